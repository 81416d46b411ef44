//! Public buildings and shops, at whose address nobody lives: known by the word before the street, or by
//! the one that tells after it what stands there.

use super::address::{is_capital, last_word};
use super::numbers::Letters;

/// How public buildings and shops are called, and what stands before the address of one.
const PUBLIC: &[&str] = &[
    "huset",
    "skolan",
    "gymnasiet",
    "stationen",
    "biblioteket",
    "hallen",
    "kyrkan",
    "kontoret",
    "polisen",
    "polishuset",
    "centrum",
    "museet",
    "ungdomsgården",
    "fritidsgården",
    "mötesplatsen",
    "hembygdsgården",
    "församlingshemmet",
    "vårdcentralen",
    "apoteket",
    "lokal",
    "lokalen",
    "butik",
    "butiken",
    "affären",
    "supermarket",
    "restaurangen",
    "pizzerian",
    "kiosken",
    "hotellet",
    "banken",
    "förvaltningen",
    "mottagningen",
    "receptionen",
    "arenan",
    "idrottsplatsen",
    "kaféet",
    "caféet",
    "hall",
    "school",
    "library",
    "station",
    "besöksadress",
    "postadress",
];

/// What ends as a public building does, and is where people live.
const DWELLINGS: &[&str] = &[
    "huset",
    "hyreshuset",
    "bostadshuset",
    "flerfamiljshuset",
    "lägenhetshuset",
    "radhuset",
    "höghuset",
    "parhuset",
    "trapphuset",
    "grannhuset",
];

/// What acts at somebody's home: told after an address, it is what came there.
const CALLERS: &[&str] = &["polisen", "förvaltningen"];

/// What says that something lies at an address, and what may stand beside that.
const LYING: &[&str] = &["ligger", "låg", "finns", "fanns", "nu", "numera"];

/// Returns whether the name of a public building stands before a street (`Kommunhuset, Storgatan 1`), or
/// that it is for visitors.
pub(super) fn is_public(letters: &Letters<'_>, street: usize) -> bool {
    let end = letters.before_space(street);
    let word = last_word(letters, end);
    // `Kommunkontoret på Storgatan 1`.
    let is_led = ["på", "vid", "i", "at", "in"].contains(&word.as_str());
    let mark = letters.before(end).filter(|c| matches!(c, ',' | ':'));
    let mut stop = if is_led {
        letters.before_space(end - word.chars().count())
    } else {
        end.saturating_sub(1)
    };
    if !is_led && mark.is_none() {
        return false;
    }
    let mut word = last_word(letters, stop);
    if is_building(&word) {
        return true;
    }
    let before = |stop: usize| letters.before_space(letters.word_start(stop));
    if is_led {
        // `Skolan ligger numera på Storgatan 1`.
        let from = stop;
        while LYING.contains(&word.as_str()) {
            stop = before(stop);
            word = last_word(letters, stop);
        }
        return stop < from && is_place(&word);
    }
    // `Ica Supermarket Sävsjö, Storgatan 1`: the town after it.
    let is_town = is_capital(letters, letters.word_start(stop));
    is_town && is_building(&last_word(letters, before(stop)))
}

/// Returns whether a public building is told of after an address that ends there, and nothing more of
/// it: `Storgatan 1 B, biblioteket, har öppet`.
pub(super) fn is_public_after(letters: &Letters<'_>, end: usize) -> bool {
    let mut start = letters.past_space(end);
    if !letters.at(start).is_some_and(|c| matches!(c, ',' | '(')) {
        return false;
    }
    start = letters.past_space(start + 1);
    let stop = letters.word_end(start);
    let is_closed = letters.at(stop).is_none_or(|c| ",.;)\n".contains(c));
    is_closed && is_place(&letters.slice(start, stop).to_lowercase())
}

/// Returns whether a public building is called so, in lower case.
pub(super) fn is_building(word: &str) -> bool {
    !DWELLINGS.contains(&word) && PUBLIC.iter().any(|it| word.ends_with(it))
}

/// Returns whether a word is that of a public building, and not of those who work in one.
fn is_place(word: &str) -> bool {
    is_building(word) && !CALLERS.iter().any(|it| word.ends_with(it))
}
