//! What can reach the main loop, and the one channel through which it does.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel as mpsc_channel};
use std::time::Instant;

use crossterm::event::KeyEvent;

use crate::tui::writing::Written;

/// The exit status of a program whose terminal vanished: as if SIGHUP had ended it.
pub const STATUS_GONE: u8 = 129;

/// One thing that happened, for the main loop. `L` is what the host's link delivers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message<L> {
    /// A key went down, or repeats. See [`super::keys`] for what it looks like.
    Key(KeyEvent),
    /// Text was pasted; line ends are `\n`. It never fires a command.
    Paste(String),
    /// The screen has this many columns and rows now.
    Resize(u16, u16),
    /// Something came from the host.
    Link(L),
    /// A signal asks for something.
    Signal(Wish),
    /// This came of the order of that number.
    Written(u64, Written),
    /// The terminal has vanished. Save the draft and return: the process is ended within two seconds.
    Gone,
    /// The terminal has shown what it was sent before it was asked.
    Shown,
    /// The deadline given to [`Inbox::next_batch`] has passed.
    Timer,
}

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Save the draft and return: the process is ended within two seconds. Holds the signal's number.
    Quit(i32),
    /// Call [`Terminal::suspend`](crate::tui::terminal::Terminal::suspend).
    Suspend,
    /// Call [`Terminal::resume`](crate::tui::terminal::Terminal::resume).
    Resume,
}

impl Wish {
    /// Returns the exit status that tells a shell about the signal, 128 + n, if this wish is to quit.
    pub fn exit_status(self) -> Option<u8> {
        match self {
            Self::Quit(signal) => u8::try_from(128 + signal).ok(),
            Self::Suspend | Self::Resume => None,
        }
    }
}

/// Makes the channel: one inbox for the main loop, and a post that may be cloned to every thread that reports to it.
pub fn channel<L>() -> (Inbox<L>, Post<L>) {
    let (sender, receiver) = mpsc_channel();
    (Inbox { receiver }, Post { sender })
}

/// Where threads leave messages for the main loop.
#[derive(Debug)]
pub struct Post<L> {
    // What was read at once travels together, so that it is drawn together.
    sender: Sender<Vec<Message<L>>>,
}

impl<L> Clone for Post<L> {
    fn clone(&self) -> Self {
        Self {
            sender: self.sender.clone(),
        }
    }
}

impl<L> Post<L> {
    /// Leaves one message. Returns whether anybody will read it.
    pub fn send(&self, message: Message<L>) -> bool {
        self.send_all(vec![message])
    }

    /// Leaves several messages that belong together. Returns whether anybody will read them.
    pub fn send_all(&self, messages: Vec<Message<L>>) -> bool {
        messages.is_empty() || self.sender.send(messages).is_ok()
    }
}

/// Where the main loop finds everything that happened.
#[derive(Debug)]
pub struct Inbox<L> {
    receiver: Receiver<Vec<Message<L>>>,
}

impl<L> Inbox<L> {
    /// Waits for something to happen and returns all that has happened, in order: handle all of it, then draw once.
    ///
    /// Without a deadline nothing wakes the thread but a message. Once the deadline has passed the batch ends with
    /// [`Message::Timer`]. Of several sizes only the last remains. Never returns an empty batch.
    pub fn next_batch(&self, deadline: Option<Instant>) -> Vec<Message<L>> {
        let first = match deadline {
            None => self
                .receiver
                .recv()
                .map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => self
                .receiver
                .recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        let timed_out = matches!(first, Err(RecvTimeoutError::Timeout));
        let mut batch = match first {
            Ok(messages) => messages,
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            // Every thread that could report anything has ended.
            Err(RecvTimeoutError::Disconnected) => vec![Message::Gone],
        };
        batch.extend(self.receiver.try_iter().flatten());
        keep_last_size(&mut batch);
        if timed_out || deadline.is_some_and(|at| at <= Instant::now()) {
            batch.push(Message::Timer);
        }
        batch
    }
}

fn keep_last_size<L>(batch: &mut Vec<Message<L>>) {
    let is_size = |message: &Message<L>| matches!(message, Message::Resize(..));
    let mut older = batch
        .iter()
        .filter(|message| is_size(message))
        .count()
        .saturating_sub(1);
    batch.retain(|message| {
        let drop = older > 0 && is_size(message);
        older -= usize::from(drop);
        !drop
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_holds_all_that_waits_and_the_last_size_only() {
        let (inbox, post) = channel();
        post.send_all(vec![Message::Resize(80, 24), Message::Link(1)]);
        post.send(Message::Resize(20, 5));
        post.send(Message::Link(2));
        let batch = inbox.next_batch(None);
        assert_eq!(
            batch,
            [Message::Link(1), Message::Resize(20, 5), Message::Link(2)]
        );
    }

    #[test]
    fn a_deadline_that_has_passed_gives_a_timer_after_the_rest() {
        let (inbox, post) = channel();
        post.send(Message::Link(1));
        assert_eq!(
            inbox.next_batch(Some(Instant::now())),
            [Message::Link(1), Message::Timer]
        );
        assert_eq!(inbox.next_batch(Some(Instant::now())), [Message::Timer]);
    }

    #[test]
    fn an_inbox_that_nobody_posts_to_says_so() {
        let (inbox, post) = channel::<()>();
        drop(post);
        assert_eq!(inbox.next_batch(None), [Message::Gone]);
    }

    #[test]
    fn a_signal_becomes_the_status_that_shells_expect() {
        assert_eq!(Wish::Quit(15).exit_status(), Some(143));
        assert_eq!(Wish::Suspend.exit_status(), None);
    }
}
