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
            let whole = || numbers.run(from, count, |so_far, gap| fits(count - so_far, gap));
            let spaced = || spaced(numbers, from, count);
            let last = whole().or_else(spaced)?;
            let last = Some(last)
                .filter(|last| !is_period(numbers, *last) && !is_year(numbers, from, *last))?;
            let kind = kind(numbers, from, last)?;
            let end = numbers.groups[last].end;
            let is_closed = sight.letters.at(end) == Some(')')
                && sight.letters.slice(group.start, end).contains('(');
            Some(Spot {
                kind,
                start: group.start,
                end: end + usize::from(is_closed),
            })
        });
        found.extend(read);
    }
}

/// Returns whether anybody would leave a gap where so many digits are still to come:
/// `1981-12-28-98 74`.
fn fits(left: usize, gap: Gap) -> bool {
    match (left, gap) {
        // Before the birth number, whatever the hand finds.
        (4, _) => true,
        (_, Gap::Other | Gap::Mark) => false,
        // Nobody writes a hyphen within the birth number or the year; the hours of a day have one.
        (2 | 10, gap) => gap == Gap::Space,
        (6 | 8, gap) => gap != Gap::Plus,
        _ => false,
    }
}

/// Returns the last group of a number whose digits are written one by one, or whose birth number is.
fn spaced(numbers: &Numbers, from: usize, count: usize) -> Option<usize> {
    // All of the gaps are of one kind, but for the one before the birth number.
    let one = if numbers.groups[from].len() == 1 {
        numbers.gap(from)
    } else {
        Some(Gap::Space)
    };
    let is_joint = one.is_some_and(|gap| matches!(gap, Gap::Space | Gap::Dash | Gap::Dot));
    let fits = |so_far: usize, gap| count - so_far == 4 || is_joint && Some(gap) == one;
    let last = numbers.run(from, count, fits)?;
    let groups = &numbers.groups[from..=last];
    let is_date = [1, count - 4].contains(&groups[0].len());
    (is_date && groups[1..].iter().all(|group| group.len() == 1)).then_some(last)
}

/// Returns whether what could be a birth number is a year that a stroke or a mark leads: `2020-02-14,
/// 2020`.
fn is_year(numbers: &Numbers, from: usize, last: usize) -> bool {
    let group = numbers.groups[last];
    let century = &numbers.digits[group.first..];
    let is_marked = last > from && matches!(numbers.gap(last - 1), Some(Gap::Other | Gap::Mark));
    is_marked && group.len() == 4 && (century.starts_with(&[1, 9]) || century.starts_with(&[2, 0]))
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
