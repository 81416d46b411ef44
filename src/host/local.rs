//! Opening the store of this machine to host it, and looking after it when nobody does.

use std::path::Path;

use crate::domain::Group;
use crate::host::Memory;
use crate::store::StoreError;

/// Why a store does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is none.
    #[error("no store there")]
    Missing,
    /// There is one already.
    #[error("a store there already")]
    Exists,
    /// Another process has it.
    #[error("held by {holder}")]
    Held {
        /// Which.
        holder: String,
    },
    /// It is damaged.
    #[error("damaged: {why}")]
    Damaged {
        /// How.
        why: String,
    },
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Something else.
    #[error("{why}")]
    Fault {
        /// What.
        why: String,
    },
}

impl OpenError {
    /// Returns what an error of the store means for who opens it.
    pub fn from_store(error: &StoreError) -> Self {
        Self::Fault {
            why: error.to_string(),
        }
    }
}

/// Opens the store in `place`.
///
/// # Errors
/// Why it does not open.
pub fn open(place: &Path) -> Result<(Memory, Group), OpenError> {
    let _ = place;
    Err(OpenError::Missing)
}

/// Makes a store in `place`.
///
/// # Errors
/// Where there is one already, or it cannot be made.
pub fn create(place: &Path) -> Result<(Memory, Group), OpenError> {
    let _ = place;
    Err(OpenError::Missing)
}

/// Returns whether there is a store in `place`.
pub fn exists(place: &Path) -> bool {
    place.join("FORMAT").exists()
}
