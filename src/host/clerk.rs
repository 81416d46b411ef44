//! The clerk: one thread that decides, keeps, applies and answers, in the order of the wishes.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::client::{Ask, Denied};
use super::clock::Clock;
use super::keep::Keep;
use crate::domain::id::EntryId;
use crate::domain::query::history::{self, Undoable};
use crate::domain::text::Text;
use crate::domain::{Command, Group, Record, Refusal, Stamp, decide};
use crate::store::StoreError;

/// How many records are read at a time when the whole log is gone through.
const PAGE: usize = 1_000;

/// How long nothing must have happened before the clerk does what can wait. It is waited for once
/// after each burst of work, not again and again.
const LULL: Duration = Duration::from_millis(400);

/// What a client asks of the clerk, with the way to answer.
pub(super) enum Request {
    Change {
        by: Text,
        ask: Ask,
        reply: Reply<Result<Vec<Record>, Denied>>,
    },
    Records {
        from: u64,
        most: usize,
        reply: Reply<Result<Vec<Record>, StoreError>>,
    },
    Hashes {
        from: u64,
        most: usize,
        reply: Reply<Result<Vec<String>, StoreError>>,
    },
    Draft {
        key: String,
        reply: Reply<Result<Option<String>, StoreError>>,
    },
    KeepDraft {
        key: String,
        draft: Option<String>,
        reply: Reply<Result<(), StoreError>>,
    },
    Close {
        reply: Reply<Result<(), StoreError>>,
    },
}

pub(super) type Reply<T> = Box<dyn FnOnce(T) + Send>;

pub(super) struct Clerk<K> {
    keep: K,
    group: Group,
    clock: Clock,
    /// What each person can take back, gone through the log for once they ask.
    undoable: HashMap<Text, Undoable>,
}

impl<K: Keep> Clerk<K> {
    pub(super) fn new(keep: K, group: Group, clock: Clock) -> Self {
        Self {
            keep,
            group,
            clock,
            undoable: HashMap::new(),
        }
    }

    /// Serves until asked to close, or until nobody is left to ask.
    pub(super) fn serve(mut self, requests: &Receiver<Request>) {
        let mut worked = true;
        loop {
            let next = if worked {
                requests.recv_timeout(LULL)
            } else {
                requests.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            worked = true;
            match next {
                Ok(Request::Close { reply }) => return reply(self.keep.close(&self.group)),
                Ok(request) => self.answer(request),
                Err(RecvTimeoutError::Timeout) => {
                    self.keep.idle(&self.group);
                    worked = false;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    if let Err(error) = self.keep.close(&self.group) {
                        tracing::error!(%error, "closing");
                    }
                    return;
                }
            }
        }
    }

    fn answer(&mut self, request: Request) {
        match request {
            Request::Change { by, ask, reply } => reply(self.change(by, ask)),
            Request::Records { from, most, reply } => reply(self.keep.records(from, most)),
            Request::Hashes { from, most, reply } => reply(self.keep.hashes(from, most)),
            Request::Draft { key, reply } => reply(self.keep.draft(&key)),
            Request::KeepDraft { key, draft, reply } => {
                reply(self.keep.keep_draft(&key, draft.as_deref()));
            }
            Request::Close { .. } => unreachable!("BUG: closing is not answered here"),
        }
    }

    fn change(&mut self, by: Text, ask: Ask) -> Result<Vec<Record>, Denied> {
        let command = self.command(&by, ask)?;
        let stamp = Stamp {
            at: self.clock.now().after(self.group.at),
            by,
        };
        let events = decide(&self.group, command, &stamp)?;
        let count = events.len();
        let records: Vec<Record> = events
            .into_iter()
            .enumerate()
            .map(|(place, event)| Record {
                seq: self.group.seq + 1 + place as u64,
                at: stamp.at,
                by: stamp.by.clone(),
                last: place + 1 == count,
                event,
            })
            .collect();
        self.keep.append(&records)?;
        for record in &records {
            self.group.apply(record);
            for (by, undoable) in &mut self.undoable {
                undoable.take(record, by);
            }
        }
        Ok(records)
    }

    fn command(&mut self, by: &Text, ask: Ask) -> Result<Command, Denied> {
        let seq = match ask {
            // Which records a change is made of is the log's to say, not the asker's.
            Ask::Command(Command::Undo { change }) => change.last().map(|record| record.seq),
            Ask::Command(Command::Amend { entry, said, .. }) => {
                let change = self.change_that_made(entry)?;
                return Ok(Command::Amend {
                    entry,
                    said,
                    change,
                });
            }
            Ask::Command(Command::Withdraw { entry, .. }) => {
                let change = self.change_that_made(entry)?;
                return Ok(Command::Withdraw { entry, change });
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
    fn change_of(&mut self, seq: u64) -> Result<Vec<Record>, Denied> {
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
