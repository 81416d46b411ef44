//! `length u32 | crc32 u32 | record`: how one record lies in the journal's file.
//!
//! Leaves what the record says to `envelope`, and what broken frames mean to `survey`.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;

use crate::store::envelope::{MAGIC, RECORD_MIN};
use crate::store::schema::RECORD_MAX;

/// First bytes of a journal: its name and the version of its form.
pub(crate) const FILE_HEADER: [u8; 8] = *b"SAMKJRN\x01";
/// Bytes before the record in a frame.
pub(super) const HEADER: usize = 8;
/// Bytes read from the file at a time.
const WINDOW: usize = 64 * 1024;

/// Adds the frame of `record` to `out`.
pub(crate) fn put(record: &[u8], out: &mut Vec<u8>) {
    let length = (record.len() as u32).to_le_bytes();
    out.extend_from_slice(&length);
    out.extend_from_slice(&checksum(length, record).to_le_bytes());
    out.extend_from_slice(record);
}

/// Returns the checksum of a frame, over its length and its record.
fn checksum(length: [u8; 4], record: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&length);
    hasher.update(record);
    hasher.finalize()
}

/// What stands at a place of the file.
pub(crate) enum Found<'a> {
    /// A whole record; the next place is `end`.
    Whole {
        /// The record's bytes.
        record: &'a [u8],
        /// Where its frame ends.
        end: u64,
    },
    /// Nothing: the file ends here.
    End,
    /// Something that is no frame, or none that is whole.
    Broken,
}

/// A window onto the journal's file, so that memory stays bounded however long it is.
pub(crate) struct Frames<'a> {
    file: &'a File,
    len: u64,
    buffer: Vec<u8>,
    start: u64,
}

impl<'a> Frames<'a> {
    /// Looks at the first `len` bytes of `file`.
    pub(crate) fn new(file: &'a File, len: u64) -> Self {
        Self {
            file,
            len,
            buffer: Vec::new(),
            start: 0,
        }
    }

    /// Returns what stands at `offset`.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read.
    pub(crate) fn at(&mut self, offset: u64) -> io::Result<Found<'_>> {
        if offset >= self.len {
            return Ok(Found::End);
        }
        let left = self.len - offset;
        if left < HEADER as u64 {
            return Ok(Found::Broken);
        }
        let &[l0, l1, l2, l3, c0, c1, c2, c3] = self.bytes(offset, HEADER)? else {
            return Ok(Found::Broken);
        };
        let length = [l0, l1, l2, l3];
        let crc = u32::from_le_bytes([c0, c1, c2, c3]);
        let size = u32::from_le_bytes(length) as usize;
        let plausible = (RECORD_MIN..=RECORD_MAX).contains(&size);
        if !plausible || (HEADER + size) as u64 > left {
            return Ok(Found::Broken);
        }
        // Cheap to ask first where every byte of a broken end is tried as a beginning.
        if self.bytes(offset + HEADER as u64, 1)? != [MAGIC] {
            return Ok(Found::Broken);
        }
        let record = &self.bytes(offset, HEADER + size)?[HEADER..];
        Ok(if checksum(length, record) == crc {
            Found::Whole {
                record,
                end: offset + (HEADER + size) as u64,
            }
        } else {
            Found::Broken
        })
    }

    /// Returns `count` bytes from `offset`, all within the file.
    fn bytes(&mut self, offset: u64, count: usize) -> io::Result<&[u8]> {
        let held = self.start..self.start + self.buffer.len() as u64;
        if !(held.contains(&offset) && offset + count as u64 <= held.end) {
            let want = (self.len - offset).min(count.max(WINDOW) as u64);
            self.buffer.resize(want as usize, 0);
            if let Err(error) = self.file.read_exact_at(&mut self.buffer, offset) {
                self.buffer.clear();
                return Err(error);
            }
            self.start = offset;
        }
        let from = (offset - self.start) as usize;
        Ok(&self.buffer[from..from + count])
    }
}
