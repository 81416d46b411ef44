//! What somebody wants, in the imperative. A wish becomes events or a refusal in [`decide`](mod@super::decide).

use serde::{Deserialize, Serialize};

use super::activity::{Stage, Status};
use super::event::Record;
use super::field::Value;
use super::goal::Reading;
use super::id::{ActivityId, CommitmentId, IndicatorId};
use super::noun::{AnyId, Noun, NounKind, Wish, each_noun};
use super::promise::Count;
use super::refusal::Refusal;
use super::text::Text;
use super::time::Moment;

macro_rules! any_wish {
    ($($name:ident, $table:ident, $code:literal;)+) => {
        /// What somebody wants of a noun as such, whichever it is.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum AnyWish {
            $(#[doc = concat!("See [`super::", stringify!($name), "`].")] $name(Wish<super::$name>),)+
        }

        impl AnyWish {
            /// Returns the wish for a new `kind` with these fields, under a chosen id or the next.
            ///
            /// # Errors
            /// A [`Refusal`] where a field is unknown or its value does not fit.
            pub fn add(kind: NounKind, id: Option<AnyId>, fields: Vec<(String, Value)>) -> Result<Self, Refusal> {
                Ok(match kind { $(NounKind::$name => {
                    let id = match id {
                        Some(AnyId::$name(id)) => Some(id),
                        None => None,
                        Some(other) => return Err(Refusal::UnknownId { text: Text::new(&other.to_string()) }),
                    };
                    Self::$name(Wish::Add { id, fields: typed::<super::$name>(fields)? })
                })+ })
            }

            /// Returns the wish for other values in these fields of `id`.
            ///
            /// # Errors
            /// A [`Refusal`] where a field is unknown or its value does not fit.
            pub fn edit(id: AnyId, fields: Vec<(String, Value)>) -> Result<Self, Refusal> {
                Ok(match id { $(AnyId::$name(id) => {
                    Self::$name(Wish::Edit { id, fields: typed::<super::$name>(fields)? })
                })+ })
            }

            /// Returns which kind of noun it is about.
            pub const fn kind(&self) -> NounKind {
                match self { $(Self::$name(_) => NounKind::$name,)+ }
            }
        }
    };
}

each_noun!(any_wish);

fn typed<N: Noun>(fields: Vec<(String, Value)>) -> Result<Vec<N::Field>, Refusal> {
    fields
        .into_iter()
        .map(|(key, value)| match N::field(&key, value) {
            Some(Ok(field)) => Ok(field),
            Some(Err(misfit)) => Err(Refusal::Misfit {
                kind: N::KIND,
                key: N::FIELDS
                    .iter()
                    .find(|spec| spec.key == key)
                    .map_or("", |spec| spec.key),
                misfit,
            }),
            None => Err(Refusal::UnknownField {
                kind: N::KIND,
                key: Text::new(&key),
            }),
        })
        .collect()
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// A new noun, or other values in one.
    Noun(AnyWish),
    /// Tell how activities are going.
    Report {
        /// Which.
        activities: Vec<ActivityId>,
        /// How.
        status: Status,
        /// In words.
        note: Option<Text>,
    },
    /// Move an activity to another stage; from improve to plan, a new turn begins.
    Move {
        /// Which.
        activity: ActivityId,
        /// Where to.
        to: Stage,
        /// Why a closed gate is to be passed all the same.
        because: Option<Text>,
    },
    /// Read an indicator.
    Read {
        /// Which.
        indicator: IndicatorId,
        /// The reading.
        reading: Reading,
    },
    /// Move a commitment's counter.
    Count {
        /// Which.
        commitment: CommitmentId,
        /// How far, and what shows it.
        count: Count,
    },
    /// Take in rows from elsewhere, all or none: what exists gets the given values, the rest is added.
    Import(Vec<AnyWish>),
    /// Undo a change.
    Undo {
        /// The change's records, in order.
        change: Vec<Record>,
    },
}

/// When and by whom: handed in, since the domain has no clock and knows no logins.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamp {
    /// Now, on the wall.
    pub at: Moment,
    /// A member's id, or the login of somebody who is no member.
    pub by: Text,
}
