//! What is told of an action from before: `T31 klar`, `T31 flyttas till 20/10`, `T31 på gång`.

use super::day::{self, Day};
use super::line::{Line, Word};
use super::status::{self, Choice, Found};
use super::vocabulary::{AHEAD, AND, FOLLOW_FORMS, MOVED};
use super::{Made, Remark, Sight, Span, SpanKind};
use crate::domain::activity::{Action, ActionField, ActionState, Progress};
use crate::domain::command::{AnyWish, Command};
use crate::domain::id::ActionId;
use crate::domain::noun::Wish;
use crate::domain::text::Text;

/// That nothing has been told yet is nothing to tell.
const FOLLOWED: Choice = Choice {
    sets: &[
        (ActionState::SET.name, ActionState::SET.codes),
        ("progress", &["on-its-way", "hindered"]),
    ],
    forms: FOLLOW_FORMS,
};

/// Reads a line that begins with an action and tells something of it.
pub(super) fn read(line: &Line<'_>, first: &Word<'_>, sight: &Sight<'_>) -> Option<Made> {
    let id: ActionId = first.text.parse().ok()?;
    if first.is_asked() {
        return None;
    }
    if let Some(remark) = several(line) {
        return Some(Made::note(remark, vec![first.span(SpanKind::Thing)]));
    }
    let action = sight.group.actions.get(&id);
    let mut made = moved(line, id, action, sight).or_else(|| told(line, id, action, sight))?;
    let (kind, remark) = match action {
        Some(_) => (SpanKind::Thing, made.remark.take()),
        None => (
            SpanKind::Wrong,
            Some(Remark::UnknownId(Text::new(&id.to_string()))),
        ),
    };
    made.remark = remark;
    made.spans.push(first.span(kind));
    if action.is_none() {
        made.what = None;
    }
    Some(made)
}

/// Returns the remark on a line that tells the same of several actions: each is told about on its own.
fn several(line: &Line<'_>) -> Option<Remark> {
    let word = |place: usize| line.words.get(place);
    let is_and = word(1).is_some_and(|word| AND.contains(&&*word.lower));
    let is_listed = is_and || word(0).is_some_and(|word| word.after.contains(','));
    let next = word(1 + usize::from(is_and))?;
    let is_action = next.text.parse::<ActionId>().is_ok();
    (is_listed && is_action).then_some(Remark::ActionAlone)
}

fn told(line: &Line<'_>, id: ActionId, action: Option<&Action>, sight: &Sight<'_>) -> Option<Made> {
    let from = line.after_dashes(1);
    let (set, code, words) = match status::find(line, from, FOLLOWED, sight)? {
        Found::Word { set, code, count } => (set, code, count),
        Found::Several(remark) => {
            let span = line.span(from, from, SpanKind::Wrong);
            return Some(Made::note(remark, Vec::from_iter(span)));
        }
    };
    let state = ActionState::from_code(code).filter(|_| set == ActionState::SET.name);
    let mut fields = match state {
        Some(state) => vec![ActionField::State(state)],
        None => vec![ActionField::Progress(Progress::from_code(code)?)],
    };
    if state.is_none() {
        fields.extend(reopened(action));
    }
    let note = Some(line.text_from(from + words)).filter(|note| !note.is_empty());
    let span = line.span(from, from + words - 1, SpanKind::Status);
    let mut made = sight.minuted(edit(id, fields), note.as_ref(), Vec::from_iter(span))?;
    made.aside.words = note;
    Some(made)
}

/// `T31 flyttas till 20/10`, and what is nothing but an action and a day.
fn moved(
    line: &Line<'_>,
    id: ActionId,
    action: Option<&Action>,
    sight: &Sight<'_>,
) -> Option<Made> {
    if line.words.last().is_some_and(Word::is_asked) {
        return None;
    }
    let first = line.after_dashes(1);
    let verb = line.words.get(first)?;
    let is_moved = MOVED.contains(&&*verb.lower);
    let is_ahead = |word: &Word<'_>| AHEAD.contains(&&*word.lower);
    let is_ahead = is_moved && line.words.get(first + 1).is_some_and(is_ahead);
    let from = first + usize::from(is_moved) + usize::from(is_ahead);
    let places: Vec<usize> = (from..line.words.len()).collect();
    let told = if is_moved {
        day::after_leads(line, &places, sight).or_else(|| day::due(line, &places, sight))
    } else {
        day::last(line, &places, sight)
            .filter(|told| told.lead == from && told.last + 1 == line.words.len())
    };
    let mut spans: Vec<Span> = Vec::new();
    if is_moved {
        spans.push(verb.span(SpanKind::Status));
    }
    let Some(told) = told else {
        return is_moved.then(|| Made::note(Remark::LacksDay(id), spans));
    };
    let words: Vec<&str> = (told.first..=told.last)
        .filter_map(|place| Some(&*line.words.get(place)?.text))
        .collect();
    let typed = Text::new(&words.join(" "));
    let Day::On(due) = told.day else {
        spans.extend(line.span(told.first, told.last, SpanKind::Wrong));
        return Some(Made::note(
            match told.day {
                Day::NoMeeting => Remark::NoNextMeeting,
                _ => Remark::ImpossibleDate(typed),
            },
            spans,
        ));
    };
    spans.extend(line.span(told.first, told.last, SpanKind::Day));
    let mut fields = vec![ActionField::Due(Some(due))];
    fields.extend(reopened(action));
    let note = line.text_without(|place| place < from || (told.lead..=told.last).contains(&place));
    let note = Some(note).filter(|note| !note.is_empty());
    let mut made = sight.minuted(edit(id, fields), note.as_ref(), spans)?;
    made.aside.words = note;
    made.aside.day = Some((typed, due));
    made.remark = (due < sight.day()).then_some(Remark::PastDay(due));
    Some(made)
}

/// What goes on is open, whatever it was.
fn reopened(action: Option<&Action>) -> Option<ActionField> {
    let rests = action.is_some_and(|action| action.state != ActionState::Open);
    rests.then_some(ActionField::State(ActionState::Open))
}

fn edit(id: ActionId, fields: Vec<ActionField>) -> Command {
    Command::Noun(AnyWish::Action(Wish::Edit {
        id,
        fields,
        over: Vec::new(),
    }))
}
