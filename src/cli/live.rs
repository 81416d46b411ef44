//! Staying at a group until somebody ends it: taking in what happens, as it happens.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::Outcome;
use super::context::{Context, Stay};
use super::exit::{Failure, Status};
use super::session::Session;
use crate::domain::Record;
use crate::host::Delivery;

/// How long an ending in good order may take.
const GRACE: Duration = Duration::from_secs(5);

/// What wakes a command that stays.
enum Wake {
    /// Something happened in the group.
    News,
    /// Somebody ends it.
    Ended,
}

/// A session that stays, with what wakes it.
pub(super) struct Live {
    /// The session.
    pub(super) session: Session,
    wakes: Receiver<Wake>,
}

impl Live {
    /// Opens the group to stay at it.
    pub(super) fn open(cx: &Context) -> Result<Self, Failure> {
        let (wake, wakes) = channel();
        listen(wake.clone()).map_err(|error| {
            let args = [("why", error.to_string().into())];
            cx.fail(Status::Store, "cli-no-signals", &args)
        })?;
        let deliver = move |_: Delivery| {
            // Nobody waits any more once the command has ended.
            let _ = wake.send(Wake::News);
        };
        let session = cx.look(Stay::Long, deliver)?;
        Ok(Self { session, wakes })
    }

    /// Calls `each` with what others did, as they do it, until somebody ends the command.
    pub(super) fn stay(
        &mut self,
        cx: &Context,
        mut each: impl FnMut(&Session, &[Record]) -> Outcome,
    ) -> Outcome {
        while let Ok(Wake::News) = self.wakes.recv() {
            let records = self.session.take();
            // Whoever came in by a key that is withdrawn is not told any more.
            cx.me(self.session.group())?;
            if !records.is_empty() {
                each(&self.session, &records)?;
            }
        }
        Ok(())
    }
}

fn listen(wake: Sender<Wake>) -> std::io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                // Nobody waits any more where it is about to end by itself.
                let _ = wake.send(Wake::Ended);
                // Whoever writes to somebody that does not read cannot end in good order.
                thread::sleep(GRACE);
                std::process::exit(128 + signal);
            }
        })?;
    Ok(())
}
