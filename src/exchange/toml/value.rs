//! One TOML value as the value of one field, by the field's description.

use toml_edit::{Item, Value as Toml};

use super::literal;
use super::read::Reader;
use super::thing::Thing;
use super::when::{date, moment, wall};
use crate::domain::field::{Keeper, Misfit, Shape, Spec, Value};
use crate::domain::text::Text;
use crate::domain::word::WordSet;
use crate::exchange::error::Problem;
use crate::lang::near::nearest;

impl Reader<'_> {
    /// Returns the value of a field, or notes what is wrong with it.
    pub(super) fn field(
        &mut self,
        spec: &'static Spec,
        item: &Item,
        at: usize,
        path: &str,
    ) -> Option<Value> {
        if !spec.many {
            return self.one(spec, &Thing::of(item, at), path);
        }
        let (things, listed) = Thing::each(item, at);
        let mut values = Vec::with_capacity(things.len());
        for (place, thing) in things.iter().enumerate() {
            let path = if listed {
                format!("{path}[{}]", place + 1)
            } else {
                path.to_owned()
            };
            values.push(self.one(spec, thing, &path));
        }
        values.into_iter().collect::<Option<_>>().map(Value::List)
    }

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
            Shape::Wall => wall(value).unwrap_or(Err(wrong)),
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

fn shape_code(shape: Shape) -> &'static str {
    match shape {
        Shape::Line | Shape::Prose => "text",
        Shape::Date => "date",
        Shape::Moment => "moment",
        Shape::Wall => "wall",
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
