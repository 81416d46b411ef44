//! Dates and moments as the group lives them: local, real, and handed in from outside.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, FixedOffset, Months, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A local calendar date.
///
/// People and JSON see `2020-10-05`; the store keeps days since 0001-01-01 as an `i32`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// Returns the date, or nothing where the calendar has none (30 February).
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day)
            .map(Self)
            .filter(|date| date.is_plausible())
    }

    /// Returns whether the year is none that a person only mistypes, nor prints in other than four
    /// digits.
    pub fn is_plausible(self) -> bool {
        (1900..=2999).contains(&self.year())
    }

    /// Returns the same date as chrono knows it.
    pub fn naive(self) -> NaiveDate {
        self.0
    }

    /// Returns the year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Returns the days from `earlier` to this date, negative where it is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// Returns the date `days` later (earlier where negative), held within the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        TimeDelta::try_days(days)
            .and_then(|delta| self.0.checked_add_signed(delta))
            .map_or(self, Self)
    }
}

impl Date {
    /// Returns the date `months` later (earlier where negative), held within the calendar: the same
    /// day of the month, or the month's last where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let step = u32::try_from(months.unsigned_abs()).map(Months::new);
        let date = step.ok().and_then(|step| {
            if months < 0 {
                self.0.checked_sub_months(step)
            } else {
                self.0.checked_add_months(step)
            }
        });
        date.map_or(self, Self)
    }

    /// Returns the months from this date's month to that of `later`, below zero where it is earlier.
    pub fn months_to(self, later: Self) -> i64 {
        let month = |date: Self| i64::from(date.0.year()) * 12 + i64::from(date.0.month0());
        month(later) - month(self)
    }

    /// Returns the whole months from this date to `later`, nothing where days are over, or where it
    /// is not later.
    pub fn whole_months_to(self, later: Self) -> Option<u32> {
        let months = self.months_to(later);
        let whole = months > 0 && self.plus_months(months) == later;
        whole.then(|| u32::try_from(months).ok()).flatten()
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for Date {
    type Err = NotADate;

    /// Reads `2020-10-05` and nothing else; what people type is read by `lang`.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.trim().splitn(3, '-');
        let mut number = |digits: usize| {
            let part = parts.next()?;
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
        };
        let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
            return Err(NotADate);
        };
        Self::new(year as i32, month, day).ok_or(NotADate)
    }
}

/// The text names no date of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the calendar")]
pub struct NotADate;

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.0.num_days_from_ce())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NaiveDate::from_num_days_from_ce_opt(i32::deserialize(deserializer)?)
            .map(Self)
            .ok_or_else(|| de::Error::custom(NotADate))
    }
}

/// A moment with the offset that the clock on the wall had.
///
/// People and files see `2020-10-05T13:47:03+02:00`, with milliseconds where there are any; the
/// store keeps milliseconds since 1970-01-01 UTC as an `i64` and the offset in minutes as an `i16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    millis: i64,
    offset: i16,
}

impl Moment {
    /// Returns the moment `millis` after 1970-01-01 UTC, seen at `offset` minutes east of it, or
    /// nothing where that is no moment of the calendar.
    pub fn new(millis: i64, offset: i16) -> Option<Self> {
        let moment = Self { millis, offset };
        moment.wall()?;
        Some(moment)
    }

    /// Returns milliseconds since 1970-01-01 UTC.
    pub fn millis(self) -> i64 {
        self.millis
    }

    /// Returns minutes east of UTC.
    pub fn offset(self) -> i16 {
        self.offset
    }

    /// Returns the local date on the wall.
    pub fn date(self) -> Date {
        Date(self.local().date())
    }

    /// Returns local date and time on the wall.
    pub fn local(self) -> NaiveDateTime {
        self.wall().unwrap_or_default().naive_local()
    }

    /// Returns the moment without its part of a second, as people write it.
    #[must_use]
    pub fn whole_second(self) -> Self {
        Self {
            millis: self.millis - self.millis.rem_euclid(1_000),
            ..self
        }
    }

    /// Returns the moment that is `elapsed` later on the same wall.
    #[must_use]
    pub fn later(self, elapsed: std::time::Duration) -> Self {
        let millis = i64::try_from(elapsed.as_millis()).unwrap_or(0);
        Self {
            millis: self.millis.saturating_add(millis),
            ..self
        }
    }

    /// Returns this moment, or the one a millisecond after `last` where the clock went back, so
    /// that the order of records is also the order of their times.
    #[must_use]
    pub fn after(self, last: Option<Self>) -> Self {
        match last {
            Some(last) if last.millis >= self.millis => Self {
                millis: last.millis + 1,
                ..self
            },
            _ => self,
        }
    }

    fn wall(self) -> Option<DateTime<FixedOffset>> {
        let offset = FixedOffset::east_opt(i32::from(self.offset) * 60)?;
        Some(DateTime::from_timestamp_millis(self.millis)?.with_timezone(&offset))
    }
}

impl<Tz: chrono::TimeZone> From<DateTime<Tz>> for Moment {
    fn from(at: DateTime<Tz>) -> Self {
        use chrono::Offset as _;
        let offset = at.offset().fix().local_minus_utc() / 60;
        Self {
            millis: at.timestamp_millis(),
            offset: offset as i16,
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.wall() {
            // A moment read back must be the same one: records a millisecond apart are told apart.
            Some(at) if self.millis.rem_euclid(1_000) != 0 => {
                write!(f, "{}", at.format("%Y-%m-%dT%H:%M:%S%.3f%:z"))
            }
            Some(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%M:%S%:z")),
            None => write!(f, "?"),
        }
    }
}

impl FromStr for Moment {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        DateTime::parse_from_rfc3339(text)
            .map(Self::from)
            .map_err(|_| NotADate)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.millis, self.offset).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (millis, offset) = <(i64, i16)>::deserialize(deserializer)?;
        Self::new(millis, offset).ok_or_else(|| de::Error::custom(NotADate))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_dates_in_full_are_dates() {
        assert_eq!(
            "2020-10-05".parse::<Date>().map(|d| d.to_string()),
            Ok("2020-10-05".into())
        );
        for wrong in [
            "2020-02-30",
            "2020-2-3",
            "20-10-05",
            "2020-10-05x",
            "",
            "+020-10-05",
        ] {
            assert_eq!(wrong.parse::<Date>(), Err(NotADate), "{wrong}");
        }
    }

    #[test]
    fn a_moment_keeps_the_offset_of_the_wall() {
        let at: Moment = "2020-10-05T00:30:03+02:00".parse().unwrap();
        assert_eq!(at.to_string(), "2020-10-05T00:30:03+02:00");
        assert_eq!(at.date().to_string(), "2020-10-05");
    }

    #[test]
    fn time_never_runs_backwards() {
        let late: Moment = "2020-10-25T02:30:00+02:00".parse().unwrap();
        let early: Moment = "2020-10-25T02:10:00+02:00".parse().unwrap();
        assert_eq!(early.after(Some(late)).millis(), late.millis() + 1);
        assert_eq!(late.after(Some(early)), late);
    }
}
