//! A session's side of a host in another process: passes on what is asked, and what is told. When
//! the host is no more, it finds the next one, or becomes it.
//!
//! What was asked and not answered is asked again, under the same id: a host that had kept it says so
//! instead of doing it twice.

mod recover;

use std::collections::BTreeMap;
use std::io::BufReader;
use std::net::Shutdown;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use self::recover::Found;
use super::ask::{Delivery, Denied};
use super::clock::Clock;
use super::line::{Line, LineError};
use super::reach::Way;
use super::request::{Reply, Request};
use super::seat::{Deliver, Ear, Known, News, OWN, Seat};
use super::wire::{self, FromHost, FromSession, Question, WireError};
use crate::domain::text::Text;
use crate::domain::{Event, Group, Record};
use crate::store::{Kind, StoreError};

/// What a session is, to whichever host.
pub(super) struct Session {
    pub(super) me: Text,
    /// In which slot it keeps its drafts.
    pub(super) slot: u32,
    pub(super) clock: Clock,
    pub(super) news: Sender<News>,
    pub(super) deliver: Arc<Deliver>,
    /// The way to itself, for those who read the line and those who come in.
    pub(super) own: Sender<Request>,
}

impl Session {
    /// Returns its place at a host in this very process.
    pub(super) fn seat(&self, stays: bool) -> Seat {
        Seat {
            session: OWN,
            user: rustix::process::getuid().as_raw(),
            known: Known {
                seq: 0,
                same_program: true,
            },
            ear: Ear::Here {
                news: self.news.clone(),
                deliver: Arc::clone(&self.deliver),
            },
            stays,
            who: Some(self.me.clone()),
            place: Text::default(),
            slot: Some(self.slot),
        }
    }
}

/// Carries what a session asks to a host of another process.
pub(super) struct Envoy {
    session: Session,
    way: Way,
    line: Option<Line>,
    /// The number of the line: what an earlier one still says is not heard.
    number: u64,
    /// What was asked and is not answered, by ticket.
    pending: BTreeMap<u64, Pending>,
    tickets: u64,
    /// How to answer that the session is closed, once all that it asked is answered.
    closing: Option<Reply<Result<(), StoreError>>>,
    /// The newest record that was passed on.
    known: u64,
    /// Whether what was passed on does not hold any more.
    stale: bool,
    /// Where the session is.
    here: Text,
}

/// What was asked and is not answered.
struct Pending {
    request: Request,
    /// How many hosts it was asked of.
    asked: u8,
}

impl Envoy {
    pub(super) fn new(session: Session, way: Way, known: u64) -> Self {
        Self {
            session,
            way,
            line: None,
            number: 0,
            pending: BTreeMap::new(),
            tickets: 0,
            closing: None,
            known,
            stale: false,
            here: Text::default(),
        }
    }

    /// Says at a line who the session is, and uses it from then on.
    ///
    /// # Errors
    /// Where the host does not believe it, or the line is dead.
    pub(super) fn attach(&mut self, mut line: Line) -> Result<(), LineError> {
        let meanwhile = line.name(&self.session.me)?;
        let slot = FromSession::Slot(self.session.slot);
        line.send(&slot).map_err(WireError::Broken)?;
        self.number += 1;
        let stream = line.stream.try_clone().map_err(WireError::Broken)?;
        let (number, own) = (self.number, self.session.own.clone());
        thread::Builder::new()
            .name("line".into())
            .spawn(move || {
                let mut input = BufReader::new(stream);
                while let Ok(message) = wire::next(&mut input, wire::HOST_MAX) {
                    let message = Box::new(message);
                    if own
                        .send(Request::Heard {
                            line: number,
                            message,
                        })
                        .is_err()
                    {
                        return;
                    }
                }
                // Nobody reads any more where the session has ended.
                let _ = own.send(Request::Lost { line: number });
            })
            .map_err(WireError::Broken)?;
        self.line = Some(line);
        for message in meanwhile {
            self.hear(message);
        }
        Ok(())
    }

    /// Serves the session until it is closed, at whichever host there is.
    pub(super) fn serve(mut self, requests: &Receiver<Request>) {
        loop {
            if self.line.is_none() {
                match self.recover(requests) {
                    Found::Store(mut clerk) => {
                        return match self.closing.take() {
                            Some(reply) => reply(clerk.close()),
                            None => clerk.serve(requests),
                        };
                    }
                    Found::Line | Found::Nothing => {}
                }
            }
            if self.has_ended() {
                self.hang_up();
                if let Some(reply) = self.closing.take() {
                    reply(Ok(()));
                }
                return;
            }
            match requests.recv() {
                Ok(request) => self.serve_one(request),
                Err(_) => return self.hang_up(),
            }
        }
    }

    fn serve_one(&mut self, request: Request) {
        match request {
            Request::Heard { line, message } if line == self.number => self.hear(*message),
            Request::Lost { line } if line == self.number => self.line = None,
            // An earlier host's.
            Request::Heard { .. } | Request::Lost { .. } => {}
            Request::Close { reply } => self.closing = Some(reply),
            Request::Here { place, .. } => {
                self.here = place;
                self.send(&FromSession::Here(self.here.clone()));
            }
            question => self.ask(question),
        }
    }

    /// Returns whether the session is to be closed, and all is answered that it asked before.
    fn has_ended(&self) -> bool {
        self.closing.is_some() && self.pending.is_empty()
    }

    fn hang_up(&self) {
        if let Some(line) = &self.line {
            let _ = line.stream.shutdown(Shutdown::Both);
        }
    }

    fn ask(&mut self, request: Request) {
        self.tickets += 1;
        let pending = Pending { request, asked: 0 };
        self.ask_under(self.tickets, pending);
    }

    /// Asks, or leaves it for when there is a host.
    fn ask_under(&mut self, ticket: u64, mut pending: Pending) {
        let Some(question) = Question::of(&pending.request) else {
            return;
        };
        let bytes = wire::framed(&FromSession::Question { ticket, question });
        // No host would hear it out, and each would be asked again.
        if bytes.len() > wire::SESSION_MAX {
            return too_large(pending.request);
        }
        pending.asked += u8::from(self.line.is_some());
        self.pending.insert(ticket, pending);
        self.put(&bytes);
    }

    fn send(&mut self, message: &FromSession) {
        self.put(&wire::framed(message));
    }

    fn put(&mut self, bytes: &[u8]) {
        if let Some(line) = &mut self.line
            && let Err(error) = line.put(bytes)
        {
            tracing::info!(%error, "the host does not take what it is sent");
            // Whoever reads the line says that it is lost.
            let _ = line.stream.shutdown(Shutdown::Both);
        }
    }

    fn hear(&mut self, message: FromHost) {
        if let Err(error) = self.take(message) {
            tracing::warn!(%error, "the host says what no host does");
            self.hang_up();
        }
        // Whoever comes knowing nothing is told the group as it is now.
        if self.stale {
            self.hang_up();
        }
    }

    fn take(&mut self, message: FromHost) -> Result<(), WireError> {
        match message {
            FromHost::Records(packed) => {
                let records = wire::unpacked(&packed)?;
                self.tell(&records, false);
                (self.session.deliver)(Delivery::News);
            }
            FromHost::Changed(ticket, outcome) => {
                let outcome = match outcome {
                    Ok(packed) => Ok(wire::unpacked(&packed)?),
                    Err(denial) => Err(Denied::from(denial)),
                };
                if let Ok(records) = &outcome {
                    self.tell(records, true);
                }
                if let Some(Request::Change(_, reply)) = self.answered(ticket) {
                    reply(outcome);
                }
            }
            FromHost::Page(ticket, outcome) => {
                if let Some(Request::Records { reply, .. }) = self.answered(ticket) {
                    reply(match outcome {
                        Ok(packed) => Ok(wire::unpacked(&packed)?),
                        Err(denial) => Err(denial.into()),
                    });
                }
            }
            FromHost::Hashes(ticket, outcome) => {
                if let Some(Request::Hashes { reply, .. }) = self.answered(ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Draft(ticket, outcome) => {
                if let Some(Request::Draft { reply, .. }) = self.answered(ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Kept(ticket, outcome) => {
                if let Some(Request::KeepDraft { reply, .. }) = self.answered(ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Drafting(ticket, outcome) => {
                if let Some(Request::Drafting { reply, .. }) = self.answered(ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Sessions(ticket, present) => {
                if let Some(Request::Present { reply }) = self.answered(ticket) {
                    reply(present);
                }
            }
            FromHost::Present(present) => {
                self.news(News::Present(present));
                (self.session.deliver)(Delivery::News);
            }
            FromHost::Welcome { .. }
            | FromHost::OtherProtocol(_)
            | FromHost::Stranger
            | FromHost::Named
            | FromHost::Group(_) => return Err(WireError::NoMessage),
        }
        Ok(())
    }

    fn answered(&mut self, ticket: u64) -> Option<Request> {
        Some(self.pending.remove(&ticket)?.request)
    }

    /// Tells the session of records that it does not know yet.
    fn tell(&mut self, records: &[Record], own: bool) {
        let new = records.partition_point(|record| record.seq <= self.known);
        if let [.., last] = &records[new..] {
            self.known = last.seq;
            let records = records[new..].to_vec();
            self.stale |= erases(&records);
            self.news(News::Happened { records, own });
        }
    }

    fn tell_group(&mut self, group: Box<Group>) {
        (self.known, self.stale) = (group.seq, false);
        self.news(News::Group(group));
    }

    fn news(&self, news: News) {
        // Nobody reads any more where the session is about to end.
        let _ = self.session.news.send(news);
    }
}

/// Returns whether records tell that what came before them does not hold any more: a text of it was
/// erased.
pub(super) fn erases(records: &[Record]) -> bool {
    let mut records = records.iter();
    records.any(|record| matches!(record.event, Event::TextErased { .. }))
}

fn too_large(request: Request) {
    let error = || StoreError::AtHost {
        kind: Kind::Unwritten,
        told: Text::new("it is larger than what a session may send"),
    };
    match request {
        Request::Change(_, reply) => reply(Err(error().into())),
        Request::KeepDraft { reply, .. } => reply(Err(error())),
        // Unanswered.
        _ => {}
    }
}
