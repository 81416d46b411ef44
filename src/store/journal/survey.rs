//! Looks through a journal's frames when it is opened: where it ends, and whether it is whole.
//!
//! Every frame's checksum is verified (5 MB in a few milliseconds); the chain of hashes is `check`'s
//! work.
//!
//! **Torn or damaged?** Records are acknowledged only when a sync has returned, and several may
//! share one sync. Power loss may keep any of the unsynced pages and not others. So a broken frame
//! is *torn*, and cut, if nothing after it was written by a later sync: each record says with which
//! record its batch began, and a whole frame of a later batch proves that the broken one had been
//! acknowledged. A whole last frame whose checksum fails may be either; there `acked` decides, the
//! length that was known to be acknowledged at the last clean close. Below it, bytes that changed
//! or are gone are *damage*: what was acknowledged is never given up without a word.

use std::fs::File;
use std::io;

use super::frame::{FILE_HEADER, Found, Frames};
use crate::store::damage::{Damage, Fault};
use crate::store::envelope::{self, Envelope};

/// What a journal holds.
#[derive(Debug)]
pub(crate) struct Survey {
    /// Where the newest whole change ends, in bytes: what stands before is sound.
    pub(crate) end: u64,
    /// Number of the record that ends there; 0 where there is none.
    pub(crate) seq: u64,
    /// Where that record's frame starts.
    pub(crate) newest: Option<u64>,
    /// Why the rest is not read, where that is damage.
    pub(crate) damage: Option<Damage>,
    /// Bytes after `end` that were never acknowledged.
    pub(crate) torn: u64,
}

/// Looks through the first `len` bytes of `file`, of which `acked` are known to be acknowledged.
///
/// # Errors
///
/// Where the file cannot be read.
pub(crate) fn survey(file: &File, len: u64, acked: u64) -> io::Result<Survey> {
    let mut found = Survey {
        end: FILE_HEADER.len() as u64,
        seq: 0,
        newest: None,
        damage: None,
        torn: 0,
    };
    if !has_header(file, len)? {
        found.damage = Some(Damage {
            offset: 0,
            seq: None,
            fault: Fault::Header,
        });
        return Ok(found);
    }
    let mut frames = Frames::new(file, len);
    let (mut offset, mut seq) = (found.end, 0);
    loop {
        match frames.at(offset)? {
            Found::Whole { record, end } => {
                seq += 1;
                if envelope::is_last(record) {
                    (found.end, found.seq, found.newest) = (end, seq, Some(offset));
                }
                offset = end;
            }
            Found::End => break,
            Found::Broken => {
                found.damage = judge(&mut frames, offset, seq + 1, len, acked)?;
                break;
            }
        }
    }
    if found.damage.is_none() {
        let lost = acked.saturating_sub(found.end);
        if lost > 0 {
            found.damage = Some(Damage {
                offset: found.end,
                seq: Some(found.seq + 1),
                fault: Fault::Shortened(lost),
            });
        } else {
            found.torn = len - found.end;
        }
    }
    Ok(found)
}

/// Returns the damage that a broken frame at `offset` is, or nothing where it was only torn.
fn judge(
    frames: &mut Frames<'_>,
    offset: u64,
    seq: u64,
    len: u64,
    acked: u64,
) -> io::Result<Option<Damage>> {
    let damage = |fault| {
        Ok(Some(Damage {
            offset,
            seq: Some(seq),
            fault,
        }))
    };
    if acked > offset && acked <= len {
        return damage(Fault::Acknowledged);
    }
    for later in offset + 1..len {
        if let Found::Whole { record, .. } = frames.at(later)?
            && Envelope::decode(record).is_ok_and(|found| found.batch() > seq)
        {
            return damage(Fault::Frame);
        }
    }
    Ok(None)
}

fn has_header(file: &File, len: u64) -> io::Result<bool> {
    use std::os::unix::fs::FileExt as _;
    let mut header = [0; FILE_HEADER.len()];
    if len < header.len() as u64 {
        return Ok(false);
    }
    file.read_exact_at(&mut header, 0)?;
    Ok(header == FILE_HEADER)
}
