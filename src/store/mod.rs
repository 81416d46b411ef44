//! How the group's records are kept: nothing else knows.
//!
//! A *journal*, synced before anything is acknowledged, is what "on disk" means. *sled* is where the
//! program reads: records by number, answered commands; like the snapshot of the group, it is made from
//! the journal and can be made again. A hash chain ties the records together. [`Store`] is the whole of
//! what other layers use; `folder` shows what lies where.
//!
//! One thread owns a store. Nothing here has a clock or prints. What an event means is left to the
//! domain, who may do what to the host.

mod answered;
mod append;
mod chain;
mod create;
mod damage;
mod draft;
mod envelope;
mod error;
mod folder;
mod health;
pub mod image;
mod index;
mod journal;
mod lock;
mod notice;
mod open;
mod packed;
mod records;
mod redact;
mod repair;
mod schema;
mod snapshot;
mod space;

use std::io;
use std::ops::RangeBounds;
use std::path::Path;

pub use self::answered::Span;
pub use self::append::Change;
pub use self::chain::{Hash, Head};
pub use self::damage::{Damage, Fault, Reason};
pub use self::envelope::Malformed;
pub use self::error::{Kind, StoreError};
pub use self::health::Health;
pub use self::image::fingerprint;
pub use self::index::guard::IndexFault;
pub use self::index::trial::ARGUMENT as PROBE_ARGUMENT;
pub use self::notice::Notice;
pub use self::open::Opening;
pub use self::packed::{from_bytes, pack, to_bytes, unpack};
pub use self::records::{Entry, Records};
pub use self::redact::Redaction;
pub use self::repair::Repair;
pub use self::space::{BALLAST, FREE_MIN, Space};

use self::answered::Answered;
use self::folder::{Folder, Note};
use self::index::Index;
use self::journal::{Journal, Mark};
use self::lock::Lock;
use self::open::Unopened;
use crate::domain::group::Group;

/// The index is brought up to the journal when it lags so many records behind: a short command
/// leaves it be, since a few records are read from the journal faster than sled syncs.
const LAG: u64 = 64;
/// A snapshot is kept when the last one is so many records old. Opening folds at most these.
const SNAPSHOT_AGE: u64 = 500;

/// An open store.
pub struct Store {
    folder: Folder,
    journal: Journal,
    index: Option<Index>,
    /// The index as long as nobody has needed it: a short command does not.
    unopened: Option<Unopened>,
    /// Number of the record that the snapshot is of; 0 where there is none.
    snapshot: u64,
    /// What there is to tell since it was last told.
    told: Vec<Notice>,
    answered: Answered,
    space: Space,
    access: Access,
}

/// What may be done, and why not more.
enum Access {
    Write(Lock),
    Blocked(Lock, Reason),
    Read(Reason),
}

impl Store {
    /// Makes an empty store in `dir` and opens it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`], [`StoreError::NotAStore`] where something else is there,
    /// [`StoreError::NoSpace`], [`StoreError::Held`] where another process is making it, or why the
    /// folder cannot be written.
    pub fn create(dir: &Path, opening: &Opening) -> Result<Self, StoreError> {
        create::create(dir, opening, None)
    }

    /// Makes a store in `dir` of a copy that [`Store::backup`] made, and opens it. The copy is
    /// checked as [`Store::check`] does before the store is declared one.
    ///
    /// # Errors
    ///
    /// As [`Store::create`], and [`StoreError::Damaged`] where the copy is.
    pub fn restore(
        dir: &Path,
        opening: &Opening,
        copy: &mut dyn io::Read,
    ) -> Result<(Self, Group), StoreError> {
        let store = create::create(dir, opening, Some(copy))?;
        let group = store.group_at(u64::MAX)?;
        Ok((store, group))
    }

    /// Opens the store in `dir` and returns it with the group as it is and what there is to tell.
    ///
    /// A damaged store opens, for reading only and up to the damage; [`Store::read_only`] says so.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`], [`StoreError::NotAStore`], [`StoreError::Newer`],
    /// [`StoreError::Held`], [`StoreError::Denied`], [`StoreError::ReadOnlyFolder`],
    /// [`StoreError::Reach`]. Nothing is changed then.
    pub fn open(dir: &Path, opening: &Opening) -> Result<(Self, Group, Vec<Notice>), StoreError> {
        open::open(dir, opening)
    }

    /// Opens the store in `dir` without writing a byte and without its lock: for folders that
    /// cannot be written, and to look at a store that another process has. The group is folded from
    /// the first record, as far as it was acknowledged.
    ///
    /// # Errors
    ///
    /// As [`Store::open`], but for those that come from writing.
    pub fn open_read_only(dir: &Path) -> Result<(Self, Group, Vec<Notice>), StoreError> {
        open::open_read_only(dir)
    }

    /// Checks the whole store in `dir`, which may be damaged, or open in another process.
    ///
    /// # Errors
    ///
    /// Where there is no store that this program reads. What is wrong with it is no error.
    pub fn check(dir: &Path) -> Result<Health, StoreError> {
        health::check(dir)
    }

    /// Makes the damaged store in `dir` one that can be written again, of every change that still
    /// verifies in journal or index, and keeps the damaged journal aside. A sound store is left as
    /// it is.
    ///
    /// A text that was replaced with no recorded act stays a problem that `check` reports.
    ///
    /// # Errors
    ///
    /// As [`Store::open`], and [`StoreError::NoSpace`].
    pub fn repair(dir: &Path, opening: &Opening) -> Result<Repair, StoreError> {
        repair::repair(dir, opening)
    }

    /// Does what `samklang __probe-index DIR` is run for: opens the index in `dir`, which may hang
    /// or kill the process. The caller exits 0 where it went well, and otherwise not.
    ///
    /// # Errors
    ///
    /// What is wrong with the index.
    pub fn probe_index(dir: &Path) -> Result<(), IndexFault> {
        index::trial::child(dir)
    }

    /// Returns the newest record's number and hash.
    pub fn head(&self) -> Head {
        self.journal.tail().head
    }

    /// Returns why nothing can be written, where that is so.
    pub fn read_only(&self) -> Option<&Reason> {
        match &self.access {
            Access::Write(_) => None,
            Access::Blocked(_, reason) | Access::Read(reason) => Some(reason),
        }
    }

    /// Returns records by number, in order.
    pub fn records(&self, range: impl RangeBounds<u64>) -> Records<'_> {
        Records::new(self, range)
    }

    /// Returns the group as it was with record `seq`, or as it is where there are not so many.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`].
    pub fn group_at(&self, seq: u64) -> Result<Group, StoreError> {
        let folded = open::fold(&self.journal, Mark::START, Group::default(), seq);
        match folded.damage {
            Some(damage) => Err(StoreError::Damaged(damage)),
            None => Ok(folded.group),
        }
    }

    /// Returns which records answered a command, among those of the newest thousands.
    pub fn answered(&mut self, command: u128) -> Option<Span> {
        let known = self.answered.get(command);
        if known.is_none() {
            self.open_index();
        }
        known.or_else(|| self.index.as_ref()?.answered(command))
    }

    /// Has records be read from the index from here on, where that was not so: for whoever is about
    /// to read many, and not from the first. Returns what there is to tell.
    pub fn wake(&mut self) -> Vec<Notice> {
        self.open_index();
        std::mem::take(&mut self.told)
    }

    /// Writes a copy of the journal, which is all that a store is, as it is now.
    ///
    /// # Errors
    ///
    /// [`StoreError::Reach`].
    pub fn backup(&self, out: &mut dyn io::Write) -> Result<Head, StoreError> {
        self.journal
            .copy(out)
            .map_err(StoreError::reach("copy", self.folder.path()))?;
        Ok(self.head())
    }

    /// Keeps `text`, a line being typed, under `key` (up to 110 bytes). It is with the kernel when
    /// this returns, so no kill takes it; a power cut may.
    ///
    /// # Errors
    ///
    /// [`StoreError::KeepDraft`].
    pub fn put_draft(&self, key: &str, text: &str) -> Result<(), StoreError> {
        draft::put(&self.folder.drafts(), key, text)
    }

    /// Returns the draft under `key`.
    pub fn draft(&self, key: &str) -> Option<String> {
        draft::get(&self.folder.drafts(), key)
    }

    /// Forgets the draft under `key`.
    ///
    /// # Errors
    ///
    /// [`StoreError::KeepDraft`].
    pub fn remove_draft(&self, key: &str) -> Result<(), StoreError> {
        draft::remove(&self.folder.drafts(), key)
    }

    /// Returns every draft with its key, in the order of the keys.
    pub fn drafts(&self) -> Vec<(String, String)> {
        draft::list(&self.folder.drafts())
    }

    /// Returns the keys of all drafts, that of the one kept last first.
    pub fn draft_keys(&self) -> Vec<String> {
        draft::keys(&self.folder.drafts())
    }

    /// Does what can wait: brings the index up to the journal and keeps a snapshot of `group`, where
    /// enough has happened since. For when nothing else is to be done; costs nothing mostly.
    ///
    /// `group` must be what all records add up to.
    pub fn idle(&mut self, group: &Group) -> Vec<Notice> {
        if self.read_only().is_some() {
            return std::mem::take(&mut self.told);
        }
        if self.space.trim(self.folder.path(), &self.folder.ballast()) {
            self.told.push(Notice::BallastReleased);
        }
        self.open_index();
        // sled does not survive a full disk, and can wait.
        if self.space.require(self.folder.path()).is_ok() {
            self.tend(group);
        }
        std::mem::take(&mut self.told)
    }

    /// Closes the store, as [`Store::idle`] does and for good, and lets go of the lock. An index
    /// that nobody has needed is left alone, but for once in some hundred changes.
    ///
    /// # Errors
    ///
    /// [`StoreError::Reach`] where the note of a clean close could not be left. Nothing is lost;
    /// the next opening is slower.
    pub fn close(mut self, group: &Group) -> Result<(), StoreError> {
        if self.index.is_some() || self.age() >= SNAPSHOT_AGE {
            self.idle(group);
        }
        drop(self.index.take());
        if self.read_only().is_some() {
            return Ok(());
        }
        // An index that is still to be tried says nothing of how it was left.
        let tried = !matches!(self.unopened, Some(Unopened { trial: Some(_) }));
        self.leave_note(tried)
            .map_err(StoreError::reach("close", self.folder.path()))
    }

    /// Returns how many records the snapshot is old.
    fn age(&self) -> u64 {
        self.head().seq.saturating_sub(self.snapshot)
    }

    /// Brings the index up to date and keeps a snapshot, where they are old enough for that.
    fn tend(&mut self, group: &Group) {
        let newest = self.head().seq;
        let mut tended = false;
        if let Some(mut index) = self.index.take() {
            match catch_up(&mut index, &self.journal) {
                Ok(done) => {
                    tended |= done;
                    self.index = Some(index);
                }
                Err(fault) => {
                    index.abandon();
                    self.told.push(Notice::IndexGone { fault });
                }
            }
        }
        // Without one, opening is slower and nothing else.
        if self.age() >= SNAPSHOT_AGE
            && snapshot::save(&self.folder, group, self.journal.tail()).is_ok()
        {
            self.snapshot = newest;
            tended = true;
        }
        if tended {
            // Says less where it cannot be written, and nothing false.
            let _ = self.leave_note(false);
        }
    }

    /// Notes how much is acknowledged by now, for the next opening.
    fn leave_note(&self, closed: bool) -> io::Result<()> {
        let bytes = self.journal.tail().end;
        self.folder.leave_note(Note { bytes, closed })
    }
}

/// Brings the index up to date where it lags far enough behind, and returns whether it did.
fn catch_up(index: &mut Index, journal: &Journal) -> Result<bool, IndexFault> {
    let lag = journal
        .tail()
        .head
        .seq
        .saturating_sub(index.mark().head.seq);
    if lag < LAG {
        return Ok(false);
    }
    index.catch_up(journal)?;
    index.flush()?;
    Ok(true)
}
