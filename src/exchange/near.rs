//! What somebody probably meant by a word that does not exist.

/// Returns the candidate that `typed` most likely was meant as, nothing where none is near.
///
/// Near means that at most two letters in five are wrong.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.to_lowercase().replace('-', "_").chars().collect();
    // Long names are of no key, and comparing them would take long.
    if typed.len() > 64 {
        return None;
    }
    candidates
        .into_iter()
        .map(|candidate| {
            let other: Vec<char> = candidate.replace('-', "_").chars().collect();
            let allowed = (typed.len().max(other.len()) * 2 / 5).max(1);
            (distance(&typed, &other), allowed, candidate)
        })
        .filter(|(distance, allowed, _)| distance <= allowed)
        .min_by_key(|(distance, _, _)| *distance)
        .map(|(_, _, candidate)| candidate)
}

/// The fewest letters to add, drop or replace (Levenshtein).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood_and_other_words_are_not() {
        let keys = ["title", "owner", "hours_planned", "hours_used"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Hours-Planed", keys), Some("hours_planned"));
        assert_eq!(nearest("budget", keys), None);
        assert_eq!(nearest("", keys), None);
    }
}
