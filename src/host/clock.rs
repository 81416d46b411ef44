//! The only clock of the program. Everything else is handed its moments.

use std::time::Instant;

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
    /// A sample's own time, which goes on from a moment while somebody is at it.
    Sample {
        /// The moment.
        from: Moment,
        /// When it was that.
        since: Instant,
    },
}

impl Clock {
    /// Returns a clock that stands still at a local time, nothing where the clocks skip it.
    pub fn still(local: NaiveDateTime) -> Option<Self> {
        Self::moment(local).map(Self::Still)
    }

    /// Returns the clock of a sample in which it is `from` now.
    pub fn sample(from: Moment) -> Self {
        let since = Instant::now();
        Self::Sample { from, since }
    }

    /// Returns the moment that a local time is here, nothing where the clocks skip it.
    pub fn moment(local: NaiveDateTime) -> Option<Moment> {
        Local
            .from_local_datetime(&local)
            .earliest()
            .map(Moment::from)
    }

    /// Returns the last moment of a day here, nothing where the clocks skip it.
    pub fn end_of(day: Date) -> Option<Moment> {
        let last = day.naive().and_hms_milli_opt(23, 59, 59, 999);
        last.and_then(Self::moment)
    }

    /// Returns the clock of a group: the machine's, or the sample's own where its profile has
    /// `started` one and its last record is of `last`. What stands still stands still.
    #[must_use]
    pub fn of(self, started: Option<Moment>, last: Option<Moment>) -> Self {
        match (self, started) {
            (Self::System, Some(started)) => {
                Self::sample(last.map_or(started, |last| last.max(started)))
            }
            _ => self,
        }
    }

    /// Returns the moment it is.
    pub fn now(self) -> Moment {
        match self {
            Self::Sample { from, since } => from.later(since.elapsed()),
            Self::System => Local::now().into(),
            Self::Still(at) => at,
        }
    }

    /// Returns the local date it is.
    pub fn today(self) -> Date {
        self.now().date()
    }
}
