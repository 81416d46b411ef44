//! Help for a place: every action with its keys, from the same table as the keys themselves.

use super::{Intent, Screen};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

/// Help for a place.
pub struct Help {
    place: Place,
    rows: Vec<(String, String)>,
    cursor: Cursor,
}

impl Help {
    /// Returns the help for a place.
    pub fn new(place: Place, desk: &Desk<'_>) -> Self {
        // Enter does something of its own everywhere.
        let what = |action: Action| match action {
            Action::Open => desk.hint(place, action),
            action => desk.action(action),
        };
        let keys = |action: &Action| (desk.keys.names(place, *action), what(*action));
        let rows: Vec<_> = desk
            .keys
            .actions(place)
            .iter()
            .map(keys)
            .filter(|(keys, _)| !keys.is_empty())
            .collect();
        let mut cursor = Cursor::default();
        cursor.resize(rows.len());
        Self {
            place,
            rows,
            cursor,
        }
    }
}

impl Screen for Help {
    fn place(&self) -> Place {
        Place::Help
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Back | Action::Open => Intent::Back,
            action => {
                self.cursor.act(action, desk.size.1 / 2);
                Intent::Stay
            }
        }
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let place = desk.code(Place::SET, self.place.code());
        desk.say("help-title", &[("place", place.into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let width = usize::from(paint.width() - 2);
        let about = wrap(&desk.word(&format!("help-{}", self.place)), width);
        // On a low screen the keys come first.
        let about_rows = if paint.height() > 14 { about.len() } else { 0 };
        for (y, line) in about.iter().take(about_rows).enumerate() {
            paint.text(1, y as u16, paint.width() - 2, line, theme.plain);
        }
        let first = about_rows as u16 + u16::from(about_rows > 0);
        let height = usize::from(paint.height().saturating_sub(first));
        let top = self.cursor.top(height);
        for (y, (row, (keys, what))) in self
            .rows
            .iter()
            .enumerate()
            .skip(top)
            .take(height)
            .enumerate()
        {
            let y = first + y as u16;
            let chosen = row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            paint.text(1, y, 17, keys, theme.strong);
            paint.text(
                19,
                y,
                paint.width().saturating_sub(20),
                what,
                if chosen { theme.chosen } else { theme.plain },
            );
        }
        None
    }
}
