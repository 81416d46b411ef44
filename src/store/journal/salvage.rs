//! Finds every whole record in a journal, wherever it lies between damaged bytes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;

use super::frame::{FILE_HEADER, Found, Frames};
use crate::store::chain::Head;
use crate::store::envelope::Envelope;

/// What can be read of a damaged journal.
pub(crate) struct Salvage<'a> {
    frames: Frames<'a>,
    /// Where records of a number begin.
    places: BTreeMap<u64, Vec<u64>>,
}

impl<'a> Salvage<'a> {
    /// Looks through the first `len` bytes of `file`.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read.
    pub(crate) fn new(file: &'a File, len: u64) -> io::Result<Self> {
        let mut frames = Frames::new(file, len);
        let mut places: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
        let mut offset = (FILE_HEADER.len() as u64).min(len);
        while offset < len {
            let (found, next) = match frames.at(offset)? {
                Found::Whole { record, end } => (Envelope::decode(record).ok(), end),
                Found::End | Found::Broken => (None, offset + 1),
            };
            if let Some(found) = found {
                places.entry(found.seq()).or_default().push(offset);
            }
            offset = next;
        }
        Ok(Self { frames, places })
    }

    /// Returns the greatest number of a record that is still there.
    pub(crate) fn newest(&self) -> u64 {
        self.places.last_key_value().map_or(0, |(seq, _)| *seq)
    }

    /// Returns the record that continues the chain after `head`, where it is still there.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read.
    pub(crate) fn after(&mut self, head: Head) -> io::Result<Option<Envelope>> {
        for offset in self.places.get(&(head.seq + 1)).into_iter().flatten() {
            if let Found::Whole { record, .. } = self.frames.at(*offset)?
                && let Ok(found) = Envelope::decode(record)
                && found.follows(head)
            {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }
}
