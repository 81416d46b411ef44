//! The terminal: set-up, drawing, handing over, and giving it back exactly as it was.
//!
//! | file | what it does |
//! |---|---|
//! | [`modes`](self) | raw mode, alternate screen and paste mode; leaving them from any thread |
//! | `backend`, `pen` | what a frame costs in bytes |
//! | `signals`, `ending` | what ends or stops the program from outside |
//! | [`panic`] | what happens when the program fails |
//!
//! Reading keys is [`input`](super::input)'s.

mod backend;
pub(crate) mod ending;
mod error;
mod modes;
pub mod panic;
mod pen;
mod signals;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::Frame;

pub use error::TerminalError;
pub use modes::is_interactive;

use super::input::{self, Control, Post};
use backend::Frames;
use modes::Output;

/// The terminal of this process, from [`Terminal::open`] until it is dropped.
#[derive(Debug)]
pub struct Terminal {
    screen: ratatui::Terminal<Frames<Output>>,
    control: Arc<Control>,
}

impl Terminal {
    /// Takes the terminal and starts the threads that report to `post`. Can be done once in a process.
    ///
    /// # Errors
    ///
    /// When it was done before, or when there is no terminal: ask [`is_interactive`] first.
    pub fn open<L: Send + 'static>(post: &Post<L>) -> Result<Self, TerminalError> {
        static OPENED: AtomicBool = AtomicBool::new(false);
        if OPENED.swap(true, Ordering::SeqCst) {
            return Err(TerminalError::AlreadyOpen);
        }
        let screen = ratatui::Terminal::new(Frames::new(Output)).map_err(TerminalError::SetUp)?;
        modes::enter().map_err(TerminalError::SetUp)?;
        let started = input::spawn(post.clone()).and_then(|control| {
            signals::spawn(post.clone(), Arc::clone(&control))?;
            Ok(control)
        });
        match started {
            Ok(control) => Ok(Self { screen, control }),
            Err(error) => {
                modes::leave();
                Err(TerminalError::SetUp(error))
            }
        }
    }

    /// Draws a frame: what differs from the last one, in one write, and nothing when nothing does.
    ///
    /// # Errors
    ///
    /// When the terminal is gone. [`Message::Gone`](input::Message::Gone) is on its way then.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> Result<(), TerminalError> {
        self.screen
            .backend_mut()
            .measure()
            .and_then(|()| self.screen.draw(render).map(drop))
            .map_err(TerminalError::Draw)
    }

    /// Draws everything anew with the next frame, whatever the terminal shows now.
    pub fn redraw(&mut self) -> Result<(), TerminalError> {
        self.screen.backend_mut().forget();
        self.screen.clear().map_err(TerminalError::Draw)
    }

    /// Runs something that uses the terminal itself, such as an editor, and takes the terminal back afterwards.
    ///
    /// Keys typed meanwhile are the other program's, and so are the signals that keys send. Draw a frame afterwards.
    pub fn hand_over<R>(&mut self, run: impl FnOnce() -> R) -> Result<R, TerminalError> {
        self.control.pause();
        modes::leave();
        let result = run();
        self.take_back()?;
        Ok(result)
    }

    /// Stops the program as Ctrl+Z does, and returns when the shell continues it. Draw a frame afterwards.
    ///
    /// Returns false, having done nothing, when no shell could continue it (as under sshd's forced command).
    pub fn suspend(&mut self) -> Result<bool, TerminalError> {
        if !signals::has_job_control() {
            return Ok(false);
        }
        self.control.pause();
        modes::leave();
        let stopped = signals::stop();
        self.take_back()?;
        stopped.map(|()| true).map_err(TerminalError::Suspend)
    }

    /// Sets the terminal up once more after somebody else stopped and continued the program. Draw a frame afterwards.
    pub fn resume(&mut self) -> Result<(), TerminalError> {
        self.take_back()
    }

    fn take_back(&mut self) -> Result<(), TerminalError> {
        let entered = modes::enter().map_err(TerminalError::SetUp);
        self.control.resume();
        entered?;
        self.redraw()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.control.stop();
        modes::leave();
    }
}
