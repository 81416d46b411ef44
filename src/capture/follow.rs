//! What is told of an action from before: `T31 klar`, `T31 flyttas till 20/10`, `T31 på gång`.

use super::day::{self, Day, Told};
use super::line::{Line, Word};
use super::status::{self, Choice, Found};
use super::vocabulary::{AHEAD, AND, FOLLOW_FORMS, MOVED, NEW_DAY, TO, UNCHANGED};
use super::{Made, Remark, Sight, Span, SpanKind};
use crate::domain::activity::{Action, ActionField, ActionState, Progress};
use crate::domain::command::{AnyWish, Command};
use crate::domain::id::ActionId;
use crate::domain::noun::Wish;
use crate::domain::text::Text;
use crate::domain::time::Date;

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
    let mut made = moved(line, id, action, sight)
        .or_else(|| told(line, id, action, sight))
        .or_else(|| moved_at_end(line, id, action, sight))?;
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

/// Returns whether a line begins with the action and says that it is as it was: `T31 oförändrad`. That
/// changes nothing, and is an answer where one goes through the actions.
pub fn says_unchanged(line: &str, id: ActionId) -> bool {
    let line = Line::new(line);
    let first = line.words.first();
    let is_of = first.is_some_and(|word| word.text.parse() == Ok(id));
    let from = line.after_dashes(1);
    let says = |count| {
        let said = line.joined(from, count);
        said.is_some_and(|said| UNCHANGED.contains(&&*said))
    };
    is_of && (says(1) || says(2))
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
    let rest = from + words;
    // What is over has no day to come.
    let is_over = state.is_some_and(|state| state != ActionState::Open);
    let moved = new_day(line, rest, sight).filter(|_| !is_over);
    let mut spans = Vec::from_iter(line.span(from, rest - 1, SpanKind::Status));
    let told = moved.map(|told| Dated::new(line, told, &mut spans));
    let due = told
        .as_ref()
        .and_then(|told| told.day.as_ref().ok().copied());
    fields.extend(due.map(|due| ActionField::Due(Some(due))));
    if state.is_none() {
        fields.extend(reopened(action));
    }
    let note = match told.as_ref().filter(|_| due.is_some()) {
        Some(day) => line.text_without(|place| place < rest || day.told.holds(place)),
        None => line.text_from(rest),
    };
    let note = Some(note).filter(|note| !note.is_empty());
    let mut made = sight.minuted(edit(id, fields), note.as_ref(), spans)?;
    made.aside.words = note;
    if let Some(told) = told {
        made.remark = told.remark(sight);
        made.aside.day = due.map(|due| (told.typed, due));
    }
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
    due(line, id, action, from, told, spans, sight)
}

/// `T31 svar dröjer, ny dag 20/10`.
fn moved_at_end(
    line: &Line<'_>,
    id: ActionId,
    action: Option<&Action>,
    sight: &Sight<'_>,
) -> Option<Made> {
    let from = line.after_dashes(1);
    let told = new_day(line, from, sight)?;
    due(line, id, action, from, told, Vec::new(), sight)
}

fn due(
    line: &Line<'_>,
    id: ActionId,
    action: Option<&Action>,
    from: usize,
    told: Told,
    mut spans: Vec<Span>,
    sight: &Sight<'_>,
) -> Option<Made> {
    let dated = Dated::new(line, told, &mut spans);
    let due = match &dated.day {
        Ok(due) => *due,
        Err(remark) => return Some(Made::note(remark.clone(), spans)),
    };
    let mut fields = vec![ActionField::Due(Some(due))];
    fields.extend(reopened(action));
    let note = line.text_without(|place| place < from || dated.told.holds(place));
    let note = Some(note).filter(|note| !note.is_empty());
    let mut made = sight.minuted(edit(id, fields), note.as_ref(), spans)?;
    made.aside.words = note;
    made.remark = dated.remark(sight);
    made.aside.day = Some((dated.typed, due));
    Some(made)
}

/// Finds the day at the end to which something is said to be moved: `ny dag 20/10`, and in a clause of
/// its own `till 20/10`. *Svaret dröjer till 20/10* is no new day.
fn new_day(line: &Line<'_>, from: usize, sight: &Sight<'_>) -> Option<Told> {
    if line.words.last().is_some_and(Word::is_asked) {
        return None;
    }
    let places: Vec<usize> = (from..line.words.len()).collect();
    let told = day::last(line, &places, sight)?;
    let begins = |lead: usize| Some(lead).filter(|lead| *lead >= from);
    let named = told.lead.checked_sub(2).and_then(begins);
    let named = named.filter(|lead| {
        let words = line.joined(*lead, 2);
        words.is_some_and(|words| NEW_DAY.contains(&&*words))
    });
    let is = |place: usize, words: &[&str]| {
        let word = line.words.get(place);
        word.is_some_and(|word| words.contains(&&*word.lower))
    };
    let verb = told.lead.checked_sub(1).and_then(begins);
    let verb = verb.filter(|lead| is(*lead, MOVED));
    let ends = |place: usize| {
        let word = line.words.get(place);
        word.is_some_and(|word| {
            word.after.contains([',', ';', '.', ':']) || matches!(&*word.text, "-" | "–" | "—")
        })
    };
    let own = Some(told.lead).filter(|lead| *lead == from || ends(lead - 1));
    let own = own.filter(|lead| is(*lead, TO));
    let lead = named.or(verb).or(own)?;
    Some(Told { lead, ..told })
}

/// A day that was told, and what there is to say of it.
struct Dated {
    told: Told,
    typed: Text,
    day: Result<Date, Remark>,
}

impl Dated {
    fn new(line: &Line<'_>, told: Told, spans: &mut Vec<Span>) -> Self {
        let words: Vec<&str> = (told.first..=told.last)
            .filter_map(|place| Some(&*line.words.get(place)?.text))
            .collect();
        let typed = Text::new(&words.join(" "));
        let day = match told.day {
            Day::On(day) => Ok(day),
            Day::NoMeeting => Err(Remark::NoNextMeeting),
            Day::Impossible => Err(Remark::ImpossibleDate(typed.clone())),
            Day::Either => Err(Remark::TwoDays(typed.clone())),
        };
        let kind = if day.is_ok() {
            SpanKind::Day
        } else {
            SpanKind::Wrong
        };
        spans.extend(line.span(told.first, told.last, kind));
        Self { told, typed, day }
    }

    fn remark(&self, sight: &Sight<'_>) -> Option<Remark> {
        match &self.day {
            Ok(due) => (*due < sight.day()).then_some(Remark::PastDay(*due)),
            Err(remark) => Some(remark.clone()),
        }
    }
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
