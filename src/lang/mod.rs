//! What a person reads and types, in Swedish and English: messages, dates, numbers, order, words.
//!
//! It knows languages, not the group: it turns a [`Date`](crate::domain::time::Date) or an
//! [`Ore`](crate::domain::amount::Ore) into text and back, and says a message by its id. Which
//! message fits is for the caller, and the sentences themselves stand in `data/locales`. It has no
//! clock and reads nothing from outside: today and the environment are handed in.

mod arg;
pub mod ascii;
pub mod bound;
pub mod calendar;
pub mod catalog;
pub mod date;
pub mod effect;
pub mod entry;
pub mod erased;
pub mod event;
pub mod finding;
pub mod guard;
pub mod initials;
pub mod minuted;
pub mod near;
pub mod number;
pub mod pace;
pub mod parse_date;
pub mod parse_number;
pub mod period;
pub mod refusal;
pub mod retold;
pub mod sent;
pub mod sort;
pub mod spent;
pub mod system;
pub mod value;
pub mod vocabulary;
pub mod word;

use std::fmt;
use std::str::FromStr;

use crate::domain::group::Group;
use crate::domain::profile::GroupLanguage;

pub use arg::Arg;
pub use catalog::Tongue;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Swedish as written in Sweden.
    Sv,
    /// English with the day before the month and ISO weeks, as written in Europe.
    En,
}

impl Language {
    /// Every language, the one that is native to the domain first.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// Returns the ISO 639-1 code: `sv` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// Returns the language that a group writes in, whoever reads.
    pub fn of(group: &Group) -> Self {
        match group.own().map(|own| own.language).unwrap_or_default() {
            GroupLanguage::Swedish => Self::Sv,
            GroupLanguage::English => Self::En,
        }
    }

    /// Returns the language that is not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Sv => Self::En,
            Self::En => Self::Sv,
        }
    }

    /// Returns the reader's language: what was asked for (`flag`), else what the config says, else
    /// the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that `env` has a value for, else English.
    ///
    /// As POSIX has it, the first variable that is set decides: `LC_ALL=C` is English however
    /// `LANG` stands. A language the program does not speak is English too.
    pub fn detect(
        flag: Option<Self>,
        config: Option<Self>,
        env: impl Fn(&str) -> Option<String>,
    ) -> Self {
        flag.or(config).unwrap_or_else(|| {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(env)
                .find(|value| !value.is_empty())
                .and_then(|value| value.parse().ok())
                .unwrap_or(Self::En)
        })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code with or without country, encoding and variant: `sv`, `sv_SE.UTF-8`, `en-GB`.
    /// `C` and `POSIX` are English.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let primary = text.trim().split(['_', '-', '.', '@']).next();
        match primary.unwrap_or_default().to_ascii_lowercase().as_str() {
            "sv" | "swe" => Ok(Self::Sv),
            "en" | "eng" | "c" | "posix" => Ok(Self::En),
            _ => Err(UnknownLanguage(text.to_owned())),
        }
    }
}

/// The text names no language that the program speaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}: sv or en")]
pub struct UnknownLanguage(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_systems_write_them() {
        for (text, language) in [
            ("sv", Language::Sv),
            ("SV", Language::Sv),
            ("sv_SE.UTF-8", Language::Sv),
            ("sv-FI", Language::Sv),
            ("sv_SE@euro", Language::Sv),
            ("en", Language::En),
            ("en-GB", Language::En),
            ("en_US.utf8", Language::En),
            ("C", Language::En),
            ("C.UTF-8", Language::En),
            ("POSIX", Language::En),
        ] {
            assert_eq!(text.parse(), Ok(language), "{text}");
        }
        for wrong in ["", "de_DE.UTF-8", "svx", "nb"] {
            assert_eq!(
                wrong.parse::<Language>(),
                Err(UnknownLanguage(wrong.into()))
            );
        }
    }

    #[test]
    fn the_nearest_wish_decides_the_language() {
        let env = |set: &'static [(&str, &str)]| {
            move |name: &str| {
                set.iter()
                    .find(|(key, _)| *key == name)
                    .map(|(_, value)| (*value).to_owned())
            }
        };
        let sv = Some(Language::Sv);
        let en = Some(Language::En);
        assert_eq!(Language::detect(sv, en, env(&[])), Language::Sv);
        assert_eq!(
            Language::detect(None, sv, env(&[("LC_ALL", "en")])),
            Language::Sv
        );
        for (set, language) in [
            (&[("LANG", "sv_SE.UTF-8")][..], Language::Sv),
            (&[("LC_ALL", "C"), ("LANG", "sv_SE.UTF-8")], Language::En),
            (&[("LC_ALL", ""), ("LC_MESSAGES", "sv")], Language::Sv),
            (&[("LANG", "de_DE")], Language::En),
            (&[], Language::En),
        ] {
            assert_eq!(Language::detect(None, None, env(set)), language, "{set:?}");
        }
    }
}
