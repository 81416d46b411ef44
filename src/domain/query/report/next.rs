//! What a report about a year says of the next one: what is late, goes on and is planned, what the budgets
//! are to pay, and what falls due.

use super::Source;
use super::board::Year;
use crate::domain::activity::{Activity, Stage, Status};
use crate::domain::query::spending::{self, Balance};
use crate::domain::query::wheel::{Happening, What, wheel};
use crate::domain::time::Date;

/// What comes after a year.
#[derive(Debug)]
pub struct Next<'a> {
    /// The year that comes.
    pub year: i32,
    /// The activities that were to end within the year and had not.
    pub late: Vec<&'a Activity>,
    /// The activities that go on.
    pub going: Vec<&'a Activity>,
    /// The activities that are planned and have not begun.
    pub planned: Vec<&'a Activity>,
    /// Whether what was only planned can be told; else no log reaches back so far.
    pub is_known: bool,
    /// All budget lines together, with what is planned of them; nothing where nobody has said, or that
    /// cannot be told.
    pub budget: Option<(Balance, Source)>,
    /// The reports and renewals that fall due and the promises that end, in order of time.
    pub due: Vec<Happening>,
}

/// Returns what came after `year` as it was known at its end, or comes as it is known on `today`.
pub(super) fn next(year: &Year, today: Date) -> Next<'_> {
    let (then, next) = (year.then(), year.year + 1);
    let activities = || then.activities.iter();
    let goes_on =
        |activity: &&Activity| activity.to.is_none_or(|to| to > year.span.to) && !activity.rests();
    let (planned, begun): (Vec<&Activity>, Vec<&Activity>) = activities()
        .filter(goes_on)
        .partition(|it| year.stage(it) == Stage::Plan || it.status == Status::NotStarted);
    let (accounts, _) = spending::accounts(then, next);
    let told = accounts
        .iter()
        .filter(|account| account.balance.holds.is_some());
    // What was planned then is not known where the log begins later.
    let told = told.filter(|_| year.is_known());
    let source = Source::several(told.clone().map(|account| account.line));
    // What the year itself has left comes as well.
    let left = year.goes_on.then_some(year.year).into_iter();
    let due = left
        .chain([next])
        .flat_map(|year_of| wheel(then, year_of, today.min(year.span.to)).happenings);
    let due = due.filter(|it| {
        matches!(it.what, What::Report | What::Renewal | What::PromiseEnd)
            && it.last > year.span.to
            // What goes on all the time is told once.
            && (it.to.is_some() || it.first.year() == next)
    });
    // A year that is over has had its last day.
    let after = if year.goes_on {
        today
    } else {
        year.span.to.plus_days(1)
    };
    let is_late = |activity: &&Activity| activity.days_late(after).is_some();
    Next {
        year: next,
        late: activities().filter(is_late).collect(),
        going: begun,
        planned,
        is_known: year.is_known(),
        budget: source.map(|source| (told.map(|account| account.balance).sum(), source)),
        due: due.collect(),
    }
}
