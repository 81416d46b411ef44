//! What can go wrong with a store, named after what was attempted.

use std::io;
use std::path::PathBuf;

use super::damage::{Damage, Reason};
use super::envelope::Malformed;
use crate::domain::text::Text;

/// What an error means to whoever called the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The store cannot be reached or opened: exit status 4.
    Unreachable,
    /// The store is damaged: exit status 6.
    Damaged,
    /// There is no room, or a file of the store could not be written: exit status 7.
    Unwritten,
}

/// A fault of the store. A user's mistake is a `Refusal`, and another type.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no store here.
    #[error("there is no store in {dir}")]
    Missing {
        /// Where one was looked for.
        dir: PathBuf,
    },
    /// There is a store here already.
    #[error("there is a store in {dir} already")]
    Exists {
        /// Where one was to be made.
        dir: PathBuf,
    },
    /// The folder holds something else. It was left as it was.
    #[error("{dir} is a folder with something else in it, not a store")]
    NotAStore {
        /// The folder.
        dir: PathBuf,
    },
    /// A newer program made the store. It was left as it was.
    #[error("the store in {dir} is of version {found}; this program reads up to {known}")]
    Newer {
        /// The folder.
        dir: PathBuf,
        /// Version of the store.
        found: u32,
        /// Newest version that this program reads.
        known: u32,
    },
    /// Another process has the store.
    #[error("another process has the store open: {by}")]
    Held {
        /// Its process id and login, as it wrote them down.
        by: String,
    },
    /// This user may not read or write it.
    #[error("not permitted to use {path}")]
    Denied {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The folder lies on something that cannot be written.
    #[error("{path} cannot be written: the file system is read-only")]
    ReadOnlyFolder {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A file or folder of the store could not be used.
    #[error("could not {attempt} {path}")]
    Reach {
        /// What was attempted, as a verb.
        attempt: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The disk has too little room; nothing was written.
    #[error(
        "{free} bytes are free where the store lies, and it needs {needed}: nothing was written"
    )]
    NoSpace {
        /// Bytes free.
        free: u64,
        /// Bytes that must be free before anything new is taken.
        needed: u64,
    },
    /// Records could not be put on disk. None of them is kept.
    #[error("could not put the records on disk")]
    Append {
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The store was opened for reading only.
    #[error("the store is open for reading only: {reason}")]
    ReadOnly {
        /// Why.
        reason: Reason,
    },
    /// The journal is damaged.
    #[error("the store is damaged: {0}")]
    Damaged(Damage),
    /// A record could not be made into bytes.
    #[error("record {seq} could not be made into bytes")]
    Encode {
        /// Its number.
        seq: u64,
        /// Why.
        #[source]
        source: Malformed,
    },
    /// The records do not follow on the newest one, or do not end a change.
    #[error("BUG: record {found} was handed in where {expected} follows")]
    OutOfOrder {
        /// The number that follows.
        expected: u64,
        /// The number that was handed in.
        found: u64,
    },
    /// There is no such record.
    #[error("there is no record {seq}")]
    NoSuchRecord {
        /// Its number.
        seq: u64,
    },
    /// No event of the change vouches for what is to stand in the place of a text that goes.
    #[error("BUG: nothing vouches for what takes the place of record {seq}")]
    Unvouched {
        /// The number of the record whose text goes.
        seq: u64,
    },
    /// The host that this process is attached to has the fault, and said what it is.
    #[error("the host could not: {told}")]
    AtHost {
        /// What it means.
        kind: Kind,
        /// What the host said.
        told: Text,
    },
    /// A draft could not be kept.
    #[error("could not keep the draft")]
    KeepDraft {
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

impl StoreError {
    /// Returns what the error means to whoever called the program.
    pub fn kind(&self) -> Kind {
        match self {
            Self::AtHost { kind, .. } => *kind,
            Self::ReadOnly {
                reason: Reason::Asked,
            } => Kind::Unreachable,
            Self::Damaged(_) | Self::ReadOnly { .. } => Kind::Damaged,
            Self::NoSpace { .. }
            | Self::Append { .. }
            | Self::Encode { .. }
            | Self::OutOfOrder { .. }
            | Self::Unvouched { .. }
            | Self::KeepDraft { .. } => Kind::Unwritten,
            _ => Kind::Unreachable,
        }
    }

    /// Returns an error that says the same to another who waited for the same.
    #[must_use]
    pub fn again(&self) -> Self {
        match self {
            Self::NoSpace { free, needed } => Self::NoSpace {
                free: *free,
                needed: *needed,
            },
            Self::ReadOnly { reason } => Self::ReadOnly {
                reason: reason.clone(),
            },
            Self::Append { source } => Self::Append {
                source: io::Error::new(source.kind(), source.to_string()),
            },
            other => Self::AtHost {
                kind: other.kind(),
                told: Text::new(&other.to_string()),
            },
        }
    }

    /// Returns a maker of errors for an attempt at a path, which tells permission and read-only
    /// file systems from other trouble.
    pub(super) fn reach<'a>(
        attempt: &'static str,
        path: &'a std::path::Path,
    ) -> impl FnOnce(io::Error) -> Self + 'a {
        move |source| {
            let path = path.to_owned();
            match source.kind() {
                io::ErrorKind::PermissionDenied => Self::Denied { path, source },
                io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFolder { path, source },
                _ => Self::Reach {
                    attempt,
                    path,
                    source,
                },
            }
        }
    }
}
