//! What scripts see: the shapes of the command line's `--json`, which never change with language.
//!
//! A noun with a documented shape has a function for it; every other one is its `id`, its `seq`
//! and each field by its key. Money is in öre and says so in its key (`amount_ore`), working
//! time is in hours, whole where it is whole.

mod minutes;
mod record;
mod report;
mod shape;
mod value;

pub use minutes::document as minutes;
pub use record::record;
pub use report::{board, council, promises};
pub use shape::{action, activity, budget_line, decision, entry, meeting, organisation, paced};
pub use value::field;

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::query::coverage::coverage;
use crate::domain::query::pace;
use crate::domain::query::trace::Trace;
use crate::domain::time::Date;

/// Returns everything of one kind as `list` shows it, `today` telling what is overdue.
pub fn list(group: &Group, kind: NounKind, today: Date) -> Vec<Json> {
    match kind {
        NounKind::Activity => group.activities.iter().map(activity).collect(),
        NounKind::Action => {
            let actions = group.actions.iter();
            actions.map(|found| action(found, today)).collect()
        }
        NounKind::Organisation => group.organisations.iter().map(organisation).collect(),
        NounKind::Meeting => group.meetings.iter().map(meeting).collect(),
        NounKind::Decision => {
            let decisions = group.decisions.iter();
            decisions.map(|found| decision(group, found)).collect()
        }
        NounKind::BudgetLine => {
            let lines = group.budget_lines.iter();
            lines.filter_map(|line| budget_line(group, line)).collect()
        }
        NounKind::Entry => {
            let entries = group.entries.iter();
            entries.map(|found| entry(group, found)).collect()
        }
        NounKind::Indicator => {
            let indicators = group.indicators.iter();
            indicators
                .filter_map(|found| Some(shape::measured(found, row(group, &found.id.into())?)))
                .collect()
        }
        NounKind::Duty => {
            let duties = group.duties.iter();
            duties
                .filter_map(|duty| {
                    Some(shape::owed(
                        group,
                        duty,
                        row(group, &duty.id.into())?,
                        today,
                    ))
                })
                .collect()
        }
        NounKind::Factor => {
            let coverage = coverage(group);
            let factors = group.factors.iter();
            factors
                .filter_map(|found| {
                    let by = coverage.by(found);
                    Some(shape::addressed(by, row(group, &found.id.into())?))
                })
                .collect()
        }
        NounKind::Dialogue | NounKind::Problem | NounKind::Promise | NounKind::Commitment => {
            let trace = Trace::of(group);
            let ids = group.ids(kind);
            ids.iter()
                .filter_map(|id| link(group, &trace, id, today))
                .collect()
        }
        other => {
            let ids = group.ids(other);
            ids.iter().filter_map(|id| row(group, id)).collect()
        }
    }
}

/// Returns a dialogue, a problem, a promise or a commitment as `list` shows it on the day `today`:
/// with what it led to, and a commitment with how far it has come.
fn link(group: &Group, trace: &Trace, id: &AnyId, today: Date) -> Option<Json> {
    let row = shape::traced(trace.led_to(id), id.kind(), row(group, id)?);
    Some(match id {
        AnyId::Commitment(own) => paced(&pace::of(group, *own, today)?, row),
        _ => row,
    })
}

/// Returns one thing with every field by its key, nothing where there is no such thing.
pub fn row(group: &Group, id: &AnyId) -> Option<Json> {
    let mut object = Map::new();
    object.insert("id".into(), id.to_string().into());
    for (spec, value) in group.values(id)? {
        let (key, value) = field(spec.key, &value);
        object.insert(key, value);
    }
    object.insert("seq".into(), group.seq_of(id).into());
    Some(Json::Object(object))
}

/// Writes the whole group, a thing at a time: it takes no memory to speak of, however large the
/// group is.
///
/// # Errors
/// Where `to` cannot be written to.
pub fn write(group: &Group, to: &mut dyn Write) -> io::Result<()> {
    let head = json!({
        "format": super::toml::FORMAT,
        "seq": group.seq,
        "at": group.at.map(|at| at.to_string()),
    });
    let head = head.to_string();
    write!(to, "{}", head.trim_end_matches('}'))?;
    for kind in NounKind::ALL {
        let ids = group.ids(*kind);
        let mut rows = ids.iter().filter_map(|id| row(group, id));
        if *kind == NounKind::Profile {
            write!(to, ",\"group\":{}", rows.next().unwrap_or(Json::Null))?;
            continue;
        }
        write!(to, ",\"{}\":[", kind.table())?;
        for (place, row) in rows.enumerate() {
            let mark = if place > 0 { "," } else { "" };
            write!(to, "{mark}{row}")?;
        }
        write!(to, "]")?;
    }
    writeln!(to, "}}")
}

#[cfg(test)]
mod tests;
