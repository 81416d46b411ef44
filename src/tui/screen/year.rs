//! The year that a screen shows, and how one goes from it to another.

use super::Intent;
use crate::tui::desk::Desk;
use crate::tui::keymap::Action;

/// A year among those that there are.
pub struct Year {
    shown: i32,
    /// The years there are, in order.
    known: Vec<i32>,
}

impl Year {
    /// Returns this year.
    pub fn this(desk: &Desk<'_>) -> Self {
        Self {
            shown: desk.today.year(),
            known: Vec::new(),
        }
    }

    /// Returns the year that shows.
    pub fn shown(&self) -> i32 {
        self.shown
    }

    /// Takes in which years there are, in order.
    pub fn know(&mut self, years: impl IntoIterator<Item = i32>) {
        self.known = years.into_iter().collect();
    }

    /// Answers the actions that change the year; nothing where it is another one.
    pub fn act(&mut self, action: Action, desk: &Desk<'_>) -> Option<Intent> {
        let mut known = self.known.iter();
        let next = match action {
            Action::Left => known.rfind(|year| **year < self.shown),
            Action::Right => known.find(|year| **year > self.shown),
            _ => return None,
        };
        Some(match next {
            Some(year) => {
                self.shown = *year;
                Intent::Stay
            }
            None => Intent::Tell(desk.word("no-year-that-way")),
        })
    }

    /// Says a message that tells the year.
    pub fn say(&self, id: &str, desk: &Desk<'_>) -> String {
        // A year is no number: it is not divided into thousands.
        desk.say(id, &[("year", self.shown.to_string().into())])
    }
}
