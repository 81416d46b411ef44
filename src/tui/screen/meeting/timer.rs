//! The time of an agenda item: how much is used, how much is left, when that is told anew.

use std::time::Duration;

use ratatui::style::Style;

use crate::domain::meeting::AgendaItem;
use crate::domain::time::Moment;
use crate::tui::desk::Desk;

/// How an item stands with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// Seconds used.
    used: u32,
    /// Seconds allotted; nothing where none are.
    allotted: Option<u32>,
}

impl Timer {
    /// Returns the timer of an item.
    pub fn of(item: &AgendaItem, desk: &Desk<'_>) -> Self {
        Self {
            used: item.spent(desk.now),
            allotted: Some(item.minutes * 60).filter(|seconds| *seconds > 0),
        }
    }

    /// Says how many minutes are used out of how many: `18 av 25 min`.
    pub fn used(self, desk: &Desk<'_>) -> String {
        let used = self.used / 60;
        match self.allotted {
            Some(allotted) => desk.say(
                "timer-used",
                &[("used", used.into()), ("of", (allotted / 60).into())],
            ),
            None => desk.say("timer-spent", &[("used", used.into())]),
        }
    }

    /// Says to the second what is left, or by how much it is past: `7:12 kvar`, `2:05 över`.
    pub fn left(self, desk: &Desk<'_>) -> String {
        let Some(allotted) = self.allotted else {
            return clock(self.used);
        };
        let (id, seconds) = if self.used <= allotted {
            ("timer-left", allotted - self.used)
        } else {
            ("timer-over", self.used - allotted)
        };
        desk.say(id, &[("time", clock(seconds).into())])
    }

    /// Returns the digits that big figures show: what is left, or by how much it is past.
    pub fn digits(self) -> String {
        match self.allotted {
            Some(allotted) => clock(allotted.abs_diff(self.used)),
            None => clock(self.used),
        }
    }

    /// Returns the sign and the style: nothing much, amber from 80 % on, red past the time. The
    /// words tell it as well.
    pub fn look(self, desk: &Desk<'_>) -> (&'static str, Style) {
        let theme = desk.theme;
        match self.allotted {
            Some(allotted) if self.used > allotted => (theme.signs.cross, theme.bad),
            Some(allotted) if self.used * 5 >= allotted * 4 => {
                (theme.signs.attention, theme.warning)
            }
            _ => (" ", theme.faint),
        }
    }

    /// Returns the shares used and allotted, for a bar.
    pub fn share(self) -> (i64, i64) {
        (self.used.into(), self.allotted.unwrap_or(0).into())
    }
}

/// Returns how long a figure of seconds holds, for what began at a moment.
pub fn second(item: &AgendaItem, now: Moment) -> Duration {
    until(item, now, 1_000)
}

/// Returns how long a figure of minutes holds.
pub fn minute(item: &AgendaItem, now: Moment) -> Duration {
    until(item, now, 60_000)
}

fn until(item: &AgendaItem, now: Moment, every: i64) -> Duration {
    let before = i64::from(item.seconds) * 1_000;
    let visit = item.began.map_or(0, |began| now.millis() - began.millis());
    let rest = every - (before + visit).rem_euclid(every);
    Duration::from_millis(u64::try_from(rest).unwrap_or(1_000).max(1))
}

/// Says how long ago a moment is, in hours and minutes: `0:47`.
pub fn hours(since: Moment, now: Moment) -> String {
    let minutes = ((now.millis() - since.millis()) / 60_000).max(0);
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
