//! What comes from the host: answers to what was asked, and what others did meanwhile. And what goes
//! to the others.

use super::Ui;
use crate::domain::text::Text;
use crate::domain::{Record, Refusal};
use crate::host::{Delivery, Denied};
use crate::lang::{event, initials};
use crate::tui::told::Doing;

impl Ui {
    /// Takes what came from the host.
    pub fn deliver(&mut self, delivery: Delivery) {
        let others = self.client.take();
        if self.client.was_renewed() {
            self.forget();
        }
        let group = self.client.group();
        self.effects.shown_out |= self
            .settings
            .admits
            .as_ref()
            .is_some_and(|admits| !admits(group));
        match delivery {
            Delivery::Answer { ticket, outcome } => self.answered(ticket, &outcome),
            Delivery::News => {
                self.refresh();
                let own = self.done_by_others_here(&others);
                // While one's own is being saved, that is what one waits to hear of.
                if self.asked.is_none()
                    && let Some(told) = own.or_else(|| self.done_by_others(&others))
                {
                    self.told = told.into();
                }
            }
        }
    }

    /// Tells the others where this one is, where that is somewhere else than before.
    pub fn tell_where(&mut self) {
        let at = self
            .screens
            .iter()
            .rev()
            .find_map(|screen| screen.at(&self.desk()));
        if at != self.told_at {
            let place = at.as_ref().map(ToString::to_string).unwrap_or_default();
            self.client.be_at(Text::new(&place));
            self.told_at = at;
        }
    }

    fn answered(&mut self, ticket: u64, outcome: &Result<Vec<Record>, Denied>) {
        self.told = match outcome {
            Ok(records) => self.saved(records).into(),
            Err(Denied::Refused(Refusal::NothingToUndo)) if self.doing == Doing::Again => {
                self.settings.tongue.word("told-nothing-to-redo").into()
            }
            Err(why) => self.desk().denied(why).into(),
        };
        self.refresh();
        let is_awaited = self.asked == Some(ticket);
        if is_awaited {
            self.asked = None;
            let told = self.told.clone();
            self.with_top(|screen, desk| screen.answered(outcome, desk));
            // Where that leads to another screen, what led there is still told.
            if self.told.is_empty() {
                self.told = told;
            }
        }
        if let Ok(records) = outcome
            && self.told.what == self.saved(records)
        {
            self.told.undo = self.undoes(records);
        }
        if is_awaited {
            self.take_typed();
        }
    }

    /// Returns what the screens tell themselves of what others did.
    fn done_by_others_here(&mut self, records: &[Record]) -> Option<String> {
        let desk = super::desk(&self.client, &self.settings, self.past.as_ref(), self.size);
        let screens = self.screens.iter_mut();
        let told = screens.filter_map(|screen| screen.done_by_others(records, &desk));
        told.last()
    }

    /// Tells the last change that others made, with the initials of who made it.
    fn done_by_others(&self, records: &[Record]) -> Option<String> {
        let last = records.split_inclusive(|record| record.last).next_back()?;
        let by = &last.first()?.by;
        let tongue = &self.settings.tongue;
        let today = self.client.today();
        let what = event::by_others(tongue, self.client.group(), last, today);
        if what.is_empty() {
            return None;
        }
        let who = initials::of(self.client.group(), by);
        Some(tongue.say("told-other", &[("who", who.into()), ("what", what.into())]))
    }
}
