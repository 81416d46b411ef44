//! Opens a store: lock, journal, snapshot, and the group that they add up to; later the index.
//!
//! The order matters. The lock comes before anything is touched; the journal before snapshot and
//! index, since it decides what they must agree with; and the note of what was acknowledged is renewed only
//! once the journal has been found sound, since it tells torn from damaged.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answered::{Answered, Span};
use super::damage::{Damage, Fault, Reason};
use super::error::StoreError;
use super::folder::{Folder, Note};
use super::index::guard::IndexFault;
use super::index::{Index, aside, trial};
use super::journal::survey::Survey;
use super::journal::{Journal, Mark};
use super::lock::Lock;
use super::notice::Notice;
use super::snapshot;
use super::space::Space;
use super::{Access, Store};
use crate::domain::group::Group;

/// What opening a store needs to be told.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// This program's file, run as `PROGRAM __probe-index DIR` after an unclean stop. Without it
    /// the index is opened in this process at once.
    pub program: Option<PathBuf>,
    /// The login that others are told has the store.
    pub login: String,
    /// How free space is found out.
    pub space: Space,
}

/// Opens the store in `dir` for reading and writing.
pub(super) fn open(
    dir: &Path,
    opening: &Opening,
) -> Result<(Store, Group, Vec<Notice>), StoreError> {
    let folder = Folder::new(dir);
    folder.recognise()?;
    let lock = Lock::take(&folder.lock(), &opening.login)?;
    let mut notices = Vec::new();
    if opening.space.trim(dir, &folder.ballast()) {
        notices.push(Notice::BallastReleased);
    }
    // What a redaction cut short left beside the journal is neither.
    let _ = std::fs::remove_file(folder.journal().with_extension("new"));
    let note = folder.note();
    let (journal, survey) = Journal::open(&folder.journal(), note.bytes, true)
        .map_err(StoreError::reach("read", &folder.journal()))?;
    tell(&survey, &mut notices);
    let mut store = Store {
        folder,
        journal,
        index: None,
        unopened: None,
        snapshot: 0,
        told: Vec::new(),
        answered: Answered::default(),
        space: opening.space.clone(),
        access: Access::Write(lock),
    };
    if let Some(damage) = survey.damage {
        let group = store.fold_sound(damage, &mut notices);
        return Ok((store, group, notices));
    }
    let _ = store.leave_note(false);

    let bytes = store.journal.tail().end;
    let trust = note
        == Note {
            bytes,
            closed: true,
        };
    let trial = opening.program.clone().filter(|_| !trust);
    store.unopened = Some(Unopened { trial });
    let snapshot = snapshot::load(&store.folder).filter(|(mark, _)| store.journal.agrees(*mark));
    let from = snapshot.unwrap_or((Mark::START, Group::default()));
    store.snapshot = from.0.head.seq;
    let sum = fold(&store.journal, from.0, from.1, u64::MAX);
    store.answered = sum.answered;
    if let Some(damage) = sum.damage {
        store.journal.end_at(sum.at);
        store.block(damage, &mut notices);
    }
    Ok((store, sum.group, notices))
}

/// Opens the store in `dir` without writing anything, lock included; the index is left alone.
pub(super) fn open_read_only(dir: &Path) -> Result<(Store, Group, Vec<Notice>), StoreError> {
    let folder = Folder::new(dir);
    folder.recognise()?;
    let acked = folder.note().bytes;
    let (journal, survey) = Journal::open(&folder.journal(), acked, false)
        .map_err(StoreError::reach("read", &folder.journal()))?;
    let mut notices = Vec::new();
    let mut store = Store {
        folder,
        journal,
        index: None,
        unopened: None,
        snapshot: 0,
        told: Vec::new(),
        answered: Answered::default(),
        space: Space::default(),
        access: Access::Read(Reason::Asked),
    };
    if let Some(damage) = survey.damage {
        let group = store.fold_sound(damage, &mut notices);
        return Ok((store, group, notices));
    }
    let sum = fold(&store.journal, Mark::START, Group::default(), u64::MAX);
    store.answered = sum.answered;
    if let Some(damage) = sum.damage {
        store.journal.end_at(sum.at);
        store.block(damage, &mut notices);
    }
    Ok((store, sum.group, notices))
}

/// Opens the index, and has it agree with the journal.
fn index(store: &Store, trial: Option<&Path>) -> Result<Index, IndexFault> {
    let dir = store.folder.index();
    if let Some(program) = trial
        && dir.exists()
    {
        trial::run(program, &dir)?;
    }
    let index = Index::open(&dir)?;
    if !store.journal.agrees(index.mark()) {
        return Err(IndexFault::Foreign);
    }
    Ok(index)
}

fn tell(survey: &Survey, notices: &mut Vec<Notice>) {
    if survey.torn > 0 {
        notices.push(Notice::TornEnd { bytes: survey.torn });
    }
}

/// An index that nobody has needed yet.
pub(super) struct Unopened {
    /// The program that opens it on trial first, where the last stop was not clean.
    pub(super) trial: Option<PathBuf>,
}

impl Store {
    /// Opens the index, which short commands do without; another is begun where it cannot be used.
    pub(super) fn open_index(&mut self) {
        // sled does not survive a full disk, and can wait.
        if self.space.require(self.folder.path()).is_err() {
            return;
        }
        let Some(Unopened { trial }) = self.unopened.take() else {
            return;
        };
        match index(self, trial.as_deref()) {
            Ok(index) => self.index = Some(index),
            Err(fault) => match aside::aside(&self.folder)
                .ok()
                .and_then(|aside| Some((aside, Index::open(&self.folder.index()).ok()?)))
            {
                Some((aside, index)) => {
                    self.index = Some(index);
                    self.told.push(Notice::IndexRebuilt { fault, aside });
                }
                None => self.told.push(Notice::IndexGone { fault }),
            },
        }
    }

    /// Returns the group up to a damaged place of the journal, and lets nothing be written.
    fn fold_sound(&mut self, damage: Damage, notices: &mut Vec<Notice>) -> Group {
        let sum = fold(&self.journal, Mark::START, Group::default(), u64::MAX);
        self.answered = sum.answered;
        self.journal.end_at(sum.at);
        self.block(sum.damage.unwrap_or(damage), notices);
        sum.group
    }

    fn block(&mut self, damage: Damage, notices: &mut Vec<Notice>) {
        let told = damage.to_string();
        let reason = Reason::Damaged(Arc::new(damage));
        (self.index, self.unopened) = (None, None);
        // The lock stays: two processes that explain the damage are one too many.
        self.access = match std::mem::replace(&mut self.access, Access::Read(Reason::Asked)) {
            Access::Write(lock) | Access::Blocked(lock, _) => Access::Blocked(lock, reason),
            Access::Read(_) => Access::Read(reason),
        };
        notices.push(Notice::Damaged { damage: told });
    }
}

/// What records add up to.
pub(super) struct Folded {
    pub(super) group: Group,
    pub(super) answered: Answered,
    /// The newest record taken in.
    pub(super) at: Mark,
    /// Why not all were.
    pub(super) damage: Option<Damage>,
}

/// Adds the records after `from` and up to number `until` to `group`, whole changes only.
pub(super) fn fold(journal: &Journal, from: Mark, group: Group, until: u64) -> Folded {
    let mut folded = Folded {
        group,
        answered: Answered::default(),
        at: from,
        damage: None,
    };
    let mut change = Vec::new();
    let mut after = journal.after(from);
    while let Some(found) = after.next_record() {
        let read = found.and_then(|(mark, envelope)| match envelope.record() {
            Ok(record) => Ok((mark, envelope.command(), record)),
            Err(malformed) => Err(Damage {
                offset: mark.start,
                seq: Some(mark.head.seq),
                fault: Fault::Record(malformed),
            }),
        });
        let (mark, command, record) = match read {
            Ok(read) => read,
            Err(damage) => {
                folded.damage = Some(damage);
                break;
            }
        };
        if mark.head.seq > until {
            break;
        }
        let last = record.last;
        change.push(record);
        if last || mark.head.seq == until {
            let first = folded.at.head.seq + 1;
            change
                .drain(..)
                .for_each(|record| folded.group.apply(&record));
            folded.at = mark;
            if let Some(command) = command {
                let last = mark.head.seq;
                folded.answered.remember(command, Span { first, last });
            }
        }
    }
    folded
}
