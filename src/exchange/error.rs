//! Why a file could not be taken in: where, which key, and what is wrong, as data.
//!
//! The sentence is a Fluent message, `import-` and [`Problem::code`]; [`ImportError::args`] are its
//! variables. Reasons why a value does not fit its field share the domain's [`Misfit`].

use std::fmt;

use super::place::Place;
use crate::domain::field::Misfit;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;

/// One thing that is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub struct ImportError {
    /// Where, nothing where the file as a whole is wrong.
    pub place: Option<Place>,
    /// The key: `activity[A12].reports[2].note`; empty where there is none.
    pub path: String,
    /// What is wrong.
    #[source]
    pub problem: Problem,
}

/// What is wrong.
#[derive(Debug, thiserror::Error)]
#[error("import: {}", self.code())]
pub enum Problem {
    /// The file could not be opened or read.
    Unreadable(#[source] std::io::Error),
    /// The file is larger than a group can be.
    TooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// A byte that is not UTF-8.
    NotUtf8 {
        /// Its offset from the start of the file.
        byte: usize,
    },
    /// The file is not TOML.
    Syntax {
        /// What the parser says, in English.
        said: String,
    },
    /// The file was written in a format that is newer than this program.
    NewerFormat {
        /// The newest known.
        known: i64,
    },
    /// No such kind of thing, or no such field.
    UnknownKey {
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// A value of another type than the field's.
    WrongType {
        /// The type that belongs there, as a code.
        wanted: &'static str,
        /// The type that stands there, as a code.
        found: &'static str,
    },
    /// None of the words that belong there.
    UnknownWord {
        /// The words that do.
        words: &'static [&'static str],
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// A value that does not fit its field.
    Misfit(Misfit),
    /// Something that may not be left out.
    MissingKey,
    /// A row without an id.
    MissingId,
    /// A text that is no id of its kind.
    BadId {
        /// The kind.
        kind: NounKind,
    },
    /// An id that two rows have.
    DuplicateId {
        /// Where it stood first.
        first: Place,
    },
    /// A reference to something that is neither in the file nor in the group.
    Dangling {
        /// What it points to.
        id: AnyId,
    },
    /// A rule of the group stands against the row.
    Refused(Refusal),
}

impl Problem {
    /// Returns the code, which the message's id ends with and scripts see.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::TooLarge { .. } => "too-large",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::Syntax { .. } => "syntax",
            Self::NewerFormat { .. } => "newer-format",
            Self::UnknownKey { .. } => "unknown-key",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownWord { .. } => "unknown-word",
            Self::Misfit(misfit) => misfit_code(misfit),
            Self::MissingKey => "missing-key",
            Self::MissingId => "missing-id",
            Self::BadId { .. } => "bad-id",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::Dangling { .. } => "dangling",
            Self::Refused(_) => "refused",
        }
    }
}

const fn misfit_code(misfit: &Misfit) -> &'static str {
    match misfit {
        Misfit::Missing => "missing-key",
        Misfit::TooLong { .. } => "too-long",
        Misfit::Negative => "negative",
        Misfit::TooLarge => "number-too-large",
        Misfit::NotADate => "not-a-date",
        Misfit::NotMoney => "not-money",
        Misfit::NotATime => "not-a-time",
        Misfit::NotANumber => "not-a-number",
        Misfit::NotWhole => "not-whole",
        Misfit::NotAFlag => "not-a-flag",
        Misfit::NotAWord(_) => "unknown-word",
        Misfit::NotAnId(_) => "bad-id",
        Misfit::NotParts => "not-parts",
        Misfit::NotText => "not-text",
        Misfit::NotOne => "not-one",
    }
}

impl ImportError {
    /// Returns an error of the file as a whole.
    pub const fn whole(problem: Problem) -> Self {
        Self {
            place: None,
            path: String::new(),
            problem,
        }
    }

    /// Returns the message's variables, by name, each as text.
    ///
    /// [`Problem::Refused`] and [`Problem::Unreadable`] take a `reason` besides, which is another
    /// message's sentence and so the caller's to add.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![
            ("line", self.place.map_or(0, |place| place.line).to_string()),
            (
                "column",
                self.place.map_or(0, |place| place.column).to_string(),
            ),
            ("path", self.path.clone()),
        ];
        let near = |nearest: Option<&str>| nearest.unwrap_or("none").to_owned();
        match &self.problem {
            Problem::TooLarge { max } => args.push(("max", (max / 1_000_000).to_string())),
            Problem::NotUtf8 { byte } => args.push(("byte", byte.to_string())),
            Problem::Syntax { said } => args.push(("said", said.clone())),
            Problem::NewerFormat { known } => args.push(("known", known.to_string())),
            Problem::UnknownKey { nearest } => args.push(("nearest", near(*nearest))),
            Problem::WrongType { wanted, found } => {
                args.push(("wanted", (*wanted).to_owned()));
                args.push(("found", (*found).to_owned()));
            }
            Problem::UnknownWord { words, nearest } => {
                args.push(("words", words.join(", ")));
                args.push(("nearest", near(*nearest)));
            }
            Problem::Misfit(Misfit::TooLong { max }) => args.push(("max", max.to_string())),
            Problem::Misfit(Misfit::NotAWord(set)) => {
                args.push(("words", set.codes.join(", ")));
                args.push(("nearest", near(None)));
            }
            Problem::BadId { kind } | Problem::Misfit(Misfit::NotAnId(kind)) => {
                args.push(("kind", kind.code().to_owned()));
            }
            Problem::DuplicateId { first } => args.push(("first", first.line.to_string())),
            Problem::Dangling { id } => args.push(("id", id.to_string())),
            _ => {}
        }
        args
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{}:{}: ", place.line, place.column)?;
        }
        write!(f, "{}: {}", self.path, self.problem.code())
    }
}

/// All that was found wrong with a file, in the order of the file; never nothing.
#[derive(Debug, thiserror::Error)]
pub struct ImportErrors(Vec<ImportError>);

impl ImportErrors {
    /// Most errors told of one file: who mends a hundred imports again.
    pub const MOST: usize = 100;

    /// Returns the errors, nothing where there are none.
    pub(crate) fn of(mut errors: Vec<ImportError>) -> Option<Self> {
        errors.sort_by_key(|error| error.place);
        errors.truncate(Self::MOST);
        (!errors.is_empty()).then_some(Self(errors))
    }

    /// Returns every error.
    pub fn all(&self) -> &[ImportError] {
        &self.0
    }
}

impl From<ImportError> for ImportErrors {
    fn from(error: ImportError) -> Self {
        Self(vec![error])
    }
}

impl fmt::Display for ImportErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}
