//! Times as they are typed for `--now` and `--at`.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::query::past::When;
use crate::domain::time::{Date, Moment};
use crate::host::Clock;
use crate::lang::parse_date::{self, Direction};

/// Returns the clock that stands still at a local time; a date alone means its noon.
pub(super) fn clock(text: &str, today: Date) -> Option<Clock> {
    if let Ok(moment) = text.trim().parse::<Moment>() {
        return Some(Clock::Still(moment));
    }
    let (local, _) = local(text, today, NaiveTime::from_hms_opt(12, 0, 0)?)?;
    Clock::still(local)
}

/// Returns the place in the past that was meant: a record's number, or the end of a day, a minute
/// or a second.
pub(super) fn past(text: &str, today: Date) -> Option<When> {
    let text = text.trim();
    let digits = text.strip_prefix('#').unwrap_or(text);
    // Eight digits are a date without its hyphens.
    if digits.len() < 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return digits.parse().ok().map(When::Record);
    }
    if let Ok(moment) = text.parse::<Moment>() {
        return Some(When::Until(moment));
    }
    let (local, span) = local(text, today, NaiveTime::MIN)?;
    let end = local.checked_add_signed(span - TimeDelta::milliseconds(1))?;
    Clock::moment(end).map(When::Until)
}

/// Returns the local time and how long what was written lasts.
fn local(text: &str, today: Date, alone: NaiveTime) -> Option<(NaiveDateTime, TimeDelta)> {
    let text = text.trim();
    let day = |text: &str| parse_date::parse(text, today, Direction::Nearest).ok();
    if let Some(day) = day(text) {
        return Some((day.naive().and_time(alone), TimeDelta::days(1)));
    }
    let (date, time) = text.rsplit_once(['T', ' '])?;
    let seconds = time.matches(':').count() == 2;
    let (format, span) = if seconds {
        ("%H:%M:%S", TimeDelta::seconds(1))
    } else {
        ("%H:%M", TimeDelta::minutes(1))
    };
    let time = NaiveTime::parse_from_str(time, format).ok()?;
    Some((day(date)?.naive().and_time(time), span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_past_is_named_by_record_day_or_minute() {
        let today: Date = "2020-10-05".parse().unwrap();
        assert_eq!(past("12", today), Some(When::Record(12)));
        let local = |text: &str| match past(text, today) {
            Some(When::Until(moment)) => moment.local().to_string(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(local("2020-10-05"), "2020-10-05 23:59:59.999");
        assert_eq!(local("2020-10-05T13:47"), "2020-10-05 13:47:59.999");
        assert_eq!(local("2020-10-05 13:47:03"), "2020-10-05 13:47:03.999");
        for wrong in ["", "x", "2020-02-30", "2020-10-05T25:00", "T13:00"] {
            assert_eq!(past(wrong, today), None, "{wrong}");
        }
    }

    #[test]
    fn a_clock_stands_still_at_the_time_on_the_wall() {
        let today: Date = "2020-10-05".parse().unwrap();
        for (text, local) in [
            ("2020-10-05T13:00", "2020-10-05 13:00:00"),
            ("2020-10-05", "2020-10-05 12:00:00"),
        ] {
            let clock = clock(text, today).unwrap();
            assert_eq!(clock.now().local().to_string(), local);
        }
    }
}
