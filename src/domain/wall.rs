//! The time on the wall at which people agree to meet: local, to the minute, without an offset.
//!
//! A meeting is called for one o'clock, whatever the offset from UTC will turn out to be that day.

use std::fmt;
use std::str::FromStr;

use chrono::Timelike as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::time::{Date, Moment, NotADate};

/// A local date and time of day, to the minute.
///
/// People see `2020-10-05 13:00`, files and scripts `2020-10-05T13:00`; the store keeps the date
/// and minutes since midnight as a `u16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wall {
    date: Date,
    minute: u16,
}

/// Minutes of a day.
const DAY: u16 = 24 * 60;
/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

impl Wall {
    /// Returns the time `hour:minute` of a day, nothing where no day has it.
    pub fn new(date: Date, hour: u32, minute: u32) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self {
            date,
            minute: (hour * 60 + minute) as u16,
        })
    }

    /// Returns the date.
    pub fn date(self) -> Date {
        self.date
    }

    /// Returns the hour, from 0.
    pub fn hour(self) -> u32 {
        u32::from(self.minute / 60)
    }

    /// Returns the minute of the hour.
    pub fn minute(self) -> u32 {
        u32::from(self.minute % 60)
    }

    /// Returns the same time of day on another date.
    #[must_use]
    pub fn on(self, date: Date) -> Self {
        Self { date, ..self }
    }

    /// Returns the time `minutes` later, as clocks that nobody moves would have it.
    #[must_use]
    pub fn later(self, minutes: u32) -> Self {
        let total = u32::from(self.minute).saturating_add(minutes);
        Self {
            date: self.date.plus_days(i64::from(total / u32::from(DAY))),
            minute: (total % u32::from(DAY)) as u16,
        }
    }

    /// Returns the moment, as far from UTC as another one is; nothing where the calendar has none.
    pub fn seen_from(self, other: Moment) -> Option<Moment> {
        let minute = i64::from(self.minute) - i64::from(Self::from(other).minute);
        let minutes = self.date.days_since(other.date()) * i64::from(DAY) + minute;
        let begun = other.millis() - other.millis().rem_euclid(MINUTE);
        Moment::new(begun.checked_add(minutes * MINUTE)?, other.offset())
    }
}

/// What the clock on the wall showed, without its seconds.
impl From<Moment> for Wall {
    fn from(at: Moment) -> Self {
        let local = at.local();
        Self {
            date: local.date().into(),
            minute: (local.hour() * 60 + local.minute()) as u16,
        }
    }
}

impl fmt::Display for Wall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.date, self.hour(), self.minute())
    }
}

impl FromStr for Wall {
    type Err = NotADate;

    /// Reads `2020-10-05T13:00`, also with a space or with seconds that are none; what people type is
    /// read by `lang`.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (date, time) = text.trim().split_once(['T', ' ']).ok_or(NotADate)?;
        let time = time
            .strip_suffix(":00")
            .filter(|time| time.contains(':'))
            .unwrap_or(time);
        let (hour, minute) = time.split_once(':').ok_or(NotADate)?;
        let number = |text: &str| {
            let plain = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten().ok_or(NotADate)
        };
        Self::new(date.parse()?, number(hour)?, number(minute)?).ok_or(NotADate)
    }
}

impl Serialize for Wall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.date, self.minute).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Wall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (date, minute) = <(Date, u16)>::deserialize(deserializer)?;
        let (hour, minute) = (u32::from(minute / 60), u32::from(minute % 60));
        Self::new(date, hour, minute).ok_or_else(|| de::Error::custom(NotADate))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_on_the_wall_is_read_as_it_is_written() {
        let wall: Wall = "2020-10-05T13:05".parse().unwrap();
        assert_eq!(wall.to_string(), "2020-10-05T13:05");
        assert_eq!((wall.hour(), wall.minute()), (13, 5));
        for same in ["2020-10-05 13:05", "2020-10-05T13:05:00"] {
            assert_eq!(same.parse(), Ok(wall), "{same}");
        }
        assert_eq!("2020-10-05T13:00".parse::<Wall>().map(Wall::minute), Ok(0));
        for wrong in [
            "2020-10-05",
            "2020-10-05T24:00",
            "2020-10-05T13:60",
            "2020-02-30T13:00",
            "T13:00",
            "2020-10-05T13:05:30",
        ] {
            assert_eq!(wrong.parse::<Wall>(), Err(NotADate), "{wrong}");
        }
    }

    #[test]
    fn a_time_on_the_wall_is_a_moment_as_far_from_utc_as_another() {
        let now: Moment = "2020-10-05T13:47:03.250+02:00".parse().unwrap();
        for (wall, moment) in [
            ("2020-10-05T13:20", "2020-10-05T13:20:00+02:00"),
            ("2020-10-05T13:47", "2020-10-05T13:47:00+02:00"),
            ("2020-10-04T23:59", "2020-10-04T23:59:00+02:00"),
            ("2020-10-06T00:01", "2020-10-06T00:01:00+02:00"),
        ] {
            let wall: Wall = wall.parse().unwrap();
            assert_eq!(wall.seen_from(now), moment.parse().ok());
        }
    }

    #[test]
    fn later_may_be_the_next_day() {
        let late: Wall = "2020-12-31T23:30".parse().unwrap();
        assert_eq!(late.later(90).to_string(), "2021-01-01T01:00");
    }
}
