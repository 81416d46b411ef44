//! The documented shapes of `list activities`, `list actions` and `list organisations`: names and
//! shapes here stay; add, don't rename.

use std::fmt::Display;

use serde_json::{Value as Json, json};

use super::value::hours;
use crate::domain::time::Date;
use crate::domain::{Action, Activity, Organisation};

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
        // No action comes from a meeting yet; scripts may rely on the key.
        "meeting": null,
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

fn text(value: Option<&impl Display>) -> Json {
    value.map(ToString::to_string).into()
}

fn texts(values: &[impl Display]) -> Json {
    values.iter().map(ToString::to_string).collect()
}
