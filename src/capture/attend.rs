//! Attendance: `närvarande POL SOC RTJ`, `kommer RTJ`, `KFF går`, `förhinder SOC`,
//! `adjungerad Rektor Hofgårdsskolan`; with the time of day, `RTJ kommer 13:20`, where it is told.

use std::ops::Range;

use super::day;
use super::line::{Line, Word};
use super::person::unknown;
use super::vocabulary::{AND, ATTENDANCE, AUXILIARY, EVERYONE, NOW};
use super::who::{self, is_in_capitals};
use super::{Made, Remark, Sight, Span, SpanKind};
use crate::domain::command::{Command, Who};
use crate::domain::field::Title;
use crate::domain::meeting::Presence;
use crate::domain::query::presence;
use crate::domain::text::Text;
use crate::lang::Language;

/// Returns what the first word of a line notes of attendance, and whether it hardly is anything else.
pub(super) fn verb(first: &Word<'_>) -> Option<(Presence, bool)> {
    let (_, presence, sure) = ATTENDANCE.iter().find(|(word, ..)| *word == first.lower)?;
    Some((*presence, *sure || first.after.contains(':')))
}

/// Reads a line that names who and ends with a word of attendance: `RTJ kommer`, `KFF har gått`.
///
/// Only for those who are written as a code or with `@`, or were called in, or who are all that the line
/// names: *polisen går dit* is prose.
pub(super) fn read_after(line: &Line<'_>, sight: &Sight<'_>) -> Option<Made> {
    let lower = |place: usize| line.words.get(place).map(|word| &*word.lower);
    let clock = Clock::of(line);
    let mut end = clock.first;
    while end > 0 && lower(end - 1).is_some_and(|word| NOW.contains(&word)) {
        end -= 1;
    }
    let at = end.checked_sub(1)?;
    let word = line.words.get(at)?;
    let (presence, _) = verb(word).filter(|_| !word.is_asked())?;
    let auxiliary = |place: usize| lower(place).is_some_and(|word| AUXILIARY.contains(&word));
    let last = if at > 0 && auxiliary(at - 1) {
        at - 1
    } else {
        at
    };
    if last == 0 || presence == Presence::CoOpted {
        return None;
    }
    let named = named(line, 0..last, presence, sight);
    let is_sure = |who: &Who| match who {
        Who::Guest(_) => true,
        Who::Member(_) | Who::Organisation(_) => {
            let mut words = line.words.iter().take(last);
            // *fritid kommer* is a matter, *Fritid kommer* somebody.
            let is_named = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
            words.all(|word| {
                looks_like_one(&word.text) || is_named(word) || AND.contains(&&*word.lower)
            })
        }
    };
    if named.unknown.is_some() || named.who.is_empty() || !named.who.iter().all(is_sure) {
        return None;
    }
    let mut spans = vec![word.span(SpanKind::Mark)];
    spans.extend(named.spans);
    Some(attends(named.who, presence, &clock, spans, sight))
}

/// The time of day at the end of a line.
struct Clock {
    /// The number of its first word, that of the line's words where it tells none.
    first: usize,
    /// As it was typed.
    typed: Option<Text>,
    span: Option<Span>,
}

impl Clock {
    fn of(line: &Line<'_>) -> Self {
        let places: Vec<usize> = (0..line.words.len()).collect();
        let first = places.len() - day::clock(line, &places);
        let last = places.len().saturating_sub(1);
        let words = line.words.get(last..).unwrap_or_default();
        Self {
            first,
            typed: words
                .first()
                .filter(|_| first < places.len())
                .map(|word| Text::new(&word.text.replace('.', ":"))),
            span: (first < places.len())
                .then(|| line.span(first, last, SpanKind::Day))
                .flatten(),
        }
    }
}

/// Returns what a line is that notes somebody's attendance.
fn attends(
    who: Vec<Who>,
    presence: Presence,
    clock: &Clock,
    mut spans: Vec<Span>,
    sight: &Sight<'_>,
) -> Made {
    let mut text = minuted(&who, presence, sight);
    if let Some(typed) = &clock.typed {
        text = Text::new(&format!("{text} ({typed})"));
    }
    spans.extend(clock.span);
    let command = Command::Attend {
        meeting: sight.meeting.id,
        who,
        presence,
    };
    let mut made = Made::does(text, command, spans);
    made.aside.words.clone_from(&clock.typed);
    made
}

/// Reads a line that begins with a word of attendance and names who.
pub(super) fn read(line: &Line<'_>, first: &Word<'_>, sight: &Sight<'_>) -> Option<Made> {
    let (presence, sure) = verb(first)?;
    let mut spans = vec![first.span(SpanKind::Mark)];
    if line.words.len() == 1 {
        return (sure && !first.is_asked()).then(|| Made::note(Remark::LacksWho, spans));
    }
    let clock = Clock::of(line);
    let named = named(line, 1..clock.first, presence, sight);
    spans.extend(named.spans);
    match named.unknown {
        None if named.who.is_empty() => sure.then(|| Made::note(Remark::LacksWho, spans)),
        None => Some(attends(named.who, presence, &clock, spans, sight)),
        Some((name, max)) if max > 0 => {
            let _ = name;
            Some(Made::note(Remark::TooLong { max }, spans))
        }
        // *Kommer vi vidare?* is a question about nobody.
        Some((name, _)) if sure && !named.who.is_empty() || looks_like_one(name.as_str()) => {
            Some(Made::note(unknown(name, sight), spans))
        }
        Some(_) => None,
    }
}

/// Returns who is meant, as it is told.
pub(super) fn names(who: &[Who]) -> String {
    let names = who.iter().map(|who| match who {
        Who::Member(id) => id.to_string(),
        Who::Organisation(id) => id.to_string(),
        Who::Guest(name) => name.to_string(),
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Returns what stands in the minutes, in the language of the group.
fn minuted(who: &[Who], presence: Presence, sight: &Sight<'_>) -> Text {
    let id = format!("minuted-{}-{presence}", Presence::SET.name);
    let args = [("who", names(who).into())];
    let said = sight.tongue.say_in(Language::of(sight.group), &id, &args);
    Text::new(&said.unwrap_or_default())
}

/// Returns whether a name is written as one of a member or an organisation.
pub(super) fn looks_like_one(name: &str) -> bool {
    name.starts_with('@') || is_in_capitals(name)
}

#[derive(Default)]
struct Named {
    who: Vec<Who>,
    spans: Vec<Span>,
    /// Who is not known, or is longer than the limit that stands beside it.
    unknown: Option<(Text, usize)>,
}

/// Reads who is named: between commas, or word by word.
fn named(line: &Line<'_>, places: Range<usize>, presence: Presence, sight: &Sight<'_>) -> Named {
    let mut named = Named::default();
    for piece in pieces(line, places) {
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else {
            continue;
        };
        if let Some(who) = guest(line, *first, *last, sight) {
            named.add(who, line.span(*first, *last, SpanKind::Who));
            continue;
        }
        if presence == Presence::Present && piece.len() == 1 && is_everyone(line, *first) {
            for member in presence::expected(sight.group) {
                named.add(Who::Member(member.id.clone()), None);
            }
            named.spans.extend(line.span(*first, *last, SpanKind::Who));
            continue;
        }
        let people: Vec<(usize, Result<Who, Text>)> = piece
            .iter()
            .filter(|place| {
                line.words
                    .get(**place)
                    .is_some_and(|w| !AND.contains(&&*w.lower))
            })
            .map(|place| (*place, person(line, *place, sight)))
            .collect();
        if presence == Presence::CoOpted && people.iter().any(|(_, who)| who.is_err()) {
            named.co_opt(line, *first, *last);
            continue;
        }
        for (place, who) in people {
            match who {
                Ok(who) => named.add(who, line.span(place, place, SpanKind::Who)),
                Err(name) => {
                    let wrong = looks_like_one(name.as_str());
                    let span = line.span(place, place, SpanKind::Wrong);
                    named.spans.extend(span.filter(|_| wrong));
                    // Of several, the one that looks like a name.
                    if named
                        .unknown
                        .as_ref()
                        .is_none_or(|(other, _)| wrong && !looks_like_one(other.as_str()))
                    {
                        named.unknown = Some((name, 0));
                    }
                }
            }
        }
    }
    named
}

/// Returns whether a word stands for all who are expected.
fn is_everyone(line: &Line<'_>, place: usize) -> bool {
    let word = line.words.get(place);
    word.is_some_and(|word| EVERYONE.contains(&&*word.lower) && !word.is_asked())
}

impl Named {
    fn add(&mut self, who: Who, span: Option<Span>) {
        if !self.who.contains(&who) {
            self.who.push(who);
        }
        self.spans.extend(span);
    }

    /// Somebody who is no member is called in under the words that are used.
    fn co_opt(&mut self, line: &Line<'_>, first: usize, last: usize) {
        let Some(span) = line.span(first, last, SpanKind::Who) else {
            return;
        };
        let name = Text::new(line.raw.get(span.start..span.end).unwrap_or_default());
        let max = Text::TITLE_MAX;
        if name.chars() > max {
            self.unknown = Some((name, max));
        } else if !name.is_empty() {
            self.add(Who::Guest(Title(name)), Some(span));
        }
    }
}

/// Returns those places of words, in pieces between commas.
fn pieces(line: &Line<'_>, places: Range<usize>) -> Vec<Vec<usize>> {
    let mut pieces = vec![Vec::new()];
    let words = line.words.iter().enumerate().take(places.end);
    for (place, word) in words.skip(places.start) {
        if let Some(piece) = pieces.last_mut() {
            piece.push(place);
        }
        if word.after.contains([',', ';']) {
            pieces.push(Vec::new());
        }
    }
    pieces
}

/// Returns somebody who was called in before and is named again.
fn guest(line: &Line<'_>, first: usize, last: usize, sight: &Sight<'_>) -> Option<Who> {
    let span = line.span(first, last, SpanKind::Who)?;
    let name = Text::new(line.raw.get(span.start..span.end)?)
        .as_str()
        .to_lowercase();
    let mut guests = sight
        .meeting
        .attendance
        .iter()
        .filter_map(|row| row.guest.as_ref());
    let guest = guests.find(|guest| guest.as_str().to_lowercase() == name)?;
    Some(Who::Guest(guest.clone()))
}

/// Returns who the word at a place is, else what is written there.
pub(super) fn person(line: &Line<'_>, place: usize, sight: &Sight<'_>) -> Result<Who, Text> {
    let Some(word) = line.words.get(place) else {
        return Err(Text::default());
    };
    if word.is_asked() {
        return Err(Text::new(&word.lower));
    }
    match who::addressed(word, sight) {
        Some(Ok(person)) => Ok(person.into()),
        Some(Err(_)) => Err(Text::new(&word.text)),
        None => who::called(&word.text, sight)
            .map(Who::from)
            .ok_or_else(|| Text::new(&word.text)),
    }
}
