//! What somebody probably meant by a word that does not exist.

/// The most letters of a word that are compared.
const MOST: usize = 64;

/// Returns the candidate that `typed` most likely was meant as, nothing where none is near.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = candidates
        .into_iter()
        .filter_map(|candidate| Some((wrong(typed, candidate)?, candidate)));
    let nearest = measured.min_by_key(|(wrong, _)| *wrong);
    nearest.map(|(_, candidate)| candidate)
}

/// Returns how many letters are wrong where `typed` was meant as the candidate, nothing where it is
/// not near.
///
/// Near means that at most two letters in five are wrong.
pub fn wrong(typed: &str, candidate: &str) -> Option<usize> {
    let folded = |word: &str| -> Vec<char> {
        let word = word.to_lowercase().replace('-', "_");
        word.chars().collect()
    };
    let (typed, other) = (folded(typed), folded(candidate));
    // Long names are of no key, and comparing them would take long.
    if typed.len() > MOST || other.len() > MOST {
        return None;
    }
    let allowed = (typed.len().max(other.len()) * 2 / 5).max(1);
    Some(distance(&typed, &other)).filter(|wrong| *wrong <= allowed)
}

/// The fewest letters to add, drop or replace, or neighbours to swap (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1; b.len() + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = row[j] + usize::from(x != y);
            next[j + 1] = replaced.min(row[j + 1] + 1).min(next[j] + 1);
            let swapped = i > 0 && j > 0 && a[i - 1] == *y && b[j - 1] == *x;
            if swapped {
                next[j + 1] = next[j + 1].min(before[j - 1] + 1);
            }
        }
        before = std::mem::replace(&mut row, next);
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
        assert_eq!(nearest("SCO", ["POL", "SOC"]), Some("SOC"));
    }
}
