//! Activities and actions found by words of their titles, among thousands at each key.

use super::Sight;
use super::offer::{MOST, Offer, Place};
use crate::domain::activity::ActionState;

/// The fewest letters that seek a title.
const FEWEST: usize = 3;
/// The most words that are sought together.
const MOST_WORDS: usize = 4;

/// A thing whose title fits: how many words do, whether the title begins so, and which it is.
struct Fit<'a> {
    count: usize,
    begins: bool,
    id: String,
    title: &'a str,
}

/// Returns the things whose titles hold words that begin as those at the cursor: the word that is
/// being typed, and as many of those before it as fit.
pub(super) fn offers(place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    let words = &place.before.words;
    let before = words.iter().rev().take(MOST_WORDS - 1);
    let sought: Vec<Vec<char>> = std::iter::once(folded(place.typed))
        .chain(before.map(|word| folded(&word.text)))
        .collect();
    if sought.first().is_none_or(|word| word.len() < FEWEST) {
        return Vec::new();
    }
    let mut fits: Vec<Fit<'_>> = Vec::new();
    let mut add = |title, id: &dyn Fn() -> String| {
        if let Some((count, begins)) = fit(title, &sought) {
            // Only those that fit best are offered, so that all replace the same words.
            let best = fits.first().map_or(0, |fit| fit.count);
            if count > best {
                fits.clear();
            }
            if count >= best {
                let id = id();
                fits.push(Fit {
                    count,
                    begins,
                    id,
                    title,
                });
            }
        }
    };
    for activity in sight.group.activities.iter() {
        add(activity.title.as_str(), &|| activity.id.to_string());
    }
    for action in sight.group.actions.iter() {
        if action.state == ActionState::Open {
            add(action.text.as_str(), &|| action.id.to_string());
        }
    }
    fits.sort_by_key(|fit| !fit.begins);
    let offer = |fit: Fit<'_>| {
        let first = words.len().checked_sub(fit.count - 1);
        let first = first.and_then(|first| words.get(first));
        Offer {
            start: first.map_or(place.start, |word| word.start),
            ..place.offer(fit.id.clone(), format!("{} {}", fit.id, fit.title))
        }
    };
    fits.into_iter().take(MOST).map(offer).collect()
}

/// Returns how many of the words, from the last typed backwards, begin a word of the title, and
/// whether the title itself begins with one.
fn fit(title: &str, sought: &[Vec<char>]) -> Option<(usize, bool)> {
    let begins = found(title, sought.first()?)? == 0;
    let mut fit = (1, begins);
    for word in sought.get(1..).unwrap_or_default() {
        let Some(at) = found(title, word).filter(|_| !word.is_empty()) else {
            break;
        };
        fit = (fit.0 + 1, fit.1 || at == 0);
    }
    Some(fit)
}

/// Returns where in the title a word begins so.
fn found(title: &str, sought: &[char]) -> Option<usize> {
    let mut fresh = true;
    for (at, c) in title.char_indices() {
        if fresh {
            let rest = title.get(at..).unwrap_or_default();
            let mut letters = rest.chars().map(fold);
            if sought.iter().all(|letter| letters.next() == Some(*letter)) {
                return Some(at);
            }
        }
        fresh = !c.is_alphanumeric();
    }
    None
}

fn folded(word: &str) -> Vec<char> {
    word.chars().map(fold).collect()
}

/// Letters are compared one by one, without a copy of each title.
fn fold(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else {
        c.to_lowercase().next().unwrap_or(c)
    }
}
