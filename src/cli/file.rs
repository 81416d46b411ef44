//! Where a document goes: a file that is whole or not there, or standard output.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};
use crate::lang::{Arg, Tongue, value};

/// Where a document goes, as an argument of the commands that make one.
#[derive(Debug, clap::Args)]
pub(super) struct To {
    /// Where to, a file or a folder; else, or where it is -, standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

impl To {
    /// Returns whether it goes to a file.
    pub(super) fn is_file(&self) -> bool {
        self.named().is_some()
    }

    fn named(&self) -> Option<&Path> {
        let typed = self.output.as_deref();
        typed.filter(|typed| *typed != Path::new("-"))
    }

    /// Returns whether it goes to a file whose name ends so.
    pub(super) fn ends_with(&self, end: &str) -> bool {
        let named = self.named().and_then(Path::extension);
        named.is_some_and(|own| own.eq_ignore_ascii_case(end))
    }

    /// Refuses a file whose name ends as one of a format that is not among those that are `known`.
    pub(super) fn is_known(&self, cx: &Context, known: &[&str]) -> Outcome {
        match self.named().and_then(|typed| unknown_ending(typed, known)) {
            Some(ending) => {
                let args = unknown(&cx.tongue, &ending, known);
                Err(cx.fail(Status::Usage, "cli-unknown-ending", &args))
            }
            None => Ok(()),
        }
    }

    /// Returns the file it goes to, where it goes to one; in a folder it gets the `name` that goes
    /// with it.
    fn file(&self, name: &str) -> Option<PathBuf> {
        self.named().map(|typed| at(typed, name))
    }

    /// Refuses where it goes to a file that is there and may not be written over.
    pub(super) fn is_free(&self, cx: &Context, name: &str) -> Outcome {
        match self.file(name) {
            Some(file) if !self.force && file.exists() => Err(there(cx, &file)),
            _ => Ok(()),
        }
    }

    /// Refuses to send a terminal what it would only show noise of.
    pub(super) fn is_shown(&self, cx: &Context, format: &str) -> Outcome {
        if !self.is_file() && io::stdout().is_terminal() {
            let args = [("format", format.to_uppercase().into())];
            return Err(cx.fail(Status::Usage, "cli-not-for-a-terminal", &args));
        }
        Ok(())
    }

    /// Prints a document, or writes it to a file that is not there yet or may be written over.
    pub(super) fn put(&self, cx: &Context, name: &str, bytes: &[u8]) -> Outcome {
        self.stream(cx, name, |to| to.write_all(bytes))
    }

    /// Puts what `write` writes as [`To::put`] does, without holding all of it.
    pub(super) fn stream(
        &self,
        cx: &Context,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Outcome {
        let Some(file) = self.file(name) else {
            return out::stream(write);
        };
        write_whole(&file, self.force, write).map_err(|error| fault(cx, &file, &error))?;
        let name = file.display().to_string();
        let said = cx.tongue.say("cli-exported", &[("file", name.into())]);
        out::changed(cx, &said, &[], &[])
    }

    /// Writes a document to its file, whatever is there by now, and says nothing of it.
    pub(super) fn write(&self, cx: &Context, name: &str, bytes: &[u8]) -> Outcome {
        let Some(file) = self.file(name) else {
            return Ok(());
        };
        write_whole(&file, true, |to| to.write_all(bytes)).map_err(|error| fault(cx, &file, &error))
    }
}

/// Returns the file that somebody means by what they typed: in a folder it gets the `name` that goes
/// with it.
pub(super) fn at(typed: &Path, name: &str) -> PathBuf {
    let file = at_home(typed);
    let is_folder = file.is_dir();
    if is_folder { file.join(name) } else { file }
}

/// The most letters of what is taken for a format at the end of a name.
const ENDING: usize = 5;

/// Returns how the name of a file ends, where that looks like a format and none of these.
pub(super) fn unknown_ending(typed: &Path, known: &[&str]) -> Option<String> {
    let ending = typed.extension()?.to_str()?;
    let is_format = ending.len() <= ENDING
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_known = known.iter().any(|own| own.eq_ignore_ascii_case(ending));
    let is_unknown = is_format && !is_known && !at_home(typed).is_dir();
    is_unknown.then(|| ending.to_owned())
}

/// Returns what the sentence tells that a name ends as that of no format, and how it may end.
pub(super) fn unknown(
    tongue: &Tongue,
    ending: &str,
    known: &[&str],
) -> [(&'static str, Arg<'static>); 2] {
    let known: Vec<String> = known.iter().map(|own| format!(".{own}")).collect();
    let known = value::list(tongue, "list-or", &known);
    [
        ("ending", format!(".{ending}").into()),
        ("known", known.into()),
    ]
}

/// Returns the path with the home folder for a `~` that no shell has read, as in `--output=~/möte.md`.
pub(super) fn at_home(file: &Path) -> PathBuf {
    let below = file.strip_prefix("~").ok();
    let home = below.and_then(|below| Some(etcetera::home_dir().ok()?.join(below)));
    home.unwrap_or_else(|| file.to_owned())
}

fn fault(cx: &Context, file: &Path, error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::AlreadyExists => there(cx, file),
        ErrorKind::NotFound => {
            let folder = file.parent().unwrap_or(Path::new(".")).display();
            let args = [
                ("file", file.display().to_string().into()),
                ("folder", folder.to_string().into()),
            ];
            cx.fail(Status::File, "cli-no-folder", &args)
        }
        _ => cx.file_fault(file, error),
    }
}

fn there(cx: &Context, file: &Path) -> Failure {
    let args = [("file", file.display().to_string().into())];
    cx.fail(Status::File, "cli-file-there", &args)
}

/// Writes beside and renames, so that an older file is there until the new one is whole, and stays
/// where it may not be written `over`.
pub(super) fn write_whole(
    file: &Path,
    over: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if !over && file.exists() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let is_special = file.exists() && !file.is_file();
    if is_special {
        return write(&mut OpenOptions::new().write(true).open(file)?);
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = File::create(&beside).and_then(|part| {
        let mut part = BufWriter::with_capacity(64 * 1024, part);
        write(&mut part)?;
        part.into_inner()?.sync_all()?;
        if over {
            fs::rename(&beside, file)
        } else {
            rename_to_new(&beside, file)
        }
    });
    if written.is_err() {
        // It may not even be there; the first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Renames where nobody has put a file meanwhile.
fn rename_to_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // A file system that does not know how.
        Err(Errno::INVAL | Errno::NOSYS) => fs::rename(from, to),
        done => Ok(done?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_puts_there_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (part, file) = (folder.path().join("a.part"), folder.path().join("a"));
        fs::write(&part, "mitt").unwrap();
        fs::write(&file, "deras").unwrap();
        let why = rename_to_new(&part, &file).unwrap_err();
        assert_eq!(why.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&file).unwrap(), "deras");
        fs::remove_file(&file).unwrap();
        rename_to_new(&part, &file).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "mitt");
    }

    #[test]
    fn a_file_that_may_not_be_written_over_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("möte 1.md");
        write_whole(&file, false, |to| to.write_all(b"ett")).unwrap();
        assert!(write_whole(&file, false, |to| to.write_all(b"annat")).is_err());
        write_whole(&file, true, |to| to.write_all(b"nytt")).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "nytt");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
