//! Names of persons: a first name that is common in Sweden, and a family name after it.
//!
//! A first name alone, or a family name alone, is not seen, nor is somebody whose first name is not in
//! the list and whose family name does not end in -son.

use super::numbers::{Letters, is_dash};
use super::{Kind, Sight, Spot};

/// Common first names in lower case, one a line, in the order of their bytes; a name that is also a word
/// stands with `?` after it.
const FIRST_NAMES: &str = include_str!("../../../data/first-names.txt");

/// How family names end that are nothing else.
const FAMILIES: &[&str] = &[
    "sson", "son", "berg", "bergh", "ström", "lund", "gren", "qvist", "kvist", "quist", "dahl",
    "dal", "man", "mark", "stedt", "ell", "ius", "strand", "holm", "blad", "blom", "löf", "löv",
    "rot", "ski", "sky", "vic", "vić", "ic", "ić", "oglu", "ssen", "sen", "ås", "ling", "ner",
    "by", "borg", "sjö", "én", "lin", "din", "gård",
];

/// How names of places and of what stands there end, which otherwise look like a person's: as a word of
/// their own, or where they are long enough to be nothing else, as the end of one.
const PLACES: &[&str] = &[
    "gata",
    "gatan",
    "väg",
    "vägen",
    "skola",
    "skolan",
    "gård",
    "gården",
    "torg",
    "torget",
    "park",
    "parken",
    "plan",
    "plats",
    "kyrka",
    "kyrkan",
    "hallen",
    "huset",
    "hemmet",
    "stiftelsen",
    "minne",
    "förening",
    "föreningen",
    "klubb",
    "klubben",
    "församling",
    "bron",
    "kulle",
    "hus",
    "stiftelse",
    "fond",
    "fonden",
    "priset",
    "dagen",
    "loppet",
    "ab",
    "gränd",
    "gränden",
    "stigen",
    "rummet",
    "salen",
    "sal",
    "museum",
    "museet",
    "school",
    "street",
    "road",
    "hall",
    "square",
    "centrum",
    "kommun",
    "kommunen",
    "förvaltningen",
    "polisen",
    "rådet",
    "nämnden",
    "byn",
    "gymnasiet",
    "gymnasium",
    "sjukhuset",
    "bibliotek",
    "biblioteket",
    "rondellen",
    "bro",
    "district",
    "council",
    "department",
    "hem",
    "skog",
    "backen",
    "tjänsten",
    "verket",
    "bolaget",
    "styrelsen",
    "myndigheten",
    "värld",
    "ligan",
];

/// Small words within a name.
const PARTICLES: &[&str] = &[
    "von", "af", "de", "du", "le", "van", "der", "al", "el", "la", "di",
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let letters = &sight.letters;
    let mut place = 0;
    while place < letters.len() {
        let is_start = letters.at(place).is_some_and(char::is_uppercase)
            && !letters
                .before(place)
                .is_some_and(|c| c.is_alphanumeric() || c == '@' || c == '_');
        if !is_start {
            place += 1;
            continue;
        }
        let first = name_end(letters, place);
        match family(letters, place, first) {
            Some(end) => {
                let kind = Kind::Name;
                found.push(Spot {
                    kind,
                    start: place,
                    end,
                });
                place = end;
            }
            None => place = first.max(place + 1),
        }
    }
}

/// Returns the place after a name, which may be of two parts with a hyphen.
fn name_end(letters: &Letters<'_>, start: usize) -> usize {
    let mut end = start;
    loop {
        let part = end;
        while letters.at(end).is_some_and(char::is_alphabetic) {
            end += 1;
        }
        let joins = end > part && letters.at(end).is_some_and(is_dash);
        if !joins || !letters.at(end + 1).is_some_and(char::is_uppercase) {
            return end;
        }
        end += 1;
    }
}

/// Returns where the name of a person ends whose first name stands between two places.
fn family(letters: &Letters<'_>, start: usize, end: usize) -> Option<usize> {
    let first = known(letters.slice(start, end));
    if let Some(end) = turned(letters, start, end) {
        return Some(end);
    }
    let mut at = next_word(letters, end)?;
    let mut end = name_end(letters, at);
    if first != Known::No {
        if PARTICLES.contains(&letters.slice(at, end)) {
            at = next_word(letters, end)?;
            end = name_end(letters, at);
        }
        // A second first name, or the letter of one.
        let is_letter = end == at + 1 && letters.at(end) == Some('.');
        if is_letter || known(letters.slice(at, end)) != Known::No {
            let after = next_word(letters, end + usize::from(is_letter));
            if let Some(after) =
                after.filter(|it| is_family(letters.slice(*it, name_end(letters, *it))))
            {
                at = after;
                end = name_end(letters, at);
            }
        }
    }
    let name = letters.slice(at, end);
    let lower = name.to_lowercase();
    let bare = lower.strip_suffix('s').unwrap_or(&lower);
    let ends_so = |it: &&str| lower.ends_with(*it) || bare.ends_with(*it);
    let is_place_name = |it: &&str| lower == **it || it.chars().count() >= 5 && ends_so(it);
    let is_one = match first {
        Known::Name => is_family(name),
        Known::Word => is_family(name) && FAMILIES.iter().any(ends_so),
        Known::No => is_son(name) && is_family(letters.slice(start, letters.before_space(at))),
    };
    let is_of_place = PLACES.iter().any(is_place_name) || is_place(letters, end);
    (is_one && !is_of_place).then_some(end)
}

/// Returns where a name ends that is turned round as in lists: `Exempelsson, Anna`.
fn turned(letters: &Letters<'_>, start: usize, end: usize) -> Option<usize> {
    let family = letters.slice(start, end);
    let follows = letters.at(end) == Some(',');
    let first = next_word(letters, end + 1).filter(|_| follows && is_son(family))?;
    let end = name_end(letters, first);
    (known(letters.slice(first, end)) != Known::No).then_some(end)
}

/// Returns whether a word ends as nothing but a family name does.
fn is_son(word: &str) -> bool {
    let lower = word.to_lowercase();
    let base = lower.strip_suffix('s').unwrap_or(&lower);
    is_family(word) && base.ends_with("sson")
}

/// Returns where the next word begins, if only a space stands before it.
fn next_word(letters: &Letters<'_>, end: usize) -> Option<usize> {
    let gap = letters.at(end)?;
    let next = letters.at(end + 1)?;
    ((gap == ' ' || gap == '\u{A0}') && next.is_alphabetic()).then_some(end + 1)
}

/// Returns whether a word is written as family names are: a capital, then small letters; or in capitals
/// all through, where it is longer than an organisation's code.
fn is_family(word: &str) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    let large = word.chars().filter(|c| c.is_uppercase()).count();
    capital && (small >= 2 || large >= 5)
}

/// Returns whether what follows makes it the name of a place: `Karl Johans gata`.
fn is_place(letters: &Letters<'_>, end: usize) -> bool {
    let Some(next) = next_word(letters, end) else {
        return false;
    };
    let word = letters.slice(next, letters.word_end(next)).to_lowercase();
    PLACES.contains(&word.as_str())
}

/// What is known of a word as a first name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    /// It is one.
    Name,
    /// It is one, and also a word: `Per`, `Dag`.
    Word,
    /// It is none that is known.
    No,
}

/// Returns what is known of a word, which may be two first names with a hyphen.
fn known(word: &str) -> Known {
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
