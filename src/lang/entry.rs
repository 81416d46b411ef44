//! What people type into a field or a command's option, read by the field's description, and
//! written the way it can be typed again.
//!
//! Lists are separated by commas, things also by spaces. Parts of one value are separated by `|`,
//! and several such values by `;`: `2020-05-01 | Utbildning klar; 2020-09-01 | Start`.

use super::parse_date::{self, Direction};
use super::word::{self, Match};
use super::{Tongue, parse_number};
use crate::domain::field::{Keeper, Misfit, Shape, Spec, Value};
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::lang::parse_number::NumberError;

/// Reads what somebody typed.
///
/// # Errors
/// Why it does not fit.
pub fn read(tongue: &Tongue, spec: &Spec, text: &str, today: Date) -> Result<Value, Misfit> {
    let text = text.trim();
    if text.is_empty() {
        return if spec.keeper == Keeper::Required {
            Err(Misfit::Missing)
        } else {
            Ok(Value::Nothing)
        };
    }
    if !spec.many {
        return one(tongue, spec, text, today);
    }
    let separators: &[char] = match spec.shape {
        Shape::Parts(_) => &[';', '\n'],
        Shape::Ref(_) => &[',', ' ', '\n'],
        _ => &[',', '\n'],
    };
    let items = text
        .split(separators)
        .map(str::trim)
        .filter(|item| !item.is_empty());
    items
        .map(|item| one(tongue, spec, item, today))
        .collect::<Result<_, _>>()
        .map(Value::List)
}

fn one(tongue: &Tongue, spec: &Spec, text: &str, today: Date) -> Result<Value, Misfit> {
    let language = tongue.language();
    let number = |error: NumberError, misfit: Misfit| match error {
        NumberError::TooLarge => Misfit::TooLarge,
        _ => misfit,
    };
    Ok(match spec.shape {
        Shape::Line | Shape::Prose => Value::Text(Text::new(text)),
        Shape::Date => Value::Date(
            parse_date::parse(text, today, Direction::Nearest).map_err(|_| Misfit::NotADate)?,
        ),
        Shape::Moment => Value::Moment(text.parse::<Moment>().map_err(|_| Misfit::NotADate)?),
        Shape::Money => Value::Money(
            parse_number::sum(language, text).map_err(|e| number(e, Misfit::NotMoney))?,
        ),
        Shape::Time => Value::Time(
            parse_number::hours(language, text).map_err(|e| number(e, Misfit::NotATime))?,
        ),
        Shape::Number => Value::Number(
            parse_number::decimal(language, text).map_err(|e| number(e, Misfit::NotANumber))?,
        ),
        Shape::Whole => Value::Whole(
            text.replace([' ', '\u{a0}'], "")
                .parse()
                .map_err(|_| Misfit::NotWhole)?,
        ),
        Shape::Flag => match text.to_lowercase().as_str() {
            "ja" | "j" | "yes" | "y" | "true" | "1" => Value::Flag(true),
            "nej" | "n" | "no" | "false" | "0" => Value::Flag(false),
            _ => return Err(Misfit::NotAFlag),
        },
        Shape::Word(set) => match word::resolve(tongue, set.name, set.codes, text) {
            Match::Found(code) => Value::Word(code),
            Match::Ambiguous(_) | Match::Unknown => return Err(Misfit::NotAWord(set)),
        },
        Shape::Ref(kind) => Value::Ref(kind.id(text).map_err(|_| Misfit::NotAnId(kind))?),
        Shape::Parts(specs) => {
            let typed: Vec<&str> = text.split('|').collect();
            if typed.len() > specs.len() {
                return Err(Misfit::NotParts);
            }
            let part = |(place, spec): (usize, &Spec)| {
                let text = typed.get(place).copied().unwrap_or_default();
                read(tongue, spec, text, today).map(|value| (spec.key, value))
            };
            Value::Parts(
                specs
                    .iter()
                    .enumerate()
                    .map(part)
                    .collect::<Result<_, _>>()?,
            )
        }
    })
}

/// Writes a value the way it can be typed again.
pub fn write(tongue: &Tongue, spec: &Spec, value: &Value) -> String {
    let language = tongue.language();
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Date(on) => on.to_string(),
        Value::Moment(at) => at.to_string(),
        // A nought that nobody gave is nothing to edit.
        Value::Money(sum) if sum.0 == 0 => String::new(),
        Value::Time(time) if time.0 == 0 => String::new(),
        Value::Whole(0) => String::new(),
        Value::Money(sum) => super::number::sum_bare(language, *sum),
        Value::Time(time) => super::number::hours_bare(language, *time),
        Value::Number(value) => super::number::decimal(language, *value),
        Value::Whole(number) => number.to_string(),
        Value::Flag(yes) => tongue.word(if *yes { "flag-yes" } else { "flag-no" }),
        Value::Word(code) => match spec.shape {
            Shape::Word(set) => tongue.word(&format!("{}-{code}", set.name)),
            _ => (*code).to_owned(),
        },
        Value::Ref(id) => id.to_string(),
        Value::List(items) => {
            let between = if matches!(spec.shape, Shape::Parts(_)) {
                "; "
            } else {
                ", "
            };
            items
                .iter()
                .map(|item| write(tongue, spec, item))
                .collect::<Vec<_>>()
                .join(between)
        }
        Value::Parts(parts) => {
            let specs = if let Shape::Parts(specs) = spec.shape {
                specs
            } else {
                &[]
            };
            let written: Vec<String> = parts
                .iter()
                .map(|(key, part)| {
                    let spec = specs.iter().find(|spec| spec.key == *key).unwrap_or(spec);
                    write(tongue, spec, part)
                })
                .collect();
            written.join(" | ").trim_end_matches([' ', '|']).to_owned()
        }
    }
}
