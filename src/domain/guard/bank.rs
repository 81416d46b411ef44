//! Numbers of bank accounts and of plusgiro.
//!
//! An account is known by the word before it, or by its clearing number with a hyphen after it. A
//! bankgiro needs a firm or an association, and stands in a public register: it passes. A plusgiro
//! may be a person's, and is found where it is called one.

use super::numbers::{Gap, luhn};
use super::{Kind, Sight, Spot};

/// How many characters there may be between the word and the number.
const NEAR: usize = 24;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Spot>) {
    let numbers = &sight.numbers;
    let mut next = 0;
    for (from, group) in numbers.groups.iter().enumerate() {
        let before = sight.letters.before(group.start);
        if from < next || before.is_some_and(|c| c.is_alphanumeric() || c == '/') {
            continue;
        }
        let named = named(sight, from);
        let spot = match named {
            Some(Named::Plusgiro) => giro(sight, from).map(|last| (Kind::Plusgiro, last)),
            Some(Named::Account) => {
                let last = run(sight, from, true);
                last.map(|last| (Kind::BankAccount, last))
            }
            None => cleared(sight, from).map(|last| (Kind::BankAccount, last)),
        };
        if let Some((kind, last)) = spot {
            next = last + 1;
            found.push(Spot {
                kind,
                start: group.start,
                end: numbers.groups[last].end,
            });
        }
    }
}

/// What a number is called.
enum Named {
    Account,
    Plusgiro,
}

/// Returns what the number that begins with a group is called, by the words between it and the number
/// before.
fn named(sight: &Sight<'_>, from: usize) -> Option<Named> {
    let letters = &sight.letters;
    let start = sight.numbers.groups[from].start;
    let other = from.checked_sub(1).map(|it| sight.numbers.groups[it].end);
    let earliest = start.saturating_sub(NEAR).max(other.unwrap_or(0));
    let mut end = start;
    while end > earliest {
        let begins = letters.word_start(end);
        if begins == end {
            // The end of a sentence is that of what it is about.
            let c = letters.before(end)?;
            if c == '\n' || c == '.' && !is_short(sight, end - 1) {
                return None;
            }
            end -= 1;
            continue;
        }
        let word = letters.slice(begins, end).to_lowercase();
        match word.as_str() {
            "bankgiro" | "bg" | "bankgironummer" | "swish" => return None,
            "plusgiro" | "plusgironummer" | "plusgirot" | "postgiro" | "pg" => {
                return Some(Named::Plusgiro);
            }
            "account" | "clearing" | "clearingnummer" | "clearingnr" => {
                return Some(Named::Account);
            }
            word if word.contains("konto") && !word.contains("kontor") => {
                return Some(Named::Account);
            }
            _ => end = begins,
        }
    }
    None
}

/// Returns whether the full stop at a place only shortens a word: `nr.`, `kontonr.`
fn is_short(sight: &Sight<'_>, stop: usize) -> bool {
    let word = sight.letters.slice(sight.letters.word_start(stop), stop);
    word.to_lowercase().ends_with("nr") || word.eq_ignore_ascii_case("no")
}

/// Returns the last group of an account's number: 7 to 15 digits, clearing number and all.
fn run(sight: &Sight<'_>, from: usize, named: bool) -> Option<usize> {
    let numbers = &sight.numbers;
    let first = numbers.groups[from].first;
    let count = |last: usize| numbers.groups[last].last - first;
    let mut last = from;
    while last + 1 < numbers.groups.len() && count(last + 1) <= 15 {
        let joined = match numbers.gap(last) {
            Some(gap) => matches!(gap, Gap::Space | Gap::Dash),
            // `8327-9, 923 456 789-0`: a comma after the clearing number.
            None => named && last <= from + 1 && count(last) <= 5 && comma(sight, last),
        };
        if !joined {
            break;
        }
        last += 1;
    }
    let is_account = (7..=15).contains(&count(last)) && !is_other(sight, from, last);
    is_account.then_some(last)
}

fn comma(sight: &Sight<'_>, last: usize) -> bool {
    let (end, next) = (
        sight.numbers.groups[last].end,
        sight.numbers.groups[last + 1].start,
    );
    let between = sight.letters.slice(end, next);
    between.trim() == "," && between.len() <= 3
}

/// Returns whether it is a sum, or a day stands in it.
fn is_other(sight: &Sight<'_>, from: usize, last: usize) -> bool {
    let groups = &sight.numbers.groups[from..=last];
    let after = sight.letters.past_space(groups[groups.len() - 1].end);
    let unit = sight
        .letters
        .slice(after, sight.letters.word_end(after))
        .to_lowercase();
    let is_day = |days: &[super::numbers::Group]| {
        let century = &sight.numbers.digits[days[0].first..];
        let is_year =
            days[0].len() == 4 && (century.starts_with(&[1, 9]) || century.starts_with(&[2, 0]));
        is_year && days[1].len() == 2 && days[2].len() == 2
    };
    let is_sum = ["kr", "kronor", "tkr", "mkr", "sek"].contains(&unit.as_str());
    is_sum || sight.letters.at(after) == Some('%') || groups.windows(3).any(is_day)
}

/// Returns the last group of an account that is known by its clearing number: `6789-123 456 789`.
fn cleared(sight: &Sight<'_>, from: usize) -> Option<usize> {
    let numbers = &sight.numbers;
    let digits = numbers.digits(from, from);
    let clearing = digits
        .iter()
        .fold(0_u32, |sum, digit| (sum * 10 + u32::from(*digit)) % 100_000);
    // A year is no clearing number here, though some banks have such.
    let is_clearing = digits.len() == 4 && (1100..=9999).contains(&clearing);
    let is_year = (1900..2100).contains(&clearing);
    let led = sight.letters.before(numbers.groups[from].start);
    let goes_on = led.is_some_and(|c| super::numbers::is_dash(c) || c == ',' || c == '.');
    if !is_clearing || is_year || goes_on || numbers.gap(from) != Some(Gap::Dash) {
        return None;
    }
    let first = numbers.groups[from].last;
    let mut last = from + 1;
    while last + 1 < numbers.groups.len()
        && numbers.gap(last) == Some(Gap::Space)
        && numbers.groups[last].len() >= 2
        && numbers.groups[last + 1].last - first <= 10
    {
        last += 1;
    }
    // A last digit by itself is the check digit; more of them are the number of a matter.
    if numbers.gap(last) == Some(Gap::Dash) {
        last += 1;
        if numbers.groups[last].len() != 1 {
            return None;
        }
    }
    let count = numbers.groups[last].last - first;
    ((7..=10).contains(&count) && !is_other(sight, from, last)).then_some(last)
}

fn giro(sight: &Sight<'_>, from: usize) -> Option<usize> {
    let numbers = &sight.numbers;
    let last = (2..=8).rev().find_map(|count| {
        numbers.run(from, count, |_, gap| matches!(gap, Gap::Space | Gap::Dash))
    })?;
    luhn(numbers.digits(from, last)).then_some(last)
}
