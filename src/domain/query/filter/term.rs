//! One word of a filter: read, and held against a thing.

use super::{FilterError, FilterKey, Flag, Vocabulary};
use crate::domain::activity::ActionState;
use crate::domain::field::{Shape, Value};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::time::Date;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    Words(String),
    Code(&'static [&'static str], &'static str),
    Id(&'static [&'static str], String),
    Late(bool),
}

/// What a term is held against.
pub(super) struct On<'a> {
    pub(super) words: &'a dyn Vocabulary,
    pub(super) group: &'a Group,
    pub(super) id: &'a AnyId,
    pub(super) today: Date,
}

impl Term {
    pub(super) fn matches(&self, on: &On<'_>) -> bool {
        match self {
            Self::Words(sought) => {
                has_text(on, sought) || on.words.fold(&on.id.to_string()) == *sought
            }
            Self::Code(fields, code) => any(on, fields, &|value| *value == Value::Word(code)),
            Self::Id(fields, sought) => any(on, fields, &|value| points_to(value, sought)),
            Self::Late(late) => is_late(on.group, on.id, on.today) == *late,
        }
    }
}

/// Splits at white space; quotes keep several words together.
pub(super) fn pieces(line: &str) -> Vec<String> {
    let (mut pieces, mut piece, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' | '”' | '“' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => pieces.push(std::mem::take(&mut piece)),
            c => piece.push(c),
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

pub(super) fn read(
    words: &dyn Vocabulary,
    kind: NounKind,
    typed: &str,
    value: &str,
) -> Result<Option<Term>, FilterError> {
    let unknown = || FilterError::UnknownKey {
        key: Text::new(typed),
    };
    let key = words
        .code(FilterKey::SET, typed)
        .and_then(FilterKey::from_code)
        .ok_or_else(unknown)?;
    let unfit = || FilterError::UnknownValue {
        key,
        value: Text::new(value),
    };
    if key == FilterKey::Late {
        if !matches!(kind, NounKind::Activity | NounKind::Action) {
            return Err(unknown());
        }
        return match value {
            "" => Ok(None),
            _ => match words.code(Flag::SET, value) {
                Some(code) => Ok(Some(Term::Late(code == Flag::Yes.code()))),
                None => Err(unfit()),
            },
        };
    }
    let spec = kind
        .fields()
        .iter()
        .find(|spec| key.fields().contains(&spec.key))
        .ok_or_else(unknown)?;
    match spec.shape {
        _ if value.is_empty() => Ok(None),
        Shape::Word(set) => words
            .code(set, value)
            .map(|code| Some(Term::Code(key.fields(), code)))
            .ok_or_else(unfit),
        _ => Ok(Some(Term::Id(key.fields(), value.to_lowercase()))),
    }
}

fn any(on: &On<'_>, fields: &[&str], fits: &dyn Fn(&Value) -> bool) -> bool {
    fields
        .iter()
        .filter_map(|key| on.group.value(on.id, key))
        .any(|value| match &value {
            Value::List(items) => items.iter().any(fits),
            one => fits(one),
        })
}

/// A promise's id also finds what points to one of its commitments.
fn points_to(value: &Value, sought: &str) -> bool {
    let Value::Ref(id) = value else { return false };
    let promise = match id {
        AnyId::Commitment(id) => id.promise.to_string().to_lowercase() == *sought,
        _ => false,
    };
    promise || id.to_string().to_lowercase() == *sought
}

fn has_text(on: &On<'_>, sought: &str) -> bool {
    // What stands in the minutes for a decision is its own.
    if let AnyId::Entry(id) = on.id
        && let Some(entry) = on.group.entries.get(id)
    {
        let text = minutes::text(on.group, entry);
        return text.is_some_and(|text| on.words.fold(text.as_str()).contains(sought));
    }
    let first = on.id.kind().fields().first();
    match first.and_then(|spec| on.group.value(on.id, spec.key)) {
        Some(Value::Text(text)) => on.words.fold(text.as_str()).contains(sought),
        _ => false,
    }
}

fn is_late(group: &Group, id: &AnyId, today: Date) -> bool {
    match id {
        AnyId::Activity(id) => group
            .activities
            .get(id)
            .is_some_and(|activity| activity.days_late(today).is_some()),
        AnyId::Action(id) => group
            .actions
            .get(id)
            .is_some_and(|action| action.state == ActionState::Open && action.is_overdue(today)),
        _ => false,
    }
}
