//! The history of one thing: what the log says of it, newest first.

use super::{Intent, Screen};
use crate::domain::query::history;
use crate::domain::{AnyId, Record};
use crate::host::Denied;
use crate::lang::event;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

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
            let page = desk.client.records(read + 1, PAGE)?;
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

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("history-title", &[("what", desk.named(&self.of).into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        if let Some(trouble) = &self.trouble {
            paint.prose(1, 0, 3, trouble, theme.bad);
            return None;
        }
        // The chosen record is told in full below the list.
        let told = self
            .records
            .get(self.cursor.row())
            .map(|record| event::sentence(desk.tongue, desk.group(), &record.event, desk.today));
        let below = wrap(
            told.as_deref().unwrap_or_default(),
            usize::from(paint.width() - 2),
        );
        let below_rows = (below.len() as u16).clamp(1, paint.height() / 2) + 1;
        let height = usize::from(paint.height() - below_rows);
        let top = self.cursor.top(height);
        for (y, (row, record)) in self
            .records
            .iter()
            .enumerate()
            .skip(top)
            .take(height)
            .enumerate()
        {
            let y = y as u16;
            let chosen = row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let when = crate::lang::date::date_time(desk.language(), record.at, desk.today);
            let x = 1 + paint.text(1, y, 20, &when, theme.faint);
            let x = x + 1 + paint.text(x + 1, y, 14, record.by.as_str(), theme.strong);
            let what = event::sentence(desk.tongue, desk.group(), &record.event, desk.today)
                .replace('\n', " ");
            paint.text(
                x + 1,
                y,
                paint.width().saturating_sub(x + 2),
                &what,
                if chosen { theme.chosen } else { theme.plain },
            );
        }
        let y = paint.height() - below_rows;
        paint.rule(y, theme.signs.rule, theme.faint);
        for (line, text) in below.iter().enumerate() {
            paint.text(1, y + 1 + line as u16, paint.width() - 2, text, theme.plain);
        }
        None
    }
}
