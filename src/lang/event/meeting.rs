//! What happens at meetings, in sentences of its own: steps, attendance, agendas, entries and
//! decisions, where a list of changed fields would say too much and too little.

mod decision;
mod entry;

use super::named;
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MeetingId};
use crate::domain::meeting::{
    AgendaItem, AgendaItemField, Attendance, Meeting, MeetingField, MeetingState, Presence,
};
use crate::domain::minutes::EntryField;
use crate::domain::noun::{Change, Fact, Noun, NounKind};
use crate::domain::query::agenda;
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::lang::value::list;
use crate::lang::{Arg, Tongue, date};

/// Returns the record that tells what a change was, and how many others there are that it leaves
/// untold.
pub(super) fn lead(records: &[Record]) -> Option<(&Record, usize)> {
    let steps = |record: &&Record| matches!(&record.event, Event::Noun(AnyFact::Meeting(Fact::Edited { changes, .. })) if is_step(changes));
    let decision = |record: &&Record| matches!(&record.event, Event::Noun(AnyFact::Decision(_)));
    let entry = |record: &&Record| matches!(&record.event, Event::Noun(AnyFact::Entry(_)));
    // An exemption goes with the text that it was for, which is what there is to tell.
    let is_told = |record: &&Record| {
        let is_exemption = matches!(record.event, Event::Noun(AnyFact::Exemption(_)));
        !is_exemption && !keeps_time(&record.event)
    };
    let lead = records
        .iter()
        .find(steps)
        .or_else(|| records.iter().find(decision))
        .or_else(|| records.iter().find(entry))
        .or_else(|| records.iter().find(is_told))
        .or_else(|| records.iter().find(|record| !keeps_time(&record.event)))
        .or(records.first())?;
    // What is taken back and told anew of one decision, as another reason of a dissent, is told as it is
    // in the end.
    let is_same = |record: &&Record| {
        decision(record) && decision(&lead) && record.event.subject() == lead.event.subject()
    };
    let lead = records.iter().rfind(is_same).unwrap_or(lead);
    let untold = records
        .iter()
        .filter(|other| other.seq != lead.seq && !follows(&lead.event, &other.event));
    Some((lead, untold.count()))
}

/// Returns how a new series, a new meeting or a closing is told with what came with it, nothing for
/// other changes.
pub(super) fn with_called(
    tongue: &Tongue,
    what: &str,
    lead: &Record,
    all: &[Record],
) -> Option<String> {
    let added = |kind: NounKind| {
        let added = all.iter().filter(|record| match &record.event {
            Event::Noun(AnyFact::Meeting(Fact::Added { .. })) => kind == NounKind::Meeting,
            Event::Noun(AnyFact::AgendaItem(Fact::Added { .. })) => kind == NounKind::AgendaItem,
            _ => false,
        });
        added.count()
    };
    let (id, count) = match &lead.event {
        Event::Noun(AnyFact::Series(Fact::Added { .. })) => {
            ("event-series-called", added(NounKind::Meeting))
        }
        Event::Noun(AnyFact::Meeting(Fact::Added { .. })) if added(NounKind::Meeting) == 1 => {
            ("event-with-agenda", added(NounKind::AgendaItem))
        }
        Event::Noun(AnyFact::Meeting(Fact::Edited { .. })) => {
            ("event-with-comebacks", added(NounKind::AgendaItem))
        }
        _ => return None,
    };
    (count > 0).then(|| tongue.say(id, &[("what", what.into()), ("count", count.into())]))
}

/// Returns whether a field goes without saying, since only the program reads it.
pub(super) fn is_own(kind: NounKind, key: &str) -> bool {
    matches!(
        (kind, key),
        (NounKind::Meeting, "revision") | (NounKind::Entry, "made")
    )
}

/// Returns what a fact did at a meeting, nothing where the fields that it touched tell it best.
pub(super) fn sentence(
    tongue: &Tongue,
    group: &Group,
    fact: &AnyFact,
    today: Date,
) -> Option<String> {
    match fact {
        AnyFact::Meeting(fact) => meeting(tongue, group, fact, today),
        AnyFact::AgendaItem(fact) => item(tongue, group, fact),
        AnyFact::Entry(fact) => Some(entry::entry(tongue, group, fact)),
        AnyFact::Decision(fact) => decision::decision(tongue, group, fact),
        _ => None,
    }
}

fn is_step(changes: &[Change<MeetingField>]) -> bool {
    let is = |change: &Change<MeetingField>| {
        matches!(change.now, MeetingField::State(_) | MeetingField::Item(_))
    };
    changes.iter().any(is)
}

/// Returns whether an event says nothing by the id of what it is about: a step to an item of the
/// agenda, an entry that is settled.
pub(super) fn is_read_by_words(event: &Event) -> bool {
    match event {
        Event::Noun(AnyFact::Meeting(Fact::Edited { changes, .. })) => {
            let is_state =
                |change: &Change<MeetingField>| matches!(change.now, MeetingField::State(_));
            is_step(changes) && !changes.iter().any(is_state)
        }
        Event::Noun(AnyFact::Entry(Fact::Edited { changes, .. })) => {
            let is_state = |change: &Change<EntryField>| matches!(change.now, EntryField::State(_));
            changes.iter().any(is_state)
        }
        _ => false,
    }
}

fn keeps_time(event: &Event) -> bool {
    match event {
        Event::Noun(AnyFact::AgendaItem(Fact::Edited { changes, .. })) => {
            changes.iter().all(|change| {
                matches!(
                    change.now,
                    AgendaItemField::Began(_)
                        | AgendaItemField::Reached(_)
                        | AgendaItemField::Seconds(_)
                )
            })
        }
        _ => false,
    }
}

/// Returns whether `other` goes without saying where `lead` is told.
fn follows(lead: &Event, other: &Event) -> bool {
    let agenda = matches!(
        other,
        Event::Noun(AnyFact::AgendaItem(
            Fact::Added { .. } | Fact::Removed { .. }
        ))
    );
    let meeting = matches!(other, Event::Noun(AnyFact::Meeting(Fact::Added { .. })));
    keeps_time(other)
        || match lead {
            // An entry says what it brought about, and a decision is the entry's words.
            Event::Noun(AnyFact::Entry(_) | AnyFact::Decision(_)) => true,
            Event::Noun(AnyFact::Meeting(Fact::Added { .. })) => agenda,
            // What comes back and what was settled with it comes of the closing.
            Event::Noun(AnyFact::Meeting(Fact::Edited { .. })) => {
                agenda || matches!(other, Event::Noun(AnyFact::Entry(_)))
            }
            Event::Noun(AnyFact::Series(Fact::Added { .. })) => agenda || meeting,
            _ => false,
        }
}

/// Returns a noun that came into being, or went, with these fields.
fn made<N: Noun>(id: &N::Id, fields: &[N::Field]) -> N {
    let mut noun = N::blank(id.clone());
    for field in fields {
        noun.swap(field.clone());
    }
    noun
}

fn meeting(tongue: &Tongue, group: &Group, fact: &Fact<Meeting>, today: Date) -> Option<String> {
    let (id, changes) = match fact {
        Fact::Edited { id, changes } => (*id, changes),
        Fact::Added { id, fields } => {
            let added = made::<Meeting>(id, fields);
            let at = date::wall(tongue.language(), added.at?, today);
            let what = format!("{id} {}", added.title);
            let args = [("what", what.into()), ("at", at.into())];
            return Some(tongue.say("event-meeting-called", &args));
        }
        Fact::Removed { .. } => return None,
    };
    let what = named(group, &id.into());
    let state = changes
        .iter()
        .find_map(|change| match (&change.was, &change.now) {
            (MeetingField::State(was), MeetingField::State(now)) => Some((*was, *now)),
            _ => None,
        });
    if let Some((was, now)) = state {
        return Some(stepped(tongue, &what, was, now));
    }
    let at = changes.iter().find_map(|change| match &change.now {
        MeetingField::Item(item) => *item,
        _ => None,
    });
    if let Some(at) = at {
        let known = group.agenda_items.get(&at).zip(agenda::place(group, at));
        let item = match known {
            Some((item, place)) => format!("{place} {}", item.title),
            None => at.to_string(),
        };
        let args = [("meeting", id.to_string().into()), ("item", item.into())];
        return Some(tongue.say("event-meeting-at", &args));
    }
    match changes.as_slice() {
        [
            Change {
                was: MeetingField::Attendance(was),
                now: MeetingField::Attendance(now),
            },
        ] => Some(attended(tongue, id, was, now, &[])),
        [
            Change {
                was: MeetingField::Attendance(was),
                now: MeetingField::Attendance(now),
            },
            Change {
                now: MeetingField::Told(told),
                ..
            },
        ] => Some(attended(tongue, id, was, now, told)),
        _ => None,
    }
}

fn stepped(tongue: &Tongue, what: &str, was: MeetingState, now: MeetingState) -> String {
    let id = match (was, now) {
        (MeetingState::Called, MeetingState::Open) => "event-meeting-opened",
        (MeetingState::Closed, MeetingState::Open) => "event-meeting-goes-on",
        (MeetingState::Open, MeetingState::Closed) => "event-meeting-closed",
        (MeetingState::Closed, MeetingState::Approved) => "event-meeting-approved",
        _ => {
            let state = tongue.word(&format!("meeting-state-{now}"));
            let args = [("what", what.into()), ("state", state.into())];
            return tongue.say("event-meeting-again", &args);
        }
    };
    tongue.say(id, &[("what", what.into())])
}

fn attended(
    tongue: &Tongue,
    id: MeetingId,
    was: &[Attendance],
    now: &[Attendance],
    told: &[Moment],
) -> String {
    let what = ("what", Arg::from(id.to_string()));
    let new = now.strip_prefix(was).filter(|new| !new.is_empty());
    let Some((first, new)) = new.and_then(|new| Some((new.first()?, new))) else {
        return tongue.say("event-attendance-taken-back", &[what]);
    };
    let who: Vec<String> = new.iter().map(who).collect();
    let args = [
        what,
        ("count", who.len().into()),
        ("who", list(tongue, "list-and", &who).into()),
    ];
    let id = match first.presence {
        Presence::Present => "event-present",
        Presence::Came => "event-came",
        Presence::Apologies => "event-apologies",
        Presence::CoOpted => "event-co-opted",
        Presence::Left => "event-left",
    };
    let said = tongue.say(id, &args);
    // What is noted at once was at one time.
    match first.at.filter(|at| told.contains(at)) {
        Some(at) => format!("{said} ({})", date::time(at)),
        None => said,
    }
}

fn who(row: &Attendance) -> String {
    let own = row.member.as_ref().map(ToString::to_string);
    let own = own.or_else(|| row.guest.as_ref().map(ToString::to_string));
    match (own, &row.organisation) {
        (Some(own), Some(organisation)) => format!("{own} ({organisation})"),
        (Some(own), None) => own,
        (None, organisation) => organisation
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    }
}

fn item(tongue: &Tongue, group: &Group, fact: &Fact<AgendaItem>) -> Option<String> {
    let say = |id: &str, what: String| Some(tongue.say(id, &[("what", what.into())]));
    match fact {
        Fact::Added { id, fields } => {
            let added = made::<AgendaItem>(id, fields);
            let what = format!("{id} {}", added.title);
            let Some(because) = added.because else {
                return say("event-item-added", what);
            };
            let why = tongue.word(&format!("comeback-{because}"));
            let args = [("what", what.into()), ("why", why.into())];
            Some(tongue.say("event-item-back", &args))
        }
        Fact::Edited { id, changes } => {
            let what = |id: &AgendaItemId| named(group, &(*id).into());
            let began = changes.iter().find_map(|change| match &change.now {
                AgendaItemField::Began(began) => Some(began.is_some()),
                _ => None,
            });
            match (began, changes.as_slice()) {
                (Some(true), _) => say("event-item-reached", what(id)),
                (Some(false), _) => say("event-item-left", what(id)),
                (None, [change]) if matches!(change.now, AgendaItemField::Rank(_)) => {
                    say("event-item-moved", what(id))
                }
                _ => None,
            }
        }
        Fact::Removed { .. } => None,
    }
}

/// Without its text a sentence ends before it: who knows no names may not know that either.
fn bare(told: String, text: &str) -> String {
    if text.is_empty() {
        told.trim_end_matches([' ', ':']).to_owned()
    } else {
        told
    }
}

fn one_line(text: &Text) -> String {
    text.as_str().replace('\n', " ")
}

#[cfg(test)]
mod tests;
