//! The records in order, in bounded memory: from the index as far as it goes, then the journal.

use std::ops::{Bound, RangeBounds};

use super::Store;
use super::chain::{Hash, Head};
use super::damage::{Damage, Fault};
use super::envelope::Envelope;
use super::error::StoreError;
use super::index;
use super::journal::Mark;
use super::journal::after::After;
use crate::domain::event::Record;

/// One record as the store has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What happened.
    pub record: Record,
    /// The hash of the chain up to and with it.
    pub hash: Hash,
    /// Whether its text was taken away.
    pub erased: bool,
    /// The id of the command that it answers.
    pub command: Option<u128>,
}

/// Records in order of their numbers. After an error it ends.
pub struct Records<'a> {
    store: &'a Store,
    source: Source<'a>,
    next: u64,
    last: u64,
}

enum Source<'a> {
    Index(Box<index::Reader>, Option<Head>),
    Journal(After<'a>),
    Ended,
}

impl<'a> Records<'a> {
    pub(super) fn new(store: &'a Store, range: impl RangeBounds<u64>) -> Self {
        let next = match range.start_bound() {
            Bound::Included(seq) => (*seq).max(1),
            Bound::Excluded(seq) => seq.saturating_add(1),
            Bound::Unbounded => 1,
        };
        let last = match range.end_bound() {
            Bound::Included(seq) => *seq,
            Bound::Excluded(seq) => seq.saturating_sub(1),
            Bound::Unbounded => u64::MAX,
        };
        let indexed = store.index.as_ref().map_or(Mark::START, index::Index::mark);
        let source = match &store.index {
            Some(index) if next <= indexed.head.seq => index.records(next).map_or(
                Source::Journal(store.journal.after(Mark::START)),
                |reader| Source::Index(Box::new(reader), None),
            ),
            _ => Source::Journal(store.journal.after(indexed)),
        };
        Self {
            store,
            source,
            next,
            last: last.min(store.head().seq),
        }
    }

    fn envelope(&mut self) -> Option<Result<(Head, Envelope), Damage>> {
        loop {
            match &mut self.source {
                Source::Index(reader, before) => match reader.next() {
                    Some(Ok(found)) if before.is_none_or(|head| head == found.before()) => {
                        *before = Some(found.head());
                        return Some(Ok((found.head(), found)));
                    }
                    // The end of the index is where the journal goes on; anywhere else, and after a
                    // fault, the journal has it all.
                    found => {
                        let indexed = self.store.index.as_ref().map(index::Index::mark);
                        let from = indexed
                            .filter(|at| found.is_none() && *before == Some(at.head))
                            .unwrap_or(Mark::START);
                        self.source = Source::Journal(self.store.journal.after(from));
                    }
                },
                Source::Journal(after) => match after.next_record()? {
                    Ok((mark, _)) if mark.head.seq < self.next => {}
                    Ok((mark, found)) => return Some(Ok((mark.head, found))),
                    Err(damage) => return Some(Err(damage)),
                },
                Source::Ended => return None,
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Entry, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next > self.last {
            return None;
        }
        let read = self.envelope()?.and_then(|(head, envelope)| {
            let record = envelope.record().map_err(|malformed| Damage {
                offset: 0,
                seq: Some(head.seq),
                fault: Fault::Record(malformed),
            })?;
            Ok(Entry {
                record,
                hash: head.hash,
                erased: envelope.is_erased(),
                command: envelope.command(),
            })
        });
        self.next += 1;
        Some(read.map_err(|damage| {
            self.source = Source::Ended;
            StoreError::Damaged(damage)
        }))
    }
}
