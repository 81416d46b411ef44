//! Calling meetings: each gets its agenda from the standing items and from what comes back.

use super::after::After;
use super::noun;
use crate::domain::command::Stamp;
use crate::domain::event::{AnyFact, Event};
use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MeetingId, SeriesId};
use crate::domain::meeting::{
    AgendaItem, AgendaItemField, Comeback, ItemKind, Meeting, MeetingField, MeetingState, Series,
};
use crate::domain::noun::{Change, Fact, Noun as _};
use crate::domain::query::agenda::STEP;
use crate::domain::query::{agenda, series};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Returns what else happens when a noun comes into being: a meeting gets its agenda, a series its
/// meetings.
pub(super) fn follows(
    group: &Group,
    after: &mut After<'_>,
    fact: &AnyFact,
    stamp: &Stamp,
) -> Vec<Event> {
    match fact {
        AnyFact::Meeting(Fact::Added { id, .. }) => give_agenda(group, after, *id, true),
        AnyFact::Series(Fact::Added { id, .. }) => {
            let Some(added) = after.get::<Series>(id).cloned() else {
                return Vec::new();
            };
            let until = series::last_day(&added);
            until.map_or_else(Vec::new, |until| {
                call_all(group, after, &added, until, stamp)
            })
        }
        _ => Vec::new(),
    }
}

/// Calls the meetings of a series up to a day.
pub(super) fn call_series(
    group: &Group,
    id: SeriesId,
    until: Date,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let found = group.series.get(&id).ok_or_else(|| Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    })?;
    let mut after = After::new(group);
    let events = call_all(group, &mut after, found, until, stamp);
    after.check()?;
    Ok(events)
}

fn call_all(
    group: &Group,
    after: &mut After<'_>,
    series: &Series,
    until: Date,
    stamp: &Stamp,
) -> Vec<Event> {
    let mut events = Vec::new();
    // Where another meeting is to come anyway, what comes back has its place there.
    let mut first = agenda::next_called(group, None).is_none();
    for at in series::times(series, until) {
        let mut own = group
            .meetings
            .iter()
            .filter(|meeting| meeting.series == Some(series.id));
        if own.any(|meeting| meeting.day() == Some(at.date())) {
            continue;
        }
        let Some(id) = after.fresh_id(&Meeting::blank(MeetingId(0))) else {
            break;
        };
        let meeting = Meeting {
            title: series.title.clone(),
            at: Some(at),
            minutes: series.minutes,
            place: series.place.clone(),
            series: Some(series.id),
            called: Some(stamp.at),
            ..Meeting::blank(id)
        };
        let added = Event::Noun(noun::added(id, &meeting).into());
        after.happen(&added);
        events.push(added);
        events.extend(give_agenda(group, after, id, std::mem::take(&mut first)));
    }
    events
}

fn give_agenda(
    group: &Group,
    after: &mut After<'_>,
    meeting: MeetingId,
    with_comebacks: bool,
) -> Vec<Event> {
    let mut drafts = Vec::new();
    for (place, standing) in (1..).zip(agenda::standing(group)) {
        drafts.push(AgendaItem {
            title: standing.title.clone(),
            kind: standing.kind,
            stage: standing.stage,
            presenter: standing.presenter.clone(),
            minutes: standing.minutes,
            rank: place * STEP,
            standing: Some(standing.id),
            ..blank(meeting)
        });
    }
    if with_comebacks {
        drafts.extend(comebacks(agenda::comebacks(group), meeting, &drafts));
    }
    add(after, drafts)
}

/// Adds to the next called meeting what comes back to it from one that is now over.
pub(super) fn bring_back(after: &mut After<'_>, now: &Group, next: &Meeting) -> Vec<Event> {
    let there: Vec<AgendaItem> = agenda::items(now, next.id).into_iter().cloned().collect();
    let drafts = comebacks(agenda::comebacks(now), next.id, &there);
    add(after, drafts)
}

/// Takes off the agendas to come what came back from a meeting that goes on again, unless somebody
/// has changed it since: closed anew, the meeting brings back what then holds.
pub(super) fn send_back(after: &mut After<'_>, group: &Group, meeting: MeetingId) -> Vec<Event> {
    let mut events = Vec::new();
    for item in group.agenda_items.iter() {
        let from = item.back_from.filter(|from| from.meeting == meeting);
        let from = from.and_then(|from| group.agenda_items.get(&from));
        let to = group.meetings.get(&item.meeting);
        let is_to_come = to.is_some_and(|to| to.state == MeetingState::Called);
        let Some(from) = from.filter(|_| is_to_come) else {
            continue;
        };
        let untouched = item.because.map(|because| AgendaItem {
            id: item.id,
            seq: item.seq,
            rank: item.rank,
            ..came_back(from, because, item.meeting)
        });
        if untouched.as_ref() == Some(item) {
            let gone = Event::Noun(noun::added(item.id, item).back().into());
            after.happen(&gone);
            events.push(gone);
        }
    }
    events
}

/// Returns the items that come back, before other business.
fn comebacks(
    back: Vec<(&AgendaItem, Comeback)>,
    meeting: MeetingId,
    there: &[AgendaItem],
) -> Vec<AgendaItem> {
    let rank = rank_of_new(there.iter());
    back.into_iter()
        .map(|(item, because)| AgendaItem {
            rank,
            ..came_back(item, because, meeting)
        })
        .collect()
}

/// Returns an item as it comes back to a meeting.
fn came_back(item: &AgendaItem, because: Comeback, meeting: MeetingId) -> AgendaItem {
    AgendaItem {
        title: item.title.clone(),
        kind: item.kind,
        stage: item.stage,
        presenter: item.presenter.clone(),
        minutes: item.minutes,
        activities: item.activities.clone(),
        documents: item.documents.clone(),
        takes_up: item.takes_up,
        back_from: Some(item.id),
        because: Some(because),
        ..blank(meeting)
    }
}

/// Returns the rank of a new item: before other business and the next meeting, else last.
fn rank_of_new<'a>(there: impl Iterator<Item = &'a AgendaItem> + Clone) -> u32 {
    let ends = |item: &&AgendaItem| matches!(item.kind, ItemKind::Other | ItemKind::NextMeeting);
    let end = there.clone().filter(ends).map(|item| item.rank).min();
    let last = there.map(|item| item.rank).max().unwrap_or(0);
    end.map_or(last.saturating_add(STEP), |end| end.saturating_sub(1))
}

fn blank(meeting: MeetingId) -> AgendaItem {
    AgendaItem {
        meeting,
        ..AgendaItem::blank(AgendaItemId::default())
    }
}

fn add(after: &mut After<'_>, drafts: Vec<AgendaItem>) -> Vec<Event> {
    let mut events = Vec::new();
    for draft in drafts {
        let Some(id) = after.fresh_id(&draft) else {
            break;
        };
        let added = Event::Noun(noun::added(id, &draft).into());
        after.happen(&added);
        events.push(added);
    }
    events
}

/// Returns the fact with what the program keeps of it: when a meeting was called, how often that
/// was changed, and where a new item stands.
pub(super) fn kept(group: &Group, fact: AnyFact, stamp: &Stamp) -> AnyFact {
    match fact {
        AnyFact::Meeting(Fact::Added { id, mut fields }) => {
            fields.push(MeetingField::Called(Some(stamp.at)));
            AnyFact::Meeting(Fact::Added { id, fields })
        }
        AnyFact::Meeting(Fact::Edited { id, mut changes }) => {
            let told = changes.iter().any(|change| stands_in_notice(&change.now));
            let revision = group.meetings.get(&id).map(|meeting| meeting.revision);
            if let Some(revision) = revision.filter(|_| told) {
                changes.push(Change {
                    was: MeetingField::Revision(revision),
                    now: MeetingField::Revision(revision.saturating_add(1)),
                });
            }
            AnyFact::Meeting(Fact::Edited { id, changes })
        }
        AnyFact::AgendaItem(Fact::Added { id, mut fields }) => {
            let ranked = |field: &AgendaItemField| matches!(field, AgendaItemField::Rank(_));
            if !fields.iter().any(ranked) {
                let there = agenda::items(group, id.meeting);
                fields.push(AgendaItemField::Rank(rank_of_new(there.iter().copied())));
            }
            AnyFact::AgendaItem(Fact::Added { id, fields })
        }
        other => other,
    }
}

/// Returns what takes an edit back with a number of its own, where guests are told anew: they may
/// have been told of the edit, and what comes after has a higher one.
pub(super) fn numbered_on(after: &After<'_>, back: Event) -> Event {
    match back {
        Event::Noun(AnyFact::Meeting(Fact::Edited { id, mut changes }))
            if changes.iter().any(|change| stands_in_notice(&change.now)) =>
        {
            let revision = after
                .get::<Meeting>(&id)
                .map_or(0, |meeting| meeting.revision);
            changes.retain(|change| !matches!(change.now, MeetingField::Revision(_)));
            changes.push(Change {
                was: MeetingField::Revision(revision),
                now: MeetingField::Revision(revision.saturating_add(1)),
            });
            Event::Noun(Fact::<Meeting>::Edited { id, changes }.into())
        }
        other => other,
    }
}

/// Returns whether guests are told anew where that field changes.
fn stands_in_notice(field: &MeetingField) -> bool {
    matches!(
        field,
        MeetingField::Title(_)
            | MeetingField::At(_)
            | MeetingField::Minutes(_)
            | MeetingField::Place(_)
    )
}
