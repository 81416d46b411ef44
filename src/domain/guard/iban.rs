//! International bank account numbers (ISO 13616): a country, two check digits modulo 97 (ISO/IEC
//! 7064), and as many signs as the country has.

use super::numbers::{Letters, is_dash};
use super::{Kind, Sight, Spot};

/// How many signs the numbers of a country have.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let letters = &sight.letters;
    for group in &sight.numbers.groups {
        // The check digits are where one is told from a word; a space may stand before them.
        let starts = [2, 3]
            .into_iter()
            .filter_map(|it| group.start.checked_sub(it));
        let is_free = |start: &usize| !letters.before(*start).is_some_and(char::is_alphanumeric);
        let mut whole = starts
            .filter(is_free)
            .filter_map(|it| Some((it, ends(letters, it)?)));
        if let Some((start, end)) = whole.next() {
            let kind = Kind::Iban;
            found.push(Spot { kind, start, end });
        }
    }
}

/// Returns the place after the number that begins at `start`, nothing where none does.
fn ends(letters: &Letters<'_>, start: usize) -> Option<usize> {
    let sign = |place: usize| letters.at(place).filter(char::is_ascii_alphanumeric);
    let country = [sign(start)?, sign(start + 1)?].map(|c| c.to_ascii_uppercase());
    let is_own = |code: &str| code.chars().eq(country);
    let (_, length) = LENGTHS.iter().find(|(code, _)| is_own(code))?;
    let mut signs: Vec<u32> = Vec::with_capacity(*length);
    let mut place = start;
    while signs.len() < *length {
        if let Some(c) = sign(place) {
            signs.push(c.to_digit(36)?);
            place += 1;
        } else {
            // One space or hyphen between the groups, in which there are four as a rule.
            let gap = letters.at(place)?;
            let joins = gap.is_whitespace() || is_dash(gap);
            place += 1;
            (joins && sign(place).is_some()).then_some(())?;
        }
    }
    if letters.at(place).is_some_and(char::is_alphanumeric) {
        return None;
    }
    signs.rotate_left(4);
    let rest = signs.iter().fold(0, |rest, sign| {
        let shift = if *sign > 9 { 100 } else { 10 };
        (rest * shift + sign) % 97
    });
    (rest == 1).then_some(place)
}
