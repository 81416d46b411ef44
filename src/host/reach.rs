//! Reaching a group: whoever finds its store free hosts it, everybody else attaches to who has it.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::clock::Clock;
use super::door::Door;
use super::line::Line;
pub use super::line::LineError;
use super::local::{self, Local, Opened, Reason, StoreError};
use super::request::Request;
use crate::domain::Group;

/// Most who have the store and do not listen have it for some hundredths of a second: a command of
/// somebody else's. So it is tried again for two seconds before anybody is told.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(10);

/// How a store is reached, the first time and again.
#[derive(Clone, Debug)]
pub struct Way {
    /// The store's folder.
    pub place: PathBuf,
    /// The login that others are told has the store.
    pub login: String,
    /// Whether others may attach to this process where it hosts: those that stay, and not a command that is
    /// over before anybody has come in.
    pub listens: bool,
}

/// A group as it was reached.
pub struct Reached {
    /// The group.
    pub group: Group,
    /// Why nothing can be written, where that is so.
    pub read_only: Option<Reason>,
    pub(super) by: By,
}

/// By which way.
pub(super) enum By {
    /// This process has the store.
    Store(Box<Local>, Way),
    /// Another one has it.
    Line(Line, Clock, Way),
}

/// Why a group could not be reached.
#[derive(Debug, thiserror::Error)]
pub enum Unreached {
    /// Its store does not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its host does not let anybody in.
    #[error(transparent)]
    Line(#[from] LineError),
}

impl Way {
    /// Reaches the group.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn reach(&self) -> Result<Reached, Unreached> {
        let until = Instant::now() + PATIENCE;
        loop {
            let held = match self.open() {
                Ok(opened) => return Ok(self.hosts(opened)),
                Err(held @ StoreError::Held { .. }) => held,
                // The folder of another user, who may let in whom it does not let open its files.
                Err(denied @ StoreError::Denied { .. }) => denied,
                Err(other) => return Err(other.into()),
            };
            match Line::dial(&self.place, 0, self.listens) {
                Ok((line, welcome)) => {
                    return Ok(Reached {
                        group: welcome.start.group(),
                        read_only: None,
                        by: By::Line(line, welcome.clock, self.clone()),
                    });
                }
                Err(wrong @ (LineError::OtherProtocol(_) | LineError::Stranger)) => {
                    return Err(wrong.into());
                }
                Err(error) => tracing::debug!(%error, "attaching"),
            }
            // One who has it and says nothing takes up all the time there is.
            if matches!(held, StoreError::Denied { .. }) || Instant::now() > until {
                return Err(held.into());
            }
            thread::sleep(PAUSE);
        }
    }

    /// Reaches the group for reading: where the folder cannot be written, without its lock.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn reach_to_read(&self) -> Result<Reached, Unreached> {
        match self.reach() {
            Err(Unreached::Store(
                StoreError::Denied { .. } | StoreError::ReadOnlyFolder { .. },
            )) => Ok(self.hosts(local::open_read_only(&self.place)?)),
            other => other,
        }
    }

    /// Returns a store that this process has as a group that was reached.
    pub fn hosts(&self, opened: Opened) -> Reached {
        Reached {
            group: opened.group,
            read_only: opened.read_only,
            by: By::Store(Box::new(opened.keep), self.clone()),
        }
    }

    /// Opens the store once.
    pub(super) fn open(&self) -> Result<Opened, StoreError> {
        local::open_now(&self.place, &self.login)
    }

    /// Opens the door for others, where this process listens and can.
    pub(super) fn door(&self, own: &Sender<Request>) -> Option<Door> {
        if !self.listens {
            return None;
        }
        let mode = local::socket_mode(&self.place);
        match Door::open(&self.place, mode, own.clone()) {
            Ok(door) => Some(door),
            Err(error) => {
                tracing::warn!(%error, "nobody else can attach");
                None
            }
        }
    }
}
