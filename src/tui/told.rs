//! The line above the hints: what just happened, and how to undo it.

/// What just happened, and how to undo it.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What happened; cut where there is too little room.
    pub what: String,
    /// How to undo it; never cut.
    pub undo: String,
}

impl Told {
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
}

impl From<String> for Told {
    fn from(what: String) -> Self {
        Self {
            what,
            undo: String::new(),
        }
    }
}
