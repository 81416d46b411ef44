//! Lines being typed, each in a small file of its own.
//!
//! Not in sled, which gathers writes inside the process: what a `kill -9` must not take has to be
//! with the kernel before the call returns, and a file put in place by a rename is, in less than a
//! millisecond and without a sync. A power cut may take the last seconds of a draft, never more
//! than the draft.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::folder;

/// Longest key in bytes.
const KEY_MAX: usize = 110;

/// Keeps `text` under `key`, in the place of what was there.
pub(super) fn put(dir: &Path, key: &str, text: &str) -> Result<(), StoreError> {
    let keep = || -> io::Result<()> {
        let path = path(dir, key)?;
        match folder::replace(&path, text.as_bytes(), false) {
            // A folder that somebody tidied away is no reason to lose a line.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(dir)?;
                folder::replace(&path, text.as_bytes(), false)
            }
            kept => kept,
        }
    };
    keep().map_err(|source| StoreError::KeepDraft { source })
}

/// Returns the text under `key`.
pub(super) fn get(dir: &Path, key: &str) -> Option<String> {
    let bytes = fs::read(path(dir, key).ok()?).ok()?;
    // A power cut can leave zeros; part of a line is better than none.
    let text = String::from_utf8_lossy(&bytes).replace('\0', "");
    Some(text)
}

/// Forgets the text under `key`; that there is none is fine.
pub(super) fn remove(dir: &Path, key: &str) -> Result<(), StoreError> {
    match path(dir, key).and_then(fs::remove_file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::KeepDraft { source: error })
        }
        _ => Ok(()),
    }
}

/// Returns every key with its text, in the order of the keys.
pub(super) fn list(dir: &Path) -> Vec<(String, String)> {
    let keys = keys(dir).into_iter();
    let drafts = keys.filter_map(|key| get(dir, &key).map(|text| (key, text)));
    let mut drafts: Vec<_> = drafts.collect();
    drafts.sort();
    drafts
}

/// Returns every key, that of the text kept last first.
pub(super) fn keys(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten();
    let kept = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let key = key(entry.file_name().to_str()?)?;
        // One whose time is not known is older than any.
        let at = entry.metadata().and_then(|it| it.modified()).ok();
        Some((at, key))
    });
    let mut kept: Vec<_> = kept.collect();
    kept.sort_by(|one, other| other.cmp(one));
    kept.into_iter().map(|(_, key)| key).collect()
}

/// A key becomes hexadecimal digits: any key is a file name then, and none is a path.
fn path(dir: &Path, key: &str) -> io::Result<PathBuf> {
    if key.is_empty() || key.len() > KEY_MAX {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut name = String::with_capacity(2 * key.len());
    for digit in key.bytes().flat_map(|byte| [byte >> 4, byte & 15]) {
        name.extend(char::from_digit(digit.into(), 16));
    }
    Ok(dir.join(name))
}

fn key(name: &str) -> Option<String> {
    let digits = name.as_bytes();
    let bytes = digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect::<Option<Vec<u8>>>()?;
    String::from_utf8(bytes).ok()
}
