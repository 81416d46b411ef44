//! What can happen. (Placeholder until the domain lands.)

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// What can happen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A line was written.
    Noted(Text),
    /// Something was counted.
    Counted(u32),
    /// Several lines were written.
    Listed(Vec<Text>),
    /// The text of record `seq` was taken away; `digest` is that of what stands in its place.
    Redacted {
        /// Which record.
        seq: u64,
        /// Why.
        because: Text,
        /// SHA-256 of the payload that took its place.
        digest: [u8; 32],
    },
    /// What stands where a text was taken away.
    Erased,
}
