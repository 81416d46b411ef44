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

/// One of the tables that there are: everything of a kind, or a list that its things hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// The kind.
    pub kind: NounKind,
    list: Option<&'static Spec>,
}

impl Table {
    /// Returns every table that there is, whatever stands in it.
    pub fn all() -> impl Iterator<Item = Self> {
        kinds().flat_map(|kind| {
            let lists = kind.fields().iter().filter(|spec| is_list(spec));
            let lists = lists.map(Some);
            let each = std::iter::once(None).chain(lists);
            each.map(move |list| Self { kind, list })
        })
    }

    /// Returns the table that is called so, as `list` has it, with hyphens or underscores, or in short.
    pub fn find(code: &str) -> Option<Self> {
        let own = kind(code).map(|kind| Self { kind, list: None });
        let code = code.replace('-', "_");
        own.or_else(|| Self::all().find(|table| table.code() == code))
    }

    /// Returns the list that it is of, where it is no table of everything of a kind.
    pub fn list(self) -> Option<&'static Spec> {
        self.list
    }

    /// Returns whether rows of it can be taken in: what the program keeps by itself cannot.
    pub fn can_be_read(self) -> bool {
        self.list.is_none_or(|list| list.keeper.is_person())
    }

    /// Returns how scripts name it: `activities`, `indicators.readings`.
    pub fn code(self) -> String {
        match self.list {
            None => self.kind.table().into(),
            Some(list) => format!("{}.{}", self.kind.table(), list.key),
        }
    }

    /// Returns it as it stands in the group, `today` being the day it is read on.
    pub fn of(self, tongue: &Tongue, group: &Group, today: Date) -> Sheet {
        match self.list {
            None => things(tongue, group, self.kind, today),
            Some(list) => parts(tongue, group, self.kind, list, today),
        }
    }
}

/// Returns what a table of a kind is called.
fn name(tongue: &Tongue, kind: NounKind) -> String {
    capitalised(&tongue.word(&format!("nouns-{kind}")))
}

/// Returns everything of one kind, each with its id and its fields.
fn things(tongue: &Tongue, group: &Group, kind: NounKind, today: Date) -> Sheet {
    let specs: Vec<&Spec> = kind.fields().iter().filter(|spec| stands(spec)).collect();
    let heads = specs.iter().map(|spec| field(tongue, kind, spec.key));
    let rows = group.ids(kind).into_iter().map(|id| {
        let values = group.values(&id).unwrap_or_default();
        let values = values.iter().filter(|(spec, _)| stands(spec));
        let cells = values.map(|(spec, value)| cell(tongue, spec, value, today));
        std::iter::once(named(&id)).chain(cells).collect()
    });
    Sheet {
        name: name(tongue, kind),
        heads: std::iter::once(tongue.word("cli-id"))
            .chain(heads)
            .collect(),
        rows: rows.collect(),
    }
}

/// Returns a list that the things of a kind hold, as readings and reports, with whose they are.
fn parts(tongue: &Tongue, group: &Group, kind: NounKind, list: &Spec, today: Date) -> Sheet {
    let specs = match list.shape {
        Shape::Parts(specs) => specs,
        _ => &[],
    };
    let heads = specs.iter().map(|spec| field(tongue, kind, spec.key));
    let mut rows = Vec::new();
    for id in group.ids(kind) {
        let Some(Value::List(held)) = group.value(&id, list.key) else {
            continue;
        };
        for row in held {
            let Value::Parts(parts) = row else { continue };
            let cells = specs.iter().zip(&parts);
            let cells = cells.map(|(spec, (_, value))| cell(tongue, spec, value, today));
            rows.push(std::iter::once(named(&id)).chain(cells).collect());
        }
    }
    let list = field(tongue, kind, list.key);
    Sheet {
        name: capitalised(&format!("{} {list}", noun(tongue, kind))),
        heads: std::iter::once(noun(tongue, kind)).chain(heads).collect(),
        rows,
    }
}

/// Returns whether a field stands in a column of its own.
fn stands(spec: &Spec) -> bool {
    !is_list(spec) && spec.keeper != Keeper::Local
}

/// Returns whether a field is a list of parts, which has a table.
fn is_list(spec: &Spec) -> bool {
    spec.many && matches!(spec.shape, Shape::Parts(_))
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
