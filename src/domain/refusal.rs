//! Why a wish is not granted: data, whose sentence is a Fluent message.

use serde::{Deserialize, Serialize};

use super::activity::Stage;
use super::field::Misfit;
use super::gate::Lack;
use super::guard::Kind;
use super::id::{
    ActionId, ActivityId, BudgetLineId, DecisionId, EntryId, KeyId, MeetingId, MemberId,
    OrganisationId,
};
use super::key::Unfit;
use super::known::{self, FieldKey};
use super::meeting::MeetingState;
use super::noun::{AnyId, NounKind};
use super::role::Right;
use super::text::Text;
use super::time::Date;

/// A rule of the group that stands against a wish. A user's mistake, never a fault of the program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("refused: {}", self.code())]
pub enum Refusal {
    /// No such thing in the group.
    UnknownId {
        /// As it was written.
        text: Text,
    },
    /// That id is taken.
    IdTaken {
        /// Which.
        id: AnyId,
    },
    /// A new one of this kind needs an id that somebody chooses.
    IdNeeded {
        /// The kind.
        kind: NounKind,
    },
    /// That kind has no field of that name.
    UnknownField {
        /// The kind.
        kind: NounKind,
        /// As it was written.
        key: Text,
    },
    /// That field only changes by a decision of its own.
    KeptField {
        /// The kind.
        kind: NounKind,
        /// The field.
        #[serde(deserialize_with = "known::key")]
        key: FieldKey,
    },
    /// A value that does not fit its field.
    Misfit {
        /// The kind.
        kind: NounKind,
        /// The field.
        #[serde(deserialize_with = "known::key")]
        key: FieldKey,
        /// Why not.
        misfit: Misfit,
    },
    /// The budget line stands in another organisation's budget.
    BudgetOfOther {
        /// The line.
        line: BudgetLineId,
        /// Whose it is.
        holder: OrganisationId,
        /// Who owns the activity.
        owner: OrganisationId,
    },
    /// The last day comes before the first.
    EndBeforeStart {
        /// The first.
        from: Date,
        /// The last.
        to: Date,
    },
    /// A thing that would follow from itself.
    Circle {
        /// Which.
        id: AnyId,
    },
    /// The gate is closed.
    GateClosed {
        /// Which activity.
        activity: ActivityId,
        /// The stage it was to reach.
        to: Stage,
        /// What it lacks.
        lacks: Vec<Lack>,
    },
    /// It is there already.
    StageSame {
        /// Which activity.
        activity: ActivityId,
        /// The stage.
        stage: Stage,
    },
    /// The verdict was to stop, so no further turn begins.
    TurnsOver {
        /// Which activity.
        activity: ActivityId,
    },
    /// Somebody else has changed that field since one looked at it.
    Overtaken {
        /// Of which thing.
        id: AnyId,
        /// The field.
        #[serde(deserialize_with = "known::key")]
        key: FieldKey,
    },
    /// Nothing would change.
    NothingChanges,
    /// Somebody has built on what was to be undone.
    BuiltOn {
        /// On which thing.
        id: Option<AnyId>,
    },
    /// There is nothing of one's own to undo.
    NothingToUndo,
    /// Something still points to what was to go.
    StillUsed {
        /// What was to go.
        id: AnyId,
        /// What points to it.
        by: AnyId,
    },
    /// That kind only comes into being in the minutes of a meeting.
    OnlyMinuted {
        /// The kind.
        kind: NounKind,
    },
    /// The meeting has not come that far, or is past it.
    MeetingIs {
        /// Which.
        meeting: MeetingId,
        /// How far it has come.
        state: MeetingState,
    },
    /// Another meeting is going on.
    OtherOpen {
        /// Which.
        meeting: MeetingId,
    },
    /// There is no item after that one, or before it.
    NoFurtherItem {
        /// Which meeting.
        meeting: MeetingId,
    },
    /// Actions that the meeting gave have no owner or no date.
    ActionsLack {
        /// Which meeting.
        meeting: MeetingId,
        /// Which actions.
        actions: Vec<ActionId>,
    },
    /// The minutes are to be approved by somebody else.
    NotAdjuster {
        /// Which meeting.
        meeting: MeetingId,
        /// By whom, if anybody has been chosen.
        adjuster: Option<MemberId>,
    },
    /// The minutes are approved and locked.
    MinutesLocked {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Only minutes that are approved are corrected; before that they are amended.
    NotLocked {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// The decision has been taken back.
    Struck {
        /// Which.
        decision: DecisionId,
    },
    /// It is neither a question nor parked.
    DoesNotWait {
        /// Which.
        entry: EntryId,
    },
    /// A line of the minutes cannot bring that about.
    NotInALine,
    /// A line of one meeting's minutes notes who is at another.
    OtherMeeting {
        /// The other one.
        meeting: MeetingId,
    },
    /// That it was opened is not undone: something stands in its minutes.
    HasMinutes {
        /// Which.
        meeting: MeetingId,
    },
    /// The key cannot be used.
    NotAKey {
        /// Why not.
        why: Unfit,
    },
    /// That key is there already.
    KeyTaken {
        /// Which.
        key: KeyId,
    },
    /// This member may only read.
    NotPermitted {
        /// The member.
        by: Text,
    },
    /// That is for others to do.
    Reserved {
        /// What it is.
        right: Right,
    },
    /// That may be done with what is one's own, and this is not.
    NotOwn {
        /// What it is.
        right: Right,
    },
    /// What an entry brought about is not taken back, so it cannot say something else, nor go.
    Stands {
        /// Which entry.
        entry: EntryId,
        /// What has changed since; nothing where the entry came from elsewhere.
        by: Option<AnyId>,
    },
    /// A record has no text that could be erased, or none any more.
    NothingToErase {
        /// Which record.
        seq: u64,
    },
    /// Minutes are not approved while they tell of a person whom nobody has let through.
    TellsOfPersons {
        /// Which meeting's.
        meeting: MeetingId,
        /// Where: things and their fields.
        places: Vec<Text>,
    },
    /// The reason to let something through tells of a person itself.
    ReasonTells {
        /// What it tells.
        kind: Kind,
    },
}

impl Refusal {
    /// Returns the code that scripts see and whose message begins with `refusal-`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownId { .. } => "unknown-id",
            Self::IdTaken { .. } => "id-taken",
            Self::IdNeeded { .. } => "id-needed",
            Self::UnknownField { .. } => "unknown-field",
            Self::KeptField { .. } => "kept-field",
            Self::Misfit { .. } => "misfit",
            Self::BudgetOfOther { .. } => "budget-of-other",
            Self::EndBeforeStart { .. } => "end-before-start",
            Self::Circle { .. } => "circle",
            Self::GateClosed { .. } => "gate-closed",
            Self::StageSame { .. } => "stage-same",
            Self::TurnsOver { .. } => "turns-over",
            Self::Overtaken { .. } => "overtaken",
            Self::NothingChanges => "nothing-changes",
            Self::BuiltOn { .. } => "built-on",
            Self::NothingToUndo => "nothing-to-undo",
            Self::StillUsed { .. } => "still-used",
            Self::OnlyMinuted { .. } => "only-minuted",
            Self::MeetingIs { .. } => "meeting-is",
            Self::OtherOpen { .. } => "other-open",
            Self::NoFurtherItem { .. } => "no-further-item",
            Self::ActionsLack { .. } => "actions-lack",
            Self::NotAdjuster { .. } => "not-adjuster",
            Self::MinutesLocked { .. } => "minutes-locked",
            Self::NotLocked { .. } => "not-locked",
            Self::Struck { .. } => "struck",
            Self::DoesNotWait { .. } => "does-not-wait",
            Self::NotInALine => "not-in-a-line",
            Self::OtherMeeting { .. } => "other-meeting",
            Self::HasMinutes { .. } => "has-minutes",
            Self::NotAKey { .. } => "not-a-key",
            Self::KeyTaken { .. } => "key-taken",
            Self::Stands { .. } => "stands",
            Self::NothingToErase { .. } => "nothing-to-erase",
            Self::TellsOfPersons { .. } => "tells-of-persons",
            Self::ReasonTells { .. } => "reason-tells",
            // Scripts ask whether it was permitted; why not is for people to read.
            Self::NotPermitted { .. } | Self::Reserved { .. } | Self::NotOwn { .. } => {
                "not-permitted"
            }
        }
    }
}
