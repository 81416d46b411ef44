//! What stands in the minutes of a meeting, and what was said of one thing before.

use crate::domain::activity::{Action, ActionState};
use crate::domain::command::Who;
use crate::domain::event::Event;
use crate::domain::field::Title;
use crate::domain::group::Group;
use crate::domain::id::{
    ActionId, ActivityId, AgendaItemId, DecisionId, EntryId, MeetingId, OrganisationId,
};
use crate::domain::meeting::{Meeting, MeetingField, MeetingState};
use crate::domain::minutes::{Decision, DecisionState, Dissent, Entry, Words};
use crate::domain::noun::{AnyId, Change, Fact};
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Returns the entries of a meeting, in the order in which they were made.
pub fn entries(group: &Group, meeting: MeetingId) -> impl DoubleEndedIterator<Item = &Entry> {
    group.entries.between(EntryId::bounds(meeting))
}

/// Returns the entries under an item, or under none.
pub fn under(
    group: &Group,
    meeting: MeetingId,
    item: Option<AgendaItemId>,
) -> impl DoubleEndedIterator<Item = &Entry> {
    entries(group, meeting).filter(move |entry| entry.item == item && entry.corrects.is_none())
}

/// Returns the corrections of an entry, oldest first.
pub fn corrections(group: &Group, of: EntryId) -> impl Iterator<Item = &Entry> {
    // A file may say that one corrects itself; what corrects comes after.
    entries(group, of.meeting).filter(move |entry| entry.corrects == Some(of) && entry.id > of)
}

/// Returns what stands in the minutes for an entry: its own words, or its decision's.
pub fn text<'a>(group: &'a Group, entry: &'a Entry) -> Option<&'a Text> {
    match decision(group, entry) {
        Some(decision) => Some(&decision.text),
        None => entry.text.as_ref(),
    }
}

/// Returns what stands in the minutes for an entry, and the line that it was typed as.
pub fn words(group: &Group, entry: &Entry) -> Words {
    Words {
        line: entry.line.clone(),
        text: text(group, entry).cloned(),
    }
}

/// Returns the decision that an entry is.
pub fn decision<'a>(group: &'a Group, entry: &Entry) -> Option<&'a Decision> {
    group.decisions.get(entry.decision.as_ref()?)
}

/// Returns the dissent of somebody, without a reason.
pub fn dissent_of(group: &Group, who: Who) -> Dissent {
    let (who, member) = match who {
        Who::Member(id) => {
            let name = group.members.get(&id).map(|member| member.name.clone());
            (
                name.unwrap_or_else(|| Title(Text::new(id.as_str()))),
                Some(id),
            )
        }
        Who::Organisation(id) => (Title(Text::new(id.as_str())), None),
        Who::Guest(name) => (name, None),
    };
    Dissent {
        who,
        member,
        reason: None,
    }
}

/// Returns who is meant as one who dissents: a member by id, an organisation by its code, however it
/// is typed, else somebody by name in the role.
pub fn dissenter(group: &Group, typed: &str) -> Dissent {
    let named = typed.trim().trim_start_matches('@');
    let member = named.parse().ok().and_then(|id| group.members.get(&id));
    let organisation = named.parse::<OrganisationId>().ok();
    let organisation = organisation.filter(|id| group.organisations.contains(id));
    let who = match (member, organisation) {
        (Some(member), _) => Who::Member(member.id.clone()),
        (None, Some(id)) => Who::Organisation(id),
        (None, None) => Who::Guest(Title(Text::new(typed))),
    };
    dissent_of(group, who)
}

/// Returns whether the minutes of a meeting are approved: then they stay as they were.
pub fn is_approved(group: &Group, meeting: MeetingId) -> bool {
    let meeting = group.meetings.get(&meeting);
    meeting.is_some_and(|meeting| meeting.state == MeetingState::Approved)
}

/// Returns the group that approved minutes are written from: as it was `then`, when they were approved, with
/// what belongs to them that came later. That is their corrections, their number in the registry, who is a
/// member since, and what may leave the group.
pub fn as_approved(now: &Group, then: Group, meeting: MeetingId) -> Group {
    let mut then = then;
    let corrections = entries(now, meeting).filter(|entry| entry.corrects.is_some());
    let corrections = corrections.map(|entry| AnyId::from(entry.id));
    let exemptions = now.exemptions.iter().map(|it| AnyId::from(it.id));
    let members = now.members.iter().map(|it| &it.id);
    let members = members.filter(|id| !then.members.contains(id));
    let members = members.map(|id| AnyId::from(id.clone()));
    let later: Vec<AnyId> = corrections.chain(exemptions).chain(members).collect();
    for id in later {
        then.copy(now, &id);
    }
    let registry = |group: &Group| Some(group.meetings.get(&meeting)?.registry.clone());
    if let (Some(was), Some(now_is)) = (registry(&then), registry(now))
        && was != now_is
    {
        let change = Change {
            was: MeetingField::Registry(was),
            now: MeetingField::Registry(now_is),
        };
        let edited = Fact::<Meeting>::Edited {
            id: meeting,
            changes: vec![change],
        };
        then.happen(&Event::Noun(edited.into()), now.seq);
    }
    then
}

/// Returns the § that the next decision of a meeting gets: the next one of its day's year.
pub fn next_decision(group: &Group, meeting: &Meeting) -> DecisionId {
    let year = meeting.day().map_or(0, |day| day.year() as u16);
    let last = group.decisions.last_given(&DecisionId::bounds(year));
    DecisionId {
        year,
        number: last.map_or(1, |id| id.number + 1),
    }
}

/// Returns the last entry about an activity in a meeting other than `now`.
pub fn last_about(group: &Group, activity: ActivityId, now: Option<MeetingId>) -> Option<&Entry> {
    let about = |entry: &&Entry| entry.activity == Some(activity) && Some(entry.meeting) != now;
    group.entries.iter().rev().find(about)
}

/// Returns the questions and parked matters of a meeting that still wait.
pub fn unsettled(group: &Group, meeting: MeetingId) -> impl Iterator<Item = &Entry> {
    entries(group, meeting).filter(|entry| entry.waits())
}

/// Returns what a meeting decided and has not taken back.
pub fn decisions(group: &Group, meeting: MeetingId) -> impl Iterator<Item = &Decision> {
    let made = move |decision: &&Decision| {
        decision.meeting == Some(meeting) && decision.state == DecisionState::Standing
    };
    group.decisions.iter().filter(made)
}

/// Returns the actions that a meeting gave.
pub fn actions(group: &Group, meeting: MeetingId) -> impl Iterator<Item = &Action> {
    let given = move |action: &&Action| action.meeting == Some(meeting);
    group.actions.iter().filter(given)
}

/// Returns the open actions that a meeting gave without an owner or without a date.
pub fn actions_lacking(group: &Group, meeting: MeetingId) -> Vec<ActionId> {
    let lacks = |action: &&Action| {
        let owned = action.owner.is_some() || action.member.is_some();
        action.state == ActionState::Open && !(owned && action.due.is_some())
    };
    actions(group, meeting)
        .filter(lacks)
        .map(|action| action.id)
        .collect()
}

/// Returns every open action for the review, the ones overdue on `today` first, then by their day.
pub fn open_actions(group: &Group, today: Date) -> Vec<&Action> {
    let open = group
        .actions
        .iter()
        .filter(|action| action.state == ActionState::Open);
    let mut open: Vec<&Action> = open.collect();
    open.sort_by_key(|action| {
        (
            !action.is_overdue(today),
            action.due.is_none(),
            action.due,
            action.id,
        )
    });
    open
}
