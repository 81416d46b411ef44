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

/// What is said for the sign.
const SIGNS: &[&str] = &["a", "at", "@", "snabel-a", "snabela", "snabel a"];

/// Those that are words of their own, which nothing else is; and `at`, which is one of English as well,
/// so that the stop is to be said too: `anna at exempel dot com`.
const SAID: &[&str] = &["@", "snabel-a", "snabela", "snabel a", AT];
const AT: &str = "at";

/// The sign, and those that look like it and mean the same.
const WRITTEN: &[char] = &['@', '\u{FF20}', '\u{FE6B}'];

/// What is said for the stop within a domain.
const STOPS: &[&str] = &[" punkt ", " dot ", "(punkt)", "(dot)", "[punkt]", "[dot]"];

/// How domains end that have more than a country's two letters.
const TOPS: &[&str] = &["com", "net", "org", "info", "edu", "gov", "biz", "name"];

/// The longest word in brackets for the sign, in characters with spaces.
const LONGEST_SIGN: usize = 10;

/// What stands for an `@`, from one place to another.
struct Sign {
    at: usize,
    next: usize,
    /// Whether it is said rather than written, so that what follows shows whether it is one.
    is_said: bool,
    /// Whether it may be a plain word.
    is_word: bool,
}

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let letters = &sight.letters;
    for sign in (0..letters.len()).filter_map(|place| sign(letters, place)) {
        let (start, (end, domain)) = (local(letters, &sign), domain(letters, &sign));
        let Some(domain) = domain.filter(|_| start < sign.at) else {
            continue;
        };
        let local = letters.slice(start, sign.at).to_lowercase();
        // `kl 13 @ kommunen.se` is a time and a place.
        let is_local = !sign.is_said || local.chars().any(char::is_alphabetic);
        if is_local && !is_function(&local, &domain) {
            let kind = Kind::Email;
            found.push(Spot { kind, start, end });
        }
    }
}

/// Returns the `@` at a place, also one that is written so as to be read by people only: ` (at) `,
/// ` snabel-a `.
fn sign(letters: &Letters<'_>, place: usize) -> Option<Sign> {
    let c = letters.at(place)?;
    let is_space = |place: usize| {
        letters
            .at(place)
            .is_some_and(|c| matches!(c, ' ' | '\u{A0}'))
    };
    let said = |start: usize, end: usize| Sign {
        at: letters.before_space(start),
        next: letters.past_space(end),
        is_said: true,
        is_word: false,
    };
    if is_space(place) {
        let start = letters.past_space(place);
        let is_word = |word: &&&str| {
            let end = start + word.chars().count();
            end < letters.len()
                && is_space(end)
                && letters.slice(start, end).to_lowercase() == **word
        };
        let word = SAID.iter().find(is_word)?;
        // Of several spaces the last leads to it.
        (start == place + 1).then_some(())?;
        let is_word = *word == AT;
        let said = said(start, start + word.chars().count());
        return Some(Sign { is_word, ..said });
    }
    if WRITTEN.contains(&c) {
        return Some(Sign {
            at: place,
            next: place + 1,
            is_said: false,
            is_word: false,
        });
    }
    let close = [('(', ')'), ('[', ']'), ('{', '}')]
        .iter()
        .find_map(|(open, close)| (*open == c).then_some(*close))?;
    let end = (place + 1..place + 2 + LONGEST_SIGN).find(|it| letters.at(*it) == Some(close))?;
    let word = letters.slice(place + 1, end).trim().to_lowercase();
    SIGNS.contains(&word.as_str()).then(|| said(place, end + 1))
}

/// Returns where what stands before an `@` begins.
fn local(letters: &Letters<'_>, sign: &Sign) -> usize {
    let at = sign.at;
    let is_local = |c: char| c.is_alphanumeric() || "._%+-'".contains(c);
    let mut start = at;
    loop {
        while letters.before(start).is_some_and(is_local) {
            start -= 1;
        }
        // `anna dot exempelsson at exempel dot com`.
        let stop = STOPS.iter().find_map(|stop| {
            let before = start.checked_sub(stop.chars().count())?;
            let is_it = letters.slice(before, start).to_lowercase() == **stop;
            let led = letters.before(before).is_some_and(char::is_alphanumeric);
            (is_it && led).then_some(before)
        });
        match stop.filter(|_| sign.is_said && start < at) {
            Some(before) => start = before,
            None => break,
        }
    }
    // What leads a sentence or a quotation is no part of it.
    while start < at && letters.at(start).is_some_and(|c| !c.is_alphanumeric()) {
        start += 1;
    }
    start
}

/// Returns where the domain after an `@` ends, and it in small letters; nothing of it where it is none.
fn domain(letters: &Letters<'_>, sign: &Sign) -> (usize, Option<String>) {
    let mut end = sign.next;
    let mut domain = String::new();
    let mut is_told = !sign.is_word;
    loop {
        let start = end;
        while letters
            .at(end)
            .is_some_and(|c| c.is_alphanumeric() || c == '.' || c == '-')
        {
            end += 1;
        }
        while end > start && letters.before(end).is_some_and(|c| c == '.' || c == '-') {
            end -= 1;
        }
        domain.push_str(&letters.slice(start, end).to_lowercase());
        let goes_on = |place: usize| letters.at(place).is_some_and(char::is_alphanumeric);
        let stop = STOPS.iter().find_map(|stop| {
            let next = end + stop.chars().count();
            let is_it = goes_on(next) && letters.slice(end, next).to_lowercase() == **stop;
            is_it.then_some(next)
        });
        match stop.filter(|_| sign.is_said && end > start) {
            Some(next) => {
                domain.push('.');
                is_told = true;
                end = next;
            }
            None => break,
        }
    }
    let top = domain.rsplit_once('.').map(|(_, top)| top);
    let is_top = top.is_some_and(|top| {
        let count = top.chars().count();
        let is_known = !sign.is_said || count == 2 || TOPS.contains(&top);
        is_told && count >= 2 && top.chars().all(char::is_alphabetic) && is_known
    });
    (end, is_top.then_some(domain))
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
