//! What stands in a row.

use std::collections::BTreeSet;

use super::heading::Column;
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::time::Date;
use crate::domain::{AnyId, Group, NounKind};
use crate::exchange::error::{ImportError, Problem};
use crate::exchange::grid::Cell;
use crate::exchange::place::Place;
use crate::lang::{Tongue, entry};

/// How rows are read.
pub(super) struct Reader<'a> {
    pub(super) kind: NounKind,
    pub(super) columns: &'a [Option<Column>],
    pub(super) group: &'a Group,
    /// The things that the file has rows of, which its rows may point to.
    pub(super) own: BTreeSet<AnyId>,
    pub(super) tongue: &'a Tongue,
    pub(super) today: Date,
}

/// A value that a row gives.
pub(super) struct Given {
    pub(super) spec: &'static Spec,
    pub(super) value: Value,
}

/// One row.
pub(super) struct Row {
    /// Where it begins.
    pub(super) place: Place,
    /// The thing whose id stands in it.
    pub(super) id: Option<AnyId>,
    /// Its fields.
    pub(super) fields: Vec<Given>,
    /// The parts of what it holds, each with the field of their list.
    pub(super) parts: Vec<(&'static Spec, Given)>,
}

impl Row {
    /// Returns what the row is called.
    pub(super) fn name(&self, kind: NounKind) -> Option<String> {
        let name = kind.fields()[0].key;
        let own = self.fields.iter().find(|it| it.spec.key == name)?;
        lower(&own.value)
    }
}

/// Returns a text as names are compared.
pub(super) fn lower(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.as_str().to_lowercase()),
        _ => None,
    }
}

/// Returns the thing of a kind that is called so, whatever the case; nothing where several are.
pub(super) fn called(group: &Group, kind: NounKind, name: &str) -> Option<AnyId> {
    let key = kind.fields().first()?.key;
    let mut ids = group.ids(kind).into_iter().filter(|id| {
        let own = group.value(id, key);
        own.as_ref().and_then(lower).as_deref() == Some(name)
    });
    ids.next().filter(|_| ids.next().is_none())
}

impl Reader<'_> {
    /// Reads a row.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub(super) fn read(&self, cells: &[Cell]) -> Result<Row, Vec<ImportError>> {
        let first = cells.first().map_or_else(Place::default, |cell| cell.place);
        let mut row = Row {
            place: first,
            id: None,
            fields: Vec::new(),
            parts: Vec::new(),
        };
        let mut errors = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            if cell.text.is_empty() {
                continue;
            }
            let told = match self.columns.get(column) {
                Some(Some(Column::Id)) => self.id(cell).map(|id| row.id = Some(id)),
                Some(Some(Column::Field(spec))) => {
                    let value = self.value(spec, cell);
                    value.map(|given| row.fields.push(given))
                }
                Some(Some(Column::Part(list, spec))) => {
                    let value = self.value(spec, cell);
                    value.map(|given| row.parts.push((*list, given)))
                }
                Some(None) => Ok(()),
                // What belongs to no column may have slipped out of one.
                None => Err(at(cell, Problem::NoHeading)),
            };
            errors.extend(told.err());
        }
        if errors.is_empty() {
            Ok(row)
        } else {
            Err(errors)
        }
    }

    fn id(&self, cell: &Cell) -> Result<AnyId, ImportError> {
        let id = self.kind.id(&cell.text);
        id.map_err(|_| at(cell, Problem::BadId { kind: self.kind }))
    }

    fn value(&self, spec: &'static Spec, cell: &Cell) -> Result<Given, ImportError> {
        let read = entry::read(self.tongue, spec, &cell.text, self.today);
        let known = |id: &AnyId| self.group.values(id).is_some() || self.own.contains(id);
        let mut unknown = None;
        if let Ok(value) = &read {
            value.each_ref(&mut |id| {
                if !known(id) {
                    unknown = Some(id.clone());
                }
            });
        }
        // Offices write what somebody is called rather than an id that only the group knows.
        let named = match (spec.shape, &read, &unknown) {
            (Shape::Ref(kind), Err(_), _) | (Shape::Ref(kind), _, Some(_)) => {
                called(self.group, kind, &cell.text.to_lowercase())
            }
            _ => None,
        };
        let value = match (named, read, unknown) {
            (Some(id), ..) if spec.many => Value::List(vec![Value::Ref(id)]),
            (Some(id), ..) => Value::Ref(id),
            (None, Ok(_), Some(id)) => return Err(at(cell, Problem::Dangling { id })),
            (None, Ok(value), None) => value,
            (None, Err(misfit), _) => {
                let (kind, key) = (self.kind, spec.key);
                return Err(at(cell, Problem::Unfit { kind, key, misfit }));
            }
        };
        Ok(Given { spec, value })
    }
}

fn at(cell: &Cell, problem: Problem) -> ImportError {
    ImportError {
        place: Some(cell.place),
        path: String::new(),
        problem,
    }
}
