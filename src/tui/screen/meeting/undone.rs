//! What undoing gives back to the line: the words that stood in the minutes, to be mended and entered
//! again.

use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::id::{AgendaItemId, DecisionId, EntryId};
use crate::domain::minutes::{DecisionField, DecisionState, EntryField};
use crate::domain::noun::{Change, Fact};
use crate::domain::text::Text;
use crate::domain::{Decision, Entry, Group};

/// A line that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As it was typed.
    pub text: String,
    /// The entry whose words it was in place of, where that stands again with those before.
    pub amends: Option<EntryId>,
    /// The item under which it stood, where it stands there no more.
    pub under: Option<AgendaItemId>,
}

/// Returns whether a change took back another one.
pub fn is(records: &[Record]) -> bool {
    let first = records.first().map(|record| &record.event);
    matches!(first, Some(Event::Undone { .. }))
}

/// Returns the line that an undoing took back, nothing where it took none.
pub fn line(records: &[Record], group: &Group) -> Option<Line> {
    records.iter().find_map(|record| match &record.event {
        Event::Noun(AnyFact::Entry(fact)) => of_entry(fact),
        Event::Noun(AnyFact::Decision(fact)) => of_decision(fact, group),
        _ => None,
    })
}

fn of_entry(fact: &Fact<Entry>) -> Option<Line> {
    let typed = |field: &EntryField| match field {
        EntryField::Line(Some(line)) => Some(line.to_string()),
        _ => None,
    };
    let item = |field: &EntryField| match field {
        EntryField::Item(item) => *item,
        _ => None,
    };
    match fact {
        Fact::Removed { fields, .. } => Some(Line {
            text: fields.iter().find_map(typed)?,
            amends: None,
            under: fields.iter().find_map(item),
        }),
        Fact::Edited { id, changes } => Some(Line {
            text: changes.iter().find_map(|change| typed(&change.was))?,
            amends: Some(*id),
            under: None,
        }),
        Fact::Added { .. } => None,
    }
}

/// Returns the decision that an undoing struck.
pub fn strikes(records: &[Record]) -> Option<DecisionId> {
    records.iter().find_map(|record| match &record.event {
        Event::Noun(AnyFact::Decision(Fact::Edited { id, changes })) => {
            changes.iter().any(strikes_it).then_some(*id)
        }
        _ => None,
    })
}

fn strikes_it(change: &Change<DecisionField>) -> bool {
    change.now == DecisionField::State(DecisionState::Struck)
}

/// A decision that is taken back stays, struck, and nothing more is said of it: what comes back is a
/// line of its own.
fn of_decision(fact: &Fact<Decision>, group: &Group) -> Option<Line> {
    let Fact::Edited { id, changes } = fact else {
        return None;
    };
    changes.iter().find(|change| strikes_it(change))?;
    let mut entries = group.entries.iter().rev();
    let entry = entries.find(|entry| entry.decision == Some(*id))?;
    Some(Line {
        text: entry.line.as_ref().map(Text::to_string)?,
        amends: None,
        under: entry.item,
    })
}
