//! Makes a store where there is none.
//!
//! It is made in its place and declared complete by its last file, `FORMAT`. A folder made beside
//! and renamed would be no safer, and cannot be had where the place is a mount or the folder above
//! is not ours. What a stop leaves half-made holds no record and is made over.

use std::io;
use std::path::Path;

use super::Store;
use super::error::StoreError;
use super::folder::Folder;
use super::health;
use super::lock::Lock;
use super::open::{self, Opening};

/// Makes a store in `dir`, of `records` where they are given, and opens it.
pub(super) fn create(
    dir: &Path,
    opening: &Opening,
    records: Option<&mut dyn io::Read>,
) -> Result<Store, StoreError> {
    let folder = Folder::new(dir);
    require_free(&folder)?;
    opening.space.require(&existing(dir))?;
    folder.make()?;
    let lock = Lock::take(&folder.lock(), &opening.login)?;
    // Another process may have made it before the lock was had.
    require_free(&folder)?;
    let restoring = records.is_some();
    let made = folder.furnish(records).and_then(|()| {
        if restoring {
            verify(&folder)?;
        }
        folder.declare()
    });
    if let Err(error) = made {
        if restoring {
            // What was poured in is no store, and nobody's records: there is a copy of it.
            let _ = std::fs::remove_file(folder.journal());
        }
        return Err(error);
    }
    drop(lock);
    open::open(dir, opening).map(|(store, _, _)| store)
}

fn require_free(folder: &Folder) -> Result<(), StoreError> {
    let dir = || folder.path().to_owned();
    match folder.recognise() {
        Ok(()) | Err(StoreError::Newer { .. }) => Err(StoreError::Exists { dir: dir() }),
        Err(StoreError::Missing { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Refuses a copy with anything wrong in it.
fn verify(folder: &Folder) -> Result<(), StoreError> {
    let path = folder.journal();
    let length = std::fs::metadata(&path).map_err(StoreError::reach("read", &path))?;
    // A copy has no end that was under way: every byte of it counts.
    let mut health = health::check_journal(folder, length.len())?;
    match health.problems.pop() {
        Some(damage) => Err(StoreError::Damaged(damage)),
        None => Ok(()),
    }
}

/// Returns the nearest folder that is there already.
fn existing(dir: &Path) -> std::path::PathBuf {
    dir.ancestors()
        .find(|path| path.is_dir())
        .unwrap_or(Path::new("."))
        .to_owned()
}
