//! The ways in which a file can be wrong.
//!
//! Reasons why a value does not fit its field share the domain's [`Misfit`].

use super::place::Place;
use crate::domain::field::Misfit;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;

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
    /// A cell of a table that does not fit its field.
    Unfit {
        /// What the row is.
        kind: NounKind,
        /// The field.
        key: &'static str,
        /// Why.
        misfit: Misfit,
    },
    /// Neither text nor a workbook.
    NotATable,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// A table lacks a column.
    MissingColumn {
        /// What it is called.
        wanted: String,
        /// What those are called that it has.
        found: String,
    },
    /// No column holds such a field.
    UnknownColumn {
        /// As it was typed.
        name: String,
        /// What columns are called.
        columns: String,
    },
    /// Two columns that are called the same.
    RepeatedHeading {
        /// What both are called.
        heading: String,
    },
    /// A cell outside the columns.
    NoHeading,
    /// Two values of an indicator on one day.
    DuplicateReading {
        /// Where the other one stands.
        first: Place,
    },
    /// What is another format than that of groups.
    IsJson,
    /// A workbook has no sheet of that name.
    NoSuchSheet {
        /// Those that it has.
        sheets: Vec<String>,
    },
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
            Self::Misfit(misfit) | Self::Unfit { misfit, .. } => misfit_code(misfit),
            Self::MissingKey => "missing-key",
            Self::MissingId => "missing-id",
            Self::BadId { .. } => "bad-id",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::Dangling { .. } => "dangling",
            Self::Refused(_) => "refused",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::DuplicateReading { .. } => "duplicate-reading",
            Self::IsJson => "is-json",
            Self::NotATable => "not-a-table",
            Self::OpenQuote => "open-quote",
            Self::MissingColumn { .. } => "missing-column",
            Self::UnknownColumn { .. } => "unknown-column",
            Self::RepeatedHeading { .. } => "repeated-heading",
            Self::NoHeading => "no-heading",
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
        Misfit::NotATimeOfDay => "not-a-time-of-day",
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
