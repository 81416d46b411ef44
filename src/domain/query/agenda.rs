//! What an agenda holds, in its order, and what comes back to the next one.

use std::collections::BTreeSet;

use crate::domain::activity::ActionState;
use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MeetingId};
use crate::domain::meeting::{AgendaItem, Comeback, Meeting, MeetingState, StandingItem};
use crate::domain::minutes::Entry;
use crate::domain::time::Date;

/// Returns the meeting that is going on.
pub fn open_meeting(group: &Group) -> Option<&Meeting> {
    let mut meetings = group.meetings.iter().rev();
    meetings.find(|meeting| meeting.state == MeetingState::Open)
}

/// Returns the called meeting that comes first, on `day` or later where that is given.
pub fn next_called(group: &Group, day: Option<Date>) -> Option<&Meeting> {
    let called = group.meetings.iter().filter(|meeting| {
        meeting.state == MeetingState::Called && day.is_none_or(|day| meeting.day() >= Some(day))
    });
    called.min_by_key(|meeting| (meeting.at, meeting.id))
}

/// Returns the items of a meeting in the order of its agenda.
pub fn items(group: &Group, meeting: MeetingId) -> Vec<&AgendaItem> {
    let bounds = AgendaItemId::bounds(meeting);
    let mut items: Vec<&AgendaItem> = group.agenda_items.between(bounds).collect();
    items.sort_by_key(|item| (item.rank, item.id));
    items
}

/// Returns an item's place on its agenda, from 1.
pub fn place(group: &Group, id: AgendaItemId) -> Option<usize> {
    let items = items(group, id.meeting);
    items
        .iter()
        .position(|item| item.id == id)
        .map(|place| place + 1)
}

/// Returns the item that follows, or goes before where `back`.
pub fn neighbour(group: &Group, id: AgendaItemId, back: bool) -> Option<AgendaItemId> {
    let items = items(group, id.meeting);
    let place = items.iter().position(|item| item.id == id)?;
    let place = if back {
        place.checked_sub(1)?
    } else {
        place + 1
    };
    items.get(place).map(|item| item.id)
}

/// Returns the minutes that the items of a meeting are allotted together.
pub fn allotted(group: &Group, meeting: MeetingId) -> u32 {
    let items = group.agenda_items.between(AgendaItemId::bounds(meeting));
    items.fold(0, |sum, item| sum.saturating_add(item.minutes))
}

/// Returns by how many minutes the agenda is longer than its meeting.
pub fn overlong(group: &Group, meeting: &Meeting) -> Option<u32> {
    let over = allotted(group, meeting.id).checked_sub(meeting.minutes)?;
    (meeting.minutes > 0 && over > 0).then_some(over)
}

/// Returns the standing items in their order.
pub fn standing(group: &Group) -> Vec<&StandingItem> {
    let mut items: Vec<&StandingItem> = group.standing_items.iter().collect();
    items.sort_by_key(|item| (item.rank, item.id));
    items
}

/// Returns the items of meetings that are over which are to come back, and why: they were not
/// reached, or hold an open action. What stands on every agenda comes anyway, and what has come
/// back already does so from there.
pub fn comebacks(group: &Group) -> Vec<(&AgendaItem, Comeback)> {
    let returned: BTreeSet<AgendaItemId> = group
        .agenda_items
        .iter()
        .filter_map(|item| item.back_from)
        .collect();
    let open: BTreeSet<AgendaItemId> = group
        .actions
        .iter()
        .filter(|action| action.state == ActionState::Open)
        .filter_map(|action| action.item)
        .collect();
    let over = |item: &&AgendaItem| {
        let meeting = group.meetings.get(&item.meeting);
        meeting.is_some_and(|meeting| meeting.state >= MeetingState::Closed)
    };
    let items = group.agenda_items.iter().filter(over);
    items
        .filter(|item| item.standing.is_none() && !returned.contains(&item.id))
        .filter_map(|item| {
            if item.reached.is_none() {
                return Some((item, Comeback::NotReached));
            }
            let holds = incarnations(group, item).any(|id| open.contains(&id));
            holds.then_some((item, Comeback::OpenAction))
        })
        .collect()
}

/// Returns the item and those that it came back from, the newest first.
pub fn incarnations<'a>(
    group: &'a Group,
    item: &'a AgendaItem,
) -> impl Iterator<Item = AgendaItemId> + 'a {
    let before = |item: &&'a AgendaItem| group.agenda_items.get(&item.back_from?);
    // A file may say that two come from each other.
    let most = group.agenda_items.len();
    std::iter::successors(Some(item), before)
        .map(|item| item.id)
        .take(most)
}

/// Returns the questions and parked matters that still wait and that no agenda to come takes up,
/// oldest first.
pub fn waiting(group: &Group) -> Vec<&Entry> {
    let taken: BTreeSet<_> = group
        .agenda_items
        .iter()
        .filter(|item| {
            let meeting = group.meetings.get(&item.meeting);
            meeting.is_some_and(|meeting| meeting.state <= MeetingState::Open)
        })
        .filter_map(|item| item.takes_up)
        .collect();
    let waiting = group.entries.iter().filter(|entry| entry.waits());
    waiting.filter(|entry| !taken.contains(&entry.id)).collect()
}
