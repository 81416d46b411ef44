//! Takes a text away everywhere, by a recorded act; the chain still verifies, with the gap visible.
//!
//! For what the law says must go: a personal identity number that slipped in (GDPR art. 17), and
//! what is weeded (gallring). The original digest stays in the record, so every hash stands; the
//! digest of what takes its place is in the recorded act, which is itself in the chain. One rename
//! puts both in place at once. Overwriting the freed blocks of the disk is left to the disk.

use std::collections::HashMap;

use super::append::Change;
use super::chain::{self, Hash};
use super::damage::{Damage, Fault};
use super::envelope;
use super::error::StoreError;
use super::folder::Note;
use super::index::aside;
use super::journal::Mark;
use super::journal::rewrite::Rewrite;
use super::open::{Unopened, fold};
use super::space::FREE_MIN;
use super::{Store, schema};
use crate::domain::event::Event;
use crate::domain::event::Record;
use crate::domain::group::Group;

/// What will stand in the place of a text that goes.
#[derive(Clone, Debug)]
pub struct Redaction {
    seq: u64,
    payload: Vec<u8>,
    digest: Hash,
}

impl Redaction {
    /// Returns the digest that the recorded act must hold.
    pub fn digest(&self) -> Hash {
        self.digest
    }

    /// Returns the number of the record whose text goes.
    pub fn seq(&self) -> u64 {
        self.seq
    }
}

impl Store {
    /// Prepares to put `event` in the place of what record `seq` says. Nothing is written yet.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoSuchRecord`], or why the record cannot be read or the event not encoded.
    pub fn prepare_redaction(&self, seq: u64, event: Event) -> Result<Redaction, StoreError> {
        let entry = self
            .records(seq..=seq)
            .next()
            .ok_or(StoreError::NoSuchRecord { seq })??;
        let record = Record {
            event,
            ..entry.record
        };
        let payload = envelope::salt()
            .and_then(|salt| schema::encode(&record, salt))
            .map_err(|source| StoreError::Encode { seq, source })?;
        Ok(Redaction {
            seq,
            digest: chain::digest(&payload),
            payload,
        })
    }

    /// Takes the texts away and records the act, `change`, in which an event vouches for each
    /// digest. Returns the group without the texts, folded from the first record.
    ///
    /// # Errors
    ///
    /// As [`Store::append`], [`StoreError::Unvouched`] where no event of `change` holds a digest,
    /// and [`StoreError::Damaged`]. The store is then as it was, but for an index to be made anew.
    pub fn redact(
        &mut self,
        redactions: &[Redaction],
        change: Change<'_>,
    ) -> Result<Group, StoreError> {
        self.require_write()?;
        let free = self.space.free(self.folder.path());
        let needed = FREE_MIN + self.journal.tail().end;
        if free < needed {
            return Err(StoreError::NoSpace { free, needed });
        }
        let acts = change.records.iter();
        let vouched: HashMap<u64, Hash> =
            acts.filter_map(|act| schema::vouched(&act.event)).collect();
        let is_vouched = |it: &Redaction| vouched.get(&it.seq) == Some(&it.digest);
        if let Some(Redaction { seq, .. }) = redactions.iter().find(|it| !is_vouched(it)) {
            return Err(StoreError::Unvouched { seq: *seq });
        }
        let instead: HashMap<u64, &Redaction> = redactions.iter().map(|it| (it.seq, it)).collect();
        let sealed = self.seal(&[change])?;

        // The index goes first: from then on, whatever happens, one is made from the journal that
        // is there.
        drop(self.index.take());
        self.unopened = None;
        self.snapshot = 0;
        let dir = self.folder.path().to_owned();
        let attempt = || StoreError::reach("redact", &dir);
        aside::remove_all(&self.folder).map_err(attempt())?;
        // The new journal may be shorter than what the old one had acknowledged.
        let nothing = Note {
            bytes: 0,
            closed: false,
        };
        self.folder.leave_note(nothing).map_err(attempt())?;
        self.folder.sync().map_err(attempt())?;
        self.journal
            .rewrite(
                &mut |envelope| {
                    let seq = envelope.seq();
                    let Some(redaction) = instead.get(&seq) else {
                        return Ok(None);
                    };
                    let erased = envelope.erased(redaction.payload.clone());
                    erased.encode().map(Some).map_err(|malformed| Damage {
                        offset: 0,
                        seq: Some(seq),
                        fault: Fault::Record(malformed),
                    })
                },
                &sealed,
            )
            .map_err(|error| match error {
                Rewrite::Damaged(damage) => StoreError::Damaged(damage),
                Rewrite::Write(source) => attempt()(source),
            })?;
        self.journal.replace().map_err(attempt())?;
        let _ = self.leave_note(false);
        self.unopened = Some(Unopened { trial: None });
        self.remember(&[change]);
        let folded = fold(&self.journal, Mark::START, Group::default(), u64::MAX);
        match folded.damage {
            Some(damage) => Err(StoreError::Damaged(damage)),
            None => Ok(folded.group),
        }
    }
}
