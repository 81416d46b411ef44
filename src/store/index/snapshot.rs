//! The group as it was at a record, so that opening need not begin at the first.
//!
//! It is read by the very program that wrote it and no other: the shape of a group is not a format.
//! The fingerprint says which program that was. A snapshot that is not usable is ignored.

use serde::{Deserialize, Serialize};

use super::guard::{IndexFault, guarded};
use super::records::VALUE_MAX;
use crate::domain::group::Group;
use crate::store::chain::{self, Hash};
use crate::store::journal::Mark;
use crate::store::schema::SCHEMA;

/// Largest group in bytes.
const GROUP_MAX: usize = 256 << 20;

/// What a snapshot is of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct About {
    pub(super) mark: Mark,
    fingerprint: Hash,
    length: u64,
    crc: u32,
}

/// Writes `group` as it is at `mark`, and forgets older ones.
pub(super) fn save(tree: &sled::Tree, group: &Group, mark: Mark) -> Result<About, IndexFault> {
    let bytes = bincode::serde::encode_to_vec(group, bincode::config::standard())
        .map_err(|_| IndexFault::Garbled)?;
    let about = About {
        mark,
        fingerprint: fingerprint(),
        length: bytes.len() as u64,
        crc: crc32fast::hash(&bytes),
    };
    guarded("write", || {
        for (part, value) in bytes.chunks(VALUE_MAX).enumerate() {
            tree.insert(key(mark.head.seq, part as u32), value)?;
        }
        Ok(())
    })?;
    Ok(about)
}

/// Forgets every snapshot but the one at `mark`.
pub(super) fn prune(tree: &sled::Tree, mark: Mark) -> Result<(), IndexFault> {
    let this = mark.head.seq;
    guarded("write", || {
        for stale in tree.range(..key(this, 0)).keys() {
            tree.remove(stale?)?;
        }
        for stale in tree.range(key(this.saturating_add(1), 0)..).keys() {
            tree.remove(stale?)?;
        }
        Ok(())
    })
}

/// Returns the group that `about` tells of, or nothing where this program cannot use it.
pub(super) fn load(tree: &sled::Tree, about: &About) -> Result<Option<Group>, IndexFault> {
    if about.fingerprint != fingerprint() || about.length > GROUP_MAX as u64 {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(about.length as usize);
    guarded("read", || {
        let seq = about.mark.head.seq;
        for value in tree.range(key(seq, 0)..=key(seq, u32::MAX)).values() {
            bytes.extend_from_slice(&value?);
            if bytes.len() as u64 >= about.length {
                break;
            }
        }
        Ok(())
    })?;
    if bytes.len() as u64 != about.length || crc32fast::hash(&bytes) != about.crc {
        return Ok(None);
    }
    let coding = bincode::config::standard().with_limit::<GROUP_MAX>();
    Ok(match bincode::serde::decode_from_slice(&bytes, coding) {
        Ok((group, used)) if used == bytes.len() => Some(group),
        _ => None,
    })
}

fn key(seq: u64, part: u32) -> [u8; 12] {
    let mut key = [0; 12];
    key[..8].copy_from_slice(&seq.to_be_bytes());
    key[8..].copy_from_slice(&part.to_be_bytes());
    key
}

/// Returns what tells this program from any other build of it: its version, and the length and
/// time of its file.
fn fingerprint() -> Hash {
    use std::os::unix::fs::MetadataExt as _;
    let file = std::env::current_exe()
        .and_then(std::fs::metadata)
        .map(|found| (found.len(), found.mtime(), found.mtime_nsec()))
        .unwrap_or_default();
    let text = format!("{} {SCHEMA} {file:?}", env!("CARGO_PKG_VERSION"));
    chain::digest(text.as_bytes())
}
