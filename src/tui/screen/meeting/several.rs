//! Several lines at once: what each of them says, what one says that is longer than an entry, and what
//! an editor made of a whole item.

use super::read_line::sight;
use super::seen::{Seen, says, withdraws};
use crate::capture::{self, Outcome, Sight};
use crate::domain::command::{Command, Said, What};
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::minutes::DecisionState;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{Entry, Group};
use crate::tui::desk::Desk;

/// What tells in a draft that a line goes last.
const LAST: &str = "+";

/// A line, or a piece of one that is longer than an entry may be.
pub struct Piece {
    /// What it says; nothing where the entry that it is in the place of is to go.
    pub text: String,
    /// Whether it is what the line before goes on with.
    pub goes_on: bool,
    /// The entry that it is to replace.
    pub over: Option<Seen>,
    /// The item under which it was begun, where it replaces nothing.
    pub under: Option<AgendaItemId>,
    /// Whether somebody else changed that meanwhile, so that there is a choice.
    pub is_contested: bool,
    /// Whether it was put before others that stand there already: it goes after them.
    pub goes_last: bool,
    /// Why it was refused.
    pub refused: Option<String>,
}

impl Piece {
    /// Returns a new line under an item.
    pub fn new(text: String, under: Option<AgendaItemId>) -> Self {
        Self {
            text,
            goes_on: false,
            over: None,
            under,
            is_contested: false,
            goes_last: false,
            refused: None,
        }
    }

    /// Returns a line in as many pieces as it takes entries to hold it, the first of them in the place
    /// of what it replaces, the others under an item.
    pub fn of(line: &str, over: Option<Seen>, under: Option<AgendaItemId>) -> Vec<Self> {
        let mut over = over;
        let pieces = capture::pieces(line).into_iter().enumerate();
        let piece = |(place, text): (usize, &str)| Self {
            goes_on: place > 0,
            over: over.take(),
            ..Self::new(text.to_owned(), under)
        };
        pieces.map(piece).collect()
    }

    /// Returns the pieces of a text, line by line, those that hold something.
    pub fn of_text(text: &str, over: Option<Seen>, under: Option<AgendaItemId>) -> Vec<Self> {
        let mut over = over;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let pieces = lines.flat_map(|line| Self::of(line, over.take(), under));
        pieces.collect()
    }

    /// Returns the piece by which an entry is taken out.
    pub fn gone(seen: Seen) -> Self {
        Self {
            over: Some(seen),
            ..Self::new(String::new(), None)
        }
    }

    /// Returns how it is written into a draft, led by where it is to stand.
    pub fn kept(&self) -> String {
        let over = self.over.as_ref().map(Seen::kept);
        let place = over.or(self.under.map(|item| item.to_string()));
        let last = if self.goes_last { LAST } else { "" };
        format!("{}{last}\t{}", place.unwrap_or_default(), self.text)
    }

    /// Reads the pieces of a line back from a draft.
    pub fn from_draft(line: &str, group: &Group) -> Vec<Self> {
        let led = line.split_once('\t').filter(|(place, _)| is_place(place));
        let (place, text) = led.unwrap_or(("", line));
        let item = place.strip_suffix(LAST);
        let under = item.unwrap_or(place).parse().ok();
        match (Seen::from_draft(place, group), text.is_empty()) {
            (Some(seen), true) => vec![Self::gone(seen)],
            (None, true) => Vec::new(),
            (over, false) => {
                let mut pieces = Self::of(text, over, under);
                if let Some(first) = pieces.first_mut() {
                    first.goes_last = item.is_some();
                }
                pieces
            }
        }
    }

    /// Returns whether it takes an entry out.
    pub fn takes_out(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns what must be asked for so that it stands in the minutes.
    pub fn command(&self, meeting: &Meeting, desk: &Desk<'_>) -> Option<Command> {
        let over = self.over.as_ref();
        if let Some(seen) = over.filter(|_| self.takes_out()) {
            return Some(withdraws(seen));
        }
        let sight = sight(meeting, over.map(|seen| seen.entry), desk);
        Some(says(meeting.id, over, self.under, self.said(&sight)?))
    }

    /// Returns what it says. What a line goes on with is a note, and so is an action that lacks its
    /// owner or its day, which cannot ask here.
    fn said(&self, sight: &Sight<'_>) -> Option<Said> {
        let text = Text::new(&self.text);
        if text.is_empty() {
            return None;
        }
        match capture::read(&self.text, sight).outcome {
            Outcome::Says(said) if !self.goes_on => Some(said),
            _ => Some(Said {
                line: text.clone(),
                text,
                what: What::Note,
            }),
        }
    }
}

/// Returns whether it is where a piece stands, as a draft has it; what is pasted may hold tabs of its own.
fn is_place(led: &str) -> bool {
    let led = led.strip_suffix(LAST).unwrap_or(led);
    let (first, _) = led.split_once(' ').unwrap_or((led, ""));
    first.is_empty() || first.parse::<EntryId>().is_ok() || led.parse::<AgendaItemId>().is_ok()
}

/// Returns the line by which an entry was typed, or its words where it never was.
pub fn line_of<'a>(entry: &'a Entry, desk: &Desk<'a>) -> Option<&'a Text> {
    let line = entry.line.as_ref();
    line.or_else(|| minutes::text(desk.group(), entry))
}

/// Returns whether a line stands in the minutes already. One that was left as a draft does where the
/// program was ended after it was kept and before that was told: then it is the last of one's own.
pub fn is_entered(
    meeting: MeetingId,
    amends: Option<EntryId>,
    text: &str,
    desk: &Desk<'_>,
) -> bool {
    let group = desk.group();
    let says_so = |entry: &Entry| entry.line.as_ref() == Some(&Text::new(text));
    if let Some(id) = amends {
        return group.entries.get(&id).is_some_and(says_so);
    }
    let mut own = minutes::entries(group, meeting).rev();
    let last = own.find(|entry| entry.by.as_ref() == Some(desk.me()));
    // What is struck may have been taken up again.
    let stands = |entry: &&Entry| {
        let decision = minutes::decision(group, entry);
        decision.is_none_or(|it| it.state == DecisionState::Standing)
    };
    last.filter(stands).is_some_and(says_so)
}

/// Returns the entries of the item at hand, as they are handed to an editor.
pub fn handed(meeting: &Meeting, group: &Group) -> Vec<Seen> {
    let entries = minutes::under(group, meeting.id, meeting.item);
    entries.map(|entry| Seen::of(entry, group)).collect()
}

/// Returns the lines for an editor, each led by its entry's number.
pub fn numbered(handed: &[Seen]) -> String {
    let lines = handed.iter();
    let lines = lines.map(|seen| format!("{}: {}\n", seen.entry.number, seen.line()));
    lines.collect()
}

/// Returns what an editor made of the entries that were handed to it: a line led by an entry's number
/// is that entry, another one is new, an entry whose line has gone is taken out. What others did
/// meanwhile is no difference. What is new stands under the item whose entries they were.
pub fn differences(handed: Vec<Seen>, under: Option<AgendaItemId>, edited: &str) -> Vec<Piece> {
    let mut left = handed;
    let mut pieces = Vec::new();
    let lines = edited.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty()) {
        let (number, rest) = line.split_once(':').unwrap_or(("", line));
        let own = left
            .iter()
            .position(|seen| Ok(seen.entry.number) == number.parse());
        let Some(place) = own else {
            pieces.extend(Piece::of(line, None, under));
            continue;
        };
        let seen = left.remove(place);
        let new = pieces
            .iter_mut()
            .filter(|piece: &&mut Piece| piece.over.is_none());
        new.for_each(|piece| piece.goes_last = !piece.goes_on);
        let rest = rest.trim();
        if rest.is_empty() {
            left.push(seen);
        } else if seen.line() != rest {
            pieces.extend(Piece::of(rest, Some(seen), under));
        }
    }
    pieces.extend(left.into_iter().map(Piece::gone));
    pieces
}
