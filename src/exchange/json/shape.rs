//! The documented shapes of the lists that have one of their own: names and shapes here stay; add,
//! don't rename.

use std::fmt::Display;

use serde_json::{Value as Json, json};

use super::value::hours;
use crate::domain::group::Group;
use crate::domain::id::{ActivityId, AgendaItemId};
use crate::domain::query::effect::{Course, standing};
use crate::domain::query::pace::{Pace, Standing};
use crate::domain::query::spending::{self, Spent};
use crate::domain::query::{agenda, duty, minutes};
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::{
    Action, Activity, AnyId, BudgetLine, Decision, Duty, Entry, Indicator, Meeting, NounKind,
    Organisation,
};

/// Returns an activity as `list activities` shows it.
pub fn activity(activity: &Activity) -> Json {
    json!({
        "id": activity.id.to_string(),
        "title": activity.title.as_str(),
        "owner": text(activity.owner.as_ref()),
        "member": text(activity.member.as_ref()),
        "budget": text(activity.budget.as_ref()),
        "stage": activity.stage.code(),
        "status": activity.status.code(),
        "from": text(activity.from.as_ref()),
        "to": text(activity.to.as_ref()),
        "turn": activity.turn(),
        "goals": texts(&activity.goals),
        "factors": texts(&activity.factors),
        "commitments": texts(&activity.commitments),
        "hours": {
            "planned": hours(activity.hours_planned),
            "used": hours(activity.hours_used),
        },
        "cost_ore": { "planned": activity.cost_planned.0, "used": activity.cost_used.0 },
        "seq": activity.seq,
    })
}

/// Returns an action as `list actions` shows it on the day `today`.
pub fn action(action: &Action, today: Date) -> Json {
    json!({
        "id": action.id.to_string(),
        "text": action.text.as_str(),
        "owner": text(action.owner.as_ref()),
        "member": text(action.member.as_ref()),
        "due": text(action.due.as_ref()),
        "state": action.state.code(),
        "meeting": text(action.meeting.as_ref()),
        "overdue": action.is_overdue(today),
    })
}

/// Returns an organisation as `list organisations` shows it.
pub fn organisation(organisation: &Organisation) -> Json {
    json!({
        "id": organisation.id.to_string(),
        "name": organisation.name.as_str(),
        "kind": organisation.kind.code(),
    })
}

/// Returns a budget line as `list budget` shows it: its fields, and `balance` with what is planned,
/// used and left in each year; `left` is null where nobody has said what the line holds.
pub fn budget_line(group: &Group, line: &BudgetLine) -> Option<Json> {
    let mut row = super::row(group, &line.id.clone().into())?;
    let spent = |spent: Spent| json!({ "hours": hours(spent.time), "cost_ore": spent.cost.0 });
    let balances = spending::balances(group, line).into_iter();
    let balance = balances.map(|balance| {
        json!({
            "year": balance.year,
            "planned": spent(balance.planned),
            "used": spent(balance.used),
            "left": balance.left().map(spent),
        })
    });
    row["balance"] = balance.collect();
    Some(row)
}

/// Returns a meeting as `list meetings` shows it.
pub fn meeting(meeting: &Meeting) -> Json {
    json!({
        "id": meeting.id.to_string(),
        "title": meeting.title.as_str(),
        "at": text(meeting.at.as_ref()),
        "state": meeting.state.code(),
    })
}

/// Returns a decision as `list decisions` shows it, `item` being a place on the agenda.
pub fn decision(group: &Group, decision: &Decision) -> Json {
    json!({
        "id": decision.id.to_string(),
        "text": decision.text.as_str(),
        "meeting": text(decision.meeting.as_ref()),
        "item": place(group, decision.item),
        "on": text(decision.on.as_ref()),
        "state": decision.state.code(),
    })
}

/// Returns an entry of minutes as `list entries` shows it, with the words that stand there.
pub fn entry(group: &Group, entry: &Entry) -> Json {
    json!({
        "id": entry.id.to_string(),
        "text": minutes::text(group, entry).map(Text::as_str),
        "meeting": entry.meeting.to_string(),
        "item": place(group, entry.item),
        "kind": entry.kind.code(),
        "state": entry.state.code(),
        "at": entry.at.map(|at| at.whole_second().to_string()),
        "by": entry.by.as_ref().map(Text::as_str),
        "activity": text(entry.activity.as_ref()),
        "action": text(entry.action.as_ref()),
        "decision": text(entry.decision.as_ref()),
        "commitment": text(entry.commitment.as_ref()),
        "dissents": text(entry.dissents.as_ref()),
        "corrects": text(entry.corrects.as_ref()),
    })
}

/// Returns an indicator's row with what may be claimed of it: nothing where its readings bear nothing.
pub(super) fn measured(indicator: &Indicator, mut row: Json) -> Json {
    let standing = standing(indicator);
    row["latest"] = standing.latest.map(|latest| latest.value.as_f64()).into();
    row["change"] = standing.change.map(|change| change.by.as_f64()).into();
    row["course"] = standing.change.map(|change| change.course.code()).into();
    row["trend"] = standing.trend.map(Course::code).into();
    row["reached"] = standing.reached.into();
    row
}

/// Returns a commitment's row with how far it has come: `counted` in the days from `span.from` to
/// `span.to`, of which `gone_percent` is gone; nothing where no number is promised or nobody has said
/// which days those are.
pub fn paced(pace: &Pace, mut row: Json) -> Json {
    row["counted"] = pace.counted.into();
    row["span"] = pace.span.map_or(
        Json::Null,
        |span| json!({ "from": span.from.to_string(), "to": span.to.to_string() }),
    );
    row["gone_percent"] = pace.gone.into();
    row["pace"] = pace.standing.map(Standing::code).into();
    row
}

/// Returns a duty's row with `due`, the day on which a report is owed next or was missed last, whether
/// it is `overdue`, and the day on which one was `sent` last; null where there is none.
pub(super) fn owed(group: &Group, duty: &Duty, mut row: Json, today: Date) -> Json {
    let due = duty::next(group, duty, today);
    let sent = duty::last_sent(group, duty, today);
    row["due"] = text(due.map(|due| due.on).as_ref());
    row["overdue"] = due.is_some_and(|due| due.is_overdue(today)).into();
    row["sent"] = text(sent.and_then(|sent| sent.on).as_ref());
    row
}

/// Returns the row of a link of the chain with what it led to, one link on.
pub(super) fn traced(led_to: &[AnyId], kind: NounKind, mut row: Json) -> Json {
    let key = match kind {
        NounKind::Dialogue => "problems",
        NounKind::Problem => "promises",
        NounKind::Promise => "commitments",
        _ => "activities",
    };
    row[key] = texts(led_to);
    row
}

/// Returns a factor's row with the activities that address it.
pub(super) fn addressed(by: &[ActivityId], mut row: Json) -> Json {
    row["activities"] = texts(by);
    row
}

/// Returns an item's place on its agenda.
pub(super) fn place(group: &Group, item: Option<AgendaItemId>) -> Json {
    item.and_then(|item| agenda::place(group, item)).into()
}

pub(super) fn text(value: Option<&impl Display>) -> Json {
    value.map(ToString::to_string).into()
}

pub(super) fn texts(values: &[impl Display]) -> Json {
    values.iter().map(ToString::to_string).collect()
}
