//! Whether a change of an entry would be granted, found out before it is promised.

use super::seen::Seen;
use crate::domain::command::{Command, Stamp};
use crate::domain::id::EntryId;
use crate::domain::{Record, Refusal, decide};
use crate::lang::refusal;
use crate::tui::desk::Desk;

/// Most records of a change that are looked at: what one line brings about is a few.
const CHANGE_MOST: usize = 64;

/// Changes of an entry that are tried out, one for each key.
#[derive(Default)]
pub struct Trial {
    /// The entry, and the record that made it what it is.
    of: Option<(EntryId, u32)>,
    /// The records of that change.
    change: Vec<Record>,
    refused: Option<String>,
}

impl Trial {
    /// Tries out a change of what is seen.
    pub fn hear(&mut self, over: &Seen, command: Command, desk: &Desk<'_>) {
        let entry = desk.group().entries.get(&over.entry);
        let of = entry.map(|entry| (entry.id, entry.made));
        if of != self.of {
            self.of = of;
            self.change = change(over, desk);
        }
        self.refused = refused(command, &self.change, desk);
    }

    /// Has nothing to say where there is no change.
    pub fn rest(&mut self) {
        self.refused = None;
    }

    /// Returns why the change would be refused.
    pub fn refused(&self) -> Option<&String> {
        self.refused.as_ref()
    }
}

/// Returns the records by which an entry came to be what it is, from its own on; none where these are
/// not known.
pub fn change(over: &Seen, desk: &Desk<'_>) -> Vec<Record> {
    let entry = desk.group().entries.get(&over.entry);
    let made = entry.map_or(0, |entry| entry.made);
    if made == 0 {
        return Vec::new();
    }
    let records = desk.client.records(made.into(), CHANGE_MOST);
    let mut change = records.unwrap_or_default();
    let last = change.iter().position(|record| record.last);
    change.truncate(last.map_or(0, |last| last + 1));
    change
}

/// Returns why a command would be refused, given the records of the change that it is to be made over;
/// nothing where it would be granted, or there is something to choose.
pub fn refused(command: Command, change: &[Record], desk: &Desk<'_>) -> Option<String> {
    let change = change.to_vec();
    let command = match command {
        Command::Amend {
            entry, said, over, ..
        } => Command::Amend {
            entry,
            said,
            change,
            over,
        },
        Command::Withdraw { entry, over, .. } => Command::Withdraw {
            entry,
            change,
            over,
        },
        command => command,
    };
    let stamp = Stamp {
        at: desk.now,
        by: desk.me().clone(),
    };
    let refused = decide(desk.group(), command, &stamp).err()?;
    let is_choice = matches!(refused, Refusal::Overtaken { .. } | Refusal::NothingChanges);
    (!is_choice).then(|| refusal::sentence(desk.tongue, &refused))
}
