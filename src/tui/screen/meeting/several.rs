//! Several lines at once: what each of them says, what one says that is longer than an entry, and what
//! an editor made of a whole item.

use super::sitting::says;
use super::typing::sight;
use crate::capture::{self, Outcome, Sight};
use crate::domain::Entry;
use crate::domain::command::{Command, Said, What};
use crate::domain::id::EntryId;
use crate::domain::meeting::Meeting;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;

/// A line, or a piece of one that is longer than an entry may be.
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it is what the line before goes on with.
    pub goes_on: bool,
}

impl Piece {
    /// Returns a line in as many pieces as it takes entries to hold it.
    pub fn of(line: &str) -> impl Iterator<Item = Self> {
        let pieces = capture::pieces(line).into_iter().enumerate();
        pieces.map(|(place, text)| Self {
            text: text.to_owned(),
            goes_on: place > 0,
        })
    }

    /// Returns what it says. What a line goes on with is a note, and so is an action that lacks its
    /// owner or its day, which cannot ask here.
    pub fn said(&self, sight: &Sight<'_>) -> Option<Said> {
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

/// Returns the line by which an entry was typed, or its words where it never was.
pub fn line_of<'a>(entry: &'a Entry, desk: &Desk<'a>) -> Option<&'a Text> {
    let line = entry.line.as_ref();
    line.or_else(|| minutes::text(desk.group(), entry))
}

/// Returns what must be asked for so that the entries of the item at hand become what an editor made
/// of their lines: a line led by an entry's number is that entry, another one is new, an entry whose
/// line has gone is taken out.
pub fn changes(meeting: &Meeting, edited: &str, desk: &Desk<'_>) -> Vec<Intent> {
    let mut left: Vec<&Entry> = minutes::under(desk.group(), meeting.id, meeting.item).collect();
    let mut commands = Vec::new();
    let lines = edited.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty()) {
        let (number, rest) = line.split_once(':').unwrap_or(("", line));
        let own = left
            .iter()
            .position(|it| Ok(it.id.number) == number.parse());
        let Some(place) = own else {
            commands.extend(enters(line, None, meeting, desk));
            continue;
        };
        let entry = left.remove(place);
        let stands = line_of(entry, desk);
        let same = stands.is_some_and(|line| line.as_str().replace('\n', " ") == rest.trim());
        if rest.trim().is_empty() {
            left.push(entry);
        } else if !same {
            commands.extend(enters(rest.trim(), Some(entry.id), meeting, desk));
        }
    }
    let gone = left.into_iter().map(|entry| Command::Withdraw {
        entry: entry.id,
        change: Vec::new(),
    });
    let all = commands.into_iter().chain(gone);
    all.map(|command| Intent::Ask(command.into())).collect()
}

/// Returns the commands by which a line stands in the minutes: its first piece in the place of the
/// entry that it amends, where it amends one.
fn enters(line: &str, amends: Option<EntryId>, meeting: &Meeting, desk: &Desk<'_>) -> Vec<Command> {
    let enters = |piece: Piece| {
        let amends = amends.filter(|_| !piece.goes_on);
        let said = piece.said(&sight(meeting, amends, desk))?;
        Some(says(meeting.id, amends, said))
    };
    Piece::of(line).filter_map(enters).collect()
}
