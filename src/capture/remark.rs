//! Why a line is less than it looks like, in one clause.

use crate::domain::id::{ActionId, ActivityId, CommitmentId, DecisionId};
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::wall::Wall;
use crate::lang::{Tongue, date, value};

/// Why a line is less than it looks like, or what to think of before it is entered.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// No such activity, action or commitment.
    UnknownId(Text),
    /// Neither an organisation nor a member.
    UnknownWho {
        /// As it was typed.
        typed: Text,
        /// Who is nearly called so, the likeliest first.
        near: Vec<String>,
    },
    /// It says nobody where it should.
    LacksWho,
    /// The beginning of several words.
    Ambiguous {
        /// As it was typed.
        typed: Text,
        /// The ids of the words' messages.
        words: Vec<String>,
    },
    /// A date that the calendar lacks.
    ImpossibleDate(Text),
    /// One day or another.
    TwoDays(Text),
    /// What may be a day or a time of day, and is taken for neither.
    DayOrTime {
        /// As it was typed.
        text: Text,
        /// How the day is written.
        day: Text,
    },
    /// What is no status, near one that is: `försenad`, `hotad`.
    NoStatus {
        /// As it was typed.
        typed: Text,
        /// The id of the message of the status that may be meant.
        near: String,
    },
    /// An action is moved to no day.
    LacksDay(ActionId),
    /// The day has passed when the meeting is.
    PastDay(Date),
    /// No meeting is called after this one.
    NoNextMeeting,
    /// A mark with nothing after it.
    NothingSaid,
    /// A word that is a mark where a colon follows, which does not.
    LacksColon(Text),
    /// More characters than there is room for.
    TooLong {
        /// How many there is room for.
        max: usize,
    },
    /// The activity serves no commitment whose counter could move.
    NoCommitment(ActivityId),
    /// The activity serves several commitments.
    WhichCommitment(ActivityId, Vec<CommitmentId>),
    /// The counter would go below zero.
    BelowZero(CommitmentId),
    /// A step that no counter takes in one go.
    TooFar(Text),
    /// A counter is moved on a line of its own, for one activity.
    CountAlone,
    /// Several are named, and an action has one owner: the first.
    OneOwner(Text),
    /// Several dissent, and each does so on a line of its own.
    OneDissent,
    /// Several actions are named, and each is told about on a line of its own.
    ActionAlone,
    /// The meeting has not decided anything to dissent from.
    NoDecision,
    /// The decision was taken back.
    Struck(DecisionId),
    /// A member's id that may be a word of the language, and is somebody with `@` before it.
    MeansMember(Text),
    /// A time at which somebody comes or leaves, which has not come.
    NotYet(Wall),
}

impl Remark {
    /// Returns the code that names its kind.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownId(_) => "unknown-id",
            Self::UnknownWho { .. } => "unknown-who",
            Self::LacksWho => "lacks-who",
            Self::Ambiguous { .. } => "ambiguous",
            Self::ImpossibleDate(_) => "impossible-date",
            Self::TwoDays(_) => "two-days",
            Self::DayOrTime { .. } => "day-or-time",
            Self::NoStatus { .. } => "no-status",
            Self::LacksDay(_) => "lacks-day",
            Self::PastDay(_) => "past-day",
            Self::NoNextMeeting => "no-next-meeting",
            Self::NothingSaid => "nothing-said",
            Self::LacksColon(_) => "lacks-colon",
            Self::TooLong { .. } => "too-long",
            Self::NoCommitment(_) => "no-commitment",
            Self::WhichCommitment(..) => "which-commitment",
            Self::BelowZero(_) => "below-zero",
            Self::TooFar(_) => "too-far",
            Self::CountAlone => "count-alone",
            Self::OneOwner(_) => "one-owner",
            Self::OneDissent => "one-dissent",
            Self::ActionAlone => "action-alone",
            Self::NoDecision => "no-decision",
            Self::Struck(_) => "struck",
            Self::MeansMember(_) => "means-member",
            Self::NotYet(_) => "not-yet",
        }
    }

    /// Returns the clause in the reader's language.
    pub fn clause(&self, tongue: &Tongue) -> String {
        let id = format!("capture-remark-{}", self.code());
        let say = |args: &[(&str, crate::lang::Arg<'_>)]| tongue.say(&id, args);
        match self {
            Self::UnknownId(text)
            | Self::LacksColon(text)
            | Self::ImpossibleDate(text)
            | Self::TwoDays(text)
            | Self::TooFar(text)
            | Self::OneOwner(text)
            | Self::MeansMember(text) => say(&[("text", text.into())]),
            Self::UnknownWho { typed, near } => {
                let said = say(&[("text", typed.into())]);
                if near.is_empty() {
                    return said;
                }
                let near = value::list(tongue, "list-or", near);
                let args = [("said", said.into()), ("near", near.into())];
                tongue.say("capture-remark-meant", &args)
            }
            Self::Ambiguous { typed, words } => {
                let words: Vec<String> = words.iter().map(|word| tongue.word(word)).collect();
                let words = value::list(tongue, "list-or", &words);
                say(&[("text", typed.into()), ("words", words.into())])
            }
            Self::DayOrTime { text, day } => say(&[("text", text.into()), ("day", day.into())]),
            Self::NoStatus { typed, near } => {
                let said = say(&[("text", typed.into())]);
                let args = [("said", said.into()), ("near", tongue.word(near).into())];
                tongue.say("capture-remark-meant", &args)
            }
            Self::LacksDay(action) => say(&[("id", action.to_string().into())]),
            Self::PastDay(day) => {
                let day = date::full(tongue.language(), *day);
                say(&[("day", day.into())])
            }
            Self::TooLong { max } => say(&[("max", (*max).into())]),
            Self::NoCommitment(activity) => say(&[("id", activity.to_string().into())]),
            Self::WhichCommitment(activity, commitments) => {
                let ids: Vec<String> = commitments.iter().map(ToString::to_string).collect();
                let example = ids.first().cloned().unwrap_or_default();
                let ids = value::list(tongue, "list-and", &ids);
                say(&[
                    ("id", activity.to_string().into()),
                    ("ids", ids.into()),
                    ("example", example.into()),
                ])
            }
            Self::BelowZero(commitment) => say(&[("id", commitment.to_string().into())]),
            Self::Struck(decision) => say(&[("id", decision.to_string().into())]),
            Self::NotYet(at) => say(&[("at", date::clock(*at).into())]),
            Self::LacksWho
            | Self::NoNextMeeting
            | Self::NothingSaid
            | Self::CountAlone
            | Self::OneDissent
            | Self::ActionAlone
            | Self::NoDecision => say(&[]),
        }
    }
}
