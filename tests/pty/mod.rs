//! The real program in a real pseudo-terminal: what a person would type, see and be left with.
//!
//! Nothing here sleeps. Waiting means waiting for output, for the end of the program, or for the overall limit, which
//! fails the test and prints the screen.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot have its terminal fails"
)]

mod beside;
pub(crate) mod kill;
mod kinds;
mod manners;
mod meeting;
mod moves;
mod read_only;
mod writing;

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};

/// How long anything may take before the test fails. Far above what it takes, for a busy machine.
const LIMIT: Duration = Duration::from_secs(30);

/// Returns the program under test; `SAMKLANG_BIN` names another build of it.
pub(crate) fn binary() -> String {
    std::env::var("SAMKLANG_BIN").unwrap_or_else(|_| env!("CARGO_BIN_EXE_samklang").into())
}

/// What to start, and in what terminal.
pub(crate) struct Setup {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
}

impl Setup {
    /// The program with its arguments, in 80×24.
    pub(crate) fn program(arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(binary());
        command.args(arguments);
        Self::of(command)
    }

    /// A line for the shell, where `$SAMKLANG` is the program. `set -m` gives it job control.
    pub(crate) fn shell(line: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", line]);
        command.env("SAMKLANG", binary());
        Self::of(command)
    }

    fn of(mut command: CommandBuilder) -> Self {
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        Self {
            command,
            columns: 80,
            rows: 24,
        }
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the terminal's size.
    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    /// Starts it.
    pub(crate) fn start(self) -> Pty {
        Pty::start(self)
    }
}

/// A running program and the terminal it runs in.
pub(crate) struct Pty {
    pid: Pid,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    output: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    closing: Arc<AtomicBool>,
    ended: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
    shown: vt100::Parser,
    raw: Vec<u8>,
    modes_before: String,
}

impl Pty {
    fn start(setup: Setup) -> Self {
        let size = PtySize {
            rows: setup.rows,
            cols: setup.columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes_before = modes(&*pair.master);
        let mut child = pair.slave.spawn_command(setup.command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
        let (end, ended) = channel();
        thread::spawn(move || {
            let _ = end.send(child.wait().unwrap());
        });
        let mut from = pair.master.try_clone_reader().unwrap();
        let (pass_on, output) = channel();
        let closing = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&closing);
        let reader = thread::spawn(move || {
            let mut bytes = vec![0; 64 * 1024];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                if stop.load(Ordering::SeqCst) || pass_on.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            pid,
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            output,
            reader: Some(reader),
            closing,
            ended,
            status: None,
            shown: vt100::Parser::new(setup.rows, setup.columns, 0),
            raw: Vec::new(),
            modes_before,
        }
    }

    /// Types, in one write.
    pub(crate) fn send(&mut self, text: &str) {
        let writer = self.writer.as_mut().expect("the terminal is still there");
        writer.write_all(text.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until the screen is as told. `what` names it, for when it never is.
    pub(crate) fn wait_for(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let until = Instant::now() + LIMIT;
        while !is_so(self.shown.screen()) {
            assert!(
                self.take_output(until).is_ok(),
                "never came: {what}\n{}",
                self.screen_text()
            );
        }
    }

    /// Waits until the screen holds a text.
    pub(crate) fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    /// Waits until more than this many bytes have come since the mark.
    pub(crate) fn wait_for_bytes_since(&mut self, mark: usize, count: usize) {
        let until = Instant::now() + LIMIT;
        while self.raw.len() - mark <= count {
            assert!(
                self.take_output(until).is_ok(),
                "nothing was drawn\n{}",
                self.screen_text()
            );
        }
    }

    /// Waits until a text has been written, wherever it went on the screen. Returns the place after it.
    pub(crate) fn wait_for_output(&mut self, text: &str) -> usize {
        let until = Instant::now() + LIMIT;
        loop {
            let found = self
                .raw
                .windows(text.len())
                .position(|part| part == text.as_bytes());
            if let Some(at) = found {
                return at + text.len();
            }
            assert!(
                self.take_output(until).is_ok(),
                "never written: {text}\n{}",
                self.screen_text()
            );
        }
    }

    fn take_output(&mut self, until: Instant) -> Result<(), RecvTimeoutError> {
        let bytes = self
            .output
            .recv_timeout(until.saturating_duration_since(Instant::now()))?;
        self.shown.process(&bytes);
        self.raw.extend(bytes);
        Ok(())
    }

    /// Returns what the terminal shows, row by row.
    pub(crate) fn screen_text(&self) -> String {
        let screen = self.shown.screen();
        let mut text = String::new();
        for row in screen.rows(0, screen.size().1) {
            let _ = writeln!(text, "|{row}");
        }
        text
    }

    /// Returns the screen, with styles and cursor.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.shown.screen()
    }

    /// Returns a place in the output, for [`Pty::since`].
    pub(crate) fn mark(&self) -> usize {
        self.raw.len()
    }

    /// Returns the bytes that came since then.
    pub(crate) fn since(&self, mark: usize) -> &[u8] {
        &self.raw[mark..]
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.shown.screen_mut().set_size(rows, columns);
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Sends a signal to what was started.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Sends a signal to the program that the shell started.
    pub(crate) fn signal_child(&self, signal: Signal) {
        let pid = self.pid.as_raw_nonzero();
        let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
        let child = children.split_whitespace().next().unwrap().parse().unwrap();
        kill_process(Pid::from_raw(child).unwrap(), signal).unwrap();
    }

    /// Returns the process id of what was started.
    pub(crate) fn pid(&self) -> Pid {
        self.pid
    }

    /// Ends the program without a chance to do anything about it.
    pub(crate) fn kill9(&mut self) {
        if self.status.is_none() {
            self.signal(Signal::KILL);
            self.wait_exit();
        }
    }

    /// Waits for the end and takes all output that came before it. Returns the exit status.
    pub(crate) fn wait_exit(&mut self) -> u32 {
        if self.status.is_none() {
            match self.ended.recv_timeout(LIMIT) {
                Ok(status) => self.status = Some(status),
                Err(error) => panic!("it never ended: {error}\n{}", self.screen_text()),
            }
        }
        let until = Instant::now() + LIMIT;
        while self.take_output(until).is_ok() {}
        self.status.as_ref().unwrap().exit_code()
    }

    /// Returns whether the terminal's modes are those from before the start.
    pub(crate) fn modes_are_as_before(&self) -> bool {
        modes(&**self.master.as_ref().unwrap()) == self.modes_before
    }

    /// Closes the terminal as a window manager does. The program gets SIGHUP if the kernel finds that it should.
    pub(crate) fn hang_up(&mut self) {
        let master = self.master.take().unwrap();
        let slave = rustix::fs::open(
            master.tty_name().unwrap(),
            OFlags::RDWR | OFlags::NOCTTY,
            Mode::empty(),
        )
        .unwrap();
        // portable-pty types an end-of-file when it closes; a window does not.
        let mut modes = tcgetattr(&slave).unwrap();
        modes.special_codes[SpecialCodeIndex::VEOF] = 0;
        tcsetattr(&slave, OptionalActions::Now, &modes).unwrap();
        // The reading thread holds the terminal open until something comes.
        self.closing.store(true, Ordering::SeqCst);
        rustix::io::write(&slave, b" ").unwrap();
        self.reader.take().unwrap().join().unwrap();
        drop(slave);
        drop(self.writer.take());
        drop(master);
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if self.status.is_none() && self.ended.try_recv().is_err() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}
