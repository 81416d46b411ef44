//! What the reports of a group hold, before anybody says it in a language: for the documents that
//! people read and for the ones that scripts do.
//!
//! Everything here carries what it rests on, or nothing where there is nothing: a report never claims
//! what the group cannot show.

pub mod as_of;
pub mod board;
pub mod council;
pub mod names;
pub mod next;
pub mod promise;
mod source;
pub mod turns;
pub mod year;

pub use source::Source;
