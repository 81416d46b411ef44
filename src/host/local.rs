//! The store of this machine: opened to host it, and looked after when nobody does.

use std::path::Path;

use super::keep::{Act, Change, Keep};
use crate::domain::erase::repeats;
use crate::domain::{Event, Group, Record};
pub use crate::store::{
    Damage, Fault, Health, Kind, Malformed, Notice, PROBE_ARGUMENT, Reason, Repair, StoreError,
};
use crate::store::{Opening, Store};

/// A store in the hands of a clerk.
#[derive(Default)]
pub struct Local(Option<Store>);

/// A store as it was opened.
pub struct Opened {
    /// Where the clerk keeps records.
    pub keep: Local,
    /// What the records add up to.
    pub group: Group,
    /// Why nothing can be written, where that is so.
    pub read_only: Option<Reason>,
}

/// Opens the store in `place`, or returns at once who has it; `login` is what others are told who
/// meet it locked.
///
/// # Errors
/// Why it does not open.
pub(super) fn open_now(place: &Path, login: &str) -> Result<Opened, StoreError> {
    let (store, group, notices) = Store::open(place, &opening(login))?;
    Ok(opened(store, group, &notices))
}

/// Opens the store in `place` for reading, without its lock.
///
/// # Errors
/// Why it does not open.
pub(super) fn open_read_only(place: &Path) -> Result<Opened, StoreError> {
    let (store, group, notices) = Store::open_read_only(place)?;
    Ok(opened(store, group, &notices))
}

/// Returns the permissions of the socket of the store in `place`: a folder that a group of users may
/// write is for all of them.
pub(super) fn socket_mode(place: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = std::fs::metadata(place).map_or(0, |found| found.permissions().mode());
    if folder & 0o020 == 0 { 0o600 } else { 0o660 }
}

/// Makes a store in `place` and opens it.
///
/// # Errors
/// Where there is one already, or it cannot be made.
pub fn create(place: &Path, login: &str) -> Result<Opened, StoreError> {
    let store = Store::create(place, &opening(login))?;
    Ok(opened(store, Group::default(), &[]))
}

/// Returns whether there is a store in `place`.
pub fn exists(place: &Path) -> bool {
    place.join("FORMAT").is_file()
}

/// Looks through the whole store in `place`, whoever has it.
///
/// # Errors
/// Where there is no store that this program reads. What is wrong with it is no error.
pub fn check(place: &Path) -> Result<Health, StoreError> {
    Store::check(place)
}

/// Makes the store in `place` one that can be written again, of all that still verifies; what was
/// damaged is kept aside. A sound store is only opened, which mends its index.
///
/// # Errors
/// Why it does not open, or there is no room.
pub fn repair(place: &Path, login: &str) -> Result<Repair, StoreError> {
    let repair = Store::repair(place, &opening(login))?;
    let Opened {
        mut keep, group, ..
    } = open_now(place, login)?;
    keep.close(&group)?;
    Ok(repair)
}

/// Opens the index in `place` on trial, which may hang or end the process; returns whether it is
/// sound.
pub fn probe_index(place: &Path) -> bool {
    Store::probe_index(place).is_ok()
}

fn opening(login: &str) -> Opening {
    Opening {
        program: std::env::current_exe().ok(),
        login: login.to_owned(),
        ..Opening::default()
    }
}

fn opened(store: Store, group: Group, notices: &[Notice]) -> Opened {
    log(notices);
    Opened {
        read_only: store.read_only().cloned(),
        keep: Local(Some(store)),
        group,
    }
}

fn log(notices: &[Notice]) {
    for notice in notices {
        tracing::warn!(?notice, "the store has something to tell");
    }
}

impl Local {
    fn store(&mut self) -> &mut Store {
        self.0.as_mut().expect("BUG: a closed store is used")
    }

    /// Returns the store, ready to read records from `from` on. The first are read as fast without
    /// an index as with one.
    fn store_from(&mut self, from: u64) -> &mut Store {
        let store = self.store();
        if from > 1 {
            log(&store.wake());
        }
        store
    }
}

impl Keep for Local {
    fn read_only(&self) -> Option<Reason> {
        self.0.as_ref()?.read_only().cloned()
    }

    fn append(&mut self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        self.store().append(changes)
    }

    fn answered(&mut self, command: u128) -> Result<Option<Vec<Record>>, StoreError> {
        let Some(span) = self.store().answered(command) else {
            return Ok(None);
        };
        let most = (span.last - span.first + 1) as usize;
        self.records(span.first, most).map(Some)
    }

    fn records(&mut self, from: u64, most: usize) -> Result<Vec<Record>, StoreError> {
        let entries = self.store_from(from).records(from..).take(most);
        entries.map(|entry| Ok(entry?.record)).collect()
    }

    fn hashes(&mut self, from: u64, most: usize) -> Result<Vec<String>, StoreError> {
        let entries = self.store_from(from).records(from..).take(most);
        entries.map(|entry| Ok(entry?.hash.to_string())).collect()
    }

    fn erase(
        &mut self,
        instead: Vec<(u64, Event)>,
        act: &Act<'_>,
        telling: &[String],
    ) -> Result<(Vec<Record>, Group), StoreError> {
        let first = instead.first().map_or(0, |(seq, _)| *seq);
        let store = self.store_from(first);
        let redactions = instead.into_iter();
        let redactions = redactions.map(|(seq, event)| store.prepare_redaction(seq, event));
        let redactions: Vec<_> = redactions.collect::<Result<_, _>>()?;
        let erased = redactions.iter().map(|it| (it.seq(), it.digest().bytes()));
        let acts = act.records(&erased.collect::<Vec<_>>());
        // A draft that cannot be removed keeps its words, so they go before anything is said to be
        // erased.
        for (key, _) in store
            .drafts()
            .iter()
            .filter(|(_, draft)| repeats(draft, telling))
        {
            store.remove_draft(key)?;
        }
        let change = Change {
            command: Some(act.command),
            records: &acts,
        };
        let group = store.redact(&redactions, change)?;
        Ok((acts, group))
    }

    fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.store().draft(key))
    }

    fn keep_draft(&mut self, key: &str, draft: Option<&str>) -> Result<(), StoreError> {
        match draft {
            Some(text) => self.store().put_draft(key, text),
            None => self.store().remove_draft(key),
        }
    }

    fn idle(&mut self, group: &Group) {
        log(&self.store().idle(group));
    }

    fn close(&mut self, group: &Group) -> Result<(), StoreError> {
        match self.0.take() {
            Some(store) => store.close(group),
            None => Ok(()),
        }
    }
}
