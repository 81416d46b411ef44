//! Activities and actions found by words of their titles, among thousands at each key.

use super::Sight;
use super::offer::{MOST, Offer, Place};
use crate::domain::activity::ActionState;
use crate::domain::noun::AnyId;

/// The fewest letters that seek a title.
const FEWEST: usize = 3;
/// The most words that are sought together.
const MOST_WORDS: usize = 4;

/// A thing whose title fits: how many words do, whether the title begins so, and which it is.
struct Fit<'a> {
    count: usize,
    begins: bool,
    id: AnyId,
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
    let mut add = |title, id: AnyId| {
        if let Some((count, begins)) = fit(title, &sought) {
            // Only those that fit best are offered, so that all replace the same words.
            let best = fits.first().map_or(0, |fit| fit.count);
            if count > best {
                fits.clear();
            }
            if count >= best {
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
        add(activity.title.as_str(), activity.id.into());
    }
    for action in sight.group.actions.iter() {
        if action.state == ActionState::Open {
            add(action.text.as_str(), action.id.into());
        }
    }
    fits.sort_by_key(|fit| !fit.begins);
    let offer = |fit: Fit<'_>| {
        let first = words.len().checked_sub(fit.count - 1);
        let first = first.and_then(|first| words.get(first));
        Offer {
            start: first.map_or(place.start, |word| word.start),
            ..place.offer(fit.id.to_string(), format!("{} {}", fit.id, fit.title))
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
///
/// Thousands of titles are looked at with each key, so bytes are compared until one may be the first
/// of such a word.
fn found(title: &str, sought: &[char]) -> Option<usize> {
    let first = sought.first()?;
    let ascii = u8::try_from(*first).ok().filter(u8::is_ascii);
    let may_begin = |byte: u8| match ascii {
        Some(first) => byte.to_ascii_lowercase() == first,
        None => byte >= 0xC0,
    };
    let bytes = title.bytes().enumerate();
    let mut places = bytes.filter(|(_, byte)| may_begin(*byte)).map(|(at, _)| at);
    places.find(|at| is_fresh(title, *at) && begins(title.get(*at..), sought))
}

/// Returns whether a word may begin at a byte, which is so where none goes on.
fn is_fresh(title: &str, at: usize) -> bool {
    match at
        .checked_sub(1)
        .and_then(|before| title.as_bytes().get(before))
    {
        None => true,
        Some(before) if before.is_ascii() => !before.is_ascii_alphanumeric(),
        Some(_) => {
            let before = title.get(..at).and_then(|text| text.chars().next_back());
            !before.is_some_and(char::is_alphanumeric)
        }
    }
}

fn begins(rest: Option<&str>, sought: &[char]) -> bool {
    let mut letters = rest.unwrap_or_default().chars().map(fold);
    sought.iter().all(|letter| letters.next() == Some(*letter))
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
