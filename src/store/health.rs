//! Looks through a whole store and says what it found; opens nothing for writing, and reads damaged
//! stores and those that another process has open.
//!
//! The index is not looked into: it holds nothing that the journal does not, and sled cannot be
//! opened without being written.

use std::collections::HashMap;
use std::path::Path;

use super::chain::{Hash, Head};
use super::damage::{Damage, Fault};
use super::error::StoreError;
use super::folder::Folder;
use super::journal::{Journal, Mark};
use super::schema;

/// What was found.
#[derive(Debug)]
pub struct Health {
    /// Whole records read.
    pub records: u64,
    /// The newest of them.
    pub head: Head,
    /// Records whose text was taken away, rightly.
    pub erased: u64,
    /// Bytes at the end that were never acknowledged: a change under way, or one that a stop cut
    /// short and the next opening cuts off. No problem either way.
    pub torn: u64,
    /// What is wrong, in order of place.
    pub problems: Vec<Damage>,
}

impl Health {
    /// Returns whether nothing is wrong.
    pub fn is_ok(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Checks the store in `dir`: every frame, every record, the whole chain, and that each text that
/// is gone was taken away by a recorded act.
///
/// # Errors
///
/// Where there is no store that this program reads, or its journal cannot be read at all. Damage
/// is no error.
pub(super) fn check(dir: &Path) -> Result<Health, StoreError> {
    let folder = Folder::new(dir);
    folder.recognise()?;
    check_journal(&folder, folder.note().bytes)
}

/// Checks the journal in `folder`, of which `acked` bytes are known to be acknowledged.
pub(super) fn check_journal(folder: &Folder, acked: u64) -> Result<Health, StoreError> {
    let path = folder.journal();
    let (journal, survey) =
        Journal::open(&path, acked, false).map_err(StoreError::reach("read", &path))?;
    let mut health = Health {
        records: 0,
        head: Head::default(),
        erased: 0,
        torn: survey.torn,
        problems: Vec::new(),
    };
    let mut gone: Vec<(Mark, Hash)> = Vec::new();
    let mut vouched: HashMap<u64, Hash> = HashMap::new();
    let mut after = journal.after(Mark::START);
    while let Some(found) = after.next_record() {
        health.records += 1;
        let (mark, envelope) = match found {
            Ok(found) => found,
            Err(damage) => {
                let unreadable = matches!(damage.fault, Fault::Frame | Fault::Read(_));
                health.problems.push(damage);
                if unreadable {
                    break;
                }
                continue;
            }
        };
        health.head = mark.head;
        if envelope.is_erased() {
            gone.push((mark, envelope.digest_now()));
        }
        match envelope.record() {
            Ok(record) => vouched.extend(schema::vouched(&record.event)),
            Err(malformed) => health.problems.push(Damage {
                offset: mark.start,
                seq: Some(mark.head.seq),
                fault: Fault::Record(malformed),
            }),
        }
    }
    for (mark, digest) in gone {
        if vouched.get(&mark.head.seq) == Some(&digest) {
            health.erased += 1;
        } else {
            health.problems.push(Damage {
                offset: mark.start,
                seq: Some(mark.head.seq),
                fault: Fault::Unvouched,
            });
        }
    }
    health.problems.extend(survey.damage);
    health.problems.sort_by_key(|damage| damage.offset);
    Ok(health)
}
