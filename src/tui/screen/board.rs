//! A main screen that lists what it is about and tells more of the chosen row: moving, choosing and
//! what can be done to any one thing are the same for all of them. What its rows are and how they
//! look is its [`View`]'s.

use super::{Intent, Screen, thing};
use crate::domain::AnyId;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// From this width on, what is told of the chosen row stands beside the list instead of below.
const WIDE: u16 = 110;

/// What one main screen lists.
pub trait View {
    /// One row.
    type Row;
    /// Where the keys are pressed.
    const PLACE: Place;

    /// Returns the rows, reading from the group what drawing will need.
    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Self::Row>;

    /// Returns the thing that a row is about, nothing where it only divides.
    fn id(&self, row: &Self::Row) -> Option<AnyId>;

    /// Returns the thing whose row stays chosen when rows come and go: the one that the row is about,
    /// unless other rows are about it as well.
    fn anchor(&self, row: &Self::Row) -> Option<AnyId> {
        self.id(row)
    }

    /// Answers an action that this screen alone knows, or that means something of its own here;
    /// nothing where it is none.
    fn act(&mut self, action: Action, row: Option<&Self::Row>, desk: &Desk<'_>) -> Option<Intent> {
        let _ = (action, row, desk);
        None
    }

    /// Takes in that a text was erased in the log: what was read there before is read again.
    fn forget(&mut self, desk: &Desk<'_>) {
        let _ = desk;
    }

    /// Returns what stands at the right of the first row.
    fn title(&self, rows: &[Self::Row], desk: &Desk<'_>) -> String;

    /// Returns what is said where there are no rows.
    fn emptiness(&self, desk: &Desk<'_>) -> String;

    /// Returns how many rows the head above the list takes in a body of that size.
    fn head_rows(&self, width: u16, height: u16) -> u16 {
        let _ = (width, height);
        0
    }

    /// Draws the head.
    fn draw_head(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let _ = (paint, desk);
    }

    /// Returns how many rows what is told of the chosen row takes, with the rule above it, where that
    /// stands below the list and they have `below` rows together.
    fn aside_rows(&self, below: u16) -> u16 {
        match below {
            0..=8 => 0,
            9..=12 => 4,
            13..=18 => 7,
            rows => rows * 2 / 5,
        }
    }

    /// Draws one row; its first column is the marker's.
    fn draw_row(&self, paint: &mut Paint<'_>, row: &Self::Row, chosen: bool, desk: &Desk<'_>);

    /// Draws what is told of the chosen row, in whatever room there is.
    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Self::Row, desk: &Desk<'_>);
}

/// Returns the columns that the list takes of a body of that width.
pub fn list_width(width: u16) -> u16 {
    if width >= WIDE {
        width - width * 2 / 5
    } else {
        width
    }
}

/// A main screen with a list.
pub struct Board<V: View> {
    view: V,
    rows: Vec<V::Row>,
    cursor: Cursor,
    /// Whether what is told of the chosen row takes the whole screen.
    whole: bool,
}

impl<V: View> Board<V> {
    /// Returns the screen, at its first row.
    pub fn new(view: V, desk: &Desk<'_>) -> Self {
        let mut board = Self {
            view,
            rows: Vec::new(),
            cursor: Cursor::default(),
            whole: false,
        };
        board.refresh(desk);
        board
    }

    /// Returns the screen, at the row of a thing where there is one.
    pub fn at(view: V, id: &AnyId, desk: &Desk<'_>) -> Self {
        let mut board = Self::new(view, desk);
        board.choose(id);
        board
    }

    fn choose(&mut self, id: &AnyId) {
        let row = |row: &V::Row| self.view.anchor(row).as_ref() == Some(id);
        if let Some(row) = self.rows.iter().position(row) {
            self.cursor.choose(row);
        }
    }

    fn chosen(&self) -> Option<&V::Row> {
        self.rows.get(self.cursor.row())
    }

    fn chosen_id(&self) -> Option<AnyId> {
        self.chosen().and_then(|row| self.view.id(row))
    }

    fn parts(&self, (width, height): (u16, u16)) -> Parts {
        let head = self.view.head_rows(width, height).min(height / 2);
        let below = height - head;
        if width >= WIDE {
            let list = list_width(width);
            return Parts {
                head,
                list: (list, below),
                aside: (width - list, below),
            };
        }
        let aside = self.view.aside_rows(below).min(below);
        Parts {
            head,
            list: (width, below - aside),
            aside: (width, aside),
        }
    }
}

/// The sizes of a board's parts, in columns and rows.
struct Parts {
    head: u16,
    list: (u16, u16),
    aside: (u16, u16),
}

impl<V: View> Screen for Board<V> {
    fn place(&self) -> Place {
        V::PLACE
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        if action == Action::Back && std::mem::take(&mut self.whole) {
            return Intent::Stay;
        }
        let row = self.rows.get(self.cursor.row());
        if let Some(intent) = self.view.act(action, row, desk) {
            self.refresh(desk);
            return intent;
        }
        let parts = self.parts(desk.body());
        if self.cursor.act(action, parts.list.1.saturating_sub(1)) {
            return Intent::Stay;
        }
        match action {
            Action::Aside => {
                self.whole = !self.whole && self.chosen().is_some();
                Intent::Stay
            }
            Action::Back => Intent::Act(Action::Cycle),
            action => thing::act(action, self.chosen_id().as_ref(), desk),
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let anchor = |board: &Self| board.chosen().and_then(|row| board.view.anchor(row));
        let before = anchor(self);
        self.rows = self.view.rows(desk);
        self.cursor.resize(self.rows.len());
        if let Some(id) = before.filter(|id| anchor(self).as_ref() != Some(id)) {
            self.choose(&id);
        }
    }

    fn forget(&mut self, desk: &Desk<'_>) {
        self.view.forget(desk);
        self.refresh(desk);
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        self.view.title(&self.rows, desk)
    }

    fn at(&self, _: &Desk<'_>) -> Option<AnyId> {
        self.chosen_id()
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let (width, height) = (paint.width(), paint.height());
        if let (true, Some(row)) = (self.whole, self.chosen()) {
            let mut all = paint.part(1, 0, width.saturating_sub(2), height);
            self.view.draw_aside(&mut all, row, desk);
            return None;
        }
        let parts = self.parts((width, height));
        if parts.head > 0 {
            self.view
                .draw_head(&mut paint.part(0, 0, width, parts.head), desk);
        }
        let (columns, rows) = parts.list;
        let mut list = paint.part(0, parts.head, columns, rows);
        if self.rows.is_empty() {
            let empty = self.view.emptiness(desk);
            list.part(1, 0, columns.saturating_sub(2), rows).prose(
                0,
                0,
                rows,
                &empty,
                desk.theme.faint,
            );
        }
        let top = self.cursor.top(usize::from(rows));
        let shown = self.rows.iter().enumerate().skip(top);
        for (y, (place, row)) in (0..rows).zip(shown) {
            let chosen = place == self.cursor.row();
            if chosen {
                list.text(0, y, 1, desk.theme.signs.marker, desk.theme.accent);
            }
            self.view
                .draw_row(&mut list.part(0, y, columns, 1), row, chosen, desk);
        }
        let (columns, rows) = parts.aside;
        if let (1.., Some(row)) = (rows, self.chosen()) {
            let (x, y) = if width >= WIDE {
                (width - columns, parts.head)
            } else {
                paint.rule(height - rows, desk.theme.signs.rule, desk.theme.faint);
                (0, height - rows + 1)
            };
            let mut aside = paint.part(x + 1, y, columns.saturating_sub(2), rows);
            self.view.draw_aside(&mut aside, row, desk);
        }
        None
    }
}
