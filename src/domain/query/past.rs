//! The group as it was, and what has become other since.

use crate::domain::event::Record;
use crate::domain::field::{Spec, Value};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::time::Moment;

/// A place in the past of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// After this record.
    Record(u64),
    /// After everything until then.
    Until(Moment),
}

impl When {
    /// Returns whether a record had happened by then. Records come in the order of their times.
    pub fn includes(self, record: &Record) -> bool {
        match self {
            Self::Record(last) => record.seq <= last,
            Self::Until(end) => record.at.millis() <= end.millis(),
        }
    }
}

/// Something that is not as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which.
    pub id: AnyId,
    /// In what way.
    pub what: Became,
}

/// In what way something is not as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Became {
    /// It has come.
    Added,
    /// It has gone.
    Removed,
    /// It is another in these fields.
    Changed(Vec<Turned>),
}

/// A field that is not as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Turned {
    /// Which.
    pub spec: &'static Spec,
    /// What stood there; of a list what has gone.
    pub was: Value,
    /// What stands there; of a list what has come.
    pub now: Value,
}

impl Turned {
    fn new(spec: &'static Spec, was: Value, now: Value) -> Self {
        let only = |these: &[Value], those: &[Value]| {
            let alone = these.iter().filter(|it| !those.contains(it));
            Value::List(alone.cloned().collect())
        };
        let (went, came) = match (&was, &now) {
            (Value::List(was), Value::List(now)) => (only(was, now), only(now, was)),
            _ => return Self { spec, was, now },
        };
        if went.is_nothing() && came.is_nothing() {
            // They are the same in another order.
            return Self { spec, was, now };
        }
        Self {
            spec,
            was: went,
            now: came,
        }
    }
}

/// Returns what is not as it was, in the order of the kinds and then of the ids. What went and came
/// back as it was is no difference, nor is what was changed and changed back.
pub fn differences(before: &Group, now: &Group) -> Vec<Difference> {
    NounKind::ALL
        .iter()
        .flat_map(|kind| of_kind(before, now, *kind))
        .collect()
}

fn of_kind(before: &Group, now: &Group, kind: NounKind) -> Vec<Difference> {
    let mut ids = before.ids(kind);
    ids.extend(now.ids(kind));
    ids.sort();
    ids.dedup();
    let became = |id: &AnyId| match (before.seq_of(id), now.seq_of(id)) {
        (Some(was), Some(is)) if was == is => None,
        (Some(_), Some(_)) => turned(before, now, id).map(Became::Changed),
        (None, Some(_)) => Some(Became::Added),
        (Some(_), None) => Some(Became::Removed),
        (None, None) => None,
    };
    ids.into_iter()
        .filter_map(|id| became(&id).map(|what| Difference { id, what }))
        .collect()
}

/// Returns the fields in which something is another, nothing where it is the same.
fn turned(before: &Group, now: &Group, id: &AnyId) -> Option<Vec<Turned>> {
    let (was, is) = (before.values(id)?, now.values(id)?);
    let fields = was.into_iter().zip(is);
    let turned: Vec<Turned> = fields
        .filter(|((_, was), (_, now))| was != now)
        .map(|((spec, was), (_, now))| Turned::new(spec, was, now))
        .collect();
    (!turned.is_empty()).then_some(turned)
}
