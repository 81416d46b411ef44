//! The bytes of one record, as journal and index both hold them.
//!
//! `magic u8 | schema u16 | crc32 u32 | body`, little-endian. The body says where the record stands
//! in the log and the chain; what happened is its payload, which `schema` reads. Nothing here panics
//! or allocates beyond [`RECORD_MAX`], whatever the bytes are.

use bincode::{Decode, Encode};

use super::chain::{self, Hash, Head};
use super::schema::{self, RECORD_MAX, SCHEMA};
use crate::domain::event::Record;

/// First byte of every record, of this form of envelope.
pub(super) const MAGIC: u8 = 0xA6;
/// Bytes before the body.
const HEADER: usize = 7;
/// More bytes than an envelope puts around a payload.
pub(super) const OVERHEAD_MAX: usize = 160;
/// Fewest bytes of a record.
pub(super) const RECORD_MIN: usize = HEADER + 3 + 32 + 32 + 1 + 1;

const LAST: u8 = 1;
const ERASED: u8 = 2;

/// Why bytes are no record, or a record gives no bytes.
#[derive(Debug, thiserror::Error)]
pub enum Malformed {
    /// The first byte is another's.
    #[error("the bytes do not begin as a record does")]
    Magic,
    /// A version that this program does not know.
    #[error("the record is of version {0}, which this program does not know")]
    Schema(u16),
    /// The checksum does not agree.
    #[error("the checksum does not agree")]
    Checksum,
    /// The bytes are not what their version says.
    #[error("the bytes are not a record of their version")]
    Decode(#[source] bincode::error::DecodeError),
    /// More bytes than the record has.
    #[error("{0} bytes follow where the record ends")]
    Trailing(usize),
    /// The same thing is said twice, differently.
    #[error("the envelope and its payload disagree")]
    Disagree,
    /// A record that will not become bytes.
    #[error("the record cannot be written as bytes")]
    Encode(#[source] bincode::error::EncodeError),
    /// The system has no randomness to give.
    #[error("the system gives no randomness")]
    Salt(#[source] getrandom::Error),
    /// A record beyond the limit, in bytes.
    #[error("the record is {0} bytes, more than the store takes")]
    TooLarge(usize),
}

/// Where a record stands. The flags come first so that [`is_last`] finds them at a fixed place.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
struct Body {
    flags: u8,
    seq: u64,
    batch: u64,
    prev: [u8; 32],
    digest: [u8; 32],
    command: Option<u128>,
    payload: Vec<u8>,
}

/// One record with its place in the chain.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Envelope {
    schema: u16,
    body: Body,
}

impl Envelope {
    /// Returns `record` sealed onto the chain after `prev`, with a new salt.
    ///
    /// `batch` is the number of the first record that is synced together with this one; `command`
    /// the id of the command that it answers.
    ///
    /// # Errors
    ///
    /// Where the record is too large, or the system has no randomness to give.
    pub(super) fn seal(
        record: &Record,
        prev: Hash,
        batch: u64,
        command: Option<u128>,
    ) -> Result<Self, Malformed> {
        Self::seal_salted(record, prev, batch, command, salt()?)
    }

    /// Does as [`Envelope::seal`] with a salt that is given.
    pub(super) fn seal_salted(
        record: &Record,
        prev: Hash,
        batch: u64,
        command: Option<u128>,
        salt: [u8; 16],
    ) -> Result<Self, Malformed> {
        let payload = schema::encode(record, salt)?;
        Ok(Self {
            schema: SCHEMA,
            body: Body {
                flags: if record.last { LAST } else { 0 },
                seq: record.seq,
                batch,
                prev: prev.bytes(),
                digest: chain::digest(&payload).bytes(),
                command,
                payload,
            },
        })
    }

    /// Returns the bytes.
    ///
    /// # Errors
    ///
    /// Where the record is too large.
    pub(super) fn encode(&self) -> Result<Vec<u8>, Malformed> {
        let body =
            bincode::encode_to_vec(&self.body, schema::coding()).map_err(Malformed::Encode)?;
        let mut bytes = Vec::with_capacity(HEADER + body.len());
        bytes.push(MAGIC);
        bytes.extend_from_slice(&self.schema.to_le_bytes());
        bytes.extend_from_slice(&checksum(self.schema, &body).to_le_bytes());
        bytes.extend_from_slice(&body);
        if bytes.len() > RECORD_MAX {
            return Err(Malformed::TooLarge(bytes.len()));
        }
        Ok(bytes)
    }

    /// Returns the record that `bytes` hold, all of them.
    ///
    /// # Errors
    ///
    /// Where they are not exactly one envelope. The payload is not looked into.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let [MAGIC, s0, s1, c0, c1, c2, c3, body @ ..] = bytes else {
            return Err(Malformed::Magic);
        };
        let schema = u16::from_le_bytes([*s0, *s1]);
        if checksum(schema, body) != u32::from_le_bytes([*c0, *c1, *c2, *c3]) {
            return Err(Malformed::Checksum);
        }
        let (decoded, used): (Body, usize) =
            bincode::decode_from_slice(body, schema::coding()).map_err(Malformed::Decode)?;
        if used != body.len() {
            return Err(Malformed::Trailing(body.len() - used));
        }
        if decoded.flags & !(LAST | ERASED) != 0 {
            return Err(Malformed::Disagree);
        }
        Ok(Self {
            schema,
            body: decoded,
        })
    }

    /// Returns what happened.
    ///
    /// # Errors
    ///
    /// Where the payload is not one of its version.
    pub(super) fn record(&self) -> Result<Record, Malformed> {
        let record = schema::decode(self.schema, self.body.seq, &self.body.payload)?;
        if record.last != self.is_last() {
            return Err(Malformed::Disagree);
        }
        Ok(record)
    }

    /// Returns the number of the record.
    pub(super) fn seq(&self) -> u64 {
        self.body.seq
    }

    /// Returns the number of the first record that was synced together with this one.
    pub(super) fn batch(&self) -> u64 {
        self.body.batch
    }

    /// Returns the id of the command that the record answers.
    pub(super) fn command(&self) -> Option<u128> {
        self.body.command
    }

    /// Returns whether the record ends a change.
    pub(super) fn is_last(&self) -> bool {
        self.body.flags & LAST != 0
    }

    /// Returns whether the payload was taken away and another put in its place.
    pub(super) fn is_erased(&self) -> bool {
        self.body.flags & ERASED != 0
    }

    /// Returns the head before this record, as the record has it.
    pub(super) fn before(&self) -> Head {
        Head {
            seq: self.body.seq.wrapping_sub(1),
            hash: self.body.prev.into(),
        }
    }

    /// Returns the head with this record.
    pub(super) fn head(&self) -> Head {
        self.before().next(self.body.digest.into())
    }

    /// Returns the digest of the payload as it stands now.
    pub(super) fn digest_now(&self) -> Hash {
        chain::digest(&self.body.payload)
    }

    /// Returns whether the payload is the one that the chain was made over.
    pub(super) fn is_original(&self) -> bool {
        self.digest_now().bytes() == self.body.digest
    }

    /// Returns whether the record continues the chain after `head`, with the payload that the chain
    /// was made over or one that took its place.
    pub(super) fn follows(&self, head: Head) -> bool {
        self.seq() == head.seq + 1
            && self.before() == head
            && (self.is_erased() || self.is_original())
    }

    /// Returns the record with `payload` in the place of its own; number, time, author and every
    /// hash stay.
    pub(super) fn erased(mut self, payload: Vec<u8>) -> Self {
        self.schema = SCHEMA;
        self.body.flags |= ERASED;
        self.body.payload = payload;
        self
    }
}

/// Returns whether these bytes, known to be whole, end a change; read at its fixed place, since
/// opening looks at every record and decodes few.
pub(super) fn is_last(bytes: &[u8]) -> bool {
    bytes.get(HEADER).is_some_and(|flags| flags & LAST != 0)
}

/// Returns sixteen bytes that nobody can guess.
///
/// # Errors
///
/// Where the system has no randomness to give: a salt that can be guessed would break a promise
/// that the law makes.
pub(super) fn salt() -> Result<[u8; 16], Malformed> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(Malformed::Salt)?;
    Ok(salt)
}

fn checksum(schema: u16, body: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&[MAGIC]);
    hasher.update(&schema.to_le_bytes());
    hasher.update(body);
    hasher.finalize()
}

#[cfg(test)]
mod tests;
