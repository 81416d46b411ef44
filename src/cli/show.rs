//! `samklang show`: one thing, all that hangs on it, and its history.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::session::View;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::field::{Shape, Value};
use crate::domain::noun::AnyId;
use crate::domain::time::Date;
use crate::domain::{Group, Record};
use crate::exchange;
use crate::lang::refusal::{capitalised, field, noun};
use crate::lang::value::value;
use crate::lang::{date, event};

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
    document["kind_of"] = id.kind().code().into();
    document["linked"] = linked.iter().map(ToString::to_string).collect();
    document["history"] = history
        .iter()
        .map(|(record, hash)| exchange::json::record(record, hash))
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
    if !linked.is_empty() {
        lines.extend([String::new(), tongue.word("cli-linked")]);
        lines.extend(
            linked
                .iter()
                .map(|id| format!("  {}", event::named(&view.group, id))),
        );
    }
    lines.extend([String::new(), tongue.word("cli-history")]);
    let mut table = Table::bare();
    for (record, _) in history {
        table.row(happened(cx, &view.group, view.today, record));
    }
    lines.extend(table.lines());
    lines
}

/// Returns the cells of a record in a table of what happened.
pub(super) fn happened(cx: &Context, group: &Group, today: Date, record: &Record) -> Vec<String> {
    vec![
        format!("  {}", record.seq),
        date::date_time(cx.tongue.language(), record.at, today),
        record.by.to_string(),
        event::sentence(&cx.tongue, group, &record.event, today),
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
