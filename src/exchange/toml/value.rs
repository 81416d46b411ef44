//! One TOML value as the value of one field, by the field's description.

use std::ops::Range;

use toml_edit::{Datetime, Item, Offset, TableLike, Value as Toml};

use super::literal;
use super::read::Reader;
use crate::domain::field::{Keeper, Misfit, Shape, Spec, Value};
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::domain::word::WordSet;
use crate::exchange::error::Problem;
use crate::exchange::near::nearest;

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
    fn found(&self) -> &'static str {
        match self.value {
            Some(Toml::String(_)) => "text",
            Some(Toml::Integer(_)) => "whole",
            Some(Toml::Float(_)) => "number",
            Some(Toml::Boolean(_)) => "flag",
            Some(Toml::Datetime(at)) if at.value().time.is_none() => "date",
            Some(Toml::Datetime(_)) => "moment",
            Some(Toml::Array(_)) => "list",
            Some(Toml::InlineTable(_)) => "table",
            None if self.table.is_some() => "table",
            None => "list",
        }
    }
}

impl Reader<'_> {
    /// Returns the value of one thing, or notes what is wrong with it.
    pub(super) fn one(&mut self, spec: &'static Spec, thing: &Thing, path: &str) -> Option<Value> {
        if let Shape::Parts(specs) = spec.shape {
            return self.parts(specs, thing, path);
        }
        let read = match self.scalar(spec.shape, thing) {
            Ok(value) => value,
            Err(problem) => {
                self.note(thing.span.start, path, problem);
                return None;
            }
        };
        if let Value::Ref(id) = &read {
            self.refer(id.clone(), thing.span.start, path);
        }
        Some(read)
    }

    fn scalar(&self, shape: Shape, thing: &Thing) -> Result<Value, Problem> {
        let wrong = Problem::WrongType {
            wanted: shape_code(shape),
            found: thing.found(),
        };
        let Some(value) = thing.value else {
            return Err(wrong);
        };
        let text = value.as_str();
        // Numbers are read from their literal, or from text for those who write `1 200,50`.
        let literal = match value {
            Toml::Integer(_) | Toml::Float(_) => self.literal(&thing.span),
            _ => text,
        };
        let number = |misfit: Misfit| {
            if literal.is_some() {
                Problem::Misfit(misfit)
            } else {
                wrong_type(shape, thing)
            }
        };
        match shape {
            Shape::Line | Shape::Prose => {
                text.map(|text| Value::Text(Text::new(text))).ok_or(wrong)
            }
            Shape::Date => date(value).unwrap_or(Err(wrong)),
            Shape::Moment => moment(value).unwrap_or(Err(wrong)),
            Shape::Money => literal
                .and_then(literal::money)
                .map(Value::Money)
                .ok_or_else(|| number(Misfit::NotMoney)),
            Shape::Time => literal
                .and_then(literal::time)
                .map(Value::Time)
                .ok_or_else(|| number(Misfit::NotATime)),
            Shape::Number => literal
                .and_then(literal::number)
                .map(Value::Number)
                .ok_or_else(|| number(Misfit::NotANumber)),
            Shape::Whole => value.as_integer().map(Value::Whole).ok_or(wrong),
            Shape::Flag => value.as_bool().map(Value::Flag).ok_or(wrong),
            Shape::Word(set) => text.ok_or(wrong).and_then(|text| word(set, text)),
            Shape::Ref(kind) => text.ok_or(wrong).and_then(|text| {
                kind.id(text)
                    .map(Value::Ref)
                    .map_err(|_| Problem::BadId { kind })
            }),
            Shape::Parts(_) => Err(wrong),
        }
    }

    fn parts(&mut self, specs: &'static [Spec], thing: &Thing, path: &str) -> Option<Value> {
        let Some(table) = thing.table else {
            let problem = Problem::WrongType {
                wanted: "table",
                found: thing.found(),
            };
            self.note(thing.span.start, path, problem);
            return None;
        };
        self.only_known(table, specs, None, path);
        let mut parts = Vec::with_capacity(specs.len());
        for spec in specs {
            let path = format!("{path}.{}", spec.key);
            let part = match table.get_key_value(spec.key) {
                Some((key, item)) => {
                    let at = key.span().map_or(thing.span.start, |span| span.start);
                    self.field(spec, item, at, &path)?
                }
                None if spec.keeper == Keeper::Required => {
                    self.note(thing.span.start, &path, Problem::MissingKey);
                    return None;
                }
                None => Value::Nothing,
            };
            parts.push((spec.key, part));
        }
        Some(Value::Parts(parts))
    }
}

fn wrong_type(shape: Shape, thing: &Thing) -> Problem {
    Problem::WrongType {
        wanted: shape_code(shape),
        found: thing.found(),
    }
}

fn word(set: WordSet, text: &str) -> Result<Value, Problem> {
    let same = set
        .codes
        .iter()
        .find(|code| code.eq_ignore_ascii_case(text.trim()));
    same.map(|code| Value::Word(code))
        .ok_or_else(|| Problem::UnknownWord {
            words: set.codes,
            nearest: nearest(text, set.codes.iter().copied()),
        })
}

/// Reads a local date, also as text; nothing where it is of another type.
fn date(value: &Toml) -> Option<Result<Value, Problem>> {
    let read = match value {
        Toml::String(text) => text.value().parse().ok(),
        Toml::Datetime(at) if at.value().time.is_none() => local(at.value()),
        _ => return None,
    };
    Some(
        read.map(Value::Date)
            .ok_or(Problem::Misfit(Misfit::NotADate)),
    )
}

/// Reads a moment with its offset, also as text; nothing where it is of another type.
fn moment(value: &Toml) -> Option<Result<Value, Problem>> {
    let read = match value {
        Toml::String(text) => text.value().parse().ok(),
        Toml::Datetime(at) if at.value().offset.is_some() => on_wall(at.value()),
        _ => return None,
    };
    Some(
        read.map(Value::Moment)
            .ok_or(Problem::Misfit(Misfit::NotADate)),
    )
}

fn local(at: &Datetime) -> Option<Date> {
    let date = at.date?;
    Date::new(
        i32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )
}

fn on_wall(at: &Datetime) -> Option<Moment> {
    let time = at.time?;
    let offset = match at.offset? {
        Offset::Z => 0,
        Offset::Custom { minutes } => minutes,
    };
    let millis = time.nanosecond.unwrap_or(0) / 1_000_000;
    let wall = local(at)?.naive().and_hms_milli_opt(
        time.hour.into(),
        time.minute.into(),
        time.second.unwrap_or(0).into(),
        millis,
    )?;
    Moment::new(
        wall.and_utc().timestamp_millis() - i64::from(offset) * 60_000,
        offset,
    )
}

fn shape_code(shape: Shape) -> &'static str {
    match shape {
        Shape::Line | Shape::Prose => "text",
        Shape::Date => "date",
        Shape::Moment => "moment",
        Shape::Money => "money",
        Shape::Time => "hours",
        Shape::Number => "number",
        Shape::Whole => "whole",
        Shape::Flag => "flag",
        Shape::Word(_) => "word",
        Shape::Ref(_) => "id",
        Shape::Parts(_) => "table",
    }
}
