//! Takes in what happened: sealed onto the chain, on disk, and only then acknowledged.

use std::sync::Arc;

use super::answered::Span;
use super::chain::Head;
use super::damage::Reason;
use super::envelope::{Envelope, Malformed};
use super::error::StoreError;
use super::journal::Unkept;
use super::space::FREE_MIN;
use super::{Access, Store};
use crate::domain::event::Record;

/// What one command gave: all of it is kept, or nothing.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The id of the command, by which a second sending of it is recognised.
    pub command: Option<u128>,
    /// One record or more; the last one, and no other, says so.
    pub records: &'a [Record],
}

impl<'a> From<&'a [Record]> for Change<'a> {
    fn from(records: &'a [Record]) -> Self {
        Self {
            command: None,
            records,
        }
    }
}

/// Bytes of new records, with the head that each makes.
pub(super) type Sealed = Vec<(Head, Vec<u8>)>;

impl Store {
    /// Puts every change on disk with one write and one sync; they are there when it returns.
    ///
    /// # Errors
    ///
    /// [`StoreError::ReadOnly`], [`StoreError::NoSpace`] below 64 MiB free,
    /// [`StoreError::OutOfOrder`], [`StoreError::Encode`] for a record beyond 1 MiB, and
    /// [`StoreError::Append`]. Nothing of any change is kept then.
    pub fn append(&mut self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        self.require_write()?;
        self.space.require(self.folder.path())?;
        let sealed = self.seal(changes)?;
        if sealed.is_empty() {
            return Ok(());
        }
        self.journal
            .append(&sealed)
            .map_err(|unkept| self.explain(unkept))?;
        self.remember(changes);
        Ok(())
    }

    /// Refuses where nothing may be written.
    pub(super) fn require_write(&self) -> Result<(), StoreError> {
        match &self.access {
            Access::Write(_) => Ok(()),
            Access::Blocked(_, reason) | Access::Read(reason) => Err(StoreError::ReadOnly {
                reason: reason.clone(),
            }),
        }
    }

    /// Seals `changes` onto the chain after the newest record.
    pub(super) fn seal(&self, changes: &[Change<'_>]) -> Result<Sealed, StoreError> {
        let mut head = self.head();
        let batch = head.seq + 1;
        let mut sealed = Vec::new();
        for change in changes {
            for (place, record) in change.records.iter().enumerate() {
                let ends = place + 1 == change.records.len();
                if record.seq != head.seq + 1 || record.last != ends {
                    return Err(StoreError::OutOfOrder {
                        expected: head.seq + 1,
                        found: record.seq,
                    });
                }
                let encoded = || -> Result<_, Malformed> {
                    let command = change.command.filter(|_| ends);
                    let envelope = Envelope::seal(record, head.hash, batch, command)?;
                    Ok((envelope.head(), envelope.encode()?))
                };
                let (next, bytes) = encoded().map_err(|source| StoreError::Encode {
                    seq: record.seq,
                    source,
                })?;
                head = next;
                sealed.push((next, bytes));
            }
        }
        Ok(sealed)
    }

    /// Remembers which commands `changes` answer.
    pub(super) fn remember(&mut self, changes: &[Change<'_>]) {
        for change in changes {
            if let (Some(command), [first, ..]) = (change.command, change.records) {
                let last = first.seq + change.records.len() as u64 - 1;
                let span = Span {
                    first: first.seq,
                    last,
                };
                self.answered.remember(command, span);
            }
        }
    }

    fn explain(&mut self, unkept: Unkept) -> StoreError {
        let source = match unkept {
            Unkept::Back(source) => source,
            Unkept::Unsure(source) => {
                // What goes on says the same as what is told now.
                let again = std::io::Error::new(source.kind(), source.to_string());
                self.forbid(Reason::DiskFailed(Arc::new(again)));
                source
            }
        };
        match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                StoreError::NoSpace {
                    free: self.space.free(self.folder.path()),
                    needed: FREE_MIN,
                }
            }
            _ => StoreError::Append { source },
        }
    }

    /// Lets nothing be written from now on, and keeps the lock.
    fn forbid(&mut self, reason: Reason) {
        let access = std::mem::replace(&mut self.access, Access::Read(Reason::Asked));
        self.access = match access {
            Access::Write(lock) | Access::Blocked(lock, _) => Access::Blocked(lock, reason),
            Access::Read(_) => Access::Read(reason),
        };
    }
}
