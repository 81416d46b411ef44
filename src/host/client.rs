//! A session's side: a replica of the group, and a way to ask for changes to it.

mod log;

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread;
use std::time::Duration;

use super::ask::{Ask, Delivery, Denied};
use super::clerk::Clerk;
use super::clock::Clock;
use super::envoy::{Envoy, Session};
use super::keep::Keep;
use super::reach::{By, LineError, Reached};
use super::request::{Reply, Request, Wanted};
use super::seat::{Deliver, News, OWN, Present};
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::domain::{Group, Record};
use crate::store::{Reason, StoreError};

/// How long a typed character may wait for the draft that it is part of: what is on the screen is
/// then kept as well, and a draft takes a fiftieth of this.
const SOON: Duration = Duration::from_millis(10);

/// The answer to an ask. It comes whatever becomes of the host: dropped before it was given, as it
/// is where the clerk breaks down, it is that the host has gone.
struct Answer {
    ticket: u64,
    deliver: Option<Arc<Deliver>>,
}

impl Answer {
    fn to(ticket: u64, deliver: Arc<Deliver>) -> Self {
        let deliver = Some(deliver);
        Self { ticket, deliver }
    }

    fn give(mut self, outcome: Result<Vec<Record>, Denied>) {
        self.deliver(outcome);
    }

    fn deliver(&mut self, outcome: Result<Vec<Record>, Denied>) {
        let ticket = self.ticket;
        if let Some(deliver) = self.deliver.take() {
            deliver(Delivery::Answer { ticket, outcome });
        }
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.deliver(Err(Denied::HostGone));
    }
}

/// A session at a group.
pub struct Client {
    me: Text,
    clock: Clock,
    group: Group,
    /// The way to the clerk, or to who carries what is asked to another process's.
    clerk: Sender<Request>,
    deliver: Arc<Deliver>,
    news: Receiver<News>,
    /// What others did, as long as nobody has looked at it.
    unseen: Vec<Record>,
    present: Vec<Present>,
    /// Whether the group has become another all through since somebody asked.
    renewed: bool,
    /// Why nothing can be kept, where that is so.
    read_only: Option<Reason>,
    tickets: u64,
    /// What no other session's commands are called by.
    series: u64,
}

impl Client {
    /// Hosts `keep`, whose fold is `group`, for this process alone and returns the session of `me`
    /// at it.
    ///
    /// Answers that nobody waits for are handed to `deliver`, on the clerk's thread.
    pub fn host<K: Keep + 'static>(
        keep: K,
        group: Group,
        clock: Clock,
        me: Text,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Self {
        let (mut client, session, requests) = Self::new(group, clock, me, Arc::new(deliver));
        client.read_only = keep.read_only();
        let clerk = Clerk::new(keep, client.group.clone(), client.clock, session.seat(true));
        start(move || clerk.serve(&requests));
        client
    }

    /// Begins the session of `me` at a group that was reached: its host, or attached to it.
    ///
    /// # Errors
    /// Where the host does not let `me` in.
    pub fn at(
        reached: Reached,
        clock: Clock,
        me: Text,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Result<Self, LineError> {
        let deliver = Arc::new(deliver);
        match reached.by {
            By::Store(keep, way) => {
                let (mut client, session, requests) = Self::new(reached.group, clock, me, deliver);
                client.read_only = reached.read_only;
                let (seat, group) = (session.seat(way.listens), client.group.clone());
                let mut clerk = Clerk::new(*keep, group, client.clock, seat);
                // A damaged store is for whoever looks at it.
                if client.read_only.is_none() {
                    clerk.open_door(way.door(&session.own));
                }
                start(move || clerk.serve(&requests));
                Ok(client)
            }
            By::Line(line, host, way) => {
                // A clock that stands still is one's own; otherwise it is as late as at the host.
                let clock = match clock {
                    Clock::Still(_) => clock,
                    _ => host,
                };
                let (client, session, requests) = Self::new(reached.group, clock, me, deliver);
                let mut envoy = Envoy::new(session, way, client.group.seq);
                match envoy.attach(line) {
                    Err(stranger @ LineError::Stranger) => return Err(stranger),
                    // It has ended since it was reached: another is found.
                    Err(error) => tracing::info!(%error, "attaching"),
                    Ok(()) => {}
                }
                start(move || envoy.serve(&requests));
                Ok(client)
            }
        }
    }

    fn new(
        group: Group,
        clock: Clock,
        me: Text,
        deliver: Arc<Deliver>,
    ) -> (Self, Session, Receiver<Request>) {
        let started = group.own().and_then(|own| own.clock);
        let clock = clock.of(started, group.at);
        let (clerk, requests) = channel();
        let (tell, news) = channel();
        let session = Session {
            me: me.clone(),
            clock,
            news: tell,
            deliver: Arc::clone(&deliver),
            own: clerk.clone(),
        };
        let client = Self {
            me,
            clock,
            group,
            clerk,
            deliver,
            news,
            unseen: Vec::new(),
            present: Vec::new(),
            renewed: false,
            read_only: None,
            tickets: 0,
            series: getrandom::u64().unwrap_or_else(|_| u64::from(std::process::id())),
        };
        (client, session, requests)
    }

    /// Returns the group as this session knows it.
    pub fn group(&self) -> &Group {
        &self.group
    }

    /// Returns who this session is: a member's id, or a login.
    pub fn me(&self) -> &Text {
        &self.me
    }

    /// Returns who is at the group by now, this session among them, as far as others are known.
    pub fn present(&self) -> &[Present] {
        &self.present
    }

    /// Returns why the group can only be read here, where that is so.
    pub fn read_only(&self) -> Option<&Reason> {
        self.read_only.as_ref()
    }

    /// Returns the moment it is for the host.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Returns whether the host's clock goes on, or stands still.
    pub fn clock_runs(&self) -> bool {
        !matches!(self.clock, Clock::Still(_))
    }

    /// Returns the local date it is for the host.
    pub fn today(&self) -> Date {
        self.clock.today()
    }

    /// Asks for a change without waiting; the answer is delivered under the returned ticket.
    pub fn ask(&mut self, ask: impl Into<Ask>) -> u64 {
        let wanted = self.wanted(ask.into());
        let ticket = self.tickets;
        let answer = Answer::to(ticket, Arc::clone(&self.deliver));
        let reply: Reply<_> = Box::new(move |outcome| answer.give(outcome));
        // Where there is no host any more, the answer that was not given says so.
        let _ = self.clerk.send(Request::Change(wanted, reply));
        ticket
    }

    /// Takes in what happened up to now, so that the group shows it, and returns what others did
    /// of it.
    pub fn take(&mut self) -> Vec<Record> {
        while let Ok(news) = self.news.try_recv() {
            match news {
                News::Happened { records, own } => {
                    for record in &records {
                        self.group.apply(record);
                    }
                    if !own {
                        self.unseen.extend(records);
                    }
                }
                News::Group(group) => (self.group, self.renewed) = (*group, true),
                News::Present(present) => self.present = present,
            }
        }
        std::mem::take(&mut self.unseen)
    }

    /// Returns, once, whether the group has become another all through, as where a text was erased:
    /// what was read in the log before may not stand there any more.
    pub fn was_renewed(&mut self) -> bool {
        std::mem::take(&mut self.renewed)
    }

    /// Asks for a change and waits until it is on disk or denied.
    ///
    /// # Errors
    /// Why it was not made.
    pub fn settle(&mut self, ask: impl Into<Ask>) -> Result<Vec<Record>, Denied> {
        let wanted = self.wanted(ask.into());
        let outcome = self.wait(|reply| Request::Change(wanted, reply));
        // What others did meanwhile is still told to whoever asks for that.
        self.unseen = self.take();
        outcome.ok_or(Denied::HostGone)?
    }

    /// Returns the records numbered `from` and later, at most `most`, in order; fewer where they are
    /// very many.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn records(&self, from: u64, most: usize) -> Result<Vec<Record>, Denied> {
        Ok(self
            .wait(|reply| Request::Records { from, most, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Returns the places in the hash chain of the records numbered `from` and later, at most
    /// `most`, in order and in hexadecimal; nothing where no chain is kept.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn hashes(&self, from: u64, most: usize) -> Result<Vec<String>, Denied> {
        Ok(self
            .wait(|reply| Request::Hashes { from, most, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Returns the draft that this person keeps under `key`.
    ///
    /// # Errors
    /// Where it could not be read.
    pub fn draft(&self, key: &str) -> Result<Option<String>, Denied> {
        let key = self.own_key(key);
        Ok(self
            .wait(|reply| Request::Draft { key, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Keeps a draft under `key`, or drops it; it survives a kill once this has returned.
    ///
    /// # Errors
    /// Where it could not be kept.
    pub fn keep_draft(&self, key: &str, draft: Option<String>) -> Result<(), Denied> {
        let key = self.own_key(key);
        Ok(self
            .wait(|reply| Request::KeepDraft { key, draft, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Keeps a draft under `key`, or drops it, and waits until that is done, but no longer than it
    /// takes where nothing else is being done: a clerk that is busy does it when it comes to it.
    pub fn keep_draft_soon(&self, key: &str, draft: Option<&str>) {
        let (kept, wait) = sync_channel(1);
        let reply: Reply<_> = Box::new(move |outcome: Result<(), StoreError>| {
            if let Err(error) = outcome {
                tracing::error!(%error, "keeping a draft");
            }
            // Nobody may be waiting any more.
            let _ = kept.try_send(());
        });
        // Without a host the next change says so.
        let _ = self.clerk.send(Request::KeepDraft {
            key: self.own_key(key),
            draft: draft.map(str::to_owned),
            reply,
        });
        let _ = wait.recv_timeout(SOON);
    }

    /// Tells the others at which thing this session is.
    pub fn be_at(&self, place: Text) {
        // Without a host there are no others.
        let _ = self.clerk.send(Request::Here {
            session: OWN,
            place,
        });
    }

    /// Asks who is at the group, this session among them.
    ///
    /// # Errors
    /// [`Denied::HostGone`].
    pub fn who_is_here(&self) -> Result<Vec<Present>, Denied> {
        self.wait(|reply| Request::Present { reply })
            .ok_or(Denied::HostGone)
    }

    /// Ends the session and, where it hosts, closes the store.
    ///
    /// # Errors
    /// Where something is left undone that the next opening must mend.
    pub fn close(mut self) -> Result<(), Denied> {
        let outcome = self
            .wait(|reply| Request::Close { reply })
            .ok_or(Denied::HostGone)?;
        // The program ends next and gives all memory back at once: to take a large group apart first
        // would cost a short command a tenth of its time. Nor is the clerk waited for, who does that.
        std::mem::forget(std::mem::take(&mut self.group));
        Ok(outcome?)
    }

    fn wanted(&mut self, ask: Ask) -> Wanted {
        self.tickets += 1;
        Wanted {
            session: OWN,
            by: self.me.clone(),
            id: u128::from(self.series) << 64 | u128::from(self.tickets),
            again: false,
            ask,
        }
    }

    /// Two who type at the same thing have a draft each.
    fn own_key(&self, key: &str) -> String {
        format!("{} {key}", self.me)
    }

    fn wait<T: Send + 'static>(&self, request: impl FnOnce(Reply<T>) -> Request) -> Option<T> {
        let (answer, answered) = sync_channel(1);
        let reply: Reply<T> = Box::new(move |outcome| drop(answer.send(outcome)));
        self.clerk.send(request(reply)).ok()?;
        answered.recv().ok()
    }
}

/// A session that is only dropped ends as well, and nobody is told how.
impl Drop for Client {
    fn drop(&mut self) {
        let reply = Box::new(|_| ());
        // It may have been closed.
        let _ = self.clerk.send(Request::Close { reply });
    }
}

/// Where it cannot be started, each ask is answered with that the host has gone.
fn start(serve: impl FnOnce() + Send + 'static) {
    let _ = thread::Builder::new().name("clerk".into()).spawn(serve);
}
