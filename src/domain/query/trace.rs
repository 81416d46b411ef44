//! From what was said to what was done, and back: dialogue, problem, promise, commitment, activity.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::group::Group;
use crate::domain::id::DialogueId;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::promise::Promise;
use crate::domain::time::Date;

/// The links of the chain, from what was said to what was done.
pub const LINKS: [NounKind; 5] = [
    NounKind::Dialogue,
    NounKind::Problem,
    NounKind::Promise,
    NounKind::Commitment,
    NounKind::Activity,
];

/// Returns the dialogues behind a promise: those that told of the problems which it is to do
/// something about.
pub fn dialogues(group: &Group, promise: &Promise) -> BTreeSet<DialogueId> {
    let problems = promise
        .problems
        .iter()
        .filter_map(|id| group.problems.get(id));
    problems.flat_map(|it| &it.dialogues).copied().collect()
}

/// The whole chain of a group, read once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    ahead: BTreeMap<AnyId, Vec<AnyId>>,
    behind: BTreeMap<AnyId, Vec<AnyId>>,
}

impl Trace {
    /// Returns the chain of a group.
    pub fn of(group: &Group) -> Self {
        let mut trace = Self::default();
        for problem in group.problems.iter() {
            trace.tie(problem.id, &problem.dialogues);
        }
        for promise in group.promises.iter() {
            trace.tie(promise.id, &promise.problems);
        }
        for commitment in group.commitments.iter() {
            trace.tie(commitment.id, &[commitment.promise]);
        }
        for activity in group.activities.iter() {
            trace.tie(activity.id, &activity.commitments);
        }
        trace
    }

    fn tie<T: Copy + Into<AnyId>>(&mut self, later: impl Into<AnyId>, earlier: &[T]) {
        let later = later.into();
        for earlier in earlier.iter().map(|id| (*id).into()) {
            let behind = self.behind.entry(later.clone()).or_default();
            // Somebody may have named one twice.
            if !behind.contains(&earlier) {
                behind.push(earlier.clone());
                self.ahead.entry(earlier).or_default().push(later.clone());
            }
        }
    }

    /// Returns what something led to, one link on: of a dialogue the problems that it told of, of a
    /// commitment the activities that serve it.
    pub fn led_to(&self, id: &AnyId) -> &[AnyId] {
        self.ahead.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns what something comes from, one link back.
    pub fn comes_from(&self, id: &AnyId) -> &[AnyId] {
        self.behind.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns all that something led to, link by link as far as the chain goes.
    pub fn all_led_to(&self, id: &AnyId) -> Vec<AnyId> {
        followed(&self.ahead, id)
    }

    /// Returns all that something comes from, link by link; what was said first of all stands last.
    pub fn all_comes_from(&self, id: &AnyId) -> Vec<AnyId> {
        followed(&self.behind, id)
    }

    /// Returns the dialogues that have been held and led to nothing: of one that is yet to come
    /// there is nothing to say.
    pub fn dialogues_without_problem(&self, group: &Group, today: Date) -> Vec<AnyId> {
        let dialogues = group.dialogues.iter();
        let held = dialogues.filter(|dialogue| !dialogue.is_to_come(today));
        self.ends(held.map(|dialogue| dialogue.id.into()))
    }

    /// Returns the problems that no promise answers.
    pub fn problems_without_promise(&self, group: &Group) -> Vec<AnyId> {
        self.ends(group.problems.iter().map(|problem| problem.id.into()))
    }

    fn ends(&self, ids: impl Iterator<Item = AnyId>) -> Vec<AnyId> {
        ids.filter(|id| self.led_to(id).is_empty()).collect()
    }
}

fn followed(links: &BTreeMap<AnyId, Vec<AnyId>>, id: &AnyId) -> Vec<AnyId> {
    let mut all = Vec::new();
    let mut at = BTreeSet::from([id]);
    while !at.is_empty() {
        at = at
            .iter()
            .filter_map(|id| links.get(*id))
            .flatten()
            .collect();
        all.extend(at.iter().map(|id| (*id).clone()));
    }
    all
}
