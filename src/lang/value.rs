//! Any field's value as a person reads it, whichever noun it belongs to.

use super::{Tongue, date, number};
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::time::Date;

/// Returns a value as it is read, empty where there is none; `spec` tells which set a word is of.
pub fn value(tongue: &Tongue, spec: &Spec, value: &Value, today: Date) -> String {
    shaped(tongue, spec.shape, value, today)
}

/// Returns several things in a sentence: `a, b and c`. `id` is `list-and` or `list-or`.
pub fn list(tongue: &Tongue, id: &str, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            tongue.say(id, &[("first", first.into()), ("last", last.into())])
        }
    }
}

fn shaped(tongue: &Tongue, shape: Shape, value: &Value, today: Date) -> String {
    let language = tongue.language();
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Date(day) => date::short(language, *day, today),
        Value::Moment(at) => date::date_time(language, *at, today),
        Value::Wall(at) => date::wall(language, *at, today),
        Value::Money(sum) => number::sum(language, *sum),
        Value::Time(time) => number::hours(language, *time),
        Value::Number(measured) => number::decimal(language, *measured),
        Value::Whole(whole) => whole.to_string(),
        Value::Flag(flag) => tongue.word(if *flag { "flag-yes" } else { "flag-no" }),
        Value::Word(code) => match shape {
            Shape::Word(set) => tongue.word(&format!("{}-{code}", set.name)),
            _ => (*code).to_owned(),
        },
        Value::Ref(id) => id.to_string(),
        Value::List(items) => {
            let separator = if matches!(shape, Shape::Parts(_)) {
                "; "
            } else {
                ", "
            };
            let shown: Vec<String> = items
                .iter()
                .map(|item| shaped(tongue, shape, item, today))
                .collect();
            shown.join(separator)
        }
        Value::Parts(parts) => {
            let specs = match shape {
                Shape::Parts(specs) => specs,
                _ => &[],
            };
            let shown: Vec<String> = parts
                .iter()
                .filter_map(|(key, part)| {
                    let spec = specs.iter().find(|spec| spec.key == *key);
                    let shape = spec.map_or(Shape::Line, |spec| spec.shape);
                    let unsaid = spec.map_or(part.is_nothing(), |spec| spec.is_unsaid(part));
                    (!unsaid).then(|| shaped(tongue, shape, part, today))
                })
                .collect();
            shown.join(" · ")
        }
    }
}
