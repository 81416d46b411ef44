//! The group as it was at a record, so that opening need not begin at the first.
//!
//! A file of its own, since opening sled to read it cost more than all the rest of a short command:
//! each opening of sled writes zeros over whatever is free in its file (5 MB at 10,000 activities)
//! and waits for the disk twice. It is read by the very program that wrote it and no other: the shape
//! of a group is not a format. The fingerprint says which program that was. A snapshot that is not
//! usable is ignored; the journal has it all.

use std::fs;
use std::io;
use std::thread;

use serde::{Deserialize, Serialize};

use super::chain::{self, Hash};
use super::folder::{self, Folder};
use super::journal::Mark;
use super::schema::SCHEMA;
use crate::domain::group::Group;

/// Largest group in bytes.
const GROUP_MAX: usize = 256 << 20;

/// How many parts a group is kept in, each read by a thread of its own: that is most of what a
/// short command does, and a machine has two cores.
const PARTS: usize = 2;

/// What a snapshot is of; it stands before the parts.
#[derive(Serialize, Deserialize)]
struct About {
    mark: Mark,
    fingerprint: Hash,
    parts: Vec<Part>,
}

/// A part of the group, as it stands in the file.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Part {
    length: u64,
    crc: u32,
}

/// Keeps `group` as it is at `mark`, in the place of an older one. It is not synced: what a power
/// cut leaves of it does not agree with its checksums.
///
/// # Errors
///
/// Where it cannot be written.
pub(super) fn save(folder: &Folder, group: &Group, mark: Mark) -> io::Result<()> {
    let coding = bincode::config::standard();
    let encode = |part: &Group| bincode::serde::encode_to_vec(part, coding);
    let parts: Result<Vec<_>, _> = group.parts(PARTS).iter().map(encode).collect();
    let parts = parts.map_err(io::Error::other)?;
    let about = About {
        mark,
        fingerprint: fingerprint(),
        parts: parts.iter().map(|part| Part::of(part)).collect(),
    };
    let mut bytes = bincode::serde::encode_to_vec(&about, coding).map_err(io::Error::other)?;
    bytes.extend(parts.concat());
    folder::replace(&folder.snapshot(), &bytes, false)
}

/// Returns the snapshot and the record it is of, where there is one that this program can use.
pub(super) fn load(folder: &Folder) -> Option<(Mark, Group)> {
    let bytes = fs::read(folder.snapshot()).ok()?;
    let coding = bincode::config::standard().with_limit::<GROUP_MAX>();
    let (about, used): (About, _) = bincode::serde::decode_from_slice(&bytes, coding).ok()?;
    if about.fingerprint != fingerprint() || about.parts.len() != PARTS {
        return None;
    }
    let mut rest = &bytes[used..];
    let mut parts = Vec::new();
    for part in about.parts {
        let (bytes, after) = rest.split_at_checked(part.length as usize)?;
        parts.push((part, bytes));
        rest = after;
    }
    if !rest.is_empty() {
        return None;
    }
    let parts: Option<Vec<Group>> = thread::scope(|scope| {
        let ((last, bytes), others) = parts.split_last()?;
        let begin = |(part, bytes): &(Part, _)| {
            let (part, bytes) = (*part, *bytes);
            let thread = thread::Builder::new();
            thread.spawn_scoped(scope, move || part.read(bytes)).ok()
        };
        let others: Option<Vec<_>> = others.iter().map(begin).collect();
        let last = last.read(bytes);
        let others = others?.into_iter().map(|part| part.join().ok()?);
        others.chain([last]).collect()
    });
    Some((about.mark, Group::whole(parts?)))
}

impl Part {
    fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            crc: crc32fast::hash(bytes),
        }
    }

    /// Returns the part of the group that `bytes` are, where they are what was kept.
    fn read(self, bytes: &[u8]) -> Option<Group> {
        let coding = bincode::config::standard().with_limit::<GROUP_MAX>();
        if self.crc != crc32fast::hash(bytes) {
            return None;
        }
        match bincode::serde::decode_from_slice(bytes, coding) {
            Ok((group, used)) if used == bytes.len() => Some(group),
            _ => None,
        }
    }
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

/// Returns what tells this program from any other build of it: its version, and the length and
/// time of its file.
fn fingerprint() -> Hash {
    use std::os::unix::fs::MetadataExt as _;
    let file = std::env::current_exe()
        .and_then(fs::metadata)
        .map(|found| (found.len(), found.mtime(), found.mtime_nsec()))
        .unwrap_or_default();
    let text = format!("{} {SCHEMA} {file:?}", env!("CARGO_PKG_VERSION"));
    chain::digest(text.as_bytes())
}
