//! A session that came in by the door, as the host's process serves it: what it asks is read, checked
//! and handed to the clerk. What it is told goes by its outbox.

use std::io::BufReader;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Sender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::outbox::Outbox;
use super::request::{Request, Wanted};
use super::seat::{Ear, Known, Seat};
use super::wire::{self, Denial, FromHost, FromSession, PROTOCOL, Question, WireError};
use crate::domain::Record;
use crate::domain::text::Text;

/// How long somebody may take to say the first word.
const SHYNESS: Duration = Duration::from_secs(5);

/// So many questions of a session may wait for their answers. What it asks beyond that is left in the
/// socket: whoever asks faster than anybody can answer waits, and fills no memory.
const UNANSWERED: usize = 64;

/// Most records or hashes of one answer.
const PAGE_MAX: usize = 1_000;

/// A session that came in.
pub(super) struct Guest {
    pub(super) session: u64,
    pub(super) clerk: Sender<Request>,
}

impl Guest {
    /// Serves it until one of the two has nothing more to say.
    pub(super) fn serve(&self, stream: &UnixStream) {
        if let Err(error) = self.talk(stream) {
            if !matches!(error, WireError::Ended) {
                tracing::warn!(%error, session = self.session, "a session ends");
            }
            let _ = stream.shutdown(Shutdown::Both);
        }
        // What it was told last is still written. Where there is no clerk any more, nobody has a seat.
        let session = self.session;
        let _ = self.clerk.send(Request::Leave { session });
    }

    fn talk(&self, stream: &UnixStream) -> Result<(), WireError> {
        let broken = WireError::Broken;
        let mut input = BufReader::new(stream);
        stream.set_read_timeout(Some(SHYNESS)).map_err(broken)?;
        let user = rustix::net::sockopt::socket_peercred(stream)
            .map_err(|error| broken(error.into()))?
            .uid
            .as_raw();
        let FromSession::Hello {
            protocol,
            program,
            known,
            stays,
        } = wire::next(&mut input, wire::STRANGER_MAX)?
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
            slot: None,
        }))?;
        let FromSession::Name(who) = wire::next(&mut input, wire::STRANGER_MAX)? else {
            return Err(WireError::NoMessage);
        };
        if !self.name(&who)? {
            outbox.put(wire::framed(&FromHost::Stranger));
            return Ok(());
        }
        outbox.put(wire::framed(&FromHost::Named));
        stream.set_read_timeout(None).map_err(broken)?;
        let turnstile = Turnstile::default();
        loop {
            match wire::next(&mut input, wire::SESSION_MAX)? {
                FromSession::Question { ticket, question } => {
                    let pass = turnstile.pass();
                    self.ask(ticket, question, &who, outbox.clone(), pass)?;
                }
                FromSession::Slot(slot) => {
                    let session = self.session;
                    self.send(Request::Slot { session, slot })?;
                }
                FromSession::Here(place) if place.chars() <= Text::TITLE_MAX => {
                    let session = self.session;
                    self.send(Request::Here { session, place })?;
                }
                FromSession::Hello { .. } | FromSession::Name(_) | FromSession::Here(_) => {
                    return Err(WireError::NoMessage);
                }
            }
        }
    }

    /// Passes on a request.
    ///
    /// # Errors
    /// [`WireError::Ended`] where there is no clerk any more.
    fn send(&self, request: Request) -> Result<(), WireError> {
        self.clerk.send(request).map_err(|_| WireError::Ended)
    }

    fn name(&self, who: &Text) -> Result<bool, WireError> {
        let (answer, answered) = sync_channel(1);
        self.send(Request::Name {
            session: self.session,
            who: who.clone(),
            reply: Box::new(move |may| {
                // It waits until it is answered.
                let _ = answer.send(may);
            }),
        })?;
        // That nobody is left to say so does not make it a stranger.
        answered.recv().ok().flatten().ok_or(WireError::Ended)
    }

    /// Has a question answered under its ticket, after all that happened before it.
    fn ask(
        &self,
        ticket: u64,
        question: Question,
        who: &Text,
        outbox: Outbox,
        pass: Pass,
    ) -> Result<(), WireError> {
        let put = move |message: FromHost| {
            // Where it is not taken, the connection has been cut.
            outbox.put(wire::framed(&message));
            drop(pass);
        };
        self.send(match question {
            Question::Change { id, again, wanted } => {
                let Ok(ask) = wanted.ask() else {
                    // Of another version of the program, which must not ask for it again and again.
                    let unread =
                        Denial::Unreachable(Text::new("a wish that this host cannot read"));
                    put(FromHost::Changed(ticket, Err(unread)));
                    return Ok(());
                };
                let wanted = Wanted {
                    session: self.session,
                    by: who.clone(),
                    id,
                    again,
                    ask,
                };
                let reply = move |outcome: Result<Vec<_>, _>| {
                    let outcome = outcome.as_deref().map_err(Denial::from);
                    put(FromHost::Changed(ticket, packed(outcome)));
                };
                Request::Change(wanted, Box::new(reply))
            }
            Question::Records { from, most } => Request::Records {
                from,
                most: page(most),
                reply: Box::new(move |page| {
                    let page = page.as_deref().map_err(Denial::from);
                    put(FromHost::Page(ticket, packed(page)));
                }),
            },
            Question::Hashes { from, most } => Request::Hashes {
                from,
                most: page(most),
                reply: Box::new(move |page| {
                    let page = page.map_err(|why| Denial::from(&why));
                    put(FromHost::Hashes(ticket, page));
                }),
            },
            Question::Present => Request::Present {
                reply: Box::new(move |present| put(FromHost::Sessions(ticket, present))),
            },
            Question::Draft(key) => Request::Draft {
                key: own(key, who)?,
                reply: Box::new(move |draft| {
                    let draft = draft.map_err(|why| Denial::from(&why));
                    put(FromHost::Draft(ticket, draft));
                }),
            },
            Question::Drafting(key) => Request::Drafting {
                key: own(key, who)?,
                reply: Box::new(move |who| {
                    let who = who.map_err(|why| Denial::from(&why));
                    put(FromHost::Drafting(ticket, who));
                }),
            },
            Question::KeepDraft(key, draft) => Request::KeepDraft {
                key: own(key, who)?,
                draft,
                reply: Box::new(move |kept| {
                    let kept = kept.map_err(|why| Denial::from(&why));
                    put(FromHost::Kept(ticket, kept));
                }),
            },
        })
    }
}

fn page(most: u64) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX).min(PAGE_MAX)
}

/// Returns the key of a draft, where it is one of `who`'s own.
fn own(key: String, who: &Text) -> Result<String, WireError> {
    let others = key.strip_prefix(who.as_str());
    if others.is_some_and(|rest| rest.starts_with(' ')) {
        Ok(key)
    } else {
        Err(WireError::NoMessage)
    }
}

fn packed(outcome: Result<&[Record], Denial>) -> Result<Vec<Vec<u8>>, Denial> {
    let unwritable = || Denial::Unreachable(Text::new("a record that cannot be written"));
    wire::packed(outcome?).ok_or_else(unwritable)
}

/// Lets so many questions through at a time.
#[derive(Clone, Default)]
struct Turnstile(Arc<(Mutex<usize>, Condvar)>);

/// A question that is let through, until it is answered or dropped.
struct Pass(Turnstile);

impl Turnstile {
    /// Waits until one more may be let through.
    fn pass(&self) -> Pass {
        let (count, left) = &*self.0;
        let count = count.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |count: &mut usize| *count >= UNANSWERED;
        let mut count = left
            .wait_while(count, full)
            .unwrap_or_else(PoisonError::into_inner);
        *count += 1;
        Pass(self.clone())
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        let (count, left) = &*self.0.0;
        *count.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        left.notify_one();
    }
}
