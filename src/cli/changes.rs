//! `samklang changes`: what is not as it was at a moment in the past.

use serde_json::{Map, Value as Json, json};

use super::context::Context;
use super::session::View;
use super::{Outcome, out};
use crate::domain::Group;
use crate::domain::query::past::{Became, Difference, Turned, differences};
use crate::exchange::json::field;
use crate::lang::refusal;
use crate::lang::value::value;

/// Arguments of `changes`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Since when: a day, a time or a record's number; until now, or until --at
    #[arg(long, value_name = "WHEN")]
    since: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let before = view.at(cx, cx.when(&args.since, view.today)?)?;
    let all = differences(&before, &view.group);
    if cx.global.json {
        return out::json(&all.iter().map(row).collect::<Json>());
    }
    if all.is_empty() {
        return out::print(cx, &cx.tongue.word("changes-none"));
    }
    let lines: Vec<String> = all
        .iter()
        .flat_map(|difference| lines(cx, &view, &before, difference))
        .collect();
    out::print(cx, &lines.join("\n"))
}

fn row(difference: &Difference) -> Json {
    let (what, turned): (_, &[Turned]) = match &difference.what {
        Became::Added => ("added", &[]),
        Became::Removed => ("removed", &[]),
        Became::Changed(turned) => ("changed", turned),
    };
    let fields: Map<String, Json> = turned
        .iter()
        .map(|it| {
            let (key, was) = field(it.spec.key, &it.was);
            let (_, now) = field(it.spec.key, &it.now);
            (key, json!({ "was": was, "now": now }))
        })
        .collect();
    json!({ "id": difference.id.to_string(), "what": what, "fields": fields })
}

fn lines(cx: &Context, view: &View, before: &Group, difference: &Difference) -> Vec<String> {
    let id = &difference.id;
    let label = view.group.label(id).or_else(|| before.label(id));
    let named = format!("{id} {}", label.unwrap_or_default());
    match &difference.what {
        Became::Added => vec![format!("{named}: {}", cx.tongue.word("became-added"))],
        Became::Removed => vec![format!("{named}: {}", cx.tongue.word("became-removed"))],
        Became::Changed(turned) => {
            let say = |it: &Turned, found| match value(&cx.tongue, it.spec, found, view.today) {
                said if said.is_empty() => cx.tongue.word("became-nothing"),
                said => said,
            };
            let fields = turned.iter().map(|it| {
                let name = refusal::field(&cx.tongue, id.kind(), it.spec.key);
                format!("  {name}: {} → {}", say(it, &it.was), say(it, &it.now))
            });
            std::iter::once(named).chain(fields).collect()
        }
    }
}
