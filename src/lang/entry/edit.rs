//! A value as text to edit, in the syntax that [`parse()`](super::parse()) reads.

use super::Writer;
use super::parse::lead;
use super::split::{SLASHES, escaped};
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::time::Date;
use crate::lang::{Tongue, number};

/// Returns the text that stands in the field that `spec` describes when it is edited: typed again
/// unchanged, it is the same value.
///
/// Dates are written in full and alike in both languages, so that they mean the same on any day.
pub(super) fn edit(spec: &'static Spec, value: &Value, tongue: &Tongue) -> String {
    let Value::List(items) = value else {
        return match spec.shape {
            Shape::Parts(specs) => parts(specs, value, tongue),
            shape => one(shape, value, tongue),
        };
    };
    let pieces: Vec<String> = items
        .iter()
        .map(|item| match spec.shape {
            Shape::Parts(specs) => parts(specs, item, tongue),
            Shape::Ref(_) => one(spec.shape, item, tongue),
            shape => escaped(&one(shape, item, tongue)),
        })
        .collect();
    let between = match spec.shape {
        Shape::Ref(_) => ", ",
        _ => "; ",
    };
    pieces.join(between)
}

fn parts(specs: &'static [Spec], value: &Value, tongue: &Tongue) -> String {
    let Value::Parts(parts) = value else {
        return String::new();
    };
    let mut pieces: Vec<String> = specs
        .iter()
        .zip(parts)
        .map(|(spec, (_, value))| match value {
            value if spec.is_unsaid(value) => String::new(),
            value => escaped(&one(spec.shape, value, tongue)),
        })
        .collect();
    while pieces.last().is_some_and(String::is_empty) {
        pieces.pop();
    }
    let between = format!(" {SLASHES} ");
    if let [first, second, ..] = &pieces[..]
        && is_plain(specs, first, second, tongue)
    {
        return format!("{first} {}", pieces[1..].join(&between));
    }
    pieces.join(&between)
}

/// Returns whether the first part needs no mark between it and the second.
fn is_plain(specs: &'static [Spec], first: &str, second: &str, tongue: &Tongue) -> bool {
    let written = format!("{first} {second}");
    // What is written in full is the same on any day.
    let read = Date::new(2000, 1, 1).and_then(|today| {
        let writer = Writer { tongue, today };
        lead(specs.first()?.shape, &written, &writer)
    });
    read.is_some_and(|(lead, rest)| lead == first && rest.trim() == second)
}

fn one(shape: Shape, value: &Value, tongue: &Tongue) -> String {
    let language = tongue.language();
    match value {
        // What stands within parts as a list of parts is not typed.
        Value::Nothing | Value::List(_) | Value::Parts(_) => String::new(),
        Value::Text(text) if shape == Shape::Line => text.as_str().replace('\n', " "),
        Value::Text(text) => text.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Wall(wall) => wall.to_string().replace('T', " "),
        Value::Money(sum) => number::sum_bare(language, *sum),
        Value::Time(time) => number::hours_bare(language, *time),
        Value::Number(value) => number::decimal(language, *value),
        Value::Whole(value) => value.to_string(),
        Value::Flag(flag) => word("did", if *flag { "yes" } else { "no" }, tongue),
        Value::Word(code) => match shape {
            Shape::Word(set) => word(set.name, code, tongue),
            _ => (*code).to_owned(),
        },
        Value::Ref(id) => id.to_string(),
    }
}

/// A word that the languages lack is its code, which is read as well.
fn word(set: &str, code: &str, tongue: &Tongue) -> String {
    let id = format!("{set}-{code}");
    if tongue.has(&id) {
        tongue.word(&id)
    } else {
        code.to_owned()
    }
}
