//! Why a host denied something, as it goes over the socket.

use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::text::Text;
use crate::host::ask::Denied;
use crate::store::{Kind, StoreError};

/// Why not.
#[derive(Serialize, Deserialize)]
pub(crate) enum Denial {
    /// A rule of the group stands against it.
    Refused(Refusal),
    /// There is no room.
    NoSpace {
        /// Bytes free.
        free: u64,
        /// Bytes that must be.
        needed: u64,
    },
    /// The host's store is damaged.
    Damaged(Text),
    /// The host could not write.
    Unwritten(Text),
    /// The host could not reach its store.
    Unreachable(Text),
}

impl From<&StoreError> for Denial {
    fn from(error: &StoreError) -> Self {
        let told = Text::new(&error.to_string());
        match (error, error.kind()) {
            (StoreError::NoSpace { free, needed }, _) => Self::NoSpace {
                free: *free,
                needed: *needed,
            },
            (_, Kind::Damaged) => Self::Damaged(told),
            (_, Kind::Unwritten) => Self::Unwritten(told),
            (_, Kind::Unreachable) => Self::Unreachable(told),
        }
    }
}

impl From<&Denied> for Denial {
    fn from(denied: &Denied) -> Self {
        match denied {
            Denied::Refused(refusal) => Self::Refused(refusal.clone()),
            Denied::NotKept(error) => error.into(),
            Denied::HostGone => Self::Unreachable(Text::new(&denied.to_string())),
        }
    }
}

impl From<Denial> for Denied {
    fn from(denial: Denial) -> Self {
        match denial {
            Denial::Refused(refusal) => Self::Refused(refusal),
            other => Self::NotKept(other.into()),
        }
    }
}

/// For questions that no rule stands against.
impl From<Denial> for StoreError {
    fn from(denial: Denial) -> Self {
        let (kind, told) = match denial {
            Denial::NoSpace { free, needed } => return Self::NoSpace { free, needed },
            Denial::Damaged(told) => (Kind::Damaged, told),
            Denial::Unwritten(told) => (Kind::Unwritten, told),
            Denial::Unreachable(told) => (Kind::Unreachable, told),
            Denial::Refused(refusal) => (Kind::Unreachable, Text::new(&refusal.to_string())),
        };
        tracing::warn!(%told, "the host could not");
        Self::AtHost { kind, told }
    }
}
