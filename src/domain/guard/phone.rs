//! Telephone numbers as they are written in Sweden, and those of other countries with their `+`.
//!
//! One within its area is known by the word before it (`tel 611 23`), which may be glued to any.
//! Numbers of a service (020, 077, 0900) pass, as do short ones (112, 114 14), which begin with no 0.
//! So does a landline number that ends in two zeros: that is how switchboards end (0382-152 00).

use super::numbers::{Gap, Letters, Numbers, is_dash};
use super::{Kind, Sight, Spot};

/// Area codes of two digits after the 0, by the Swedish numbering plan (PTS); 8 is the one of one
/// digit, and all others have three.
const AREAS: &[u32] = &[
    11, 13, 16, 18, 19, 21, 23, 26, 31, 33, 35, 36, 40, 42, 44, 46, 54, 60, 63, 90,
];

/// The longest number there is, country code and all (ITU-T E.164).
const LONGEST: usize = 15;

/// Words that a number of one's own area follows, in lower case.
const CALLED: &[&str] = &[
    "tel",
    "tfn",
    "telnr",
    "telefon",
    "telefonnr",
    "telefonnummer",
    "mob",
    "mobil",
    "mobilnr",
    "mobilnummer",
    "phone",
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let mut next = 0;
    for from in 0..sight.numbers.groups.len() {
        if from < next {
            continue;
        }
        // `070-174 06 05/070-174 06 06` is two.
        let follows = from > 0 && from == next;
        if let Some((start, last, is_public)) = number(sight, from, follows) {
            next = last + 1;
            if !is_public {
                let end = sight.numbers.groups[last].end;
                found.push(Spot {
                    kind: Kind::Phone,
                    start: opened(&sight.letters, start, end),
                    end,
                });
            }
        }
    }
}

/// Returns where the number that begins with a group begins, its last group, and whether it is public;
/// `follows` tells that a number ends just before.
fn number(sight: &Sight<'_>, from: usize, follows: bool) -> Option<(usize, usize, bool)> {
    let (letters, numbers) = (&sight.letters, &sight.numbers);
    let group = numbers.groups[from];
    let before = letters.before(group.start);
    let digits = numbers.digits(from, from);
    let plus = before == Some('+');
    if plus || digits.starts_with(&[0, 0]) {
        let start = group.start - usize::from(plus);
        let is_free =
            !letters.before(start).is_some_and(char::is_alphanumeric) || is_called(letters, start);
        let (last, is_public) =
            abroad(sight, from, if plus { 0 } else { 2 }).filter(|_| is_free)?;
        return Some((start, last, is_public));
    }
    // What goes on from something else is the number of a matter, a time, a share.
    let goes_on = |c: char| {
        let led = letters.before(group.start - 1);
        let led_by = |fits: fn(char) -> bool| led.is_some_and(fits);
        let joins = is_dash(c) || c == '/';
        let parts = ":.,".contains(c);
        c.is_alphanumeric()
            || joins && led_by(char::is_alphanumeric)
            || parts && led_by(char::is_numeric)
    };
    let is_next = follows && before.is_some_and(|c| matches!(c, ',' | '/'));
    let is_free = is_next || is_called(letters, group.start);
    if !is_free && before.is_some_and(goes_on) {
        return None;
    }
    if digits[0] != 0 {
        let last = unmarked(numbers, from)
            .or_else(|| zeroless(sight, from))
            .or_else(|| local(sight, from))?;
        return is_free_after(sight, last).then_some((group.start, last, false));
    }
    let (last, is_public) = national(numbers, from, 1, group.first)?;
    (is_somebodys(sight, from, last) || is_free_after(sight, last)).then_some((
        group.start,
        last,
        is_public,
    ))
}

/// Returns whether a word for telephone numbers is glued to one: `tel0701740605`.
fn is_called(letters: &Letters<'_>, start: usize) -> bool {
    let word = letters.slice(letters.word_start(start), start);
    CALLED.contains(&word.to_lowercase().as_str())
}

/// Returns where a number begins with the bracket that is closed within it: `(031) 390 06 51`.
fn opened(letters: &Letters<'_>, start: usize, end: usize) -> usize {
    let own = letters.slice(start, end);
    let is_closed = own.contains(')') && !own.contains('(');
    start - usize::from(is_closed && letters.before(start) == Some('('))
}

/// What is counted, and may be glued to its number.
const UNITS: &[&str] = &["kr", "tkr", "mkr", "st", "km", "kg", "kwh"];

/// Returns whether the letters glued to the end of a number say whose it is: `0701740605mamma`. One whose
/// parts stand apart is known all the same, so that nothing typed after it hides it.
fn is_somebodys(sight: &Sight<'_>, from: usize, last: usize) -> bool {
    let end = sight.numbers.groups[last].end;
    let glued = sight.letters.slice(end, sight.letters.word_end(end));
    let count = glued.chars().count();
    let is_mobile = sight.numbers.digits(from, last).starts_with(&[0, 7]);
    let is_unit = UNITS.contains(&glued.to_lowercase().as_str());
    let is_word = count > 2 || count == 2 && glued.chars().all(char::is_lowercase);
    glued.starts_with(char::is_alphabetic)
        && !is_unit
        && (is_mobile && (last > from || is_word) || last > from && is_word)
}

/// Returns the last group of a mobile number without its zero, where a word calls it a number: `tel
/// 70-174 06 05`.
fn zeroless(sight: &Sight<'_>, from: usize) -> Option<usize> {
    let (letters, numbers) = (&sight.letters, &sight.numbers);
    let group = numbers.groups[from];
    let digits = &numbers.digits[group.first..];
    let is_mobile = digits.starts_with(&[7]) && matches!(digits.get(1), Some(0 | 2 | 3 | 6 | 9));
    let word = word_before(letters, group.start);
    let is_called = CALLED.contains(&word.as_str()) || ["ring", "sms"].contains(&word.as_str());
    (is_mobile && is_called).then_some(())?;
    national(numbers, from, 0, group.first).map(|(last, _)| last)
}

/// Returns the word before a number, in lower case.
fn word_before(letters: &Letters<'_>, start: usize) -> String {
    let mut end = start;
    while letters.before(end).is_some_and(|c| " \u{A0}:.".contains(c)) {
        end -= 1;
    }
    letters.slice(letters.word_start(end), end).to_lowercase()
}

/// Returns the last group of a mobile number with Sweden's code and no sign before it: `46701740605`.
fn unmarked(numbers: &Numbers, from: usize) -> Option<usize> {
    let first = numbers.groups[from].first;
    let digits = &numbers.digits[first..];
    let is_mobile =
        digits.starts_with(&[4, 6, 7]) && matches!(digits.get(3), Some(0 | 2 | 3 | 6 | 9));
    is_mobile.then_some(())?;
    national(numbers, from, 2, first + 2).map(|(last, _)| last)
}

/// Returns the last group of a number within its area, where a word calls it one: `tel 611 23`. Those
/// that begin with 11 are services' (114 14), and switchboards end in two zeros.
fn local(sight: &Sight<'_>, from: usize) -> Option<usize> {
    let (letters, numbers) = (&sight.letters, &sight.numbers);
    let word = word_before(letters, numbers.groups[from].start);
    CALLED.contains(&word.as_str()).then_some(())?;
    let fits = |last: &usize| {
        let mut gaps = (from..*last).map(|place| numbers.gap(place));
        let digits = numbers.digits(from, *last);
        let is_year = digits.starts_with(&[1, 9]) || digits.starts_with(&[2, 0]);
        let is_day = numbers.groups[from].len() == 4 && is_year && *last > from;
        (5..=8).contains(&digits.len())
            && numbers.groups[from].len() > 1
            && gaps.all(|gap| matches!(gap, Some(Gap::Space | Gap::Dash)))
            && !is_day
    };
    let last = ends(numbers, from).into_iter().rev().find(fits)?;
    let digits = numbers.digits(from, last);
    let is_public = digits.starts_with(&[1, 1]) || digits.ends_with(&[0, 0]);
    (!is_public).then_some(last)
}

/// Returns whether what follows the number shows that it is none.
fn is_free_after(sight: &Sight<'_>, last: usize) -> bool {
    let end = sight.numbers.groups[last].end;
    let next = sight.letters.at(end);
    let after = |ahead: usize| sight.letters.at(end + ahead);
    let digit_after = || after(1).is_some_and(char::is_numeric);
    // Another one begins, as it does after a space.
    let is_joined = || after(1) == Some('0') && after(2).is_some_and(char::is_numeric);
    match next {
        Some('/' | ',') if is_joined() => true,
        Some(':' | '/' | ',' | '.') => !digit_after(),
        Some(c) => !c.is_alphabetic(),
        None => true,
    }
}

/// Returns the last group of a number that begins with a country's code after `skipped` digits, and
/// whether it is public.
fn abroad(sight: &Sight<'_>, from: usize, skipped: usize) -> Option<(usize, bool)> {
    let numbers = &sight.numbers;
    let first = numbers.groups[from].first + skipped;
    let digits = &numbers.digits[first..];
    if digits.first().is_none_or(|digit| *digit == 0) {
        return None;
    }
    if digits.starts_with(&[4, 6]) {
        // The 0 that is said at home may stand there in brackets.
        let zero = usize::from(digits.get(2) == Some(&0));
        return national(numbers, from, skipped + 2 + zero, first + 2);
    }
    let ends = ends(numbers, from);
    let count = |last: &usize| numbers.groups[*last].last - first;
    let fits = |last: &usize| (9..=LONGEST).contains(&count(last));
    let last = ends.into_iter().rev().find(fits)?;
    // A sum in thousands, with its sign.
    let groups = &numbers.groups[from + 1..=last];
    let is_sum = groups.iter().all(|group| group.len() == 3) && {
        let after = sight.letters.past_space(numbers.groups[last].end);
        let unit = sight.letters.slice(after, sight.letters.word_end(after));
        ["", "kr", "kronor", "tkr", "mkr", "SEK", "invånare"].contains(&unit)
    };
    (!is_sum).then_some((last, false))
}

/// Returns the groups at which a number that begins with `from` may end.
fn ends(numbers: &Numbers, from: usize) -> Vec<usize> {
    let first = numbers.groups[from].first;
    let mut ends = vec![from];
    while let Some(gap) = numbers.gap(ends[ends.len() - 1]) {
        let next = ends[ends.len() - 1] + 1;
        let too_long = numbers.groups[next].last - first > LONGEST + 2;
        if matches!(gap, Gap::Plus | Gap::Mark)
            || too_long
            || numbers.groups[next].len() < 2 && next > from + 1
        {
            break;
        }
        ends.push(next);
    }
    ends
}

/// Returns the last group of a number within Sweden that begins with the group `from`, whose area code
/// begins after `skipped` digits, and whether it is public.
fn national(
    numbers: &Numbers,
    from: usize,
    skipped: usize,
    before: usize,
) -> Option<(usize, bool)> {
    let first = numbers.groups[from].first + skipped;
    let at_home = numbers.digits[before..first] == [0] && before == numbers.groups[from].first;
    let digits = &numbers.digits[first..];
    let pair = digits.first().zip(digits.get(1));
    let pair = pair.map(|(a, b)| u32::from(*a) * 10 + u32::from(*b))?;
    let (area, lengths) = match pair {
        10 | 70 | 72 | 73 | 76 | 79 => (2, 9..=9),
        20 | 71 | 74 | 75 | 77 | 78 => return None,
        80..=89 => (1, 7..=9),
        pair if AREAS.contains(&pair) => (2, 7..=9),
        11..=69 | 90..=98 => (3, 8..=9),
        _ => return None,
    };
    let is_mobile = pair > 69 && pair < 80;
    let ends = ends(numbers, from);
    let fits = |last: &usize| {
        let count = numbers.groups[*last].last.saturating_sub(first);
        lengths.contains(&count)
            && (is_mobile || !at_home || is_landline(numbers, from, *last, area))
    };
    let last = ends.into_iter().rev().find(fits)?;
    let digits = numbers.digits(from, last);
    Some((last, !is_mobile && digits.ends_with(&[0, 0])))
}

/// Returns whether the groups are those of a landline number as one at home writes it: its area code,
/// then groups of two or three digits. Dates, times and numbers of matters look otherwise.
fn is_landline(numbers: &Numbers, from: usize, last: usize, area: usize) -> bool {
    let count = numbers.groups[last].last - numbers.groups[from].first;
    if from == last {
        return count >= 9;
    }
    let groups = &numbers.groups[from + 1..=last];
    let is_grouped = groups.iter().all(|group| (2..=3).contains(&group.len()));
    let (Some(first), Some(rest)) = (numbers.gap(from), gaps(numbers, from + 1, last)) else {
        return false;
    };
    let is_even = match (first, rest) {
        (_, None | Some(Gap::Space)) => true,
        (first, Some(rest @ (Gap::Dash | Gap::Dot))) => first == rest,
        _ => false,
    };
    numbers.groups[from].len() == area + 1
        && (is_grouped || groups.len() == 1)
        && is_even
        && (first != Gap::Space || count >= 9)
}

/// Returns the one gap between the groups from one to another, nothing where there are none or of
/// several kinds; in the outer one, whether they agree.
#[expect(
    clippy::option_option,
    reason = "whether they agree, and then which it is"
)]
fn gaps(numbers: &Numbers, from: usize, last: usize) -> Option<Option<Gap>> {
    let mut one = None;
    for place in from..last {
        let gap = numbers.gap(place)?;
        if one.is_some_and(|one| one != gap) {
            return None;
        }
        one = Some(gap);
    }
    Some(one)
}
