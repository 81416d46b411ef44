//! What can be wrong with a journal, and where.

use std::fmt;
use std::io;
use std::sync::Arc;

use super::envelope::Malformed;

/// One place where a journal is not what it should be.
#[derive(Debug)]
pub struct Damage {
    /// Where in the journal's file, in bytes from its start.
    pub offset: u64,
    /// The record that stands or should stand there, where that is known.
    pub seq: Option<u64>,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong at a place of the journal.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file does not begin as a journal does.
    #[error("the file does not begin as a journal does")]
    Header,
    /// A frame's length or checksum is wrong, with a later record after it.
    #[error("the bytes of the record have changed")]
    Frame,
    /// The newest record was acknowledged, and its bytes have changed since.
    #[error("the bytes of an acknowledged record have changed")]
    Acknowledged,
    /// Records that were acknowledged are gone from the end.
    #[error("{0} acknowledged bytes are gone from the end of the journal")]
    Shortened(u64),
    /// The frame is whole, the record inside it is not.
    #[error("{0}")]
    Record(#[source] Malformed),
    /// The record's number does not follow on the one before.
    #[error("the number of the record does not follow on the one before")]
    Number,
    /// The record does not continue the chain.
    #[error("the record does not continue the chain of hashes")]
    Chain,
    /// The payload is not the one that the chain was made over.
    #[error("the text of the record was replaced")]
    Payload,
    /// The payload was taken away, and no later record vouches for what stands there.
    #[error("the text of the record was taken away, and no later record says so")]
    Unvouched,
    /// The file could not be read.
    #[error("the file could not be read")]
    Read(#[source] io::Error),
}

/// Why nothing may be written to a store that is open.
#[derive(Clone, Debug)]
pub enum Reason {
    /// It was opened without its lock, only to be read.
    Asked,
    /// The journal is damaged.
    Damaged(Arc<Damage>),
    /// The disk failed, and it cannot be told what of the last change is on it.
    DiskFailed(Arc<io::Error>),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asked => f.write_str("it was asked for"),
            Self::Damaged(damage) => damage.fmt(f),
            Self::DiskFailed(error) => write!(f, "the disk failed: {error}"),
        }
    }
}

/// Reasons are the same where they say the same.
impl PartialEq for Reason {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}", self.offset)?;
        if let Some(seq) = self.seq {
            write!(f, ", record {seq}")?;
        }
        write!(f, ": {}", self.fault)
    }
}
