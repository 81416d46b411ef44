//! What goes to the clerk, with the way to answer.

use super::ask::{Ask, Denied};
use super::seat::{Present, Seat};
use super::wire::FromHost;
use crate::domain::Record;
use crate::domain::text::Text;
use crate::store::StoreError;

/// The answer to a request; dropped unanswered where there is no clerk any more.
pub(super) type Reply<T> = Box<dyn FnOnce(T) + Send>;

/// A change that somebody asks for.
pub(super) struct Wanted {
    /// The session that asks.
    pub(super) session: u64,
    /// By whom it is.
    pub(super) by: Text,
    /// The id by which a second sending of it is recognised.
    pub(super) id: u128,
    /// Whether it may have been asked before, of a host that is no more.
    pub(super) again: bool,
    /// What is asked for.
    pub(super) ask: Ask,
}

/// What is asked of the clerk.
pub(super) enum Request {
    Change(Wanted, Reply<Result<Vec<Record>, Denied>>),
    Records {
        from: u64,
        most: usize,
        reply: Reply<Result<Vec<Record>, StoreError>>,
    },
    Hashes {
        from: u64,
        most: usize,
        reply: Reply<Result<Vec<String>, StoreError>>,
    },
    Draft {
        key: String,
        reply: Reply<Result<Option<String>, StoreError>>,
    },
    KeepDraft {
        key: String,
        draft: Option<String>,
        reply: Reply<Result<(), StoreError>>,
    },
    /// A session wants to know who else keeps a draft of the same.
    Drafting {
        key: String,
        reply: Reply<Result<Vec<Text>, StoreError>>,
    },
    /// A session wants all that has happened, and all that will.
    Join(Seat),
    /// A session says who it is; the answer is whether it may be, if it is still there.
    Name {
        session: u64,
        who: Text,
        reply: Reply<Option<bool>>,
    },
    /// A session says in which slot it keeps its drafts.
    Slot {
        session: u64,
        slot: u32,
    },
    /// A session says where it is.
    Here {
        session: u64,
        place: Text,
    },
    /// Who is here.
    Present {
        reply: Reply<Vec<Present>>,
    },
    /// A session is no more.
    Leave {
        session: u64,
    },
    Close {
        reply: Reply<Result<(), StoreError>>,
    },
    /// The host of another process said something, over the line of that number.
    Heard {
        line: u64,
        message: Box<FromHost>,
    },
    /// That line is dead.
    Lost {
        line: u64,
    },
}
