//! Opens an index on trial, in a process that may hang or die.
//!
//! Panics can be caught; endless loops, stack overflows and aborts cannot. After an unclean stop
//! the program runs itself with [`ARGUMENT`] first, and the index is believed only if that ends
//! well and in time.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::Index;
use super::guard::IndexFault;

/// The hidden subcommand: `samklang __probe-index DIR`.
pub const ARGUMENT: &str = "__probe-index";
/// How long the child may take.
const LIMIT: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(2);

/// What the child does: opens the index in `dir`, reads from it, closes it.
///
/// # Errors
///
/// As opening it.
pub(in crate::store) fn child(dir: &Path) -> Result<(), IndexFault> {
    let index = Index::open(dir)?;
    let mut records = index.records(index.mark().head.seq)?;
    records.next().transpose()?;
    index.flush()
}

/// Has `program` open the index in `dir`.
///
/// # Errors
///
/// [`IndexFault::Trial`] where it says no, dies, or takes longer than 20 seconds. That it cannot be
/// started at all says nothing about the index.
pub(in crate::store) fn run(program: &Path, dir: &Path) -> Result<(), IndexFault> {
    let started = Command::new(program)
        .arg(ARGUMENT)
        .arg(dir)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else {
        return Ok(());
    };
    // How long a process runs is no moment of the group's: no clock is handed in for it.
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(None) if begun.elapsed() < LIMIT => std::thread::sleep(GLANCE),
            _ => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(IndexFault::Trial)
}
