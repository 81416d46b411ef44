//! What an agenda holds, in its order, and what comes back to the next one.

use std::collections::BTreeSet;

use crate::domain::activity::ActionState;
use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MeetingId};
use crate::domain::meeting::{AgendaItem, Comeback, Meeting, MeetingState, StandingItem};
use crate::domain::minutes::Entry;
use crate::domain::query::minutes;
use crate::domain::time::{Date, Moment};
use crate::domain::wall::Wall;

/// The step between the ranks of an agenda's items, so that others fit in between.
pub const STEP: u32 = 10;

/// The minutes that a matter is allotted which is taken up again, until somebody says otherwise.
pub const TAKEN_UP: u32 = 5;

/// The seconds at an item below which a meeting only passed it, where nothing was noted under it.
pub const PASSING: u32 = 30;

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

/// One line of an agenda: an item with its place and the time at which it is to begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slot<'a> {
    /// Its place, from 1.
    pub place: usize,
    /// When it is to begin if each before it takes the time it is allotted.
    pub starts: Option<Wall>,
    /// The item.
    pub item: &'a AgendaItem,
}

/// Returns a meeting's agenda in order, each item with its time.
pub fn schedule<'a>(group: &'a Group, meeting: &Meeting) -> Vec<Slot<'a>> {
    let mut before = 0_u32;
    let mut slots = Vec::new();
    for (place, item) in (1..).zip(items(group, meeting.id)) {
        let starts = meeting.at.map(|at| at.later(before));
        slots.push(Slot {
            place,
            starts,
            item,
        });
        before = before.saturating_add(item.minutes);
    }
    slots
}

/// Returns which ranks change where `item` is to stand right before `other`, or right after it:
/// its own alone where there is room between two, else those of the whole agenda.
pub fn moved(
    group: &Group,
    item: AgendaItemId,
    other: AgendaItemId,
    after: bool,
) -> Vec<(AgendaItemId, u32)> {
    let mut order = items(group, item.meeting);
    let Some(before) = order.iter().position(|found| found.id == item) else {
        return Vec::new();
    };
    let own = order.remove(before);
    let Some(place) = order.iter().position(|found| found.id == other) else {
        return Vec::new();
    };
    let place = place + usize::from(after);
    if place == before {
        return Vec::new();
    }
    let low = place.checked_sub(1).map_or(0, |last| order[last].rank);
    let high = order.get(place).map(|next| next.rank);
    order.insert(place, own);
    let between = high.map_or(low.saturating_add(STEP), |high| low.midpoint(high));
    if between > low && high.is_none_or(|high| between < high) {
        return vec![(item, between)];
    }
    let ranks = order.iter().zip(1_u32..);
    ranks
        .map(|(found, place)| (found.id, found.rank, place.saturating_mul(STEP)))
        .filter(|(_, was, now)| was != now)
        .map(|(id, _, now)| (id, now))
        .collect()
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

/// Returns whether a meeting has dealt with an item: something was noted under it, or the meeting was
/// at it for [`PASSING`] seconds in all. One that was only passed on the way to another was not reached.
///
/// `now` ends the visit to an item that the meeting is still at; without it that visit counts nothing.
pub fn is_reached(group: &Group, item: &AgendaItem, now: Option<Moment>) -> bool {
    let spent = now.map_or(item.seconds, |now| item.spent(now));
    item.reached.is_some() && (spent >= PASSING || is_noted(group, item))
}

/// Returns whether anything was noted under an item, attendance as well.
fn is_noted(group: &Group, item: &AgendaItem) -> bool {
    let meeting = group.meetings.get(&item.meeting);
    let mut attendance = meeting.into_iter().flat_map(|meeting| &meeting.attendance);
    attendance.any(|row| row.item == Some(item.id))
        || minutes::under(group, item.meeting, Some(item.id))
            .next()
            .is_some()
}

/// Returns the items of a meeting that it has not reached, in the order of its agenda. `now` is as for
/// [`is_reached`].
pub fn not_reached(group: &Group, meeting: MeetingId, now: Option<Moment>) -> Vec<&AgendaItem> {
    let mut items = items(group, meeting);
    items.retain(|item| !is_reached(group, item, now));
    items
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
            if !is_reached(group, item, None) {
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

/// Returns the meeting that somebody means who names none: the one that is going on, else the one
/// that is called next, else the newest.
pub fn current(group: &Group) -> Option<&Meeting> {
    open_meeting(group)
        .or_else(|| next_called(group, None))
        .or_else(|| newest(group, |_| true))
}

/// Returns the meeting latest in time among those that have come as far as is asked for.
pub fn newest(group: &Group, far: impl Fn(MeetingState) -> bool) -> Option<&Meeting> {
    let meetings = group.meetings.iter();
    meetings
        .filter(|meeting| far(meeting.state))
        .max_by_key(|meeting| (meeting.at, meeting.id))
}

#[cfg(test)]
mod tests;
