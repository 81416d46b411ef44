//! What the line above the hints tells of the group: what was just saved, and that nothing can be.

use super::Ui;
use crate::domain::{Group, Record};
use crate::host::local::Reason;
use crate::lang::{event, pace};
use crate::tui::fault;
use crate::tui::keymap::Action;
use crate::tui::told::Doing;

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
        let what = event::change(tongue, &nameless, records, again, self.client.today());
        pace::saved(tongue, self.client.group(), records, what)
    }

    /// Returns what takes back what was just saved, or does it again.
    pub(super) fn undoes(&self) -> Action {
        match self.doing {
            Doing::Undo => Action::Redo,
            Doing::Change | Doing::Again => Action::Undo,
        }
    }
}
