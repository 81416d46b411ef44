//! First names that are common in Sweden, and which of them are words as well.

use super::numbers::is_dash;

/// Common first names in lower case, one a line, in the order of their bytes; a name that is also a word
/// stands with `?` after it.
const FIRST_NAMES: &str = include_str!("../../../data/first-names.txt");

/// What is known of a word as a first name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// It is one.
    Name,
    /// It is one, and also a word: `Per`, `Dag`.
    Word,
    /// It is none that is known.
    No,
}

/// Returns what is known of a word, which may be two first names with a hyphen.
pub(super) fn known(word: &str) -> Known {
    let first = word
        .split(is_dash)
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let compound = word.contains(is_dash);
    match listed(&first) {
        Known::Word if compound => Known::Name,
        known => known,
    }
}

/// Looks a name up in the list, halving it until the line is found.
fn listed(name: &str) -> Known {
    let mut rest = FIRST_NAMES;
    if name.is_empty() {
        return Known::No;
    }
    while !rest.is_empty() {
        let breaks = |bytes: &[u8]| bytes.iter().position(|byte| *byte == b'\n');
        let (before, after) = rest.as_bytes().split_at(rest.len() / 2);
        let start = before.iter().rposition(|byte| *byte == b'\n');
        let start = start.map_or(0, |it| it + 1);
        let end = breaks(after).map_or(rest.len(), |it| before.len() + it);
        let line = &rest[start..end];
        let (one, known) = match line.strip_suffix('?') {
            Some(one) => (one, Known::Word),
            None => (line, Known::Name),
        };
        match name.cmp(one) {
            std::cmp::Ordering::Equal => return known,
            std::cmp::Ordering::Less => rest = &rest[..start.saturating_sub(1)],
            std::cmp::Ordering::Greater => rest = rest.get(end + 1..).unwrap_or_default(),
        }
    }
    Known::No
}
