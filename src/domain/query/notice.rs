//! How often a meeting's agenda has changed since the meeting was called: guests are told anew, and a
//! calendar knows the newer notice by a higher number.

use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::id::MeetingId;
use crate::domain::meeting::AgendaItemField;
use crate::domain::noun::Fact;
use crate::domain::time::Moment;

/// What the log tells of a meeting's notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    meeting: MeetingId,
    /// How often its agenda was changed once it was called. What changes the meeting itself is
    /// numbered in the meeting.
    pub agendas: u32,
    /// When anything of the notice last changed.
    pub at: Option<Moment>,
    /// Whether the change that is being read makes the meeting, and whether it changes the agenda.
    calls: bool,
    tells: bool,
}

impl Told {
    /// Returns what an empty log tells.
    pub fn of(meeting: MeetingId) -> Self {
        Self {
            meeting,
            agendas: 0,
            at: None,
            calls: false,
            tells: false,
        }
    }

    /// Takes in the next record of the log. Whoever takes back a change of the agenda changes it.
    pub fn take(&mut self, record: &Record) {
        match &record.event {
            Event::Noun(AnyFact::Meeting(fact)) if *fact.id() == self.meeting => {
                self.calls |= matches!(fact, Fact::Added { .. });
                self.at = Some(record.at);
            }
            Event::Noun(AnyFact::AgendaItem(fact)) if fact.id().meeting == self.meeting => {
                self.tells |= match fact {
                    Fact::Added { .. } | Fact::Removed { .. } => true,
                    Fact::Edited { changes, .. } => {
                        changes.iter().any(|change| stands_in_notice(&change.now))
                    }
                };
                self.at = Some(record.at);
            }
            _ => {}
        }
        if record.last {
            let (calls, tells) = (self.calls, self.tells);
            (self.calls, self.tells) = (false, false);
            self.agendas += u32::from(tells && !calls);
        }
    }
}

/// Returns whether guests are told anew where that field changes.
fn stands_in_notice(field: &AgendaItemField) -> bool {
    matches!(
        field,
        AgendaItemField::Title(_) | AgendaItemField::Minutes(_) | AgendaItemField::Rank(_)
    )
}
