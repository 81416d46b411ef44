//! When a duty to report falls due, and by what it was met.
//!
//! A report meets the day that was missed last before it was sent, else the next one to come: so one
//! that comes late is not also the next one, and days that were missed long ago stay missed.

use crate::domain::document::Duty;
use crate::domain::group::Group;
use crate::domain::id::SendingId;
use crate::domain::sending::{Report, Sending};
use crate::domain::time::Date;

/// A day on which a report falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub on: Date,
    /// The report that met it, nothing where none has.
    pub met: Option<SendingId>,
}

impl Due {
    /// Returns whether it should have been met before `today`.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.met.is_none() && self.on < today
    }
}

/// Returns the first duty that a report of the program's meets.
pub fn met_by(group: &Group, report: Report) -> Option<&Duty> {
    let mut duties = group.duties.iter();
    duties.find(|duty| duty.report == Some(report))
}

/// Returns the days on which a duty falls due, up to `last`: none where nobody has said which is the
/// first, or where it is met all the time.
pub fn days(duty: &Duty, last: Date) -> impl Iterator<Item = Date> {
    let (first, step) = (duty.first, i64::from(duty.months));
    let turns = 0..if step > 0 { i64::MAX } else { 0 };
    let mut before = None;
    turns
        .map_while(move |turn| Some(first?.plus_months(turn.checked_mul(step)?)))
        // The calendar has an end, and no day is told twice.
        .take_while(move |day| *day <= last && before.replace(*day) < Some(*day))
}

/// Returns the days on which a report falls due, up to `last` and the one after it, each with the
/// report that met it. A duty that a document fulfils has none.
pub fn dues(group: &Group, duty: &Duty, last: Date) -> Vec<Due> {
    if duty.document.is_some() {
        return Vec::new();
    }
    let after = last.plus_months(i64::from(duty.months));
    let mut dues: Vec<Due> = days(duty, after).map(|on| Due { on, met: None }).collect();
    for sending in sent(group, duty) {
        let on = sending.on.unwrap_or(last);
        let next = dues.partition_point(|due| due.on < on);
        let missed = next.checked_sub(1).filter(|at| dues[*at].met.is_none());
        let at = missed.unwrap_or(next);
        if let Some(due) = dues.get_mut(at).filter(|due| due.met.is_none()) {
            due.met = Some(sending.id);
        }
    }
    dues
}

/// Returns what is owed next on `today`: the day that was missed last, else the next one to come.
pub fn next(group: &Group, duty: &Duty, today: Date) -> Option<Due> {
    let dues = dues(group, duty, today);
    let next = dues.partition_point(|due| due.on < today);
    let missed = next.checked_sub(1).map(|at| dues[at]);
    let to_come = dues[next..].iter().find(|due| due.met.is_none());
    missed
        .filter(|due| due.is_overdue(today))
        .or(to_come.copied())
}

/// Returns the reports that were sent to meet a duty, in order of time.
pub fn sent<'a>(group: &'a Group, duty: &Duty) -> Vec<&'a Sending> {
    let own = group.sendings.iter();
    let mut own: Vec<&Sending> = own.filter(|sending| sending.duty == duty.id).collect();
    own.sort_by_key(|sending| (sending.on, sending.id));
    own
}

/// Returns the report that was sent last to meet a duty, no later than on `today`.
pub fn last_sent<'a>(group: &'a Group, duty: &Duty, today: Date) -> Option<&'a Sending> {
    let sent = sent(group, duty).into_iter();
    sent.rev().find(|sending| sending.on <= Some(today))
}

/// Returns the year that a yearly report is about where nobody says: the one in which most of the
/// time before the day lies on which it is owed; this one where none is owed.
pub fn year(group: &Group, report: Report, today: Date) -> i32 {
    let due = met_by(group, report).and_then(|duty| next(group, duty, today));
    due.map_or(today, |due| due.on.plus_months(-6))
        .min(today)
        .year()
}
