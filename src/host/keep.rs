//! Where a clerk keeps records: a store, or memory where nothing is to be kept.

use std::collections::HashMap;

use crate::domain::{Group, Record};
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

    /// Returns the draft kept under `key`.
    ///
    /// # Errors
    /// Where it could not be read.
    fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError>;

    /// Returns the keys of all drafts, that of the one kept last first.
    ///
    /// # Errors
    /// Where they could not be read.
    fn draft_keys(&mut self) -> Result<Vec<String>, StoreError>;

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

/// Keeps nothing beyond its own life.
#[derive(Debug, Default)]
pub struct Memory {
    records: Vec<Record>,
    /// Which records a command gave: the number of the first, and how many.
    answered: HashMap<u128, (u64, usize)>,
    /// By key, in the order in which they were kept.
    drafts: Vec<(String, String)>,
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

    fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        let draft = self.drafts.iter().find(|(at, _)| at == key);
        Ok(draft.map(|(_, draft)| draft.clone()))
    }

    fn draft_keys(&mut self) -> Result<Vec<String>, StoreError> {
        let keys = self.drafts.iter().rev().map(|(key, _)| key.clone());
        Ok(keys.collect())
    }

    fn keep_draft(&mut self, key: &str, draft: Option<&str>) -> Result<(), StoreError> {
        self.drafts.retain(|(at, _)| at != key);
        let kept = draft.map(|draft| (key.to_owned(), draft.to_owned()));
        self.drafts.extend(kept);
        Ok(())
    }
}
