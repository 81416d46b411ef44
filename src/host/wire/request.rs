//! The questions of a session.

use serde::{Deserialize, Serialize};

use super::WireError;
use crate::domain::Command;
use crate::domain::command::AnyWish;
use crate::domain::id::MeetingId;
use crate::host::ask::{Ask, Erase};
use crate::host::request::Request;
use crate::store;

/// What a session asks the host.
#[derive(Serialize, Deserialize)]
pub(crate) enum Question {
    /// For a change.
    Change {
        /// The id by which a second sending is recognised.
        id: u128,
        /// Whether it may have been asked before.
        again: bool,
        /// What is wanted.
        wanted: Wanted,
    },
    /// For records.
    Records {
        /// From this number on.
        from: u64,
        /// At most so many.
        most: u64,
    },
    /// For places in the hash chain.
    Hashes {
        /// From this number on.
        from: u64,
        /// At most so many.
        most: u64,
    },
    /// For a draft.
    Draft(String),
    /// That a draft be kept, or dropped.
    KeepDraft(String, Option<String>),
    /// For who is here.
    Present,
    /// For who else keeps a draft of the same.
    Drafting(String),
}

/// A wish in bytes. An import is sent row by row, since it may be larger than any one thing.
#[derive(Serialize, Deserialize)]
pub(crate) enum Wanted {
    Command(Vec<u8>),
    Import(Vec<Vec<u8>>),
    Undo,
    UndoAt(MeetingId),
    Redo,
    UndoOf(u64),
    Erase(Erase),
}

impl Question {
    /// Returns what a request asks, nothing where it cannot be written or is none of a session's.
    pub(crate) fn of(request: &Request) -> Option<Self> {
        Some(match request {
            Request::Change(change, _) => Self::Change {
                id: change.id,
                again: change.again,
                wanted: Wanted::of(&change.ask)?,
            },
            Request::Records { from, most, .. } => Self::Records {
                from: *from,
                most: *most as u64,
            },
            Request::Hashes { from, most, .. } => Self::Hashes {
                from: *from,
                most: *most as u64,
            },
            Request::Draft { key, .. } => Self::Draft(key.clone()),
            Request::KeepDraft { key, draft, .. } => Self::KeepDraft(key.clone(), draft.clone()),
            Request::Present { .. } => Self::Present,
            Request::Drafting { key, .. } => Self::Drafting(key.clone()),
            _ => return None,
        })
    }
}

impl Wanted {
    fn of(ask: &Ask) -> Option<Self> {
        Some(match ask {
            Ask::Command(Command::Import(rows)) => {
                let rows: Result<_, _> = rows.iter().map(store::to_bytes).collect();
                Self::Import(rows.ok()?)
            }
            Ask::Command(command) => Self::Command(store::to_bytes(command).ok()?),
            Ask::Undo => Self::Undo,
            Ask::UndoAt(meeting) => Self::UndoAt(*meeting),
            Ask::Redo => Self::Redo,
            Ask::UndoOf(seq) => Self::UndoOf(*seq),
            Ask::Erase(erase) => Self::Erase(erase.clone()),
        })
    }

    /// Returns what is asked for.
    ///
    /// # Errors
    /// [`WireError::NoMessage`] where the bytes are no wish.
    pub(crate) fn ask(self) -> Result<Ask, WireError> {
        Ok(match self {
            Self::Command(bytes) => {
                Ask::Command(store::from_bytes(&bytes).map_err(|_| WireError::NoMessage)?)
            }
            Self::Import(rows) => {
                let rows = rows.iter().map(|row| store::from_bytes::<AnyWish>(row));
                let rows: Result<_, _> = rows.collect();
                Ask::Command(Command::Import(rows.map_err(|_| WireError::NoMessage)?))
            }
            Self::Undo => Ask::Undo,
            Self::UndoAt(meeting) => Ask::UndoAt(meeting),
            Self::Redo => Ask::Redo,
            Self::UndoOf(seq) => Ask::UndoOf(seq),
            Self::Erase(erase) => Ask::Erase(erase),
        })
    }
}
