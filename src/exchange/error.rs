//! Why a file could not be taken in: where, which key, and what is wrong, as data.
//!
//! The sentence is a Fluent message, `import-` and [`Problem::code`]; [`ImportError::args`] are its
//! variables.

use std::fmt;

use super::place::Place;
pub use super::problem::Problem;
use crate::domain::field::Misfit;

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
            Problem::NoSuchSheet { sheets } => args.push(("sheets", sheets.join(", "))),
            Problem::MissingColumn { wanted, found } => {
                let found = Some(found.as_str()).filter(|found| !found.is_empty());
                args.push(("wanted", wanted.clone()));
                args.push(("found", near(found)));
            }
            Problem::UnknownColumn { name, columns } => {
                args.push(("name", name.clone()));
                args.push(("columns", columns.clone()));
            }
            Problem::RepeatedHeading { heading } => args.push(("heading", heading.clone())),
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
            Problem::DuplicateId { first } | Problem::DuplicateReading { first } => {
                args.push(("first", first.line.to_string()));
            }
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
