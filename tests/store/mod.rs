//! The store, from outside: what it promises, and what is done to it.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "in what tests share, as in tests"
)]

mod append;
mod backup;
mod damage;
mod draft;
mod index;
mod opening;
mod redact;
mod repair;
pub(crate) mod space;
mod torn;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use samklang::domain::field::Title;
use samklang::domain::goal::GoalField;
use samklang::domain::id::GoalId;
use samklang::domain::noun::Fact;
use samklang::domain::text::Text;
use samklang::domain::time::Moment;
use samklang::domain::{AnyFact, Event, Group, Record};
use samklang::store::{Change, Notice, Opening, Space, Store};
use tempfile::TempDir;

/// A place for a store that goes when the test ends.
struct Place {
    _temp: TempDir,
    dir: PathBuf,
}

impl Place {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("group");
        Self { _temp: temp, dir }
    }

    /// A closed store with `n` records, one to a change.
    fn with(n: u64) -> Self {
        let place = Self::new();
        let mut store = Store::create(&place.dir, &opening()).unwrap();
        let group = fill(&mut store, 1..=n);
        store.close(&group).unwrap();
        place
    }

    fn open(&self) -> (Store, Group, Vec<Notice>) {
        open(&self.dir, &opening())
    }

    fn journal(&self) -> PathBuf {
        self.dir.join("journal/records")
    }

    /// The store as after a kill: without the note of what was acknowledged.
    fn unclean(&self) {
        let _ = fs::remove_file(self.dir.join("acknowledged"));
    }
}

/// Opens a store with its index, and returns what there is to tell of both.
fn open(dir: &Path, opening: &Opening) -> (Store, Group, Vec<Notice>) {
    let (mut store, group, mut notices) = Store::open(dir, opening).unwrap();
    notices.extend(store.wake());
    (store, group, notices)
}

/// Plenty of room, whatever the machine has.
fn opening() -> Opening {
    Opening {
        login: "anna".into(),
        space: Space::new(|_| Ok(1 << 30)),
        ..Opening::default()
    }
}

fn record(seq: u64, event: Event) -> Record {
    Record {
        seq,
        at: Moment::new(1_600_000_000_000 + seq as i64, 120).unwrap(),
        by: Text::new("anna"),
        last: true,
        event,
    }
}

/// A goal with these fields comes into being.
fn goal(number: u64, fields: Vec<GoalField>) -> Event {
    let id = GoalId(number as u32);
    Event::Noun(AnyFact::Goal(Fact::Added { id, fields }))
}

/// A goal of this title comes into being.
fn titled(number: u64, title: &str) -> Event {
    goal(number, vec![GoalField::Title(Title(Text::new(title)))])
}

/// The goal of the record's own number comes into being.
fn note(seq: u64) -> Record {
    record(seq, titled(seq, &format!("mål {seq}, satt på mötet")))
}

/// Appends a goal for each number, each a change of its own, and returns their group.
fn fill(store: &mut Store, seqs: impl Iterator<Item = u64>) -> Group {
    let records: Vec<Record> = seqs.map(note).collect();
    let changes: Vec<Change<'_>> = records.chunks(1).map(Change::from).collect();
    store.append(&changes).unwrap();
    group_of(records.last().map_or(0, |record| record.seq))
}

/// The group that `n` goals add up to.
fn group_of(n: u64) -> Group {
    let mut group = Group::default();
    (1..=n).for_each(|seq| group.apply(&note(seq)));
    group
}

fn numbers(store: &Store) -> Vec<u64> {
    store
        .records(..)
        .map(|entry| entry.unwrap().record.seq)
        .collect()
}

/// Every file below `dir` with its bytes.
fn tree(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.insert(path.clone(), Vec::new());
            found.extend(tree(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }
}
