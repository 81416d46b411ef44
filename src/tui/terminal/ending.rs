//! The end of a program whose main loop does not end it.

use std::sync::Once;
use std::thread;
use std::time::Duration;

use super::modes;

/// How long the main loop has to save the draft and return.
const GRACE: Duration = Duration::from_secs(2);

/// Gives the main loop two seconds, and then restores the terminal and ends the process with the status.
///
/// Only the first call counts. What the store has acknowledged is on disk by then, and so is the draft.
pub(crate) fn enforce(status: u8) {
    static FIRST: Once = Once::new();
    FIRST.call_once(|| {
        let timer = thread::Builder::new().name("ending".into()).spawn(move || {
            thread::sleep(GRACE);
            now(status);
        });
        // Without a thread there is nobody to wait.
        if timer.is_err() {
            now(status);
        }
    });
}

/// Restores the terminal and ends the process, without running anything that could wait for another thread.
pub(super) fn now(status: u8) -> ! {
    modes::leave();
    signal_hook::low_level::exit(i32::from(status))
}
