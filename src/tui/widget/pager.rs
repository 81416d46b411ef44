//! A text of many lines that is read through.

use super::list::Cursor;
use super::paint::Paint;
use crate::tui::desk::Desk;
use crate::tui::keymap::Action;

/// The most columns in which a text is laid out: longer lines are hard to follow.
const WIDEST: u16 = 80;

/// Rows of a screen that are not the text's, and one that was read before a page is turned.
const AROUND: u16 = 6;

/// A text, and the line of it that is on top.
#[derive(Default)]
pub struct Pager {
    lines: Vec<String>,
    cursor: Cursor,
}

impl Pager {
    /// Returns in how many columns a text is laid out here.
    pub fn width(desk: &Desk<'_>) -> u16 {
        desk.size.0.min(WIDEST)
    }

    /// Takes another text, and stays where it was as far as that goes.
    pub fn read(&mut self, text: &str) {
        self.lines = text.lines().map(str::to_owned).collect();
        self.cursor.resize(self.lines.len());
    }

    /// Returns the text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Moves about in it.
    pub fn act(&mut self, action: Action, desk: &Desk<'_>) {
        self.cursor.act(action, desk.size.1.saturating_sub(AROUND));
    }

    /// Draws as much as there is room for.
    pub fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let rows = paint.height();
        let last = self.lines.len().saturating_sub(usize::from(rows));
        let top = self.cursor.row().min(last);
        for (line, y) in self.lines.iter().skip(top).zip(0..rows) {
            paint.text(0, y, paint.width(), line, desk.theme.plain);
        }
    }
}
