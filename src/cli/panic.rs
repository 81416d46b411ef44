//! What happens when the program panics: the log is told, and where it ends the program, so is the person.
//!
//! The hook writes to the log and nowhere else, whichever thread it is: the store catches its database's panics on
//! purpose, wherever it is asked, and an interface may be showing. A panic that nobody catches unwinds to
//! [`cli::run`](super::run); on the way the terminal gives itself back. Nothing here panics, whatever is dead or full.

use std::backtrace::Backtrace;
use std::fs::{OpenOptions, create_dir_all};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::Path;
use std::thread;

use super::exit::{Failure, Status};
use super::trace;
use crate::lang::Tongue;

/// Lets panics be written to the log from here on.
pub(super) fn install() {
    panic::set_hook(Box::new(|info| {
        if let Some(log) = trace::path() {
            // A full disk must not become a second panic.
            let _ = record(&log, info);
        }
    }));
}

/// Returns what `work` does, nothing where it panicked.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Returns the failure that a panic is, which names the log.
pub(super) fn failure(tongue: &Tongue) -> Failure {
    let log = trace::path().unwrap_or_default();
    let args = [("log", log.display().to_string().into())];
    Failure::new(tongue, Status::Panicked, "cli-panicked", &args)
}

fn record(log: &Path, info: &PanicHookInfo<'_>) -> io::Result<()> {
    let thread = thread::current();
    let text = format!(
        "panic in thread {}: {info}\n{}\n",
        thread.name().unwrap_or("without a name"),
        Backtrace::force_capture()
    );
    log.parent().map_or(Ok(()), create_dir_all)?;
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(log)?;
    file.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// Run by the test below, in a process of its own: a hook is everybody's.
    #[test]
    #[ignore = "run by another test"]
    fn in_another_thread() {
        install();
        let clerk = thread::Builder::new().name("clerk".into());
        let work = || caught(|| panic!("the database broke down"));
        let outcome: Option<()> = clerk.spawn(work).unwrap().join().unwrap();
        assert_eq!(outcome, None);
    }

    #[test]
    fn what_is_caught_is_in_the_log_and_not_on_the_screen() {
        let home = tempfile::tempdir().unwrap();
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture"])
            .arg("cli::panic::tests::in_another_thread")
            .env("XDG_STATE_HOME", home.path())
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
        assert!(output.status.success(), "{said:?}");
        assert!(said[0].contains("1 passed"), "{said:?}");
        assert!(!said.concat().contains("broke down"), "{said:?}");
        let log = std::fs::read_to_string(home.path().join("samklang/log")).unwrap();
        assert!(log.starts_with("panic in thread clerk: "), "{log}");
        assert!(log.contains("the database broke down"), "{log}");
    }
}
