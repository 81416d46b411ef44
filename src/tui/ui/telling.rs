//! What the line above the hints tells of the group: what was just saved, and that nothing can be.

use super::Ui;
use crate::domain::command::{Command, Stamp};
use crate::domain::decide::{decide, may_erase};
use crate::domain::erase::mended;
use crate::domain::guard::Known;
use crate::domain::query::guard::held;
use crate::domain::role::Right;
use crate::domain::{Group, Record};
use crate::host::local::Reason;
use crate::lang::{event, guard, pace, refusal, sent};
use crate::tui::fault;
use crate::tui::keymap::{Action, Place};
use crate::tui::told::Doing;

/// Most records of a change whose undoing is tried out before it is promised.
const TRIED_MOST: usize = 64;

impl Ui {
    /// Tells a message without values in the line above the hints.
    pub fn tell_word(&mut self, id: &str) {
        self.told = self.settings.tongue.word(id).into();
    }

    /// Tells something in the line above the hints.
    pub fn tell(&mut self, told: String) {
        self.told = told.into();
    }

    /// Tells that the group can only be read, where that is so.
    pub fn tell_read_only(&mut self) {
        if let Some(told) = self.read_only() {
            self.told = told.into();
        }
    }

    pub(super) fn read_only(&self) -> Option<String> {
        let tongue = &self.settings.tongue;
        Some(match self.client.read_only()? {
            Reason::Damaged(wrong) => {
                let why = fault::damage(tongue, wrong);
                tongue.say("told-damaged", &[("why", why.into())])
            }
            reason => {
                let (id, args) = fault::read_only(tongue, reason);
                tongue.say(id, &args)
            }
        })
    }

    pub(super) fn saved(&self, records: &[Record]) -> String {
        let tongue = &self.settings.tongue;
        // By their ids alone: there is one line, and what happened matters more than what it is called.
        let nameless = Group::default();
        let again = self.doing == Doing::Again;
        let (group, today) = (self.client.group(), self.client.today());
        let what = event::change(tongue, &nameless, records, again, today);
        let said = pace::saved(tongue, group, records, what);
        if mended(records, Known::of(group)).is_some() {
            // What stands in another text comes before what stands in the log.
            let still = guard::still(tongue, group, records);
            return still.unwrap_or_else(|| self.left_in_log());
        }
        match sent::of(tongue, group, records, today) {
            Some(covers) => sent::about(tongue, &said, &covers),
            None => said,
        }
    }

    /// Says that a text which was mended still stands in the log, and how it goes there.
    fn left_in_log(&self) -> String {
        let (tongue, keys) = (&self.settings.tongue, &self.settings.keys);
        let key = |place, action| keys.name(place, action).unwrap_or_default();
        if may_erase(self.client.group(), self.client.me()).is_err() {
            let roles = refusal::roles(tongue, Right::Erase);
            return tongue.say("mended-others", &[("roles", roles.into())]);
        }
        // Where others are open, the list's own key is for those.
        if held(self.client.group())
            .iter()
            .any(|it| it.exempt.is_none())
        {
            let args = [
                ("log", key(Place::Cycle, Action::Log).into()),
                ("erase", key(Place::Log, Action::Erase).into()),
            ];
            return tongue.say("mended-in-log", &args);
        }
        let args = [
            ("finds", key(Place::Cycle, Action::Finds).into()),
            ("erase", key(Place::Finds, Action::Erase).into()),
        ];
        tongue.say("mended", &args)
    }

    /// Returns what takes back what was just saved, or does it again; nothing where that is for good, as
    /// what locks minutes is.
    pub(super) fn undoes(&self, saved: &[Record]) -> Option<Action> {
        match self.doing {
            Doing::Undo => Some(Action::Redo),
            Doing::Change | Doing::Again => self.is_undoable(saved).then_some(Action::Undo),
            Doing::Erasing => None,
        }
    }

    fn is_undoable(&self, saved: &[Record]) -> bool {
        // An import locks nothing.
        if saved.len() > TRIED_MOST {
            return true;
        }
        let undo = Command::Undo {
            change: saved.to_vec(),
        };
        let stamp = Stamp {
            at: self.desk().now,
            by: self.client.me().clone(),
        };
        decide(self.client.group(), undo, &stamp).is_ok()
    }
}
