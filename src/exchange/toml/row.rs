//! One table as one row: its id and its fields, each checked where it stands.

use toml_edit::{Item, TableLike};

use super::read::Reader;
use super::rows::Row;
use super::table_name;
use super::thing::Thing;
use crate::domain::command::AnyWish;
use crate::domain::field::{Keeper, Spec, Value};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::exchange::error::Problem;

impl Reader<'_> {
    /// Reads every row of one kind.
    pub(super) fn rows(&mut self, kind: NounKind, item: &Item, at: usize) {
        let (things, _) = Thing::each(item, at);
        for (place, thing) in things.iter().enumerate() {
            if self.is_full() {
                return;
            }
            let path = format!("{}[{}]", table_name(kind), place + 1);
            if let Some(table) = thing.table {
                self.row(kind, table, thing.span.start, &path);
            } else {
                let problem = Problem::WrongType {
                    wanted: "table",
                    found: thing.found(),
                };
                self.note(thing.span.start, &path, problem);
            }
        }
    }

    fn row(&mut self, kind: NounKind, table: &dyn TableLike, at: usize, path: &str) {
        let Some(id) = self.id(kind, table, at, path) else {
            return;
        };
        let path = match kind {
            NounKind::Profile => table_name(kind).to_owned(),
            _ => format!("{}[{id}]", table_name(kind)),
        };
        self.only_known(table, kind.fields(), Some("id"), &path);
        let mut row = Row {
            id: id.clone(),
            place: self.place(at),
            fields: Vec::new(),
        };
        let held = kind.fields().iter();
        for spec in held.filter(|spec| spec.keeper != Keeper::Local) {
            let path = format!("{path}.{}", spec.key);
            let Some((key, item)) = table.get_key_value(spec.key) else {
                if spec.keeper == Keeper::Required && !self.group.contains(&id) {
                    self.note(at, &path, Problem::MissingKey);
                }
                continue;
            };
            let at = key.span().map_or(at, |span| span.start);
            if let Some(value) = self.field(spec, item, at, &path)
                && self.fits(&id, spec, &value, item, at, &path)
            {
                row.fields.push((spec.key, self.place(at), value));
            }
        }
        let fields = row
            .fields
            .iter()
            .map(|(key, _, value)| ((*key).to_owned(), value.clone()));
        match AnyWish::add(kind, Some(id), fields.collect()) {
            Ok(wish) => {
                self.import.wishes.push(wish);
                self.import.rows.push(row);
            }
            Err(refusal) => self.note(at, &path, Problem::Refused(refusal)),
        }
    }

    fn id(
        &mut self,
        kind: NounKind,
        table: &dyn TableLike,
        at: usize,
        path: &str,
    ) -> Option<AnyId> {
        let Some((key, item)) = table.get_key_value("id") else {
            // A file holds one group, so that one needs no id.
            let only = (kind == NounKind::Profile)
                .then(|| kind.id("group").ok())
                .flatten();
            if only.is_none() {
                self.note(at, path, Problem::MissingId);
            }
            return only.and_then(|id| self.first(id, at, path));
        };
        let at = item.span().or(key.span()).map_or(at, |span| span.start);
        let path = format!("{path}.id");
        match item.as_str().map(|text| kind.id(text)) {
            Some(Ok(id)) => self.first(id, at, &path),
            Some(Err(_)) => {
                self.note(at, &path, Problem::BadId { kind });
                None
            }
            None => {
                let problem = Problem::WrongType {
                    wanted: "id",
                    found: "other",
                };
                self.note(at, &path, problem);
                None
            }
        }
    }

    fn first(&mut self, id: AnyId, at: usize, path: &str) -> Option<AnyId> {
        if let Some(first) = self.seen.get(&id) {
            let first = *first;
            self.note(at, path, Problem::DuplicateId { first });
            return None;
        }
        let place = self.place(at);
        self.seen.insert(id.clone(), place);
        Some(id)
    }

    /// Returns whether the value keeps the field's limits; each item of a list by itself, so that
    /// an error stands where the item does.
    fn fits(
        &mut self,
        id: &AnyId,
        spec: &'static Spec,
        value: &Value,
        item: &Item,
        at: usize,
        path: &str,
    ) -> bool {
        let (things, listed) = Thing::each(item, at);
        let parts: Vec<(Value, usize, String)> = match value {
            Value::List(values) if listed => values
                .iter()
                .zip(&things)
                .enumerate()
                .map(|(n, (value, thing))| {
                    let one = Value::List(vec![value.clone()]);
                    (one, thing.span.start, format!("{path}[{}]", n + 1))
                })
                .collect(),
            whole => {
                let start = things.first().map_or(at, |thing| thing.span.start);
                vec![(whole.clone(), start, path.to_owned())]
            }
        };
        let mut all_fit = true;
        for (value, at, path) in parts {
            let alone = AnyWish::add(
                id.kind(),
                Some(id.clone()),
                vec![(spec.key.to_owned(), value)],
            );
            if let Err(refusal) = alone {
                all_fit = false;
                let problem = match refusal {
                    Refusal::Misfit { misfit, .. } => Problem::Misfit(misfit),
                    other => Problem::Refused(other),
                };
                self.note(at, &path, problem);
            }
        }
        all_fit
    }
}
