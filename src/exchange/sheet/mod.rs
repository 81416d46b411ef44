//! The group as tables, one for each kind and one for each list that its things hold, for programs
//! that calculate: what is a date, a sum or a number there stays one.

pub mod book;
pub mod comma;
pub mod take;

use crate::domain::amount::{Decimal, Minutes, Ore};
use crate::domain::field::{Keeper, Shape, Spec, Value};
use crate::domain::time::Date;
use crate::domain::wall::Wall;
use crate::domain::{AnyId, Group, NounKind};
use crate::lang::refusal::{capitalised, field, noun};
use crate::lang::{Tongue, value};

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A day.
    Date(Date),
    /// A day and a time on it, as the clock on the wall has it.
    Wall(Wall),
    /// Money.
    Money(Ore),
    /// Working time.
    Time(Minutes),
    /// A measured value.
    Number(Decimal),
    /// A whole number.
    Whole(i64),
}

/// A table of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it holds, as scripts name it: `activities`, `indicators.readings`.
    pub code: String,
    /// What it holds, in the reader's words.
    pub name: String,
    /// What its columns are called, in the reader's words.
    pub heads: Vec<String>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// Returns the kinds of which there are tables: all but the group itself, and the keys by which
/// members come in.
pub fn kinds() -> impl Iterator<Item = NounKind> {
    let all = NounKind::ALL.iter().copied();
    all.filter(|kind| !matches!(kind, NounKind::Profile | NounKind::Key))
}

/// Returns the kind that a table is of, as `list` has it, with hyphens or underscores, or in short.
pub fn kind(code: &str) -> Option<NounKind> {
    let code = code.replace('-', "_");
    let named = |kind: &NounKind| {
        let short = *kind == NounKind::BudgetLine && code == "budget";
        kind.table() == code || short
    };
    kinds().find(named)
}

/// Returns every table of the group, `today` being the day it is read on.
pub fn all(tongue: &Tongue, group: &Group, today: Date) -> impl Iterator<Item = Sheet> {
    kinds().flat_map(move |kind| {
        let own = std::iter::once(of(tongue, group, kind, today));
        own.chain(parts(tongue, group, kind, today))
    })
}

/// Returns everything of one kind, each with its id and its fields.
pub fn of(tongue: &Tongue, group: &Group, kind: NounKind, today: Date) -> Sheet {
    let specs: Vec<&Spec> = kind.fields().iter().filter(|spec| stands(spec)).collect();
    let heads = specs.iter().map(|spec| field(tongue, kind, spec.key));
    let rows = group.ids(kind).into_iter().map(|id| {
        let values = group.values(&id).unwrap_or_default();
        let values = values.iter().filter(|(spec, _)| stands(spec));
        let cells = values.map(|(spec, value)| cell(tongue, spec, value, today));
        std::iter::once(named(&id)).chain(cells).collect()
    });
    Sheet {
        code: kind.table().into(),
        name: capitalised(&tongue.word(&format!("nouns-{kind}"))),
        heads: std::iter::once(tongue.word("cli-id"))
            .chain(heads)
            .collect(),
        rows: rows.collect(),
    }
}

/// Returns a table of each list that the things of a kind hold, as readings and reports, with whose
/// they are.
fn parts(
    tongue: &Tongue,
    group: &Group,
    kind: NounKind,
    today: Date,
) -> impl Iterator<Item = Sheet> {
    let lists = kind.fields().iter().filter(|spec| !stands(spec));
    lists.filter_map(move |list| {
        let Shape::Parts(specs) = list.shape else {
            return None;
        };
        let heads = specs.iter().map(|spec| field(tongue, kind, spec.key));
        let ids = group.ids(kind).into_iter();
        let rows = ids.flat_map(|id| {
            let held = match group.value(&id, list.key) {
                Some(Value::List(held)) => held,
                _ => Vec::new(),
            };
            let rows = held.into_iter().map(move |row| {
                let parts = match row {
                    Value::Parts(parts) => parts,
                    _ => Vec::new(),
                };
                let cells = specs.iter().zip(parts);
                let cells = cells.map(|(spec, (_, value))| cell(tongue, spec, &value, today));
                std::iter::once(named(&id)).chain(cells).collect()
            });
            rows.collect::<Vec<_>>()
        });
        let code = format!("{}.{}", kind.table(), list.key);
        let list = field(tongue, kind, list.key);
        Some(Sheet {
            code,
            name: capitalised(&format!("{} {list}", noun(tongue, kind))),
            heads: std::iter::once(noun(tongue, kind)).chain(heads).collect(),
            rows: rows.collect(),
        })
    })
}

/// Returns whether a field stands in a column of its own: a list of parts has a table.
fn stands(spec: &Spec) -> bool {
    let is_table = spec.many && matches!(spec.shape, Shape::Parts(_));
    !is_table && spec.keeper != Keeper::Local
}

fn named(id: &AnyId) -> Cell {
    Cell::Text(id.to_string())
}

fn cell(tongue: &Tongue, spec: &Spec, found: &Value, today: Date) -> Cell {
    match found {
        found if spec.is_unsaid(found) => Cell::Nothing,
        Value::Text(text) => Cell::Text(text.to_string()),
        Value::Ref(id) => named(id),
        Value::Date(day) => Cell::Date(*day),
        Value::Wall(at) => Cell::Wall(*at),
        Value::Moment(at) => Cell::Wall((*at).into()),
        Value::Money(sum) => Cell::Money(*sum),
        Value::Time(time) => Cell::Time(*time),
        Value::Number(number) => Cell::Number(*number),
        Value::Whole(number) => Cell::Whole(*number),
        Value::List(items) if items.iter().all(|item| matches!(item, Value::Ref(_))) => {
            let ids = items.iter().map(|item| match item {
                Value::Ref(id) => id.to_string(),
                _ => String::new(),
            });
            Cell::Text(ids.collect::<Vec<_>>().join(", "))
        }
        found => Cell::Text(value::value(tongue, spec, found, today)),
    }
}

#[cfg(test)]
mod tests;
