//! Where a file's text comes from: never more of it than the limit, and what is wrong where it is
//! no text or no TOML at all.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use toml_edit::TomlError;

use super::read::{read, shown};
use super::rows::Import;
use crate::domain::field::Misfit;
use crate::domain::group::Group;
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::place::Lines;

/// The largest file that is read, in bytes: ten thousand activities take about five megabytes.
pub const MAX_BYTES: u64 = 10_000_000;

/// Reads the file at `path` for `group`, never more of it than [`MAX_BYTES`].
pub fn read_file(path: &Path, group: &Group) -> Result<Import, ImportErrors> {
    let file = File::open(path).map_err(|error| ImportError::whole(Problem::Unreadable(error)))?;
    read_from(file, group)
}

/// Reads `source` to its end for `group`, never more of it than [`MAX_BYTES`].
pub fn read_from(source: impl Read, group: &Group) -> Result<Import, ImportErrors> {
    let mut bytes = Vec::new();
    source
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ImportError::whole(Problem::Unreadable(error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ImportError::whole(Problem::TooLarge { max: MAX_BYTES }).into());
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let byte = error.valid_up_to();
        ImportError {
            place: Some(Lines::of(&bytes).place(byte)),
            path: String::new(),
            problem: Problem::NotUtf8 { byte },
        }
    })?;
    read(text, group)
}

/// The parser's error with its place; a date that the calendar lacks is told as just that.
pub(super) fn syntax(text: &str, lines: &Lines, error: &TomlError) -> ImportError {
    let span = error.span().unwrap_or(0..0);
    let line = String::from_utf8_lossy(lines.line_at(span.start)).into_owned();
    let (key, value) = line.split_once('=').unwrap_or_default();
    let value = value.trim();
    let like_date = |text: &str| {
        let mut groups = text
            .splitn(3, '-')
            .map(|part| part.bytes().take_while(u8::is_ascii_digit).count());
        groups.next() == Some(4) && groups.next() == Some(2) && groups.next() == Some(2)
    };
    let at = text.get(span.clone()).unwrap_or_default();
    let problem = if like_date(value) || like_date(at) {
        Problem::Misfit(Misfit::NotADate)
    } else if text.trim_start().starts_with('{') {
        Problem::IsJson
    } else {
        Problem::Syntax {
            said: shown(error.message()),
        }
    };
    ImportError {
        place: Some(lines.place(span.start)),
        path: shown(key.trim()),
        problem,
    }
}
