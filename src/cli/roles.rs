//! `samklang list roles`: who has which role, and what each role may do.

use serde_json::{Map, Value as Json, json};

use super::context::Context;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::Group;
use crate::domain::organisation::Role;
use crate::domain::role::Right;

/// Prints the roles of a group.
pub(super) fn run(cx: &Context, group: &Group) -> Outcome {
    if cx.global.json {
        let roles = Role::SHOWN.iter().map(|role| row(group, *role));
        return out::json(&roles.collect::<Json>());
    }
    let word = |role: &Role| cx.tongue.word(&format!("role-{role}"));
    let mut members = Table::new(vec![
        cx.tongue.word("field-role"),
        cx.tongue.word("nouns-member"),
    ]);
    for role in &Role::SHOWN {
        members.row(vec![word(role), having(group, *role).join(", ")]);
    }
    let heads = Role::SHOWN.iter().map(word);
    let mut rights = Table::new(heads.chain([cx.tongue.word("cli-right")]).collect());
    for right in Right::ALL {
        let leaves = Role::SHOWN.iter().map(|role| right.leave(*role));
        let leaves = leaves.map(|leave| cx.tongue.word(&format!("leave-{leave}")));
        rights.row(leaves.chain([cx.tongue.word(&format!("right-{right}"))]));
    }
    let lines = [members.lines(), vec![String::new()], rights.lines()];
    out::print(cx, &lines.concat().join("\n"))
}

fn row(group: &Group, role: Role) -> Json {
    let rights = Right::ALL.iter();
    let may: Map<String, Json> = rights
        .map(|right| (right.to_string(), right.leave(role).code().into()))
        .collect();
    json!({ "id": role.code(), "members": having(group, role), "may": may })
}

fn having(group: &Group, role: Role) -> Vec<String> {
    let members = group.members.iter().filter(|member| member.role == role);
    members.map(|member| member.id.to_string()).collect()
}
