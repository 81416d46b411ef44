//! An entry that is taken up to get other words, with those that it had then: what somebody else
//! makes of it meanwhile is not written over unseen.

use std::cell::RefCell;
use std::rc::Rc;

use super::read_line::Around;
use crate::domain::command::{Command, Said, What};
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::minutes::{Entry, Words};
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{AnyId, Group, Refusal};
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::Intent;
use crate::tui::screen::prompt::Prompt;
use crate::tui::widget::paint::fit;

/// An entry as it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub entry: EntryId,
    words: Words,
    /// The newest record that these are made of, by which a draft knows them again.
    newest: u64,
}

impl Seen {
    /// Sees an entry as it stands.
    pub fn of(entry: &Entry, group: &Group) -> Self {
        Self {
            entry: entry.id,
            words: minutes::words(group, entry),
            newest: newest(entry, group),
        }
    }

    /// Sees an entry by its id, nothing where it has gone.
    pub fn find(id: EntryId, group: &Group) -> Option<Self> {
        Some(Self::of(group.entries.get(&id)?, group))
    }

    /// Returns the line by which it was typed, or its words where it never was, on one row.
    pub fn line(&self) -> String {
        let line = self.words.line.as_ref().or(self.words.text.as_ref());
        line.map_or_else(String::new, |line| line.as_str().replace('\n', " "))
    }

    /// Returns the same, no longer than there is room for in a sentence.
    pub fn told(&self, desk: &Desk<'_>) -> String {
        fit(&self.line(), usize::from(desk.size.0 / 3)).into_owned()
    }

    /// Returns whether it says something else by now; one that has gone says nothing.
    pub fn is_overtaken(&self, group: &Group) -> bool {
        Self::find(self.entry, group).is_some_and(|now| now.words != self.words)
    }

    /// Returns how it is written into a draft.
    pub fn kept(&self) -> String {
        format!("{} {}", self.entry, self.newest)
    }

    /// Reads it back from a draft. Where others changed it meanwhile, its words were not seen.
    pub fn from_draft(kept: &str, group: &Group) -> Option<Self> {
        let (id, known) = kept.split_once(' ').unwrap_or((kept, ""));
        let now = Self::find(id.parse().ok()?, group)?;
        if known.is_empty() || known.parse() == Ok(now.newest) {
            return Some(now);
        }
        Some(Self {
            words: Words::default(),
            newest: 0,
            ..now
        })
    }

    /// Takes the refusal that others changed it meanwhile: sees what stands there now, and tells it
    /// with the choice there is in a place. Nothing where that is not what was refused.
    pub fn overtaken(&mut self, denied: &Denied, place: Place, desk: &Desk<'_>) -> Option<String> {
        let Denied::Refused(Refusal::Overtaken { id, .. }) = denied else {
            return None;
        };
        let now =
            Self::find(self.entry, desk.group()).filter(|_| *id == AnyId::from(self.entry))?;
        *self = now;
        let key = |action| desk.keys.name(place, action).unwrap_or_default();
        let args = [
            ("theirs", self.told(desk).into()),
            ("save", key(Action::Open).into()),
            ("leave", key(Action::Back).into()),
        ];
        Some(desk.say("sitting-overtaken", &args))
    }
}

fn newest(entry: &Entry, group: &Group) -> u64 {
    let decision = minutes::decision(group, entry).map(|decision| decision.seq);
    decision.map_or(entry.seq, |seq| seq.max(entry.seq))
}

/// Returns the command by which a line stands in the minutes: over what was seen there, else under an
/// item, or where the meeting is.
pub fn says(
    meeting: MeetingId,
    over: Option<&Seen>,
    under: Option<AgendaItemId>,
    said: Said,
) -> Command {
    match over {
        Some(seen) => Command::Amend {
            entry: seen.entry,
            said,
            change: Vec::new(),
            over: Some(seen.words.clone()),
        },
        None => super::minute(meeting, under, said),
    }
}

/// Returns the command that takes an entry out, as it was seen.
pub fn withdraws(seen: &Seen) -> Command {
    Command::Withdraw {
        entry: seen.entry,
        change: Vec::new(),
        over: Some(seen.words.clone()),
    }
}

/// Asks for other words for an entry, in the place of `stands`, read with those `around` it; `said`
/// tells what a line says, and nothing where the entry is to be taken out.
pub fn reword(
    entry: &Entry,
    (label, draft): (String, String),
    (stands, around): (&str, Option<Around>),
    desk: &Desk<'_>,
    said: impl Fn(&str, &Desk<'_>) -> Result<Option<Said>, Intent> + 'static,
) -> Intent {
    let (meeting, at) = (entry.meeting, (entry.meeting, Some(entry.id)));
    let seen = Rc::new(RefCell::new(Seen::of(entry, desk.group())));
    let over = Rc::clone(&seen);
    let entered = move |text: &str, desk: &Desk<'_>| match said(text, desk) {
        Ok(Some(said)) => Intent::Ask(says(meeting, Some(&seen.borrow()), None, said).into()),
        Ok(None) => Intent::Ask(withdraws(&seen.borrow()).into()),
        Err(instead) => instead,
    };
    let refused = move |denied: &Denied, desk: &Desk<'_>| {
        let told = over.borrow_mut().overtaken(denied, Place::Saying, desk);
        told.map_or(Intent::Stay, Intent::Tell)
    };
    let prompt = Prompt::holding(label, draft, stands, desk, Box::new(entered));
    let prompt = prompt.said(at, around, desk);
    Intent::Open(Box::new(prompt.on_refusal(Box::new(refused))))
}

/// Returns a decision in these words.
pub fn decides(text: &str) -> Result<Said, Intent> {
    let text = Text::new(text);
    if text.is_empty() {
        return Err(Intent::Stay);
    }
    Ok(Said {
        line: Text::new(&format!("! {text}")),
        text,
        what: What::Decision,
    })
}
