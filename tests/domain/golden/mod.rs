//! The bytes of every event that a released version may have kept, for good.
//!
//! A file holds one line for each sample: its name and its bytes. What is missing fails the test;
//! `UPDATE_GOLDEN=1` adds it, and never changes a line that is there: another shape is another
//! variant.

mod event;
mod fact;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use samklang::domain::{Event, NounKind, Record};

use super::given::moment;

const STORED: bincode::config::Configuration = bincode::config::standard();

#[test]
fn every_event_is_still_written_and_read_as_it_ever_was() {
    agree("event", event::samples());
}

#[test]
fn every_field_of_every_noun_is_still_written_and_read_as_it_ever_was() {
    for kind in NounKind::ALL {
        agree(kind.code(), fact::samples(*kind));
    }
}

#[test]
fn every_lack_is_still_written_and_read_as_it_ever_was() {
    agree("lack", event::lacks());
}

#[test]
fn nothing_stored_is_forgotten() {
    let known = NounKind::ALL.iter().map(|kind| kind.code());
    let known: Vec<_> = known.chain(["event", "lack"]).map(file).collect();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        assert!(known.contains(&path), "nothing reads {}", path.display());
    }
}

/// Checks the samples against the lines of a file, name by name.
fn agree(name: &str, samples: Vec<(String, Event)>) {
    let path = file(name);
    let mut stored = read(&path);
    let mut missing = String::new();
    for (name, event) in samples {
        let record = record(event);
        let bytes = bincode::serde::encode_to_vec(&record, STORED).unwrap();
        let Some(golden) = stored.remove(&name) else {
            writeln!(missing, "{name} {}", hex(&bytes)).unwrap();
            continue;
        };
        let place = format!("{name} in {}", path.display());
        let (read, length) = bincode::serde::decode_from_slice::<Record, _>(&golden, STORED)
            .unwrap_or_else(|error| panic!("{place} cannot be read: {error}"));
        assert_eq!(length, golden.len(), "{place} is not read to its end");
        assert_eq!(read, record, "{place} is read as another");
        assert_eq!(hex(&bytes), hex(&golden), "{place} is written otherwise");
    }
    assert!(stored.is_empty(), "no sample for {:?}", stored.keys());
    add(&path, &missing);
}

fn add(path: &Path, missing: &str) {
    if missing.is_empty() {
        return;
    }
    assert!(
        std::env::var_os("UPDATE_GOLDEN").is_some(),
        "not in {}, which UPDATE_GOLDEN=1 mends:\n{missing}",
        path.display()
    );
    let before = std::fs::read_to_string(path).unwrap_or_default();
    std::fs::write(path, before + missing).unwrap();
}

/// An event is kept in a record, whose own shape is golden too.
fn record(event: Event) -> Record {
    Record {
        seq: 300,
        at: moment("2026-03-10T09:00:00.250+01:00"),
        by: "sekreterare".into(),
        last: true,
        event,
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1")
}

fn file(name: &str) -> PathBuf {
    folder().join(name).with_extension("hex")
}

fn read(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<_> = text
        .lines()
        .map(|line| line.split_once(' ').unwrap())
        .collect();
    let by_name: BTreeMap<_, _> = lines
        .iter()
        .map(|(name, hex)| ((*name).to_owned(), bytes(hex)))
        .collect();
    assert_eq!(
        by_name.len(),
        lines.len(),
        "a name twice in {}",
        path.display()
    );
    by_name
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}
