//! Dates and times as a person reads them, in either language.
//!
//! Today is handed in, as the host's clock or the meeting has it. Reading what someone typed is
//! for [`parse_date`](super::parse_date); a date for a file or a script is `Date`'s own
//! `2020-10-05`.

use chrono::{Datelike as _, Timelike as _};

use super::Language;
use super::calendar::{self, Names};
use crate::domain::time::{Date, Moment};
use crate::domain::wall::Wall;

/// Returns day and month, `5 okt` or `5 Oct`, with the year where it is not today's: `5 okt 2021`.
pub fn short(language: Language, date: Date, today: Date) -> String {
    let (day, month) = (date.naive().day(), month_short(language, date));
    if date.year() == today.year() {
        format!("{day} {month}")
    } else {
        format!("{day} {month} {}", date.year())
    }
}

/// Returns the date with nothing left to ask: `måndag 5 oktober 2020`, `Monday 5 October 2020`.
pub fn long(language: Language, date: Date) -> String {
    format!("{} {}", weekday(language, date), full(language, date))
}

/// Returns the date in words without its weekday, as minutes and letters have it:
/// `5 oktober 2020`, `5 October 2020`.
pub fn full(language: Language, date: Date) -> String {
    let (day, month) = (date.naive().day(), month(language, date));
    format!("{day} {month} {}", date.year())
}

/// Returns weekday, day and month in short, `mån 5 okt`, with the year where it is not today's.
pub fn short_with_weekday(language: Language, date: Date, today: Date) -> String {
    let weekday = weekday_short(language, date);
    format!("{weekday} {}", short(language, date, today))
}

/// Returns the week of ISO 8601 (the one with the year's first Thursday is 1): `v. 41`, `wk 41`.
pub fn week(language: Language, date: Date) -> String {
    let number = date.naive().iso_week().week();
    format!("{} {number}", Names::of(language).week)
}

/// Returns the name of the date's weekday: `måndag`, `Monday`.
pub fn weekday(language: Language, date: Date) -> &'static str {
    let number = date.naive().weekday().num_days_from_monday();
    Names::of(language).weekdays[number as usize]
}

/// Returns the three letters of the date's weekday: `mån`, `Mon`.
pub fn weekday_short(language: Language, date: Date) -> &'static str {
    calendar::short(weekday(language, date))
}

/// Returns the name of the date's month: `oktober`, `October`.
pub fn month(language: Language, date: Date) -> &'static str {
    Names::of(language).months[date.naive().month0() as usize]
}

/// Returns the three letters of the date's month: `okt`, `Oct`.
pub fn month_short(language: Language, date: Date) -> &'static str {
    calendar::short(month(language, date))
}

/// Returns how far off a due date is, in days: `i dag`, `i morgon`, `om 3 d`, `9 d försen`.
///
/// Days and not weeks, so that a column of them can be compared.
pub fn distance(language: Language, date: Date, today: Date) -> String {
    let names = Names::of(language);
    match (date.days_since(today), language) {
        (0, _) => names.today.to_owned(),
        (1, _) => names.tomorrow.to_owned(),
        (days @ 2.., Language::Sv) => format!("om {days} d"),
        (days @ 2.., Language::En) => format!("in {days} d"),
        (days, Language::Sv) => format!("{} d försen", -days),
        (days, Language::En) => format!("{} d late", -days),
    }
}

/// Returns how long ago something happened, in days: `i dag`, `i går`, `för 9 d sedan`. What has
/// yet to come is told by its [`distance`].
pub fn ago(language: Language, date: Date, today: Date) -> String {
    match (today.days_since(date), language) {
        (..=0, _) => distance(language, date, today),
        (1, _) => Names::of(language).yesterday.to_owned(),
        (days, Language::Sv) => format!("för {days} d sedan"),
        (days, Language::En) => format!("{days} d ago"),
    }
}

/// Returns the time on the wall, the same in both languages: `13:47`.
pub fn time(moment: Moment) -> String {
    let at = moment.local();
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// Returns date and time, `5 okt 13:47`, with the year where it is not today's.
pub fn date_time(language: Language, moment: Moment, today: Date) -> String {
    let date = short(language, moment.date(), today);
    format!("{date} {}", time(moment))
}

/// Returns date and time of day of what is agreed upon: `5 okt 13:00`, with the year where it is
/// another one than today's.
pub fn wall(language: Language, at: Wall, today: Date) -> String {
    format!("{} {}", short(language, at.date(), today), clock(at))
}

/// Returns the time of day: `13:00`.
pub fn clock(at: Wall) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::Language::{En, Sv};
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let (today, date, later) = (day("2020-09-28"), day("2020-10-05"), day("2021-03-01"));
        assert_eq!(short(Sv, date, today), "5 okt");
        assert_eq!(short(En, date, today), "5 Oct");
        assert_eq!(short(Sv, later, today), "1 mar 2021");
        assert_eq!(short(En, later, today), "1 Mar 2021");
        assert_eq!(short_with_weekday(Sv, date, today), "mån 5 okt");
        assert_eq!(long(Sv, date), "måndag 5 oktober 2020");
        assert_eq!(long(En, date), "Monday 5 October 2020");
        assert_eq!(full(Sv, date), "5 oktober 2020");
        assert_eq!(weekday_short(Sv, day("2020-10-10")), "lör");
        assert_eq!(weekday(En, day("2020-10-11")), "Sunday");
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        assert_eq!(week(Sv, day("2020-10-05")), "v. 41");
        assert_eq!(week(En, day("2020-10-05")), "wk 41");
        assert_eq!(week(Sv, day("2021-01-03")), "v. 53");
        assert_eq!(week(Sv, day("2019-12-30")), "v. 1");
    }

    #[test]
    fn distance_is_told_in_days() {
        let today = day("2020-10-05");
        for (date, sv, en) in [
            ("2020-10-05", "i dag", "today"),
            ("2020-10-06", "i morgon", "tomorrow"),
            ("2020-10-08", "om 3 d", "in 3 d"),
            ("2020-10-04", "1 d försen", "1 d late"),
            ("2020-09-26", "9 d försen", "9 d late"),
            ("2021-10-05", "om 365 d", "in 365 d"),
        ] {
            assert_eq!(distance(Sv, day(date), today), sv);
            assert_eq!(distance(En, day(date), today), en);
        }
        assert_eq!(ago(Sv, day("2020-10-04"), today), "i går");
        assert_eq!(ago(En, day("2020-10-04"), today), "yesterday");
        assert_eq!(ago(Sv, day("2020-09-26"), today), "för 9 d sedan");
        assert_eq!(ago(En, day("2020-09-26"), today), "9 d ago");
        assert_eq!(ago(Sv, today, today), "i dag");
        assert_eq!(ago(Sv, day("2020-10-08"), today), "om 3 d");
    }

    #[test]
    fn the_time_is_the_one_on_the_wall() {
        let moment: Moment = "2020-10-05T07:04:59+02:00".parse().unwrap();
        assert_eq!(time(moment), "07:04");
        assert_eq!(date_time(Sv, moment, day("2020-01-01")), "5 okt 07:04");
        assert_eq!(date_time(En, moment, day("2021-01-01")), "5 Oct 2020 07:04");
    }
}
