//! The line above the hints: what just happened, and how to undo it.

use crate::lang::Arg;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};

/// What just happened, and how to undo it.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What happened; cut where there is too little room.
    pub what: String,
    /// What takes it back or does it again, by the key of the place where one is by now; never cut.
    pub undo: Option<Action>,
}

impl Told {
    /// Says which key of a place takes it back or does it again; nothing where none does.
    pub fn undo(&self, place: Place, desk: &Desk<'_>) -> String {
        let key = self.undo.and_then(|action| desk.keys.name(place, action));
        let id = match self.undo {
            Some(Action::Redo) => "told-redo",
            _ => "told-undo",
        };
        key.map_or_else(String::new, |key| desk.say(id, &[("key", Arg::from(key))]))
    }

    /// Returns whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.what.is_empty()
    }
}

/// What an ask does, for the words that tell of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// A change of its own.
    Change,
    /// Takes one back.
    Undo,
    /// Does one again.
    Again,
    /// Erases a text, for good.
    Erasing,
}

impl From<String> for Told {
    fn from(what: String) -> Self {
        Self { what, undo: None }
    }
}
