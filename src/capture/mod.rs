//! The minute line's grammar: what a person types in a meeting, and what it becomes.
//!
//! [`read`] turns a line into something said, both languages at once; [`offers`] completes it. A line
//! that looks like more than it is stays a note and says why, and [`Said::line`] always gives back
//! what was typed. Where the line stands and when it is entered is for the screens; whether the
//! group grants it is for [`decide`](mod@crate::domain::decide).

mod action;
mod amended;
mod attend;
mod count;
mod day;
mod dissent;
mod follow;
mod line;
mod mark;
mod mention;
mod offer;
mod person;
mod piece;
mod preview;
mod remark;
mod report;
mod status;
mod title;
mod vocabulary;
mod who;

pub use follow::says_unchanged;
pub use offer::{Offer, offers};
pub use piece::pieces;
pub use remark::Remark;

use crate::domain::command::{Said, What};
use crate::domain::group::Group;
use crate::domain::id::{ActivityId, MemberId, OrganisationId};
use crate::domain::meeting::Meeting;
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::domain::{Command, Entry};
use crate::lang::{Tongue, minuted};
use line::Line;

/// What a line is seen against.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// The group.
    pub group: &'a Group,
    /// The reader's language; lines are read in both.
    pub tongue: &'a Tongue,
    /// The meeting that the line is said at, from whose day dates are counted.
    pub meeting: &'a Meeting,
    /// Who writes: a member's id, or a login.
    pub me: &'a Text,
    /// The entry that the line is to replace, which keeps its number.
    pub amends: Option<&'a Entry>,
    /// What is entered before it.
    pub ahead: Ahead,
    /// What the clock shows.
    pub now: Moment,
}

/// How many numbers are given to what is entered before a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// §§ of decisions.
    pub decisions: u32,
    /// Ids of actions.
    pub actions: u32,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it becomes.
    pub outcome: Outcome,
    /// What to tell apart in it, in order and not overlapping.
    pub spans: Vec<Span>,
    /// Why it is less than it looks like, or what to think of.
    pub remark: Option<Remark>,
    /// Whether it is a note only for that reason.
    pub falls_short: bool,
    aside: Aside,
}

/// What a line becomes.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing is written.
    Nothing,
    /// Something for the minutes.
    Says(Said),
    /// An action that lacks something and stays a draft.
    Asks(Asks),
}

/// An action that does not yet say what is to be done, by whom and by when.
#[derive(Clone, Debug, PartialEq)]
pub struct Asks {
    /// The line as it was typed.
    pub line: Text,
    /// What is to be done; empty where that is not said.
    pub text: Text,
    /// The organisation that is to do it.
    pub owner: Option<OrganisationId>,
    /// The member who is to do it.
    pub member: Option<MemberId>,
    /// By when.
    pub due: Option<Date>,
    /// The activity it belongs to.
    pub activity: Option<ActivityId>,
    /// Whether a next meeting is called, so that its day can be named.
    pub can_wait: bool,
}

impl Asks {
    /// Returns whether it says nothing of what is to be done.
    pub fn lacks_text(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns whether nobody is to do it.
    pub fn lacks_owner(&self) -> bool {
        self.owner.is_none() && self.member.is_none()
    }

    /// Returns whether there is no day by which it is to be done.
    pub fn lacks_due(&self) -> bool {
        self.due.is_none()
    }
}

/// A part of a line that is told apart: bytes of the line as it was given, between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What it is.
    pub kind: SpanKind,
}

/// What a part of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanKind {
    /// What makes the line a decision, an action, a question, something parked, attendance, a dissent.
    Mark,
    /// An activity, an action, a commitment.
    Thing,
    /// An organisation or a member.
    Who,
    /// A date.
    Day,
    /// How it is going.
    Status,
    /// How far a counter moves.
    Count,
    /// What could not be made out.
    Wrong,
}

/// What the preview tells besides the outcome.
#[derive(Clone, Debug, Default, PartialEq)]
struct Aside {
    /// Who and what is mentioned without an effect.
    mentions: Vec<String>,
    /// A date as it was typed, and the day that is meant.
    day: Option<(Text, Date)>,
    /// The words of their own, without what the preview tells otherwise.
    words: Option<Text>,
}

/// What one of the grammars makes of a line.
struct Made {
    /// What is said and stands in the minutes; nothing where the line stays a note.
    what: Option<(Text, What)>,
    asks: Option<Asks>,
    spans: Vec<Span>,
    remark: Option<Remark>,
    aside: Aside,
}

impl Made {
    /// Returns what a line that says `what` is.
    fn says(text: Text, what: What, spans: Vec<Span>) -> Self {
        Self {
            what: Some((text, what)),
            asks: None,
            spans,
            remark: None,
            aside: Aside::default(),
        }
    }

    /// Returns what a line that does something is.
    fn does(text: Text, command: Command, spans: Vec<Span>) -> Self {
        Self::says(text, What::Does(Box::new(command)), spans)
    }

    /// Returns the note that a line stays for a reason.
    fn note(remark: Remark, spans: Vec<Span>) -> Self {
        Self {
            what: None,
            asks: None,
            spans,
            remark: Some(remark),
            aside: Aside::default(),
        }
    }
}

impl Sight<'_> {
    /// Returns what a line is that does something which minutes tell in words of their own: those of
    /// the group's language, whatever was typed.
    fn minuted(&self, command: Command, note: Option<&Text>, spans: Vec<Span>) -> Option<Made> {
        let text = minuted::told(self.tongue, self.group, self.day(), &command, note)?;
        Some(Made::does(text, command, spans))
    }

    /// Returns the day from which dates are counted.
    fn day(&self) -> Date {
        let day = self.meeting.day().or(self.group.at.map(Moment::date));
        day.filter(|day| day.is_plausible())
            .or_else(|| Date::new(2000, 1, 1))
            .unwrap_or_else(|| Date::from(chrono::NaiveDate::default()))
    }
}

/// Reads a line. Cheap enough for each key: it looks things up and seeks nothing.
pub fn read(line: &str, sight: &Sight<'_>) -> Reading {
    let source = Text::new(line);
    if source.is_empty() {
        return Reading {
            outcome: Outcome::Nothing,
            spans: Vec::new(),
            remark: None,
            falls_short: false,
            aside: Aside::default(),
        };
    }
    let line = Line::new(line);
    let max = Text::PROSE_MAX;
    let made = if source.chars() > max {
        Some(Made::note(Remark::TooLong { max }, Vec::new()))
    } else {
        understood(&line, sight)
    };
    finished(&line, source, made, sight)
}

/// Returns what the first grammar that knows the line makes of it.
fn understood(line: &Line<'_>, sight: &Sight<'_>) -> Option<Made> {
    if let Some((mark, span, rest)) = mark::find(line) {
        return Some(mark::read(mark, span, &line.from(rest), sight));
    }
    let first = line.words.first()?;
    report::read(line, first, sight)
        .or_else(|| count::read(line, sight))
        .or_else(|| follow::read(line, first, sight))
        .or_else(|| attend::read(line, sight))
        .or_else(|| dissent::read(line, first, sight))
        .or_else(|| dissent::read_after(line, first, sight))
        .or_else(|| attend::read_after(line, sight))
        .or_else(|| mark::without_colon(line, first))
}

/// What is pasted out of a list has its marks still, and minutes are a list of their own.
fn noted(source: &Text) -> Text {
    let text = source.as_str();
    let mut marks = ["- ", "• ", "* "].iter();
    let bare = marks.find_map(|mark| text.strip_prefix(mark));
    bare.map_or_else(|| source.clone(), Text::new)
}

fn finished(line: &Line<'_>, source: Text, made: Option<Made>, sight: &Sight<'_>) -> Reading {
    let made = made.unwrap_or_else(|| Made::says(noted(&source), What::Note, Vec::new()));
    let (mut spans, mut aside) = (made.spans, made.aside);
    let falls_short = made.what.is_none() && made.asks.is_none();
    if falls_short {
        // Where it stays a note, what it is about is only mentioned.
        spans.retain(|span| !matches!(span.kind, SpanKind::Thing | SpanKind::Who));
    }
    let unknown = mention::add(line, sight, &mut spans, &mut aside.mentions);
    let remark = made.remark;
    let remark = remark.or_else(|| Some(person::unknown(unknown?, sight)));
    let (text, what) = made.what.unwrap_or_else(|| (noted(&source), What::Note));
    let outcome = match made.asks {
        Some(asks) => Outcome::Asks(Asks {
            line: source,
            ..asks
        }),
        None => Outcome::Says(Said {
            // Said in fuller words it may no longer fit.
            text: if text.chars() > Text::PROSE_MAX {
                source.clone()
            } else {
                text
            },
            line: source,
            what,
        }),
    };
    Reading {
        outcome,
        spans,
        remark,
        falls_short,
        aside,
    }
}
