//! What waits to be written to a session that is away: bounded, so that a slow reader blocks nobody.

use std::io::Write as _;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use super::wire;
use crate::domain::Group;

/// So many messages may wait. A reader that is further behind is cut off, and comes back to be told
/// the rest in one piece.
const WAITING: usize = 512;

/// How long one write may take before the reader is given up.
const PATIENCE: Duration = Duration::from_secs(10);

enum Letter {
    Bytes(Arc<[u8]>),
    /// A whole group, made into bytes by who writes it: the clerk has other things to do.
    Group(Box<Group>),
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

    fn add(&self, letter: Letter) -> bool {
        let taken = self.letters.try_send(letter).is_ok();
        if !taken {
            self.cut();
        }
        taken
    }

    /// Ends the connection: whoever reads or writes it learns at once.
    pub(super) fn cut(&self) {
        // It may have ended by itself.
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

fn write(mut stream: UnixStream, waiting: &Receiver<Letter>) {
    for letter in waiting {
        let written = match letter {
            Letter::Bytes(bytes) => stream.write_all(&bytes),
            Letter::Group(group) => match wire::group(&group) {
                Some(message) => stream.write_all(&wire::framed(&message)),
                None => break,
            },
        };
        if let Err(error) = written {
            tracing::debug!(%error, "a session reads no more");
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}
