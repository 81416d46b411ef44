//! Records and wishes as bytes, for those who send them to other processes.
//!
//! A record's form is the journal's payload and holds for good; a wish's is of this very version of the
//! program. Nothing is sealed here: places in the chain are the store's to give.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::envelope::Malformed;
use super::schema::{self, SCHEMA};
use crate::domain::event::Record;

/// Bytes before the payload: the number and the version.
const HEADER: usize = 10;

/// Returns `record` as bytes.
///
/// # Errors
/// Where it is larger than the store takes.
pub fn pack(record: &Record) -> Result<Vec<u8>, Malformed> {
    let payload = schema::encode(record, [0; 16])?;
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend(record.seq.to_le_bytes());
    bytes.extend(SCHEMA.to_le_bytes());
    bytes.extend(payload);
    Ok(bytes)
}

/// Returns the record that [`pack`] made `bytes` of.
///
/// # Errors
/// Where they are none.
pub fn unpack(bytes: &[u8]) -> Result<Record, Malformed> {
    let Some((&[s0, s1, s2, s3, s4, s5, s6, s7, v0, v1], payload)) =
        bytes.split_first_chunk::<HEADER>()
    else {
        return Err(Malformed::Magic);
    };
    let seq = u64::from_le_bytes([s0, s1, s2, s3, s4, s5, s6, s7]);
    schema::decode(u16::from_le_bytes([v0, v1]), seq, payload)
}

/// Returns a wish, or what else of the domain is sent and never kept, as bytes.
///
/// # Errors
/// Where it cannot be written.
pub fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, Malformed> {
    bincode::serde::encode_to_vec(value, schema::coding()).map_err(Malformed::Encode)
}

/// Returns what [`to_bytes`] made `bytes` of.
///
/// # Errors
/// Where they are nothing of that type, or something follows.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Malformed> {
    let (value, used) =
        bincode::serde::decode_from_slice(bytes, schema::coding()).map_err(Malformed::Decode)?;
    match bytes.len() - used {
        0 => Ok(value),
        left => Err(Malformed::Trailing(left)),
    }
}
