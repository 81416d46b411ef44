//! The day within a line: at its end, or after a word that demands one. A date in the middle of
//! prose is prose.

use super::Sight;
use super::line::Line;
use super::vocabulary::{BY, LEADS, NEXT_MEETING, NO_DATES, SINCE};
use crate::domain::meeting::Meeting;
use crate::domain::query::agenda;
use crate::domain::query::series::{self, Next};
use crate::domain::time::Date;
use crate::lang::parse_date::{self, DateError, Direction, MOST_WORDS};

/// A day that stands in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The first of its words, with those that lead to it.
    pub(super) lead: usize,
    /// The first word of the date itself.
    pub(super) first: usize,
    /// Its last word.
    pub(super) last: usize,
    /// Which day it is.
    pub(super) day: Day,
}

/// Which day was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    On(Date),
    /// The calendar has none such.
    Impossible,
    /// That of the next meeting, and none is called.
    NoMeeting,
}

/// Finds the day by which something is to be done, among the words numbered `places`.
pub(super) fn due(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let demanded = places.iter().enumerate().find_map(|(at, place)| {
        let word = line.words.get(*place)?;
        let told = BY
            .contains(&&*word.lower)
            .then(|| after(line, places, at + 1, sight))??;
        Some(led(line, places, told))
    });
    demanded.or_else(|| last(line, places, sight))
}

/// Finds the day at the end of a line, with the time of day after it, if any, left alone.
pub(super) fn last(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let end = places.len() - time_of_day(line, places);
    let ends_so = |count: usize| {
        let words = places.get(end.checked_sub(count)?..end)?.iter();
        let words = words.filter_map(|place| Some(&*line.words.get(*place)?.lower));
        Some(NO_DATES.contains(&words.collect::<Vec<_>>().join(" ").as_str()))
    };
    if ends_so(1) == Some(true) || ends_so(2) == Some(true) {
        return None;
    }
    let mut impossible = None;
    for count in (1..=MOST_WORDS.min(end)).rev() {
        match read(line, places.get(end - count..end)?, sight) {
            Some(
                told @ Told {
                    day: Day::Impossible,
                    ..
                },
            ) => impossible = Some(told),
            Some(told) => return Some(led(line, places, told)),
            None => {}
        }
    }
    impossible.map(|told| led(line, places, told))
}

/// Finds the day that stands right after the words that lead to one.
pub(super) fn after_leads(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let leads = |place: &&usize| {
        let word = line.words.get(**place);
        word.is_some_and(|word| LEADS.contains(&&*word.lower))
    };
    let told = after(line, places, places.iter().take_while(leads).count(), sight)?;
    let lead = places.first().copied().unwrap_or(told.lead);
    Some(Told { lead, ..told })
}

/// Finds a day at the end of what is told, unless it is told of the past.
pub(super) fn aside(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<(Told, Date)> {
    let told = last(line, places, sight)?;
    let Day::On(day) = told.day else { return None };
    let before = told
        .lead
        .checked_sub(1)
        .and_then(|place| line.words.get(place));
    let since = before.is_some_and(|word| SINCE.contains(&&*word.lower));
    (!since).then_some((told, day))
}

/// Returns the day that begins at a place, the longest one.
fn after(line: &Line<'_>, places: &[usize], from: usize, sight: &Sight<'_>) -> Option<Told> {
    let rest = places.get(from..)?;
    let lengths = (1..=MOST_WORDS.min(rest.len())).rev();
    let mut found = lengths.filter_map(|count| read(line, rest.get(..count)?, sight));
    let first = found.next()?;
    if first.day == Day::Impossible {
        return found
            .find(|told| told.day != Day::Impossible)
            .or(Some(first));
    }
    Some(first)
}

fn read(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let words = places
        .iter()
        .map(|place| Some(&*line.words.get(*place)?.lower));
    let words: Vec<&str> = words.collect::<Option<_>>()?;
    let text = words.join(" ");
    let (first, last) = (*places.first()?, *places.last()?);
    let told = |day| Told {
        lead: first,
        first,
        last,
        day,
    };
    if NEXT_MEETING.contains(&text.as_str()) {
        return Some(told(next_meeting(sight).map_or(Day::NoMeeting, Day::On)));
    }
    match parse_date::parse(&text, sight.day(), Direction::ToCome) {
        Ok(day) => Some(told(Day::On(day))),
        Err(DateError::ImpossibleDate) => Some(told(Day::Impossible)),
        Err(DateError::NotADate) => None,
    }
}

/// Takes in the words that lead to a day: `senast den 12/10`.
fn led(line: &Line<'_>, places: &[usize], mut told: Told) -> Told {
    let Some(mut at) = places.iter().position(|place| *place == told.first) else {
        return told;
    };
    let is = |at: usize, words: &[&str]| {
        let word = places.get(at).and_then(|place| line.words.get(*place));
        word.is_some_and(|word| words.contains(&&*word.lower))
    };
    while at > 0 && is(at - 1, LEADS) {
        at -= 1;
    }
    if at >= 3 && is(at - 1, &["than"]) && is(at - 2, &["later"]) && is(at - 3, &["no"]) {
        at -= 3;
    }
    told.lead = places.get(at).copied().unwrap_or(told.lead);
    told
}

/// Returns how many words at the end tell a time of day: `13:00`, `kl 13`. Two numbers with a point
/// between them alone may be a sum.
fn time_of_day(line: &Line<'_>, places: &[usize]) -> usize {
    let last = places.last().and_then(|place| line.words.get(*place));
    match clock(line, places) {
        1 if last.is_some_and(|word| !word.text.contains(':')) => 0,
        count => count,
    }
}

/// Returns how many words at the end tell a time of day where one is expected: also `13.20`.
pub(super) fn clock(line: &Line<'_>, places: &[usize]) -> usize {
    let word = |back: usize| {
        let place = places.len().checked_sub(back)?;
        line.words.get(*places.get(place)?)
    };
    let Some(last) = word(1) else { return 0 };
    let digits =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let clock = last
        .text
        .split_once([':', '.'])
        .is_some_and(|(hour, minute)| digits(hour) && minute.len() == 2 && digits(minute));
    let named = word(2).is_some_and(|word| matches!(&*word.lower, "kl" | "klockan" | "at"));
    match (named, clock || digits(&last.text)) {
        (true, true) => 2,
        (false, true) if clock => 1,
        _ => 0,
    }
}

/// Returns the day of the meeting that is called next.
pub(super) fn next_meeting(sight: &Sight<'_>) -> Option<Date> {
    let tomorrow = sight.day().plus_days(1);
    let called = agenda::next_called(sight.group, Some(tomorrow)).and_then(Meeting::day);
    // One of a series has its day before anybody calls to it.
    called.or_else(|| match series::next(sight.group, sight.meeting)? {
        Next::Proposed(at) if sight.meeting.series.is_some() => Some(at.date()),
        _ => None,
    })
}
