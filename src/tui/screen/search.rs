//! Search over everything that was said and decided, as one types, best first.

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use super::form::Form;
use super::{Intent, Screen, meeting};
use crate::domain::minutes::DecisionState;
use crate::domain::query::search::{Hit, search};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::line::Line;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

/// The search.
#[derive(Default)]
pub struct Search {
    line: Line,
    hits: Vec<Hit>,
    cursor: Cursor,
}

impl Search {
    fn find(&mut self, desk: &Desk<'_>) {
        self.hits = search(desk.tongue, desk.group(), self.line.text());
        self.cursor.resize(self.hits.len());
    }

    /// Goes to where the chosen words stand: the minutes, else the form of what says them.
    fn open(&self, desk: &Desk<'_>) -> Intent {
        let Some(hit) = self.hits.get(self.cursor.row()) else {
            return Intent::Stay;
        };
        if let Some(id) = hit.meeting {
            return meeting::go_to(id, hit, desk);
        }
        match Form::edit(&hit.id, desk) {
            Ok(form) => Intent::Become(Box::new(form)),
            Err(instead) => instead,
        }
    }
}

impl Screen for Search {
    fn place(&self) -> Place {
        Place::Search
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, desk.size.1 / 2) => Intent::Stay,
            Action::Back => Intent::Back,
            Action::Open => self.open(desk),
            _ => Intent::Stay,
        }
    }

    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        if self.line.key(key) {
            self.find(desk);
            self.cursor.choose(0);
        }
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        self.line.paste(text);
        self.find(desk);
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.find(desk);
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("search-title", &[("count", self.hits.len().into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let (width, height) = (paint.width(), paint.height());
        let x = paint.row(
            1,
            0,
            &[(theme.signs.prompt, theme.accent), (" ", theme.plain)],
        );
        let cursor = self.line.draw(paint, x, 0, theme.strong);
        if self.hits.is_empty() {
            let told = if self.line.is_empty() {
                "search-hint"
            } else {
                "search-nothing"
            };
            paint.prose(1, 2, height, &desk.word(told), theme.faint);
            return Some(cursor);
        }
        // The chosen text is told in full below the list.
        let told = self.hits.get(self.cursor.row());
        let told = told.map_or("", |hit| hit.text.as_str());
        let below = wrap(told, usize::from(width - 2));
        let below_rows = (below.len() as u16).clamp(1, height / 3) + 1;
        let rows = usize::from(height.saturating_sub(2 + below_rows));
        let top = self.cursor.top(rows);
        for (y, (row, hit)) in (2..).zip(self.hits.iter().enumerate().skip(top).take(rows)) {
            draw_hit(paint, y, hit, row == self.cursor.row(), desk);
        }
        let y = height - below_rows;
        paint.rule(y, theme.signs.rule, theme.faint);
        for (row, line) in (1..).zip(below.iter().take(usize::from(below_rows - 1))) {
            paint.text(1, y + row, width - 2, line, theme.plain);
        }
        Some(cursor)
    }
}

fn draw_hit(paint: &mut Paint<'_>, y: u16, hit: &Hit, chosen: bool, desk: &Desk<'_>) {
    let theme = desk.theme;
    if chosen {
        paint.text(0, y, 1, theme.signs.marker, theme.accent);
    }
    let day = hit.on.map(|day| desk.date(day));
    let meeting = hit.meeting.map(|id| id.to_string());
    let struck = hit
        .struck
        .then(|| desk.code(DecisionState::SET, DecisionState::Struck.code()));
    let told = desk.dotted(struck.into_iter().chain(meeting).chain(day));
    let left = paint.text_right(paint.width() - 1, y, &told, theme.faint);
    let id = hit.id.to_string();
    let id = format!("{id}{} ", " ".repeat(9_usize.saturating_sub(id.width())));
    let x = paint.row(1, y, &[(&id, theme.strong)]);
    let style = match (chosen, hit.struck) {
        (true, _) => theme.chosen,
        (false, true) => theme.faint,
        (false, false) => theme.plain,
    };
    let text = hit.text.as_str().replace('\n', " ");
    paint.text(x, y, left.saturating_sub(x + 1), &text, style);
}
