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

use super::Language;
use super::number::decimal_mark;
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

/// What one mark with exactly three digits after it means.
#[derive(Clone, Copy)]
enum Three {
    /// Thousands, whichever mark it is.
    Group,
    /// Decimals after the language's own mark; see the head of this file.
    ByLanguage(Language),
}

/// The digits of a number without marks, and how many of them are decimals.
struct Figures {
    digits: i128,
    decimals: u32,
}

impl Figures {
    /// Reads digits with spaces, commas and points between, without sign.
    fn read(text: &str, three: Three) -> Result<Self, NumberError> {
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
            Three::Group => Ok(false),
            Three::ByLanguage(language) if decimal_mark(language) == mark => Ok(true),
            Three::ByLanguage(Language::En) => Ok(false),
            Three::ByLanguage(Language::Sv) => Err(Ambiguous),
        }
    }

    /// Returns the number `factor` times, where that is whole.
    fn times(&self, factor: i128) -> Option<i128> {
        let product = self.digits.checked_mul(factor)?;
        let scale = 10_i128.pow(self.decimals);
        (product % scale == 0).then(|| product / scale)
    }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Language::{En, Sv};
    use super::*;
    use crate::lang::number;

    #[test]
    fn sums_are_read_in_both_languages_ways() {
        for (typed, ore) in [
            ("62", 62_00),
            ("0", 0),
            ("1 200,50", 1_200_50),
            ("1200.50", 1_200_50),
            ("1200,5", 1_200_50),
            ("1,200.50", 1_200_50),
            ("1.200,50", 1_200_50),
            ("1 200 kr", 1_200_00),
            ("1 200:-", 1_200_00),
            ("1200 KR", 1_200_00),
            ("SEK 1,200.50", 1_200_50),
            ("1 200 kronor", 1_200_00),
            ("1\u{a0}200\u{202f}000 kr", 1_200_000_00),
            ("1,200", 1_200_00),
            ("1.200", 1_200_00),
            ("1,200,000", 1_200_000_00),
            ("300 tkr", 300_000_00),
            ("300tkr", 300_000_00),
            ("120k kr", 120_000_00),
            ("120k", 120_000_00),
            ("1,5 mkr", 1_500_000_00),
            ("1.5m kr", 1_500_000_00),
            ("2 miljoner kr", 2_000_000_00),
            ("-200", -200_00),
            ("− 200,50 kr", -200_50),
            ("kr -200", -200_00),
            ("100 000 000 000", Ore::MAX.0),
        ] {
            assert_eq!(sum(Sv, typed), Ok(Ore(ore)), "sv {typed}");
            assert_eq!(sum(En, typed), Ok(Ore(ore)), "en {typed}");
        }
    }

    #[test]
    fn what_is_no_sum_is_refused_with_its_reason() {
        for (typed, error) in [
            ("", NotANumber),
            ("kr", NotANumber),
            ("mycket", NotANumber),
            ("1 20", NotANumber),
            ("1 2000", NotANumber),
            ("1,20,000", NotANumber),
            ("1 200 000,", NotANumber),
            (",50", NotANumber),
            ("1,,5", NotANumber),
            ("1 200,000 000", NotANumber),
            ("1.200.50", NotANumber),
            ("--5", NotANumber),
            ("5-", NotANumber),
            ("1e5", NotANumber),
            ("٣", NotANumber),
            ("1,005.005", TooFine),
            ("0,500", TooFine),
            ("1200,500", TooFine),
            ("1,2345", TooFine),
            ("100 000 000 001", TooLarge),
            ("999999999999999999999999999999999999999", TooLarge),
        ] {
            assert_eq!(sum(Sv, typed), Err(error), "sv {typed}");
            assert_eq!(sum(En, typed), Err(error), "en {typed}");
        }
    }

    #[test]
    fn three_digits_after_a_mark_are_decided_by_the_language() {
        assert_eq!(sum(Sv, "1,125 mkr"), Ok(Ore(1_125_000_00)));
        assert_eq!(sum(En, "1,125 tkr"), Ok(Ore(1_125_000_00)));
        assert_eq!(sum(Sv, "1.125 mkr"), Err(Ambiguous));
        assert_eq!(sum(Sv, "1,000005 mkr"), Ok(Ore(1_000_005_00)));
        assert_eq!(sum(Sv, "1,00000005 tkr"), Err(TooFine));
        let value = |text| Ok(Decimal::parse(text).unwrap());
        assert_eq!(decimal(Sv, "3,125"), value("3.125"));
        assert_eq!(decimal(En, "3.125"), value("3.125"));
        assert_eq!(decimal(En, "3,125"), value("3125"));
        assert_eq!(decimal(Sv, "3.125"), Err(Ambiguous));
        assert_eq!(decimal(Sv, "0.125"), value("0.125"));
        assert_eq!(hours(En, "1,200"), Ok(Minutes(1_200 * 60)));
        assert_eq!(hours(Sv, "1,200"), Err(TooFine));
        assert_eq!(hours(Sv, "1.200"), Err(Ambiguous));
    }

    #[test]
    fn hours_are_read_in_both_languages_ways() {
        for (typed, minutes) in [
            ("62", 62 * 60),
            ("1,5", 90),
            ("1.5 h", 90),
            ("1.5 hours", 90),
            ("1:30", 90),
            ("1:30 tim", 90),
            ("90 min", 90),
            ("90 minuter", 90),
            ("2 tim", 120),
            ("2 tim.", 120),
            ("2h", 120),
            ("1 h 30 min", 90),
            ("1h30", 90),
            ("1 tim 5 min", 65),
            ("0,33", 20),
            ("0:05", 5),
            ("1 200 tim", 72_000),
            ("-2", -120),
            ("1000000", Minutes::MAX.0),
        ] {
            assert_eq!(hours(Sv, typed), Ok(Minutes(minutes)), "sv {typed}");
            assert_eq!(hours(En, typed), Ok(Minutes(minutes)), "en {typed}");
        }
        for (typed, error) in [
            ("", NotANumber),
            ("tim", NotANumber),
            ("1:60", NotANumber),
            ("1:5", NotANumber),
            ("1,5:30", NotANumber),
            ("två", NotANumber),
            ("1:30:00", NotANumber),
            ("1,5 min", TooFine),
            ("0,333", TooFine),
            ("1000000:01", TooLarge),
        ] {
            assert_eq!(hours(Sv, typed), Err(error), "{typed}");
            assert_eq!(hours(En, typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn values_have_four_decimals_at_most() {
        for typed in ["12 000,5", "12,000.5", "12000.5"] {
            assert_eq!(decimal(Sv, typed), decimal(En, "12000.5"), "{typed}");
        }
        assert_eq!(
            decimal(Sv, "-0,25").map(Decimal::ten_thousandths),
            Ok(-2_500)
        );
        assert_eq!(decimal(Sv, "1,23456"), Err(TooFine));
        assert_eq!(decimal(Sv, "12345678901"), Err(TooLarge));
        assert_eq!(decimal(Sv, "3,5 %"), Err(NotANumber));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(ore in -Ore::MAX.0..=Ore::MAX.0, minutes in -Minutes::MAX.0..=Minutes::MAX.0, value in -99_999_999_999_999_i64..=99_999_999_999_999) {
            for language in Language::ALL {
                for ore in [Ore(ore), Ore(ore % 1_000_000)] {
                    prop_assert_eq!(sum(language, &number::sum(language, ore)), Ok(ore));
                    // Sums are read alike in the other language too.
                    prop_assert_eq!(sum(language.other(), &number::sum(language, ore)), Ok(ore));
                    prop_assert_eq!(sum(language, &number::sum_bare(language, ore)), Ok(ore));
                }
                for time in [Minutes(minutes), Minutes(minutes % 1_000)] {
                    prop_assert_eq!(hours(language, &number::hours(language, time)), Ok(time));
                    prop_assert_eq!(hours(language, &number::hours_bare(language, time)), Ok(time));
                }
                for value in [value, value % 1_000_000].map(Decimal::from_ten_thousandths) {
                    prop_assert_eq!(decimal(language, &number::decimal(language, value)), Ok(value));
                }
            }
        }

        #[test]
        fn short_sums_are_read_within_their_rounding(kronor in 0_i64..100_000_000) {
            for language in Language::ALL {
                let read = sum(language, &number::sum_short(language, Ore(kronor * 100))).unwrap();
                prop_assert!((read.0 / 100 - kronor).abs() <= 50_000.min(500.max(kronor / 100)));
            }
        }

        #[test]
        fn nothing_typed_is_a_panic(text in "\\PC{0,24}", number in "[-0-9 .,:]{0,12}(h|min|tkr|kr|:-)?") {
            for text in [text, number] {
                let _ = sum(Sv, &text);
                let _ = hours(En, &text);
                let _ = decimal(Sv, &text);
            }
        }
    }
}
