//! Entries of minutes: made, put in other words, taken out, settled.

use super::{bare, made, one_line};
use crate::domain::group::Group;
use crate::domain::id::EntryId;
use crate::domain::minutes::{Entry, EntryField, EntryKind, EntryState};
use crate::domain::noun::{Change, Fact, Noun as _};
use crate::lang::Tongue;

/// Says what happened to an entry.
pub(super) fn entry(tongue: &Tongue, group: &Group, fact: &Fact<Entry>) -> String {
    match fact {
        Fact::Added { id, fields } => {
            let added = made::<Entry>(id, fields);
            entered(tongue, group, "event-entry", *id, &added)
        }
        Fact::Removed { id, fields } => {
            let gone = made::<Entry>(id, fields);
            entered(tongue, group, "event-entry-withdrawn", *id, &gone)
        }
        Fact::Edited { id, changes } => {
            let state = changes.first().filter(|_| changes.len() == 1);
            let settled = state.and_then(|change| match change.now {
                EntryField::State(EntryState::Settled) => Some("event-entry-settled"),
                EntryField::State(EntryState::Open) => Some("event-entry-waits"),
                _ => None,
            });
            // As it stands by now, but with the words that it was given then.
            let mut now = group.entries.get(id).cloned().unwrap_or(Entry::blank(*id));
            for change in changes {
                now.swap(change.now.clone());
            }
            let is_kind = |change: &Change<EntryField>| matches!(change.now, EntryField::Kind(_));
            let is_known = group.entries.contains(id) || changes.iter().any(is_kind);
            let amended = if is_known {
                "event-entry-amended"
            } else {
                "event-entry-reworded"
            };
            match settled {
                // Of one that is not known, the kind is not known either.
                Some(message) if !is_known => {
                    tongue.say(&format!("{message}-bare"), &[("id", id.to_string().into())])
                }
                settled => entered(tongue, group, settled.unwrap_or(amended), *id, &now),
            }
        }
    }
}

fn entered(tongue: &Tongue, group: &Group, message: &str, id: EntryId, entry: &Entry) -> String {
    let decided = entry.decision.and_then(|id| group.decisions.get(&id));
    let text = decided
        .map(|decision| &decision.text)
        .or(entry.text.as_ref());
    let text = text.map_or_else(String::new, one_line);
    let kind = tongue.word(&format!("entry-kind-{}", entry.kind));
    let numbered = match (entry.kind, entry.decision, entry.action) {
        (EntryKind::Decision, Some(id), _) => format!("{kind} {id}"),
        (EntryKind::Action | EntryKind::FollowUp, _, Some(id)) => format!("{kind} {id}"),
        _ => kind,
    };
    let args = [
        ("id", id.to_string().into()),
        ("kind", numbered.into()),
        ("text", (&text).into()),
    ];
    bare(tongue.say(message, &args), &text)
}
