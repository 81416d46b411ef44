//! Numbers that must not be mixed: money, working time, and measured values.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Money in öre.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Ore(pub i64);

impl Ore {
    /// The largest sum a group may hold: a hundred billion kronor, so that adding never overflows.
    pub const MAX: Self = Self(100_000_000_000 * 100);
}

impl std::ops::Add for Ore {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Ore {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self(0), |a, b| a + b)
    }
}

/// Working time in minutes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Minutes(pub i64);

impl Minutes {
    /// The longest working time one thing may hold: a million hours.
    pub const MAX: Self = Self(1_000_000 * 60);

    /// Returns the time in hours, for scripts: whole where it is whole.
    pub fn hours(self) -> f64 {
        self.0 as f64 / 60.0
    }
}

impl std::ops::Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(times: I) -> Self {
        times.fold(Self(0), |a, b| a + b)
    }
}

/// A measured value with four decimals, exact where a float would not be.
///
/// What it counts is told by the indicator's unit.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Decimal(i64);

impl Decimal {
    const SCALE: i64 = 10_000;

    /// The largest value that [`Decimal::parse`] reads; the smallest is as far below zero.
    pub const MAX: Self = Self(99_999_999_999_999);

    /// Returns the value that is `ten_thousandths` of a unit.
    pub const fn from_ten_thousandths(ten_thousandths: i64) -> Self {
        Self(ten_thousandths)
    }

    /// Returns the value in ten thousandths of a unit.
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }

    /// Returns the nearest float, for drawing.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / Self::SCALE as f64
    }

    /// Reads `-12`, `3.5` or `3,5`: at most four decimals and fourteen digits in all.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty()
            || whole.len() > 10
            || fraction.len() > 4
            || !plain(whole)
            || !plain(fraction)
        {
            return None;
        }
        if digits.len() > whole.len() && fraction.is_empty() {
            return None;
        }
        let value = format!("{whole}{fraction:0<4}").parse::<i64>().ok()?;
        Some(Self(if negative { -value } else { value }))
    }
}

impl fmt::Display for Decimal {
    /// Writes with a point and no needless zeros, as files and scripts read it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let scale = Self::SCALE.unsigned_abs();
        let (whole, fraction) = (self.0.unsigned_abs() / scale, self.0.unsigned_abs() % scale);
        if fraction == 0 {
            return f.pad(&format!("{sign}{whole}"));
        }
        let fraction = format!("{fraction:04}");
        f.pad(&format!("{sign}{whole}.{}", fraction.trim_end_matches('0')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_both_ways() {
        for (text, shown) in [
            ("3,5", "3.5"),
            ("-0.25", "-0.25"),
            ("12", "12"),
            ("0.1000", "0.1"),
        ] {
            assert_eq!(
                Decimal::parse(text).map(|d| d.to_string()).as_deref(),
                Some(shown)
            );
        }
        for wrong in [
            "",
            "1.",
            ".5",
            "1.23456",
            "1e5",
            "--1",
            "1 2",
            "12345678901",
        ] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }
}
