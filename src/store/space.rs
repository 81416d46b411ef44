//! Room on the disk: what must be free before anything is taken in, and the ballast that is let go
//! so that a store still opens when nothing is.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use super::error::StoreError;
use super::folder;

/// Bytes that must be free before new records are taken.
pub const FREE_MIN: u64 = 64 << 20;
/// Bytes of the ballast.
pub const BALLAST: u64 = 16 << 20;

/// How free space is found out; tests hand in their own.
#[derive(Clone)]
pub struct Space(Arc<Gauge>);

type Gauge = dyn Fn(&Path) -> io::Result<u64> + Send + Sync;

impl Space {
    /// Asks `free` for the bytes that are free where a path lies.
    pub fn new(free: impl Fn(&Path) -> io::Result<u64> + Send + Sync + 'static) -> Self {
        Self(Arc::new(free))
    }

    /// Returns the bytes that are free where `path` lies; all there can be where nobody can say,
    /// since the write itself will tell.
    pub(super) fn free(&self, path: &Path) -> u64 {
        (self.0)(path).unwrap_or(u64::MAX)
    }

    /// Refuses where less than [`FREE_MIN`] is free.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoSpace`].
    pub(super) fn require(&self, path: &Path) -> Result<(), StoreError> {
        match self.free(path) {
            free if free < FREE_MIN => Err(StoreError::NoSpace {
                free,
                needed: FREE_MIN,
            }),
            _ => Ok(()),
        }
    }

    /// Lets the ballast go where too little is free to open an index (which writes when it opens),
    /// and makes it again where there is plenty.
    ///
    /// Returns whether it was let go now. Failing to make it is no fault: it is a comfort.
    pub(super) fn trim(&self, dir: &Path, ballast: &Path) -> bool {
        let free = self.free(dir);
        let here = fs::metadata(ballast).is_ok_and(|found| found.len() >= BALLAST);
        if here && free < BALLAST {
            return fs::remove_file(ballast).is_ok();
        }
        if !here && free >= FREE_MIN + 2 * BALLAST && make(ballast).is_err() {
            let _ = fs::remove_file(ballast);
        }
        false
    }
}

impl Default for Space {
    /// Asks the file system.
    fn default() -> Self {
        Self::new(|path| {
            let found = rustix::fs::statvfs(path)?;
            Ok(found.f_bavail.saturating_mul(found.f_frsize))
        })
    }
}

impl fmt::Debug for Space {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Space")
    }
}

/// Makes the ballast of blocks that are really taken, not a hole.
fn make(path: &Path) -> io::Result<()> {
    let mut file = folder::private(path)?;
    let flags = rustix::fs::FallocateFlags::empty();
    if rustix::fs::fallocate(&file, flags, 0, BALLAST).is_ok() {
        return Ok(());
    }
    let block = vec![0x5A; 64 * 1024];
    for _ in 0..BALLAST / block.len() as u64 {
        file.write_all(&block)?;
    }
    Ok(())
}
