//! `samklang show`: one thing, all that hangs on it, and its history.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::session::View;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::field::{Shape, Value};
use crate::domain::noun::AnyId;
use crate::domain::query::pace::{self, Pace};
use crate::domain::query::trace::{LINKS, Trace};
use crate::domain::time::Date;
use crate::domain::{Group, Record};
use crate::exchange;
use crate::lang::refusal::{capitalised, field, noun};
use crate::lang::value::value;
use crate::lang::{self, date, erased, event, guard};

/// Arguments of `show`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to show: A12, G2, POL…; `group` is the group itself
    id: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let id = view.find(cx, &args.id)?;
    let linked = view.linked(&id);
    let mut history = Vec::new();
    view.session.each_record(cx, 1, |record, hash| {
        let is_past = record.seq <= view.group.seq;
        if is_past && record.event.subject().as_ref() == Some(&id) {
            history.push((record.clone(), hash.to_owned()));
        }
        Ok(())
    })?;
    if cx.global.json {
        out::json(&document(&view, &id, &linked, &history))
    } else {
        let mut printed = out::Out::new(cx);
        for line in page(cx, &view, &id, &linked, &history) {
            printed.line(&line)?;
        }
        printed.end()
    }
}

fn document(view: &View, id: &AnyId, linked: &[AnyId], history: &[(Record, String)]) -> Json {
    let mut document = exchange::json::row(&view.group, id).unwrap_or_else(|| json!({}));
    if let Some(pace) = paced(view, id) {
        document = exchange::json::paced(&pace, document);
    }
    if LINKS.contains(&id.kind()) {
        let trace = Trace::of(&view.group);
        let ids = |ids: Vec<AnyId>| ids.iter().map(ToString::to_string).collect::<Json>();
        document["comes_from"] = ids(trace.all_comes_from(id));
        document["led_to"] = ids(trace.all_led_to(id));
    }
    document["kind_of"] = id.kind().code().into();
    document["linked"] = linked.iter().map(ToString::to_string).collect();
    document["history"] = history
        .iter()
        .map(|(record, hash)| exchange::json::record(&view.group, record, hash))
        .collect();
    document
}

fn page(
    cx: &Context,
    view: &View,
    id: &AnyId,
    linked: &[AnyId],
    history: &[(Record, String)],
) -> Vec<String> {
    let tongue = &cx.tongue;
    let kind = capitalised(&noun(tongue, id.kind()));
    let mut lines = vec![
        format!("{kind} {}", event::named(&view.group, id)),
        String::new(),
    ];
    let mut fields = Table::bare();
    for (spec, found) in view.group.values(id).unwrap_or_default().iter().skip(1) {
        if found.is_nothing() || is_zero(found) {
            continue;
        }
        let label = field(tongue, id.kind(), spec.key);
        let cells = match (spec.shape, found) {
            (Shape::Ref(_), Value::List(items)) => {
                items.iter().map(|item| named(&view.group, item)).collect()
            }
            (Shape::Parts(_), Value::List(items)) => items
                .iter()
                .map(|item| value(tongue, spec, item, view.today))
                .collect(),
            (Shape::Ref(_), one) => vec![named(&view.group, one)],
            (_, Value::Text(about)) if spec.key == "about" => {
                let place = guard::read_place(tongue, about.as_str());
                let said = place.map(|place| guard::place(tongue, &place));
                vec![said.unwrap_or_else(|| about.to_string())]
            }
            _ => vec![value(tongue, spec, found, view.today)],
        };
        for (place, cell) in cells.into_iter().enumerate() {
            let label = if place == 0 {
                label.clone()
            } else {
                String::new()
            };
            fields.row(vec![format!("  {label}"), cell]);
        }
    }
    lines.extend(fields.lines());
    if let Some(pace) = paced(view, id) {
        lines.extend([
            String::new(),
            lang::pace::sentence(tongue, &pace, view.today),
        ]);
        let told = [
            lang::pace::standing(tongue, &pace),
            lang::pace::even(tongue, &pace),
        ];
        let told: Vec<String> = told.into_iter().filter(|told| !told.is_empty()).collect();
        lines.extend((!told.is_empty()).then(|| told.join(": ")));
    }
    let traced = traced(view, id);
    for (label, ids) in &traced {
        lines.extend(below(cx, view, label, ids));
    }
    // What the trace has told already is not told again.
    let is_told = |id: &AnyId| traced.iter().any(|(_, ids)| ids.contains(id));
    let others: Vec<AnyId> = linked.iter().filter(|id| !is_told(id)).cloned().collect();
    lines.extend(below(cx, view, "cli-linked", &others));
    lines.extend([String::new(), tongue.word("cli-history")]);
    let mut table = Table::bare();
    for (record, _) in history {
        table.row(happened(cx, &view.group, view.today, record));
    }
    lines.extend(table.lines());
    lines
}

/// Returns how far a commitment has come, nothing of anything else.
fn paced(view: &View, id: &AnyId) -> Option<Pace> {
    match id {
        AnyId::Commitment(id) => pace::of(&view.group, *id, view.today),
        _ => None,
    }
}

/// Returns what a link of the chain comes from, what was said first of all being the first, and what
/// it led to.
fn traced(view: &View, id: &AnyId) -> Vec<(&'static str, Vec<AnyId>)> {
    if !LINKS.contains(&id.kind()) {
        return Vec::new();
    }
    let trace = Trace::of(&view.group);
    let mut behind = trace.all_comes_from(id);
    behind.sort_by_key(|id| LINKS.iter().position(|kind| *kind == id.kind()));
    vec![
        ("promises-comes-from", behind),
        ("promises-led-to", trace.all_led_to(id)),
    ]
}

/// Returns things below what they are to the one that is shown, nothing where there are none.
fn below(cx: &Context, view: &View, label: &str, ids: &[AnyId]) -> Vec<String> {
    let label = (!ids.is_empty()).then(|| [String::new(), cx.tongue.word(label)]);
    let named = ids
        .iter()
        .map(|id| format!("  {}", event::named(&view.group, id)));
    label.into_iter().flatten().chain(named).collect()
}

/// Returns the cells of a record in a table of what happened.
pub(super) fn happened(cx: &Context, group: &Group, today: Date, record: &Record) -> Vec<String> {
    vec![
        format!("  {}", record.seq),
        date::date_time(cx.tongue.language(), record.at, today),
        record.by.to_string(),
        erased::record(&cx.tongue, group, record, today),
    ]
}

fn named(group: &Group, value: &Value) -> String {
    match value {
        Value::Ref(id) => event::named(group, id),
        _ => String::new(),
    }
}

fn is_zero(value: &Value) -> bool {
    match value {
        Value::Whole(number) => *number == 0,
        Value::Time(time) => time.0 == 0,
        Value::Money(sum) => sum.0 == 0,
        _ => false,
    }
}
