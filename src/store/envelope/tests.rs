//! The bytes of a record, for good, and what is made of other bytes.

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
        "010737",         // command 7, payload of 55 bytes
        "22222222222222222222222222222222", // salt
        "fdb0452cf1e9020000f004616e6e6101", // when, by whom, last
        "010c",           // a status was reported, of A12:
        "fdb0452cf1e9020000f004616e6e61", // when, by whom,
        "040102c3a5",     // done, with a note;
        "01",             // it was on track
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
