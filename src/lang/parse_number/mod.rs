//! What a person types for a sum, hours or a measured value, turned into the exact number.
//!
//! Both languages' ways are read whatever the reader's is; that one decides only where a mark
//! could mean either thing. A negative number is read as one: whether it is allowed is for the
//! domain to say. Writing them is for [`number`](super::number).
//!
//! A mark with one or two digits after it is decimal, one that stands several times groups
//! thousands, and of two kinds the last is decimal. That leaves `1,200` and `1.200`:
//!
//! * In a sum without `tkr` or `mkr` they are twelve hundred in both languages, since kronor never
//!   have three decimals.
//! * Elsewhere the reader's own decimal mark is decimal (`1,125 mkr` and `1,125` in Swedish), and the
//!   English comma groups, as English writes it. A point in Swedish could be either, and a guess
//!   would be a thousand times wrong: [`NumberError::Ambiguous`].

mod figures;
#[cfg(test)]
mod tests;

use self::figures::{Figures, Three};
use super::Language;
use crate::domain::amount::{Decimal, Minutes, Ore};

/// Why a text is no number of the kind that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// It is not written as such a number.
    #[error("not a number")]
    NotANumber,
    /// It is finer than what is counted: parts of an öre, more than two decimals of an hour, more
    /// than four of a value.
    #[error("more decimals than are counted")]
    TooFine,
    /// It is beyond [`Ore::MAX`], [`Minutes::MAX`], or fourteen digits of a value.
    #[error("a number too large")]
    TooLarge,
    /// A mark could stand for thousands or for decimals.
    #[error("a number that can be read in two ways")]
    Ambiguous,
}

use NumberError::{Ambiguous, NotANumber, TooFine, TooLarge};

/// What a number was asked for, which is what its refusal gives examples of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money, read by [`sum`].
    Sum,
    /// Working time, read by [`hours`].
    Hours,
    /// A measured value, read by [`decimal`].
    Value,
}

impl NumberError {
    /// Returns the id of the message that says so to a person who was asked for a `kind`; its
    /// `$text` is what was typed.
    pub const fn message_id(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (NotANumber, Kind::Sum) => "number-not-a-sum",
            (NotANumber, Kind::Hours) => "number-not-hours",
            (NotANumber, Kind::Value) => "number-not-a-value",
            (TooFine, _) => "number-too-fine",
            (TooLarge, _) => "number-too-large",
            (Ambiguous, _) => "number-ambiguous",
        }
    }
}

/// Reads a sum: `1 200`, `1 200,50 kr`, `1,200.50`, `1.200,50`, `SEK 1200`, `1 200:-`, `300 tkr`,
/// `1,5 mkr`, `120k kr`.
///
/// Spaces may be no-break ones. More than two decimals are refused, unless `tkr` or `mkr` makes
/// whole öre of them.
pub fn sum(language: Language, text: &str) -> Result<Ore, NumberError> {
    let text = plain(text);
    let (negative, text) = signed(&text);
    let text = ["kr", "sek"]
        .iter()
        .find_map(|unit| text.strip_prefix(unit))
        .unwrap_or(text);
    let (inner, text) = signed(text.trim_start());
    if negative && inner {
        return Err(NotANumber);
    }
    let (number, factor) = scaled(text);
    let policy = if factor == 1 {
        Three::Group
    } else {
        Three::ByLanguage(language)
    };
    let figures = Figures::read(number, policy)?;
    if factor == 1 && figures.decimals > 2 {
        return Err(TooFine);
    }
    let ore = figures.times(factor * 100).ok_or(TooFine)?;
    Ok(Ore(signed_within(ore, negative || inner, Ore::MAX.0)?))
}

/// Reads working time: `62`, `1,5`, `1.5 h`, `1:30`, `90 min`, `2 tim`, `1 h 30 min`.
///
/// A number alone is hours; decimals of an hour, at most two, are rounded to the nearest minute.
pub fn hours(language: Language, text: &str) -> Result<Minutes, NumberError> {
    let text = plain(text);
    let (negative, text) = signed(&text);
    let three = Three::ByLanguage(language);
    let (number, unit) = split_unit(text);
    let minutes = if let Some((hours, rest)) = clock(text) {
        let hours = Figures::read(hours, three)?;
        if hours.decimals > 0 {
            return Err(NotANumber);
        }
        hours.times(60).ok_or(TooLarge)? + rest
    } else if MINUTE.contains(&unit) {
        Figures::read(number, three)?.times(1).ok_or(TooFine)?
    } else if unit.is_empty() || HOUR.contains(&unit) {
        let hours = Figures::read(number, three)?;
        if hours.decimals > 2 {
            return Err(TooFine);
        }
        let hundredths = hours.times(100).ok_or(TooFine)?;
        (hundredths * 60 + 50) / 100
    } else {
        return Err(NotANumber);
    };
    Ok(Minutes(signed_within(minutes, negative, Minutes::MAX.0)?))
}

/// Reads a measured value with at most four decimals: `3,5`, `3.5`, `12 000`, `-0,25`.
pub fn decimal(language: Language, text: &str) -> Result<Decimal, NumberError> {
    let text = plain(text);
    let (negative, number) = signed(&text);
    let figures = Figures::read(number, Three::ByLanguage(language))?;
    let value = figures.times(10_000).ok_or(TooFine)?;
    // Ten digits before the mark and four after, as `Decimal::parse` has it.
    let value = signed_within(value, negative, 99_999_999_999_999)?;
    Ok(Decimal::from_ten_thousandths(value))
}

/// Returns lower-case text with every kind of space an ordinary one, trimmed.
fn plain(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    spaced.trim().to_lowercase()
}

fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

fn signed_within(number: i128, negative: bool, most: i64) -> Result<i64, NumberError> {
    let number = i64::try_from(number).map_err(|_| TooLarge)?;
    if number > most {
        return Err(TooLarge);
    }
    Ok(if negative { -number } else { number })
}

/// Returns the number that stands before the unit of a sum, and how many kronor the unit is.
fn scaled(text: &str) -> (&str, i128) {
    let units: [(i128, &[&str]); 3] = [
        (
            1_000_000,
            &[
                "mkr",
                "mnkr",
                "msek",
                "miljoner kr",
                "miljoner",
                "miljon",
                "mn kr",
                "m kr",
                "m",
            ],
        ),
        (
            1_000,
            &["tkr", "tsek", "ksek", "tusen kr", "tusen", "k kr", "k"],
        ),
        (1, &["kronor", "krona", "kr", "sek", ":-", ",-"]),
    ];
    let (number, unit) = split_unit(text);
    let factor = units.iter().find(|(_, names)| names.contains(&unit));
    factor.map_or((text, 1), |(factor, _)| (number, *factor))
}

const HOUR: &[&str] = &["timmar", "timme", "tim", "hours", "hour", "h", "t"];
const MINUTE: &[&str] = &["minuter", "minut", "minutes", "minute", "min", "m"];

/// Returns what stands up to the last digit, and the unit after it.
fn split_unit(text: &str) -> (&str, &str) {
    let end = text
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(0, |at| at + 1);
    let (number, unit) = text.split_at(end);
    (number, unit.trim_start().trim_end_matches('.'))
}

/// Reads `1:30`, `1:30 tim`, `1 h 30 min`, `1h30`: the hours' text, and the minutes.
fn clock(text: &str) -> Option<(&str, i128)> {
    let (number, unit) = split_unit(text);
    let (hours, minutes) = if let Some((hours, minutes)) = number.split_once(':') {
        let is_clock = minutes.len() == 2 && (unit.is_empty() || HOUR.contains(&unit));
        (hours, is_clock.then_some(minutes)?)
    } else {
        let at = number.find(|c: char| c.is_ascii_alphabetic())?;
        let (hours, rest) = number.split_at(at);
        let digits = rest.find(|c: char| c.is_ascii_digit())?;
        let (between, minutes) = rest.split_at(digits);
        let is_clock = HOUR.contains(&between.trim_end_matches(['.', ' ']))
            && (unit.is_empty() || MINUTE.contains(&unit));
        (hours.trim_end(), is_clock.then_some(minutes)?)
    };
    let minutes: i128 = minutes.parse::<u8>().ok()?.into();
    (minutes < 60).then_some((hours, minutes))
}
