//! A session's side of a host in another process: passes on what is asked, and what is told. When
//! the host is no more, it finds the next one, or becomes it.
//!
//! What was asked and not answered is asked again, under the same id: a host that had kept it says so
//! instead of doing it twice.

use std::collections::BTreeMap;
use std::net::Shutdown;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::ask::{Delivery, Denied};
use super::clerk::Clerk;
use super::clock::Clock;
use super::keep::Keep as _;
use super::line::{Line, LineError, Start, Welcome};
use super::local::{Local, Opened};
use super::reach::Way;
use super::request::Request;
use super::seat::{Deliver, Ear, Known, News, OWN, Seat};
use super::wire::{self, FromHost, FromSession, Question, WireError};
use crate::domain::text::Text;
use crate::domain::{Group, Record};
use crate::store::StoreError;

/// How long there may be no host before those who ask are told so.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before the lock and the socket are tried again.
const PAUSE: Duration = Duration::from_millis(10);
/// Whoever lacks more records than these takes the group as it is.
const FEW: u64 = 2_000;

/// What a session is, to whichever host.
pub(super) struct Session {
    pub(super) me: Text,
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
    pending: BTreeMap<u64, Request>,
    tickets: u64,
    /// The newest record that was passed on.
    known: u64,
    /// Where the session is.
    here: Text,
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
            known,
            here: Text::default(),
        }
    }

    /// Says at a line who the session is, and uses it from then on.
    ///
    /// # Errors
    /// Where the host does not believe it, or the line is dead.
    pub(super) fn attach(&mut self, mut line: Line) -> Result<(), LineError> {
        let meanwhile = line.name(&self.session.me)?;
        self.number += 1;
        let mut reader = Line {
            stream: line.stream.try_clone().map_err(WireError::Broken)?,
        };
        let (number, own) = (self.number, self.session.own.clone());
        thread::Builder::new()
            .name("line".into())
            .spawn(move || {
                while let Ok(message) = reader.next() {
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
        if self.line.is_none()
            && let Some(clerk) = self.recover()
        {
            return clerk.serve(requests);
        }
        while let Ok(request) = requests.recv() {
            match request {
                Request::Heard { line, message } if line == self.number => self.hear(*message),
                Request::Lost { line } if line == self.number => {
                    self.line = None;
                    if let Some(clerk) = self.recover() {
                        return clerk.serve(requests);
                    }
                }
                Request::Heard { .. } | Request::Lost { .. } => {}
                Request::Close { reply } => {
                    self.hang_up();
                    return reply(Ok(()));
                }
                Request::Here { place, .. } => {
                    self.here = place;
                    self.send(&FromSession::Here(self.here.clone()));
                }
                question => {
                    self.ask(question);
                    if self.line.is_none()
                        && let Some(clerk) = self.recover()
                    {
                        return clerk.serve(requests);
                    }
                }
            }
        }
        self.hang_up();
    }

    fn hang_up(&self) {
        if let Some(line) = &self.line {
            let _ = line.stream.shutdown(Shutdown::Both);
        }
    }

    fn ask(&mut self, request: Request) {
        self.tickets += 1;
        let ticket = self.tickets;
        if let Some(question) = Question::of(&request) {
            self.pending.insert(ticket, request);
            self.send(&FromSession::Question { ticket, question });
        }
    }

    fn send(&mut self, message: &FromSession) {
        if let Some(line) = &mut self.line
            && let Err(error) = line.send(message)
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
                if let Some(Request::Change(_, reply)) = self.pending.remove(&ticket) {
                    reply(outcome);
                }
            }
            FromHost::Page(ticket, outcome) => {
                if let Some(Request::Records { reply, .. }) = self.pending.remove(&ticket) {
                    reply(match outcome {
                        Ok(packed) => Ok(wire::unpacked(&packed)?),
                        Err(denial) => Err(denial.into()),
                    });
                }
            }
            FromHost::Hashes(ticket, outcome) => {
                if let Some(Request::Hashes { reply, .. }) = self.pending.remove(&ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Draft(ticket, outcome) => {
                if let Some(Request::Draft { reply, .. }) = self.pending.remove(&ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Kept(ticket, outcome) => {
                if let Some(Request::KeepDraft { reply, .. }) = self.pending.remove(&ticket) {
                    reply(outcome.map_err(StoreError::from));
                }
            }
            FromHost::Sessions(ticket, present) => {
                if let Some(Request::Present { reply }) = self.pending.remove(&ticket) {
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

    /// Tells the session of records that it does not know yet.
    fn tell(&mut self, records: &[Record], own: bool) {
        let new = records.partition_point(|record| record.seq <= self.known);
        if let [.., last] = &records[new..] {
            self.known = last.seq;
            let records = records[new..].to_vec();
            self.news(News::Happened { records, own });
        }
    }

    fn tell_group(&mut self, group: Box<Group>) {
        self.known = group.seq;
        self.news(News::Group(group));
    }

    fn news(&self, news: News) {
        // Nobody reads any more where the session is about to end.
        let _ = self.session.news.send(news);
    }

    /// Finds the next host, or returns the clerk that this process has now.
    fn recover(&mut self) -> Option<Clerk<Local>> {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.way.open() {
                Ok(opened) => return Some(self.take_over(opened)),
                Err(StoreError::Held { .. }) => {}
                Err(error) => tracing::warn!(%error, "taking over"),
            }
            match Line::dial(&self.way.place, self.known, self.way.listens) {
                Ok((line, welcome)) => match self.go_on(line, welcome) {
                    Ok(()) => return None,
                    Err(error) => tracing::warn!(%error, "going on at another host"),
                },
                Err(LineError::Nobody(_)) => {}
                Err(error) => tracing::warn!(%error, "reaching another host"),
            }
            if Instant::now() > until {
                tracing::error!("there is no host");
                // Dropped, each is answered with that.
                self.pending.clear();
                return None;
            }
            thread::sleep(PAUSE);
        }
    }

    fn go_on(&mut self, line: Line, welcome: Welcome) -> Result<(), LineError> {
        match welcome.start {
            Start::Group(group) => self.tell_group(group),
            Start::Records(records) => self.tell(&records, false),
        }
        self.attach(line)?;
        (self.session.deliver)(Delivery::News);
        let here = FromSession::Here(self.here.clone());
        self.send(&here);
        for (ticket, mut request) in std::mem::take(&mut self.pending) {
            repeat(&mut request);
            if let Some(question) = Question::of(&request) {
                self.pending.insert(ticket, request);
                self.send(&FromSession::Question { ticket, question });
            }
        }
        Ok(())
    }

    /// Hosts the store from now on.
    fn take_over(&mut self, opened: Opened) -> Clerk<Local> {
        let Opened {
            mut keep, group, ..
        } = opened;
        let lacks = group.seq.saturating_sub(self.known);
        match keep.records(self.known + 1, lacks as usize) {
            Ok(records) if lacks <= FEW && group.seq >= self.known => self.tell(&records, false),
            _ => self.tell_group(Box::new(group.clone())),
        }
        let mut seat = self.session.seat(self.way.listens);
        seat.place.clone_from(&self.here);
        let mut clerk = Clerk::new(keep, group, self.session.clock, seat);
        clerk.open_door(self.way.door(&self.session.own));
        (self.session.deliver)(Delivery::News);
        let pending = std::mem::take(&mut self.pending).into_values();
        // None of them asks to close.
        let _ = clerk.work(pending.map(|mut request| {
            repeat(&mut request);
            request
        }));
        clerk
    }
}

fn repeat(request: &mut Request) {
    if let Request::Change(wanted, _) = request {
        wanted.again = true;
    }
}
