//! Where a document goes: a file that is whole or not there, or standard output.

use std::io::{ErrorKind, Write as _};
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

    /// Prints a document, or writes it to a file that is not there yet or may be written over. In a
    /// folder it gets the name that goes with it.
    pub(super) fn put(&self, cx: &Context, name: &str, bytes: &[u8]) -> Outcome {
        let file = self.output.as_deref().map(at_home).map(|file| {
            let is_folder = file.is_dir();
            if is_folder { file.join(name) } else { file }
        });
        write(cx, file.as_deref(), bytes, self.force)
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
    write(cx, file, bytes, true)
}

fn write(cx: &Context, file: Option<&Path>, bytes: &[u8], over: bool) -> Outcome {
    let Some(file) = file else {
        return out::raw(bytes);
    };
    write_whole(file, bytes, over).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => there(cx, file),
        _ => cx.file_fault(file, &error),
    })?;
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

/// Writes beside and renames, so that an older file is there until the new one is whole, and stays
/// where it may not be written over.
fn write_whole(file: &Path, bytes: &[u8], over: bool) -> std::io::Result<()> {
    if !over && file.exists() {
        return Err(ErrorKind::AlreadyExists.into());
    }
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
        if over {
            std::fs::rename(&beside, file)
        } else {
            rename_to_new(&beside, file)
        }
    });
    if written.is_err() {
        // It may not even be there; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

/// Renames where nobody has put a file meanwhile.
fn rename_to_new(from: &Path, to: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // A file system that does not know how.
        Err(Errno::INVAL | Errno::NOSYS) => std::fs::rename(from, to),
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
        std::fs::write(&part, "mitt").unwrap();
        std::fs::write(&file, "deras").unwrap();
        let why = rename_to_new(&part, &file).unwrap_err();
        assert_eq!(why.kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "deras");
        std::fs::remove_file(&file).unwrap();
        rename_to_new(&part, &file).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "mitt");
    }

    #[test]
    fn a_file_that_may_not_be_written_over_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("möte 1.md");
        write_whole(&file, b"ett", false).unwrap();
        assert!(write_whole(&file, b"annat", false).is_err());
        write_whole(&file, b"nytt", true).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "nytt");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
