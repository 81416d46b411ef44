//! What a claim rests on, as it is cited: `§5/2020`, `M3:10`, `I1 2020-06-30`, `A1–A4, A7`, `#312`.

use std::fmt;

use crate::domain::noun::{AnyId, Noun};
use crate::domain::time::Date;

/// What a claim rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Something of the group: a decision, an entry of minutes, a document.
    Thing(AnyId),
    /// Several of one kind, in order.
    Things(Vec<AnyId>),
    /// What was noted of something on a day: a reading, a status report, the end of a turn.
    Day(AnyId, Date),
    /// What was noted of something from one day to another: the movements of a counter.
    Days(AnyId, Date, Date),
    /// A record of the log.
    Record(u64),
}

impl Source {
    /// Returns something of the group as a source.
    pub fn of(id: impl Into<AnyId>) -> Self {
        Self::Thing(id.into())
    }

    /// Returns what was noted of something on a day as a source.
    pub fn on(id: impl Into<AnyId>, day: Date) -> Self {
        Self::Day(id.into(), day)
    }

    /// Returns several of one kind as a source, nothing where there are none.
    pub fn several<'a, N: Noun + 'a>(nouns: impl IntoIterator<Item = &'a N>) -> Option<Self> {
        let nouns = nouns.into_iter();
        let ids: Vec<AnyId> = nouns.map(|noun| noun.id().clone().into()).collect();
        (!ids.is_empty()).then_some(Self::Things(ids))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thing(id) => id.fmt(f),
            Self::Things(ids) => f.write_str(&ranges(ids)),
            Self::Day(id, day) => write!(f, "{id} {day}"),
            Self::Days(id, first, last) if first == last => write!(f, "{id} {first}"),
            Self::Days(id, first, last) => write!(f, "{id} {first}–{last}"),
            Self::Record(seq) => write!(f, "#{seq}"),
        }
    }
}

/// The most ids and runs of ids that are cited one by one.
const MOST: usize = 8;

/// Returns the ids in order, three and more that follow on each other by the first and the last. Of
/// very many it names the first ones and the last: how many there are is for the claim to say.
fn ranges(ids: &[AnyId]) -> String {
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    let mut parts: Vec<String> = Vec::new();
    for run in ids.chunk_by(follows) {
        match run {
            [first, .., last] if run.len() > 2 => parts.push(format!("{first}–{last}")),
            run => parts.extend(run.iter().map(ToString::to_string)),
        }
    }
    if let [first @ .., last] = parts.as_slice()
        && parts.len() > MOST
    {
        return format!("{}, …, {last}", first[..MOST / 2].join(", "));
    }
    parts.join(", ")
}

fn follows(a: &AnyId, b: &AnyId) -> bool {
    let number = |id: &AnyId| {
        let text = id.to_string();
        let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
        digits.parse::<u32>().ok()
    };
    match (number(a), number(b)) {
        // Whatever is numbered through the whole group is named by its kind and number.
        (Some(one), Some(other)) => {
            one + 1 == other && a.kind().numbered(one).as_ref() == Some(a) && a.kind() == b.kind()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{ActivityId, BudgetLineId};

    #[test]
    fn what_follows_on_each_other_is_named_by_its_ends() {
        let activities = [3, 1, 2, 7, 8, 10].map(|n| AnyId::from(ActivityId(n)));
        assert_eq!(
            Source::Things(activities.to_vec()).to_string(),
            "A1–A3, A7, A8, A10"
        );
        let odd = (1..=20).map(|n| AnyId::from(ActivityId(2 * n)));
        assert_eq!(
            Source::Things(odd.collect()).to_string(),
            "A2, A4, A6, A8, …, A40"
        );
        let lines = ["KFF-3100", "KFF-3101", "KFF-3102"].map(|code| {
            let id: BudgetLineId = code.parse().unwrap();
            AnyId::from(id)
        });
        assert_eq!(
            Source::Things(lines.to_vec()).to_string(),
            "KFF-3100, KFF-3101, KFF-3102"
        );
    }
}
