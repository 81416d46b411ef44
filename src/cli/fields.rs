//! A noun's fields as options, made from their descriptions.

use clap::{Arg, ArgAction, ArgMatches};

use super::context::Context;
use super::exit::Failure;
use crate::domain::field::{FieldValue, Misfit, Shape, Spec, Value};
use crate::domain::noun::NounKind;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::lang::{entry, refusal, value};

/// What was typed for a field, once for each time its option stands.
pub(super) type Given = (String, Vec<String>);

/// Returns the options for the fields of `kinds` that people set, each name once.
pub(super) fn options(kinds: &[NounKind]) -> Vec<Arg> {
    let mut options: Vec<Arg> = Vec::new();
    for spec in kinds.iter().flat_map(|kind| settable(*kind)) {
        let name = name(spec);
        if options
            .iter()
            .all(|option| option.get_id() != name.as_str())
        {
            options.push(option(spec, name));
        }
    }
    options
}

/// Returns what was typed for the fields of `kind` among the options of `kinds`.
///
/// # Errors
/// A refusal where something was typed for a field that `kind` lacks.
pub(super) fn given(
    matches: &ArgMatches,
    kinds: &[NounKind],
    kind: NounKind,
) -> Result<Vec<Given>, Refusal> {
    let mut given = Vec::new();
    for option in options(kinds) {
        let name = option.get_id().as_str();
        let Some(values) = matches.get_many::<String>(name) else {
            continue;
        };
        let spec = settable(kind)
            .find(|spec| self::name(spec) == name)
            .ok_or_else(|| Refusal::UnknownField {
                kind,
                key: Text::new(name),
            })?;
        given.push((spec.key.to_owned(), values.cloned().collect()));
    }
    Ok(given)
}

/// Returns the values of what was typed, as wishes want them.
pub(super) fn values(
    cx: &Context,
    kind: NounKind,
    given: &[Given],
    today: Date,
) -> Result<Vec<(String, Value)>, Failure> {
    given
        .iter()
        .filter_map(|(key, typed)| {
            let spec = kind.fields().iter().find(|spec| spec.key == *key)?;
            Some((spec, typed))
        })
        .map(|(spec, typed)| {
            let mut items = Vec::new();
            for text in typed {
                match entry::read(&cx.tongue, spec, text, today) {
                    Ok(Value::List(several)) => items.extend(several),
                    Ok(one) if spec.many => items.extend((!one.is_nothing()).then_some(one)),
                    // Of what can only be once the last word holds.
                    Ok(one) => items = vec![one],
                    Err(misfit) => return Err(unfit(cx, kind, spec, misfit)),
                }
            }
            let value = if spec.many {
                Value::List(items)
            } else {
                items.pop().unwrap_or(Value::Nothing)
            };
            Ok((spec.key.to_owned(), value))
        })
        .collect()
}

/// Returns what dates were understood as that were not typed in full: `fre` is another day every
/// week.
pub(super) fn understood(
    cx: &Context,
    kind: NounKind,
    given: &[Given],
    values: &[(String, Value)],
    today: Date,
) -> Vec<String> {
    let told = |(key, typed): &Given| {
        let spec = kind.fields().iter().find(|spec| spec.key == *key)?;
        let (_, value) = values.iter().find(|(of, _)| of == key)?;
        let dated = matches!(spec.shape, Shape::Date | Shape::Parts(_)) && !value.is_nothing();
        if !dated || entry::write(&cx.tongue, spec, value) == typed.join("; ") {
            return None;
        }
        let now = value::value(&cx.tongue, spec, value, today);
        let name = refusal::field(&cx.tongue, kind, key);
        let args = [("field", name.into()), ("value", now.into())];
        Some(cx.tongue.say("event-field-set", &args))
    };
    given.iter().filter_map(told).collect()
}

/// Returns one part of a value, called `key` among `specs`, as its own type.
pub(super) fn one<T: FieldValue>(
    cx: &Context,
    kind: NounKind,
    specs: &'static [Spec],
    key: &str,
    text: &str,
    today: Date,
) -> Result<T, Failure> {
    let Some(spec) = specs.iter().find(|spec| spec.key == key) else {
        unreachable!("BUG: no part called {key}");
    };
    entry::read(&cx.tongue, spec, text, today)
        .and_then(T::from_value)
        .map_err(|misfit| unfit(cx, kind, spec, misfit))
}

fn unfit(cx: &Context, kind: NounKind, spec: &'static Spec, misfit: Misfit) -> Failure {
    let key = spec.key;
    Failure::refused(&cx.tongue, &Refusal::Misfit { kind, key, misfit })
}

fn settable(kind: NounKind) -> impl Iterator<Item = &'static Spec> {
    kind.fields().iter().filter(|spec| spec.keeper.is_person())
}

/// Returns the option's name: one of many is named in the singular, and what is planned is the
/// plain case.
fn name(spec: &Spec) -> String {
    match spec.key {
        "parties" => "party".to_owned(),
        "hours_planned" => "hours".to_owned(),
        "cost_planned" => "cost".to_owned(),
        key if spec.many => key.trim_end_matches('s').to_owned(),
        key => key.replace('_', "-"),
    }
}

fn option(spec: &Spec, name: String) -> Arg {
    let key = spec.key.replace('_', "-");
    let arg = Arg::new(name.clone())
        .help(help(spec))
        .value_name(value_name(spec))
        .action(ArgAction::Append)
        .allow_negative_numbers(true)
        .hide_possible_values(true);
    let arg = if key == name { arg } else { arg.alias(key) };
    arg.long(name)
}

fn help(spec: &Spec) -> String {
    let what = spec.key.replace('_', " ");
    let shape = match spec.shape {
        Shape::Word(set) => format!(": {}", set.codes.join(", ")),
        Shape::Parts(parts) => {
            let parts: Vec<&str> = parts.iter().map(|part| part.key).collect();
            format!(": {}", parts.join(" // "))
        }
        Shape::Ref(kind) => {
            let noun = kind.code().replace('-', " ");
            let article = if noun.starts_with(['a', 'e', 'i', 'o']) {
                "an"
            } else {
                "a"
            };
            format!(": id of {article} {noun}")
        }
        _ => String::new(),
    };
    let many = if spec.many { ", may be repeated" } else { "" };
    format!("{}{}{shape}{many}", what[..1].to_uppercase(), &what[1..])
}

fn value_name(spec: &Spec) -> &'static str {
    match spec.shape {
        Shape::Line | Shape::Prose => "TEXT",
        Shape::Date => "DATE",
        Shape::Moment | Shape::Wall => "TIME",
        Shape::Money => "KR",
        Shape::Time | Shape::Number | Shape::Whole => "N",
        Shape::Flag => "YES|NO",
        Shape::Word(_) => "WORD",
        Shape::Ref(_) => "ID",
        Shape::Parts(_) => "PARTS",
    }
}
