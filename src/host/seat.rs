//! The sessions at a host, as its clerk knows them, and how each is told what happens.

use std::cell::OnceCell;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use serde::{Deserialize, Serialize};

use super::ask::Delivery;
use super::outbox::Outbox;
use super::wire;
use crate::domain::text::Text;
use crate::domain::{Group, Record};

/// The session of the process that hosts.
pub(super) const OWN: u64 = 0;

/// Takes what comes to a session that did not wait for it.
pub(super) type Deliver = dyn Fn(Delivery) + Send + Sync;

/// What a session learns, in order.
pub(super) enum News {
    /// These records followed on what it knows; `own` where it asked for them itself.
    Happened { records: Vec<Record>, own: bool },
    /// The group is this one: so much has happened that it is told shorter so.
    Group(Box<Group>),
    /// Who is here by now.
    Present(Vec<Present>),
}

/// Somebody who is at the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// The session's number at its host; that of the host itself is 0.
    pub session: u64,
    /// A member's id, or a login.
    pub who: Text,
    /// At which thing, as it is called (`M4.3`, `A12`); empty where at none.
    pub place: Text,
}

/// A session at the host.
pub(super) struct Seat {
    pub(super) session: u64,
    /// The Unix user at the other end.
    pub(super) user: u32,
    /// What it knows already.
    pub(super) known: Known,
    pub(super) ear: Ear,
    /// Whether it stays: a command that is over soon is nobody's presence.
    pub(super) stays: bool,
    /// Who it is, once it has said so.
    pub(super) who: Option<Text>,
    pub(super) place: Text,
}

/// What a session knows before it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// The newest record it has.
    pub(super) seq: u64,
    /// Whether it reads a group as this program writes it.
    pub(super) same_program: bool,
}

/// How a session is told.
pub(super) enum Ear {
    /// In this process.
    Here {
        news: Sender<News>,
        deliver: Arc<Deliver>,
    },
    /// Over the socket.
    Away(Outbox),
}

/// Records to be told to many: made into bytes once, and only where somebody is away.
pub(super) struct Happened<'a> {
    records: &'a [Record],
    bytes: OnceCell<Option<Arc<[u8]>>>,
}

impl<'a> Happened<'a> {
    pub(super) fn new(records: &'a [Record]) -> Self {
        Self {
            records,
            bytes: OnceCell::new(),
        }
    }

    fn bytes(&self) -> Option<Arc<[u8]>> {
        let encode = || wire::records(self.records).map(|message| wire::framed(&message));
        self.bytes.get_or_init(encode).clone()
    }
}

impl Ear {
    /// Tells what happened; returns whether anybody still listens. `own` goes to who asked for it.
    pub(super) fn tell(&self, happened: &Happened<'_>, own: bool) -> bool {
        match self {
            Self::Here { news, deliver } => {
                let records = happened.records.to_vec();
                let told = news.send(News::Happened { records, own });
                if !own {
                    deliver(Delivery::News);
                }
                told.is_ok()
            }
            // Its answer holds the records.
            Self::Away(_) if own => true,
            Self::Away(outbox) => happened.bytes().is_some_and(|bytes| outbox.put(bytes)),
        }
    }

    /// Tells that the group has become another all through, as it does where texts are erased. Who is
    /// away learns of that by the records, and asks for the group.
    pub(super) fn tell_group(&self, group: &Group) -> bool {
        match self {
            Self::Here { news, deliver } => {
                let told = news.send(News::Group(Box::new(group.clone())));
                deliver(Delivery::News);
                told.is_ok()
            }
            Self::Away(_) => true,
        }
    }

    /// Tells who is here; `bytes` say it to those who are away.
    pub(super) fn tell_present(&self, present: &[Present], bytes: &Arc<[u8]>) -> bool {
        match self {
            Self::Here { news, deliver } => {
                let told = news.send(News::Present(present.to_vec()));
                deliver(Delivery::News);
                told.is_ok()
            }
            Self::Away(outbox) => outbox.put(Arc::clone(bytes)),
        }
    }
}

/// Who is told nothing any more is not left to wait: it learns that it has to look for another host.
impl Drop for Ear {
    fn drop(&mut self) {
        if let Self::Away(outbox) = self {
            outbox.end();
        }
    }
}
