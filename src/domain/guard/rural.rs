//! Homes in the country, which have no street: the name of the farm or the village and a number, then
//! the postcode (`Hyltan 3, 576 91 Sävsjö`).
//!
//! Without the postcode it is anything that is numbered, and passes.

use super::address::{LEADS, is_capital, postcode};
use super::building::{is_building, is_public};
use super::numbers::{Group, Letters};
use super::{Kind, Spot};

/// What is numbered and is no place.
const NUMBERED: &[&str] = &[
    "avsnitt",
    "alternativ",
    "bilaga",
    "blad",
    "box",
    "del",
    "diagram",
    "dokument",
    "fas",
    "figur",
    "fråga",
    "grupp",
    "insats",
    "kapitel",
    "mål",
    "möte",
    "nr",
    "nummer",
    "omgång",
    "paragraf",
    "post",
    "punkt",
    "rad",
    "rum",
    "sal",
    "sida",
    "steg",
    "tabell",
    "träff",
    "vecka",
    "ärende",
    "åtgärd",
    "appendix",
    "chapter",
    "group",
    "item",
    "meeting",
    "page",
    "part",
    "phase",
    "room",
    "section",
    "step",
    "table",
    "week",
];

/// Returns the home whose number a group is, nothing where it is none.
pub(super) fn home(letters: &Letters<'_>, number: &Group) -> Option<Spot> {
    let end = letters.before_space(number.start);
    let mut start = letters.word_start(end);
    let word = letters.slice(start, end).to_lowercase();
    let is_word = word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    let is_name = end < number.start && is_word && is_capital(letters, start);
    if !is_name || NUMBERED.contains(&word.as_str()) || is_building(&word) {
        return None;
    }
    let before = letters.before_space(start);
    let first = letters.word_start(before);
    let led = letters.slice(first, before).to_lowercase();
    if before < start && LEADS.contains(&led.as_str()) {
        start = first;
    }
    let end = posted(letters, number.end)?;
    let kind = Kind::HomeAddress;
    (!is_public(letters, start)).then_some(Spot { kind, start, end })
}

/// Returns where the postcode ends that follows a number, with or without the letter of an entrance.
fn posted(letters: &Letters<'_>, number: usize) -> Option<usize> {
    let apart = letters.past_space(number);
    let entrance = letters.word_end(apart);
    let is_entrance = entrance == apart + 1 && letters.at(apart).is_some_and(char::is_alphabetic);
    let mark = letters.before_space(if is_entrance { entrance } else { number });
    (letters.at(mark) == Some(',')).then_some(())?;
    let end = postcode(letters, letters.past_space(mark + 1))?;
    // A town, or nothing more: what a sum or a number is of is written small.
    let next = letters.past_space(end);
    let is_of_it = next > end
        && letters
            .at(next)
            .is_some_and(|c| c.is_lowercase() || c == '%');
    (!is_of_it).then_some(end)
}
