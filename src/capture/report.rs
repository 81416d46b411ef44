//! A status report: `A14 hotad svårt att få ledare`, `A12, A15 klara`.

use super::line::{Line, Word};
use super::status::{self, Choice, Found};
use super::vocabulary::{AND, BY, IS, NO_STATUSES, STATUS_FORMS};
use super::{Made, Remark, Sight, Span, SpanKind, count, day, who};
use crate::domain::activity::Status;
use crate::domain::command::Command;
use crate::domain::id::ActivityId;
use crate::domain::text::Text;

const STATUS: Choice = Choice {
    sets: &[(Status::SET.name, Status::SET.codes)],
    forms: STATUS_FORMS,
};

/// Reads a line that begins with activities and goes on with a status.
pub(super) fn read(line: &Line<'_>, first: &Word<'_>, sight: &Sight<'_>) -> Option<Made> {
    first.text.parse::<ActivityId>().ok()?;
    let (ids, mut spans, next) = activities(line);
    let next = line.after_dashes(next);
    // *A14 är klar* is the same.
    let is_is = |word: &Word<'_>| IS.contains(&&*word.lower);
    let next = next + usize::from(line.words.get(next).is_some_and(is_is));
    let Some(found) = status::find(line, next, STATUS, sight) else {
        return no_status(line, next, spans);
    };
    let (code, words) = match found {
        Found::Word { code, count, .. } => (code, count),
        Found::Several(remark) => {
            spans.extend(line.span(next, next, SpanKind::Wrong));
            return Some(Made::note(remark, spans));
        }
    };
    let status = Status::from_code(code)?;
    // *A14 klart senast fredag* is to be done by then, and is not done.
    let is_by = |word: &Word<'_>| BY.contains(&&*word.lower);
    if line.words.get(next + words).is_some_and(is_by) {
        return None;
    }
    spans.extend(line.span(next, next + words - 1, SpanKind::Status));
    if let Some(place) = ids
        .iter()
        .position(|id| !sight.group.activities.contains(id))
    {
        let unknown = ids.get(place)?;
        spans.get_mut(place)?.kind = SpanKind::Wrong;
        return Some(Made::note(
            Remark::UnknownId(Text::new(&unknown.to_string())),
            spans,
        ));
    }
    let note = line.text_from(next + words);
    let command = Command::Report {
        activities: ids,
        status,
        note: Some(note).filter(|note| !note.is_empty()),
    };
    let mut made = sight.minuted(command, None, spans)?;
    let counted = line.words.get(next + words).and_then(count::step);
    made.remark = counted.map(|_| Remark::CountAlone);
    aside(line, next + words, sight, &mut made);
    Some(made)
}

/// Returns the note that a line stays which says how it goes in a word that is no status.
fn no_status(line: &Line<'_>, at: usize, mut spans: Vec<Span>) -> Option<Made> {
    let word = line.words.get(at).filter(|word| !word.is_asked())?;
    let mut near = NO_STATUSES.iter();
    let (_, code) = near.find(|(no_status, _)| *no_status == word.lower)?;
    spans.push(word.span(SpanKind::Wrong));
    let remark = Remark::NoStatus {
        typed: Text::new(&word.text),
        near: format!("{}-{code}", Status::SET.name),
    };
    Some(Made::note(remark, spans))
}

/// Returns the activities that a line begins with, and the place of the word after them.
pub(super) fn activities(line: &Line<'_>) -> (Vec<ActivityId>, Vec<Span>, usize) {
    let (mut ids, mut spans, mut next) = (Vec::new(), Vec::new(), 0);
    let id = |place: usize| line.words.get(place)?.text.parse::<ActivityId>().ok();
    loop {
        let and = |place: usize| {
            line.words
                .get(place)
                .is_some_and(|w| AND.contains(&&*w.lower))
        };
        let place = if and(next) && !ids.is_empty() {
            next + 1
        } else {
            next
        };
        let Some(found) = id(place) else { break };
        if !ids.contains(&found) {
            ids.push(found);
            spans.extend(line.span(place, place, SpanKind::Thing));
        }
        next = place + 1;
    }
    (ids, spans, next)
}

/// Tells what the note says besides its own words, at its end: whom it mentions, and a day.
fn aside(line: &Line<'_>, from: usize, sight: &Sight<'_>, made: &mut Made) {
    let mut places: Vec<usize> = (from..line.words.len()).collect();
    let addressed = |place: &usize| {
        let word = line.words.get(*place);
        word.is_some_and(|word| matches!(who::addressed(word, sight), Some(Ok(_))))
    };
    let told = day::aside(line, &places, sight);
    if let Some((told, day)) = told {
        let words = told.first..=told.last;
        let typed: Vec<&str> = words
            .filter_map(|at| Some(&*line.words.get(at)?.text))
            .collect();
        made.aside.day = Some((Text::new(&typed.join(" ")), day));
        made.spans
            .extend(line.span(told.first, told.last, SpanKind::Day));
        places.retain(|place| *place < told.lead);
    }
    while places.last().is_some_and(addressed) {
        places.pop();
    }
    let last = places.last().map_or(from, |last| last + 1);
    let words = line.text_without(|place| place < from || place >= last);
    made.aside.words = Some(words).filter(|words| !words.is_empty());
}
