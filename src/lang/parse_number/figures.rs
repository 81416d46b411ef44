//! Digits with marks between them, read as an exact number; units and signs are gone by then.

use super::NumberError::{self, Ambiguous, NotANumber, TooLarge};
use crate::lang::Language;
use crate::lang::number::decimal_mark;

/// What one mark with exactly three digits after it means.
#[derive(Clone, Copy)]
pub(super) enum Three {
    /// Thousands, whichever mark it is.
    Group,
    /// Decimals after the language's own mark; see the head of the parent module.
    ByLanguage(Language),
}

/// The digits of a number without marks, and how many of them are decimals.
pub(super) struct Figures {
    digits: i128,
    pub(super) decimals: u32,
}

impl Figures {
    /// Reads digits with spaces, commas and points between, without sign.
    pub(super) fn read(text: &str, three: Three) -> Result<Self, NumberError> {
        let last = text.rfind([',', '.']);
        let decimal = match last {
            Some(at) if Self::is_decimal(text, at, three)? => at,
            _ => text.len(),
        };
        let (whole, rest) = text.split_at(decimal);
        let fraction = rest.strip_prefix([',', '.']).unwrap_or_default();
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !rest.is_empty() && !is_digits(fraction) {
            return Err(NotANumber);
        }
        let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
        let whole = match marks.next() {
            None => whole.to_owned(),
            Some(mark) => {
                let groups: Vec<&str> = whole.split(mark).collect();
                let even = groups[1..].iter().all(|group| group.len() == 3);
                if !even || groups[0].len() > 3 || rest.starts_with(mark) {
                    return Err(NotANumber);
                }
                groups.concat()
            }
        };
        if !is_digits(&whole) {
            return Err(NotANumber);
        }
        if whole.len() + fraction.len() > 30 {
            return Err(TooLarge);
        }
        let digits = format!("{whole}{fraction}")
            .parse()
            .map_err(|_| NotANumber)?;
        Ok(Self {
            digits,
            decimals: fraction.len() as u32,
        })
    }

    /// Returns whether the last mark, the one `at`, parts whole from decimals.
    fn is_decimal(text: &str, at: usize, three: Three) -> Result<bool, NumberError> {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let mark = if text[at..].starts_with(',') {
            ','
        } else {
            '.'
        };
        if before.contains(mark) {
            return Ok(false);
        }
        let alone = !before.contains(|c: char| !c.is_ascii_digit());
        let could_group =
            alone && after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
        if !could_group {
            return Ok(true);
        }
        match three {
            Three::ByLanguage(language) if decimal_mark(language) == mark => Ok(true),
            Three::Group | Three::ByLanguage(Language::En) => Ok(false),
            Three::ByLanguage(Language::Sv) => Err(Ambiguous),
        }
    }

    /// Returns the number `factor` times, where that is whole.
    pub(super) fn times(&self, factor: i128) -> Option<i128> {
        let product = self.digits.checked_mul(factor)?;
        let scale = 10_i128.pow(self.decimals);
        (product % scale == 0).then(|| product / scale)
    }
}
