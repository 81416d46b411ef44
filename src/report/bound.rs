//! Text as it is set in type: what belongs together is not parted at the end of a line, and what is
//! less than nothing has a true minus sign.
//!
//! Plain text and Markdown keep the signs of a keyboard, which can be searched for and pasted on.

use std::borrow::Cow;

use crate::lang::Language;
use crate::lang::calendar::{self, Names};

/// A space at which no line ends.
const NO_BREAK: char = '\u{a0}';
/// The sign of a number below nothing.
const MINUS: char = '\u{2212}';

/// What is counted, as it stands behind its number.
const UNITS: [&str; 7] = ["kr", "tkr", "mkr", "tim", "h", "min", "%"];
/// What stands before a number that it is of.
const LEADS: [&str; 5] = ["§", "kl.", "kl", "v.", "wk"];

/// Returns a text in which `5 okt`, `1 200 kr`, `26,5 %`, `kl. 13` and `§ 34/2020` stand in one line, and
/// `-1,5` with a minus sign.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut set = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        set.push(match c {
            ' ' if belongs(last_word(before), first_word(after)) => NO_BREAK,
            '-' if is_minus(before, after) => MINUS,
            c => c,
        });
    }
    Cow::Owned(set)
}

fn last_word(before: &str) -> &str {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    word.trim_start_matches(['(', '[', '"'])
}

fn first_word(after: &str) -> &str {
    let word = after.split(char::is_whitespace).next().unwrap_or_default();
    word.trim_end_matches([',', '.', ';', ':', '?', '!', ')', ']', '"'])
}

/// Returns whether two words that follow each other are one thing.
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

/// Returns whether a word is a number as people write it: `1`, `-1,5`, `1:20`, `1,200.50`.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(['-', '+']);
    let marks = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b':');
    let ends = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = word.as_bytes();
    bytes.iter().all(marks) && ends(bytes.first()) && ends(bytes.last())
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

/// Returns whether a hyphen is the sign of the number that it leads.
fn is_minus(before: &str, after: &str) -> bool {
    let begins = before.chars().next_back();
    let is_lead = begins.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['));
    is_lead && is_number(first_word(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_not_parted() {
        for (text, set) in [
            ("Den 5 okt: senast", "Den 5~okt: senast"),
            (
                "5 oktober 2020 och 5 October 2020.",
                "5~oktober~2020 och 5~October~2020.",
            ),
            ("har 1 200,50 kr kvar", "har 1~200,50~kr kvar"),
            ("123 456 789 kr", "123~456~789~kr"),
            (
                "1,200.50 kr (62 tim), 26,5 %.",
                "1,200.50~kr (62~tim), 26,5~%.",
            ),
            ("enligt § 34/2020, kl. 13:04", "enligt §~34/2020, kl.~13:04"),
            ("-1,5 enheter (-1 200 kr)", "−1,5 enheter (−1~200~kr)"),
            // What is no date, no sum and no number stays as it is.
            (
                "A17 Belysning, 11 av 15, 7 barn",
                "A17 Belysning, 11 av 15, 7 barn",
            ),
            (
                "2020-10-05 – 2020-12-31, tel 0382-152 00",
                "2020-10-05 – 2020-12-31, tel 0382-152 00",
            ),
            ("T-shirt -x 3-5 år, KFF-3120", "T-shirt -x 3-5 år, KFF-3120"),
            ("Inget här", "Inget här"),
        ] {
            assert_eq!(bound(text).replace(NO_BREAK, "~"), set);
        }
    }
}
