//! Words that belong together, which no line parts at its end: `5 okt`, `1 200 kr`, `26,5 %`, `kl. 13`,
//! `§ 34/2020`.

use super::Language;
use super::calendar::{self, Names};

/// What is counted, as it stands behind its number.
const UNITS: [&str; 7] = ["kr", "tkr", "mkr", "tim", "h", "min", "%"];
/// What stands before a number that it is of.
const LEADS: [&str; 5] = ["§", "kl.", "kl", "v.", "wk"];

/// Returns whether the space between two texts stands within what is one thing.
pub fn binds(before: &str, after: &str) -> bool {
    belongs(last_word(before), first_word(after))
}

/// Returns whether a word is a number as people write it: `1`, `-1,5`, `1:20`, `1,200.50`.
pub fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(['-', '+']);
    let marks = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b':');
    let ends = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = word.as_bytes();
    bytes.iter().all(marks) && ends(bytes.first()) && ends(bytes.last())
}

/// Returns the word that a text begins with, without the marks after it.
pub fn first_word(after: &str) -> &str {
    let word = after.split(char::is_whitespace).next().unwrap_or_default();
    word.trim_end_matches([',', '.', ';', ':', '?', '!', ')', ']', '"'])
}

fn last_word(before: &str) -> &str {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    word.trim_start_matches(['(', '[', '"'])
}

fn belongs(left: &str, right: &str) -> bool {
    // Names are compared last: most words are none.
    let is_day = || is_digits(left) && left.len() <= 2 && is_month(right);
    let is_year = || is_digits(right) && right.len() == 4 && is_month(left);
    let is_amount = || is_number(left) && (UNITS.contains(&right) || is_group(left, right));
    let is_led = || right.starts_with(|c: char| c.is_ascii_digit()) && LEADS.contains(&left);
    is_day() || is_year() || is_amount() || is_led()
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether the second of two words goes on with the thousands of the first.
fn is_group(left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(['-', '+']);
    let whole = right.split([',', '.']).next().unwrap_or_default();
    is_digits(left) && left.len() <= 3 && is_digits(whole) && whole.len() == 3
}

fn is_month(word: &str) -> bool {
    let months = Language::ALL.iter().flat_map(|it| Names::of(*it).months);
    let mut months = months.flat_map(|month| [month, calendar::short(month)]);
    months.any(|month| month.eq_ignore_ascii_case(word))
}
