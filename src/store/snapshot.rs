//! The group as it was at a record, so that opening need not begin at the first.
//!
//! A file of its own, since opening sled to read it cost more than all the rest of a short command:
//! each opening of sled writes zeros over whatever is free in its file (5 MB at 10,000 activities)
//! and waits for the disk twice. A snapshot that is not usable is ignored; the journal has it all.

use std::fs;
use std::io;

use super::folder::{self, Folder};
use super::image;
use super::journal::Mark;
use crate::domain::group::Group;

/// Bytes of a mark are fewer than these.
const MARK_MAX: usize = 256;

/// Keeps `group` as it is at `mark`, in the place of an older one. It is not synced: what a power
/// cut leaves of it does not agree with its checksums.
///
/// # Errors
///
/// Where it cannot be written.
pub(super) fn save(folder: &Folder, group: &Group, mark: Mark) -> io::Result<()> {
    let coding = bincode::config::standard();
    let mut bytes = bincode::serde::encode_to_vec(mark, coding).map_err(io::Error::other)?;
    bytes.extend(image::write(group)?);
    folder::replace(&folder.snapshot(), &bytes, false)
}

/// Returns the snapshot and the record it is of, where there is one that this program can use.
pub(super) fn load(folder: &Folder) -> Option<(Mark, Group)> {
    let bytes = fs::read(folder.snapshot()).ok()?;
    let coding = bincode::config::standard().with_limit::<MARK_MAX>();
    let (mark, used) = bincode::serde::decode_from_slice(&bytes, coding).ok()?;
    Some((mark, image::read(&bytes[used..])?))
}

/// Forgets the snapshot, for good.
///
/// # Errors
///
/// Where it cannot be removed.
pub(super) fn remove(folder: &Folder) -> io::Result<()> {
    let path = folder.snapshot();
    for path in [path.with_extension("new"), path] {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
