//! The log file: made when there is first something to tell, and never the terminal.

use std::fs::{File, OpenOptions, create_dir_all};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::OnceLock;

use tracing::Level;
use tracing_subscriber::fmt;

/// Lets what happens from here on be logged: warnings, more if asked for.
pub(super) fn start(verbose: u8) {
    let level = match verbose {
        0 => Level::WARN,
        1 => Level::INFO,
        _ => Level::TRACE,
    };
    let subscriber = fmt()
        .with_max_level(level)
        .with_ansi(false)
        .with_target(true)
        .with_writer(|| LogFile)
        .finish();
    // Only a second start in one process could fail, and then the first goes on.
    let _ = tracing::subscriber::set_global_default(subscriber);
}

/// Writes to the one log file, opened with the first word.
struct LogFile;

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        static FILE: OnceLock<Option<File>> = OnceLock::new();
        match FILE.get_or_init(open) {
            Some(file) => (&*file).write(bytes),
            // No log is no reason not to work.
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn open() -> Option<File> {
    let path = path()?;
    create_dir_all(path.parent()?).ok()?;
    OpenOptions::new().create(true).append(true).open(path).ok()
}

/// Returns where the log lies, nothing where there is no home.
pub(super) fn path() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    let base = etcetera::choose_base_strategy().ok()?;
    let state = base.state_dir().unwrap_or_else(|| base.data_dir());
    Some(state.join("samklang").join("log"))
}
