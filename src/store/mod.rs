//! Where records are kept.

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Placeholder until the store stands.
    #[error("no store")]
    None,
}
