//! An opened group: read as it stands or as it was, changed through its clerk, closed at the end.

use std::ops::{Deref, DerefMut};

use super::context::Context;
use super::exit::{Failure, Status};
use crate::domain::noun::AnyId;
use crate::domain::query::link;
use crate::domain::query::past::When;
use crate::domain::time::{Date, Moment};
use crate::domain::{Group, Record};
use crate::host::Client;

/// How many records are asked for at a time.
const PAGE: usize = 1_000;

/// A session that leaves the store closed however it ends.
pub(super) struct Session(Option<Client>);

impl Session {
    /// Returns the session of `client`.
    pub(super) fn new(client: Client) -> Self {
        Self(Some(client))
    }

    /// Returns the client, which is the caller's to close from here on.
    pub(super) fn into_client(mut self) -> Client {
        self.0.take().expect("BUG: a session without its client")
    }

    /// Returns a place in the past, where the log reaches as far as it says.
    pub(super) fn known(&self, cx: &Context, at: When) -> Result<When, Failure> {
        let last = self.group().seq;
        match at {
            When::Record(seq) if seq > last => {
                let args = [("seq", seq.into()), ("last", last.into())];
                Err(cx.fail(Status::NoSuchId, "cli-no-such-record", &args))
            }
            at => Ok(at),
        }
    }

    /// Calls `each` with every record from `from` on and its hash, in order, until it fails. The
    /// hash is for scripts, and empty for readers.
    pub(super) fn each_record(
        &self,
        cx: &Context,
        from: u64,
        mut each: impl FnMut(&Record, &str) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut next = from.max(1);
        loop {
            let page = self.records(next, PAGE).map_err(|why| cx.denied(&why))?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            let hashes = if cx.global.json {
                let hashes = self.hashes(next, page.len());
                hashes.map_err(|why| cx.denied(&why))?
            } else {
                Vec::new()
            };
            next = last.seq + 1;
            for (place, record) in page.iter().enumerate() {
                each(record, hashes.get(place).map_or("", String::as_str))?;
            }
        }
    }
}

impl Deref for Session {
    type Target = Client;
    fn deref(&self) -> &Client {
        self.0.as_ref().expect("BUG: a session without its client")
    }
}

impl DerefMut for Session {
    fn deref_mut(&mut self) -> &mut Client {
        self.0.as_mut().expect("BUG: a session without its client")
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.0.take().map(Client::close) {
            tracing::error!(%error, "closing");
        }
    }
}

/// A group as it is read: today's or, with `--at`, an earlier one.
pub(super) struct View {
    /// The group.
    pub(super) group: Group,
    /// The day it is seen on.
    pub(super) today: Date,
    /// The session it came from.
    pub(super) session: Session,
}

impl View {
    /// Returns the group of `session` as it was at `at`, or as it is.
    pub(super) fn new(cx: &Context, session: Session, at: Option<When>) -> Result<Self, Failure> {
        let Some(at) = at else {
            return Ok(Self {
                group: session.group().clone(),
                today: session.today(),
                session,
            });
        };
        // Of what was before its log a group knows nothing, which is not that there was nothing.
        if let Some(begins) = session.log_begins_after(at) {
            return Err(cx.before_log(begins));
        }
        let group = was(cx, &session, at)?;
        let today = match at {
            When::Until(moment) => moment.date(),
            When::Record(_) => group.at.map_or(session.today(), Moment::date),
        };
        Ok(Self {
            group,
            today,
            session,
        })
    }

    /// Returns the group as it was at another time.
    pub(super) fn at(&self, cx: &Context, when: When) -> Result<Group, Failure> {
        was(cx, &self.session, when)
    }

    /// Returns the thing that `text` names, whichever its kind.
    pub(super) fn find(&self, cx: &Context, text: &str) -> Result<AnyId, Failure> {
        cx.find(&self.group, text)
    }

    /// Returns what points to `id`.
    pub(super) fn linked(&self, id: &AnyId) -> Vec<AnyId> {
        link::pointing_to(&self.group, id)
    }
}

/// Returns the group of a session as it was.
fn was(cx: &Context, session: &Session, at: When) -> Result<Group, Failure> {
    let at = session.known(cx, at)?;
    session.group_at(at).map_err(|why| cx.denied(&why))
}
