//! Why a wish is not granted: data, whose sentence is a Fluent message.

use super::activity::Stage;
use super::field::Misfit;
use super::gate::Lack;
use super::id::{ActivityId, BudgetLineId, OrganisationId};
use super::noun::{AnyId, NounKind};
use super::text::Text;
use super::time::Date;

/// A rule of the group that stands against a wish. A user's mistake, never a fault of the program.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
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
        key: &'static str,
    },
    /// A value that does not fit its field.
    Misfit {
        /// The kind.
        kind: NounKind,
        /// The field.
        key: &'static str,
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
    /// This member may only read.
    NotPermitted {
        /// The member.
        by: Text,
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
            Self::NothingChanges => "nothing-changes",
            Self::BuiltOn { .. } => "built-on",
            Self::NothingToUndo => "nothing-to-undo",
            Self::StillUsed { .. } => "still-used",
            Self::NotPermitted { .. } => "not-permitted",
        }
    }
}
