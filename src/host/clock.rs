//! The only clock of the program. Everything else is handed its moments.

use chrono::{Local, NaiveDateTime, TimeZone as _};

use crate::domain::time::{Date, Moment};

/// Where the host's time comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock, in its time zone.
    #[default]
    System,
    /// A clock that stands still, for scripts, demonstrations and tests.
    Still(Moment),
}

impl Clock {
    /// Returns a clock that stands still at a local time, nothing where the clocks skip it.
    pub fn still(local: NaiveDateTime) -> Option<Self> {
        Local
            .from_local_datetime(&local)
            .earliest()
            .map(|at| Self::Still(at.into()))
    }

    /// Returns the moment it is.
    pub fn now(self) -> Moment {
        match self {
            Self::System => Local::now().into(),
            Self::Still(at) => at,
        }
    }

    /// Returns the local date it is.
    pub fn today(self) -> Date {
        self.now().date()
    }
}
