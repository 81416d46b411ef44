//! What a person types for a date, in either language at once, turned into a [`Date`].
//!
//! It reads one date and nothing beside it. Finding the date within a longer line is for `capture`,
//! as is `nästa träff`, which needs the group; whether a date may lie in the past is for the domain.
//!
//! Read are: `2020-10-12`, `20201012`, `12/10`, `12/10 2021`, `12/10/2021`, `12/10-21`, `12 okt`, `oct 12`,
//! `12 oktober 2021`, `fre`, `friday`, `nästa fredag`, `v43`, `v. 43`, `wk 43`, `vecka 43 2021`, `i dag`,
//! `tomorrow`, `i övermorgon`, `yesterday`, `om 3 dagar`, `inom två veckor`, `in two weeks`, `om en månad`,
//! `nästa vecka`;
//! each also after `på`, `den`, `on`, `the`; a day and a week also after their weekday, `tors 8/10`,
//! `fre v43`; and `den 12`. The day stands before the month, as in Sweden. Not read, as people disagree
//! on what it means: a year in two digits, but after a day, a month and a hyphen; and `12.10`, which is
//! a time of day too. What is a date only after a word that leads to one, as `före jul`, is for
//! [`when_led`].

mod led;
mod named;
mod relative;
#[cfg(test)]
mod tests;
mod time_of_day;

pub use led::when_led;
pub use time_of_day::wall;

use chrono::{Datelike as _, NaiveDate};
use unicode_normalization::UnicodeNormalization as _;

use crate::domain::time::Date;

/// The most words that one date takes (`torsdag den 8 oktober 2020`), for who seeks one within a line.
pub const MOST_WORDS: usize = 5;

/// Which one is meant where a date comes back every year or week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The next one, never in the past: what is due. A date is today's at the earliest, a weekday
    /// tomorrow's.
    ToCome,
    /// The one fewest days away, today included; of two equally near, the one to come. What is
    /// entered in a form, where a reading may be from last month.
    Nearest,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing in it looks like a date.
    #[error("not a date")]
    NotADate,
    /// It is written as a date, but the calendar has none such: 30 February, week 54, or a 29
    /// February that neither of the years it could be has.
    #[error("a date that is not in the calendar")]
    ImpossibleDate,
}

use DateError::{ImpossibleDate, NotADate};

impl DateError {
    /// Returns the id of the message that says so to a person; its `$text` is what was typed.
    pub const fn message_id(self) -> &'static str {
        match self {
            NotADate => "date-not-a-date",
            ImpossibleDate => "date-impossible",
        }
    }
}

/// Reads `text` as a date, seen from `today`; whole years are taken at their word, whatever the
/// `direction`.
///
/// A week means its Friday, as in "by week 43"; in the week that is now, once Friday has passed,
/// its Sunday. A month from the 31st ends where the month does.
pub fn parse(text: &str, today: Date, direction: Direction) -> Result<Date, DateError> {
    let lower = text.nfc().collect::<String>().to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    let seen = Seen { today, direction };
    read(&words, seen)
        .or_else(|| named::after_weekday(&words, seen))
        .unwrap_or(Err(NotADate))
}

/// Reads a date that no weekday leads.
fn read(words: &[&str], seen: Seen) -> Reading {
    let today = seen.today;
    let (words, is_the) = match words {
        ["på" | "on", rest @ ..] => (rest, false),
        ["den" | "the", rest @ ..] => (rest, true),
        all => (all, false),
    };
    None.or_else(|| named::numeric(words, seen))
        .or_else(|| named::named_month(words, seen))
        .or_else(|| named::week(words, seen))
        .or_else(|| named::weekday(words, seen))
        .or_else(|| relative::near(words, today))
        .or_else(|| relative::from_now(words, today))
        .or_else(|| is_the.then(|| named::of_a_month(words, seen))?)
}

/// From where a date without a year is seen.
#[derive(Clone, Copy)]
struct Seen {
    today: Date,
    direction: Direction,
}

/// What one way of writing makes of the words: nothing where they are not written that way.
type Reading = Option<Result<Date, DateError>>;

impl Seen {
    /// Returns which of the dates is meant.
    fn choose(self, dates: impl IntoIterator<Item = Option<Date>>) -> Result<Date, DateError> {
        let away = |date: &Date| date.days_since(self.today);
        let dates = dates.into_iter().flatten();
        match self.direction {
            Direction::ToCome => dates.filter(|date| away(date) >= 0).min(),
            Direction::Nearest => dates.min_by_key(|date| (away(date).abs(), away(date) < 0)),
        }
        .ok_or(ImpossibleDate)
    }

    fn day_month(self, day: u32, month: u32) -> Result<Date, DateError> {
        let year = self.today.year();
        self.choose((year - 1..=year + 1).map(|year| Date::new(year, month, day)))
    }
}

/// Returns the day so many days after `today`, or before it.
fn later(today: Date, days: i64) -> Result<Date, DateError> {
    within(today.plus_days(days).naive()).ok_or(ImpossibleDate)
}

/// Returns the date if it is one of the years that a [`Date`] is written in.
fn within(date: NaiveDate) -> Option<Date> {
    Date::new(date.year(), date.month(), date.day())
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}
