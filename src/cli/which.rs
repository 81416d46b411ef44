//! Which meeting, agenda item or decision somebody means by what they typed, or by typing nothing.

use super::context::Context;
use super::exit::{Failure, Status};
use crate::domain::Group;
use crate::domain::id::{AgendaItemId, DecisionId, EntryId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::query::agenda;

/// Which one is meant where nobody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Else {
    /// The one that is going on.
    Open,
    /// The one that is called next.
    NextCalled,
    /// The newest that is over and not approved.
    Closed,
    /// The newest that is going on or over.
    Held,
    /// The one that is going on, else called next, else the newest.
    Current,
}

impl Else {
    fn find(self, group: &Group) -> Option<&Meeting> {
        match self {
            Self::Open => agenda::open_meeting(group),
            Self::NextCalled => agenda::next_called(group, None),
            Self::Closed => agenda::newest(group, |state| state == MeetingState::Closed),
            Self::Held => agenda::newest(group, |state| state >= MeetingState::Open),
            Self::Current => agenda::current(group),
        }
    }

    fn lacking(self) -> &'static str {
        match self {
            Self::Open => "cli-no-open-meeting",
            Self::NextCalled => "cli-no-called-meeting",
            Self::Closed => "cli-no-closed-meeting",
            Self::Held => "cli-no-held-meeting",
            Self::Current => "cli-no-meeting",
        }
    }
}

/// Returns the meeting called `typed`, or the one that is meant by typing nothing.
pub(super) fn meeting<'a>(
    cx: &Context,
    group: &'a Group,
    typed: Option<&str>,
    otherwise: Else,
) -> Result<&'a Meeting, Failure> {
    match typed {
        Some(typed) => {
            let id = typed.parse::<MeetingId>().ok();
            let found = id.and_then(|id| group.meetings.get(&id));
            found.ok_or_else(|| cx.unknown(typed))
        }
        None => otherwise
            .find(group)
            .ok_or_else(|| cx.fail(Status::Refused, otherwise.lacking(), &[])),
    }
}

/// Returns the item of `meeting` called `typed`, or at that place of its agenda.
pub(super) fn item(
    cx: &Context,
    group: &Group,
    meeting: MeetingId,
    typed: &str,
) -> Result<AgendaItemId, Failure> {
    let items = agenda::items(group, meeting);
    let place = typed.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let at_place = place.and_then(|place| items.get(place)).map(|item| item.id);
    let named = typed.parse::<AgendaItemId>().ok();
    let named = named.filter(|id| group.agenda_items.contains(id));
    at_place.or(named).ok_or_else(|| cx.unknown(typed))
}

/// Returns the decision called `typed`; a number alone is one of the year of the current meeting.
pub(super) fn decision(cx: &Context, group: &Group, typed: &str) -> Result<DecisionId, Failure> {
    let number = typed.trim_start_matches('§').trim();
    let day = agenda::newest(group, |state| state >= MeetingState::Open).and_then(Meeting::day);
    let of_year = day.and_then(|day| format!("{number}/{}", day.year()).parse().ok());
    let id: Option<DecisionId> = typed.parse().ok().or(of_year);
    id.filter(|id| group.decisions.contains(id))
        .ok_or_else(|| cx.unknown(typed))
}

/// Returns the entry called `typed`.
pub(super) fn entry(cx: &Context, group: &Group, typed: &str) -> Result<EntryId, Failure> {
    let id: Option<EntryId> = typed.parse().ok();
    id.filter(|id| group.entries.contains(id))
        .ok_or_else(|| cx.unknown(typed))
}
