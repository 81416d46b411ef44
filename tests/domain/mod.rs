//! The domain from outside: a group as given, a command, and what comes of it.

mod add;
mod count;
mod edit;
mod gate;
mod given;
mod golden;
//mod host;
mod import;
mod limits;
mod permit;
mod random;
mod read;
mod report;
mod stage;
mod turn;
mod undo;
mod undoable;
