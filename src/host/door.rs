//! Where sessions of other processes come in: a Unix socket beside the store.

use std::fs;
use std::io;
use std::os::fd::AsFd as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::line::Socket;
use super::outbox::Outbox;
use super::request::{Request, Wanted};
use super::seat::{Ear, Known, OWN, Seat};
use super::wire::{self, Denial, FromHost, FromSession, PROTOCOL, Question, WireError};
use crate::domain::text::Text;

/// So many sessions at most: each costs two threads.
const GUESTS: usize = 256;

/// How long somebody may take to say the first word.
const SHYNESS: Duration = Duration::from_secs(5);

/// An open door. Dropped, it lets nobody in any more; who is in stays.
pub(super) struct Door {
    listener: Arc<UnixListener>,
    path: PathBuf,
}

impl Door {
    /// Listens beside the store in `place` and hands what sessions ask to `clerk`.
    ///
    /// The socket is made under another name and renamed: whoever finds it finds it listening, and
    /// what a killed host left is replaced.
    ///
    /// # Errors
    /// Where there can be no socket; the store is then served in this process alone.
    pub(super) fn open(place: &Path, mode: u32, clerk: Sender<Request>) -> io::Result<Self> {
        let socket = Socket::of(place)?;
        let new = socket.beside();
        let _ = fs::remove_file(&new);
        let listener = Arc::new(UnixListener::bind(&new)?);
        fs::set_permissions(&new, fs::Permissions::from_mode(mode))?;
        fs::rename(&new, socket.path())?;
        let own = Arc::clone(&listener);
        thread::Builder::new()
            .name("door".into())
            .spawn(move || attend(&own, &clerk))?;
        Ok(Self {
            listener,
            path: Socket::name(place),
        })
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // Gone before the lock is: whoever has the store next makes one of its own.
        let _ = fs::remove_file(&self.path);
        // Wakes the thread that waits for somebody to come in.
        let _ = rustix::net::shutdown(self.listener.as_fd(), rustix::net::Shutdown::Both);
    }
}

fn attend(listener: &UnixListener, clerk: &Sender<Request>) {
    let sessions = AtomicU64::new(OWN + 1);
    let guests = Arc::new(AtomicUsize::new(0));
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                if guests.load(Ordering::Relaxed) >= GUESTS {
                    tracing::warn!("too many sessions");
                    continue;
                }
                let session = sessions.fetch_add(1, Ordering::Relaxed);
                let (clerk, guests) = (clerk.clone(), Arc::clone(&guests));
                guests.fetch_add(1, Ordering::Relaxed);
                let guest = Guest { session, clerk };
                let served = thread::Builder::new().name("guest".into()).spawn(move || {
                    guest.serve(stream);
                    guests.fetch_sub(1, Ordering::Relaxed);
                });
                if let Err(error) = served {
                    tracing::error!(%error, "no thread for a session");
                }
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => return,
            Err(error) => {
                // Too many open files, mostly: better in a while.
                tracing::error!(%error, "letting a session in");
                thread::sleep(Duration::from_millis(100));
            }
        }
    }
}

/// A session that came in.
struct Guest {
    session: u64,
    clerk: Sender<Request>,
}

impl Guest {
    fn serve(&self, mut stream: UnixStream) {
        match self.talk(&mut stream) {
            Ok(()) | Err(WireError::Ended) => {}
            Err(error) => tracing::warn!(%error, session = self.session, "a session ends"),
        }
        let session = self.session;
        // Where there is no clerk any more, nobody has a seat.
        let _ = self.clerk.send(Request::Leave { session });
        let _ = stream.shutdown(std::net::Shutdown::Both);
    }

    fn talk(&self, stream: &mut UnixStream) -> Result<(), WireError> {
        let broken = WireError::Broken;
        stream.set_read_timeout(Some(SHYNESS)).map_err(broken)?;
        let user = rustix::net::sockopt::socket_peercred(&*stream)
            .map_err(|error| broken(error.into()))?
            .uid
            .as_raw();
        let FromSession::Hello {
            protocol,
            program,
            known,
            stays,
        } = wire::next(stream, wire::STRANGER_MAX)?
        else {
            return Err(WireError::NoMessage);
        };
        let outbox = Outbox::open(stream).map_err(broken)?;
        if protocol != PROTOCOL {
            outbox.put(wire::framed(&FromHost::OtherProtocol(PROTOCOL)));
            return Ok(());
        }
        let known = Known {
            seq: known,
            same_program: program == wire::program(),
        };
        self.send(Request::Join(Seat {
            session: self.session,
            user,
            known,
            ear: Ear::Away(outbox.clone()),
            stays,
            who: None,
            place: Text::default(),
        }));
        let FromSession::Name(who) = wire::next(stream, wire::STRANGER_MAX)? else {
            return Err(WireError::NoMessage);
        };
        if !self.name(&who) {
            outbox.put(wire::framed(&FromHost::Stranger));
            return Ok(());
        }
        outbox.put(wire::framed(&FromHost::Named));
        stream.set_read_timeout(None).map_err(broken)?;
        loop {
            match wire::next(stream, wire::SESSION_MAX)? {
                FromSession::Question { ticket, question } => {
                    self.ask(ticket, question, &who, &outbox)?;
                }
                FromSession::Here(place) => self.send(Request::Here {
                    session: self.session,
                    place,
                }),
                FromSession::Hello { .. } | FromSession::Name(_) => {
                    return Err(WireError::NoMessage);
                }
            }
        }
    }

    fn send(&self, request: Request) {
        // Where there is no clerk any more, the stream is about to end.
        let _ = self.clerk.send(request);
    }

    fn name(&self, who: &Text) -> bool {
        let (answer, answered) = std::sync::mpsc::sync_channel(1);
        self.send(Request::Name {
            session: self.session,
            who: who.clone(),
            reply: Box::new(move |may| {
                // It waits until it is answered.
                let _ = answer.send(may);
            }),
        });
        answered.recv().unwrap_or(false)
    }

    /// Has a question answered under its ticket, after all that happened before it.
    fn ask(
        &self,
        ticket: u64,
        question: Question,
        who: &Text,
        outbox: &Outbox,
    ) -> Result<(), WireError> {
        let outbox = outbox.clone();
        let put = move |message: FromHost| {
            // Where it is not taken, the connection has been cut.
            outbox.put(wire::framed(&message));
        };
        self.send(match question {
            Question::Change { id, again, wanted } => {
                let wanted = Wanted {
                    session: self.session,
                    by: who.clone(),
                    id,
                    again,
                    ask: wanted.ask()?,
                };
                let reply = move |outcome: Result<Vec<_>, _>| {
                    let outcome = outcome.as_deref().map_err(Denial::from);
                    put(FromHost::Changed(ticket, packed(outcome)));
                };
                Request::Change(wanted, Box::new(reply))
            }
            Question::Records { from, most } => Request::Records {
                from,
                most: usize::try_from(most).unwrap_or(usize::MAX).min(PAGE_MAX),
                reply: Box::new(move |page| {
                    let page = page.as_deref().map_err(Denial::from);
                    put(FromHost::Page(ticket, packed(page)));
                }),
            },
            Question::Hashes { from, most } => Request::Hashes {
                from,
                most: usize::try_from(most).unwrap_or(usize::MAX).min(PAGE_MAX),
                reply: Box::new(move |page| {
                    put(FromHost::Hashes(
                        ticket,
                        page.map_err(|why| Denial::from(&why)),
                    ));
                }),
            },
            Question::Draft(key) => Request::Draft {
                key,
                reply: Box::new(move |draft| {
                    put(FromHost::Draft(
                        ticket,
                        draft.map_err(|why| Denial::from(&why)),
                    ));
                }),
            },
            Question::Present => Request::Present {
                reply: Box::new(move |present| put(FromHost::Sessions(ticket, present))),
            },
            Question::KeepDraft(key, draft) => Request::KeepDraft {
                key,
                draft,
                reply: Box::new(move |kept| {
                    put(FromHost::Kept(
                        ticket,
                        kept.map_err(|why| Denial::from(&why)),
                    ));
                }),
            },
        });
        Ok(())
    }
}

/// Most records or hashes of one answer.
const PAGE_MAX: usize = 1_000;

fn packed(outcome: Result<&[crate::domain::Record], Denial>) -> Result<Vec<Vec<u8>>, Denial> {
    let unwritable = || Denial::Unreachable(Text::new("a record that cannot be written"));
    wire::packed(outcome?).ok_or_else(unwritable)
}
