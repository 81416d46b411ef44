//! What happens when the program panics: the terminal first, then the record, then one sentence for the person.
//!
//! Only a panic of the main thread ends the program, so only there is the terminal given back and something said. Other
//! threads' panics, such as those that the store catches on purpose around its database, are written to the log and
//! disturb nobody. Nothing here panics, whatever is dead or full.

use std::backtrace::Backtrace;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::thread;

use super::modes;

/// Installs the hook. Call it first in the main thread, also in a program without screens.
///
/// `log` is appended to, and created for its owner only. `sentence` is said on standard error and names the log in the
/// reader's language.
pub fn install(log: PathBuf, sentence: String) {
    panic::set_hook(Box::new(move |info| {
        let ends_program = thread::current().name() == Some("main");
        if ends_program {
            modes::leave();
        }
        // A full disk or a missing folder must not become a second panic.
        let _ = record(&log, info);
        if ends_program {
            let _ = writeln!(io::stderr(), "{sentence}");
        }
    }));
}

fn record(log: &Path, info: &PanicHookInfo<'_>) -> io::Result<()> {
    let thread = thread::current();
    let text = format!(
        "panic in thread {}: {info}\n{}\n",
        thread.name().unwrap_or("without a name"),
        Backtrace::force_capture()
    );
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(log)?;
    file.write_all(text.as_bytes())
}
