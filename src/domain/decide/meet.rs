//! The steps of a meeting, from opening it to approving its minutes.

use super::after::{After, group_after};
use super::{call, guard, noun};
use crate::domain::command::{Stamp, Step};
use crate::domain::event::AnyFact;
use crate::domain::event::Event;
use crate::domain::group::{Group, Holds};
use crate::domain::id::{AgendaItemId, MeetingId, MemberId};
use crate::domain::meeting::{AgendaItem, Meeting, MeetingState};
use crate::domain::minutes::{Entry, EntryState};
use crate::domain::noun::{Fact, Noun};
use crate::domain::organisation::{Member, Role};
use crate::domain::query::{agenda, minutes};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Moment;

/// Returns the meeting called `id`.
pub(super) fn find(group: &Group, id: MeetingId) -> Result<&Meeting, Refusal> {
    group.meetings.get(&id).ok_or_else(|| Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    })
}

/// Takes a step in a meeting.
pub(super) fn decide(
    group: &Group,
    id: MeetingId,
    step: Step,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let meeting = find(group, id)?;
    let mut steps = Steps::new(group);
    match step {
        Step::Open => open(group, meeting, stamp, &mut steps)?,
        Step::GoTo(item) => go_to(group, meeting, item, stamp.at, &mut steps)?,
        Step::Next | Step::Previous => {
            let back = step == Step::Previous;
            let item = match meeting.item {
                Some(item) => agenda::neighbour(group, item, back),
                None => agenda::items(group, id).first().map(|item| item.id),
            };
            let item = item.ok_or(Refusal::NoFurtherItem { meeting: id })?;
            go_to(group, meeting, item, stamp.at, &mut steps)?;
        }
        Step::Close => close(group, meeting, stamp, &mut steps)?,
        Step::Approve => approve(group, meeting, stamp, &mut steps)?,
    }
    steps.after.check()?;
    Ok(steps.events)
}

/// What happens, step by step, and the group as it stands after.
struct Steps<'a> {
    after: After<'a>,
    events: Vec<Event>,
}

impl<'a> Steps<'a> {
    fn new(group: &'a Group) -> Self {
        Self {
            after: After::new(group),
            events: Vec::new(),
        }
    }

    /// Has a noun become another.
    fn change<N: Noun>(&mut self, was: &N, change: impl FnOnce(&mut N))
    where
        Group: Holds<N>,
        AnyFact: From<Fact<N>>,
    {
        let mut now = was.clone();
        change(&mut now);
        if let Some(fact) = noun::became(was, &now) {
            let event = Event::Noun(fact.into());
            self.after.happen(&event);
            self.events.push(event);
        }
    }
}

fn must_be(meeting: &Meeting, states: &[MeetingState]) -> Result<(), Refusal> {
    if states.contains(&meeting.state) {
        return Ok(());
    }
    Err(match meeting.state {
        MeetingState::Approved => Refusal::MinutesLocked {
            meeting: meeting.id,
        },
        state => Refusal::MeetingIs {
            meeting: meeting.id,
            state,
        },
    })
}

fn open(
    group: &Group,
    meeting: &Meeting,
    stamp: &Stamp,
    steps: &mut Steps<'_>,
) -> Result<(), Refusal> {
    must_be(meeting, &[MeetingState::Called, MeetingState::Closed])?;
    if let Some(other) = agenda::open_meeting(group) {
        return Err(Refusal::OtherOpen { meeting: other.id });
    }
    let items = agenda::items(group, meeting.id);
    // One that goes on does so at the last item it reached.
    let reached = items
        .iter()
        .rfind(|item| agenda::is_reached(group, item, None));
    let item = reached.or(items.first()).copied();
    steps.change(meeting, |meeting| {
        meeting.state = MeetingState::Open;
        meeting.opened = meeting.opened.or(Some(stamp.at));
        meeting.closed = None;
        meeting.item = item.map(|item| item.id);
        meeting.chair = meeting
            .chair
            .take()
            .or_else(|| only(group, Role::Facilitator));
        meeting.secretary = meeting
            .secretary
            .take()
            .or_else(|| only(group, Role::Secretary));
    });
    if let Some(item) = item {
        reach(item, stamp.at, steps);
    }
    let gone = call::send_back(&mut steps.after, group, meeting.id);
    steps.events.extend(gone);
    Ok(())
}

/// Returns the member with a role, where there is one and no other.
fn only(group: &Group, role: Role) -> Option<MemberId> {
    let mut having = group
        .members
        .iter()
        .filter(|member: &&Member| member.role == role);
    let first = having.next()?;
    having.next().is_none().then(|| first.id.clone())
}

fn reach(item: &AgendaItem, at: Moment, steps: &mut Steps<'_>) {
    steps.change(item, |item| {
        item.began = Some(at);
        item.reached = item.reached.or(Some(at));
    });
}

fn leave(group: &Group, meeting: &Meeting, at: Moment, steps: &mut Steps<'_>) {
    if let Some(item) = meeting.item.and_then(|id| group.agenda_items.get(&id)) {
        steps.change(item, |item| {
            item.seconds = item.spent(at);
            item.began = None;
        });
    }
}

fn go_to(
    group: &Group,
    meeting: &Meeting,
    to: AgendaItemId,
    at: Moment,
    steps: &mut Steps<'_>,
) -> Result<(), Refusal> {
    must_be(meeting, &[MeetingState::Open])?;
    let item = group
        .agenda_items
        .get(&to)
        .filter(|item| item.meeting == meeting.id);
    let item = item.ok_or_else(|| Refusal::UnknownId {
        text: Text::new(&to.to_string()),
    })?;
    if meeting.item == Some(to) {
        return Err(Refusal::NothingChanges);
    }
    leave(group, meeting, at, steps);
    steps.change(meeting, |meeting| meeting.item = Some(to));
    reach(item, at, steps);
    Ok(())
}

/// Closes a meeting: no action may be left without an owner or a date, what was taken up is settled,
/// and what comes back is added to the meeting that is called next.
fn close(
    group: &Group,
    meeting: &Meeting,
    stamp: &Stamp,
    steps: &mut Steps<'_>,
) -> Result<(), Refusal> {
    must_be(meeting, &[MeetingState::Open])?;
    let actions = minutes::actions_lacking(group, meeting.id);
    if !actions.is_empty() {
        return Err(Refusal::ActionsLack {
            meeting: meeting.id,
            actions,
        });
    }
    leave(group, meeting, stamp.at, steps);
    steps.change(meeting, |meeting| {
        meeting.state = MeetingState::Closed;
        meeting.closed = Some(stamp.at);
        meeting.item = None;
    });
    for item in agenda::items(group, meeting.id) {
        let is_reached = agenda::is_reached(group, item, Some(stamp.at));
        let taken_up = item.takes_up.filter(|_| is_reached);
        let entry = taken_up.and_then(|id| group.entries.get(&id));
        if let Some(entry) = entry.filter(|entry| entry.waits()) {
            steps.change(entry, |entry: &mut Entry| entry.state = EntryState::Settled);
        }
    }
    let Some(next) = agenda::next_called(group, meeting.day()) else {
        return Ok(());
    };
    let now = group_after(group, &steps.events);
    let back = call::bring_back(&mut steps.after, &now, next);
    steps.events.extend(back);
    Ok(())
}

/// Approves the minutes: who was chosen to does so, and from then on they are locked. So they hold
/// nothing by then that would have to be taken out again.
fn approve(
    group: &Group,
    meeting: &Meeting,
    stamp: &Stamp,
    steps: &mut Steps<'_>,
) -> Result<(), Refusal> {
    must_be(meeting, &[MeetingState::Closed])?;
    let adjuster = meeting.adjuster.clone();
    if adjuster.as_ref().map(MemberId::as_str) != Some(stamp.by.as_str()) {
        return Err(Refusal::NotAdjuster {
            meeting: meeting.id,
            adjuster,
        });
    }
    guard::minutes_tell_of_nobody(group, meeting.id)?;
    steps.change(meeting, |meeting| {
        meeting.state = MeetingState::Approved;
        meeting.approved = Some(stamp.at);
        meeting.approved_by = Some(stamp.by.clone());
    });
    Ok(())
}
