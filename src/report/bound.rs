//! Text as it is set in type: what belongs together is not parted at the end of a line, and what is
//! less than nothing has a true minus sign.
//!
//! Plain text and Markdown keep the signs of a keyboard, which can be searched for and pasted on.

use std::borrow::Cow;

use crate::lang::bound::{binds, first_word, is_number};

/// A space at which no line ends.
const NO_BREAK: char = '\u{a0}';
/// The sign of a number below nothing.
const MINUS: char = '\u{2212}';

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
            ' ' if binds(before, after) => NO_BREAK,
            '-' if is_minus(before, after) => MINUS,
            c => c,
        });
    }
    Cow::Owned(set)
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
