//! What is entered into the minutes, and what becomes of it: one entry, and what it brings about.

use super::after::After;
use super::{attend, meet, noun};
use crate::domain::activity::ActionField;
use crate::domain::command::{AnyWish, Command, Said, Stamp, What};
use crate::domain::event::{AnyFact, Event};
use crate::domain::field::Misfit;
use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, DecisionId, EntryId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::minutes::{Decision, DecisionState, Dissent, Entry, EntryKind, EntryState};
use crate::domain::noun::{AnyId, Fact, Noun as _, NounKind, Wish};
use crate::domain::query::minutes;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Moment;

/// Enters something into the minutes of a meeting that is open.
pub(super) fn minute(
    group: &Group,
    id: MeetingId,
    item: Option<AgendaItemId>,
    said: Said,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let meeting = meet::find(group, id)?;
    must_be_open(meeting)?;
    let draft = Entry {
        meeting: id,
        item: item.or(meeting.item),
        at: Some(stamp.at),
        by: Some(stamp.by.clone()),
        ..Entry::blank(EntryId {
            meeting: id,
            number: next_entry(group, id),
        })
    };
    must_have_words(&said)?;
    let effects = effects(group, &draft, &said, stamp)?;
    let entry = says(draft, said, &effects, group.seq + 1);
    let added = Event::Noun(noun::added(entry.id, &entry).into());
    checked(group, std::iter::once(added).chain(effects).collect())
}

/// Corrects minutes that are approved.
pub(super) fn correct(
    group: &Group,
    id: EntryId,
    text: Text,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let wrong = find(group, id)?;
    let meeting = meet::find(group, wrong.meeting)?;
    if meeting.state != MeetingState::Approved {
        return Err(Refusal::NotLocked {
            meeting: meeting.id,
        });
    }
    if text.is_empty() {
        return Err(wordless());
    }
    let entry = Entry {
        text: Some(text),
        meeting: meeting.id,
        item: wrong.item,
        kind: EntryKind::Correction,
        at: Some(stamp.at),
        by: Some(stamp.by.clone()),
        // One that corrects a correction stands below the same entry, where minutes show it.
        corrects: wrong.corrects.or(Some(id)),
        ..Entry::blank(EntryId {
            meeting: meeting.id,
            number: next_entry(group, meeting.id),
        })
    };
    checked(
        group,
        vec![Event::Noun(noun::added(entry.id, &entry).into())],
    )
}

/// Refuses what has no words of its own where nothing else tells what was said.
pub(super) fn must_have_words(said: &Said) -> Result<(), Refusal> {
    let needs = matches!(said.what, What::Note | What::Question | What::Parked);
    if needs && said.text.is_empty() {
        return Err(wordless());
    }
    Ok(())
}

fn wordless() -> Refusal {
    Refusal::Misfit {
        kind: NounKind::Entry,
        key: "text",
        misfit: Misfit::Missing,
    }
}

/// Settles a question or a parked matter, or lets it wait again.
pub(super) fn settle(group: &Group, id: EntryId, state: EntryState) -> Result<Vec<Event>, Refusal> {
    let entry = find(group, id)?;
    if !matches!(entry.kind, EntryKind::Question | EntryKind::Parked) {
        return Err(Refusal::DoesNotWait { entry: id });
    }
    let now = Entry {
        state,
        ..entry.clone()
    };
    let fact = noun::became(entry, &now).map(|fact| Event::Noun(fact.into()));
    checked(group, fact.into_iter().collect())
}

/// Changes a decision that holds.
pub(super) fn decision(
    group: &Group,
    id: DecisionId,
    change: impl FnOnce(&mut Decision, &Meeting) -> Result<(), Refusal>,
) -> Result<Vec<Event>, Refusal> {
    let decision = group
        .decisions
        .get(&id)
        .ok_or_else(|| unknown(&id.into()))?;
    if decision.state == DecisionState::Struck {
        return Err(Refusal::Struck { decision: id });
    }
    let meeting = decision.meeting.and_then(|id| group.meetings.get(&id));
    let meeting = meeting.ok_or_else(|| unknown(&id.into()))?;
    let mut now = decision.clone();
    change(&mut now, meeting)?;
    let fact = noun::became(decision, &now).map(|fact| Event::Noun(fact.into()));
    checked(group, fact.into_iter().collect())
}

/// Takes a decision back while its meeting is open; its number stays, struck.
pub(super) fn strike(group: &Group, id: DecisionId) -> Result<Vec<Event>, Refusal> {
    decision(group, id, |decision, meeting| {
        decision.state = DecisionState::Struck;
        must_be_open(meeting)
    })
}

/// Refuses where the meeting is not going on.
pub(super) fn must_be_open(meeting: &Meeting) -> Result<(), Refusal> {
    match meeting.state {
        MeetingState::Open => Ok(()),
        MeetingState::Approved => Err(Refusal::MinutesLocked {
            meeting: meeting.id,
        }),
        state => Err(Refusal::MeetingIs {
            meeting: meeting.id,
            state,
        }),
    }
}

/// Notes somebody's dissent, once: who gives another reason has that one.
pub(super) fn dissent(decision: &mut Decision, dissent: Dissent) {
    let same = |there: &&mut Dissent| match (&there.member, &dissent.member) {
        (None, None) => there.who == dissent.who,
        (there, other) => there == other,
    };
    match decision.dissents.iter_mut().find(same) {
        Some(there) => there.reason = dissent.reason.or(there.reason.take()),
        None => decision.dissents.push(dissent),
    }
}

pub(super) fn unknown(id: &AnyId) -> Refusal {
    Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    }
}

pub(super) fn find(group: &Group, id: EntryId) -> Result<&Entry, Refusal> {
    group.entries.get(&id).ok_or_else(|| unknown(&id.into()))
}

pub(super) fn next_entry(group: &Group, meeting: MeetingId) -> u32 {
    let last = group.entries.last_given(&EntryId::bounds(meeting));
    last.map_or(1, |id| id.number + 1)
}

pub(super) fn checked(group: &Group, events: Vec<Event>) -> Result<Vec<Event>, Refusal> {
    let mut after = After::new(group);
    for event in &events {
        after.happen(event);
    }
    after.check()?;
    Ok(events)
}

/// Returns what a line brings about besides standing in the minutes.
pub(super) fn effects(
    group: &Group,
    entry: &Entry,
    said: &Said,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    match &said.what {
        What::Note | What::Question | What::Parked => Ok(Vec::new()),
        What::Decision => {
            let meeting = meet::find(group, entry.meeting)?;
            must_be_open(meeting)?;
            Ok(vec![Event::Noun(
                decided(group, meeting, entry, said).into(),
            )])
        }
        What::Does(command) => {
            if !can_stand_in_a_line(command) {
                return Err(Refusal::NotInALine);
            }
            if let Command::Attend { meeting, .. } = &**command
                && *meeting != entry.meeting
            {
                return Err(Refusal::OtherMeeting { meeting: *meeting });
            }
            let told = group.meetings.get(&entry.meeting);
            let told = told.map_or(&[][..], |meeting| &meeting.told);
            match super::decide(group, (**command).clone(), stamp) {
                // That it was said again is worth a line.
                Err(Refusal::NothingChanges) => Ok(Vec::new()),
                events => Ok(given_at(events?, entry, told)),
            }
        }
    }
}

fn can_stand_in_a_line(command: &Command) -> bool {
    match command {
        Command::Noun(wish) => matches!(
            wish,
            AnyWish::Activity(Wish::Edit { .. })
                | AnyWish::Action(Wish::Add { .. } | Wish::Edit { .. })
        ),
        Command::Report { .. }
        | Command::Move { .. }
        | Command::Read { .. }
        | Command::Count { .. }
        | Command::Attend { .. }
        | Command::Dissent { .. } => true,
        _ => false,
    }
}

/// A decision gets the next § of the year of the meeting's day.
fn decided(group: &Group, meeting: &Meeting, entry: &Entry, said: &Said) -> Fact<Decision> {
    let id = minutes::next_decision(group, meeting);
    let draft = Decision {
        text: said.text.clone(),
        meeting: Some(meeting.id),
        item: entry.item,
        on: meeting.day(),
        ..Decision::blank(id)
    };
    noun::added(id, &draft)
}

/// Notes in a new action which meeting gave it, and where somebody was noted.
fn given_at(events: Vec<Event>, entry: &Entry, told: &[Moment]) -> Vec<Event> {
    let given = |event| match attend::noted_at(event, entry, told) {
        Event::Noun(AnyFact::Action(Fact::Added { id, mut fields })) => {
            fields.push(ActionField::Meeting(Some(entry.meeting)));
            fields.extend(entry.item.map(|item| ActionField::Item(Some(item))));
            Event::Noun(AnyFact::Action(Fact::Added { id, fields }))
        }
        other => other,
    };
    events.into_iter().map(given).collect()
}

/// Returns the entry as it says what was said and tells what that brought about; record `made`
/// makes it so.
pub(super) fn says(entry: Entry, said: Said, effects: &[Event], made: u64) -> Entry {
    let mut entry = Entry {
        kind: kind(&said.what),
        text: (said.what != What::Decision).then_some(said.text),
        line: Some(said.line),
        made: u32::try_from(made).unwrap_or(0),
        ..entry
    };
    for subject in effects.iter().filter_map(Event::subject) {
        match subject {
            AnyId::Activity(id) => entry.activity = entry.activity.or(Some(id)),
            AnyId::Action(id) => entry.action = entry.action.or(Some(id)),
            // A dissent is no decision: it stands in the one that it is from.
            AnyId::Decision(id) if entry.kind == EntryKind::Dissent => {
                entry.dissents = entry.dissents.or(Some(id));
            }
            AnyId::Decision(id) => entry.decision = entry.decision.or(Some(id)),
            AnyId::Commitment(id) => entry.commitment = entry.commitment.or(Some(id)),
            _ => {}
        }
    }
    if let What::Does(command) = said.what {
        about(&mut entry, &command);
    }
    entry
}

/// What the wish names, even where it changed nothing.
fn about(entry: &mut Entry, command: &Command) {
    match command {
        Command::Report { activities, .. } => {
            entry.activity = entry.activity.or(activities.first().copied());
        }
        Command::Move { activity, .. }
        | Command::Noun(AnyWish::Activity(Wish::Edit { id: activity, .. })) => {
            entry.activity = Some(*activity);
        }
        Command::Count { count, commitment } => {
            entry.activity = count.activity;
            entry.commitment = Some(*commitment);
        }
        Command::Noun(AnyWish::Action(Wish::Edit { id, .. })) => entry.action = Some(*id),
        Command::Dissent { decision, .. } => entry.dissents = Some(*decision),
        Command::Noun(AnyWish::Action(Wish::Add { fields, .. })) => {
            let activity = fields.iter().find_map(|field| match field {
                ActionField::Activity(activity) => *activity,
                _ => None,
            });
            entry.activity = entry.activity.or(activity);
        }
        _ => {}
    }
}

fn kind(what: &What) -> EntryKind {
    match what {
        What::Note => EntryKind::Note,
        What::Decision => EntryKind::Decision,
        What::Question => EntryKind::Question,
        What::Parked => EntryKind::Parked,
        What::Does(command) => match **command {
            Command::Report { .. } => EntryKind::Report,
            Command::Count { .. } => EntryKind::Count,
            Command::Attend { .. } => EntryKind::Presence,
            Command::Dissent { .. } => EntryKind::Dissent,
            Command::Noun(AnyWish::Action(Wish::Add { .. })) => EntryKind::Action,
            Command::Noun(AnyWish::Action(_)) => EntryKind::FollowUp,
            _ => EntryKind::Change,
        },
    }
}
