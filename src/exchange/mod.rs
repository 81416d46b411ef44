//! Import and export: what a group looks like in files and to scripts.
//!
//! Everything here goes by the fields' descriptions ([`Spec`](crate::domain::field::Spec)), so a
//! new noun or field is read and written without a line of code. It decides nothing: what comes in
//! leaves as a [`Command::Import`](crate::domain::Command::Import), and what a person reads of an
//! error is a message of `data/locales`.

pub mod catalogue;
pub mod csv;
pub mod error;
pub mod grid;
pub mod ical;
pub mod json;
pub mod place;
mod problem;
pub mod sample;
pub mod sheet;
pub mod toml;

pub use error::{ImportError, ImportErrors, Problem};
pub use place::Place;

#[cfg(test)]
mod messages;
