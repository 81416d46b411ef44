//! What waits to be written to a session that is away: bounded, so that a slow reader blocks nobody.

use std::io::Write as _;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use super::wire;
use crate::domain::Group;

/// So many messages may wait. A reader that is further behind is cut off, and comes back to be told
/// the rest in one piece.
const WAITING: usize = 512;

/// How long one write may take before the reader is given up.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many bytes of messages that wait are written together: what many do at once costs each session
/// a write, and not one for each of them.
const TOGETHER: usize = 64 * 1024;

enum Letter {
    Bytes(Arc<[u8]>),
    /// A whole group, made into bytes by who writes it: the clerk has other things to do.
    Group(Box<Group>),
    /// There is nothing more to say.
    End,
}

/// The way to a session that is away.
#[derive(Clone)]
pub(super) struct Outbox {
    letters: SyncSender<Letter>,
    stream: Arc<UnixStream>,
}

impl Outbox {
    /// Begins to write to `stream`.
    ///
    /// # Errors
    /// Where the system has no thread or no handle left.
    pub(super) fn open(stream: &UnixStream) -> std::io::Result<Self> {
        let out = stream.try_clone()?;
        out.set_write_timeout(Some(PATIENCE))?;
        let (letters, waiting) = sync_channel(WAITING);
        thread::Builder::new()
            .name("outbox".into())
            .spawn(move || write(out, &waiting))?;
        Ok(Self {
            letters,
            stream: Arc::new(stream.try_clone()?),
        })
    }

    /// Has bytes written after all that was put before; returns whether they will be.
    pub(super) fn put(&self, bytes: Arc<[u8]>) -> bool {
        self.add(Letter::Bytes(bytes))
    }

    /// Has a whole group written.
    pub(super) fn put_group(&self, group: Group) -> bool {
        self.add(Letter::Group(Box::new(group)))
    }

    /// Ends the connection once all that was put before is written.
    pub(super) fn end(&self) {
        self.add(Letter::End);
    }

    fn add(&self, letter: Letter) -> bool {
        match self.letters.try_send(letter) {
            Ok(()) => true,
            Err(TrySendError::Disconnected(_)) => false,
            Err(TrySendError::Full(_)) => {
                // Whoever reads or writes the connection learns at once that it is no more. It may
                // have ended by itself.
                let _ = self.stream.shutdown(Shutdown::Both);
                false
            }
        }
    }
}

fn write(mut stream: UnixStream, waiting: &Receiver<Letter>) {
    while let Ok(letter) = waiting.recv() {
        let mut bytes = Vec::new();
        let mut goes_on = add(letter, &mut bytes);
        while goes_on && bytes.len() < TOGETHER {
            let Ok(letter) = waiting.try_recv() else {
                break;
            };
            goes_on = add(letter, &mut bytes);
        }
        if let Err(error) = stream.write_all(&bytes) {
            tracing::debug!(%error, "a session reads no more");
            break;
        }
        if !goes_on {
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Adds what a letter says to `bytes`; returns whether anything may follow.
fn add(letter: Letter, bytes: &mut Vec<u8>) -> bool {
    match letter {
        Letter::Bytes(message) => bytes.extend_from_slice(&message),
        Letter::Group(group) => match wire::group(&group) {
            Some(message) => bytes.extend_from_slice(&wire::framed(&message)),
            None => return false,
        },
        Letter::End => return false,
    }
    true
}
