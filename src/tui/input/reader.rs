//! The thread that reads the terminal, and the switch by which it is paused.
//!
//! It waits in `poll` for three things: bytes from the terminal, the switch, and the terminal's end. The last is
//! reported whatever else is asked for, so this thread is also the watchdog: it costs no wake-ups, and works while
//! another program has the terminal and when SIGHUP is ignored or went to somebody else.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsFd;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use super::decode::{Decoder, Input, Wait};
use super::message::{Message, Post, STATUS_GONE};
use crate::tui::terminal::ending;

/// How long to wait for what may follow an ESC. Terminals send a sequence in one piece; a network may cut it, and the
/// SSH client sends its pieces 20 ms apart, so as not to tell who listens how one types.
const ESCAPE_WAIT: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 25_000_000,
};
const ESCAPE_WAIT_AFAR: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 80_000_000,
};
/// How long to wait for the rest of a sequence.
const REST_WAIT: Timespec = Timespec {
    tv_sec: 1,
    tv_nsec: 0,
};
const AT_ONCE: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 0,
};

/// How much is read before it is handed on, however much more there is.
const BATCH_BYTES: usize = 64 * 1024;

/// How long [`Control::pause`] waits for a reader that should answer at once.
const PAUSE_LIMIT: Duration = Duration::from_secs(1);

/// The switch that stops the reader from taking keys that are meant for another program.
#[derive(Debug)]
pub(crate) struct Control {
    state: Mutex<State>,
    changed: Condvar,
    wake: Mutex<PipeWriter>,
}

#[derive(Debug, Default)]
struct State {
    paused: bool,
    stopped: bool,
    /// The reader has seen `paused` and leaves the terminal alone.
    parked: bool,
    /// How often the terminal has answered how it is.
    answers: u64,
}

impl Control {
    /// Returns once no more keys are taken from the terminal.
    pub(crate) fn pause(&self) {
        self.lock().paused = true;
        self.wake();
        let _ = self
            .changed
            .wait_timeout_while(self.lock(), PAUSE_LIMIT, |state| !state.parked);
    }

    /// Takes keys again.
    pub(crate) fn resume(&self) {
        self.lock().paused = false;
        self.wake();
    }

    /// Ends the reader.
    pub(crate) fn stop(&self) {
        self.lock().stopped = true;
        self.wake();
    }

    /// Returns once the terminal has answered that often, or the time is up.
    pub(crate) fn wait_for_answer(&self, count: u64, time: Duration) {
        let _ = self.changed.wait_timeout_while(self.lock(), time, |state| {
            state.answers < count && !state.stopped
        });
    }

    fn answered(&self) {
        self.lock().answers += 1;
        self.changed.notify_all();
    }

    /// Returns whether another program has the terminal.
    pub(crate) fn is_paused(&self) -> bool {
        self.lock().paused
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wake(&self) {
        // Fails only when the reader has ended.
        let _ = self
            .wake
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write_all(&[0]);
    }

    /// The reader's side: tells that it has seen the switch. Returns `None` when it shall end, else whether it pauses.
    fn look(&self) -> Option<bool> {
        let mut state = self.lock();
        state.parked = state.paused || state.stopped;
        self.changed.notify_all();
        (!state.stopped).then_some(state.paused)
    }
}

/// Starts the reader.
pub(crate) fn spawn<L: Send + 'static>(post: Post<L>) -> io::Result<Arc<Control>> {
    let (woken, wake) = io::pipe()?;
    let control = Arc::new(Control {
        state: Mutex::default(),
        changed: Condvar::new(),
        wake: Mutex::new(wake),
    });
    let switch = Arc::clone(&control);
    thread::Builder::new().name("keys".into()).spawn(move || {
        let reader = Reader {
            post,
            woken,
            decoder: Decoder::default(),
            bytes: vec![0; BATCH_BYTES],
            afar: std::env::var_os("SSH_CONNECTION").is_some(),
        };
        reader.run(&switch);
        // Nobody shall wait for a reader that is no more.
        switch.stop();
        switch.look();
    })?;
    Ok(control)
}

struct Reader<L> {
    post: Post<L>,
    woken: PipeReader,
    decoder: Decoder,
    bytes: Vec<u8>,
    /// Somebody types over a network.
    afar: bool,
}

/// What the terminal has for us.
enum Ready {
    Bytes,
    Nothing,
    Switch,
    Gone,
}

impl<L> Reader<L> {
    fn run(mut self, control: &Control) {
        while let Some(paused) = control.look() {
            if paused {
                self.decoder.reset();
            }
            let limit = self.decoder.waits().map(|wait| match wait {
                Wait::Escape if self.afar => &ESCAPE_WAIT_AFAR,
                Wait::Escape => &ESCAPE_WAIT,
                Wait::Rest | Wait::Late => &REST_WAIT,
            });
            let mut found = Vec::new();
            let alive = match self.wait(paused, limit) {
                Ready::Switch => {
                    let _ = self.woken.read(&mut [0; 64]);
                    true
                }
                Ready::Nothing => {
                    self.decoder.settle(&mut found);
                    true
                }
                Ready::Bytes => self.take_all(&mut found),
                Ready::Gone => false,
            };
            let messages = found.into_iter().map(|input| match input {
                Input::Key(key) => Message::Key(key),
                Input::Paste(text) => Message::Paste(text),
                Input::Answer => {
                    control.answered();
                    Message::Shown
                }
            });
            let read = self.post.send_all(messages.collect());
            if !alive {
                self.post.send(Message::Gone);
                ending::enforce(STATUS_GONE);
                return;
            }
            if !read {
                return;
            }
        }
    }

    fn wait(&self, paused: bool, limit: Option<&Timespec>) -> Ready {
        let wanted = if paused {
            PollFlags::empty()
        } else {
            PollFlags::IN
        };

        let mut fds = [
            PollFd::from_borrowed_fd(stdin(), wanted),
            PollFd::from_borrowed_fd(self.woken.as_fd(), PollFlags::IN),
        ];
        match rustix::io::retry_on_intr(|| poll(&mut fds, limit)) {
            Ok(0) => return Ready::Nothing,
            Ok(_) => {}
            Err(_) => return Ready::Gone,
        }
        let seen = fds[0].revents();
        if seen.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            Ready::Gone
        } else if !fds[1].revents().is_empty() {
            Ready::Switch
        } else {
            Ready::Bytes
        }
    }

    /// Reads all that is there, so that a burst of keys is drawn once. Returns whether the terminal still lives.
    fn take_all(&mut self, found: &mut Vec<Input>) -> bool {
        let mut total = 0;
        loop {
            match rustix::io::read(stdin(), self.bytes.as_mut_slice()) {
                Ok(0) => return false,
                Ok(count) => {
                    self.decoder.feed(&self.bytes[..count], found);
                    total += count;
                }
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(_) => return false,
            }
            if total >= BATCH_BYTES || !matches!(self.wait(false, Some(&AT_ONCE)), Ready::Bytes) {
                return true;
            }
        }
    }
}
