//! Where the year's happenings come from, one kind of thing after the other.

use super::{Happening, What, Year};
use crate::domain::activity::{Action, ActionState, Activity};
use crate::domain::document::Duty;
use crate::domain::finding::notice;
use crate::domain::group::Group;
use crate::domain::meeting::{Meeting, Series};
use crate::domain::noun::AnyId;
use crate::domain::query::{duty, ribbon, series};
use crate::domain::time::Date;
use crate::domain::wall::Wall;

/// Returns everything that happens in the year, in no order.
pub(super) fn all(group: &Group, year: &Year, today: Date) -> Vec<Happening> {
    let mut found = Vec::new();
    let meetings = group.meetings.iter();
    found.extend(meetings.filter_map(|it| year.day(What::Meeting, it.id, it.day())));
    for series in group.series.iter() {
        let days = to_call(group, series, today).into_iter();
        found.extend(days.filter_map(|day| year.day(What::SeriesDay, series.id, Some(day))));
    }
    let dialogues = group.dialogues.iter();
    found.extend(dialogues.filter_map(|it| year.day(What::Dialogue, it.id, it.on)));
    found.extend(group.duties.iter().flat_map(|duty| reports(year, duty)));
    for line in ribbon::lines(group) {
        for document in &line.documents {
            found.extend(year.day(What::Renewal, document.id, document.to));
        }
        // What has been followed by another one is not to be renewed any more.
        if let Some(last) = line.documents.last() {
            let time = (notice(last), last.to);
            found.extend(year.span(What::Notice, last.id, time, false));
        }
    }
    let promises = group.promises.iter();
    found.extend(promises.filter_map(|it| year.day(What::PromiseEnd, it.id, it.to)));
    for activity in group.activities.iter() {
        found.extend(periods(year, activity));
        found.extend(activity.all_milestones().filter_map(|it| {
            let step = year.day(What::Milestone, activity.id, Some(it.due))?;
            let title = Some(it.title.clone());
            Some(Happening { title, ..step })
        }));
    }
    let open = group.actions.iter().filter(|it| is_open(it));
    found.extend(open.filter_map(|it| year.day(What::Action, it.id, it.due)));
    found
}

/// Returns what should have a day and has none: duties that come again, dialogues, and activities
/// that are not over.
pub(super) fn undated(group: &Group) -> Vec<(What, AnyId)> {
    let duties = group.duties.iter();
    let duties = duties.filter(|it| it.months > 0 && it.first.is_none());
    let dialogues = group.dialogues.iter().filter(|it| it.on.is_none());
    let activities = group
        .activities
        .iter()
        .filter(|it| it.from.or(it.to).is_none() && !it.rests());
    duties
        .map(|it| (What::Report, it.id.into()))
        .chain(dialogues.map(|it| (What::Dialogue, it.id.into())))
        .chain(activities.map(|it| (What::Activity, it.id.into())))
        .collect()
}

/// Returns the days that anything speaks of; of what comes again only the first.
pub(super) fn days(group: &Group) -> impl Iterator<Item = Date> {
    let meetings = group.meetings.iter().filter_map(Meeting::day);
    let series = group.series.iter().filter_map(series::last_day);
    let dialogues = group.dialogues.iter().filter_map(|it| it.on);
    let duties = group.duties.iter().filter_map(|it| it.first);
    let documents = group.documents.iter();
    let documents = documents.flat_map(|it| notice(it).into_iter().chain(it.to));
    let promises = group.promises.iter().filter_map(|it| it.to);
    let activities = group.activities.iter().flat_map(|it| {
        let turns = it.turns.iter().flat_map(|turn| [turn.from, turn.to]);
        let periods = turns.chain([it.from, it.to]).flatten();
        periods.chain(it.all_milestones().map(|step| step.due))
    });
    let actions = group.actions.iter().filter(|it| is_open(it));
    meetings
        .chain(series)
        .chain(dialogues)
        .chain(duties)
        .chain(documents)
        .chain(promises)
        .chain(activities)
        .chain(actions.filter_map(|it| it.due))
}

/// Returns the days on which a series is to meet that nobody has called yet: those after the last
/// one that somebody has, since one before that was moved or left out.
fn to_call(group: &Group, series: &Series, today: Date) -> Vec<Date> {
    let Some(until) = series::last_day(series) else {
        return Vec::new();
    };
    let own = group.meetings.iter();
    let own = own.filter(|meeting| meeting.series == Some(series.id));
    let called = own.filter_map(Meeting::day).max();
    let times = series::times(series, until).into_iter();
    times
        .map(Wall::date)
        .filter(|day| *day >= today && called.is_none_or(|called| *day > called))
        .collect()
}

/// Returns the days of the year on which a duty falls due, or the time in which it goes on.
fn reports(year: &Year, duty: &Duty) -> Vec<Happening> {
    if duty.months == 0 {
        let from = duty.first.or(Some(year.first));
        let bar = year.span(What::Report, duty.id, (from, None), true);
        // Since when it has gone on is not known where nobody has said.
        let bar = bar.map(|bar| Happening {
            from: duty.first,
            ..bar
        });
        return bar.into_iter().collect();
    }
    duty::days(duty, year.last)
        .filter_map(|day| year.day(What::Report, duty.id, Some(day)))
        .collect()
}

/// Returns the activity's period and those of its earlier turns, as far as they have any.
fn periods(year: &Year, activity: &Activity) -> impl Iterator<Item = Happening> {
    let span = |time, goes_on| year.span(What::Activity, activity.id, time, goes_on);
    let turns = activity.turns.iter();
    let turns = turns.filter_map(move |turn| span((turn.from, turn.to), false));
    turns.chain(span((activity.from, activity.to), !activity.rests()))
}

fn is_open(action: &Action) -> bool {
    action.state == ActionState::Open
}
