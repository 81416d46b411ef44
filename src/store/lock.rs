//! Who has the store: one process at a time, known by name to the others.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use rustix::fs::FlockOperation;

use super::error::StoreError;

/// The lock on a store, let go when it is dropped or the process ends in whatever way.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// Takes the lock at `path`, and writes this process and `login` into it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Held`] where another process has it; it is not waited for.
    pub(super) fn take(path: &Path, login: &str) -> Result<Self, StoreError> {
        let attempt = || StoreError::reach("lock", path);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(path)
            .map_err(attempt())?;
        match rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {}
            Err(rustix::io::Errno::WOULDBLOCK) => {
                let mut by = String::new();
                let _ = file.take(200).read_to_string(&mut by);
                return Err(StoreError::Held {
                    by: by.trim().chars().filter(|c| !c.is_control()).collect(),
                });
            }
            Err(error) => return Err(attempt()(error.into())),
        }
        // Who it is helps people; a full disk must not stop them from opening the store.
        let line = format!("{} {login}\n", std::process::id());
        let _ = write_line(&mut file, &line);
        Ok(Self(file))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough where a child process is just being started: it has the
        // file too, for the moment until it runs another program.
        let _ = rustix::fs::flock(&self.0, FlockOperation::Unlock);
    }
}

fn write_line(file: &mut File, line: &str) -> io::Result<()> {
    file.set_len(0)?;
    file.write_all(line.as_bytes())
}
