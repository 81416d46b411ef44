//! How an activity is going, and its way round the cycle.

use std::collections::BTreeSet;

use super::guard::tells_of_nobody;
use crate::domain::NounKind;
use crate::domain::activity::{Activity, Report, Stage, Status, Turn, Verdict};
use crate::domain::command::Stamp;
use crate::domain::event::Event;
use crate::domain::field::{FieldValue as _, Value};
use crate::domain::gate::{Lack, lacks};
use crate::domain::group::Group;
use crate::domain::id::ActivityId;
use crate::domain::noun::Change;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Date;

fn find(group: &Group, id: ActivityId) -> Result<&Activity, Refusal> {
    group.activities.get(&id).ok_or_else(|| Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    })
}

fn fitting(key: &'static str, text: Option<&Text>) -> Result<Option<Text>, Refusal> {
    let value = text.map_or(Value::Nothing, Text::to_value);
    Option::<Text>::from_value(value).map_err(|misfit| Refusal::Misfit {
        kind: NounKind::Activity,
        key,
        misfit,
    })
}

/// Tells how activities are going: all of them or, where one is unknown, none.
pub(super) fn report(
    group: &Group,
    ids: &[ActivityId],
    status: Status,
    note: Option<&Text>,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let note = fitting("note", note)?;
    let mut events: Vec<Event> = Vec::new();
    let mut told = BTreeSet::new();
    for id in ids {
        let activity = find(group, *id)?;
        if !told.insert(*id) {
            continue;
        }
        let report = Report {
            at: stamp.at,
            by: stamp.by.clone(),
            status,
            note: note.clone(),
        };
        events.push(Event::StatusReported {
            activity: *id,
            report,
            was: activity.status,
        });
    }
    Ok(events)
}

/// Moves an activity to another stage. Forward, every gate on the way must be open or be passed
/// for a stated reason; from improve to plan, the turn ends and the next begins; back is free.
pub(super) fn advance(
    group: &Group,
    id: ActivityId,
    to: Stage,
    because: Option<&Text>,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let because = fitting("because", because)?;
    // It stands in the log alone, where no words are given in its place.
    if let Some(because) = &because {
        tells_of_nobody(group, because.as_str())?;
    }
    let activity = find(group, id)?;
    let (from, on) = (activity.stage, stamp.at.date());
    if from == to {
        return Err(Refusal::StageSame {
            activity: id,
            stage: to,
        });
    }
    let new_turn = from == Stage::Improve && to == Stage::Plan;
    if new_turn && activity.verdict == Some(Verdict::Stop) {
        return Err(Refusal::TurnsOver { activity: id });
    }
    let lacks = lacks_on_the_way(group, activity, to, stamp.at.date());
    if !lacks.is_empty() && because.is_none() {
        return Err(Refusal::GateClosed {
            activity: id,
            to,
            lacks,
        });
    }
    Ok(vec![if new_turn {
        Event::TurnEnded {
            activity: id,
            turn: turn_of(activity, stamp),
            lacks,
            because,
        }
    } else {
        Event::StageMoved {
            activity: id,
            stage: Change { was: from, now: to },
            on,
            lacks,
            because,
        }
    }])
}

/// Returns whether a gate on the way of an activity to another stage is closed.
pub(super) fn is_shut(group: &Group, id: ActivityId, to: Stage, today: Date) -> bool {
    find(group, id).is_ok_and(|activity| !lacks_on_the_way(group, activity, to, today).is_empty())
}

fn lacks_on_the_way(group: &Group, activity: &Activity, to: Stage, today: Date) -> Vec<Lack> {
    let from = activity.stage;
    let gates = Stage::ALL.iter().filter(|stage| match (from, to) {
        (Stage::Improve, Stage::Plan) => **stage == Stage::Improve,
        _ => (from..to).contains(stage),
    });
    gates
        .flat_map(|stage| lacks(group, activity, *stage, today))
        .collect()
}

fn turn_of(activity: &Activity, stamp: &Stamp) -> Turn {
    Turn {
        begun: activity.begun,
        ended: stamp.at.date(),
        status: activity.status,
        did: activity.did,
        helped: activity.helped,
        helped_because: activity.helped_because.clone(),
        lesson: activity.lesson.clone(),
        verdict: activity.verdict,
        reports: activity.reports.clone(),
        from: activity.from,
        to: activity.to,
        hours_used: activity.hours_used,
        cost_used: activity.cost_used,
        milestones: activity.milestones.clone(),
    }
}
