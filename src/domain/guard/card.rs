//! Numbers of payment cards: 13 to 19 digits that begin as a known issuer's do, with a check digit.

use super::numbers::{Gap, Group, luhn};
use super::{Kind, Sight, Spot};

/// How numbers of an issuer begin, from one to another, and how many digits they have.
const ISSUERS: &[(u32, u32, std::ops::RangeInclusive<usize>)] = &[
    (4, 4, 13..=13),       // Visa
    (4, 4, 16..=16),       // Visa
    (4, 4, 19..=19),       // Visa
    (51, 55, 16..=16),     // Mastercard
    (2221, 2720, 16..=16), // Mastercard
    (34, 34, 15..=15),     // American Express
    (37, 37, 15..=15),     // American Express
    (300, 305, 14..=14),   // Diners Club
    (36, 36, 14..=19),     // Diners Club
    (38, 39, 14..=19),     // Diners Club
    (3528, 3589, 16..=19), // JCB
    (6011, 6011, 16..=19), // Discover
    (644, 659, 16..=19),   // Discover
    (62, 62, 16..=19),     // UnionPay
    (50, 50, 13..=19),     // Maestro
    (56, 58, 13..=19),     // Maestro
    (639, 639, 13..=19),   // Maestro
    (67, 67, 13..=19),     // Maestro
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let numbers = &sight.numbers;
    for (from, group) in numbers.groups.iter().enumerate() {
        // Sums are written in threes; a card's first group has four digits or more.
        if group.len() < 4 {
            continue;
        }
        let last = (13..=19).rev().find_map(|count| {
            let even = |_, gap| Some(gap) == numbers.gap(from) && is_joint(gap);
            let last = numbers.run(from, count, even)?;
            let digits = numbers.digits(from, last);
            let fits = is_grouped(&numbers.groups[from..=last]);
            (fits && is_issued(digits) && luhn(digits)).then_some(last)
        });
        found.extend(last.map(|last| Spot {
            kind: Kind::Card,
            start: group.start,
            end: numbers.groups[last].end,
        }));
    }
}

/// Returns whether a card's groups are joined so; all of them are in the same way.
fn is_joint(gap: Gap) -> bool {
    gap != Gap::Plus
}

/// Returns whether the groups are those of a card: four digits or more in each but the last.
fn is_grouped(groups: &[Group]) -> bool {
    let before = &groups[..groups.len() - 1];
    before.iter().all(|group| group.len() >= 4)
}

fn is_issued(digits: &[u8]) -> bool {
    ISSUERS.iter().any(|(first, last, lengths)| {
        let size = first.ilog10() as usize + 1;
        let begins = digits[..size]
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(*digit));
        (*first..=*last).contains(&begins) && lengths.contains(&digits.len())
    })
}
