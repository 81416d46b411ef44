//! Undoing a change by a new one, where nobody has built on it.

use crate::domain::activity::{Activity, Stage, Turn};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::group::{Group, Holds};
use crate::domain::noun::{AnyId, Fact, Noun, NounKind, each_noun};
use crate::domain::refusal::Refusal;

/// Returns the events that take a change back, last first, led by a mark that says so.
pub(super) fn decide(group: &Group, change: Vec<Record>) -> Result<Vec<Event>, Refusal> {
    let seq = change.last().ok_or(Refusal::NothingToUndo)?.seq;
    let mut events = vec![Event::Undone { seq }];
    let mut after = group.clone();
    for Record { at, by, event, .. } in change.into_iter().rev() {
        if matches!(event, Event::Undone { .. }) {
            continue;
        }
        if !stands(&after, &event) {
            return Err(Refusal::BuiltOn {
                id: event.subject(),
            });
        }
        let subject = event.subject();
        let back = event.back().ok_or(Refusal::BuiltOn { id: subject })?;
        after.apply(&Record {
            seq: after.seq + 1,
            at,
            by,
            last: false,
            event: back.clone(),
        });
        if let Event::Noun(fact) = &back {
            let id = fact.id();
            if let Some(by) = (!after.contains(&id))
                .then(|| pointing_to(&after, &id))
                .flatten()
            {
                return Err(Refusal::StillUsed { id, by });
            }
        }
        events.push(back);
    }
    if events.len() == 1 {
        Err(Refusal::NothingToUndo)
    } else {
        Ok(events)
    }
}

fn pointing_to(group: &Group, id: &AnyId) -> Option<AnyId> {
    let all = NounKind::ALL.iter().flat_map(|kind| group.ids(*kind));
    all.into_iter().find(|other| {
        let mut points = false;
        for (_, value) in group.values(other).unwrap_or_default() {
            value.each_ref(&mut |found| points |= found == id);
        }
        points
    })
}

/// Returns whether what the event brought about is still as it left it.
fn stands(group: &Group, event: &Event) -> bool {
    let activity = |id| group.activities.get(id);
    match event {
        Event::Noun(fact) => noun_stands(group, fact),
        Event::StatusReported {
            activity: id,
            report,
            ..
        } => activity(id)
            .is_some_and(|a| a.reports.last() == Some(report) && a.status == report.status),
        Event::ReportWithdrawn {
            activity: id, was, ..
        } => activity(id).is_some_and(|a| a.status == *was),
        Event::StageMoved {
            activity: id,
            stage,
            ..
        } => activity(id).is_some_and(|a| a.stage == stage.now),
        Event::TurnEnded {
            activity: id, turn, ..
        } => activity(id).is_some_and(|a| {
            a.turns.last() == Some(turn)
                && a.stage == Stage::Plan
                && a.reports.is_empty()
                && answers_nothing(a)
        }),
        Event::TurnReopened {
            activity: id, turn, ..
        } => activity(id).is_some_and(|a| is_still(a, turn)),
        Event::ReadingTaken { indicator, reading } => group
            .indicators
            .get(indicator)
            .is_some_and(|i| i.readings.contains(reading)),
        Event::ReadingWithdrawn { indicator, .. } => group.indicators.contains(indicator),
        Event::Counted { commitment, count } => group
            .commitments
            .get(commitment)
            .is_some_and(|c| c.counts.contains(count)),
        Event::CountWithdrawn { commitment, .. } => group.commitments.contains(commitment),
        Event::Undone { .. } => true,
        Event::TextErased { .. } => false,
    }
}

fn answers_nothing(a: &Activity) -> bool {
    (a.did, a.helped, a.verdict) == (None, None, None)
        && a.helped_because.is_none()
        && a.lesson.is_none()
}

fn is_still(a: &Activity, turn: &Turn) -> bool {
    a.stage == Stage::Improve
        && a.status == turn.status
        && (a.did, a.helped, a.verdict) == (turn.did, turn.helped, turn.verdict)
        && (&a.helped_because, &a.lesson) == (&turn.helped_because, &turn.lesson)
        && a.reports == turn.reports
}

macro_rules! noun_stands {
    ($($name:ident, $table:ident, $code:literal;)+) => {
        fn noun_stands(group: &Group, fact: &AnyFact) -> bool {
            match fact { $(AnyFact::$name(fact) => fact_stands(group, fact),)+ }
        }
    };
}

each_noun!(noun_stands);

fn fact_stands<N: Noun>(group: &Group, fact: &Fact<N>) -> bool
where
    Group: Holds<N>,
{
    let noun = Holds::<N>::table(group).get(fact.id());
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
