//! Values for people: what a field is called, and what it holds, in the reader's language.
//!
//! Reading what people type is [`entry`](super::entry)'s.

use super::{Tongue, date, number};
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::{Group, NounKind};

/// Returns what a field is called: `field-activity-title` where that kind has a word of its own,
/// else `field-title`.
pub fn field_name(tongue: &Tongue, kind: NounKind, key: &str) -> String {
    let key = key.replace('_', "-");
    let own = format!("field-{kind}-{key}");
    if tongue.has(&own) {
        tongue.word(&own)
    } else {
        tongue.word(&format!("field-{key}"))
    }
}

/// Writes a field's value, things by id and name; nothing gives an empty text.
pub fn show(tongue: &Tongue, group: &Group, spec: &Spec, value: &Value) -> String {
    let language = tongue.language();
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Date(on) => on.to_string(),
        Value::Moment(at) => format!("{} {}", at.date(), date::time(*at)),
        Value::Money(sum) => number::sum(language, *sum),
        Value::Time(time) => number::hours(language, *time),
        Value::Number(value) => number::decimal(language, *value),
        Value::Whole(number) => number.to_string(),
        Value::Flag(yes) => tongue.word(if *yes { "flag-yes" } else { "flag-no" }),
        Value::Word(code) => match spec.shape {
            Shape::Word(set) => tongue.word(&format!("{}-{code}", set.name)),
            _ => (*code).to_owned(),
        },
        Value::Ref(id) => match group.label(id) {
            Some(label) => format!("{id} {label}"),
            None => id.to_string(),
        },
        Value::List(items) => items
            .iter()
            .map(|item| show(tongue, group, spec, item))
            .collect::<Vec<_>>()
            .join(", "),
        Value::Parts(parts) => {
            let specs = if let Shape::Parts(specs) = spec.shape {
                specs
            } else {
                &[]
            };
            let shown = parts.iter().map(|(key, part)| {
                let spec = specs.iter().find(|spec| spec.key == *key).unwrap_or(spec);
                show(tongue, group, spec, part)
            });
            shown
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        }
    }
}
