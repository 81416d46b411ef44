//! The records in sled, by number, many to a value.
//!
//! One value for each record made sled's page table, and so every opening, four times as large
//! (25,000 records: 46 KB of page table against 4.5 KB, and 227 ms to fill against 49 ms). So a value
//! is a *block*: whole records, each after its length, up to 4,000 bytes. Its key is the number of
//! the first and a part, 0; a record longer than a block continues in parts 1, 2, ….

use super::guard::{IndexFault, guarded};
use crate::store::envelope::Envelope;

/// Most bytes of a value: larger ones make sled write files of their own, which it never syncs.
pub(super) const VALUE_MAX: usize = 4000;

fn key(seq: u64, part: u32) -> [u8; 12] {
    let mut key = [0; 12];
    key[..8].copy_from_slice(&seq.to_be_bytes());
    key[8..].copy_from_slice(&part.to_be_bytes());
    key
}

/// Gathers records into blocks and writes them.
pub(super) struct Writer<'a> {
    tree: &'a sled::Tree,
    first: u64,
    block: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Begins at record `seq`; what the tree holds from there on is forgotten.
    pub(super) fn new(tree: &'a sled::Tree, seq: u64) -> Result<Self, IndexFault> {
        guarded("write", || {
            for stale in tree.range(key(seq, 0)..).keys() {
                tree.remove(stale?)?;
            }
            Ok(())
        })?;
        Ok(Self {
            tree,
            first: seq,
            block: Vec::with_capacity(VALUE_MAX),
        })
    }

    /// Adds record `seq`, the one after the last.
    pub(super) fn add(&mut self, seq: u64, record: &[u8]) -> Result<(), IndexFault> {
        if !self.block.is_empty() && self.block.len() + 4 + record.len() > VALUE_MAX {
            self.flush()?;
        }
        if self.block.is_empty() {
            self.first = seq;
        }
        self.block
            .extend_from_slice(&(record.len() as u32).to_le_bytes());
        self.block.extend_from_slice(record);
        Ok(())
    }

    /// Writes what is gathered.
    pub(super) fn flush(&mut self) -> Result<(), IndexFault> {
        guarded("write", || {
            for (part, value) in self.block.chunks(VALUE_MAX).enumerate() {
                self.tree.insert(key(self.first, part as u32), value)?;
            }
            Ok(())
        })?;
        self.block.clear();
        Ok(())
    }
}

/// Reads records in order.
pub(in crate::store) struct Reader {
    values: sled::Iter,
    buffer: Vec<u8>,
    read: usize,
    next: u64,
}

impl Reader {
    /// Begins at record `seq`.
    pub(super) fn new(tree: &sled::Tree, seq: u64) -> Result<Self, IndexFault> {
        let values = guarded("read", || {
            let block = tree.range(..=key(seq, u32::MAX)).next_back().transpose()?;
            let first = block.and_then(|(key, _)| key.get(..8)?.try_into().ok());
            let first = first.map_or(seq, u64::from_be_bytes);
            Ok(tree.range(key(first, 0)..))
        })?;
        Ok(Self {
            values,
            buffer: Vec::new(),
            read: 0,
            next: seq,
        })
    }

    /// Returns the next record, or nothing after the last.
    pub(in crate::store) fn next(&mut self) -> Option<Result<Envelope, IndexFault>> {
        loop {
            let length = match self.take(4) {
                Ok(Some(&[l0, l1, l2, l3])) => u32::from_le_bytes([l0, l1, l2, l3]),
                Ok(None) => return None,
                Ok(_) => return Some(Err(IndexFault::Garbled)),
                Err(fault) => return Some(Err(fault)),
            };
            let decoded = match self.take(length as usize) {
                Ok(Some(bytes)) => Envelope::decode(bytes),
                Ok(None) => return Some(Err(IndexFault::Garbled)),
                Err(fault) => return Some(Err(fault)),
            };
            match decoded {
                Ok(found) if found.seq() < self.next => {}
                Ok(found) if found.seq() == self.next => {
                    self.next += 1;
                    return Some(Ok(found));
                }
                _ => return Some(Err(IndexFault::Garbled)),
            }
        }
    }

    /// Returns the next `count` bytes, or nothing where there are no more at all.
    fn take(&mut self, count: usize) -> Result<Option<&[u8]>, IndexFault> {
        while self.buffer.len() - self.read < count {
            let value = guarded("read", || self.values.next().transpose())?;
            let Some((_, value)) = value else {
                return if self.read == self.buffer.len() {
                    Ok(None)
                } else {
                    Err(IndexFault::Garbled)
                };
            };
            self.buffer.drain(..self.read);
            self.read = 0;
            self.buffer.extend_from_slice(&value);
        }
        let from = self.read;
        self.read += count;
        Ok(Some(&self.buffer[from..self.read]))
    }
}
