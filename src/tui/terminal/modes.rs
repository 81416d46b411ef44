//! The terminal's modes: entering them, and leaving them for good from wherever the program ends.
//!
//! A process has one terminal, so this is the one place with process-wide state. The main loop, the unwinding of a panic
//! and the signal thread may all leave; whoever comes first does it, the others find nothing left to do. Nothing here panics or
//! waits for long, also when the terminal is dead or does not take its bytes.

use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

use super::backend::Tty;

/// Alternate screen and bracketed paste. No mouse: the terminal's own selection stays. No keyboard flags: a Swedish
/// keyboard's dead keys and `AltGr` work as everywhere else.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";

/// The opposite of [`ENTER`], and of what a half-written frame may have left: synchronized output, pen, hidden cursor.
/// The screen is erased, since not every terminal has an alternate one (vt100, the Linux console, screen by itself).
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[m\x1b[H\x1b[J\x1b[?2004l\x1b[?1049l\x1b[?25h";

/// How long leaving waits for a frame that is being written, and for a terminal that does not take its bytes.
const PATIENCE: Duration = Duration::from_millis(300);

/// What the terminal looked like before, and whether somebody is writing to it.
struct Gate {
    /// The modes from before; present while the program has the terminal.
    before: Option<Termios>,
    writing: bool,
}

static GATE: Mutex<Gate> = Mutex::new(Gate {
    before: None,
    writing: false,
});
static WRITTEN: Condvar = Condvar::new();

fn gate() -> MutexGuard<'static, Gate> {
    GATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns whether a person sits at a terminal: what comes in is typed at one, and what goes out is shown at one.
///
/// What that terminal can do is another question: [`Kind`](super::Kind).
pub fn has_person() -> bool {
    rustix::termios::isatty(stdin()) && rustix::termios::isatty(stdout())
}

/// Takes the terminal: raw mode first, so that a program in the background stops before it writes.
///
/// When the program already has it, the modes are applied once more, since a shell may have changed them meanwhile.
pub(super) fn enter() -> io::Result<()> {
    let mut gate = gate();
    let before = match gate.before.take() {
        Some(before) => before,
        None => tcgetattr(stdin())?,
    };
    let mut raw = before.clone();
    raw.make_raw();
    // From here on leaving has something to put back, even if the rest fails.
    gate.before = Some(before);
    tcsetattr(stdin(), OptionalActions::Now, &raw)?;
    drop(gate);
    Output.write_frame(ENTER)
}

/// Gives the terminal back as it was; does nothing when it has been given back already.
pub(super) fn leave() {
    let guard = gate();
    let (mut gate, _) = WRITTEN
        .wait_timeout_while(guard, PATIENCE, |gate| gate.writing)
        .unwrap_or_else(PoisonError::into_inner);
    let Some(before) = gate.before.take() else {
        return;
    };
    if is_writable() {
        // A dead terminal cannot be told; there is nobody left to tell it to either.
        let _ = write_all(LEAVE);
    }
    let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
}

/// Standard output, as long as the program has the terminal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Output;

impl Tty for Output {
    /// Writes the frame, or drops it when the terminal has been given back: the next one is drawn anew.
    fn write_frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut gate = gate();
        if gate.before.is_none() {
            return Ok(());
        }
        gate.writing = true;
        drop(gate);
        let written = write_all(bytes);
        self::gate().writing = false;
        WRITTEN.notify_all();
        written
    }

    /// Asks the terminal, and takes 80×24 from one that does not know.
    fn size(&self) -> io::Result<Size> {
        let size = tcgetwinsize(stdout())?;
        if size.ws_col == 0 || size.ws_row == 0 {
            return Ok(Size::new(80, 24));
        }
        Ok(Size::new(size.ws_col, size.ws_row))
    }
}

/// A writer that hands each buffer to the kernel as it is, without the standard library's line buffer.
struct Unbuffered;

impl Write for Unbuffered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match rustix::io::write(stdout(), bytes) {
            // Standard input and output share their flags with the shell and its other programs, and one of those may
            // have made the terminal non-blocking.
            Err(rustix::io::Errno::AGAIN) => {
                let mut fds = [PollFd::from_borrowed_fd(stdout(), PollFlags::OUT)];
                poll(&mut fds, None)?;
                Err(io::ErrorKind::Interrupted.into())
            }
            other => Ok(other?),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write_all(bytes: &[u8]) -> io::Result<()> {
    Unbuffered.write_all(bytes)
}

fn is_writable() -> bool {
    let limit = Timespec {
        tv_sec: 0,
        tv_nsec: i64::from(PATIENCE.subsec_nanos()),
    };
    let mut fds = [PollFd::from_borrowed_fd(stdout(), PollFlags::OUT)];
    matches!(poll(&mut fds, Some(&limit)), Ok(ready) if ready > 0)
        && fds[0].revents().contains(PollFlags::OUT)
}
