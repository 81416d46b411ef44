//! Ids: short, typed, and said aloud in meetings (`A12`, `L1.1`, `POL`).

use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::noun::each_noun;
use super::text::Text;
pub use within::{AgendaItemId, CommitmentId, DecisionId, EntryId};

/// What every id can do.
pub trait Id:
    Clone
    + Ord
    + Default
    + fmt::Debug
    + fmt::Display
    + FromStr<Err = NotAnId>
    + Serialize
    + DeserializeOwned
{
    /// Returns the id numbered `number`, or nothing where ids are codes that people choose, or where
    /// that is no number that can be said.
    fn numbered(number: u32) -> Option<Self>;

    /// Returns the number, or nothing where the id is a code.
    fn number(&self) -> Option<u32>;
}

/// The highest number that can be said: nine digits.
pub const MAX_NUMBER: u32 = 999_999_999;

/// The text is no id of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind")]
pub struct NotAnId;

/// The store sees what an id is made of; people and scripts see it as it is said.
macro_rules! serde_as_made {
    ($name:ident, $raw:ty, $to:expr, $from:expr) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let to: fn(&$name) -> $raw = $to;
                to(self).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let from: fn($raw) -> Option<$name> = $from;
                from(<$raw>::deserialize(deserializer)?).ok_or_else(|| de::Error::custom(NotAnId))
            }
        }
    };
}

// Below the macro that it uses.
mod within;

fn number_after(prefix: &str, text: &str) -> Result<u32, NotAnId> {
    let digits = text
        .get(..prefix.len())
        .filter(|start| start.eq_ignore_ascii_case(prefix))
        .and_then(|start| text.get(start.len()..))
        .ok_or(NotAnId)?;
    let plain =
        !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit());
    plain
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|n| *n > 0)
        .ok_or(NotAnId)
}

macro_rules! ids {
    ($($name:ident, $table:ident, $code:literal ($right:ident, $id:ident $($prefix:literal)?);)+) => {
        $($(numbered_id!($name, $id $prefix);)?)+
    };
}

macro_rules! numbered_id {
    ($name:ident, $id:ident $prefix:literal) => {
        #[doc = concat!("How a [`super::", stringify!($name), "`] is called, such as `", $prefix, "12`.")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(pub u32);

        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&format!(concat!($prefix, "{}"), self.0))
            }
        }

        impl FromStr for $id {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                number_after($prefix, text).map(Self)
            }
        }

        impl Id for $id {
            fn numbered(number: u32) -> Option<Self> {
                (1..=MAX_NUMBER).contains(&number).then_some(Self(number))
            }
            fn number(&self) -> Option<u32> { Some(self.0) }
        }

        serde_as_made!($id, u32, |id| id.0, |raw| Some($id(raw)));
    };
}

each_noun!(ids);

macro_rules! code_ids {
    ($($(#[$doc:meta])* $name:ident, $case:ident $is_case:ident, [$($allowed:literal)+],)+) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Returns the code as it is written.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad(&self.0) }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let code = Text::new(text).as_str().$case();
                is_code(&code, &[$($allowed),+]).then_some(Self(code)).ok_or(NotAnId)
            }
        }

        impl Id for $name {
            fn numbered(_: u32) -> Option<Self> { None }
            fn number(&self) -> Option<u32> { None }
        }

        // Nearly all codes are plain, and a store holds thousands: those are taken as they stand.
        serde_as_made!($name, String, |id| id.0.clone(), |raw| {
            if is_plain_code(&raw, u8::$is_case, &[$($allowed),+]) {
                Some($name(raw))
            } else {
                raw.parse().ok()
            }
        });
    )+ };
}

/// Returns whether a code, cleaned and in its case, is one that can be said.
fn is_code(code: &str, allowed: &[char]) -> bool {
    (1..=24).contains(&code.chars().count())
        && code
            .chars()
            .all(|c| c.is_alphanumeric() || allowed.contains(&c))
        && code.starts_with(char::is_alphanumeric)
}

/// Returns whether a code is surely one that can be said, in its case, as it stands.
fn is_plain_code(code: &str, is_case: fn(&u8) -> bool, allowed: &[char]) -> bool {
    let stands = |b: &u8| b.is_ascii_digit() || is_case(b);
    (1..=24).contains(&code.len())
        && code
            .bytes()
            .all(|b| stands(&b) || allowed.contains(&char::from(b)))
        && code.as_bytes().first().is_some_and(stands)
}

code_ids! {
    /// An organisation's short code, `POL`: 1–24 letters, digits or hyphens, upper case.
    OrganisationId, to_uppercase is_ascii_uppercase, ['-'],
    /// A budget line's code in its organisation's accounts, `POL-2010`.
    BudgetLineId, to_uppercase is_ascii_uppercase, ['-' '.' '/'],
    /// What a member is called at the prompt and in the log, `sekreterare`: lower case.
    MemberId, to_lowercase is_ascii_lowercase, ['-' '.' '_'],
}

/// The group itself, of which a store holds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileId;

impl fmt::Display for ProfileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("group")
    }
}

impl FromStr for ProfileId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        text.eq_ignore_ascii_case("group")
            .then_some(Self)
            .ok_or(NotAnId)
    }
}

impl Id for ProfileId {
    fn numbered(_: u32) -> Option<Self> {
        Some(Self)
    }
    fn number(&self) -> Option<u32> {
        None
    }
}

serde_as_made!(ProfileId, u8, |_| 0, |_| Some(ProfileId));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter_on_input() {
        assert_eq!("a12".parse(), Ok(ActivityId(12)));
        assert_eq!(
            "pol".parse::<OrganisationId>().map(|id| id.to_string()),
            Ok("POL".into())
        );
        assert_eq!(
            "l1.2".parse(),
            Ok(CommitmentId {
                promise: PromiseId(1),
                place: 2
            })
        );
    }

    #[test]
    fn a_plain_code_is_what_it_would_be_read_as() {
        let parts = [
            "",
            "P",
            "p",
            "5",
            "-",
            ".",
            "/",
            "_",
            "Ö",
            " ",
            "\u{1b}",
            &"P".repeat(23),
        ];
        for code in parts.iter().flat_map(|a| parts.map(|b| format!("{a}{b}"))) {
            let read = code.parse::<BudgetLineId>().map(|id| id.0);
            let plain = is_plain_code(&code, u8::is_ascii_uppercase, &['-', '.', '/']);
            assert_eq!(plain, code.is_ascii() && read == Ok(code.clone()), "{code}");
        }
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for wrong in ["A", "A0", "A-1", "B12", "A12x", "A9999999999", "Å1", ""] {
            assert_eq!(wrong.parse::<ActivityId>(), Err(NotAnId), "{wrong}");
        }
        assert_eq!(
            "m4:17".parse::<EntryId>().map(|id| id.to_string()),
            Ok("M4:17".into())
        );
        for same in ["§34/2020", "§ 34/2020", "34/2020"] {
            assert_eq!(
                same.parse(),
                Ok(DecisionId {
                    year: 2020,
                    number: 34
                })
            );
        }
        for wrong in ["34", "§34", "§0/2020", "§1/20", "§1/99999"] {
            assert_eq!(wrong.parse::<DecisionId>(), Err(NotAnId), "{wrong}");
        }
        for wrong in ["", "P O", "-POL", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A\u{1b}"] {
            assert_eq!(wrong.parse::<OrganisationId>(), Err(NotAnId), "{wrong}");
        }
    }
}
