//! Numbers of bank accounts and of plusgiro.
//!
//! An account is known by the word before it, by its bank's name with a clearing number after that, or
//! by its clearing number with a hyphen after it. A bookkeeping code is none. A bankgiro needs a firm or an association, and stands in a public register: it passes. A plusgiro
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
                let last = run(sight, from, true).filter(|last| !is_code(sight, from, *last));
                last.map(|last| (Kind::BankAccount, last))
            }
            Some(Named::Bank) => {
                let last = run(sight, from, true).filter(|_| is_clearing(sight, from));
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
    /// By the bank that it is at.
    Bank,
    Plusgiro,
}

/// What banks are called that do not end in -bank, in lower case.
const BANKS: &[&str] = &["nordea", "seb", "länsförsäkringar", "skandia"];

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
            word if word.contains("konto") && !OF_BOOKS.iter().any(|it| word.contains(it)) => {
                return Some(Named::Account);
            }
            word if is_bank(word) => return Some(Named::Bank),
            _ => end = begins,
        }
    }
    None
}

/// Words of bookkeeping, and of offices, in which *konto* is no account at a bank.
const OF_BOOKS: &[&str] = &[
    "kontor",
    "kontosträng",
    "kontokod",
    "kontoplan",
    "kontogrupp",
];

fn is_bank(word: &str) -> bool {
    let bare = word.strip_suffix('s').unwrap_or(word);
    bare.ends_with("bank") || bare.ends_with("banken") || BANKS.contains(&bare)
}

/// Returns whether a group can be a clearing number: four digits, and no year.
fn is_clearing(sight: &Sight<'_>, from: usize) -> bool {
    let digits = sight.numbers.digits(from, from);
    let number = digits
        .iter()
        .fold(0_u32, |sum, digit| (sum * 10 + u32::from(*digit)) % 100_000);
    // A year is no clearing number here, though some banks have such.
    digits.len() == 4 && (1100..=9999).contains(&number) && !(1900..2100).contains(&number)
}

/// Returns whether a number with hyphens is a code of bookkeeping: `4410-12345`, `101-4410-52010`. An
/// account has at least six digits after its clearing number.
fn is_code(sight: &Sight<'_>, from: usize, last: usize) -> bool {
    let numbers = &sight.numbers;
    let groups = &numbers.groups[from..=last];
    let is_dashed = (from..last).all(|place| numbers.gap(place) == Some(Gap::Dash));
    let rest: usize = groups[1..].iter().map(|group| group.len()).sum();
    let is_long = groups[0].len() == 4 && rest >= 6 || groups.iter().any(|it| it.len() == 1);
    from < last && is_dashed && !is_long
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
            // `8327-9, 923 456 789-0`: a comma after the clearing number.
            Some(Gap::Mark) => {
                named && last <= from + 1 && matches!(count(last), 4 | 5) && comma(sight, last)
            }
            Some(gap) => matches!(gap, Gap::Space | Gap::Dash),
            None => false,
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
    let led = sight.letters.before(numbers.groups[from].start);
    let goes_on = led.is_some_and(|c| super::numbers::is_dash(c) || c == ',' || c == '.');
    if !is_clearing(sight, from) || goes_on || numbers.gap(from) != Some(Gap::Dash) {
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
