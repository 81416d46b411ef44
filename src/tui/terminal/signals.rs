//! The thread that receives signals and turns them into messages.
//!
//! TERM, HUP, INT and QUIT ask the main loop to save and return; [`ending`] sees to it that it does. TSTP and CONT are
//! the shell's job control. WINCH is the screen's size.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use rustix::process::{getpgrp, getsid};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::backend::Tty;
use super::ending;
use super::modes::Output;
use crate::tui::input::{Control, Message, Post, Wish};

/// The program stopped itself and will set up the terminal when it goes on, so CONT needs no message.
static STOPPED_BY_ITSELF: AtomicBool = AtomicBool::new(false);

/// Starts the thread. It lives as long as the process: without it the signals would be lost.
pub(super) fn spawn<L: Send + 'static>(post: Post<L>, control: Arc<Control>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in signals.forever() {
                handle(signal, &post, &control);
            }
        })?;
    Ok(())
}

fn handle<L>(signal: i32, post: &Post<L>, control: &Control) {
    match signal {
        // What a person types into an editor is the editor's.
        SIGINT | SIGQUIT if control.is_paused() => {}
        SIGTERM | SIGHUP | SIGINT | SIGQUIT => {
            let wish = Wish::Quit(signal);
            let status = wish.exit_status().unwrap_or(u8::MAX);
            if post.send(Message::Signal(wish)) {
                ending::enforce(status);
            } else {
                ending::now(status);
            }
        }
        // The main loop waits for the editor, which has put the terminal in order before it stopped.
        SIGTSTP if control.is_paused() => {
            let _ = stop();
        }
        SIGTSTP => {
            post.send(Message::Signal(Wish::Suspend));
        }
        SIGCONT if STOPPED_BY_ITSELF.swap(false, Ordering::SeqCst) => {}
        SIGCONT => {
            post.send(Message::Signal(Wish::Resume));
        }
        SIGWINCH => {
            if let Ok(size) = Output.size() {
                post.send(Message::Resize(size.width, size.height));
            }
        }
        _ => {}
    }
}

/// Returns whether a shell with job control started this program and could continue it.
///
/// A program that shares the session leader's process group, as one that sshd starts, would sleep for ever.
pub(super) fn has_job_control() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops the process, and returns when it is continued. Does nothing without job control, as the kernel would.
pub(super) fn stop() -> io::Result<()> {
    if !has_job_control() {
        return Ok(());
    }
    STOPPED_BY_ITSELF.store(true, Ordering::SeqCst);
    let stopped = signal_hook::low_level::emulate_default_handler(SIGTSTP);
    if stopped.is_err() {
        STOPPED_BY_ITSELF.store(false, Ordering::SeqCst);
    }
    stopped
}
