//! Ids of what is numbered within something else: `L1.1` within a promise, `M4.3` and `M4:17` within
//! a meeting, `§34/2020` within a year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Id, MAX_NUMBER, MeetingId, NotAnId, PromiseId, number_after};
use crate::domain::time::Date;

macro_rules! ids_within {
    ($($(#[$doc:meta])* $name:ident { $(#[$whole_doc:meta])* $whole:ident: $type:ident, $(#[$part_doc:meta])* $part:ident } $between:literal,)+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name {
            $(#[$whole_doc])* pub $whole: $type,
            $(#[$part_doc])* pub $part: u32,
        }

        impl $name {
            /// Returns the lowest and the highest id that there can be within the same whole.
            pub fn bounds($whole: $type) -> (Self, Self) {
                (Self { $whole, $part: 1 }, Self { $whole, $part: MAX_NUMBER })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&format!(concat!("{}", $between, "{}"), self.$whole, self.$part))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let ($whole, $part) = text.split_once($between).ok_or(NotAnId)?;
                Ok(Self { $whole: $whole.parse()?, $part: number_after("", $part)? })
            }
        }

        impl Id for $name {
            fn numbered(_: u32) -> Option<Self> { None }
            fn number(&self) -> Option<u32> { None }
        }

        serde_as_made!($name, (u32, u32), |id| (id.$whole.0, id.$part), |($whole, $part)| {
            Some($name { $whole: $type($whole), $part })
        });
    )+ };
}

ids_within! {
    /// A commitment within a promise, `L1.1`.
    CommitmentId {
        /// The promise it belongs to.
        promise: PromiseId,
        /// Its number within the promise, from 1.
        place
    } ".",
    /// An item of a meeting's agenda, `M4.3`.
    AgendaItemId {
        /// The meeting it belongs to.
        meeting: MeetingId,
        /// Its number within the meeting, from 1; it keeps it wherever it is moved.
        number
    } ".",
    /// One entry of a meeting's minutes, `M4:17`.
    EntryId {
        /// The meeting it belongs to.
        meeting: MeetingId,
        /// Its number within the meeting, from 1, in the order in which they were entered.
        number
    } ":",
}

/// A decision, `§34/2020`: numbers run through the calendar year across meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DecisionId {
    /// The year of the meeting's day.
    pub year: u16,
    /// The number within the year, from 1, without gaps.
    pub number: u32,
}

impl DecisionId {
    /// Returns the lowest and the highest id that there can be in a year.
    pub fn bounds(year: u16) -> (Self, Self) {
        let with = |number| Self { year, number };
        (with(1), with(MAX_NUMBER))
    }
}

impl fmt::Display for DecisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("§{}/{}", self.number, self.year))
    }
}

impl FromStr for DecisionId {
    type Err = NotAnId;

    /// Reads `§34/2020`, also with a space after the sign, or without the sign, which not every
    /// keyboard has.
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bare = text.strip_prefix('§').unwrap_or(text).trim_start();
        let (number, year) = bare.split_once('/').ok_or(NotAnId)?;
        let year = u16::try_from(number_after("", year)?).map_err(|_| NotAnId)?;
        Date::new(i32::from(year), 1, 1).ok_or(NotAnId)?;
        Ok(Self {
            year,
            number: number_after("", number)?,
        })
    }
}

impl Id for DecisionId {
    fn numbered(_: u32) -> Option<Self> {
        None
    }
    fn number(&self) -> Option<u32> {
        None
    }
}

serde_as_made!(DecisionId, (u16, u32), |id| (id.year, id.number), |(
    year,
    number,
)| {
    Some(DecisionId { year, number })
});
