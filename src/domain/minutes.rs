//! What minutes hold: entries in the order in which they were made, and decisions with their §.

use serde::{Deserialize, Serialize};

use super::field::{Title, parts};
use super::id::{
    ActionId, ActivityId, AgendaItemId, CommitmentId, DecisionId, EntryId, MeetingId, MemberId,
};
use super::noun::noun;
use super::text::Text;
use super::time::{Date, Moment};
use super::word::words;

words! {
    /// What an entry of the minutes is.
    EntryKind "entry-kind" {
        /// A note (*anteckning*).
        Note "note",
        /// A decision (*beslut*).
        Decision "decision",
        /// An action that somebody is to do (*åtgärd*).
        Action "action",
        /// An open question (*fråga*).
        Question "question",
        /// Something put aside for another time (*parkerad*).
        Parked "parked",
        /// How an activity is going.
        Report "report",
        /// A commitment's counter was moved.
        Count "count",
        /// An action from before was done, moved or told about.
        FollowUp "follow-up",
        /// Somebody came or left.
        Presence "presence",
        /// Something else in the group was changed.
        Change "change",
        /// A correction of minutes that are approved.
        Correction "correction",
        /// Somebody's dissent from a decision, which is told with that.
        Dissent "dissent",
    }
}

words! {
    /// Whether a question or a parked matter still waits.
    EntryState "entry-state" {
        /// It waits.
        Open "open",
        /// It is answered, or has been taken up.
        Settled "settled",
    }
}

noun! {
    /// One entry of a meeting's minutes.
    Entry, EntryField, EntryId {
        /// What stands in the minutes; nothing for a decision, whose words are its own.
        Text text: Option<Text>, Optional;
        /// The meeting it was made at.
        Meeting meeting: MeetingId, Required;
        /// The agenda item under which it stands.
        Item item: Option<AgendaItemId>, Kept;
        /// What it is.
        Kind kind: EntryKind, Kept;
        /// The line as it was typed.
        Line line: Option<Text>, Kept;
        /// When it was made.
        At at: Option<Moment>, Kept;
        /// By whom.
        By by: Option<Text>, Kept;
        /// The activity it is about.
        Activity activity: Option<ActivityId>, Kept;
        /// The action it made or tells about.
        Action action: Option<ActionId>, Kept;
        /// The decision it is.
        Decision decision: Option<DecisionId>, Kept;
        /// The commitment whose counter it moved.
        Commitment commitment: Option<CommitmentId>, Kept;
        /// Whether it still waits, where it is a question or parked.
        State state: EntryState, Kept;
        /// The entry that it corrects.
        Corrects corrects: Option<EntryId>, Kept;
        /// The record that made it what it is, 0 where it came from elsewhere.
        Made made: u32, Local;
        /// The decision that it is a dissent from.
        Dissents dissents: Option<DecisionId>, Kept;
    }
}

/// What stands in the minutes for an entry, as it was seen by somebody who gives it other words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The line as it was typed.
    pub line: Option<Text>,
    /// What it says: its own words, or its decision's.
    pub text: Option<Text>,
}

impl Entry {
    /// Returns whether it is a question or a parked matter.
    pub fn can_wait(&self) -> bool {
        matches!(self.kind, EntryKind::Question | EntryKind::Parked)
    }

    /// Returns whether it is a question or a parked matter that still waits.
    pub fn waits(&self) -> bool {
        self.can_wait() && self.state == EntryState::Open
    }
}

words! {
    /// Whether a decision holds.
    DecisionState "decision-state" {
        /// It holds.
        Standing "standing",
        /// It was taken back while the meeting was open; its number is not used again.
        Struck "struck",
    }
}

parts! {
    /// Somebody's dissent from a decision (*reservation*).
    Dissent {
        /// Whose, by name in the role.
        who: Title, Required;
        /// The member, where it is one.
        member: Option<MemberId>, Optional;
        /// In words.
        reason: Option<Text>, Optional;
    }
}

noun! {
    /// A decision of the group (*beslut*).
    Decision, DecisionField, DecisionId {
        /// What was decided.
        Text text: Text, Required;
        /// The meeting that decided.
        Meeting meeting: Option<MeetingId>, Kept;
        /// Under which item.
        Item item: Option<AgendaItemId>, Kept;
        /// The meeting's day.
        On on: Option<Date>, Kept;
        /// Whether it holds.
        State state: DecisionState, Kept;
        /// When it was read back and confirmed.
        Confirmed confirmed: Option<Moment>, Kept;
        /// Who dissents.
        Dissents dissents: Vec<Dissent>, Kept;
    }
}
