//! Makes a damaged store one that can be written again, out of all that still verifies.
//!
//! Journal and index are two copies, seldom damaged in the same place: the chain of hashes tells
//! which record is the right one, wherever it comes from. The damaged journal is kept aside.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::chain::Head;
use super::envelope::Envelope;
use super::error::StoreError;
use super::folder::{self, Folder, Note};
use super::health;
use super::index::{Index, aside};
use super::journal::frame;
use super::journal::salvage::Salvage;
use super::lock::Lock;
use super::open::Opening;
use super::snapshot;
use super::space::FREE_MIN;

/// What a repair did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The newest record now.
    pub head: Head,
    /// Records that the journal had lost and the index still had.
    pub from_index: u64,
    /// Records that are known to have been there and are not to be had any more, at least.
    pub lost: u64,
    /// Where the damaged journal lies; nothing where there was nothing to repair.
    pub aside: Option<PathBuf>,
}

/// Repairs the store in `dir`.
pub(super) fn repair(dir: &Path, opening: &Opening) -> Result<Repair, StoreError> {
    let folder = Folder::new(dir);
    folder.recognise()?;
    let _lock = Lock::take(&folder.lock(), &opening.login)?;
    let note = folder.note();
    let health = health::check_journal(&folder, note.bytes)?;
    if health.is_ok() {
        return Ok(Repair {
            head: health.head,
            from_index: 0,
            lost: 0,
            aside: None,
        });
    }
    let path = folder.journal();
    let attempt = || StoreError::reach("repair", &path);
    let file = File::open(&path).map_err(attempt())?;
    let length = file.metadata().map_err(attempt())?.len();
    let (free, needed) = (opening.space.free(dir), FREE_MIN + 2 * length);
    if free < needed {
        return Err(StoreError::NoSpace { free, needed });
    }
    let mut salvage = Salvage::new(&file, length).map_err(attempt())?;
    let index = Index::open(&folder.index()).ok();
    let known = index
        .as_ref()
        .map_or(0, |index| index.mark().head.seq)
        .max(salvage.newest());
    let beside = path.with_extension("new");
    let (head, from_index) = write(&beside, &mut salvage, index.as_ref()).map_err(attempt())?;
    if let Some(index) = index {
        index.abandon();
    }
    let kept = fs::metadata(&beside).map_err(attempt())?.len();
    // Bytes that were acknowledged and are nowhere are at least one record.
    let missing = u64::from(kept < note.bytes);
    let damaged = put_in_place(&folder, &beside).map_err(attempt())?;
    Ok(Repair {
        head,
        from_index,
        lost: known.saturating_sub(head.seq).max(missing),
        aside: Some(damaged),
    })
}

/// Writes a journal of all that continues the chain from the first record on, whole changes only.
fn write(path: &Path, salvage: &mut Salvage<'_>, index: Option<&Index>) -> io::Result<(Head, u64)> {
    let mut out = io::BufWriter::new(folder::private(path)?);
    out.write_all(&frame::FILE_HEADER)?;
    let (mut head, mut written) = (Head::default(), (Head::default(), 0));
    let (mut change, mut from_index) = (Vec::new(), 0);
    loop {
        let found = match salvage.after(head)? {
            Some(found) => found,
            None => match index.and_then(|index| indexed(index, head)) {
                Some(found) => {
                    from_index += 1;
                    found
                }
                None => break,
            },
        };
        head = found.head();
        let bytes = found.encode().map_err(io::Error::other)?;
        frame::put(&bytes, &mut change);
        if found.is_last() {
            out.write_all(&change)?;
            change.clear();
            written = (head, from_index);
        }
    }
    out.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()?;
    Ok(written)
}

fn indexed(index: &Index, head: Head) -> Option<Envelope> {
    let found = index.records(head.seq + 1).ok()?.next()?.ok()?;
    found.follows(head).then_some(found)
}

/// Puts the new journal in place of the damaged one, and returns where that lies now. A stop in
/// between leaves the damaged one aside and in place, as two names of one file.
fn put_in_place(folder: &Folder, beside: &Path) -> io::Result<PathBuf> {
    let path = folder.journal();
    let damaged = folder.journal_aside();
    match fs::remove_file(&damaged) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => fs::hard_link(&path, &damaged)?,
    }
    // The chain may go on otherwise from here: an index of before is of another one.
    aside::aside(folder)?;
    snapshot::remove(folder)?;
    folder.leave_note(Note {
        bytes: 0,
        closed: false,
    })?;
    folder.sync()?;
    fs::rename(beside, &path)?;
    folder.sync_journal()?;
    Ok(damaged)
}
