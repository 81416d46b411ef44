//! What a payload holds, in every version that was ever released.
//!
//! The payload is the part of a record that depends on the domain. Its version (`schema`) stands
//! in the envelope. When an event or anything inside one changes shape other than by a variant
//! appended to an enum, the shapes of today are copied into a frozen `mod v1` with
//! `impl From<v1::Payload> for Payload`, [`SCHEMA`] becomes 2, and [`decode`] gets one more arm.
//! Golden bytes in the tests stay for good. Leaves framing and hashes to `envelope`.

use std::borrow::Cow;

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use serde::{Deserialize, Serialize};

use super::chain::Hash;
use super::envelope::Malformed;
use crate::domain::event::Event;
use crate::domain::event::Record;
use crate::domain::text::Text;
use crate::domain::time::Moment;

/// The version that is written.
pub(super) const SCHEMA: u16 = 1;

/// Largest record in bytes. Hostile lengths beyond it are refused before memory is taken.
pub(super) const RECORD_MAX: usize = 1 << 20;

/// How bincode writes and reads in this store.
pub(super) type Coding = Configuration<LittleEndian, Varint, Limit<RECORD_MAX>>;

/// Returns how bincode writes and reads in this store.
pub(super) fn coding() -> Coding {
    bincode::config::standard().with_limit::<RECORD_MAX>()
}

/// What is hashed, and what can be taken away.
#[derive(Serialize, Deserialize)]
struct Payload<'a> {
    /// Makes a digest say nothing about a payload that is gone.
    salt: [u8; 16],
    at: Moment,
    by: Cow<'a, Text>,
    last: bool,
    event: Cow<'a, Event>,
}

/// Returns the payload bytes of `record` with this `salt`.
///
/// # Errors
///
/// Where the record is larger than [`RECORD_MAX`].
pub(super) fn encode(record: &Record, salt: [u8; 16]) -> Result<Vec<u8>, Malformed> {
    let payload = Payload {
        salt,
        at: record.at,
        by: Cow::Borrowed(&record.by),
        last: record.last,
        event: Cow::Borrowed(&record.event),
    };
    // The coding's limit does not bind what is written.
    let bytes = bincode::serde::encode_to_vec(&payload, coding()).map_err(Malformed::Encode)?;
    if bytes.len() > RECORD_MAX - super::envelope::OVERHEAD_MAX {
        return Err(Malformed::TooLarge(bytes.len()));
    }
    Ok(bytes)
}

/// Returns record `seq` from payload bytes that were written under `schema`.
///
/// # Errors
///
/// Where the version is unknown, or the bytes are not exactly one payload of it.
pub(super) fn decode(schema: u16, seq: u64, bytes: &[u8]) -> Result<Record, Malformed> {
    match schema {
        1 => {
            let (payload, used): (Payload<'static>, usize) =
                bincode::serde::decode_from_slice(bytes, coding()).map_err(Malformed::Decode)?;
            if used != bytes.len() {
                return Err(Malformed::Trailing(bytes.len() - used));
            }
            Ok(Record {
                seq,
                at: payload.at,
                by: payload.by.into_owned(),
                last: payload.last,
                event: payload.event.into_owned(),
            })
        }
        unknown => Err(Malformed::Schema(unknown)),
    }
}

/// Returns what `event` vouches for: the number of a record whose payload was replaced, and the
/// digest of what stands there instead.
pub(super) fn vouched(event: &Event) -> Option<(u64, Hash)> {
    match event {
        Event::TextErased { seq, digest, .. } => Some((*seq, Hash::from(*digest))),
        _ => None,
    }
}
