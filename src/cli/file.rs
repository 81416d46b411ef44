//! Where a document goes: a file that is whole or not there, or standard output.

use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};

/// Where a document goes, as an argument of the commands that make one.
#[derive(Debug, clap::Args)]
pub(super) struct To {
    /// Where to, a file or a folder; else standard output
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

    /// Returns the file it goes to, where it goes to one; in a folder it gets the `name` that goes
    /// with it.
    fn file(&self, name: &str) -> Option<PathBuf> {
        let file = self.output.as_deref().map(at_home)?;
        let is_folder = file.is_dir();
        Some(if is_folder { file.join(name) } else { file })
    }

    /// Refuses where it goes to a file that is there and may not be written over.
    pub(super) fn is_free(&self, cx: &Context, name: &str) -> Outcome {
        match self.file(name) {
            Some(file) if !self.force && file.exists() => Err(there(cx, &file)),
            _ => Ok(()),
        }
    }

    /// Prints a document, or writes it to a file that is not there yet or may be written over.
    pub(super) fn put(&self, cx: &Context, name: &str, bytes: &[u8]) -> Outcome {
        self.is_free(cx, name)?;
        put(cx, self.file(name).as_deref(), bytes)
    }

    /// Refuses to send a terminal what it would only show noise of.
    pub(super) fn is_shown(&self, cx: &Context, format: &str) -> Outcome {
        if !self.is_file() && io::stdout().is_terminal() {
            let args = [("format", format.to_uppercase().into())];
            return Err(cx.fail(Status::Usage, "cli-not-for-a-terminal", &args));
        }
        Ok(())
    }

    /// Prints what `write` writes, or writes it to a file as [`To::put`] does, without holding all of
    /// it.
    pub(super) fn stream(
        &self,
        cx: &Context,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Outcome {
        self.is_free(cx, name)?;
        let Some(file) = self.file(name) else {
            return out::stream(write);
        };
        write_with(&file, write).map_err(|error| cx.file_fault(&file, &error))?;
        written(cx, &file)
    }

    /// Writes a document to its file, whatever is there, and says nothing of it.
    pub(super) fn write(&self, cx: &Context, name: &str, bytes: &[u8]) -> Outcome {
        let Some(file) = self.file(name) else {
            return Ok(());
        };
        write_whole(&file, bytes).map_err(|error| cx.file_fault(&file, &error))
    }
}

/// Returns the path with the home folder for a `~` that no shell has read, as in `--output=~/möte.md`.
fn at_home(file: &Path) -> PathBuf {
    let below = file.strip_prefix("~").ok();
    let home = below.and_then(|below| Some(etcetera::home_dir().ok()?.join(below)));
    home.unwrap_or_else(|| file.to_owned())
}

/// Prints a document, or writes it to a file, whatever is there.
pub(super) fn put(cx: &Context, file: Option<&Path>, bytes: &[u8]) -> Outcome {
    let Some(file) = file else {
        return out::raw(bytes);
    };
    write_whole(file, bytes).map_err(|error| cx.file_fault(file, &error))?;
    written(cx, file)
}

/// Tells that a file was written.
fn written(cx: &Context, file: &Path) -> Outcome {
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

fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(file, |to| to.write_all(bytes))
}

/// Writes beside and renames, so that an older file is there until the new one is whole.
fn write_with(file: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let is_special = file.exists() && !file.is_file();
    if is_special {
        let mut to = std::fs::OpenOptions::new().write(true).open(file)?;
        return write(&mut to);
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = std::fs::File::create(&beside).and_then(|part| {
        let mut part = BufWriter::with_capacity(64 * 1024, part);
        write(&mut part)?;
        part.into_inner()?.sync_all()?;
        std::fs::rename(&beside, file)
    });
    if written.is_err() {
        // It may not even be there; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}
