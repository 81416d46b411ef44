//! Undoing a change by a new one, where nobody has built on it.

use super::after::After;
use super::minute::must_be_open;
use super::{attend, call};
use crate::domain::activity::{Activity, Report, Stage, Status, Turn};
use crate::domain::amount::{Minutes, Ore};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::group::{Group, Holds};
use crate::domain::id::DecisionId;
use crate::domain::meeting::{MeetingField, MeetingState};
use crate::domain::minutes::{DecisionField, DecisionState, EntryField};
use crate::domain::noun::{Change, Fact, Noun, each_noun};
use crate::domain::refusal::Refusal;
use crate::domain::time::Date;
use crate::domain::{Commitment, Decision, Entry, Indicator, Meeting};

/// Returns the events that take a change back, last first, led by a mark that says so.
///
/// The rules are checked on what comes out: a thing that others point to by now does not go, and a
/// value does not come back that others have made impossible.
pub(super) fn decide(group: &Group, change: Vec<Record>) -> Result<Vec<Event>, Refusal> {
    let seq = change.last().ok_or(Refusal::NothingToUndo)?.seq;
    let mut after = After::new(group);
    let undone = change.into_iter().rev().map(|record| record.event);
    let back = take_back(&mut after, undone)?;
    if back.is_empty() {
        return Err(Refusal::NothingToUndo);
    }
    after.check()?;
    Ok(std::iter::once(Event::Undone { seq }).chain(back).collect())
}

/// Returns the events that take these back, which come last first, and has them happen.
pub(super) fn take_back(
    after: &mut After<'_>,
    undone: impl Iterator<Item = Event>,
) -> Result<Vec<Event>, Refusal> {
    let mut events = Vec::new();
    for event in undone {
        if matches!(event, Event::Undone { .. }) {
            continue;
        }
        let id = event.subject();
        if let Event::Noun(AnyFact::Meeting(fact)) = &event {
            opens(after, fact)?;
        }
        if let Event::Noun(AnyFact::Decision(fact)) = &event
            && changes_state(fact)
        {
            decides(after, *fact.id())?;
        }
        let stands = stands(after, &event);
        let back = match event {
            Event::Noun(AnyFact::Decision(Fact::Added { id, .. })) if stands => Some(strike(id)),
            // A § stays in the minutes, struck.
            Event::Noun(AnyFact::Entry(ref fact)) if decides_by(fact) => continue,
            event if stands => event.back(),
            Event::Noun(AnyFact::Meeting(ref fact)) => attend::taken_back(after, fact),
            _ => None,
        };
        let back = call::numbered_on(after, back.ok_or(Refusal::BuiltOn { id })?);
        after.happen(&back);
        events.push(back);
    }
    Ok(events)
}

/// Returns whether an entry came to be a decision.
fn decides_by(fact: &Fact<Entry>) -> bool {
    let is = |field: &EntryField| matches!(field, EntryField::Decision(Some(_)));
    match fact {
        Fact::Added { fields, .. } => fields.iter().any(is),
        Fact::Edited { changes, .. } => changes.iter().any(|change| is(&change.now)),
        Fact::Removed { .. } => false,
    }
}

/// Returns whether a decision came to hold, or ceased to.
fn changes_state(fact: &Fact<Decision>) -> bool {
    match fact {
        Fact::Edited { changes, .. } => changes
            .iter()
            .any(|change| matches!(change.now, DecisionField::State(_))),
        Fact::Added { .. } | Fact::Removed { .. } => true,
    }
}

/// Refuses where the meeting that made a decision is not going on: what holds is not changed after.
fn decides(after: &After<'_>, id: DecisionId) -> Result<(), Refusal> {
    let decision = after.get::<Decision>(&id);
    let meeting = decision.and_then(|decision| after.get::<Meeting>(&decision.meeting?));
    meeting.map_or(Ok(()), must_be_open)
}

/// Refuses where a meeting would no longer have been opened, and yet has minutes.
fn opens(after: &After<'_>, fact: &Fact<Meeting>) -> Result<(), Refusal> {
    let opened = Change {
        was: MeetingField::State(MeetingState::Called),
        now: MeetingField::State(MeetingState::Open),
    };
    let Fact::Edited { id, changes } = fact else {
        return Ok(());
    };
    let has_minutes = || after.all::<Entry>().any(|entry| entry.meeting == *id);
    if changes.contains(&opened) && has_minutes() {
        return Err(Refusal::HasMinutes { meeting: *id });
    }
    Ok(())
}

/// A decision is taken back by striking it: its number is not used again.
fn strike(id: DecisionId) -> Event {
    let change = Change {
        was: DecisionField::State(DecisionState::Standing),
        now: DecisionField::State(DecisionState::Struck),
    };
    let changes = vec![change];
    Event::Noun(Fact::<Decision>::Edited { id, changes }.into())
}

/// Returns whether what the event brought about is still as it left it.
fn stands(after: &After<'_>, event: &Event) -> bool {
    let activity = |id| after.get::<Activity>(id);
    match event {
        Event::Noun(fact) => noun_stands(after, fact),
        Event::StatusReported {
            activity: id,
            report,
            ..
        } => activity(id)
            .is_some_and(|a| a.reports.last() == Some(report) && a.status == report.status),
        Event::ReportWithdrawn {
            activity: id,
            report,
            was,
        } => activity(id).is_some_and(|a| a.status == *was && would_be_newest(a, report)),
        Event::StageMoved {
            activity: id,
            stage,
            on,
            ..
        } => activity(id).is_some_and(|a| a.stage == stage.now && is_in_this_turn(a, *on)),
        Event::TurnEnded {
            activity: id, turn, ..
        } => activity(id).is_some_and(|a| a.turns.last() == Some(turn) && is_new(a, turn)),
        Event::TurnReopened {
            activity: id, turn, ..
        } => activity(id).is_some_and(|a| is_still(a, turn)),
        Event::ReadingTaken { indicator, reading } => after
            .get::<Indicator>(indicator)
            .is_some_and(|i| i.readings.contains(reading)),
        Event::ReadingWithdrawn { indicator, .. } => after.get::<Indicator>(indicator).is_some(),
        Event::Counted { commitment, count } => after
            .get::<Commitment>(commitment)
            .is_some_and(|c| c.counts.contains(count)),
        Event::CountWithdrawn { commitment, .. } => after.get::<Commitment>(commitment).is_some(),
        Event::Undone { .. } => true,
        Event::TextErased { .. } => false,
    }
}

/// A report given again must not stand before newer ones, nor in a turn that it is not about.
fn would_be_newest(a: &Activity, report: &Report) -> bool {
    a.reports.last().is_none_or(|last| last.at <= report.at) && is_in_this_turn(a, report.at.date())
}

fn is_in_this_turn(a: &Activity, on: Date) -> bool {
    a.turns.last().is_none_or(|turn| turn.ended <= on)
}

fn is_new(a: &Activity, after: &Turn) -> bool {
    a.stage == Stage::Plan
        && a.status == Status::NotStarted
        && a.begun == Some(after.ended)
        && a.reports.is_empty()
        && (a.did, a.helped, a.verdict) == (None, None, None)
        && a.helped_because.is_none()
        && a.lesson.is_none()
        && (a.from, a.to, a.hours_used, a.cost_used) == (None, None, Minutes(0), Ore(0))
        && a.milestones.is_empty()
}

fn is_still(a: &Activity, turn: &Turn) -> bool {
    a.stage == Stage::Improve
        && (a.begun, a.status) == (turn.begun, turn.status)
        && (a.did, a.helped, a.verdict) == (turn.did, turn.helped, turn.verdict)
        && (&a.helped_because, &a.lesson) == (&turn.helped_because, &turn.lesson)
        && (a.from, a.to, a.hours_used, a.cost_used)
            == (turn.from, turn.to, turn.hours_used, turn.cost_used)
        && a.milestones == turn.milestones
        && a.reports == turn.reports
}

macro_rules! noun_stands {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        fn noun_stands(after: &After<'_>, fact: &AnyFact) -> bool {
            match fact { $(AnyFact::$name(fact) => fact_stands(after, fact),)+ }
        }
    };
}

each_noun!(noun_stands);

fn fact_stands<N: Noun>(after: &After<'_>, fact: &Fact<N>) -> bool
where
    Group: Holds<N>,
{
    let noun = after.get::<N>(fact.id());
    match fact {
        Fact::Added { id, fields } => noun.is_some_and(|noun| {
            let as_added = fields
                .iter()
                .fold(N::blank(id.clone()), |mut as_added, field| {
                    as_added.swap(field.clone());
                    as_added
                });
            noun.fields() == as_added.fields()
        }),
        Fact::Edited { changes, .. } => noun.is_some_and(|noun| {
            changes
                .iter()
                .all(|change| noun.current(&change.now) == change.now)
        }),
        Fact::Removed { .. } => noun.is_none(),
    }
}
