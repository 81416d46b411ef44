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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::activity::{Report, Status};
    use crate::domain::event::Event;
    use crate::domain::id::ActivityId;
    use crate::domain::text::Text;
    use crate::domain::time::Moment;

    fn moment() -> Moment {
        Moment::new(1_601_898_423_000, 120).unwrap()
    }

    fn record(seq: u64) -> Record {
        Record {
            seq,
            at: moment(),
            by: Text::new("anna"),
            last: true,
            event: reported(Some("å")),
        }
    }

    fn reported(note: Option<&str>) -> Event {
        Event::StatusReported {
            activity: ActivityId(12),
            report: Report {
                at: moment(),
                by: Text::new("anna"),
                status: Status::Done,
                note: note.map(Text::new),
            },
            was: Status::OnTrack,
        }
    }

    fn sealed() -> Envelope {
        let prev = Hash::from([0x11; 32]);
        Envelope::seal_salted(&record(300), prev, 299, Some(7), [0x22; 16]).unwrap()
    }

    fn hex(bytes: &[u8]) -> String {
        use std::fmt::Write as _;
        bytes.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    #[test]
    fn the_bytes_of_a_record_are_these_for_good() {
        let golden = [
            "a601004d81d3e7", // magic, version, checksum
            "01fb2c01fb2b01", // last; record 300 in the batch from 299
            "1111111111111111111111111111111111111111111111111111111111111111", // the hash before
            "bcd63a5f5663c5fc44bee79e5509361932a0b99be272a41a0cd573250aab590c", // digest of the payload
            "010737",                           // command 7, payload of 55 bytes
            "22222222222222222222222222222222", // salt
            "fdb0452cf1e9020000f004616e6e6101", // when, by whom, last
            "010c",                             // a status was reported, of A12:
            "fdb0452cf1e9020000f004616e6e61",   // when, by whom,
            "040102c3a5",                       // done, with a note;
            "01",                               // it was on track
        ]
        .concat();
        let bytes = sealed().encode().unwrap();
        assert_eq!(hex(&bytes), golden);
        let read = Envelope::decode(&bytes).unwrap();
        assert_eq!(read, sealed());
        assert_eq!(read.record().unwrap(), record(300));
        assert!(is_last(&bytes));
        assert_eq!(
            read.head().hash.to_string(),
            "e2cf4d68a34f5357e6d0796f5ce0186737f40a53a524e7ee12fb4ab515e60500"
        );
    }

    #[test]
    fn an_erased_record_keeps_its_place_in_the_chain() {
        let gone = Record {
            event: reported(None),
            ..record(300)
        };
        let payload = schema::encode(&gone, [0x33; 16]).unwrap();
        let erased = sealed().erased(payload);
        let read = Envelope::decode(&erased.encode().unwrap()).unwrap();
        assert_eq!(read.head(), sealed().head());
        assert_eq!(read.record().unwrap(), gone);
        assert!(read.is_erased() && !read.is_original() && read.is_last());
    }

    #[test]
    fn the_same_text_twice_gives_two_digests() {
        let seal = || Envelope::seal(&record(1), Hash::ZERO, 1, None).unwrap();
        assert_ne!(seal().head(), seal().head());
    }

    #[test]
    fn hostile_lengths_take_no_memory() {
        for body in [[0xFD; 9].to_vec(), [0xFF; 200].to_vec(), vec![0; 200]] {
            let mut bytes = vec![MAGIC, 1, 0];
            bytes.extend(checksum(1, &body).to_le_bytes());
            bytes.extend(&body);
            assert!(Envelope::decode(&bytes).is_err());
        }
    }

    #[test]
    fn every_length_but_its_own_is_refused() {
        let bytes = sealed().encode().unwrap();
        for end in 0..bytes.len() {
            assert!(Envelope::decode(&bytes[..end]).is_err());
        }
        let mut longer = bytes;
        longer.push(0);
        assert!(Envelope::decode(&longer).is_err());
    }

    proptest! {
        /// With the checksum made to agree, so that what lies behind it is reached.
        #[test]
        fn mutated_records_never_panic(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = sealed().encode().unwrap();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            bytes.truncate(HEADER + cut.index(bytes.len()));
            let schema = u16::from_le_bytes([bytes[1], bytes[2]]);
            let crc = checksum(schema, &bytes[HEADER..]).to_le_bytes();
            bytes[3..HEADER].copy_from_slice(&crc);
            if let Ok(read) = Envelope::decode(&bytes) {
                let _ = (read.record(), read.head(), read.is_original());
                prop_assert!(read.encode().is_ok());
            }
        }

        #[test]
        fn any_bytes_are_a_record_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(Envelope::decode(&bytes).is_err());
            let _ = schema::decode(1, 1, &bytes);
        }
    }
}
