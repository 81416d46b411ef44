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

/// How pressing the time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressure {
    /// There is time.
    None,
    /// Four fifths are used.
    Soon,
    /// It is past.
    Past,
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

    /// Returns how pressing it is.
    fn pressure(self) -> Pressure {
        match self.allotted {
            Some(allotted) if self.used > allotted => Pressure::Past,
            Some(allotted) if self.used * 5 >= allotted * 4 => Pressure::Soon,
            _ => Pressure::None,
        }
    }

    /// Returns the sign and the style: nothing much, amber from 80 % on, red past the time. The
    /// words tell it as well.
    pub fn look(self, desk: &Desk<'_>) -> (&'static str, Style) {
        let theme = desk.theme;
        match self.pressure() {
            Pressure::None => (" ", theme.faint),
            Pressure::Soon => (theme.signs.attention, theme.warning),
            Pressure::Past => (theme.signs.cross, theme.bad),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::AgendaItemId;
    use crate::domain::noun::Noun as _;

    #[test]
    fn four_fifths_are_soon_and_more_than_all_is_past() {
        let pressure = |used, allotted| Timer { used, allotted }.pressure();
        let allotted = Some(25 * 60);
        for (used, expected) in [
            (0, Pressure::None),
            (20 * 60 - 1, Pressure::None),
            (20 * 60, Pressure::Soon),
            (25 * 60, Pressure::Soon),
            (25 * 60 + 1, Pressure::Past),
        ] {
            assert_eq!(pressure(used, allotted), expected, "{used}");
        }
        assert_eq!(pressure(9_999, None), Pressure::None);
    }

    #[test]
    fn a_figure_holds_until_the_next_second_or_minute_that_it_tells() {
        let began: Moment = "2020-10-05T13:00:00.250+02:00".parse().unwrap();
        let item = AgendaItem {
            began: Some(began),
            seconds: 30,
            ..AgendaItem::blank(AgendaItemId::default())
        };
        let now: Moment = "2020-10-05T13:00:10.900+02:00".parse().unwrap();
        assert_eq!(second(&item, now), Duration::from_millis(350));
        assert_eq!(minute(&item, now), Duration::from_millis(19_350));
    }
}
