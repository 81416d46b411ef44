//! What the log tells: the history of one thing, and what can be undone.

use crate::domain::event::{Event, Record};
use crate::domain::group::Group;
use crate::domain::id::MeetingId;
use crate::domain::noun::AnyId;
use crate::domain::text::Text;

/// Returns the records that concern `id`, in order.
pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>, id: &AnyId) -> Vec<&'a Record> {
    records
        .into_iter()
        .filter(|record| record.event.subject().as_ref() == Some(id))
        .collect()
}

/// Returns whether a change is one of a meeting: of its steps, its agenda or its minutes.
pub fn is_of_meeting(change: &[Record], meeting: MeetingId, group: &Group) -> bool {
    change.iter().any(|record| {
        let of = match record.event.subject() {
            Some(AnyId::Meeting(id)) => Some(id),
            Some(AnyId::AgendaItem(id)) => Some(id.meeting),
            Some(AnyId::Entry(id)) => Some(id.meeting),
            Some(AnyId::Decision(id)) => group.decisions.get(&id).and_then(|it| it.meeting),
            _ => None,
        };
        of == Some(meeting)
    })
}

/// What somebody can take back or do again: the last record of each such change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undoable {
    done: Vec<u64>,
    undone: Vec<u64>,
    undo_of: Option<u64>,
}

impl Undoable {
    /// Takes in the next record of the log, where `by` is the person in question.
    ///
    /// An erasure is nobody's to take back, and what was done before it still is.
    pub fn take(&mut self, record: &Record, by: &Text) {
        if matches!(record.event, Event::TextErased { .. }) {
            return;
        }
        if record.by == *by {
            self.follow(record);
        } else {
            self.follow_other(record);
        }
    }

    fn follow(&mut self, record: &Record) {
        if let Event::Undone { seq } = record.event {
            self.undo_of = Some(seq);
        }
        if !record.last {
            return;
        }
        match self.undo_of.take() {
            // Undoing an undo is doing again.
            Some(seq) if self.undone.contains(&seq) => {
                self.undone.retain(|undone| *undone != seq);
                self.done.push(record.seq);
            }
            Some(seq) => {
                self.done.retain(|done| *done != seq);
                self.undone.push(record.seq);
            }
            None => {
                self.undone.clear();
                self.done.push(record.seq);
            }
        }
    }

    /// Takes in the next record by somebody else: what they took back is no longer the person's own
    /// to take back or do again.
    fn follow_other(&mut self, record: &Record) {
        if let Event::Undone { seq } = record.event {
            self.done.retain(|done| *done != seq);
            self.undone.retain(|undone| *undone != seq);
        }
    }

    /// Returns what `by` can take back according to `records`, which come in order.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>, by: &Text) -> Self {
        let mut undoable = Self::default();
        for record in records {
            undoable.take(record, by);
        }
        undoable
    }

    /// Returns the change that undo takes back.
    pub fn undo(&self) -> Option<u64> {
        self.done.last().copied()
    }

    /// Returns the undoing that redo takes back.
    pub fn redo(&self) -> Option<u64> {
        self.undone.last().copied()
    }
}
