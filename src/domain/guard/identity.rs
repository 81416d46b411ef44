//! Personal identity numbers and coordination numbers, in every form in which they are written.
//!
//! Folkbokföringslag (1991:481) 18 §: year, month and day of birth, a birth number of three digits
//! and a check digit by Luhn's formula; a coordination number (lag (2022:1697) 2 kap.) has 60 added
//! to the day. The number of an organisation has at least 20 where the month is, so that none is
//! taken for a person's; that of a sole trader is the person's own, and is found.

use super::numbers::{Gap, Numbers, luhn};
use super::{Kind, Sight, Spot};

/// Where digits that have nothing to do with it stand beside a number, several readings may have a day
/// and a check digit; all of them are told, as one.
pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let numbers = &sight.numbers;
    for (from, group) in numbers.groups.iter().enumerate() {
        let read = [12, 10].into_iter().filter_map(|count| {
            let last = numbers.run(from, count, |so_far, gap| fits(count - so_far, gap))?;
            let last = Some(last).filter(|last| !is_period(numbers, *last))?;
            let kind = kind(numbers, from, last)?;
            Some(Spot {
                kind,
                start: group.start,
                end: numbers.groups[last].end,
            })
        });
        found.extend(read);
    }
}

/// Returns whether anybody would leave a gap where so many digits are still to come:
/// `1981-12-28-98 74`.
fn fits(left: usize, gap: Gap) -> bool {
    match (left, gap) {
        (_, Gap::Other) => false,
        // Before the birth number.
        (4, _) => true,
        // Nobody writes a hyphen within the birth number or the year; the hours of a day have one.
        (2 | 10, gap) => gap == Gap::Space,
        (6 | 8, gap) => gap != Gap::Plus,
        _ => false,
    }
}

/// Returns whether what could be a birth number is the year of another day, as in
/// `2020-02-14–2020-09-26`.
fn is_period(numbers: &Numbers, last: usize) -> bool {
    let is_pair = |place: usize| numbers.groups.get(place).is_some_and(|it| it.len() == 2);
    let dashed = |place: usize| numbers.gap(place) == Some(Gap::Dash);
    numbers.groups[last].len() == 4
        && (last..last + 2).all(|place| dashed(place) && is_pair(place + 1))
}

fn kind(numbers: &Numbers, from: usize, last: usize) -> Option<Kind> {
    let digits = numbers.digits(from, last);
    let short = &digits[digits.len() - 10..];
    let pair = |place: usize| u32::from(short[place]) * 10 + u32::from(short[place + 1]);
    let century = (digits.len() == 12).then(|| i32::from(digits[0]) * 10 + i32::from(digits[1]));
    let (year, month, day) = (pair(0) as i32, pair(2), pair(4));
    let (kind, day) = match day {
        61.. => (Kind::CoordinationNumber, day - 60),
        day => (Kind::IdentityNumber, day),
    };
    let mut centuries = 18..=20;
    let is_real = centuries.any(|it| {
        century.is_none_or(|own| own == it)
            && chrono::NaiveDate::from_ymd_opt(it * 100 + year, month, day).is_some()
    });
    (is_real && luhn(short)).then_some(kind)
}
