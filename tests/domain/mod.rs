//! The domain from outside: a group as given, a command, and what comes of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod add;
mod basics;
mod count;
mod edit;
mod gate;
mod given;
mod golden;
mod host;
mod import;
mod key;
mod limits;
mod meeting;
mod permit;
mod random;
mod read;
mod report;
mod stage;
mod turn;
mod undo;
mod undo_against;
mod undoable;
