//! The day within a line: at its end, or after a word that demands one. A date in the middle of
//! prose is prose.

use super::Sight;
use super::line::Line;
use super::vocabulary::{BY, LEADS, LEADS_TO_EVE, NEXT_MEETING, NO_DATES, NUMBERED, OR, SINCE};
use crate::domain::meeting::Meeting;
use crate::domain::query::agenda;
use crate::domain::query::series::{self, Next};
use crate::domain::text::Text;
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

impl Told {
    /// Returns whether a word is one of its, or of those that lead to it.
    pub(super) fn holds(&self, place: usize) -> bool {
        (self.lead..=self.last).contains(&place)
    }
}

/// Which day was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    On(Date),
    /// The calendar has none such.
    Impossible,
    /// That of the next meeting, and none is called.
    NoMeeting,
    /// One or another, and which is not said.
    Either,
}

/// Finds the day by which something is to be done, among the words numbered `places`.
pub(super) fn due(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let demanded = places.iter().enumerate().find_map(|(at, place)| {
        let word = line.words.get(*place)?;
        let told = BY
            .contains(&&*word.lower)
            .then(|| after(line, places, at + 1, sight))??;
        Some(sole(line, places, led(line, places, told), sight))
    });
    let is_eve = |told: &&Told| {
        let words = places.iter().copied();
        let words: Vec<usize> = words
            .filter(|place| (told.first..=told.last).contains(place))
            .collect();
        plain(line, &words, sight).is_none()
    };
    let told = match demanded.as_ref().filter(is_eve) {
        // *Före jul 18 dec*: what stands at the end tells it better.
        Some(eve) => last(line, places, sight)
            .filter(|last| last.first > eve.last)
            .or(demanded),
        None => demanded.or_else(|| last(line, places, sight)),
    };
    told.or_else(|| six_digits(line, places, sight))
}

/// Finds the day at the end of a line, with the time of day after it, if any, left alone.
pub(super) fn last(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let told = ending(line, places, sight)?;
    Some(sole(line, places, told, sight))
}

/// Returns the day at the end, where another may stand before it.
fn ending(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
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
    let told = leading(line, places, sight)?;
    Some(sole(line, places, told, sight))
}

/// Returns the day after the words that lead to it, where another may follow.
fn leading(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let leads = |place: &&usize| {
        let word = line.words.get(**place);
        word.is_some_and(|word| LEADS.contains(&&*word.lower))
    };
    let told = after(line, places, places.iter().take_while(leads).count(), sight)?;
    let lead = places.first().copied().unwrap_or(told.lead);
    Some(Told { lead, ..told })
}

/// Returns the day, or that it is one of two: `fre eller lör`, `i höst eller fre`.
fn sole(line: &Line<'_>, places: &[usize], told: Told, sight: &Sight<'_>) -> Told {
    let at = |of: usize| places.iter().position(|place| *place == of);
    let (Some(begins), Some(ends)) = (at(told.lead), at(told.last)) else {
        return told;
    };
    let is_or = |at: usize| {
        let word = places.get(at).and_then(|place| line.words.get(*place));
        word.is_some_and(|word| OR.contains(&&*word.lower))
    };
    let before = begins.checked_sub(1).filter(|at| is_or(*at));
    let before = before.and_then(|or| {
        let place = *places.get(or.checked_sub(1)?)?;
        let word = (place, place);
        let day = ending(line, places.get(..or)?, sight);
        Some(day.map_or(word, |day| (day.lead, day.first)))
    });
    let after = Some(ends + 1).filter(|at| is_or(*at));
    let after = after.and_then(|or| leading(line, places.get(or + 1..)?, sight));
    if before.is_none() && after.is_none() {
        return told;
    }
    let (lead, first) = before.unwrap_or((told.lead, told.first));
    Told {
        lead,
        first,
        last: after.as_ref().unwrap_or(&told).last,
        day: Day::Either,
    }
}

/// Returns the day that six digits at the end tell, which is to come: others are a number.
fn six_digits(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let place = *places.last()?;
    let digits = line.words.get(place)?;
    let is_six = digits.lower.len() == 6 && digits.lower.bytes().all(|byte| byte.is_ascii_digit());
    let day = parse_date::when_led(&digits.lower, sight.day()).filter(|_| is_six)?;
    let before = place
        .checked_sub(1)
        .and_then(|place| line.words.get(place))
        .filter(|word| {
            NUMBERED.contains(&&*word.lower) || word.text.ends_with(|c: char| c.is_ascii_digit())
        });
    (before.is_none() && day >= sight.day()).then_some(Told {
        lead: place,
        first: place,
        last: place,
        day: Day::On(day),
    })
}

/// Returns how the day would be written that an action ends with as `12.10`, which may be a time of
/// day and is taken for neither.
pub(super) fn with_point(line: &Line<'_>, places: &[usize]) -> Option<(Text, Text)> {
    let word = line.words.get(*places.last()?)?;
    let (day, month) = word.text.split_once('.')?;
    let number = |text: &str, most: u32| {
        let is_short = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = text.parse().ok().filter(|_| is_short)?;
        (1..=most).contains(&number).then_some(number)
    };
    let (day, month) = (number(day, 31)?, number(month, 12)?);
    Some((Text::new(&word.text), Text::new(&format!("{day}/{month}"))))
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
    // *Före jul 18 dec*: the number is that of the month after it.
    let is_others = |count: usize| {
        let both = count.checked_sub(1).and_then(|last| rest.get(last..=count));
        let number = both.and_then(|both| line.words.get(*both.first()?));
        let is_number =
            number.is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
        count > 1 && is_number && both.is_some_and(|both| plain(line, both, sight).is_some())
    };
    let lengths = lengths.filter(|count| !is_others(*count));
    let mut found = lengths.filter_map(|count| read(line, rest.get(..count)?, sight));
    let first = found.next()?;
    if first.day == Day::Impossible {
        return found
            .find(|told| told.day != Day::Impossible)
            .or(Some(first));
    }
    Some(first)
}

/// Returns the day that the words tell, also one that is a day only since something leads to it.
fn read(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    plain(line, places, sight).or_else(|| {
        let (first, last) = (*places.first()?, *places.last()?);
        let lead = line.words.get(first.checked_sub(1)?)?;
        let is_led = LEADS_TO_EVE.contains(&&*lead.lower) && places.len() <= 2;
        let text = is_led.then(|| joined(line, places))??;
        let day = parse_date::when_led(&text, sight.day())?;
        Some(Told {
            lead: first,
            first,
            last,
            day: Day::On(day),
        })
    })
}

fn joined(line: &Line<'_>, places: &[usize]) -> Option<String> {
    let words = places
        .iter()
        .map(|place| Some(&*line.words.get(*place)?.lower));
    let words: Vec<&str> = words.collect::<Option<_>>()?;
    Some(words.join(" "))
}

fn plain(line: &Line<'_>, places: &[usize], sight: &Sight<'_>) -> Option<Told> {
    let text = joined(line, places)?;
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
