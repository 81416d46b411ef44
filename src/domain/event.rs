//! What happened, in the past tense. The log holds these for good: a variant is only ever added
//! at the end, and none ever changes its shape.

use serde::{Deserialize, Serialize};

use super::activity::{Report, Stage, Status, Turn};
use super::gate::Lack;
use super::goal::Reading;
use super::id::{ActivityId, CommitmentId, IndicatorId};
use super::noun::{AnyId, Change, Fact, each_noun};
use super::promise::Count;
use super::text::Text;
use super::time::{Date, Moment};

macro_rules! any_fact {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        /// What happened to a noun as such, whichever it is.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum AnyFact {
            $(#[doc = concat!("See [`super::", stringify!($name), "`].")] $name(Fact<super::$name>),)+
        }

        impl AnyFact {
            /// Returns whom it concerns.
            pub fn id(&self) -> AnyId {
                match self { $(Self::$name(fact) => fact.id().clone().into(),)+ }
            }

            /// Returns the fact that takes this one back.
            #[must_use]
            pub fn back(self) -> Self {
                match self { $(Self::$name(fact) => Self::$name(fact.back()),)+ }
            }
        }

        $(impl From<Fact<super::$name>> for AnyFact {
            fn from(fact: Fact<super::$name>) -> Self { Self::$name(fact) }
        })+
    };
}

each_noun!(any_fact);

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A noun came into being, changed or went.
    Noun(AnyFact),
    /// Somebody told how an activity is going.
    StatusReported {
        /// Which.
        activity: ActivityId,
        /// The report.
        report: Report,
        /// The status before.
        was: Status,
    },
    /// A status report was taken back.
    ReportWithdrawn {
        /// Which activity.
        activity: ActivityId,
        /// The report.
        report: Report,
        /// The status before the report, which holds again.
        was: Status,
    },
    /// An activity moved within its turn.
    StageMoved {
        /// Which.
        activity: ActivityId,
        /// From where to where.
        stage: Change<Stage>,
        /// The day.
        on: Date,
        /// What the gate lacked, where it was passed all the same.
        lacks: Vec<Lack>,
        /// Why it was passed all the same, or why it went back.
        because: Option<Text>,
    },
    /// A turn ended and the next one began.
    TurnEnded {
        /// Which activity.
        activity: ActivityId,
        /// The turn that ended.
        turn: Turn,
        /// What the gate lacked, where it was passed all the same.
        lacks: Vec<Lack>,
        /// Why it was passed all the same.
        because: Option<Text>,
    },
    /// A turn's end was taken back.
    TurnReopened {
        /// Which activity.
        activity: ActivityId,
        /// The turn that goes on.
        turn: Turn,
        /// What the gate had lacked.
        lacks: Vec<Lack>,
        /// Why it had been passed all the same.
        because: Option<Text>,
    },
    /// An indicator was read.
    ReadingTaken {
        /// Which.
        indicator: IndicatorId,
        /// The reading.
        reading: Reading,
    },
    /// A reading was taken back.
    ReadingWithdrawn {
        /// Of which indicator.
        indicator: IndicatorId,
        /// The reading.
        reading: Reading,
    },
    /// A commitment's counter moved.
    Counted {
        /// Which.
        commitment: CommitmentId,
        /// How far, and what shows it.
        count: Count,
    },
    /// A movement of a counter was taken back.
    CountWithdrawn {
        /// Of which commitment.
        commitment: CommitmentId,
        /// The movement.
        count: Count,
    },
    /// The change that ended with record `seq` was undone by the records that follow in this one.
    Undone {
        /// Sequence number of the undone change's last record.
        seq: u64,
    },
    /// A record's text was erased everywhere; its place in the chain stands.
    TextErased {
        /// Which record.
        seq: u64,
        /// Why: the law's demand, a slip.
        because: Text,
        /// SHA-256 of what stands there instead, so that the chain vouches for it.
        digest: [u8; 32],
    },
}

impl Event {
    /// Returns the event that takes this one back, nothing for acts that cannot be.
    pub fn back(self) -> Option<Self> {
        Some(match self {
            Self::Noun(fact) => Self::Noun(fact.back()),
            Self::StatusReported {
                activity,
                report,
                was,
            } => Self::ReportWithdrawn {
                activity,
                report,
                was,
            },
            Self::ReportWithdrawn {
                activity,
                report,
                was,
            } => Self::StatusReported {
                activity,
                report,
                was,
            },
            Self::StageMoved {
                activity,
                stage,
                on,
                lacks,
                because,
            } => Self::StageMoved {
                activity,
                stage: stage.back(),
                on,
                lacks,
                because,
            },
            Self::TurnEnded {
                activity,
                turn,
                lacks,
                because,
            } => Self::TurnReopened {
                activity,
                turn,
                lacks,
                because,
            },
            Self::TurnReopened {
                activity,
                turn,
                lacks,
                because,
            } => Self::TurnEnded {
                activity,
                turn,
                lacks,
                because,
            },
            Self::ReadingTaken { indicator, reading } => {
                Self::ReadingWithdrawn { indicator, reading }
            }
            Self::ReadingWithdrawn { indicator, reading } => {
                Self::ReadingTaken { indicator, reading }
            }
            Self::Counted { commitment, count } => Self::CountWithdrawn { commitment, count },
            Self::CountWithdrawn { commitment, count } => Self::Counted { commitment, count },
            Self::Undone { .. } | Self::TextErased { .. } => return None,
        })
    }

    /// Returns whom it concerns, nothing for acts upon the log itself.
    pub fn subject(&self) -> Option<AnyId> {
        Some(match self {
            Self::Noun(fact) => fact.id(),
            Self::StatusReported { activity, .. }
            | Self::ReportWithdrawn { activity, .. }
            | Self::StageMoved { activity, .. }
            | Self::TurnEnded { activity, .. }
            | Self::TurnReopened { activity, .. } => (*activity).into(),
            Self::ReadingTaken { indicator, .. } | Self::ReadingWithdrawn { indicator, .. } => {
                (*indicator).into()
            }
            Self::Counted { commitment, .. } | Self::CountWithdrawn { commitment, .. } => {
                (*commitment).into()
            }
            Self::Undone { .. } | Self::TextErased { .. } => return None,
        })
    }
}

/// What happened, when, by whom, and where it stands in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its place in the log, from 1 without gaps.
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// By whom: a member's id, or the login of somebody who is no member.
    pub by: Text,
    /// Whether the change that it is part of ends here; a change is kept whole or not at all.
    pub last: bool,
    /// What.
    pub event: Event,
}
