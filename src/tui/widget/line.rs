//! One line that somebody types in: readline's keys edit, every printable key types.

use std::ops::Range;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Style;
use tui_input::backend::crossterm::EventHandler as _;
use tui_input::{Input, InputRequest};
use unicode_width::UnicodeWidthStr;

use super::paint::Paint;
use crate::domain::text::Text;

/// Characters beyond which a line takes no more; what is too long is refused where it is saved,
/// this only keeps a pasted book out.
const MOST: usize = 12_000;

/// A line being typed.
#[derive(Clone, Debug, Default)]
pub struct Line {
    input: Input,
}

impl Line {
    /// Returns a line that holds `text`, with the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self {
            input: Input::new(text.to_owned()),
        }
    }

    /// Returns what has been typed.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Returns whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Takes a key and returns whether it was one that edits.
    pub fn key(&mut self, key: &KeyEvent) -> bool {
        let types = matches!(key.code, KeyCode::Char(_))
            && !key
                .modifiers
                .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let refused = match key.code {
            KeyCode::Char(c) if types => {
                !Text::has_place_for(c) || self.text().chars().count() >= MOST
            }
            _ => false,
        };
        if refused {
            return true;
        }
        self.input.handle_event(&Event::Key(*key)).is_some()
    }

    /// Takes pasted text as if it had been typed; line ends and tabs become spaces, and what is never seen is
    /// left out, since it could turn what stands beside it around.
    pub fn paste(&mut self, text: &str) {
        let room = MOST.saturating_sub(self.text().chars().count());
        for c in text
            .trim_end()
            .replace(['\n', '\t'], " ")
            .chars()
            .filter(|c| Text::has_place_for(*c))
            .take(room)
        {
            self.input.handle(InputRequest::InsertChar(c));
        }
    }

    /// Draws as much as fits around the cursor, and returns the cursor's place on the screen.
    pub fn draw(&self, paint: &mut Paint<'_>, x: u16, y: u16, style: Style) -> (u16, u16) {
        let width = usize::from(paint.width().saturating_sub(x)).saturating_sub(1);
        let scroll = self.input.visual_scroll(width);
        let mut skipped = 0;
        let shown: String = self
            .text()
            .chars()
            .skip_while(|c| {
                let skip = skipped < scroll;
                skipped += c.to_string().width();
                skip
            })
            .collect();
        let room = paint.width().saturating_sub(x);
        let visible: String = {
            let mut taken = 0;
            shown
                .chars()
                .take_while(|c| {
                    taken += c.to_string().width();
                    taken <= width + 1
                })
                .collect()
        };
        paint.text(x, y, room, &visible, style);
        let cursor = self.input.visual_cursor().saturating_sub(scroll);
        paint.on_screen(x + cursor as u16, y)
    }

    /// Draws parts of what [`Line::draw`] drew in styles of their own; a part is a range of bytes.
    pub fn highlight(
        &self,
        paint: &mut Paint<'_>,
        (x, y): (u16, u16),
        parts: impl Iterator<Item = (Range<usize>, Style)>,
    ) {
        let width = usize::from(paint.width().saturating_sub(x)).saturating_sub(1);
        let scroll = self.input.visual_scroll(width);
        let column = |byte: usize| {
            let before = self.text().get(..byte).map_or(0, UnicodeWidthStr::width);
            before.saturating_sub(scroll) as u16
        };
        for (bytes, style) in parts {
            let (from, to) = (column(bytes.start), column(bytes.end));
            paint.restyle(x + from, y, to - from.min(to), style);
        }
    }

    /// Returns where the cursor stands, in bytes.
    pub fn cursor(&self) -> usize {
        let chars = self.text().char_indices().map(|(byte, _)| byte);
        chars
            .chain([self.text().len()])
            .nth(self.input.cursor())
            .unwrap_or(self.text().len())
    }

    /// Puts `text` in place of a range of bytes, with the cursor behind it.
    pub fn replace(&mut self, bytes: Range<usize>, text: &str) {
        let whole = self.text();
        let (Some(before), Some(after)) = (whole.get(..bytes.start), whole.get(bytes.end..)) else {
            return;
        };
        let cursor = before.chars().count() + text.chars().count();
        let whole = format!("{before}{text}{after}");
        self.input = Input::new(whole).with_cursor(cursor);
    }
}
