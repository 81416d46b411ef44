//! From what was said to what was done: dialogue, problem, promise, commitment, activity.

use std::collections::BTreeSet;

use crate::domain::group::Group;
use crate::domain::id::DialogueId;
use crate::domain::promise::Promise;

/// Returns the dialogues behind a promise: those that told of the problems which it is to do
/// something about.
pub fn dialogues(group: &Group, promise: &Promise) -> BTreeSet<DialogueId> {
    let problems = promise
        .problems
        .iter()
        .filter_map(|id| group.problems.get(id));
    problems.flat_map(|it| &it.dialogues).copied().collect()
}
