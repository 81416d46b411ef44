//! Names of persons: a first name that is common in Sweden with a family name before or after it, the
//! letter of one with a family name after it, and a family name after `Fru` or `Herr`.
//!
//! A first name alone, or a family name alone, is not seen, nor is somebody whose first name is not in
//! the list and whose family name does not end in -son.

use super::first_name::{Known, known};
use super::numbers::{Letters, is_dash};
use super::place_name;
use super::{Kind, Sight, Spot};

/// How family names end that are nothing else.
const FAMILIES: &[&str] = &[
    "sson", "son", "berg", "bergh", "ström", "lund", "gren", "qvist", "kvist", "quist", "dahl",
    "dal", "man", "mark", "stedt", "ell", "ius", "strand", "holm", "blad", "blom", "löf", "löv",
    "rot", "ski", "sky", "vic", "vić", "ic", "ić", "oglu", "ssen", "sen", "ås", "ling", "ner",
    "by", "borg", "sjö", "én", "lin", "din", "gård",
];

/// Those that leave no doubt, where the name is written as no name should be.
const PLAIN: &[&str] = &[
    "sson", "berg", "bergh", "ström", "lund", "gren", "qvist", "kvist", "quist", "stedt", "strand",
    "holm", "löf", "löv", "ssen", "oglu", "ović", "ovic", "ević", "evic",
];

/// What one calls somebody before the family name, in lower case.
pub(super) const TITLES: &[&str] = &["fru", "herr", "hr", "fröken", "mr", "mrs", "ms"];

/// What follows a title and is no name.
const OFFICES: &[&str] = &[
    "ordförande",
    "ordföranden",
    "talman",
    "talmannen",
    "president",
    "chair",
    "chairman",
    "speaker",
];

/// Small words within a name, in lower case.
const PARTICLES: &[&str] = &[
    "von", "af", "de", "du", "le", "van", "der", "al", "el", "la", "di", "da",
];

/// What firms are called by after their names.
const FIRMS: &[&str] = &["AB", "HB", "KB", "Aktiebolag", "Handelsbolag"];

/// How many words a firm has at most between somebody's name and that.
const FIRM_WORDS: usize = 4;

/// What somebody has at home, and places are called by as well.
const HOMES: &[&str] = &["hus", "gård", "hem"];

/// The longest nickname, in characters.
const NICKNAME: usize = 20;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let letters = &sight.letters;
    let mut place = 0;
    while place < letters.len() {
        let is_start = letters.at(place).is_some_and(char::is_alphabetic)
            && !letters
                .before(place)
                .is_some_and(|c| c.is_alphanumeric() || c == '@' || c == '_');
        if !is_start {
            place += 1;
            continue;
        }
        let first = name_end(letters, place);
        match name(letters, place, first) {
            Some(end) => {
                let kind = Kind::Name;
                let start = place;
                if !is_of_firm(letters, end) {
                    found.push(Spot { kind, start, end });
                }
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

/// Returns where the name of a person ends whose first word stands between two places.
fn name(letters: &Letters<'_>, start: usize, end: usize) -> Option<usize> {
    let word = letters.slice(start, end);
    let is_capital = word.starts_with(char::is_uppercase);
    titled(letters, word, end)
        .or_else(|| small(letters, word, end))
        .or_else(|| turned(letters, word, end))
        .or_else(|| {
            is_capital.then_some(())?;
            initial(letters, start, end)
                .or_else(|| family(letters, start, end))
                .or_else(|| joined(word, end))
        })
}

/// Returns where a name ends that a title leads: `Fru Exempelqvist`.
fn titled(letters: &Letters<'_>, title: &str, end: usize) -> Option<usize> {
    // `HR` is a department.
    let is_title =
        title.ends_with(char::is_lowercase) && TITLES.contains(&title.to_lowercase().as_str());
    is_title.then_some(())?;
    let stop = usize::from(letters.at(end) == Some('.'));
    let at = next_word(letters, end + stop)?;
    let end = name_end(letters, at);
    let word = letters.slice(at, end);
    let is_name = is_family(word) && !OFFICES.contains(&word.to_lowercase().as_str());
    // The first name may stand between.
    let whole = family(letters, at, end);
    whole.or_else(|| (is_name && !is_of_place(letters, word, end, true)).then_some(end))
}

/// Returns where a name ends whose first name, or all of it, is written small: `anna exempelsson`.
fn small(letters: &Letters<'_>, first: &str, end: usize) -> Option<usize> {
    (known(first) == Known::Name).then_some(())?;
    let at = next_word(letters, end)?;
    let end = name_end(letters, at);
    let word = letters.slice(at, end);
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let is_name = (is_small(first) || is_small(word)) && is_plain(word);
    (is_name && !is_of_place(letters, word, end, true)).then_some(end)
}

/// Returns where a name ends of which only the letter of the first name stands: `A. Exempelsson`.
fn initial(letters: &Letters<'_>, start: usize, end: usize) -> Option<usize> {
    (end == start + 1).then_some(())?;
    let stop = letters.at(end) == Some('.');
    let after = end + usize::from(stop);
    let is_close = stop && letters.at(after).is_some_and(char::is_uppercase);
    let at = if is_close {
        after
    } else {
        next_word(letters, after)?
    };
    let end = name_end(letters, at);
    let word = letters.slice(at, end);
    // A letter without its stop may be that of a group or a house.
    let is_name = is_family(word) && if stop { is_plain(word) } else { is_son(word) };
    (is_name && !is_of_place(letters, word, end, true)).then_some(end)
}

/// Returns where a name ends whose parts a hyphen joins: `Anna-Exempelsson`.
fn joined(word: &str, end: usize) -> Option<usize> {
    let (first, family) = word.split_once(is_dash)?;
    let is_name = known(first) == Known::Name && known(family) == Known::No;
    (is_name && is_family(family) && is_plain(family) && !place_name::is_one(family)).then_some(end)
}

/// Returns where the name of a person ends whose first name stands between two places.
fn family(letters: &Letters<'_>, start: usize, end: usize) -> Option<usize> {
    let first = known(letters.slice(start, end));
    let end = if first == Known::No {
        end
    } else {
        nickname(letters, end).unwrap_or(end)
    };
    let mut at = next_word(letters, end)?;
    let mut end = name_end(letters, at);
    if first != Known::No {
        (at, end) = past_particles(letters, at, end);
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
    let is_one = match first {
        Known::Name => is_family(name),
        Known::Word => is_family(name) && ends_as(name, FAMILIES),
        Known::No => is_son(name) && is_family(letters.slice(start, letters.before_space(at))),
    };
    let is_somebody = first != Known::No;
    let is_name = is_one && !is_of_place(letters, name, end, is_somebody);
    is_name.then(|| second_family(letters, end).unwrap_or(end))
}

/// Returns where a second family name ends: `Anna Exempelsson Provlund`.
fn second_family(letters: &Letters<'_>, end: usize) -> Option<usize> {
    let at = next_word(letters, end)?;
    let end = name_end(letters, at);
    let word = letters.slice(at, end);
    let is_one = is_family(word) && is_plain(word);
    (is_one && !is_of_place(letters, word, end, true)).then_some(end)
}

/// Returns the family name that small words lead to (`af`, `von der`, `De la`), or the word itself where
/// they lead to none.
fn past_particles(letters: &Letters<'_>, start: usize, end: usize) -> (usize, usize) {
    let (mut at, mut stop) = (start, end);
    while is_particle(letters.slice(at, stop)) {
        let Some(next) = next_word(letters, stop) else {
            return (start, end);
        };
        (at, stop) = (next, name_end(letters, next));
    }
    if is_family(letters.slice(at, stop)) {
        (at, stop)
    } else {
        (start, end)
    }
}

fn is_particle(word: &str) -> bool {
    // `Maria av Polisen` is two things.
    word == "Av" || PARTICLES.contains(&word.to_lowercase().as_str())
}

/// Returns whether a name that ends there goes on as that of a firm: `Mats Exempelsson Byggvaror AB`.
fn is_of_firm(letters: &Letters<'_>, end: usize) -> bool {
    let mut end = end;
    for _ in 0..FIRM_WORDS {
        let Some(start) = gap_end(letters, end) else {
            return false;
        };
        let stop = name_end(letters, start);
        let word = letters.slice(start, stop);
        if FIRMS.contains(&word) {
            return true;
        }
        let joins = letters.at(start) == Some('&');
        if !joins && word != "och" && !word.starts_with(char::is_uppercase) {
            return false;
        }
        end = stop + usize::from(joins);
    }
    false
}

/// Returns where a nickname ends in quotation marks or brackets: `Anna "Prov" Exempelsson`.
fn nickname(letters: &Letters<'_>, end: usize) -> Option<usize> {
    let open = gap_end(letters, end)?;
    let close = match letters.at(open)? {
        '"' | '”' | '“' | '’' | '\'' | '»' => "\"”“’'»",
        '(' => ")",
        _ => return None,
    };
    let is_closed = |place: &usize| letters.at(*place).is_some_and(|c| close.contains(c));
    let closed = (open + 1..open + 2 + NICKNAME).find(is_closed)?;
    next_word(letters, closed + 1).map(|_| closed + 1)
}

/// Returns where a name ends that is turned round as in lists: `Exempelsson, Anna`, `Exempelsson Anna`,
/// `exempelsson, anna`, `Exempelsson, A.`
fn turned(letters: &Letters<'_>, family: &str, end: usize) -> Option<usize> {
    let listed = letters.at(end) == Some(',');
    let at = next_word(letters, end + usize::from(listed))?;
    let end = name_end(letters, at);
    let first = letters.slice(at, end);
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_known = is_plain(family) && !place_name::is_one(family);
    if listed && is_known && end == at + 1 && is_capital(family) && is_capital(first) {
        return (letters.at(end) == Some('.')).then_some(end + 1);
    }
    let is_name = match known(first) {
        // `Provholm, inga fynd`: a small one needs a family name that is no word.
        Known::Name if !is_capital(first) => listed && ends_as(family, &["sson", "qvist"]),
        Known::Name => is_known && is_capital(family),
        Known::Word => listed && is_son(family) && is_capital(first),
        Known::No => false,
    };
    is_name.then_some(end)
}

/// Returns whether a word ends as nothing but a family name does.
fn is_son(word: &str) -> bool {
    is_family(word) && ends_as(word, &["sson"])
}

/// Returns whether a word, however written, leaves no doubt that it is a family name.
fn is_plain(word: &str) -> bool {
    ends_as(word, PLAIN) && !PLAIN.contains(&word.to_lowercase().as_str())
}

/// Returns whether a word, or one whose genitive it is, ends as one of these.
fn ends_as(word: &str, ends: &[&str]) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix('s').unwrap_or(&lower);
    let mut ends = ends.iter();
    ends.any(|it| lower.ends_with(it) || bare.ends_with(it))
}

/// Returns where the next word begins, if only spaces stand before it.
fn next_word(letters: &Letters<'_>, end: usize) -> Option<usize> {
    let next = gap_end(letters, end)?;
    letters
        .at(next)
        .is_some_and(char::is_alphabetic)
        .then_some(next)
}

/// Returns the place after one space or several, nothing where there is none.
fn gap_end(letters: &Letters<'_>, end: usize) -> Option<usize> {
    let mut next = end;
    while letters
        .at(next)
        .is_some_and(|c| c.is_whitespace() && c != '\n')
    {
        next += 1;
    }
    (next > end).then_some(next)
}

/// Short words that may stand with a capital after a first name, as where a heading writes all so.
const SHORT: &[&str] = &[
    "vi", "ni", "du", "de", "nu", "om", "på", "av", "en", "ja", "är", "så", "då", "ut", "in", "is",
    "at", "on", "to", "we", "he", "of", "or", "it", "by", "as",
];

/// Returns whether a word is written as family names are: a capital, then small letters; or in capitals
/// all through, where it is longer than an organisation's code.
fn is_family(word: &str) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    let large = word.chars().filter(|c| c.is_uppercase()).count();
    let is_short = || SHORT.contains(&word.to_lowercase().as_str());
    capital && (small >= 2 || small == 1 && !is_short() || large >= 4)
}

/// Returns whether a family name is that of a place, by itself or by what follows it: `Karl Johans
/// gata`, `Karl Johan-parken`. What `is_somebody` has at home is none: `Anna Exempelssons hus`.
fn is_of_place(letters: &Letters<'_>, family: &str, end: usize, is_somebody: bool) -> bool {
    let bare = family.strip_suffix('s').unwrap_or(family);
    let is_next = |next| {
        let word = letters.slice(next, letters.word_end(next));
        // `Karl Johans hus` is called after two first names.
        let is_home = is_somebody && HOMES.contains(&word) && known(bare) != Known::Name;
        place_name::is_next(word) && !is_home
    };
    let joined = letters.at(end).is_some_and(is_dash).then_some(end + 1);
    let next = joined.or_else(|| next_word(letters, end));
    place_name::is_one(family) || next.is_some_and(is_next)
}
