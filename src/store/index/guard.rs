//! Every call into sled goes through here.
//!
//! sled 0.34 may panic on damaged files, so a panic is caught and becomes a fault like any other.
//! And its seven I/O threads, which live as long as the process, wait with a limit of one second
//! each: seven wake-ups a second for nothing, 81 counted in ten seconds. They are woken properly
//! when there is work, so the limit may come late: threads inherit the timer slack of the thread
//! that starts them, and with an hour of slack 1 was counted.

use std::num::NonZeroU64;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why the index cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IndexFault {
    /// sled refused.
    #[error("could not {attempt} the index")]
    Refused {
        /// What was attempted, as a verb.
        attempt: &'static str,
        /// What sled said.
        #[source]
        source: sled::Error,
    },
    /// sled panicked.
    #[error("the index broke down in an attempt to {attempt} it")]
    Panicked {
        /// What was attempted, as a verb.
        attempt: &'static str,
    },
    /// What it holds makes no sense.
    #[error("the index holds what it cannot hold")]
    Garbled,
    /// A child process that tried to open it failed or took too long.
    #[error("the index could not be opened on trial")]
    Trial,
    /// It says something else than the journal.
    #[error("the index is ahead of the journal, or of another one")]
    Foreign,
    /// The journal could not be read.
    #[error("the index could not be made, since the journal cannot be read: {0}")]
    Journal(crate::store::damage::Damage),
}

/// One hour in nanoseconds.
const SLACK: NonZeroU64 = NonZeroU64::new(3_600_000_000_000).unwrap();

/// Calls sled.
///
/// # Errors
///
/// Where it refuses or panics. After a panic nothing of it may be used again.
pub(super) fn guarded<T>(
    attempt: &'static str,
    call: impl FnOnce() -> sled::Result<T>,
) -> Result<T, IndexFault> {
    let _slack = Slack::widen();
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(source)) => Err(IndexFault::Refused { attempt, source }),
        Err(_) => Err(IndexFault::Panicked { attempt }),
    }
}

/// The timer slack of this thread, wide until dropped.
struct Slack(Option<NonZeroU64>);

impl Slack {
    fn widen() -> Self {
        let before = rustix::thread::current_timer_slack()
            .ok()
            .and_then(NonZeroU64::new);
        let _ = rustix::thread::set_current_timer_slack(Some(SLACK));
        Self(before)
    }
}

impl Drop for Slack {
    fn drop(&mut self) {
        let _ = rustix::thread::set_current_timer_slack(self.0);
    }
}
