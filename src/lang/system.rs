//! What the operating system says of files, in the reader's language.

use std::io::{Error, ErrorKind};

use super::Tongue;

/// Says what the system said, in its own words where it is something rare.
pub fn system(tongue: &Tongue, error: &Error) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-denied",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::NotADirectory => "system-no-folder",
        ErrorKind::UnexpectedEof => "system-cut",
        _ => {
            let said = ("said", error.to_string().into());
            return tongue.say("system-other", &[said]);
        }
    };
    tongue.word(id)
}
