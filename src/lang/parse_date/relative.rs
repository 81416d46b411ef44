//! Dates that are told by how far off they are: tomorrow, in two weeks, next week.

use chrono::{Datelike as _, Months};

use super::DateError::{self, ImpossibleDate};
use super::{Reading, later, number, within};
use crate::domain::time::Date;

/// `i dag`, `imorgon`, `tomorrow`, `i övermorgon`, `yesterday`, `nästa vecka`, `i nästa vecka`.
pub(super) fn near(words: &[&str], today: Date) -> Reading {
    let days = match words {
        ["i", "dag"] | ["idag" | "today"] => 0,
        ["i", "morgon"] | ["imorgon" | "imorn" | "tomorrow"] => 1,
        ["i", "övermorgon"] | ["iövermorgon" | "övermorgon"] => 2,
        ["i", "går"] | ["igår" | "yesterday"] => -1,
        ["nästa" | "nasta", "vecka"]
        | ["i" | "under", "nästa" | "nasta", "vecka"]
        | ["next", "week"]
        | ["during", "next", "week"] => {
            let weekday = today.naive().weekday().num_days_from_monday();
            // Monday is 0 and Friday 4: from this week's Monday to next week's Friday.
            7 + 4 - i64::from(weekday)
        }
        _ => return None,
    };
    Some(later(today, days))
}

/// `om 3 dagar`, `inom två veckor`, `in a month`, `om ett år`.
pub(super) fn from_now(words: &[&str], today: Date) -> Reading {
    let ["om" | "inom" | "in" | "within", count, unit] = words else {
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

fn months_later(today: Date, months: u32) -> Result<Date, DateError> {
    let date = today.naive().checked_add_months(Months::new(months));
    date.and_then(within).ok_or(ImpossibleDate)
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
