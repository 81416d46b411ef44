//! A whole group as bytes, for the very program that wrote them and no other.
//!
//! The shape of a group is not a format: a fingerprint says which program it was. A group is written
//! in parts, each read by a thread of its own: that is most of what a short command does, and a machine
//! has two cores.

use std::fs;
use std::io;
use std::thread;

use serde::{Deserialize, Serialize};

use super::chain::{self, Hash};
use super::schema::SCHEMA;
use crate::domain::group::Group;

/// Largest group in bytes.
const GROUP_MAX: usize = 256 << 20;

/// How many parts a group is written in.
const PARTS: usize = 2;

/// What stands before the parts.
#[derive(Serialize, Deserialize)]
struct About {
    fingerprint: Hash,
    parts: Vec<Part>,
}

/// A part of the group, as it stands among the bytes.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Part {
    length: u64,
    crc: u32,
}

/// Returns `group` as bytes.
///
/// # Errors
/// Where it cannot be written.
pub fn write(group: &Group) -> io::Result<Vec<u8>> {
    let coding = bincode::config::standard();
    let encode = |part: &Group| bincode::serde::encode_to_vec(part, coding);
    let parts: Result<Vec<_>, _> = group.parts(PARTS).iter().map(encode).collect();
    let parts = parts.map_err(io::Error::other)?;
    let about = About {
        fingerprint: fingerprint(),
        parts: parts.iter().map(|part| Part::of(part)).collect(),
    };
    let mut bytes = bincode::serde::encode_to_vec(&about, coding).map_err(io::Error::other)?;
    bytes.extend(parts.concat());
    Ok(bytes)
}

/// Returns the group that `bytes` are, where this program wrote them.
pub fn read(bytes: &[u8]) -> Option<Group> {
    let coding = bincode::config::standard().with_limit::<GROUP_MAX>();
    let (about, used): (About, _) = bincode::serde::decode_from_slice(bytes, coding).ok()?;
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
    Some(Group::whole(parts?))
}

impl Part {
    fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            crc: crc32fast::hash(bytes),
        }
    }

    /// Returns the part of the group that `bytes` are, where they are what was written.
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

/// Returns what tells this program from any other build of it: its version, and the length and
/// time of its file.
pub fn fingerprint() -> Hash {
    use std::os::unix::fs::MetadataExt as _;
    let file = std::env::current_exe()
        .and_then(fs::metadata)
        .map(|found| (found.len(), found.mtime(), found.mtime_nsec()))
        .unwrap_or_default();
    let text = format!("{} {SCHEMA} {file:?}", env!("CARGO_PKG_VERSION"));
    chain::digest(text.as_bytes())
}
