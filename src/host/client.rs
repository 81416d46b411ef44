//! A session's side: a replica of the group, and a way to ask for changes to it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel, sync_channel};
use std::thread;
use std::time::Duration;

use super::clerk::{Clerk, Reply, Request};
use super::clock::Clock;
use super::keep::Keep;
use crate::domain::id::MeetingId;
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::domain::{Command, Group, Record, Refusal};
use crate::store::{Reason, StoreError};

/// How long a typed character may wait for the draft that it is part of: what is on the screen is
/// then kept as well, and a draft takes a fiftieth of this.
const SOON: Duration = Duration::from_millis(10);

/// What a session asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A change.
    Command(Command),
    /// Take back one's own last change.
    Undo,
    /// Take it back where it is of this meeting.
    UndoAt(MeetingId),
    /// Do again what one took back last.
    Redo,
    /// Take back the change that a record is part of.
    UndoOf(u64),
}

impl From<Command> for Ask {
    fn from(command: Command) -> Self {
        Self::Command(command)
    }
}

/// Why a change was not made.
#[derive(Debug, thiserror::Error)]
pub enum Denied {
    /// A rule of the group stands against it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be kept.
    #[error("the change could not be kept")]
    NotKept(#[from] StoreError),
    /// There is no host any more.
    #[error("the host has ended")]
    HostGone,
}

/// What comes from the host to a session that did not wait for it.
#[derive(Debug)]
pub enum Delivery {
    /// The answer to an [`Ask`]: its records, which are on disk, or why there are none.
    Answer {
        /// What [`Client::ask`] returned.
        ticket: u64,
        /// What came of it.
        outcome: Result<Vec<Record>, Denied>,
    },
}

/// Takes answers that nobody waits for.
type Deliver = dyn Fn(Delivery) + Send + Sync;

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
    clerk: Sender<Request>,
    deliver: Arc<Deliver>,
    /// Why nothing can be kept, where that is so.
    read_only: Option<Reason>,
    tickets: u64,
    /// Records that came before those that precede them.
    early: BTreeMap<u64, Record>,
}

impl Client {
    /// Hosts `keep`, whose fold is `group`, and returns the session of `me` at it.
    ///
    /// Answers that nobody waits for are handed to `deliver`, on the clerk's thread.
    pub fn host<K: Keep + 'static>(
        keep: K,
        group: Group,
        clock: Clock,
        me: Text,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Self {
        let started = group.own().and_then(|own| own.clock);
        let clock = clock.of(started, group.at);
        let (clerk, requests) = channel();
        let read_only = keep.read_only();
        let own = Clerk::new(keep, group.clone(), clock);
        // Where it cannot be started, each ask is answered with that the host has gone.
        let _ = thread::Builder::new()
            .name("clerk".into())
            .spawn(move || own.serve(&requests));
        Self {
            me,
            clock,
            group,
            clerk,
            deliver: Arc::new(deliver),
            read_only,
            tickets: 0,
            early: BTreeMap::new(),
        }
    }

    /// Returns the group as this session knows it.
    pub fn group(&self) -> &Group {
        &self.group
    }

    /// Returns who this session is: a member's id, or a login.
    pub fn me(&self) -> &Text {
        &self.me
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
        self.tickets += 1;
        let ticket = self.tickets;
        let answer = Answer::to(ticket, Arc::clone(&self.deliver));
        let reply: Reply<_> = Box::new(move |outcome| answer.give(outcome));
        // Where there is no host any more, the answer that was not given says so.
        let _ = self.clerk.send(Request::Change {
            by: self.me.clone(),
            ask: ask.into(),
            reply,
        });
        ticket
    }

    /// Takes in what was delivered, so that the group shows it.
    pub fn take(&mut self, delivery: &Delivery) {
        let Delivery::Answer { outcome, .. } = delivery;
        for record in outcome.iter().flatten() {
            self.apply(record);
        }
    }

    /// Asks for a change and waits until it is on disk or denied.
    ///
    /// # Errors
    /// Why it was not made.
    pub fn settle(&mut self, ask: impl Into<Ask>) -> Result<Vec<Record>, Denied> {
        let (by, ask) = (self.me.clone(), ask.into());
        let outcome = self
            .wait(|reply| Request::Change { by, ask, reply })
            .ok_or(Denied::HostGone)?;
        for record in outcome.iter().flatten() {
            self.apply(record);
        }
        outcome
    }

    /// Returns the records numbered `from` and later, at most `most`, in order.
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

    /// Returns the draft kept under `key`.
    ///
    /// # Errors
    /// Where it could not be read.
    pub fn draft(&self, key: &str) -> Result<Option<String>, Denied> {
        let key = key.to_owned();
        Ok(self
            .wait(|reply| Request::Draft { key, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Keeps a draft under `key`, or drops it; it survives a kill once this has returned.
    ///
    /// # Errors
    /// Where it could not be kept.
    pub fn keep_draft(&self, key: &str, draft: Option<String>) -> Result<(), Denied> {
        let key = key.to_owned();
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
            key: key.to_owned(),
            draft: draft.map(str::to_owned),
            reply,
        });
        let _ = wait.recv_timeout(SOON);
    }

    /// Ends the session and, since it hosts, closes the store.
    ///
    /// # Errors
    /// Where something is left undone that the next opening must mend.
    pub fn close(self) -> Result<(), Denied> {
        let outcome = self
            .wait(|reply| Request::Close { reply })
            .ok_or(Denied::HostGone)?;
        // The program ends next and gives all memory back at once: to take a large group apart first
        // would cost a short command a tenth of its time. Nor is the clerk waited for, who does that.
        std::mem::forget(self.group);
        Ok(outcome?)
    }

    /// A record is taken in once and in its turn, whichever way it came: one that comes early, since
    /// an answer nobody waited for has not been taken yet, waits for those before it.
    fn apply(&mut self, record: &Record) {
        if record.seq > self.group.seq {
            self.early.insert(record.seq, record.clone());
        }
        while let Some(next) = self.early.remove(&(self.group.seq + 1)) {
            self.group.apply(&next);
        }
    }

    fn wait<T: Send + 'static>(&self, request: impl FnOnce(Reply<T>) -> Request) -> Option<T> {
        let (answer, answered) = sync_channel(1);
        let reply: Reply<T> = Box::new(move |outcome| drop(answer.send(outcome)));
        self.clerk.send(request(reply)).ok()?;
        answered.recv().ok()
    }
}
