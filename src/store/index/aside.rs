//! Moves an index that cannot be used out of the way, for whoever wants to find out why.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::folder::Folder;
use crate::store::snapshot;

/// Moves the index aside; of those moved earlier, one is kept.
///
/// # Errors
///
/// Where it can be neither moved nor removed.
pub(in crate::store) fn aside(folder: &Folder) -> io::Result<PathBuf> {
    let (newest, older) = (folder.index_aside(1), folder.index_aside(2));
    remove(&older)?;
    if newest.exists() {
        fs::rename(&newest, &older)?;
    }
    match fs::rename(folder.index(), &newest) {
        Ok(()) => Ok(newest),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(newest),
        // Something that is no folder, or cannot be moved: then it goes.
        Err(_) => remove(&folder.index()).map(|()| newest),
    }
}

/// Removes every index, the snapshot, and what was moved aside, a damaged journal as well: none may keep a text
/// that was taken away.
///
/// # Errors
///
/// Where one cannot be removed.
pub(in crate::store) fn remove_all(folder: &Folder) -> io::Result<()> {
    snapshot::remove(folder)?;
    for path in [
        folder.index_aside(1),
        folder.index_aside(2),
        folder.journal_aside(),
        folder.index(),
    ] {
        remove(&path)?;
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
