//! Where a document goes: a file that is whole or not there, or standard output.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};

/// Where a document goes, as an argument of the commands that make one.
#[derive(Debug, clap::Args)]
pub(super) struct To {
    /// Where to; else standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

impl To {
    /// Returns whether it goes to a file.
    pub(super) fn is_file(&self) -> bool {
        self.output.is_some()
    }

    /// Returns whether it goes to a file whose name ends so.
    pub(super) fn ends_with(&self, end: &str) -> bool {
        ends_with(self.output.as_deref(), end)
    }

    /// Refuses where it goes to a file that is there and may not be written over.
    pub(super) fn is_free(&self, cx: &Context) -> Outcome {
        match &self.output {
            Some(file) if !self.force && file.exists() => Err(there(cx, file)),
            _ => Ok(()),
        }
    }

    /// Prints the document, or writes it to a file that is not there yet or may be written over.
    pub(super) fn put(&self, cx: &Context, text: &str) -> Outcome {
        self.is_free(cx)?;
        put(cx, self.output.as_deref(), text)
    }

    /// Writes the document to its file, whatever is there, and says nothing of it.
    pub(super) fn write(&self, cx: &Context, text: &str) -> Outcome {
        let Some(file) = &self.output else {
            return Ok(());
        };
        write_whole(file, text.as_bytes()).map_err(|error| cx.file_fault(file, &error))
    }
}

/// Prints a document, or writes it to a file, whatever is there.
pub(super) fn put(cx: &Context, file: Option<&Path>, text: &str) -> Outcome {
    let Some(file) = file else {
        return out::raw(text.as_bytes());
    };
    write_whole(file, text.as_bytes()).map_err(|error| cx.file_fault(file, &error))?;
    let name = file.display().to_string();
    let said = cx.tongue.say("cli-exported", &[("file", name.into())]);
    out::changed(cx, &said, &[], &[])
}

fn there(cx: &Context, file: &Path) -> Failure {
    let args = [("file", file.display().to_string().into())];
    cx.fail(Status::File, "cli-file-there", &args)
}

/// Returns whether a file's name ends so.
pub(super) fn ends_with(file: Option<&Path>, end: &str) -> bool {
    let named = file.and_then(Path::extension);
    named.is_some_and(|own| own.eq_ignore_ascii_case(end))
}

/// Writes beside and renames, so that an older file is there until the new one is whole.
fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let is_special = file.exists() && !file.is_file();
    if is_special {
        return std::fs::write(file, bytes);
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = std::fs::File::create(&beside).and_then(|mut part| {
        part.write_all(bytes)?;
        part.sync_all()?;
        std::fs::rename(&beside, file)
    });
    if written.is_err() {
        // It may not even be there; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}
