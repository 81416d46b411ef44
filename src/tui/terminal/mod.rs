//! The terminal: set-up, drawing, handing over, and giving it back exactly as it was.
//!
//! | file | what it does |
//! |---|---|
//! | `modes` | raw mode, alternate screen and paste mode; leaving them from any thread |
//! | `backend`, `pen`, `shown` | what a frame costs in bytes |
//! | `kind` | what a terminal can do, by its name |
//! | `pace` | how far the terminal is behind |
//! | `clipboard` | copying through the terminal |
//! | `signals`, `ending` | what ends or stops the program from outside |
//!
//! Reading keys is [`input`]'s.

mod backend;
mod clipboard;
pub(crate) mod ending;
mod error;
mod kind;
mod modes;
mod pace;
mod pen;
mod shown;
mod signals;

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use ratatui::Frame;

pub use error::TerminalError;
pub use kind::Kind;
pub use modes::has_person;

use super::input::{self, Control, Message, Post, STATUS_GONE};
use backend::{Frames, Tty};
use modes::Output;

/// The terminal of this process, from [`Terminal::open`] until it is dropped.
///
/// Nothing here fails once it is open. A terminal that takes no more bytes has vanished, and that is one message
/// ([`Message::Gone`]) for the main loop, however it was found out.
pub struct Terminal {
    screen: ratatui::Terminal<Frames<Output>>,
    kind: Kind,
    control: Arc<Control>,
    /// Says once that the terminal has vanished.
    report_gone: Option<Box<dyn FnOnce()>>,
}

impl Terminal {
    /// Takes the terminal and starts the threads that report to `post`. Can be done once in a process.
    ///
    /// # Errors
    ///
    /// When it was done before, or when there is no terminal: ask [`has_person`] first.
    pub fn open<L: Send + 'static>(post: &Post<L>) -> Result<Self, TerminalError> {
        static OPENED: AtomicBool = AtomicBool::new(false);
        if OPENED.swap(true, Ordering::SeqCst) {
            return Err(TerminalError::AlreadyOpen);
        }
        let kind = Kind::here();
        let screen =
            ratatui::Terminal::new(Frames::new(Output, kind)).map_err(TerminalError::SetUp)?;
        modes::enter().map_err(TerminalError::SetUp)?;
        let started = input::spawn(post.clone()).and_then(|control| {
            signals::spawn(post.clone(), Arc::clone(&control))?;
            Ok(control)
        });
        let control = started.map_err(|error| {
            modes::leave();
            TerminalError::SetUp(error)
        })?;
        let post = post.clone();
        let report_gone = move || {
            post.send(Message::Gone);
            ending::enforce(STATUS_GONE);
        };
        let mut terminal = Self {
            screen,
            kind,
            control,
            report_gone: Some(Box::new(report_gone)),
        };
        terminal.redraw();
        Ok(terminal)
    }

    /// Draws a frame: what differs from the last one, in one write, and nothing when nothing does.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) {
        let drawn = self.screen.draw(render).map(drop);
        self.check(&drawn);
    }

    /// Returns until when at most not to draw, where the terminal has not yet shown what it was sent: it tells with
    /// [`Message::Shown`] when it has.
    pub fn behind_until(&mut self) -> Option<Instant> {
        let pace = &mut self.screen.backend_mut().pace;
        pace.behind_until(Instant::now())
    }

    /// Takes note that the terminal has shown what it was sent.
    pub fn has_shown(&mut self) {
        self.screen.backend_mut().pace.answered();
    }

    /// Draws everything anew with the next frame, whatever the terminal shows now.
    pub fn redraw(&mut self) {
        self.screen.backend_mut().forget();
        let cleared = self.screen.clear();
        self.check(&cleared);
    }

    /// Puts a text on the clipboard of the person's own terminal.
    ///
    /// Whether the terminal allows it, nobody can know.
    ///
    /// # Errors
    /// [`Uncopied`], and nothing is sent.
    pub fn copy(&mut self, text: &str) -> Result<(), Uncopied> {
        if self.kind.clipboard == 0 {
            return Err(Uncopied::NoClipboard);
        }
        let sequence = clipboard::sequence(text, self.kind.clipboard).ok_or(Uncopied::TooLong)?;
        let written = Output.write_frame(&sequence);
        self.check(&written);
        Ok(())
    }

    /// Runs something that uses the terminal itself, such as an editor, and takes the terminal back afterwards.
    ///
    /// Keys typed meanwhile are the other program's, and so are the signals that keys send. Draw a frame afterwards.
    pub fn hand_over<R>(&mut self, run: impl FnOnce() -> R) -> R {
        self.settle();
        self.control.pause();
        modes::leave();
        let result = run();
        self.resume();
        result
    }

    /// Stops the program as Ctrl+Z does, and returns when the shell continues it. Draw a frame afterwards.
    ///
    /// Returns false, having done nothing, when no shell could continue it (as under sshd's forced command).
    pub fn suspend(&mut self) -> bool {
        if !signals::has_job_control() {
            return false;
        }
        self.settle();
        self.control.pause();
        modes::leave();
        let stopped = signals::stop().is_ok();
        self.resume();
        stopped
    }

    /// Sets the terminal up once more after somebody else stopped and continued the program. Draw a frame afterwards.
    pub fn resume(&mut self) {
        let entered = modes::enter();
        self.control.resume();
        self.screen.backend_mut().pace.forget();
        self.check(&entered);
        self.redraw();
    }

    /// Waits a moment for an answer that is still under way: whoever has the terminal next did not ask.
    fn settle(&self) {
        let pace = &self.screen.backend().pace;
        if let Some(time) = pace.farewell(Instant::now()) {
            self.control.wait_for_answer(pace.asked_so_far(), time);
        }
    }

    fn check(&mut self, outcome: &io::Result<()>) {
        if outcome.is_err()
            && let Some(report) = self.report_gone.take()
        {
            report();
        }
    }
}

/// Why a text was not copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncopied {
    /// The terminal would not take all of it.
    TooLong,
    /// The terminal has no clipboard, and would show what is meant for one.
    NoClipboard,
}

impl fmt::Debug for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terminal").finish_non_exhaustive()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.settle();
        self.control.stop();
        modes::leave();
    }
}
