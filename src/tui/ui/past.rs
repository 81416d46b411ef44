//! Looking at the whole group as it was: every screen reads that instead, nothing can be changed, and
//! what one was doing stands as one left it.

use super::{Ui, desk};
use crate::domain::Group;
use crate::domain::query::past::When;
use crate::domain::time::Moment;
use crate::lang::date;
use crate::tui::screen::Screen;
use crate::tui::screen::cycle::Cycle;

/// The group as it was.
pub(super) struct Past {
    pub(super) group: Group,
    /// The moment that it is seen at.
    pub(super) at: Moment,
    /// The screens as they were left.
    pub(super) left: Vec<Box<dyn Screen>>,
}

impl Ui {
    /// Goes on at the group as it was then, at the cycle.
    pub fn look_back(&mut self, when: When) {
        if let Some(begins) = self.client.log_begins_after(when) {
            let tongue = &self.settings.tongue;
            let day = date::full(tongue.language(), begins);
            self.told = tongue.say("past-before-log", &[("day", day.into())]).into();
            return;
        }
        let group = match self.client.group_at(when) {
            Ok(group) => group,
            Err(why) => {
                self.told = self.desk().denied(&why).into();
                return;
            }
        };
        let at = match when {
            When::Until(at) => at,
            When::Record(_) => group.at.unwrap_or(self.client.now()),
        };
        let left = match self.past.take() {
            // From one moment to another: it was the present that one left.
            Some(past) => past.left,
            None => std::mem::take(&mut self.screens),
        };
        self.past = Some(Past { group, at, left });
        self.screens = vec![Box::new(Cycle::new(&self.desk()))];
        self.tell_word("past-entered");
    }

    /// Reads again what was read in the log, where a text of it may have been erased.
    pub(super) fn forget(&mut self) {
        if let Some(past) = &mut self.past {
            match self.client.group_at(When::Record(past.group.seq)) {
                Ok(group) => past.group = group,
                Err(_) => self.look_at_now(),
            }
        }
        let (client, settings, size) = (&self.client, &self.settings, self.size);
        if let Some(past) = &mut self.past {
            let now = desk(client, settings, None, size);
            past.left.iter_mut().for_each(|screen| screen.forget(&now));
        }
        let desk = desk(client, settings, self.past.as_ref(), size);
        let screens = self.screens.iter_mut();
        screens.for_each(|screen| screen.forget(&desk));
    }

    /// Comes back to the group as it is, where one left it.
    pub(super) fn look_at_now(&mut self) {
        if let Some(past) = self.past.take() {
            self.screens = past.left;
            self.refresh();
            self.tell_word("past-left");
        }
    }
}
