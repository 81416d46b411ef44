//! Who may what: one table, what can be done by what a member does in the group.
//!
//! The clerk's decisions hold to it (`decide/permit.rs`), `samklang list roles` shows it, and nothing
//! else says it again.

use super::noun::{NounKind, each_noun};
use super::organisation::Role;
use super::word::words;

words! {
    /// Something that can be done in a group.
    Right "right" {
        /// Change the group itself, its organisations and members, their roles and keys.
        Group "group",
        /// Change what the group works from: documents, goals, factors, promises.
        Framework "framework",
        /// Change budget lines.
        Budget "budget",
        /// Add and change activities.
        Activities "activities",
        /// Give and change actions.
        Actions "actions",
        /// Tell how an activity is going.
        Report "report",
        /// Move an activity through a gate that is open, or back.
        Move "move",
        /// Have an activity pass a gate that is closed, for a stated reason.
        PassGate "pass-gate",
        /// Take readings and move counters.
        Measure "measure",
        /// Call meetings and change what is on their agendas.
        Call "call",
        /// Open a meeting, go through its agenda, close it.
        Run "run",
        /// Note who is at a meeting.
        Attend "attend",
        /// Enter notes, questions and parked matters while a meeting goes on.
        Note "note",
        /// Enter, confirm, reword and strike decisions.
        Decide "decide",
        /// Note a dissent from a decision.
        Dissent "dissent",
        /// Change, withdraw and settle what stands in the minutes.
        Amend "amend",
        /// Approve the minutes.
        Approve "approve",
        /// Correct minutes that are approved.
        Correct "correct",
        /// Undo a change.
        Undo "undo",
        /// Take in a file.
        Import "import",
        /// Erase the text of a record of the log, for good.
        Erase "erase",
    }
}

words! {
    /// How far something may be done.
    Leave "leave" {
        /// Not at all.
        No "no",
        /// With what is one's own: made by oneself, or the organisation's that one represents.
        Own "own",
        /// With everything.
        Yes "yes",
    }
}

impl Right {
    /// Returns how far a member in `role` may do it.
    #[expect(clippy::match_same_arms, reason = "a table is read row by row")]
    pub const fn leave(self, role: Role) -> Leave {
        use Leave::{No, Own, Yes};
        let [facilitator, secretary, member, observer] = match self {
            // By whom:        facilitator, secretary, member, observer.
            Self::Group => [Yes, Yes, No, No],
            Self::Framework => [Yes, Yes, No, No],
            Self::Budget => [Yes, Yes, Own, No],
            Self::Activities => [Yes, Yes, Own, No],
            Self::Actions => [Yes, Yes, Own, No],
            Self::Report => [Yes, Yes, Own, No],
            Self::Move => [Yes, Yes, Own, No],
            Self::PassGate => [Yes, Yes, No, No],
            Self::Measure => [Yes, Yes, Own, No],
            Self::Call => [Yes, Yes, No, No],
            Self::Run => [Yes, Yes, No, No],
            Self::Attend => [Yes, Yes, Own, No],
            Self::Note => [Yes, Yes, Yes, No],
            Self::Decide => [Yes, Yes, No, No],
            Self::Dissent => [Yes, Yes, Own, No],
            Self::Amend => [Yes, Yes, Own, No],
            // Whoever was chosen to, and nobody else.
            Self::Approve => [Own, Own, Own, No],
            Self::Correct => [Yes, Yes, No, No],
            Self::Undo => [Yes, Yes, Own, No],
            Self::Import => [Yes, Yes, No, No],
            // It cannot be undone.
            Self::Erase => [Yes, No, No, No],
        };
        match role {
            Role::Facilitator => facilitator,
            Role::Secretary => secretary,
            Role::Member => member,
            Role::Observer => observer,
        }
    }

    /// Returns the roles that may do it with everything.
    pub fn fully(self) -> impl Iterator<Item = Role> {
        let may = move |role: &Role| self.leave(*role) == Leave::Yes;
        Role::SHOWN.into_iter().filter(may)
    }
}

macro_rules! rights {
    ($($name:ident, $table:ident, $code:literal ($right:ident, $id:ident $($prefix:literal)?);)+) => {
        impl Right {
            /// Returns what it takes to change a noun of `kind` as such.
            pub const fn of(kind: NounKind) -> Self {
                match kind { $(NounKind::$name => Self::$right,)+ }
            }
        }
    };
}

each_noun!(rights);

impl Role {
    /// The roles as people list them, the one that may most first.
    pub const SHOWN: [Self; 4] = [
        Self::Facilitator,
        Self::Secretary,
        Self::Member,
        Self::Observer,
    ];
}
