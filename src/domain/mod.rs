//! The working group and its rules: pure, without clock, I/O, threads, or words of one language.
//!
//! Nouns are declared once, with [`noun`]'s macros; a [`Command`] is a wish, [`decide()`] grants it
//! as [`Event`]s or answers a [`Refusal`], and [`Group::apply`] is the only writer of the state.

pub mod activity;
pub mod amount;
#[cfg(test)]
pub(crate) mod arbitrary;
pub mod budget;
pub mod catalogue;
pub mod command;
pub mod decide;
pub mod dialogue;
pub mod document;
pub mod erase;
pub mod event;
pub mod factor;
pub mod field;
pub mod finding;
mod fit;
pub mod gate;
pub mod goal;
pub mod group;
pub mod guard;
pub mod id;
pub mod key;
mod known;
pub mod meeting;
pub mod minutes;
pub mod noun;
pub mod organisation;
pub mod profile;
pub mod promise;
pub mod query;
pub mod refusal;
pub mod role;
pub mod sending;
pub mod text;
pub mod time;
pub mod wall;
pub mod word;

pub use activity::{Action, Activity};
pub use budget::BudgetLine;
pub use command::{AnyWish, Command, Stamp};
pub use decide::decide;
pub use dialogue::{Dialogue, Problem};
pub use document::{DevelopmentArea, Document, Duty, TargetArea};
pub use event::{AnyFact, Event, Record};
pub use factor::Factor;
pub use finding::Acceptance;
pub use goal::{Goal, Indicator};
pub use group::Group;
pub use guard::Exemption;
pub use key::Key;
pub use meeting::{AgendaItem, Meeting, Series, StandingItem};
pub use minutes::{Decision, Entry};
pub use noun::{AnyId, Noun, NounKind};
pub use organisation::{Member, Organisation};
pub use profile::Profile;
pub use promise::{Commitment, Promise};
pub use refusal::Refusal;
pub use sending::Sending;
