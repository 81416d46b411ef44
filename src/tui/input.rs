//! Everything that reaches the main loop: keys, pasted text, sizes, signals and the host's news, in one channel.
//!
//! The main loop takes [`Inbox::next_batch`], handles every message in it, and draws once. Nothing here looks at the
//! clock or wakes up by itself, except for a moment after an ESC whose meaning is not clear yet.

mod csi;
mod decode;
pub mod keys;
mod message;
mod reader;

pub use message::{Inbox, Message, Post, STATUS_GONE, Wish, channel};
pub(crate) use reader::{Control, spawn};
