//! What somebody wants, in the imperative. A wish becomes events or a refusal in [`decide`](mod@super::decide).

use serde::{Deserialize, Serialize};

use super::activity::{Stage, Status};
use super::event::Record;
use super::field::{Title, Value};
use super::goal::Reading;
use super::id::{
    ActivityId, AgendaItemId, CommitmentId, DecisionId, EntryId, IndicatorId, MeetingId, MemberId,
    OrganisationId, SeriesId,
};
use super::meeting::Presence;
use super::minutes::{Dissent, EntryState, Words};
use super::noun::{AnyId, Noun, NounKind, Wish, each_noun};
use super::promise::Count;
use super::refusal::Refusal;
use super::text::Text;
use super::time::{Date, Moment};
use super::wall::Wall;

macro_rules! any_wish {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        /// What somebody wants of a noun as such, whichever it is.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum AnyWish {
            $(#[doc = concat!("See [`super::", stringify!($name), "`].")] $name(Wish<super::$name>),)+
        }

        impl AnyWish {
            /// Returns the wish for a new `kind` with these fields, under a chosen id or the next.
            ///
            /// # Errors
            /// A [`Refusal`] where a field is unknown or its value does not fit.
            pub fn add(kind: NounKind, id: Option<AnyId>, fields: Vec<(String, Value)>) -> Result<Self, Refusal> {
                Ok(match kind { $(NounKind::$name => {
                    let id = match id {
                        Some(AnyId::$name(id)) => Some(id),
                        None => None,
                        Some(other) => return Err(Refusal::UnknownId { text: Text::new(&other.to_string()) }),
                    };
                    Self::$name(Wish::Add { id, fields: typed::<super::$name>(fields)? })
                })+ })
            }

            /// Returns the wish for other values in these fields of `id`.
            ///
            /// # Errors
            /// A [`Refusal`] where a field is unknown or its value does not fit.
            pub fn edit(id: AnyId, fields: Vec<(String, Value)>) -> Result<Self, Refusal> {
                Self::edit_over(id, fields, Vec::new())
            }

            /// Returns the wish for other values in these fields of `id`, as long as those of `over`
            /// still stand there.
            ///
            /// # Errors
            /// A [`Refusal`] where a field is unknown or its value does not fit.
            pub fn edit_over(
                id: AnyId,
                fields: Vec<(String, Value)>,
                over: Vec<(String, Value)>,
            ) -> Result<Self, Refusal> {
                Ok(match id { $(AnyId::$name(id) => {
                    let (fields, over) = (typed::<super::$name>(fields)?, typed::<super::$name>(over)?);
                    Self::$name(Wish::Edit { id, fields, over })
                })+ })
            }

            /// Returns the wish that `id` be no more.
            pub fn remove(id: AnyId) -> Self {
                match id { $(AnyId::$name(id) => Self::$name(Wish::Remove { id }),)+ }
            }

            /// Returns whether it is that something be no more.
            pub const fn removes(&self) -> bool {
                match self { $(Self::$name(wish) => matches!(wish, Wish::Remove { .. }),)+ }
            }

            /// Returns which kind of noun it is about.
            pub const fn kind(&self) -> NounKind {
                match self { $(Self::$name(_) => NounKind::$name,)+ }
            }
        }
    };
}

each_noun!(any_wish);

fn typed<N: Noun>(fields: Vec<(String, Value)>) -> Result<Vec<N::Field>, Refusal> {
    fields
        .into_iter()
        .map(|(key, value)| match N::field(&key, value) {
            Some(Ok(field)) => Ok(field),
            Some(Err(misfit)) => Err(Refusal::Misfit {
                kind: N::KIND,
                key: N::FIELDS
                    .iter()
                    .find(|spec| spec.key == key)
                    .map_or("", |spec| spec.key),
                misfit,
            }),
            None => Err(Refusal::UnknownField {
                kind: N::KIND,
                key: Text::new(&key),
            }),
        })
        .collect()
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// A new noun, or other values in one.
    Noun(AnyWish),
    /// Tell how activities are going.
    Report {
        /// Which.
        activities: Vec<ActivityId>,
        /// How.
        status: Status,
        /// In words.
        note: Option<Text>,
    },
    /// Move an activity to another stage; from improve to plan, a new turn begins.
    Move {
        /// Which.
        activity: ActivityId,
        /// Where to.
        to: Stage,
        /// Why a closed gate is to be passed all the same.
        because: Option<Text>,
    },
    /// Read an indicator.
    Read {
        /// Which.
        indicator: IndicatorId,
        /// The reading.
        reading: Reading,
    },
    /// Move a commitment's counter.
    Count {
        /// Which.
        commitment: CommitmentId,
        /// How far, and what shows it.
        count: Count,
    },
    /// Take a step in a meeting.
    Meet {
        /// Which.
        meeting: MeetingId,
        /// The step.
        step: Step,
    },
    /// Call the meetings of a series up to a day, those that are not called yet.
    CallSeries {
        /// Which.
        series: SeriesId,
        /// The last day.
        until: Date,
    },
    /// Note who is at a meeting, or is not.
    Attend {
        /// Which.
        meeting: MeetingId,
        /// Who.
        who: Vec<Who>,
        /// What is noted of them.
        presence: Presence,
        /// When they came or left, where that is told; else it is when it is noted.
        clock: Option<Wall>,
    },
    /// Enter something into the minutes of a meeting that is open.
    Minute {
        /// Which.
        meeting: MeetingId,
        /// Under which item; else under the one that the meeting is at.
        item: Option<AgendaItemId>,
        /// What.
        said: Said,
    },
    /// Have an entry say something else. What it brought about is taken back, but a decision keeps
    /// its § and an action its number.
    Amend {
        /// Which.
        entry: EntryId,
        /// What it is to say.
        said: Said,
        /// The change that made it what it is, in order.
        change: Vec<Record>,
        /// What it said when it was taken up; nothing where it is amended whatever it says.
        over: Option<Words>,
    },
    /// Take an entry out of the minutes, with what it brought about.
    Withdraw {
        /// Which.
        entry: EntryId,
        /// The change that made it what it is, in order.
        change: Vec<Record>,
        /// What it said when it was seen; nothing where it goes whatever it says.
        over: Option<Words>,
    },
    /// Confirm a decision that was read back.
    Confirm {
        /// Which.
        decision: DecisionId,
    },
    /// Take a decision back; its number stays, struck.
    Strike {
        /// Which.
        decision: DecisionId,
    },
    /// Note somebody's dissent from a decision.
    Dissent {
        /// Which.
        decision: DecisionId,
        /// Whose, and why.
        dissent: Dissent,
    },
    /// Settle a question or a parked matter, or let it wait again.
    Settle {
        /// Which.
        entry: EntryId,
        /// Whether it waits.
        state: EntryState,
    },
    /// Correct minutes that are approved: a new entry that says what should have stood there.
    Correct {
        /// What is wrong.
        entry: EntryId,
        /// What is right.
        text: Text,
    },
    /// Take in rows from elsewhere, all or none: what exists gets the given values, the rest is added.
    Import(Vec<AnyWish>),
    /// Undo a change.
    Undo {
        /// The change's records, in order.
        change: Vec<Record>,
    },
    /// Put other words in the place of texts that a thing holds, also where a decision of its own put
    /// them, as in a status report.
    Reword {
        /// Which thing.
        thing: AnyId,
        /// Its field, with underscores.
        field: Text,
        /// Each text as it stands, and as it is to.
        words: Vec<(Text, Text)>,
    },
}

/// A step in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Open it, or go on with one that was closed.
    Open,
    /// Go to an item.
    GoTo(AgendaItemId),
    /// Go to the next item.
    Next,
    /// Go to the item before.
    Previous,
    /// Close it.
    Close,
    /// Approve its minutes, which locks them.
    Approve,
}

/// Somebody who is at a meeting, or is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// A member.
    Member(MemberId),
    /// The member of an organisation; where it has several, somebody of it.
    Organisation(OrganisationId),
    /// Somebody who is no member, by role.
    Guest(Title),
}

/// Something said at a meeting, for its minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The line as it was typed.
    pub line: Text,
    /// What is to stand in the minutes.
    pub text: Text,
    /// What it is.
    pub what: What,
}

/// What a line of the minutes is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// A note.
    Note,
    /// A decision.
    Decision,
    /// An open question.
    Question,
    /// Something put aside for another time.
    Parked,
    /// A change in the group: a status, a counter, an action, somebody's attendance.
    Does(Box<Command>),
}

/// When and by whom: handed in, since the domain has no clock and knows no logins.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamp {
    /// Now, on the wall.
    pub at: Moment,
    /// A member's id, or the login of somebody who is no member.
    pub by: Text,
}
