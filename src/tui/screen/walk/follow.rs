//! What becomes of a card when the group changes beneath it.

use super::{Walk, question};
use crate::domain::activity::Activity;
use crate::domain::id::ActivityId;
use crate::tui::desk::Desk;
use crate::tui::widget::line::Line;

impl Walk {
    /// Takes in what became of the activity at hand. What was typed stays typed, what only stood
    /// there follows: it must not be taken for words to save over newer ones.
    pub(super) fn follow(&mut self, activity: &Activity) {
        let fresh = question::of(activity);
        if activity.stage == self.stage {
            for (question, fresh) in self.questions.iter_mut().zip(&fresh) {
                question.stand_as(fresh);
            }
        } else {
            (self.stage, self.questions, self.asking) = (activity.stage, fresh, 0);
        }
        let typed = self.is_typed();
        self.stood = question::said(activity).unwrap_or_default();
        if !typed && self.is_typed() {
            self.comment = Line::new(&self.stood);
        }
    }

    /// Leaves out what has gone meanwhile.
    pub(super) fn leave_out_gone(&mut self, desk: &Desk<'_>) {
        let is_there = |id: &ActivityId| desk.group().activities.contains(id);
        if self.round.iter().all(is_there) {
            return;
        }
        let before = self.round.iter().take(self.at);
        let at = before.filter(|id| is_there(id)).count();
        let has_gone = !self.round.get(self.at).is_some_and(is_there);
        self.round.retain(is_there);
        self.at = at;
        if has_gone {
            self.turn_to(at, desk);
        }
    }
}
