//! The domain from outside: a group as given, a command, and what comes of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod add;
mod basics;
mod count;
mod coverage;
mod edit;
mod effect;
mod erase;
mod findings;
mod gate;
pub(crate) mod given;
mod golden;
mod guard;
pub(crate) mod host;
mod import;
mod key;
mod limits;
mod meeting;
mod pace;
mod past;
mod permit;
pub(crate) mod random;
mod read;
mod renewal;
mod report;
mod reword;
mod spending;
mod stage;
mod trace;
mod turn;
mod undo;
mod undo_against;
mod undoable;
mod wheel;
