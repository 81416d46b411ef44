//! Where each row stands, so that a rule of the group that stands against one can name its line.

use std::collections::BTreeMap;

use crate::domain::command::{AnyWish, Command};
use crate::domain::field::{Misfit, Value};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::domain::time::Date;
use crate::exchange::error::{ImportError, Problem};
use crate::exchange::place::Place;

/// What a file holds.
#[derive(Debug)]
pub struct Import {
    /// The rows, in the order of the file.
    pub wishes: Vec<AnyWish>,
    /// Where each of them stands.
    pub rows: Rows,
}

impl Import {
    /// Returns the wish to take all of it in, or none.
    pub fn command(&self) -> Command {
        Command::Import(self.wishes.clone())
    }
}

/// One row of a file.
#[derive(Clone, Debug)]
pub struct Row {
    /// Whose.
    pub id: AnyId,
    /// Where it begins.
    pub place: Place,
    /// The fields it gives, each with the place of its key.
    pub fields: Vec<(&'static str, Place, Value)>,
}

impl Row {
    /// Returns where a field stands, or the row where it does not give it.
    pub fn place_of(&self, key: &str) -> Place {
        let field = self.fields.iter().find(|(name, _, _)| *name == key);
        field.map_or(self.place, |(_, place, _)| *place)
    }

    /// Returns a field as it will be: as the row gives it, else as it stands in the group.
    fn value(&self, key: &str, group: &Group) -> Option<Value> {
        let given = self.fields.iter().find(|(name, _, _)| *name == key);
        match given {
            Some((_, _, value)) => Some(value.clone()),
            None => group.value(&self.id, key),
        }
    }

    fn is(&self, key: &str, group: &Group, expected: &Value) -> bool {
        self.value(key, group).as_ref() == Some(expected)
    }
}

/// The rows of a file, in its order.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    rows: Vec<Row>,
    by_id: BTreeMap<AnyId, usize>,
}

impl Rows {
    pub(super) fn push(&mut self, row: Row) {
        self.by_id.insert(row.id.clone(), self.rows.len());
        self.rows.push(row);
    }

    /// Returns the rows.
    pub fn iter(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter()
    }

    /// Returns the row of `id`.
    pub fn get(&self, id: &AnyId) -> Option<&Row> {
        self.by_id.get(id).and_then(|place| self.rows.get(*place))
    }

    /// Returns the error that tells where the row stands that `refusal` is about, `group` being
    /// the one it was to be taken into.
    pub fn refused(&self, refusal: Refusal, group: &Group) -> ImportError {
        let blamed = self.blame(&refusal, group);
        ImportError {
            place: blamed.map(|(row, key)| row.place_of(key)),
            path: blamed.map_or_else(String::new, |(row, key)| path(row, key)),
            problem: Problem::Refused(refusal),
        }
    }

    /// A refusal says which rule and which values, so the first row with just those is the one.
    fn blame(&self, refusal: &Refusal, group: &Group) -> Option<(&Row, &'static str)> {
        match refusal {
            Refusal::BudgetOfOther { line, owner, .. } => {
                let owner = Value::Ref(owner.clone().into());
                let line = Value::Ref(line.clone().into());
                let found = self.rows.iter().find(|row| {
                    row.id.kind() == NounKind::Activity
                        && row.is("owner", group, &owner)
                        && row.is("budget", group, &line)
                });
                found.map(|row| (row, "budget"))
            }
            Refusal::EndBeforeStart { from, to } => self.period(*from, *to, group),
            Refusal::Circle { id } => self.get(id).map(|row| (row, "parents")),
            Refusal::UnknownId { text } => self.pointing_to(text.as_str()),
            Refusal::Misfit { kind, key, misfit } => self.misfit(*kind, key, misfit),
            Refusal::IdTaken { id } => self.get(id).map(|row| (row, "id")),
            _ => None,
        }
    }

    fn period(&self, from: Date, to: Date, group: &Group) -> Option<(&Row, &'static str)> {
        let found = self.rows.iter().find(|row| {
            row.is("from", group, &Value::Date(from)) && row.is("to", group, &Value::Date(to))
        });
        found.map(|row| (row, "to"))
    }

    fn pointing_to(&self, id: &str) -> Option<(&Row, &'static str)> {
        self.rows.iter().find_map(|row| {
            let field = row.fields.iter().find(|(_, _, value)| {
                let mut points = false;
                value.each_ref(&mut |found| points |= found.to_string() == id);
                points
            });
            field.map(|(key, _, _)| (row, *key))
        })
    }

    fn misfit(
        &self,
        kind: NounKind,
        key: &'static str,
        misfit: &Misfit,
    ) -> Option<(&Row, &'static str)> {
        let mut rows = self.rows.iter().filter(|row| row.id.kind() == kind);
        let found = rows.find(|row| match (&row.id, misfit) {
            (AnyId::Commitment(id), Misfit::NotAnId(NounKind::Promise)) => row
                .fields
                .iter()
                .any(|(name, _, value)| *name == key && *value != Value::Ref(id.promise.into())),
            (_, Misfit::Missing) => !row.fields.iter().any(|(name, _, _)| *name == key),
            _ => row.fields.iter().any(|(name, _, _)| *name == key),
        });
        found.map(|row| (row, key))
    }
}

fn path(row: &Row, key: &str) -> String {
    match row.id.kind() {
        NounKind::Profile => format!("group.{key}"),
        kind => format!("{}[{}].{key}", super::table_name(kind), row.id),
    }
}
