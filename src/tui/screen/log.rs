//! The log of the whole group, newest first: who did what when. `Enter` shows the group as it was
//! then, and what has changed since can be asked for.

use super::changes::Changes;
use super::prompt::Prompt;
use super::{Intent, Screen, erase, records};
use crate::domain::Record;
use crate::domain::query::past::When;
use crate::domain::time::Date;
use crate::host::Denied;
use crate::lang::parse_date::{self, Direction};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// How many records are held: those around the chosen one. All of a log may be more than is good to
/// hold.
const PAGE: usize = 400;

/// The log.
pub struct Log {
    /// The last record there is.
    last: u64,
    /// Those that are held, oldest first.
    page: Vec<Record>,
    cursor: Cursor,
    trouble: Option<String>,
}

impl Log {
    /// Returns the log, at its newest record.
    pub fn new(desk: &Desk<'_>) -> Self {
        let mut log = Self {
            last: 0,
            page: Vec::new(),
            cursor: Cursor::default(),
            trouble: None,
        };
        log.refresh(desk);
        log
    }

    /// Returns the log, at the last record of a day or the one before.
    fn on(day: Date, desk: &Desk<'_>) -> Self {
        let mut log = Self::new(desk);
        match log.last_on(day, desk) {
            Ok(seq) => log.go(seq, desk),
            Err(why) => log.trouble = Some(desk.denied(&why)),
        }
        log
    }

    /// Returns the last record until the end of a day, by halving: records come in order of time.
    fn last_on(&self, day: Date, desk: &Desk<'_>) -> Result<u64, Denied> {
        let (mut before, mut after) = (0, self.last + 1);
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            let record = desk.client.records(middle, 1)?;
            if record.first().is_some_and(|it| it.at.date() <= day) {
                before = middle;
            } else {
                after = middle;
            }
        }
        Ok(before.max(1))
    }

    fn go(&mut self, seq: u64, desk: &Desk<'_>) {
        let row = self.last.saturating_sub(seq);
        self.cursor.choose(usize::try_from(row).unwrap_or_default());
        self.hold(desk);
    }

    /// Returns the number of the record in a row.
    fn seq(&self, row: usize) -> u64 {
        self.last.saturating_sub(row as u64)
    }

    fn record(&self, row: usize) -> Option<&Record> {
        let seq = self.seq(row);
        let place = self.page.binary_search_by_key(&seq, |record| record.seq);
        place.ok().map(|place| &self.page[place])
    }

    /// Reads the records around the chosen one, where they are not held.
    fn hold(&mut self, desk: &Desk<'_>) {
        let (row, around) = (self.cursor.row(), usize::from(desk.size.1));
        let newest = self.seq(row.saturating_sub(around)).min(self.last);
        let oldest = self.seq(row + around).max(1);
        let held = |seq: u64| {
            let first = self.page.first().map_or(u64::MAX, |record| record.seq);
            let last = self.page.last().map_or(0, |record| record.seq);
            (first..=last).contains(&seq)
        };
        if self.last == 0 || held(newest) && held(oldest) {
            return;
        }
        let from = self.seq(row).saturating_sub(PAGE as u64 / 2).max(1);
        match desk.client.page(from, self.last, PAGE) {
            Ok(page) => (self.page, self.trouble) = (page, None),
            Err(why) => self.trouble = Some(desk.denied(&why)),
        }
    }
}

impl Screen for Log {
    fn place(&self) -> Place {
        Place::Log
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let seq = self.seq(self.cursor.row());
        match action {
            Action::Back => Intent::Back,
            Action::Open if seq > 0 => Intent::LookBack(When::Record(seq)),
            Action::Since if seq > 0 => match desk.client.group_at(When::Record(seq)) {
                Ok(before) => Changes::since(before, desk),
                Err(why) => Intent::Tell(desk.denied(&why)),
            },
            Action::Filter => ask_day(desk),
            Action::Erase if seq > 0 => erase::ask(seq, desk),
            action => {
                self.cursor.act(action, desk.size.1.saturating_sub(8));
                self.hold(desk);
                Intent::Stay
            }
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let newer = desk.group().seq.saturating_sub(self.last);
        if newer == 0 && !self.page.is_empty() {
            return;
        }
        // The chosen record stays chosen.
        let row = self.cursor.row() + usize::try_from(newer).unwrap_or_default();
        let was_empty = self.last == 0;
        self.last = desk.group().seq;
        self.cursor
            .resize(usize::try_from(self.last).unwrap_or(usize::MAX));
        self.cursor.choose(if was_empty { 0 } else { row });
        self.page.clear();
        self.hold(desk);
    }

    fn forget(&mut self, desk: &Desk<'_>) {
        self.page.clear();
        self.refresh(desk);
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.word("log-title")
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        if let Some(trouble) = &self.trouble {
            paint.prose(1, 0, 3, trouble, desk.theme.bad);
            return None;
        }
        records::draw(paint, &self.cursor, |row| self.record(row), desk);
        None
    }
}

/// Asks for the day to go to.
fn ask_day(desk: &Desk<'_>) -> Intent {
    let entered = |typed: &str, desk: &Desk<'_>| match parse_date::parse(
        typed,
        desk.today,
        Direction::Nearest,
    ) {
        Ok(day) => Intent::BackWith(Box::new(Intent::Become(Box::new(Log::on(day, desk))))),
        Err(_) => Intent::Tell(desk.word("log-no-day")),
    };
    let (label, draft) = (desk.word("log-day"), "log:day".to_owned());
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}
