//! Completion of the word at the cursor, best first.

use super::Sight;

/// One way to complete a line: `text` in place of its bytes from `start` to `end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The first byte that it replaces.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What it puts there.
    pub text: String,
    /// What it is, for the reader.
    pub label: String,
}

/// Returns what could stand at the cursor, a byte of the line, best first.
pub fn offers(line: &str, cursor: usize, sight: &Sight<'_>) -> Vec<Offer> {
    let _ = (line, cursor, sight);
    Vec::new()
}
