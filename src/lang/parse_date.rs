//! What a person types for a date, in either language at once, turned into a [`Date`].
//!
//! It reads one date and nothing beside it. Finding the date within a longer line is for `capture`,
//! as is `nästa träff`, which needs the group; whether a date may lie in the past is for the domain.
//!
//! Read are: `2020-10-12`, `20201012`, `12/10`, `12/10 2021`, `12/10/2021`, `12 okt`, `oct 12`,
//! `12 oktober 2021`, `fre`, `friday`, `v43`, `v. 43`, `wk 43`, `vecka 43 2021`, `i dag`, `tomorrow`,
//! `i övermorgon`, `yesterday`, `om 3 dagar`, `in two weeks`, `om en månad`, `nästa vecka`; each also after
//! `på`, `den`, `on`, `the`. The day stands before the month, as in Sweden. Not read, as people
//! disagree on what it means: `nästa fredag`, and a year in two digits.

use chrono::{Datelike as _, Months, NaiveDate, Weekday};
use unicode_normalization::UnicodeNormalization as _;

use super::Language;
use super::calendar::Names;
use crate::domain::time::Date;

/// The most words that one date takes (`den 12 oktober 2021`), for who seeks one within a line.
pub const MOST_WORDS: usize = 4;

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
    let words = match &words[..] {
        ["på" | "den" | "on" | "the", rest @ ..] => rest,
        all => all,
    };
    let seen = Seen { today, direction };
    None.or_else(|| numeric(words, seen))
        .or_else(|| named_month(words, seen))
        .or_else(|| week(words, seen))
        .or_else(|| weekday(words, seen))
        .or_else(|| near(words, today))
        .or_else(|| from_now(words, today))
        .unwrap_or(Err(NotADate))
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

/// `2020-10-12`, `20201012`, `12/10`, `12/10 2021`, `12/10/2021`.
fn numeric(words: &[&str], seen: Seen) -> Reading {
    let (date, year) = match words {
        [date] => (*date, None),
        [date, year] => (*date, Some(self::year(year)?)),
        _ => return None,
    };
    if let Some((day, rest)) = date.split_once('/') {
        let (month, year) = match rest.split_once(['/', '-']) {
            Some((month, inner)) if year.is_none() => (month, Some(self::year(inner)?)),
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
    Some(Date::new(self::year(year)?, month, day).ok_or(ImpossibleDate))
}

/// `12 okt`, `12 oktober 2021`, `oct 12`, `october 12 2021`, `12:e oktober`, `1st october`.
fn named_month(words: &[&str], seen: Seen) -> Reading {
    let (day, month, year) = match words {
        [a, b] => (a, b, None),
        [a, b, year] => (a, b, Some(self::year(year)?)),
        _ => return None,
    };
    let (day, month) = match (day_of_month(day), self::month(month)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day_of_month(month)?, self::month(day)?),
    };
    Some(match year {
        Some(year) => Date::new(year, month, day).ok_or(ImpossibleDate),
        None => seen.day_month(day, month),
    })
}

/// `v43`, `v. 43`, `w43`, `wk 43`, `vecka 43`, `week 43 2021`.
fn week(words: &[&str], seen: Seen) -> Reading {
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
        [year] => in_week(self::year(year)?, week, Weekday::Fri).ok_or(ImpossibleDate),
        _ => return None,
    })
}

fn in_week(year: i32, week: u32, weekday: Weekday) -> Option<Date> {
    NaiveDate::from_isoywd_opt(year, week, weekday).and_then(within)
}

/// `fre`, `fredag`, `fri`, `friday`.
fn weekday(words: &[&str], seen: Seen) -> Reading {
    let [word] = words else { return None };
    let named = Language::ALL
        .into_iter()
        .find_map(|language| begins_one(word, &Names::of(language).weekdays))?;
    let today = seen.today.naive().weekday().num_days_from_monday();
    let ahead = i64::from((named + 7 - today) % 7);
    let days = match seen.direction {
        Direction::ToCome if ahead == 0 => 7,
        Direction::Nearest if ahead > 3 => ahead - 7,
        _ => ahead,
    };
    Some(later(seen.today, days))
}

/// `i dag`, `imorgon`, `tomorrow`, `i övermorgon`, `yesterday`, `nästa vecka`.
fn near(words: &[&str], today: Date) -> Reading {
    let days = match words {
        ["i", "dag"] | ["idag" | "today"] => 0,
        ["i", "morgon"] | ["imorgon" | "imorn" | "tomorrow"] => 1,
        ["i", "övermorgon"] | ["iövermorgon" | "övermorgon"] => 2,
        ["i", "går"] | ["igår" | "yesterday"] => -1,
        ["nästa", "vecka"] | ["next", "week"] => {
            let weekday = today.naive().weekday().num_days_from_monday();
            // Monday is 0 and Friday 4: from this week's Monday to next week's Friday.
            7 + 4 - i64::from(weekday)
        }
        _ => return None,
    };
    Some(later(today, days))
}

/// `om 3 dagar`, `om två veckor`, `in a month`, `om ett år`.
fn from_now(words: &[&str], today: Date) -> Reading {
    let ["om" | "in", count, unit] = words else {
        return None;
    };
    let count = number(count, 1..=4).or_else(|| counted(count))?;
    let date = match *unit {
        "d" | "dag" | "dagar" | "day" | "days" => later(today, count.into()),
        "v" | "vecka" | "veckor" | "w" | "wk" | "week" | "weeks" => {
            later(today, i64::from(count) * 7)
        }
        "mån" | "månad" | "månader" | "month" | "months" => months_later(today, count),
        "år" | "year" | "years" => months_later(today, count * 12),
        _ => return None,
    };
    Some(date)
}

fn later(today: Date, days: i64) -> Result<Date, DateError> {
    within(today.plus_days(days).naive()).ok_or(ImpossibleDate)
}

fn months_later(today: Date, months: u32) -> Result<Date, DateError> {
    let date = today.naive().checked_add_months(Months::new(months));
    date.and_then(within).ok_or(ImpossibleDate)
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

/// Four digits that are a year: others are part of something else, as a telephone number.
fn year(text: &str) -> Option<i32> {
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

fn month(text: &str) -> Option<u32> {
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

fn counted(word: &str) -> Option<u32> {
    let numbers: [&[&str]; 12] = [
        &["en", "ett", "a", "an", "one"],
        &["två", "two"],
        &["tre", "three"],
        &["fyra", "four"],
        &["fem", "five"],
        &["sex", "six"],
        &["sju", "seven"],
        &["åtta", "eight"],
        &["nio", "nine"],
        &["tio", "ten"],
        &["elva", "eleven"],
        &["tolv", "twelve"],
    ];
    if word == "fjorton" {
        return Some(14); // `om fjorton dagar` is how Swedish says a fortnight
    }
    let place = numbers.iter().position(|words| words.contains(&word))?;
    Some(place as u32 + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Direction::{Nearest, ToCome};
    use super::*;
    use crate::lang::date;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// Seen from Monday 5 October 2020, week 41.
    fn read(text: &str, direction: Direction) -> String {
        match parse(text, day("2020-10-05"), direction) {
            Ok(date) => date.to_string(),
            Err(error) => format!("{error:?}"),
        }
    }

    #[test]
    fn what_people_type_becomes_a_date_to_come() {
        for (typed, expected) in [
            ("2020-10-12", "2020-10-12"),
            ("2019-1-5", "2019-01-05"),
            ("20201012", "2020-10-12"),
            ("12/10", "2020-10-12"),
            ("5/10", "2020-10-05"),
            ("4/10", "2021-10-04"),
            ("12/10 2021", "2021-10-12"),
            ("12/10/2021", "2021-10-12"),
            ("12/10-2019", "2019-10-12"),
            ("12 okt", "2020-10-12"),
            ("12 OKT.", "2020-10-12"),
            ("12 oktober 2021", "2021-10-12"),
            ("den 12:e oktober", "2020-10-12"),
            ("12 oct", "2020-10-12"),
            ("oct 12", "2020-10-12"),
            ("October 12, 2021", "2021-10-12"),
            ("1st of", "NotADate"),
            ("1st march", "2021-03-01"),
            ("1 maj", "2021-05-01"),
            ("1 may", "2021-05-01"),
            ("30 sept", "2021-09-30"),
            ("fre", "2020-10-09"),
            ("Fredag", "2020-10-09"),
            ("på fredag", "2020-10-09"),
            ("FRI", "2020-10-09"),
            ("friday", "2020-10-09"),
            ("mån", "2020-10-12"),
            ("so\u{308}n", "2020-10-11"),
            ("tors", "2020-10-08"),
            ("v43", "2020-10-23"),
            ("v. 43", "2020-10-23"),
            ("v.43", "2020-10-23"),
            ("w43", "2020-10-23"),
            ("wk 43", "2020-10-23"),
            ("Vecka 43", "2020-10-23"),
            ("week 43 2021", "2021-10-29"),
            ("v41", "2020-10-09"),
            ("v40", "2021-10-08"),
            ("v53", "2021-01-01"),
            ("idag", "2020-10-05"),
            ("i dag", "2020-10-05"),
            ("Today", "2020-10-05"),
            ("imorgon", "2020-10-06"),
            ("i  morgon", "2020-10-06"),
            ("tomorrow", "2020-10-06"),
            ("i övermorgon", "2020-10-07"),
            ("igår", "2020-10-04"),
            ("om 2 veckor", "2020-10-19"),
            ("om två veckor", "2020-10-19"),
            ("in two weeks", "2020-10-19"),
            ("om 3 dagar", "2020-10-08"),
            ("om fjorton dagar", "2020-10-19"),
            ("in a week", "2020-10-12"),
            ("om en månad", "2020-11-05"),
            ("om 1 år", "2021-10-05"),
            ("nästa vecka", "2020-10-16"),
            ("next week", "2020-10-16"),
        ] {
            assert_eq!(read(typed, ToCome), expected, "{typed}");
        }
    }

    #[test]
    fn a_form_takes_the_nearest() {
        for (typed, expected) in [
            ("12/10", "2020-10-12"),
            ("4/10", "2020-10-04"),
            ("1 jul", "2020-07-01"),
            ("1 feb", "2021-02-01"),
            ("2019-12-24", "2019-12-24"),
            ("fre", "2020-10-02"),
            ("tors", "2020-10-08"),
            ("mån", "2020-10-05"),
            ("v40", "2020-10-02"),
            ("v43", "2020-10-23"),
            ("29 feb", "2020-02-29"),
        ] {
            assert_eq!(read(typed, Nearest), expected, "{typed}");
        }
    }

    #[test]
    fn an_impossible_date_is_told_from_no_date() {
        for typed in [
            "30 feb",
            "31/4",
            "29/2",
            "45/10",
            "12/13",
            "0/5",
            "2021-02-29",
            "20210230",
            "feb 30 2020",
            "v54",
            "v0",
            "v53 2021",
            "om 9999 år",
        ] {
            assert_eq!(read(typed, ToCome), "ImpossibleDate", "{typed}");
        }
        for typed in [
            "",
            " ",
            ".",
            "torget",
            "12",
            "A12",
            "12:30",
            "070123456",
            "04623456",
            "1/2/3",
            "100/5",
            "maj",
            "i",
            "om",
            "om 3",
            "om 3 bilar",
            "nästa fredag",
            "v",
            "vecka",
            "w43x",
            "må",
            "12/10 21",
            "+020-10-05",
            "måndags",
            "12 okt fre",
            "€/1",
            "v43 20",
        ] {
            assert_eq!(read(typed, ToCome), "NotADate", "{typed:?}");
        }
    }

    #[test]
    fn this_week_is_not_a_year_away_when_its_friday_has_passed() {
        let saturday = day("2020-10-10");
        assert_eq!(parse("v41", saturday, ToCome), Ok(day("2020-10-11")));
        assert_eq!(parse("v41", saturday, Nearest), Ok(day("2020-10-09")));
        assert_eq!(
            parse("nästa vecka", saturday, ToCome),
            Ok(day("2020-10-16"))
        );
        assert_eq!(
            parse("fri", day("2020-10-09"), ToCome),
            Ok(day("2020-10-16"))
        );
        assert_eq!(
            parse("om en månad", day("2020-01-31"), ToCome),
            Ok(day("2020-02-29"))
        );
        assert_eq!(
            parse("29/2", day("2019-06-01"), ToCome),
            Ok(day("2020-02-29"))
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(today in 0_i64..200_000, away in -700_i64..700) {
            let today = day("1950-01-01").plus_days(today);
            let date = today.plus_days(away);
            for language in Language::ALL {
                for text in [
                    date.to_string(),
                    date::short(language, date, today),
                    date::full(language, date),
                ] {
                    let direction = if away < 0 { Nearest } else { ToCome };
                    // A day and month alone is read as near as it can be, in the current year.
                    if (0..180).contains(&away.abs()) || text.len() > 6 {
                        prop_assert_eq!(parse(&text, today, direction), Ok(date), "{}", text);
                    }
                }
            }
        }

        #[test]
        fn nothing_typed_is_a_panic_or_past_when_due(text in "\\PC{0,24}", month in "[0-9]{1,3}/[0-9]{1,3}") {
            let today = day("2020-10-05");
            let _ = parse(&text, today, ToCome);
            if let Ok(date) = parse(&month, today, ToCome) {
                prop_assert!(date >= today);
            }
        }
    }
}
