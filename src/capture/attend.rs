//! Attendance: `närvarande POL SOC RTJ`, `kommer RTJ`, `KFF går`, `förhinder SOC`,
//! `adjungerad Rektor Hofgårdsskolan`; with the time of day, `RTJ kommer 13:20`, where it is told.

mod clock;

use std::ops::Range;

use super::line::{Line, Word};
use super::person::unknown;
use super::vocabulary::{
    AND, ATTENDANCE, AUXILIARY, EVERYONE, NOBODY, NOW, OF_TITLES, THE_MEETING,
};
use super::who::{self, is_in_capitals};
use super::{Made, Remark, Sight, Span, SpanKind};
use crate::domain::command::{Command, Who};
use crate::domain::field::Title;
use crate::domain::meeting::Presence;
use crate::domain::query::presence;
use crate::domain::text::Text;
use crate::lang::{Language, date};
use clock::Clock;

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
    let clock = Clock::of(line, sight);
    let body = clock.body.clone();
    let end = |end: usize, phrases: &[&str]| ending(line, body.start..end, phrases);
    let mut last = end(body.end, NOW);
    last = end(last, THE_MEETING);
    let at = last.checked_sub(1).filter(|at| body.contains(at))?;
    let word = line.words.get(at)?;
    let (presence, sure) = verb(word).filter(|_| !word.is_asked())?;
    let mut last = at;
    loop {
        let before = end(last, AUXILIARY);
        if before == last {
            break;
        }
        last = before;
    }
    // *RTJ kommer tillbaka*.
    if presence == Presence::Came && last == at {
        let came = last.checked_sub(1).and_then(|at| line.words.get(at));
        let has_come = came
            .and_then(verb)
            .is_some_and(|(it, _)| it == Presence::Came);
        last -= usize::from(has_come);
    }
    if last <= body.start {
        return None;
    }
    let places = body.start..last;
    if presence == Presence::CoOpted && !is_titled(line, places.clone()) {
        return None;
    }
    let named = named(line, places.clone(), presence, sight);
    if named.unknown.is_some() || named.who.is_empty() {
        return None;
    }
    let mut spans = vec![word.span(SpanKind::Mark)];
    spans.extend(named.spans);
    // *fritid kommer* is a matter, *Fritid kommer* somebody.
    if !sure && let Some(id) = in_lower_case(line, places, &named.who) {
        return Some(Made::note(Remark::MeansMember(id), spans));
    }
    Some(attends(named.who, presence, &clock, spans, sight))
}

/// Returns where the words end before one of these, where they end with it.
fn ending(line: &Line<'_>, places: Range<usize>, phrases: &[&str]) -> usize {
    let found = phrases.iter().find_map(|phrase| {
        let count = phrase.split(' ').count();
        let from = places.end.checked_sub(count)?;
        let is_there = from >= places.start && line.joined(from, count)? == **phrase;
        is_there.then_some(from)
    });
    found.unwrap_or(places.end)
}

/// Returns whether words are what somebody is called who is called in: *Rektorn*, *Chefen för IT*, and
/// not *Frågan om vem som*.
fn is_titled(line: &Line<'_>, places: Range<usize>) -> bool {
    pieces(line, places).iter().all(|piece| {
        let words = piece.iter().filter_map(|place| line.words.get(*place));
        let mut words = words.peekable();
        let first = words.peek().map(|word| &*word.lower);
        let is_somebody = first.is_some_and(|word| !NOBODY.contains(&word));
        let fits = |word: &Word<'_>| {
            let lower = &*word.lower;
            let stands_between = OF_TITLES.contains(&lower) || AND.contains(&lower);
            stands_between
                || word
                    .text
                    .starts_with(|c: char| c.is_uppercase() || c == '@')
        };
        is_somebody && words.all(fits)
    })
}

/// Returns the first member whose id is written as a word of the language would be, in lower case.
fn in_lower_case(line: &Line<'_>, places: Range<usize>, who: &[Who]) -> Option<Text> {
    let mut words = line.words.get(places)?.iter();
    let written = words.find(|word| {
        let is_plain = !word.text.contains(|c: char| c.is_uppercase() || c == '@');
        is_plain && !AND.contains(&&*word.lower)
    })?;
    let member = who.iter().find_map(|who| match who {
        Who::Member(id) if who::bare(id.as_str()) == who::bare(&written.text) => Some(id.as_str()),
        Who::Organisation(id) if who::bare(id.as_str()) == who::bare(&written.text) => {
            Some(id.as_str())
        }
        _ => None,
    })?;
    Some(Text::new(member))
}

/// Returns what a line is that notes somebody's attendance.
fn attends(
    who: Vec<Who>,
    presence: Presence,
    clock: &Clock,
    mut spans: Vec<Span>,
    sight: &Sight<'_>,
) -> Made {
    spans.extend(clock.span);
    if let Some(told) = clock.ahead(sight) {
        return Made::note(Remark::NotYet(told), spans);
    }
    let mut text = minuted(&who, presence, sight);
    if let Some(told) = clock.told {
        text = Text::new(&format!("{text} ({})", date::clock(told)));
    }
    let command = Command::Attend {
        meeting: sight.meeting.id,
        who,
        presence,
        clock: clock.told,
    };
    Made::does(text, command, spans)
}

/// Reads a line that begins with a word of attendance and names who.
pub(super) fn read(line: &Line<'_>, sight: &Sight<'_>) -> Option<Made> {
    let clock = Clock::of(line, sight);
    let first = line.words.get(clock.body.start)?;
    let (presence, sure) = verb(first)?;
    let mut spans = vec![first.span(SpanKind::Mark)];
    if line.words.len() == 1 {
        return (sure && !first.is_asked()).then(|| Made::note(Remark::LacksWho, spans));
    }
    let places = clock.body.start + 1..clock.body.end;
    let is_alone = places.len() == 1;
    let named = named(line, places.clone(), presence, sight);
    spans.extend(named.spans);
    match named.unknown {
        None if named.who.is_empty() => sure.then(|| Made::note(Remark::LacksWho, spans)),
        None => match respelt(line, places, &named.who).filter(|_| !sure) {
            Some(id) => Some(Made::note(Remark::MeansMember(id), spans)),
            None => Some(attends(named.who, presence, &clock, spans, sight)),
        },
        Some((name, max)) if max > 0 => {
            let _ = name;
            Some(Made::note(Remark::TooLong { max }, spans))
        }
        // *Kommer vi vidare?* is a question about nobody.
        Some((name, _))
            if sure && (is_alone || !named.who.is_empty()) || looks_like_one(name.as_str()) =>
        {
            Some(Made::note(unknown(name, sight), spans))
        }
        Some(_) => None,
    }
}

/// Returns the id of a member that is written in lower case and with å, ä or ö that it lacks: *går
/// fältarbetare* may be said of any.
fn respelt(line: &Line<'_>, places: Range<usize>, who: &[Who]) -> Option<Text> {
    let id = in_lower_case(line, places.clone(), who)?;
    let mut words = line.words.get(places)?.iter();
    (!words.any(|word| *word.lower == *id.as_str())).then_some(id)
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
        if let Some(who) = by_name(line, *first, *last, sight) {
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
            .map(|place| (*place, spelt(line, *place, sight)))
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

/// Returns who is called so in full, in words that begin with a capital: *Räddningstjänsten*.
fn by_name(line: &Line<'_>, first: usize, last: usize, sight: &Sight<'_>) -> Option<Who> {
    let words = line.words.get(first..=last)?;
    let begins = words.first()?.text.starts_with(char::is_uppercase);
    let name = line.joined(first, last + 1 - first).filter(|_| begins)?;
    let is_asked = words.iter().any(Word::is_asked);
    let is_called = |called: &str| called.to_lowercase() == name && !is_asked;
    let mut organisations = sight.group.organisations.iter();
    let organisation = organisations.find(|it| is_called(it.name.as_str()));
    let mut members = sight.group.members.iter();
    let mut member = || members.find(|it| is_called(it.name.as_str()));
    organisation
        .map(|it| Who::Organisation(it.id.clone()))
        .or_else(|| member().map(|it| Who::Member(it.id.clone())))
}

/// Returns who the word at a place is, also as Swedish spells the id: *fältarbetare*.
fn spelt(line: &Line<'_>, place: usize, sight: &Sight<'_>) -> Result<Who, Text> {
    person(line, place, sight).or_else(|typed| {
        let word = line.words.get(place).filter(|word| !word.is_asked());
        let bare = word.map(|word| who::bare(&word.text));
        let mut members = sight.group.members.iter();
        let member = members.find(|it| Some(who::bare(it.id.as_str())) == bare);
        member.map(|it| Who::Member(it.id.clone())).ok_or(typed)
    })
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
