//! A year as a report looks at it: where it begins and ends, and the group as it was at its end.
//!
//! A year that is over is told as it was on its last day, whenever that is done:
//!
//! - What has a day of its own counts where that day is not after the last one, also when it was noted
//!   later: readings, counters, decisions, status reports, ends of turns.
//! - What has none counts where the log had it at the end, or where something that counts speaks of it.
//!   A promise counts while it holds. Where the log begins later than the year ends, the framework
//!   stands as it does now, and an activity that no day shows is not told of.
//! - In which stage an activity was, and what it had learnt, is as the log had it. "Did we do it?" may be
//!   answered in the year after, where the activity was to end within the year.
//! - Words and figures stand as they do now, and so do minutes that were approved later: what is mended
//!   or settled afterwards holds for the year too.
//!
//! A year that goes on is told as it is today.

use super::as_of::{as_of, has_begun, take_out};
use super::council::Since;
use crate::domain::activity::{Activity, Did, Stage};
use crate::domain::document::Document;
use crate::domain::goal::{Goal, Indicator};
use crate::domain::group::Group;
use crate::domain::promise::Promise;
use crate::domain::query::duty;
use crate::domain::query::pace::Span;
use crate::domain::sending::Report;
use crate::domain::time::Date;

/// A year as a report looks at it.
#[derive(Debug)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// Its first day, and its last or today.
    pub span: Span,
    /// Whether it is not over.
    pub goes_on: bool,
    /// The group as it was on the last of these days.
    then: Group,
    /// The group as the log had it then; nothing while the year goes on, or where the log begins later.
    logged: Option<Group>,
    /// Whether what has no day of its own can be told as it was then.
    is_known: bool,
}

impl Year {
    /// Returns the year of a group, nothing where it has not begun on `today`; `logged` gives the group
    /// as its log had it at the end of a day.
    ///
    /// # Errors
    /// Where that could not be read.
    pub fn of<E>(
        now: &Group,
        year: i32,
        today: Date,
        logged: impl FnOnce(&Since) -> Result<Group, E>,
    ) -> Result<Option<Self>, E> {
        let Some(mut found) = Self::begun(now, year, today) else {
            return Ok(None);
        };
        if !found.goes_on {
            let logged = logged(&Since::end_of(found.span.to))?;
            found.logged = Some(logged).filter(has_begun);
            found.is_known = found.logged.is_some() || !has_begun(now);
            found.leave_out(now);
        }
        Ok(Some(found))
    }

    fn begun(now: &Group, year: i32, today: Date) -> Option<Self> {
        let (from, last) = (Date::new(year, 1, 1)?, Date::new(year, 12, 31)?);
        let to = last.min(today);
        (from <= to).then(|| Self {
            year,
            span: Span { from, to },
            goes_on: today <= last,
            then: as_of(now, to),
            logged: None,
            is_known: today <= last,
        })
    }

    /// Returns whether a day lies in it.
    pub fn has(&self, day: Date) -> bool {
        (self.span.from..=self.span.to).contains(&day)
    }

    /// Returns whether a period and the year have a day in common.
    pub(super) fn meets(&self, from: Option<Date>, to: Option<Date>) -> bool {
        from.is_none_or(|from| from <= self.span.to) && to.is_none_or(|to| to >= self.span.from)
    }

    /// Returns the group as it was at the end.
    pub(super) fn then(&self) -> &Group {
        &self.then
    }

    /// Returns whether what has no day of its own can be told as it was at the end.
    pub(super) fn is_known(&self) -> bool {
        self.is_known
    }

    /// Returns whether it can be told where in its turn an activity was at the end.
    pub(super) fn knows(&self, activity: &Activity) -> bool {
        self.goes_on || self.logged(activity).is_some()
    }

    /// Returns the stage that an activity was in at the end.
    pub(super) fn stage(&self, activity: &Activity) -> Stage {
        self.logged(activity).unwrap_or(activity).stage
    }

    /// Returns what was answered to "did we do it?" of the turn that went on at the end.
    pub(super) fn did(&self, activity: &Activity) -> Option<Did> {
        let ended = activity.to.is_some_and(|to| to <= self.span.to);
        if self.goes_on || ended {
            return activity.did;
        }
        self.logged(activity)?.did
    }

    /// Returns an activity as the log had it at the end, nothing where it cannot have been in that turn.
    fn logged(&self, activity: &Activity) -> Option<&Activity> {
        let logged = self.logged.as_ref()?.activities.get(&activity.id)?;
        (logged.turn() == activity.turn()).then_some(logged)
    }

    /// Takes out what came after the end and speaks of nothing before it.
    fn leave_out(&mut self, now: &Group) {
        let (last, logged) = (self.span.to, self.logged.as_ref());
        let had = |day: Option<Date>| day.is_some_and(|day| day <= last);
        let then = &mut self.then;
        let is_shown = |it: &Activity| {
            let first = it.turns.first();
            let first = first.map(|turn| turn.begun.or(turn.from).unwrap_or(turn.ended));
            let reported = it.reports.first().map(|report| report.at.date());
            [first, reported, it.begun, it.from, it.to]
                .into_iter()
                .any(had)
        };
        let is_logged = |it: &Activity| logged.is_some_and(|then| then.activities.contains(&it.id));
        let later = then.activities.iter();
        let later = later.filter(|it| !is_shown(it) && !is_logged(it));
        for activity in later.cloned().collect::<Vec<_>>() {
            take_out(then, &activity);
        }
        let Some(logged) = logged else {
            return;
        };
        let is_read = |it: &Indicator| it.readings.iter().any(|reading| had(Some(reading.on)));
        let is_new = |it: &&Indicator| !logged.indicators.contains(&it.id) && !is_read(it);
        for indicator in now.indicators.iter().filter(is_new) {
            take_out(then, indicator);
        }
        let is_served = |then: &Group, goal: &Goal| {
            let measured = then
                .indicators
                .iter()
                .any(|it| it.goal == goal.id && is_read(it));
            measured || then.activities.iter().any(|it| it.goals.contains(&goal.id))
        };
        for goal in now.goals.iter().filter(|it| !logged.goals.contains(&it.id)) {
            if !is_served(then, goal) {
                take_out(then, goal);
            }
        }
        let is_new = |it: &&Promise| !logged.promises.contains(&it.id) && !had(it.from);
        for promise in now.promises.iter().filter(is_new) {
            take_out(then, promise);
        }
        for commitment in now.commitments.iter() {
            let is_counted = commitment.counts.iter().any(|it| had(Some(it.on)));
            let has_promise = then.promises.contains(&commitment.promise);
            let is_new = !logged.commitments.contains(&commitment.id) && !is_counted;
            if is_new || !has_promise {
                take_out(then, commitment);
            }
        }
        let is_new = |it: &&Document| !logged.documents.contains(&it.id) && !had(it.from);
        for document in now.documents.iter().filter(is_new) {
            take_out(then, document);
        }
        for duty in now
            .duties
            .iter()
            .filter(|it| !logged.duties.contains(&it.id))
        {
            take_out(then, duty);
        }
    }
}

/// Returns up to when a report of `today` needs the group as its log had it, nothing where it needs
/// none.
pub fn looked_back(group: &Group, report: Report, today: Date) -> Option<Since> {
    match report {
        Report::Council => Some(Since::last_sent(group, today)),
        Report::Board => {
            let year = duty::year(group, report, today);
            let year = Year::begun(group, year, today).filter(|it| !it.goes_on);
            year.map(|year| Since::end_of(year.span.to))
        }
        Report::Promise => None,
    }
}
