//! A document as it would leave the group, read through before it is written.

use std::sync::Arc;

use super::{Intent, Screen, copy};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;
use crate::tui::writing::Matter;

/// The most columns in which it is laid out: longer lines are hard to follow.
const WIDEST: u16 = 80;

/// A document that is read through.
pub struct Proof {
    matter: Arc<Matter>,
    /// In how many columns it is laid out.
    width: u16,
    lines: Vec<String>,
    /// The line on top.
    cursor: Cursor,
}

impl Proof {
    /// Returns what would be written.
    pub fn of(matter: Arc<Matter>, desk: &Desk<'_>) -> Self {
        let mut proof = Self {
            matter,
            width: 0,
            lines: Vec::new(),
            cursor: Cursor::default(),
        };
        proof.refresh(desk);
        proof
    }
}

impl Screen for Proof {
    fn place(&self) -> Place {
        Place::Proof
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Back => Intent::Back,
            Action::Copy => copy::text(self.lines.join("\n"), desk),
            action => {
                self.cursor.act(action, desk.size.1.saturating_sub(6));
                Intent::Stay
            }
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let width = desk.size.0.min(WIDEST);
        if width == self.width {
            return;
        }
        let text = desk
            .writer
            .and_then(|writer| writer.read(&self.matter, width.into()));
        self.lines = text
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect();
        self.cursor.resize(self.lines.len());
        self.width = width;
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.word("proof-title")
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let rows = paint.height();
        let last = self.lines.len().saturating_sub(usize::from(rows));
        let top = self.cursor.row().min(last);
        for (line, y) in self.lines.iter().skip(top).zip(0..rows) {
            paint.text(0, y, paint.width(), line, desk.theme.plain);
        }
        None
    }
}
