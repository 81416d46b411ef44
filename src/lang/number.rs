//! Sums, hours and measured values as a person reads them, in either language.
//!
//! Swedish groups by spaces and has a decimal comma, English groups by commas and has a point.
//! Every full form here is read back exactly by [`parse_number`](super::parse_number); only
//! [`sum_short`] rounds. Scripts and files get plain numbers from the domain's types instead.

use super::Language;
use crate::domain::amount::{Decimal, Minutes, Ore};

/// Returns a sum to the öre, without needless öre: `1 200 kr`, `1 200,50 kr`; `1,200.50 kr`.
pub fn sum(language: Language, sum: Ore) -> String {
    format!("{} kr", sum_bare(language, sum))
}

/// Returns [`sum`] without its unit, for a column or a field whose label has it.
pub fn sum_bare(language: Language, sum: Ore) -> String {
    let (kronor, rest) = (sum.0.unsigned_abs() / 100, sum.0.unsigned_abs() % 100);
    let fraction = match rest {
        0 => String::new(),
        rest => format!("{}{rest:02}", decimal_mark(language)),
    };
    format!("{}{}{fraction}", sign(sum.0), grouped(language, kronor))
}

/// Returns a sum for where there is little room, rounded half up: from 10 000 kr in thousands
/// (`120 tkr`, `120k kr`), from 10 million in millions with one decimal (`12,5 mkr`, `12.5m kr`).
pub fn sum_short(language: Language, sum: Ore) -> String {
    const THOUSAND: u64 = 1_000 * 100;
    let ore = sum.0.unsigned_abs();
    let (number, unit) = if ore < 10 * THOUSAND {
        return self::sum(language, sum);
    } else if ore < 9_999 * THOUSAND + THOUSAND / 2 {
        let thousands = (ore + THOUSAND / 2) / THOUSAND;
        (grouped(language, thousands), ["tkr", "k kr"])
    } else {
        let tenths = (ore + 50 * THOUSAND) / (100 * THOUSAND);
        let fraction = match tenths % 10 {
            0 => String::new(),
            tenth => format!("{}{tenth}", decimal_mark(language)),
        };
        let millions = grouped(language, tenths / 10);
        (format!("{millions}{fraction}"), ["mkr", "m kr"])
    };
    match language {
        Language::Sv => format!("{}{number} {}", sign(sum.0), unit[0]),
        Language::En => format!("{}{number}{}", sign(sum.0), unit[1]),
    }
}

/// Returns working time in hours to the minute: `62 tim`, `1,5 tim`, `1:20 tim`; `62 h`.
///
/// Decimals stand where they are short and exact (quarters and tenths of an hour), hours and
/// minutes elsewhere.
pub fn hours(language: Language, time: Minutes) -> String {
    let unit = match language {
        Language::Sv => "tim",
        Language::En => "h",
    };
    format!("{} {unit}", hours_bare(language, time))
}

/// Returns [`hours`] without the unit, for a column or a field whose label has it.
pub fn hours_bare(language: Language, time: Minutes) -> String {
    let (whole, rest) = (time.0.unsigned_abs() / 60, time.0.unsigned_abs() % 60);
    let mark = decimal_mark(language);
    let fraction = match rest {
        0 => String::new(),
        rest if rest % 6 == 0 => format!("{mark}{}", rest / 6),
        rest if rest % 15 == 0 => format!("{mark}{}", rest * 5 / 3),
        rest => format!(":{rest:02}"),
    };
    format!("{}{}{fraction}", sign(time.0), grouped(language, whole))
}

/// Returns a whole number in groups of three: `12 000`, `12,000`.
pub fn whole(language: Language, number: i64) -> String {
    let digits = grouped(language, number.unsigned_abs());
    format!("{}{digits}", sign(number))
}

/// Returns a measured value with all its decimals: `3,5`, `12 000`; `3.5`, `12,000`.
///
/// Four digits are not grouped, so that a value which is a year stays one.
pub fn decimal(language: Language, value: Decimal) -> String {
    let plain = value.to_string();
    let digits = plain.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = match whole.parse() {
        Ok(number) if number >= 10_000 => grouped(language, number),
        _ => whole.to_owned(),
    };
    let sign = sign(value.ten_thousandths());
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{fraction}", decimal_mark(language))
    }
}

/// Returns the mark between whole and decimals.
pub const fn decimal_mark(language: Language) -> char {
    match language {
        Language::Sv => ',',
        Language::En => '.',
    }
}

/// The hyphen, since the true minus sign takes two cells in some terminals.
fn sign(number: i64) -> &'static str {
    if number < 0 { "-" } else { "" }
}

/// An ordinary space in Swedish: a no-break one cannot be searched for or pasted on.
fn grouped(language: Language, number: u64) -> String {
    let mark = match language {
        Language::Sv => ' ',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::Language::{En, Sv};
    use super::*;

    #[test]
    fn sums_are_written_as_each_language_does() {
        for (ore, sv, en) in [
            (0, "0 kr", "0 kr"),
            (50, "0,50 kr", "0.50 kr"),
            (99_900, "999 kr", "999 kr"),
            (120_000, "1 200 kr", "1,200 kr"),
            (120_050, "1 200,50 kr", "1,200.50 kr"),
            (120_005, "1 200,05 kr", "1,200.05 kr"),
            (-120_050, "-1 200,50 kr", "-1,200.50 kr"),
            (12_345_678_900, "123 456 789 kr", "123,456,789 kr"),
        ] {
            assert_eq!(sum(Sv, Ore(ore)), sv);
            assert_eq!(sum(En, Ore(ore)), en);
        }
    }

    #[test]
    fn short_sums_round_and_never_show_a_thousand_thousands() {
        for (kronor, sv, en) in [
            (999, "999 kr", "999 kr"),
            (9_999, "9 999 kr", "9,999 kr"),
            (10_000, "10 tkr", "10k kr"),
            (120_499, "120 tkr", "120k kr"),
            (120_500, "121 tkr", "121k kr"),
            (-300_000, "-300 tkr", "-300k kr"),
            (1_200_000, "1 200 tkr", "1,200k kr"),
            (9_999_499, "9 999 tkr", "9,999k kr"),
            (9_999_500, "10 mkr", "10m kr"),
            (12_450_000, "12,5 mkr", "12.5m kr"),
            (1_234_000_000, "1 234 mkr", "1,234m kr"),
        ] {
            assert_eq!(sum_short(Sv, Ore(kronor * 100)), sv);
            assert_eq!(sum_short(En, Ore(kronor * 100)), en);
        }
        assert!(!sum_short(Sv, Ore(i64::MIN)).is_empty());
    }

    #[test]
    fn hours_are_exact_to_the_minute() {
        for (minutes, sv, en) in [
            (0, "0 tim", "0 h"),
            (62 * 60, "62 tim", "62 h"),
            (90, "1,5 tim", "1.5 h"),
            (15, "0,25 tim", "0.25 h"),
            (45, "0,75 tim", "0.75 h"),
            (66, "1,1 tim", "1.1 h"),
            (80, "1:20 tim", "1:20 h"),
            (5, "0:05 tim", "0:05 h"),
            (1_200 * 60, "1 200 tim", "1,200 h"),
            (-90, "-1,5 tim", "-1.5 h"),
        ] {
            assert_eq!(hours(Sv, Minutes(minutes)), sv);
            assert_eq!(hours(En, Minutes(minutes)), en);
        }
    }

    #[test]
    fn values_keep_their_decimals() {
        for (value, sv, en) in [
            ("3.5", "3,5", "3.5"),
            ("-0.25", "-0,25", "-0.25"),
            ("2020", "2020", "2020"),
            ("12000", "12 000", "12,000"),
            ("12000.0625", "12 000,0625", "12,000.0625"),
        ] {
            let value = Decimal::parse(value).unwrap();
            assert_eq!(decimal(Sv, value), sv);
            assert_eq!(decimal(En, value), en);
        }
        assert_eq!(whole(Sv, -1_200), "-1 200");
        assert_eq!(whole(En, 1_234_567), "1,234,567");
    }
}
