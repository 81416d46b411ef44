//! Numbers as they are written, exact: no float ever stands between the file and the group.

use crate::domain::amount::{Decimal, Minutes, Ore};

/// Reads kronor: `1200`, `1_200.50`, or as text `1 200,50` and `1 200 kr`.
pub(super) fn money(text: &str) -> Option<Ore> {
    let text = text.trim().trim_end_matches("kr");
    fixed(text, 2).map(Ore)
}

/// Reads hours: `62`, `1.5`, `1,25`, with at most two decimals, to the nearest minute; or `0:20`.
pub(super) fn time(text: &str) -> Option<Minutes> {
    if let Some((hours, minutes)) = text.trim().split_once(':') {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let fits = !hours.is_empty() && minutes.len() == 2 && digits(hours) && digits(minutes);
        let rest = minutes.parse::<i64>().ok().filter(|m| fits && *m < 60)?;
        let whole = hours.parse::<i64>().ok()?.checked_mul(60)?;
        return whole.checked_add(rest).map(Minutes);
    }
    let hundredths = fixed(text, 2)?;
    let sixtieths = hundredths.checked_mul(60)?;
    Some(Minutes(
        sixtieths.saturating_add(50 * sixtieths.signum()) / 100,
    ))
}

/// Reads a measured value: `12`, `3.5`, `3,5`, `-0.25`.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let plain = plain(text)?;
    Decimal::parse(&plain)
}

/// Reads a number with at most `decimals` decimals, counted in its smallest part.
fn fixed(text: &str, decimals: usize) -> Option<i64> {
    let text = plain(text)?;
    let (negative, digits) = text
        .strip_prefix('-')
        .map_or((false, text.as_str()), |rest| (true, rest));
    let (whole, fraction) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (digits, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || fraction.len() > decimals || !all_digits(whole) || !all_digits(fraction)
    {
        return None;
    }
    let value: i64 = format!("{whole}{fraction:0<decimals$}").parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Drops what groups digits and makes the decimal mark a point. A space or an underscore must
/// stand between digits, and a mark may stand once.
fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix('+').unwrap_or(text).replace('−', "-");
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut last = None;
    while let Some(c) = characters.next() {
        let next = characters.peek();
        let between = |last: Option<char>| {
            last.is_some_and(|c| c.is_ascii_digit()) && next.is_some_and(char::is_ascii_digit)
        };
        match c {
            ' ' | '_' | '\u{a0}' | '\u{202f}' if between(last) => {}
            ',' => plain.push('.'),
            '0'..='9' | '.' | '-' => plain.push(c),
            _ => return None,
        }
        last = Some(c);
    }
    (plain.matches('.').count() <= 1).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact() {
        for (text, ore) in [
            ("1200", 120_000),
            ("1_200.5", 120_050),
            ("1 200,50", 120_050),
            ("1\u{a0}200,50 kr", 120_050),
            ("-3", -300),
            ("0.01", 1),
        ] {
            assert_eq!(money(text), Some(Ore(ore)), "{text}");
        }
        for wrong in [
            "",
            "kr",
            "1,234,5",
            "1.005",
            "1e3",
            "inf",
            "nan",
            "0x10",
            "12 ",
            " ,5",
            "1.",
            "1  2",
            "99999999999999999999",
        ] {
            assert_eq!(
                money(wrong.trim_start_matches('~')),
                (wrong == "12 ").then_some(Ore(1200)),
                "{wrong}"
            );
        }
    }

    #[test]
    fn hours_are_whole_minutes() {
        for (text, minutes) in [
            ("62", 3_720),
            ("1.5", 90),
            ("0,33", 20),
            ("0:20", 20),
            ("100:05", 6_005),
            ("-2", -120),
        ] {
            assert_eq!(time(text), Some(Minutes(minutes)), "{text}");
        }
        for wrong in ["1:60", "1:5", ":30", "1.333", "en timme"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn values_keep_four_decimals() {
        assert_eq!(
            number("1_000.1234"),
            Some(Decimal::from_ten_thousandths(10_001_234))
        );
        assert_eq!(number("1e3"), None);
    }
}
