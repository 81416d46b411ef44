//! Meetings as calendars keep them.

use std::collections::BTreeMap;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::View;
use crate::domain::id::MeetingId;
use crate::domain::meeting::Meeting;
use crate::domain::query::notice::Told;
use crate::exchange::ical::{self, Edition};
use crate::report::notice::agenda_lines;

/// Returns the calendar of one meeting.
pub(super) fn of(cx: &Context, view: &View, meeting: &Meeting) -> Result<String, Failure> {
    let events = events(cx, view, &[meeting])?;
    if events.is_empty() {
        let args = [("id", meeting.id.to_string().into())];
        return Err(cx.fail(Status::Refused, "cli-meeting-timeless", &args));
    }
    Ok(ical::calendar(&events))
}

/// Returns the calendar of all meetings that have a time.
pub(super) fn all(cx: &Context, view: &View) -> Result<String, Failure> {
    let meetings: Vec<&Meeting> = view.group.meetings.iter().collect();
    Ok(ical::calendar(&events(cx, view, &meetings)?))
}

/// Which notice of each meeting it is, is told by the log: what was taken off an agenda is not there
/// to tell. The same notice always comes out in the same bytes.
fn events(cx: &Context, view: &View, meetings: &[&Meeting]) -> Result<Vec<Vec<String>>, Failure> {
    let told = meetings.iter().map(|it| (it.id, Told::of(it.id)));
    let mut told: BTreeMap<MeetingId, Told> = told.collect();
    view.session.each_record(cx, 1, |record, _| {
        if record.seq <= view.group.seq {
            for told in told.values_mut() {
                told.take(record);
            }
        }
        Ok(())
    })?;
    let event = |meeting: &&Meeting| {
        let told = told.get(&meeting.id)?;
        let edition = Edition {
            sequence: meeting.revision.saturating_add(told.agendas),
            at: told.at.unwrap_or_else(|| view.session.now()),
        };
        let lines = agenda_lines(&view.group, meeting);
        ical::event(meeting, &lines.join("\n"), edition)
    };
    Ok(meetings.iter().filter_map(event).collect())
}
