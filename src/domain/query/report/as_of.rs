//! A group as it was at the end of a day, told by what it holds and not by its log.
//!
//! A log begins when the group began to use this program, and what is noted in January may be about
//! December. So a report about a year, and a note about a time before the log, go by the days that
//! things have of their own: status reports, turns, readings, counters, decisions, minutes. What has
//! none stands as it does now: the stage within a turn, and what a turn has used so far.

use crate::domain::activity::{Activity, Status};
use crate::domain::event::{AnyFact, Event};
use crate::domain::group::Group;
use crate::domain::noun::{Fact, Noun};
use crate::domain::time::Date;

/// Returns the group as it was at the end of `day`, as far as that can be told.
pub fn as_of(now: &Group, day: Date) -> Group {
    let mut then = now.clone();
    for activity in now.activities.iter() {
        back(&mut then, activity, day);
    }
    for indicator in now.indicators.iter() {
        let late = indicator.readings.iter().filter(|it| it.on > day);
        for reading in late {
            let (indicator, seq, reading) = (indicator.id, indicator.seq, reading.clone());
            then.happen(&Event::ReadingWithdrawn { indicator, reading }, seq);
        }
    }
    for commitment in now.commitments.iter() {
        let late = commitment.counts.iter().filter(|it| it.on > day);
        for count in late {
            let (commitment, seq, count) = (commitment.id, commitment.seq, count.clone());
            then.happen(&Event::CountWithdrawn { commitment, count }, seq);
        }
    }
    let decisions = now.decisions.iter();
    for decision in decisions.filter(|it| it.on.is_some_and(|on| on > day)) {
        take_out(&mut then, decision);
    }
    let entries = now.entries.iter();
    for entry in entries.filter(|it| it.at.is_some_and(|at| at.date() > day)) {
        take_out(&mut then, entry);
    }
    then
}

/// Returns whether a log had begun when it told of `logged`: a log begins when the group began to use
/// this program, which may be later than what it holds.
pub(super) fn has_begun(logged: &Group) -> bool {
    !(logged.activities.is_empty() && logged.decisions.is_empty())
}

/// Takes an activity back to the day, turn by turn, the last one first.
fn back(then: &mut Group, activity: &Activity, day: Date) {
    let (id, seq) = (activity.id, activity.seq);
    if let Some(first) = begun(activity)
        && first > day
    {
        take_out(then, activity);
        return;
    }
    let mut turns = activity.turns.iter().rev();
    let mut reports = &activity.reports;
    loop {
        for (place, report) in reports.iter().enumerate().rev() {
            if report.at.date() <= day {
                break;
            }
            let before = place.checked_sub(1).map(|before| reports[before].status);
            let event = Event::ReportWithdrawn {
                activity: id,
                report: report.clone(),
                was: before.unwrap_or(Status::NotStarted),
            };
            then.happen(&event, seq);
        }
        let Some(turn) = turns.next().filter(|turn| turn.ended > day) else {
            return;
        };
        let event = Event::TurnReopened {
            activity: id,
            turn: turn.clone(),
            lacks: Vec::new(),
            because: None,
        };
        then.happen(&event, seq);
        reports = &turn.reports;
    }
}

/// Returns the day on which an activity was thought of, or began where it was entered later than that.
fn begun(activity: &Activity) -> Option<Date> {
    let first = activity.turns.first();
    let (begun, from) = first.map_or((activity.begun, activity.from), |turn| {
        (turn.begun, turn.from)
    });
    match begun {
        Some(begun) => Some(from.map_or(begun, |from| from.min(begun))),
        None => from.filter(|_| first.is_some()),
    }
}

pub(super) fn take_out<N: Noun>(then: &mut Group, noun: &N)
where
    AnyFact: From<Fact<N>>,
{
    let (id, fields) = (noun.id().clone(), Vec::new());
    let gone = Fact::<N>::Removed { id, fields };
    then.happen(&Event::Noun(gone.into()), noun.seq());
}
