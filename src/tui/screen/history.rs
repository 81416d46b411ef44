//! The history of one thing: what the log says of it, newest first.

use super::{Intent, Screen, erase, records};
use crate::domain::query::history;
use crate::domain::{AnyId, Record};
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// How many records are read at a time.
const PAGE: usize = 1_000;

/// The history of one thing.
pub struct History {
    of: AnyId,
    records: Vec<Record>,
    /// The log up to which it has been read.
    seq: u64,
    cursor: Cursor,
    trouble: Option<String>,
}

impl History {
    /// Returns the history of a thing.
    pub fn of(id: AnyId, desk: &Desk<'_>) -> Self {
        let mut history = Self {
            of: id,
            records: Vec::new(),
            seq: 0,
            cursor: Cursor::default(),
            trouble: None,
        };
        history.refresh(desk);
        history
    }

    /// Reads on in the log, oldest first, a page at a time: all of it may be more than is good to
    /// hold.
    fn read(&mut self, desk: &Desk<'_>) -> Result<Vec<Record>, Denied> {
        let (mut found, mut read) = (Vec::new(), self.seq);
        while read < desk.group().seq {
            let page = desk.client.page(read + 1, desk.group().seq, PAGE)?;
            let Some(last) = page.last() else { break };
            read = last.seq;
            found.extend(history::of(&page, &self.of).into_iter().cloned());
        }
        self.seq = read;
        Ok(found)
    }
}

impl Screen for History {
    fn place(&self) -> Place {
        Place::History
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Back => Intent::Back,
            Action::Erase => match self.records.get(self.cursor.row()) {
                Some(record) => erase::ask(record.seq, desk),
                None => Intent::Stay,
            },
            action => {
                self.cursor.act(action, desk.size.1 / 2);
                Intent::Stay
            }
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        if self.seq == desk.group().seq {
            return;
        }
        match self.read(desk) {
            Ok(mut newer) => {
                newer.reverse();
                newer.append(&mut self.records);
                (self.records, self.trouble) = (newer, None);
                self.cursor.resize(self.records.len());
            }
            Err(why) => self.trouble = Some(desk.denied(&why)),
        }
    }

    fn forget(&mut self, desk: &Desk<'_>) {
        (self.records, self.seq) = (Vec::new(), 0);
        self.refresh(desk);
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("history-title", &[("what", desk.named(&self.of).into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        if let Some(trouble) = &self.trouble {
            paint.prose(1, 0, 3, trouble, desk.theme.bad);
            return None;
        }
        records::draw(paint, &self.cursor, |row| self.records.get(row), desk);
        None
    }
}
