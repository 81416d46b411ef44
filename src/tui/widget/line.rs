//! One line that somebody types in: readline's keys edit, every printable key types.

use std::ops::Range;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Style;
use tui_input::backend::crossterm::EventHandler as _;
use tui_input::{Input, InputRequest};
use unicode_width::UnicodeWidthStr;

use super::paint::Paint;
use crate::domain::text::Text;
use crate::tui::input::keys::text_of;

/// Characters beyond which a line takes no more; what is too long is refused where it is saved,
/// this only keeps a pasted book out.
pub const MOST: usize = 12_000;

/// What shows that a line goes on to the left.
const MORE: &str = "…";

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
        if let Some(request) = by_word(key) {
            return self.input.handle(request).is_some();
        }
        self.input.handle_event(&Event::Key(*key)).is_some()
    }

    /// Returns whether there is room for a key's character; for any other key there is.
    pub fn has_room_for_key(&self, key: &KeyEvent) -> bool {
        text_of(key).is_none() || self.room() > 0
    }

    /// Returns whether there is room for all of a pasted text.
    pub fn has_room_for(&self, text: &str) -> bool {
        taken(text).count() <= self.room()
    }

    /// Returns what the line would hold with a pasted text, however long that is.
    pub fn with_pasted(&self, text: &str) -> String {
        let (before, after) = self.text().split_at(self.cursor());
        let pasted: String = taken(text).collect();
        format!("{before}{pasted}{after}")
    }

    fn room(&self) -> usize {
        MOST.saturating_sub(self.text().chars().count())
    }

    /// Takes pasted text as if it had been typed; line ends and tabs become spaces, and what is never seen is
    /// left out, since it could turn what stands beside it around.
    pub fn paste(&mut self, text: &str) {
        let room = self.room();
        for c in taken(text).take(room) {
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
        if scroll > 0 {
            paint.text(x, y, 1, MORE, style);
        }
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

/// Returns the characters that a line takes of a pasted text.
fn taken(text: &str) -> impl Iterator<Item = char> {
    let spaced = |c| if matches!(c, '\n' | '\t') { ' ' } else { c };
    let chars = text.trim_end().chars().map(spaced);
    chars.filter(|c| Text::has_place_for(*c))
}

/// Returns what readline does by the word with Alt and a letter.
fn by_word(key: &KeyEvent) -> Option<InputRequest> {
    match key.code {
        _ if key.modifiers != KeyModifiers::ALT => None,
        KeyCode::Char('b') => Some(InputRequest::GoToPrevWord),
        KeyCode::Char('f') => Some(InputRequest::GoToNextWord),
        KeyCode::Char('d') => Some(InputRequest::DeleteNextWord),
        _ => None,
    }
}
