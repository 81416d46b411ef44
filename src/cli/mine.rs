//! `samklang mine`: my organisation's activities and my actions, for one minute over SSH.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::exit::Status;
use super::rows::table;
use super::{Outcome, out};
use crate::domain::activity::ActionState;
use crate::domain::noun::{AnyId, NounKind};
use crate::exchange;
use crate::lang::event;

pub(super) fn run(cx: &Context) -> Outcome {
    let view = cx.read()?;
    let group = &view.group;
    let me = view.session.me();
    let nobody = || {
        let args = [("me", me.into())];
        cx.fail(Status::NoSuchId, "cli-mine-nobody", &args)
    };
    let id = me.as_str().parse().map_err(|_| nobody())?;
    let member = group.members.get(&id).ok_or_else(nobody)?;
    let own = member.organisation.as_ref();
    let activities: Vec<_> = group
        .activities
        .iter()
        .filter(|activity| !activity.is_over())
        .filter(|a| (own.is_some() && a.owner.as_ref() == own) || a.member.as_ref() == Some(&id))
        .collect();
    let actions: Vec<_> = group
        .actions
        .iter()
        .filter(|action| action.state == ActionState::Open)
        .filter(|a| match &a.member {
            Some(member) => *member == id,
            None => own.is_some() && a.owner.as_ref() == own,
        })
        .collect();
    if cx.global.json {
        let document = json!({
            "member": id.to_string(),
            "organisation": own.map(ToString::to_string),
            "activities": activities.iter().map(|a| exchange::json::activity(a)).collect::<Json>(),
            "actions": actions
                .iter()
                .map(|action| exchange::json::action(action, view.today))
                .collect::<Json>(),
        });
        return out::json(&document);
    }
    let mut lines = vec![event::named(group, &id.clone().into())];
    let parts: [(&str, NounKind, Vec<AnyId>); 2] = [
        (
            "cli-activities",
            NounKind::Activity,
            activities.iter().map(|a| a.id.into()).collect(),
        ),
        (
            "cli-actions",
            NounKind::Action,
            actions.iter().map(|a| a.id.into()).collect(),
        ),
    ];
    for (head, kind, ids) in parts {
        if !ids.is_empty() {
            lines.extend([String::new(), cx.tongue.word(head)]);
            let rows = table(cx, &view, kind, &ids, None).lines();
            lines.extend(rows.into_iter().map(|row| format!("  {row}")));
        }
    }
    if lines.len() == 1 {
        lines = vec![cx.tongue.say("cli-mine-none", &[("me", me.into())])];
    }
    out::print(cx, &lines.join("\n"))
}
