//! What a session asks of the host, and what comes back.

use serde::{Deserialize, Serialize};

use crate::domain::id::MeetingId;
use crate::domain::text::Text;
use crate::domain::{Command, Record, Refusal};
use crate::store::StoreError;

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
    /// Erase the text of a record wherever it stands, for good.
    Erase(Erase),
}

/// What is to be erased.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Erase {
    /// The number of the record.
    pub seq: u64,
    /// Why.
    pub because: Text,
    /// What is to stand there instead: one line, in the group's language.
    pub instead: Text,
    /// Words that a text must hold to go; nothing where all of them go.
    pub holding: Option<Text>,
}

impl Ask {
    /// Returns whether the log is looked through before it can be granted.
    pub(super) fn reads_the_log(&self) -> bool {
        match self {
            Self::Command(command) => matches!(
                command,
                Command::Undo { .. } | Command::Amend { .. } | Command::Withdraw { .. }
            ),
            Self::Undo | Self::UndoAt(_) | Self::Redo | Self::UndoOf(_) | Self::Erase(_) => true,
        }
    }
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
        /// What [`Client::ask`](super::Client::ask) returned.
        ticket: u64,
        /// What came of it.
        outcome: Result<Vec<Record>, Denied>,
    },
    /// Something happened that this session did not ask for; [`Client::take`](super::Client::take)
    /// tells what.
    News,
}
