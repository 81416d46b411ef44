//! Addresses of homes: a street and a number, with something that only a home has beside them.
//!
//! A plain street and number may be a school, a square, the municipality's own house, and passes. With
//! an entrance, a flat, a floor or a postcode after it, or a word for living there before it, it is
//! taken for somebody's home. A postcode, an entrance or a floor is none of one after the name of a
//! public building. What has no street, in the country, is known by its postcode (`rural`).

use super::building::{is_building, is_public, is_public_after};
use super::numbers::{Gap, Group, Letters, Numbers, is_dash};
use super::{Kind, Sight, Spot, rural};

/// How names of streets end, in the forms in which they stand before a number.
const STREETS: &[&str] = &[
    "gata", "gatan", "väg", "vägen", "stig", "stigen", "gränd", "gränden", "allé", "allén", "alle",
    "allen", "backe", "backen", "gång", "gången", "ring", "ringen", "slinga", "slingan", "led",
    "leden", "torg", "torget", "plan", "plats", "kaj", "kajen", "strand", "park", "gård", "gården",
    "höjd", "höjden", "liden", "kullen", "brinken", "stråket", "svängen", "kroken", "street",
    "road",
];

/// What ends as a street does and is none.
const NO_STREETS: &[&str] = &[
    "omgång",
    "genomgång",
    "uppgång",
    "ingång",
    "utgång",
    "nedgång",
    "tillgång",
    "övergång",
    "handlingsplan",
    "åtgärdsplan",
    "tidsplan",
    "tidplan",
    "våningsplan",
    "arbetsplats",
    "mötesplats",
    "lekplats",
    "lekpark",
    "fritidsgård",
    "ungdomsgård",
    "skolgård",
    "innergård",
];

/// What stands before the name of a street and belongs to it.
pub(super) const LEADS: &[&str] = &[
    "norra", "södra", "östra", "västra", "stora", "lilla", "gamla", "nya", "övre", "nedre",
    "yttre", "inre", "sankt", "s:t",
];

/// What a home has and a place of work has not, after the number.
const OF_HOMES: &[&str] = &[
    "lgh",
    "lägenhet",
    "lägenheten",
    "läg",
    "tr",
    "trappor",
    "vån",
    "våning",
    "våningen",
    "uppgång",
    "port",
    "flat",
    "apartment",
    "apt",
    "floor",
    "entrance",
];

/// What of these only somebody's flat has.
const OF_FLATS: &[&str] = &[
    "lgh",
    "lägenhet",
    "lägenheten",
    "läg",
    "flat",
    "apartment",
    "apt",
];

/// What says before the street that somebody lives there.
const LIVING: &[&str] = &[
    "bor",
    "bodde",
    "bott",
    "boende",
    "bosatt",
    "bostad",
    "bostaden",
    "hem",
    "hemma",
    "hemmet",
    "hemadress",
    "bostadsadress",
    "adress",
    "adressen",
    "lägenhet",
    "lägenheten",
    "villa",
    "villan",
    "folkbokförd",
    "skriven",
    "hemmahörande",
    "lives",
    "living",
    "lived",
    "home",
    "apartment",
    "flat",
    "residence",
    "resides",
    "resident",
];

/// What makes a number that of a distance along the street.
const DISTANCES: &[&str] = &["kilometer", "km", "meter", "mil", "metres", "kilometres"];

/// How many characters before the street are looked at for such a word.
const NEAR: usize = 32;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let letters = &sight.letters;
    let numbers = &sight.numbers;
    let is_number = |it: &&Group| it.len() <= 3 && numbers.digits[it.first] != 0;
    for (place, group) in numbers.groups.iter().enumerate() {
        if !is_number(&group) {
            continue;
        }
        let Some(start) = street(letters, group.start) else {
            found.extend(rural::home(letters, group));
            continue;
        };
        let unit = letters.past_space(group.end);
        if DISTANCES.contains(&letters.slice(unit, letters.word_end(unit))) {
            continue;
        }
        // `Boende längs Ringvägen 2–14`: a stretch of the street, where nobody in particular lives.
        let stretch = stretch(numbers, place);
        let (end, shown) = after(letters, stretch.unwrap_or(group.end));
        let is_home = match shown {
            Shown::Home => true,
            Shown::Open => !is_public(letters, start) && !is_public_after(letters, end),
            Shown::Nothing => false,
        };
        if is_home || stretch.is_none() && is_lived_at(letters, start) {
            let kind = Kind::HomeAddress;
            found.push(Spot { kind, start, end });
        }
    }
}

/// Returns where a range of house numbers ends that begins with a group, nothing where it is none.
fn stretch(numbers: &Numbers, from: usize) -> Option<usize> {
    let next = numbers.groups.get(from + 1)?;
    let value = |place: usize| {
        let digits = numbers.digits(place, place).iter();
        digits.fold(0_u32, |sum, digit| sum * 10 + u32::from(*digit))
    };
    let is_range = numbers.gap(from) == Some(Gap::Dash) && next.len() <= 3;
    (is_range && value(from) < value(from + 1)).then_some(next.end)
}

/// Returns where the street begins whose number stands at `number`.
fn street(letters: &Letters<'_>, number: usize) -> Option<usize> {
    let end = letters.before_space(number);
    let mut start = letters.word_start(end);
    let word = letters.slice(start, end).to_lowercase();
    let ends_so = STREETS.iter().any(|it| word.ends_with(it));
    // *Utvärdering 2 B*, *Ändring 3 A*: what is called a ring has a name before it.
    let is_none =
        word != "ring" && word.ends_with("ring") || NO_STREETS.iter().any(|it| word.ends_with(it));
    if end == number || !ends_so || is_none {
        return None;
    }
    // `Torget 3` is a street; `Ring 3`, `Plan 3` are not.
    let is_bare = STREETS.contains(&word.as_str());
    let is_called = ["en", "an", "et"].iter().any(|it| word.ends_with(it));
    let begins = start;
    // `Karl XI:s gata`, `Norra Storgatan`: a name of several words.
    let mut is_named = is_capital(letters, start);
    let is_led = is_named;
    for _ in 0..2 {
        let end = letters.before_space(start);
        let mut before = letters.word_start(end);
        if letters.before(before) == Some(':') {
            before = letters.word_start(before - 1);
        }
        let led = letters.slice(before, end).to_lowercase();
        let belongs = is_capital(letters, before) && (!is_led || LEADS.contains(&led.as_str()));
        if end == start || before == end || !belongs {
            break;
        }
        (start, is_named) = (before, true);
    }
    let is_street = start < begins || !is_bare || is_called;
    (is_named && is_street).then_some(start)
}

pub(super) fn is_capital(letters: &Letters<'_>, place: usize) -> bool {
    letters.at(place).is_some_and(char::is_uppercase)
}

/// What is seen of a home after a street and its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// A flat.
    Home,
    /// An entrance, a floor or a postcode, which public places have as well.
    Open,
    /// Nothing.
    Nothing,
}

/// Returns where the address ends, and what of a home follows the number.
fn after(letters: &Letters<'_>, number: usize) -> (usize, Shown) {
    let mut end = number;
    let mut shown = Shown::Nothing;
    // An entrance: `12 A`, `12b`.
    let apart = letters.past_space(number);
    // `12 f.d. stationen`, `12 S:t Olof`: the mark joins what is none.
    let is_alone = |place: usize| {
        let joins = letters.at(place + 1).is_some_and(|c| ".:".contains(c));
        let next = place + 1 + usize::from(joins);
        // `12 A.Ingen öppnade`: the next sentence.
        let is_sentence = letters.at(place + 1) == Some('.')
            && is_capital(letters, next)
            && letters.at(next + 1).is_some_and(char::is_lowercase);
        is_sentence || !letters.at(next).is_some_and(char::is_alphanumeric)
    };
    // A small letter apart may be a word (`Storgatan 12 i Sävsjö`), but not before a mark; with a full
    // stop it may be a short one (`Odengatan 5 o. 9`).
    let is_last = |place: usize| match letters.at(place + 1) {
        Some('.') => {
            let next = letters.at(letters.past_space(place + 2));
            !next.is_some_and(|c| c.is_lowercase() || c.is_numeric())
        }
        // `12 b – ingen öppnade`.
        Some(' ') if letters.at(place + 2).is_some_and(is_dash) => true,
        next => next.is_none_or(|c| ",;:)!?…\"”\n".contains(c)),
    };
    let is_entrance = |c: char| {
        let is_plain = apart == number || c.is_uppercase();
        c.is_alphabetic() && (is_plain || c.is_ascii_lowercase() && is_last(apart))
    };
    if letters.at(apart).is_some_and(is_entrance) && is_alone(apart) {
        (end, shown) = (apart + 1, Shown::Open);
        // `12 A–C`: several.
        let other = end + 1;
        let is_letter = letters.word_end(other) == other + 1;
        if letters.at(end).is_some_and(is_dash) && is_letter && is_capital(letters, other) {
            end = other + 1;
        }
    }
    // What stands after a comma or a bracket: a flat, a floor, a postcode.
    loop {
        let mut next = end;
        while letters
            .at(next)
            .is_some_and(|c| c.is_whitespace() || ",(".contains(c))
        {
            next += 1;
        }
        let stop = letters.word_end(next);
        let word = letters.slice(next, stop).to_lowercase();
        let is_number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
        // `Storgatan 1, entrance from the yard` says how one gets in.
        let from = letters.past_space(stop);
        let leads = ["from", "från"].contains(&letters.slice(from, letters.word_end(from)));
        if OF_HOMES.contains(&word.as_str()) && !leads {
            let is_flat = shown == Shown::Home || OF_FLATS.contains(&word.as_str());
            (end, shown) = (stop, if is_flat { Shown::Home } else { Shown::Open });
        } else if let Some(stop) = numbered(letters, next, &word) {
            let is_flat = shown == Shown::Home;
            (end, shown) = (stop, if is_flat { shown } else { Shown::Open });
        } else if let Some(stop) = postcode(letters, next) {
            let is_flat = shown == Shown::Home;
            return (stop, if is_flat { shown } else { Shown::Open });
        } else if is_number && OF_HOMES.contains(&last_word(letters, end).as_str()) {
            // The flat's own number.
            end = stop;
        } else {
            return (end, shown);
        }
    }
}

/// Returns the word that ends at a place.
pub(super) fn last_word(letters: &Letters<'_>, end: usize) -> String {
    letters.slice(letters.word_start(end), end).to_lowercase()
}

/// Returns where `3 tr`, `3tr`, `2nd floor` ends.
fn numbered(letters: &Letters<'_>, start: usize, word: &str) -> Option<usize> {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    (unit.len() < word.len()).then_some(())?;
    if OF_HOMES.contains(&unit) {
        return Some(letters.word_end(start));
    }
    let next = letters.past_space(letters.word_end(start));
    let stop = letters.word_end(next);
    let unit = letters.slice(next, stop).to_lowercase();
    OF_HOMES.contains(&unit.as_str()).then_some(stop)
}

/// Returns where a postcode ends: `576 31`, `57631`.
pub(super) fn postcode(letters: &Letters<'_>, start: usize) -> Option<usize> {
    let is_digits = |from: usize, to: usize| {
        let mut all = letters.slice(from, to).chars();
        all.all(|c| c.is_ascii_digit())
    };
    let end = letters.word_end(start);
    if !is_digits(start, end) {
        return None;
    }
    match end - start {
        5 => Some(end),
        3 => {
            let next = letters.past_space(end);
            let stop = letters.word_end(next);
            let is_pair = next > end && stop - next == 2 && is_digits(next, stop);
            // Five digits in a row with a unit after them are a sum.
            let after = letters.past_space(stop);
            let unit = letters.slice(after, letters.word_end(after));
            let is_sum = ["kr", "kronor", "tkr", "mkr"].contains(&unit);
            (is_pair && !is_sum).then_some(stop)
        }
        _ => None,
    }
}

/// Returns whether a word shortly before says that somebody lives there.
fn is_lived_at(letters: &Letters<'_>, street: usize) -> bool {
    let earliest = street.saturating_sub(NEAR);
    let mut end = street;
    let mut is_public = false;
    while end > earliest {
        let start = letters.word_start(end);
        if start == end {
            if letters.before(end).is_some_and(|c| ".;\n".contains(c)) {
                return false;
            }
            end -= 1;
            continue;
        }
        let word = letters.slice(start, end).to_lowercase();
        let is_care_of = word == "o" && letters.before(start) == Some('/');
        if is_care_of && last_word(letters, start - 1) == "c" {
            return true;
        }
        if LIVING.contains(&word.as_str()) {
            // `Adressen till biblioteket`: nobody lives there.
            return !(is_public && word.starts_with("adress"));
        }
        is_public |= is_building(&word);
        end = start;
    }
    false
}
