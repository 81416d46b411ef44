//! What stands behind a key, wherever TOML lets it stand: a value, an inline table or a table.

use std::ops::Range;

use toml_edit::{Item, TableLike, Value as Toml};

/// A value or a table, and where it stands.
#[derive(Clone)]
pub(super) struct Thing<'a> {
    pub(super) value: Option<&'a Toml>,
    pub(super) table: Option<&'a dyn TableLike>,
    pub(super) span: Range<usize>,
}

impl<'a> Thing<'a> {
    /// Returns the thing in `item`, which begins at `at` where the item does not say.
    pub(super) fn of(item: &'a Item, at: usize) -> Self {
        Self {
            value: item.as_value(),
            table: item.as_table_like(),
            span: item.span().unwrap_or(at..at),
        }
    }

    fn of_value(value: &'a Toml, at: usize) -> Self {
        Self {
            value: Some(value),
            table: value.as_inline_table().map(|table| table as &dyn TableLike),
            span: value.span().unwrap_or(at..at),
        }
    }

    /// Returns the things in a list, or the one thing where `item` is none.
    pub(super) fn each(item: &'a Item, at: usize) -> (Vec<Self>, bool) {
        match item {
            Item::ArrayOfTables(tables) => {
                let each = tables.iter().map(|table| Self {
                    value: None,
                    table: Some(table as &dyn TableLike),
                    span: table.span().unwrap_or(at..at),
                });
                (each.collect(), true)
            }
            Item::Value(Toml::Array(values)) => (
                values
                    .iter()
                    .map(|value| Self::of_value(value, at))
                    .collect(),
                true,
            ),
            other => (vec![Self::of(other, at)], false),
        }
    }

    /// Returns what type it is, as a code.
    pub(super) fn found(&self) -> &'static str {
        match self.value {
            Some(Toml::String(_)) => "text",
            Some(Toml::Integer(_)) => "whole",
            Some(Toml::Float(_)) => "number",
            Some(Toml::Boolean(_)) => "flag",
            Some(Toml::Datetime(at)) if at.value().time.is_none() => "date",
            Some(Toml::Datetime(_)) => "moment",
            _ if self.table.is_some() => "table",
            _ => "list",
        }
    }
}
