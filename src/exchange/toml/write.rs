//! A group as TOML, in the same bytes every time: kinds, rows and fields in their own order, and
//! what is blank left out.

use std::fmt::Write as _;

use super::{FORMAT, table_name};
use crate::domain;
use crate::domain::amount::{Minutes, Ore};
use crate::domain::field::{Keeper, Shape, Spec, Value};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, Noun, NounKind, each_noun};

/// A list of parts stands one a line while every line is at most this long, else as tables.
const WIDEST: usize = 160;

/// Returns the whole group as a file that [`read()`](super::read()) takes.
pub fn write(group: &Group) -> String {
    let mut out = format!(
        "# A working group of Samklang. The format is described in data/README.md.\nformat = {FORMAT}\n"
    );
    for kind in NounKind::ALL {
        for id in group.ids(*kind) {
            row(&mut out, group, &id);
        }
    }
    out
}

macro_rules! blanks {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        /// Returns the values of a noun in which nothing is filled in.
        fn blank(kind: NounKind) -> Vec<Value> {
            match kind { $(NounKind::$name => {
                let blank = <domain::$name as Noun>::blank(Default::default());
                blank.fields().iter().map(<domain::$name as Noun>::value).collect()
            })+ }
        }
    };
}

each_noun!(blanks);

fn row(out: &mut String, group: &Group, id: &AnyId) {
    let name = table_name(id.kind());
    if id.kind() == NounKind::Profile {
        let _ = writeln!(out, "\n[{name}]");
    } else {
        let _ = writeln!(out, "\n[[{name}]]\nid = {}", quoted(&id.to_string()));
    }
    let values = group.values(id).unwrap_or_default();
    let given = values
        .into_iter()
        .zip(blank(id.kind()))
        .filter(|((_, value), blank)| value != blank && !value.is_nothing())
        .filter(|((spec, _), _)| spec.keeper != Keeper::Local)
        .map(|(given, _)| given);
    fields(out, name, given.collect());
}

/// Writes fields, those that take tables of their own last, as TOML demands.
fn fields(out: &mut String, path: &str, fields: Vec<(&'static Spec, Value)>) {
    let mut tables = Vec::new();
    for (spec, value) in fields {
        match value {
            Value::List(items) if is_wide(spec, &items) => tables.push((spec, items)),
            value => {
                let _ = writeln!(out, "{} = {}", spec.key, literal(spec, &value));
            }
        }
    }
    for (spec, items) in tables {
        let path = format!("{path}.{}", spec.key);
        for item in items {
            let _ = writeln!(out, "\n[[{path}]]");
            self::fields(out, &path, parts(spec, item));
        }
    }
}

fn is_wide(spec: &Spec, items: &[Value]) -> bool {
    let Shape::Parts(specs) = spec.shape else {
        return false;
    };
    let nests = specs
        .iter()
        .any(|spec| matches!(spec.shape, Shape::Parts(_)));
    nests
        || items
            .iter()
            .any(|item| literal(spec, item).chars().count() > WIDEST)
}

/// Returns the parts that are filled in.
fn parts(spec: &Spec, item: Value) -> Vec<(&'static Spec, Value)> {
    let (Shape::Parts(specs), Value::Parts(parts)) = (spec.shape, item) else {
        return Vec::new();
    };
    specs
        .iter()
        .zip(parts)
        .filter(|(_, (_, value))| !value.is_nothing())
        .map(|(spec, (_, value))| (spec, value))
        .collect()
}

fn literal(spec: &Spec, value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) if spec.shape == Shape::Line => {
            // A title is one line however it came to be.
            quoted(&text.as_str().replace('\n', " "))
        }
        Value::Text(text) => prose(text.as_str()),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        // TOML wants seconds where a time of day stands.
        Value::Wall(wall) => format!("{wall}:00"),
        Value::Money(sum) => money(*sum),
        Value::Time(time) => hours(*time),
        Value::Number(number) => number.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Word(code) => quoted(code),
        Value::Ref(id) => quoted(&id.to_string()),
        Value::List(items) => list(spec, items),
        Value::Parts(_) => {
            let parts = parts(spec, value.clone());
            let parts = parts.iter().map(|(spec, value)| {
                let value = match value {
                    // An inline table stands on one line.
                    Value::Text(text) => quoted(text.as_str()),
                    other => literal(spec, other),
                };
                format!("{} = {value}", spec.key)
            });
            format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
    }
}

fn list(spec: &Spec, items: &[Value]) -> String {
    let items: Vec<String> = items.iter().map(|item| literal(spec, item)).collect();
    if matches!(spec.shape, Shape::Parts(_)) {
        format!("[\n  {},\n]", items.join(",\n  "))
    } else {
        format!("[{}]", items.join(", "))
    }
}

/// Text holds no control characters but line breaks ([`Text`](crate::domain::text::Text)), so
/// these are all that must be escaped.
fn quoted(text: &str) -> String {
    let escaped = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    format!("\"{escaped}\"")
}

/// Text of several lines stands on several lines.
fn prose(text: &str) -> String {
    if !text.contains('\n') {
        return quoted(text);
    }
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"\"\"\n{escaped}\"\"\"")
}

fn money(Ore(ore): Ore) -> String {
    let sign = if ore < 0 { "-" } else { "" };
    match (ore.unsigned_abs() / 100, ore.unsigned_abs() % 100) {
        (kronor, 0) => format!("{sign}{kronor}"),
        (kronor, ore) => format!("{sign}{kronor}.{ore:02}"),
    }
}

/// Hours with at most two decimals where that is exact, else hours and minutes.
fn hours(Minutes(minutes): Minutes) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    match (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60) {
        (hours, 0) => format!("{sign}{hours}"),
        (hours, rest) if rest % 3 == 0 => {
            let hundredths = format!("{:02}", rest * 100 / 60);
            format!("{sign}{hours}.{}", hundredths.trim_end_matches('0'))
        }
        (hours, rest) => format!("\"{sign}{hours}:{rest:02}\""),
    }
}
