//! What of the log decides on a wish: what can be undone, and which records a change is made of.

use super::Clerk;
use crate::domain::id::EntryId;
use crate::domain::query::history::{self, Undoable};
use crate::domain::text::Text;
use crate::domain::{Command, Record, Refusal};
use crate::host::ask::{Ask, Denied};
use crate::host::keep::Keep;
use crate::store::StoreError;

/// How many records are read at a time when the whole log is gone through.
pub(super) const PAGE: usize = 1_000;

impl<K: Keep> Clerk<K> {
    pub(super) fn command(&mut self, by: &Text, ask: Ask) -> Result<Command, Denied> {
        let seq = match ask {
            // Which records a change is made of is the log's to say, not the asker's.
            Ask::Command(Command::Undo { change }) => change.last().map(|record| record.seq),
            Ask::Command(Command::Amend {
                entry, said, over, ..
            }) => {
                let change = self.change_that_made(entry)?;
                return Ok(Command::Amend {
                    entry,
                    said,
                    change,
                    over,
                });
            }
            Ask::Command(Command::Withdraw { entry, over, .. }) => {
                let change = self.change_that_made(entry)?;
                return Ok(Command::Withdraw {
                    entry,
                    change,
                    over,
                });
            }
            Ask::Command(command) => return Ok(command),
            Ask::Undo => self.undoable(by)?.undo(),
            Ask::UndoAt(meeting) => {
                let seq = self.undoable(by)?.undo().ok_or(Refusal::NothingToUndo)?;
                let change = self.change_of(seq)?;
                if !history::is_of_meeting(&change, meeting, &self.group) {
                    return Err(Refusal::NothingToUndo.into());
                }
                return Ok(Command::Undo { change });
            }
            Ask::Redo => self.undoable(by)?.redo(),
            Ask::UndoOf(seq) => Some(seq),
            Ask::Erase(_) => unreachable!("BUG: an erasure is no command"),
        };
        let seq = seq.ok_or(Refusal::NothingToUndo)?;
        Ok(Command::Undo {
            change: self.change_of(seq)?,
        })
    }

    fn undoable(&mut self, by: &Text) -> Result<&Undoable, StoreError> {
        if !self.undoable.contains_key(by) {
            let mut undoable = Undoable::default();
            let mut from = 1;
            loop {
                let page = self.keep.records(from, PAGE)?;
                let Some(last) = page.last() else { break };
                from = last.seq + 1;
                for record in &page {
                    undoable.take(record, by);
                }
            }
            self.undoable.insert(by.clone(), undoable);
        }
        Ok(&self.undoable[by])
    }

    /// Returns the records of the change that made an entry of minutes what it is, none where it came
    /// from elsewhere.
    fn change_that_made(&mut self, entry: EntryId) -> Result<Vec<Record>, Denied> {
        match self.group.entries.get(&entry).map(|entry| entry.made) {
            None | Some(0) => Ok(Vec::new()),
            Some(made) => self.change_of(u64::from(made)),
        }
    }

    /// Returns the records of the change that record `seq` is part of.
    pub(super) fn change_of(&mut self, seq: u64) -> Result<Vec<Record>, Denied> {
        let first = self.first_of(seq)?;
        let mut change = Vec::new();
        loop {
            let page = self.keep.records(first + change.len() as u64, PAGE)?;
            if page.is_empty() {
                return Err(Refusal::NothingToUndo.into());
            }
            for record in page {
                let last = record.last;
                change.push(record);
                if last {
                    return Ok(change);
                }
            }
        }
    }

    /// Returns the first record of the change that record `seq` is part of. Most changes are of one
    /// record and an import is of thousands: twice as many are looked at each time.
    fn first_of(&mut self, seq: u64) -> Result<u64, StoreError> {
        let (mut first, mut most) = (seq, 1);
        while first > 1 {
            let from = first.saturating_sub(most).max(1);
            let before = self.keep.records(from, (first - from) as usize)?;
            match before.iter().rposition(|record| record.last) {
                Some(place) => return Ok(from + place as u64 + 1),
                None if before.is_empty() => break,
                None => first = from,
            }
            most = (2 * most).min(PAGE as u64);
        }
        Ok(first)
    }
}
