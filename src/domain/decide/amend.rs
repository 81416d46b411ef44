//! Entries that come to say something else, or that are taken out again.

use super::after::{After, group_after};
use super::minute::{checked, effects, find, must_have_words, next_entry, says, strike, unknown};
use super::{noun, undo};
use crate::domain::activity::{Action, ActionField, ActionState, Report};
use crate::domain::command::{AnyWish, Command, Said, Stamp, What};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::group::Group;
use crate::domain::id::{ActionId, ActivityId, DecisionId, EntryId};
use crate::domain::minutes::{Decision, DecisionState, Entry, EntryKind, Words};
use crate::domain::noun::{AnyId, Fact, Noun as _, Wish};
use crate::domain::promise::Count;
use crate::domain::query::minutes;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Refuses where an entry says something else than was seen, unless that is what it is to say: the
/// words of somebody else are not written over unseen.
pub(super) fn not_overtaken(
    group: &Group,
    id: EntryId,
    over: Option<&Words>,
    line: Option<&Text>,
) -> Result<(), Refusal> {
    let entry = find(group, id)?;
    let is_same = line.is_some() && entry.line.as_ref() == line;
    match over {
        Some(seen) if !is_same && *seen != minutes::words(group, entry) => {
            Err(Refusal::Overtaken {
                id: id.into(),
                key: "text",
            })
        }
        _ => Ok(()),
    }
}

/// Has an entry say something else.
pub(super) fn amend(
    group: &Group,
    id: EntryId,
    said: Said,
    change: &[Record],
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let entry = find(group, id)?;
    must_have_words(&said)?;
    let kept = keeps(group, entry, &said)?;
    if let (None, Some(decision)) = (&kept, entry.decision) {
        return instead(group, entry, decision, said, stamp);
    }
    let (mut events, effects) = if let Some(edits) = kept {
        (Vec::new(), edits)
    } else {
        let back = match take_back(group, entry, change) {
            Err(Refusal::Stands { .. }) if only_words_differ(entry, change, &said.what) => {
                return worded(group, entry, said, change);
            }
            back => back?,
        };
        // What comes of the new words comes of the group without what came of the old ones.
        let effects = match &*back {
            [] => effects(group, entry, &said, stamp)?,
            back => effects(&group_after(group, back), entry, &said, stamp)?,
        };
        (back, effects)
    };
    let made = group.seq + 1 + events.len() as u64;
    let now = says(unlinked(entry), said, &effects, made);
    let now = Entry {
        // An edit of what the entry already is tells no new number.
        decision: now
            .decision
            .or(entry.decision.filter(|_| now.kind == entry.kind)),
        action: now
            .action
            .or(entry.action.filter(|_| now.kind == entry.kind)),
        ..now
    };
    if let Some(edited) = noun::became(entry, &now).filter(|_| says_more(entry, &now, &effects)) {
        events.push(Event::Noun(edited.into()));
    }
    events.extend(effects);
    checked(group, events)
}

/// Takes an entry out of the minutes with what it brought about. A decision stays, struck.
pub(super) fn withdraw(
    group: &Group,
    id: EntryId,
    change: &[Record],
) -> Result<Vec<Event>, Refusal> {
    let entry = find(group, id)?;
    let mut events = take_back(group, entry, change)?;
    if entry.decision.is_none() {
        events.push(Event::Noun(noun::added(id, entry).back().into()));
    }
    checked(group, events)
}

/// Strikes a decision that is to be something else. Its entry stays, so that the minutes show the
/// struck number, and what is said instead gets an entry of its own under the same item.
fn instead(
    group: &Group,
    entry: &Entry,
    decision: DecisionId,
    said: Said,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let mut events = strike(group, decision)?;
    let draft = Entry {
        meeting: entry.meeting,
        item: entry.item,
        at: Some(stamp.at),
        by: Some(stamp.by.clone()),
        ..Entry::blank(EntryId {
            meeting: entry.meeting,
            number: next_entry(group, entry.meeting),
        })
    };
    let effects = effects(group, &draft, &said, stamp)?;
    let made = group.seq + 1 + events.len() as u64;
    let new = says(draft, said, &effects, made);
    events.push(Event::Noun(noun::added(new.id, &new).into()));
    events.extend(effects);
    checked(group, events)
}

/// Returns the edits by which a decision or an action that is reworded stays the same one, nothing
/// where the entry becomes something else.
fn keeps(group: &Group, entry: &Entry, said: &Said) -> Result<Option<Vec<Event>>, Refusal> {
    let edits = |fact: Option<AnyFact>| fact.map(Event::Noun).into_iter().collect();
    match (&said.what, entry.decision, entry.action) {
        (What::Decision, Some(id), _) if entry.kind == EntryKind::Decision => {
            let decision = group
                .decisions
                .get(&id)
                .ok_or_else(|| unknown(&id.into()))?;
            if decision.state == DecisionState::Struck {
                return Err(Refusal::Struck { decision: id });
            }
            let reworded = decision.text != said.text;
            let now = Decision {
                text: said.text.clone(),
                // Only the words that were read back were confirmed.
                confirmed: decision.confirmed.filter(|_| !reworded),
                ..decision.clone()
            };
            Ok(Some(edits(noun::became(decision, &now).map(Into::into))))
        }
        (What::Does(command), _, Some(id)) if entry.kind == EntryKind::Action => match &**command {
            Command::Noun(AnyWish::Action(Wish::Add { fields, .. })) => {
                Ok(Some(edits(reworded(group, id, fields)?.map(Into::into))))
            }
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// An action reworded keeps its owner, its date and its activity where the new words name no others.
fn reworded(
    group: &Group,
    id: ActionId,
    fields: &[ActionField],
) -> Result<Option<Fact<Action>>, Refusal> {
    let action = group.actions.get(&id).ok_or_else(|| unknown(&id.into()))?;
    let mut now = action.clone();
    let names = |field| matches!(field, &ActionField::Owner(_) | &ActionField::Member(_));
    if fields.iter().any(names) {
        // Who is named has it alone.
        (now.owner, now.member) = (None, None);
    }
    for field in fields {
        now.swap(super::rule::fitting::<Action>(field)?);
    }
    Ok(noun::became(action, &now))
}

/// Returns whether anything is said anew: only which record made it is no change.
fn says_more(was: &Entry, now: &Entry, effects: &[Event]) -> bool {
    let now = Entry {
        made: was.made,
        ..now.clone()
    };
    *was != now || !effects.is_empty()
}

/// Has an entry that brings about what it did before say so in other words, and what it brought about
/// with it, where others have built on that.
fn worded(
    group: &Group,
    entry: &Entry,
    said: Said,
    change: &[Record],
) -> Result<Vec<Event>, Refusal> {
    let done = brought_about(entry, change).unwrap_or_default();
    let told = done.iter().filter_map(|record| match &said.what {
        What::Does(command) => told_anew(group, &record.event, command),
        _ => None,
    });
    let told: Vec<Event> = told.collect();
    let now = Entry {
        text: Some(said.text),
        line: Some(said.line),
        ..entry.clone()
    };
    let edited = noun::became(entry, &now).map(|fact| Event::Noun(fact.into()));
    checked(group, edited.into_iter().chain(told).collect())
}

/// Returns the event by which what was reported or counted gets the comment that a command has now.
fn told_anew(group: &Group, done: &Event, command: &Command) -> Option<Event> {
    match (done, command) {
        (
            Event::StatusReported {
                activity, report, ..
            },
            Command::Report { note, .. },
        ) => {
            let was = group.activities.get(activity)?;
            let mut now = was.clone();
            // Its comment may have been given other words already.
            let is_it = |own: &&mut Report| {
                (own.at, &own.by, own.status) == (report.at, &report.by, report.status)
            };
            now.reports.iter_mut().find(is_it)?.note.clone_from(note);
            noun::became(was, &now).map(|fact| Event::Noun(fact.into()))
        }
        (Event::Counted { commitment, count }, Command::Count { count: new, .. }) => {
            let was = group.commitments.get(commitment)?;
            let mut now = was.clone();
            let is_it = |own: &&mut Count| {
                (own.on, &own.by, own.step, own.activity)
                    == (count.on, &count.by, count.step, count.activity)
            };
            let own = now.counts.iter_mut().find(is_it)?;
            own.evidence.clone_from(&new.evidence);
            noun::became(was, &now).map(|fact| Event::Noun(fact.into()))
        }
        _ => None,
    }
}

/// Returns whether what is said brings about what the entry did already.
fn only_words_differ(entry: &Entry, change: &[Record], what: &What) -> bool {
    let Some(done) = brought_about(entry, change) else {
        return false;
    };
    let What::Does(command) = what else {
        return false;
    };
    let mut done = done.iter().map(|record| &record.event);
    match &**command {
        Command::Report {
            activities, status, ..
        } => {
            let reported: Option<Vec<ActivityId>> = done
                .map(|event| match event {
                    Event::StatusReported {
                        activity, report, ..
                    } if report.status == *status => Some(*activity),
                    _ => None,
                })
                .collect();
            reported.as_ref() == Some(activities)
        }
        Command::Count { commitment, count } => matches!(done.next(), Some(Event::Counted {
            commitment: own,
            count: was,
        }) if own == commitment && (was.step, was.activity) == (count.step, count.activity)),
        Command::Noun(AnyWish::Action(Wish::Edit { id, fields, .. })) => {
            matches!(done.next(), Some(Event::Noun(AnyFact::Action(Fact::Edited {
                id: own,
                changes,
            }))) if own == id && changes.iter().map(|change| &change.now).eq(fields))
        }
        _ => false,
    }
}

/// Returns the records of what an entry brought about, of the change that made it what it is; nothing
/// where that has none such, since it came from elsewhere.
fn brought_about<'a>(entry: &Entry, change: &'a [Record]) -> Option<&'a [Record]> {
    let own: AnyId = entry.id.into();
    let place = change.iter().rposition(|record| {
        record.seq == u64::from(entry.made) && record.event.subject().as_ref() == Some(&own)
    });
    change.get(place? + 1..)
}

/// Returns the events that take back what an entry brought about.
fn take_back(group: &Group, entry: &Entry, change: &[Record]) -> Result<Vec<Event>, Refusal> {
    let brings_nothing = matches!(
        entry.kind,
        EntryKind::Note | EntryKind::Question | EntryKind::Parked | EntryKind::Correction
    );
    if brings_nothing {
        return Ok(Vec::new());
    }
    if let (EntryKind::Decision, Some(id)) = (entry.kind, entry.decision) {
        return strike(group, id);
    }
    let stands = |by| Refusal::Stands {
        entry: entry.id,
        by,
    };
    // What came from elsewhere has no change of its own to take back.
    let done = brought_about(entry, change).ok_or_else(|| stands(None))?;
    let effects = done.iter().map(|record| record.event.clone());
    let mut after = After::new(group);
    let back = undo::take_back(&mut after, effects.rev());
    let mut events = back.map_err(|why| match why {
        Refusal::BuiltOn { id } => stands(id),
        why => why,
    })?;
    // One that was reworded is still there, in the words before: it goes as well.
    let given = entry.action.filter(|_| entry.kind == EntryKind::Action);
    if let Some(action) = given.and_then(|id| after.get::<Action>(&id)) {
        if action.state != ActionState::Open {
            return Err(stands(Some(action.id.into())));
        }
        events.push(Event::Noun(noun::added(action.id, action).back().into()));
    }
    Ok(events)
}

/// Returns the entry without what it was about.
fn unlinked(entry: &Entry) -> Entry {
    Entry {
        activity: None,
        action: None,
        decision: None,
        commitment: None,
        dissents: None,
        ..entry.clone()
    }
}
