//! Dates that are named: by numbers, by month, by week, by weekday.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::DateError::ImpossibleDate;
use super::{Direction, Reading, Seen, later, led, number, read, within};
use crate::domain::time::Date;
use crate::lang::Language;
use crate::lang::calendar::Names;

/// `2020-10-12`, `20201012`, `12/10`, `12/10 2021`, `12/10/2021`, `12/10-21`.
pub(super) fn numeric(words: &[&str], seen: Seen) -> Reading {
    let (date, year) = match words {
        [date] => (*date, None),
        [date, year] => (*date, Some(as_year(year)?)),
        _ => return None,
    };
    if let Some((day, rest)) = date.split_once('/') {
        let (month, year) = match rest.split_once(['/', '-']) {
            Some((month, inner)) if year.is_none() => {
                let is_hyphened = rest.contains('-');
                let short = number(inner, 2..=2).filter(|_| is_hyphened);
                let short = short.and_then(|year| led::in_two(year, seen.today));
                (month, Some(short.or_else(|| as_year(inner))?))
            }
            Some(_) => return None,
            None => (rest, year),
        };
        let (day, month) = (number(day, 1..=2)?, number(month, 1..=2)?);
        return Some(match year {
            Some(year) => Date::new(year, month, day).ok_or(ImpossibleDate),
            None => seen.day_month(day, month),
        });
    }
    if year.is_some() {
        return None;
    }
    let (year, month, day) = match date.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => (year, month, day),
        [date] if number(date, 8..=8).is_some() => (&date[..4], &date[4..6], &date[6..]),
        _ => return None,
    };
    let (month, day) = (number(month, 1..=2)?, number(day, 1..=2)?);
    Some(Date::new(as_year(year)?, month, day).ok_or(ImpossibleDate))
}

/// `12 okt`, `12 oktober 2021`, `oct 12`, `october 12 2021`, `12:e oktober`, `1st october`.
pub(super) fn named_month(words: &[&str], seen: Seen) -> Reading {
    let (day, month, year) = match words {
        [a, b] => (a, b, None),
        [a, b, year] => (a, b, Some(as_year(year)?)),
        _ => return None,
    };
    let (day, month) = match (day_of_month(day), as_month(month)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day_of_month(month)?, as_month(day)?),
    };
    Some(match year {
        Some(year) => Date::new(year, month, day).ok_or(ImpossibleDate),
        None => seen.day_month(day, month),
    })
}

/// `v43`, `v. 43`, `w43`, `wk 43`, `vecka 43`, `week 43 2021`.
pub(super) fn week(words: &[&str], seen: Seen) -> Reading {
    let is_week = |word: &str| matches!(word, "v" | "vecka" | "w" | "wk" | "week");
    let (week, year) = match words {
        [name, week, rest @ ..] if is_week(name) => (*week, rest),
        [joined, rest @ ..] => {
            let digits = joined.find(|c: char| c.is_ascii_digit())?;
            let (name, week) = joined.split_at(digits);
            is_week(name.trim_end_matches('.')).then_some(())?;
            (week, rest)
        }
        [] => return None,
    };
    let week = number(week, 1..=2)?;
    Some(match year {
        [] => {
            let now = seen.today.naive().iso_week();
            if now.week() == week && seen.direction == Direction::ToCome {
                let friday = in_week(now.year(), week, Weekday::Fri);
                let sunday = in_week(now.year(), week, Weekday::Sun);
                return Some(seen.choose([friday, sunday]));
            }
            let years = now.year() - 1..=now.year() + 1;
            seen.choose(years.map(|year| in_week(year, week, Weekday::Fri)))
        }
        [year] => in_week(as_year(year)?, week, Weekday::Fri).ok_or(ImpossibleDate),
        _ => return None,
    })
}

fn in_week(year: i32, week: u32, weekday: Weekday) -> Option<Date> {
    NaiveDate::from_isoywd_opt(year, week, weekday).and_then(within)
}

/// `fre`, `fredag`, `fri`, `friday`; `nästa fredag`, `next friday`, `fredag nästa vecka`, which are the
/// one of next week, whatever day it is.
pub(super) fn weekday(words: &[&str], seen: Seen) -> Reading {
    let (word, next) = match words {
        [word] | ["this" | "denna", word] => (*word, false),
        ["nästa" | "nasta" | "next", word]
        | [word, "nästa" | "nasta" | "next", "vecka" | "week"] => (*word, true),
        _ => return None,
    };
    let named = as_weekday(word)?;
    let today = seen.today.naive().weekday().num_days_from_monday();
    if next {
        return Some(later(seen.today, 7 + i64::from(named) - i64::from(today)));
    }
    let ahead = i64::from((named + 7 - today) % 7);
    let days = match seen.direction {
        Direction::ToCome if ahead == 0 => 7,
        Direction::Nearest if ahead > 3 => ahead - 7,
        _ => ahead,
    };
    Some(later(seen.today, days))
}

/// `torsdag den 8 oktober`, `tors 8/10`, `fre v43`: a day that is another weekday's is none, a week's is
/// the one that is named.
pub(super) fn after_weekday(words: &[&str], seen: Seen) -> Reading {
    let words = match words {
        ["på" | "on", rest @ ..] => rest,
        all => all,
    };
    let (word, rest) = words.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let named = Weekday::try_from(u8::try_from(as_weekday(word)?).ok()?).ok()?;
    if let Some(week) = week(rest, seen) {
        let of = week.map(|day| day.naive().iso_week());
        return Some(of.and_then(|of| in_week(of.year(), of.week(), named).ok_or(ImpossibleDate)));
    }
    let day = read(rest, seen)?;
    let is_named = |day: &Date| day.naive().weekday() == named;
    Some(day.and_then(|day| Some(day).filter(is_named).ok_or(ImpossibleDate)))
}

/// `den 12`, `the 12th`: of the month that is meant.
pub(super) fn of_a_month(words: &[&str], seen: Seen) -> Reading {
    let [day] = words else { return None };
    let day = day_of_month(day).filter(|day| (1..=31).contains(day))?;
    let now = seen.today.year() * 12 + seen.today.naive().month0() as i32;
    // Of three months at least one is long enough.
    let months = (now - 1..=now + 2).map(|month| {
        let (year, month0) = (month.div_euclid(12), month.rem_euclid(12));
        Date::new(year, month0 as u32 + 1, day)
    });
    Some(seen.choose(months))
}

fn as_weekday(word: &str) -> Option<u32> {
    let weekdays = |language| begins_one(word, &Names::of(language).weekdays);
    Language::ALL.into_iter().find_map(weekdays)
}

/// Four digits that are a year: others are part of something else, as a telephone number.
fn as_year(text: &str) -> Option<i32> {
    let year = number(text, 4..=4)? as i32;
    Date::new(year, 1, 1).map(|_| year)
}

fn day_of_month(text: &str) -> Option<u32> {
    let plain = [":e", ":a", "e", "st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    number(plain, 1..=2)
}

fn as_month(text: &str) -> Option<u32> {
    Language::ALL
        .into_iter()
        .find_map(|language| begins_one(text, &Names::of(language).months))
        .map(|month0| month0 + 1)
}

/// Returns the place of the name that `word` begins, with three letters or more: enough to tell
/// them apart, so `sept` and `tors` are read too.
fn begins_one(word: &str, names: &[&str]) -> Option<u32> {
    let enough = word.chars().count() >= 3;
    let place = names
        .iter()
        .position(|name| enough && name.to_lowercase().starts_with(word));
    place.map(|place| place as u32)
}
