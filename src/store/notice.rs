//! What a store has to tell when it was opened, or did something on its own.

use std::path::PathBuf;

use super::index::guard::IndexFault;

/// Something worth telling that is no error.
#[derive(Debug)]
pub enum Notice {
    /// The end of the journal had never been acknowledged, and was cut.
    TornEnd {
        /// Bytes that were cut.
        bytes: u64,
    },
    /// The index could not be used, was moved aside and made anew from the journal. Nothing is lost.
    IndexRebuilt {
        /// Why.
        fault: IndexFault,
        /// Where the old one lies.
        aside: PathBuf,
    },
    /// The index cannot be used, and none can be made; the journal serves alone, more slowly.
    IndexGone {
        /// Why.
        fault: IndexFault,
    },
    /// The journal is damaged, so the store is open for reading only, up to the damage.
    Damaged {
        /// What is wrong and where.
        damage: String,
    },
    /// The disk is full; room that was kept for this was let go so that the store could open.
    BallastReleased,
}
