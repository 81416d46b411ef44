//! Where a clerk keeps records: a store, or memory where nothing is to be kept.

use std::collections::{BTreeMap, HashMap};

use crate::domain::erase::repeats;
use crate::domain::text::Text;
use crate::domain::{Event, Group, Record, Stamp};
pub use crate::store::Change;
use crate::store::{Reason, StoreError};

/// A place that keeps records and drafts.
pub trait Keep: Send {
    /// Returns why nothing can be kept from the beginning, where that is so.
    fn read_only(&self) -> Option<Reason> {
        None
    }

    /// Keeps changes; they are on disk when this returns.
    ///
    /// # Errors
    /// Where they could not be kept, in which case none of them was.
    fn append(&mut self, changes: &[Change<'_>]) -> Result<(), StoreError>;

    /// Returns the records that a command of this id gave, among those of the newest thousands.
    ///
    /// # Errors
    /// Where they could not be read.
    fn answered(&mut self, command: u128) -> Result<Option<Vec<Record>>, StoreError>;

    /// Returns the records numbered `from` and later, at most `most`, in order.
    ///
    /// # Errors
    /// Where they could not be read.
    fn records(&mut self, from: u64, most: usize) -> Result<Vec<Record>, StoreError>;

    /// Returns the places in the hash chain of the records numbered `from` and later, at most
    /// `most`, in order and in hexadecimal; nothing where no chain is kept.
    ///
    /// # Errors
    /// Where they could not be read.
    fn hashes(&mut self, from: u64, most: usize) -> Result<Vec<String>, StoreError> {
        let _ = (from, most);
        Ok(Vec::new())
    }

    /// Has records say what `instead` has for their numbers, for good, and keeps that as acts by
    /// `act`. Drafts that hold one of `telling` go as well. Returns the acts and the group as it is
    /// then, the fold of the records.
    ///
    /// # Errors
    /// Where it could not be done, in which case nothing was.
    fn erase(
        &mut self,
        instead: Vec<(u64, Event)>,
        act: &Act<'_>,
        telling: &[String],
    ) -> Result<(Vec<Record>, Group), StoreError>;

    /// Returns the draft kept under `key`.
    ///
    /// # Errors
    /// Where it could not be read.
    fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a draft under `key`, or drops it where there is none; it survives a kill.
    ///
    /// # Errors
    /// Where it could not be kept.
    fn keep_draft(&mut self, key: &str, draft: Option<&str>) -> Result<(), StoreError>;

    /// Does what can wait, when nothing is under way.
    fn idle(&mut self, group: &Group) {
        let _ = group;
    }

    /// Ends orderly.
    ///
    /// # Errors
    /// Where something is left undone that the next opening must mend.
    fn close(&mut self, group: &Group) -> Result<(), StoreError> {
        let _ = group;
        Ok(())
    }
}

/// By whom, when and why texts are erased.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// When and by whom.
    pub stamp: &'a Stamp,
    /// Why.
    pub because: &'a Text,
    /// The id of the command that asked for it.
    pub command: u128,
    /// The number of its first record.
    pub seq: u64,
}

impl Act<'_> {
    /// Returns the records of the act: of each record that is erased the number, and the digest of
    /// what stands there instead.
    pub(super) fn records(&self, erased: &[(u64, [u8; 32])]) -> Vec<Record> {
        let records = (self.seq..).zip(erased).map(|(seq, (of, digest))| Record {
            seq,
            at: self.stamp.at,
            by: self.stamp.by.clone(),
            last: seq + 1 == self.seq + erased.len() as u64,
            event: Event::TextErased {
                seq: *of,
                because: self.because.clone(),
                digest: *digest,
            },
        });
        records.collect()
    }
}

/// Keeps nothing beyond its own life.
#[derive(Debug, Default)]
pub struct Memory {
    records: Vec<Record>,
    /// Which records a command gave: the number of the first, and how many.
    answered: HashMap<u128, (u64, usize)>,
    drafts: BTreeMap<String, String>,
}

impl Keep for Memory {
    fn append(&mut self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        for change in changes {
            self.records.extend_from_slice(change.records);
            if let (Some(command), [first, ..]) = (change.command, change.records) {
                let span = (first.seq, change.records.len());
                self.answered.insert(command, span);
            }
        }
        Ok(())
    }

    fn answered(&mut self, command: u128) -> Result<Option<Vec<Record>>, StoreError> {
        let span = self.answered.get(&command).copied();
        span.map(|(first, count)| self.records(first, count))
            .transpose()
    }

    fn records(&mut self, from: u64, most: usize) -> Result<Vec<Record>, StoreError> {
        let first = self.records.partition_point(|record| record.seq < from);
        Ok(self.records[first..].iter().take(most).cloned().collect())
    }

    fn erase(
        &mut self,
        instead: Vec<(u64, Event)>,
        act: &Act<'_>,
        telling: &[String],
    ) -> Result<(Vec<Record>, Group), StoreError> {
        // No chain is kept that anything must be vouched for in.
        let erased: Vec<_> = instead.iter().map(|(seq, _)| (*seq, [0; 32])).collect();
        for (seq, event) in instead {
            if let Ok(place) = self.records.binary_search_by_key(&seq, |it| it.seq) {
                self.records[place].event = event;
            }
        }
        let acts = act.records(&erased);
        self.append(&[Change {
            command: Some(act.command),
            records: &acts,
        }])?;
        self.drafts.retain(|_, draft| !repeats(draft, telling));
        let mut group = Group::default();
        self.records.iter().for_each(|record| group.apply(record));
        Ok((acts, group))
    }

    fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.drafts.get(key).cloned())
    }

    fn keep_draft(&mut self, key: &str, draft: Option<&str>) -> Result<(), StoreError> {
        match draft {
            Some(draft) => drop(self.drafts.insert(key.to_owned(), draft.to_owned())),
            None => drop(self.drafts.remove(key)),
        }
        Ok(())
    }
}
