//! The days on which a series meets.

use chrono::{Datelike as _, Months, NaiveDate, Weekday};

use super::agenda;
use crate::domain::group::Group;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, Month, Repeat, Series};
use crate::domain::time::Date;
use crate::domain::wall::Wall;

/// When a group meets after a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// At this one, which is called.
    Called(MeetingId),
    /// Nothing is called; then would be a day for it.
    Proposed(Wall),
}

/// Returns when the group meets after `meeting`: the one that is called next, else when its series
/// meets, else a month later; nothing where the meeting itself has no day.
pub fn next(group: &Group, meeting: &Meeting) -> Option<Next> {
    let at = meeting.at?;
    if let Some(called) = agenda::next_called(group, Some(at.date()))
        && called.id != meeting.id
    {
        return Some(Next::Called(called.id));
    }
    let series = meeting.series.and_then(|id| group.series.get(&id));
    let own = series.and_then(|series| {
        let times = times(series, last_day(series)?).into_iter();
        times.filter(|time| time.date() > at.date()).min()
    });
    let proposed = own.unwrap_or_else(|| at.on(a_month_later(at.date())));
    Some(Next::Proposed(proposed))
}

/// Returns the meeting that followed on `meeting`, whether it is over by now or not: what minutes say
/// of it stays true.
pub fn following<'a>(group: &'a Group, meeting: &Meeting) -> Option<&'a Meeting> {
    let at = meeting.at?;
    let later = group.meetings.iter().filter(|it| it.at > Some(at));
    later.min_by_key(|it| (it.at, it.id))
}

/// Returns when the series meets, from its first meeting to `until`, without the months it skips.
pub fn times(series: &Series, until: Date) -> Vec<Wall> {
    let Some(first) = series.first else {
        return Vec::new();
    };
    days(series.repeat, first.date())
        .take_while(|day| *day <= until)
        .filter(|day| !series.skip.contains(&month(*day)))
        .map(|day| first.on(day))
        .collect()
}

/// Returns the last day on which it meets: the one it says, else a year after its first meeting.
pub fn last_day(series: &Series) -> Option<Date> {
    let first = series.first?.date();
    let year = first.naive().checked_add_months(Months::new(12))?;
    Some(series.until.unwrap_or(Date::from(year).plus_days(-1)))
}

/// Returns the day after `day` on which a group that met then would meet next, where no series says:
/// the same weekday of the next month.
pub fn a_month_later(day: Date) -> Date {
    days(Repeat::Monthly, day).nth(1).unwrap_or(day)
}

fn days(repeat: Repeat, first: Date) -> Box<dyn Iterator<Item = Date>> {
    let weeks = |step: i64| (0..).map(move |turn| first.plus_days(turn * step * 7));
    match repeat {
        Repeat::Weekly => Box::new(weeks(1).take_while(|day| day.is_plausible())),
        Repeat::Fortnightly => Box::new(weeks(2).take_while(|day| day.is_plausible())),
        Repeat::Monthly => Box::new(months(first, 1)),
        Repeat::Quarterly => Box::new(months(first, 3)),
    }
}

/// The same weekday in every `step`th month, where it stands in the month as the first does.
fn months(first: Date, step: u32) -> impl Iterator<Item = Date> {
    let naive = first.naive();
    let (weekday, nth) = (naive.weekday(), naive.day0() / 7 + 1);
    let begin = naive.with_day(1).unwrap_or(naive);
    (0..)
        .map_while(move |turn| begin.checked_add_months(Months::new(turn * step)))
        .map_while(move |month| nth_weekday(month, weekday, nth))
        .map(Date::from)
        .take_while(|day| day.is_plausible())
}

fn nth_weekday(month: NaiveDate, weekday: Weekday, nth: u32) -> Option<NaiveDate> {
    let nth_of = |nth: u32| {
        NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, nth as u8)
    };
    // The fifth is the last, which in most months is the fourth.
    nth_of(nth).or_else(|| nth_of(4))
}

fn month(day: Date) -> Month {
    Month::ALL[day.naive().month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::SeriesId;
    use crate::domain::noun::Noun as _;

    fn series(first: &str, repeat: Repeat, skip: &[Month]) -> Series {
        Series {
            first: first.parse().ok(),
            repeat,
            skip: skip.to_vec(),
            ..Series::blank(SeriesId(1))
        }
    }

    fn told(series: &Series, until: &str) -> Vec<String> {
        let times = times(series, until.parse().unwrap());
        times
            .iter()
            .map(|at| at.to_string()[5..].to_owned())
            .collect()
    }

    #[test]
    fn every_first_monday_but_not_in_july() {
        let first = series("2020-05-04T13:00", Repeat::Monthly, &[Month::July]);
        let expected = ["05-04T13:00", "06-01T13:00", "08-03T13:00", "09-07T13:00"];
        assert_eq!(told(&first, "2020-09-30"), expected);
    }

    #[test]
    fn a_fifth_weekday_is_the_last_one() {
        let last = series("2020-08-31T09:30", Repeat::Monthly, &[]);
        let expected = ["08-31T09:30", "09-28T09:30", "10-26T09:30", "11-30T09:30"];
        assert_eq!(told(&last, "2020-11-30"), expected);
    }

    #[test]
    fn weeks_are_counted_across_the_year() {
        let every = series("2020-12-17T08:00", Repeat::Fortnightly, &[]);
        assert_eq!(
            told(&every, "2021-01-20"),
            ["12-17T08:00", "12-31T08:00", "01-14T08:00"]
        );
        let quarter = series("2020-11-02T13:00", Repeat::Quarterly, &[]);
        assert_eq!(told(&quarter, "2021-03-01"), ["11-02T13:00", "02-01T13:00"]);
    }
}
