//! What an entry that is being amended keeps: the number of its decision, its action, and the step
//! that its counter has moved already.

use super::line::Line;
use super::{Sight, count};
use crate::domain::activity::Action;
use crate::domain::id::{ActionId, CommitmentId, DecisionId};
use crate::domain::minutes::{Decision, EntryKind};
use crate::domain::noun::Noun as _;
use crate::domain::query::minutes;

impl Sight<'_> {
    /// Returns the § of what the line decides: the one that the amended entry has, else the next.
    pub(super) fn decision(&self) -> DecisionId {
        let amended = self.amends.filter(|it| it.kind == EntryKind::Decision);
        let kept = amended.and_then(|entry| entry.decision);
        kept.unwrap_or_else(|| minutes::next_decision(self.group, self.meeting))
    }

    /// Returns the action that the amended entry gave, where it gave one.
    pub(super) fn action(&self) -> Option<&Action> {
        let amended = self.amends.filter(|it| it.kind == EntryKind::Action);
        self.group.actions.get(&amended?.action?)
    }

    /// Returns the decision that the amended entry dissents from.
    pub(super) fn dissented_from(&self) -> Option<&Decision> {
        self.group.decisions.get(&self.amends?.dissents?)
    }

    /// Returns what the action is called that the line gives.
    pub(super) fn action_id(&self) -> Option<ActionId> {
        let fresh = || self.group.actions.fresh_id(&Action::blank(ActionId(0)));
        self.action().map(|action| action.id).or_else(fresh)
    }

    /// Returns how far a counter stands on the meeting's day, without the step that the amended entry
    /// moved it: what the line says comes in its place.
    pub(super) fn counted(&self, id: CommitmentId) -> i64 {
        let Some(commitment) = self.group.commitments.get(&id) else {
            return 0;
        };
        let moved = self.moved(id).map_or(0, i64::from);
        let promise = self.group.promises.get(&commitment.promise);
        commitment.counted_beside(promise, self.day()) - moved
    }

    fn moved(&self, id: CommitmentId) -> Option<i32> {
        let entry = self.amends.filter(|it| it.commitment == Some(id))?;
        let line = Line::new(entry.line.as_ref()?.as_str());
        let (_, told) = count::told(&line, self)?.ok()?;
        let commitment = self.group.commitments.get(&id)?;
        let same = commitment.counts.iter().rfind(|count| {
            (count.on, count.step, &count.evidence) == (told.on, told.step, &told.evidence)
        });
        same.map(|count| count.step)
    }
}
