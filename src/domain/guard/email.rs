//! E-mail addresses of persons. One of a function (`registrator@`, `kommunen@`, one that is called as
//! its own domain is) is public and passes.

use super::numbers::Letters;
use super::{Kind, Sight, Spot};

/// What stands before the `@` where nobody in person is meant; it may go on after a full stop or a
/// hyphen (`info.kultur`).
const FUNCTIONS: &[&str] = &[
    "administration",
    "admin",
    "arkiv",
    "barnochutbildning",
    "bibliotek",
    "biblioteket",
    "bokning",
    "contact",
    "dataskydd",
    "dataskyddsombud",
    "diarie",
    "diarium",
    "dpo",
    "ekonomi",
    "expedition",
    "faktura",
    "felanmalan",
    "forebyggande",
    "fritid",
    "helpdesk",
    "hr",
    "huvudregistrator",
    "info",
    "information",
    "kansli",
    "kanslichef",
    "kommun",
    "kommunchef",
    "kommundirektor",
    "kommunen",
    "kommunledning",
    "kommunstyrelsen",
    "kontakt",
    "kontaktcenter",
    "kris",
    "kundservice",
    "kundtjanst",
    "kultur",
    "lansstyrelsen",
    "larm",
    "mail",
    "medborgarservice",
    "miljo",
    "namnd",
    "nojesfalt",
    "noreply",
    "office",
    "ordforande",
    "overformyndare",
    "police",
    "polis",
    "polisen",
    "post",
    "postmaster",
    "press",
    "raddningstjanst",
    "raddningstjansten",
    "reception",
    "region",
    "registrator",
    "registrar",
    "rektor",
    "samhallsbyggnad",
    "sekreterare",
    "sekreteraren",
    "samordnare",
    "skola",
    "skolchef",
    "socialchef",
    "utvecklingsledare",
    "skolan",
    "social",
    "socialforvaltningen",
    "socialjour",
    "socialtjanst",
    "socialtjansten",
    "styrelse",
    "styrelsen",
    "support",
    "teknik",
    "tekniska",
    "trygghet",
    "upphandling",
    "utbildning",
    "valnamnd",
    "vaxel",
    "webmaster",
    "webb",
];

/// The longest word in brackets for the sign, in characters with spaces.
const LONGEST_SIGN: usize = 10;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let letters = &sight.letters;
    for (at, next) in (0..letters.len()).filter_map(|place| sign(letters, place)) {
        let Some((start, end)) = around(letters, at, next) else {
            continue;
        };
        let local = letters.slice(start, at).to_lowercase();
        let domain = letters.slice(next, end).to_lowercase();
        if !is_function(&local, &domain) {
            let kind = Kind::Email;
            found.push(Spot { kind, start, end });
        }
    }
}

/// Returns where the `@` at a place begins and ends, also one that is written so as to be read by people
/// only: ` (at) `.
fn sign(letters: &Letters<'_>, place: usize) -> Option<(usize, usize)> {
    let c = letters.at(place)?;
    if c == '@' {
        return Some((place, place + 1));
    }
    let close = [('(', ')'), ('[', ']'), ('{', '}')]
        .iter()
        .find_map(|(open, close)| (*open == c).then_some(*close))?;
    let end = (place + 1..place + 2 + LONGEST_SIGN).find(|it| letters.at(*it) == Some(close))?;
    let said = letters.slice(place + 1, end).trim().to_lowercase();
    let is_sign = ["at", "@", "snabel-a", "snabela"].contains(&said.as_str());
    is_sign.then(|| (letters.before_space(place), letters.past_space(end + 1)))
}

/// Returns where the address around an `@` from one place to another begins and ends.
fn around(letters: &Letters<'_>, at: usize, next: usize) -> Option<(usize, usize)> {
    let is_local = |c: char| c.is_alphanumeric() || "._%+-'".contains(c);
    let mut start = at;
    while letters.before(start).is_some_and(is_local) {
        start -= 1;
    }
    // What leads a sentence or a quotation is no part of it.
    while letters
        .at(start)
        .is_some_and(|c| !c.is_alphanumeric() && c != '@')
    {
        start += 1;
    }
    let mut end = next;
    while letters
        .at(end)
        .is_some_and(|c| c.is_alphanumeric() || c == '.' || c == '-')
    {
        end += 1;
    }
    while letters.before(end).is_some_and(|c| c == '.' || c == '-') {
        end -= 1;
    }
    let (_, top) = letters.slice(next, end.max(next)).rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (start < at && is_top).then_some((start, end))
}

fn is_function(local: &str, domain: &str) -> bool {
    let own = domain.split('.').rev().nth(1).unwrap_or_default();
    if local == own {
        return true;
    }
    let marks = ['.', '-', '_', '+'];
    let first = local.split(marks).next().unwrap_or_default();
    let whole: String = local
        .chars()
        .filter(|c| !marks.contains(c))
        .map(folded)
        .collect();
    let first: String = first.chars().map(folded).collect();
    [whole, first]
        .iter()
        .any(|it| FUNCTIONS.contains(&it.as_str()))
}

/// Returns a letter as addresses have it that know no Swedish ones.
fn folded(c: char) -> char {
    match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        c => c,
    }
}
