//! The clerk: one thread that decides, keeps, applies and answers, in the order of the wishes.

mod drafts;
mod erase;
mod log;
mod sessions;

use std::collections::{HashMap, VecDeque};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::ask::{Ask, Denied};
use super::clock::Clock;
use super::door::Door;
use super::keep::{Change, Keep};
use super::request::{Reply, Request, Wanted};
use super::seat::{Happened, Seat};
use crate::domain::query::history::Undoable;
use crate::domain::text::Text;
use crate::domain::{Group, Record, Stamp, decide};
use crate::store::StoreError;

/// How long nothing must have happened before the clerk does what can wait. It is waited for once
/// after each burst of work, not again and again.
const LULL: Duration = Duration::from_millis(400);

/// So many of the requests that wait are taken together at most: their changes are kept with one
/// sync of the disk.
const BATCH: usize = 256;

pub(super) struct Clerk<K> {
    /// Where others come in, as long as this is served. Closed before the store is, also where the clerk
    /// breaks down: the next host's door is beside the same store.
    door: Option<Door>,
    keep: K,
    group: Group,
    clock: Clock,
    /// What each person can take back, gone through the log for once they ask.
    undoable: HashMap<Text, Undoable>,
    seats: Vec<Seat>,
    /// Whether somebody has come, gone or moved since it was told who is here.
    moved: bool,
    /// Changes that are decided and not yet kept.
    decided: Vec<Decided>,
    /// The place among them of the newest that was granted, as long as the group is without it.
    apart: Option<usize>,
    /// The group before all of them, where it has any of them in it.
    before: Option<Group>,
}

/// A change that waits for the disk, or what is to be said to one that came after it.
struct Decided {
    session: u64,
    id: u128,
    outcome: Result<Vec<Record>, Denied>,
    reply: Reply<Result<Vec<Record>, Denied>>,
}

impl<K: Keep> Clerk<K> {
    pub(super) fn new(keep: K, group: Group, clock: Clock, own: Seat) -> Self {
        Self {
            door: None,
            keep,
            group,
            clock,
            undoable: HashMap::new(),
            seats: vec![own],
            moved: false,
            decided: Vec::new(),
            apart: None,
            before: None,
        }
    }

    /// Lets others in.
    pub(super) fn open_door(&mut self, door: Option<Door>) {
        self.door = door;
    }

    /// Follows on another host: those who were there are gone, which its own session has to be told.
    pub(super) fn succeed(&mut self) {
        self.moved = true;
    }

    /// Serves until asked to close, or until nobody is left to ask.
    pub(super) fn serve(mut self, requests: &Receiver<Request>) {
        let mut worked = true;
        loop {
            let next = if worked {
                requests.recv_timeout(LULL)
            } else {
                requests.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            worked = true;
            match next {
                Ok(request) => {
                    let mut batch = VecDeque::from([request]);
                    batch.extend(requests.try_iter().take(BATCH - 1));
                    if let Some(reply) = self.work(batch) {
                        return reply(self.close());
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.keep.idle(&self.group);
                    worked = false;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    if let Err(error) = self.close() {
                        tracing::error!(%error, "closing");
                    }
                    return;
                }
            }
        }
    }

    /// Others are let go once the store is: one of them can have it then.
    pub(super) fn close(&mut self) -> Result<(), StoreError> {
        self.door = None;
        let closed = self.keep.close(&self.group);
        self.seats.clear();
        closed
    }

    /// Answers requests in their order and returns how to answer that this is closed, if it is to be.
    pub(super) fn work(
        &mut self,
        batch: impl IntoIterator<Item = Request>,
    ) -> Option<Reply<Result<(), StoreError>>> {
        for request in batch {
            match request {
                Request::Change(wanted, reply) => self.change(wanted, reply),
                Request::Close { reply } => {
                    self.keep_decided();
                    return Some(reply);
                }
                other => {
                    self.keep_decided();
                    self.answer(other);
                }
            }
        }
        self.keep_decided();
        self.tell_present();
        None
    }

    fn answer(&mut self, request: Request) {
        match request {
            Request::Records { from, most, reply } => reply(self.keep.records(from, most)),
            Request::Hashes { from, most, reply } => reply(self.keep.hashes(from, most)),
            Request::Draft { key, reply } => reply(self.draft(&key)),
            Request::KeepDraft { key, draft, reply } => {
                reply(self.keep.keep_draft(&key, draft.as_deref()));
            }
            Request::Drafting { key, reply } => reply(self.drafting(&key)),
            Request::Join(seat) => self.join(seat),
            Request::Name {
                session,
                who,
                reply,
            } => reply(self.name(session, who)),
            Request::Slot { session, slot } => self.hold(session, slot),
            Request::Here { session, place } => self.here(session, place),
            Request::Present { reply } => reply(self.present()),
            Request::Leave { session } => self.leave(session),
            // From a host that is no more.
            Request::Heard { .. } | Request::Lost { .. } => {}
            Request::Change(..) | Request::Close { .. } => {
                unreachable!("BUG: what is decided or closed is not answered here")
            }
        }
    }

    /// Decides on a change. It is answered once it is kept, and after those before it.
    fn change(&mut self, wanted: Wanted, reply: Reply<Result<Vec<Record>, Denied>>) {
        if wanted.again || wanted.ask.reads_the_log() {
            self.keep_decided();
        }
        let Wanted {
            session,
            by,
            id,
            again,
            ask,
        } = wanted;
        if again {
            match self.keep.answered(id) {
                Ok(None) => {}
                Ok(Some(records)) => return reply(Ok(records)),
                Err(error) => return reply(Err(error.into())),
            }
        }
        let ask = match ask {
            Ask::Erase(erase) => return reply(self.erase(session, id, by, &erase)),
            ask => ask,
        };
        self.catch_up();
        let outcome = self.decide(by, ask);
        if outcome.is_ok() {
            self.apart = Some(self.decided.len());
        }
        self.decided.push(Decided {
            session,
            id,
            outcome,
            reply,
        });
    }

    /// Has the next change be decided on what those give that wait for the disk. A change that comes
    /// alone waits for none: only where there are several is the group copied, once for all of them.
    fn catch_up(&mut self) {
        if self.apart.is_some() && self.before.is_none() {
            self.before = Some(self.group.clone());
        }
        self.apply_apart();
    }

    fn apply_apart(&mut self) {
        let apart = self.apart.take().and_then(|place| self.decided.get(place));
        if let Some(Ok(records)) = apart.map(|decided| &decided.outcome) {
            for record in records {
                self.group.apply(record);
            }
        }
    }

    fn decide(&mut self, by: Text, ask: Ask) -> Result<Vec<Record>, Denied> {
        let command = self.command(&by, ask)?;
        let stamp = self.stamp(by);
        let events = decide(&self.group, command, &stamp)?;
        let count = events.len();
        let records = events.into_iter().enumerate().map(|(place, event)| Record {
            seq: self.group.seq + 1 + place as u64,
            at: stamp.at,
            by: stamp.by.clone(),
            last: place + 1 == count,
            event,
        });
        Ok(records.collect())
    }

    fn stamp(&self, by: Text) -> Stamp {
        Stamp {
            at: self.clock.now().after(self.group.at),
            by,
        }
    }

    /// Keeps what is decided with one sync, then tells everybody and answers.
    fn keep_decided(&mut self) {
        let changes: Vec<_> = self.decided.iter().filter_map(Decided::change).collect();
        let kept = match changes.as_slice() {
            [] => Ok(()),
            changes => self.keep.append(changes),
        };
        match &kept {
            Ok(()) => self.apply_apart(),
            // None of it has happened.
            Err(_) => self.apart = None,
        }
        if let (Err(_), Some(before)) = (&kept, self.before.take()) {
            self.group = before;
        }
        let mut in_vain = false;
        for one in std::mem::take(&mut self.decided) {
            in_vain |= kept.is_err() && one.outcome.is_ok();
            let outcome = match (one.outcome, &kept) {
                // Also what was refused on account of what has not happened then.
                (_, Err(error)) if in_vain => Err(error.again().into()),
                (Ok(records), Ok(())) => {
                    self.tell(&records, one.session);
                    Ok(records)
                }
                (denied, _) => denied,
            };
            (one.reply)(outcome);
        }
    }

    fn tell(&mut self, records: &[Record], asked_by: u64) {
        for record in records {
            for (by, undoable) in &mut self.undoable {
                undoable.take(record, by);
            }
        }
        let happened = Happened::new(records);
        self.keep_seats(|seat| seat.ear.tell(&happened, seat.session == asked_by));
    }
}

impl Decided {
    fn change(&self) -> Option<Change<'_>> {
        let records = self.outcome.as_ref().ok()?;
        Some(Change {
            command: Some(self.id),
            records,
        })
    }
}
