//! Screen 2: every activity in one table, sorted, filtered, marked for bulk changes, with the
//! columns that the reader wants.

mod column;

use crossterm::event::KeyEvent;

use super::choice::Choice;
use super::{Intent, Screen, detail};
use crate::domain::Activity;
use crate::domain::id::ActivityId;
use crate::lang::sort::Sorter;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::walk::Walk;
use crate::tui::widget::filter::FilterLine;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;
use column::{Column, FIRST_CHOICE, cell, compare};

/// The table of activities.
pub struct Activities {
    rows: Vec<ActivityId>,
    marked: Vec<ActivityId>,
    cursor: Cursor,
    filter: FilterLine,
    sort: Column,
    reversed: bool,
    /// The first of the columns that give way to others: the reader turns through them.
    turned: usize,
}

impl Activities {
    /// Returns the table, in the order of ids.
    pub fn new(desk: &Desk<'_>) -> Self {
        let mut table = Self {
            rows: Vec::new(),
            marked: Vec::new(),
            cursor: Cursor::default(),
            filter: FilterLine::default(),
            sort: Column::Id,
            reversed: false,
            turned: 0,
        };
        table.refresh(desk);
        table
    }

    fn chosen(&self) -> Option<ActivityId> {
        self.rows.get(self.cursor.row()).copied()
    }

    /// The columns for which there is room: id and title always, the others in the reader's order.
    fn columns(&self, width: u16) -> Vec<Column> {
        if width < 60 {
            return vec![Column::Id, Column::Title, Column::Sign, Column::To];
        }
        let (fixed, others) = FIRST_CHOICE.split_at(2);
        let mut columns = fixed.to_vec();
        let mut taken: u16 = 1 + columns.iter().map(|column| column.width() + 1).sum::<u16>();
        for place in 0..others.len() {
            let column = others[(place + self.turned) % others.len()];
            if taken + column.width() >= width {
                break;
            }
            taken += column.width() + 1;
            columns.push(column);
        }
        columns.sort();
        columns
    }

    fn mark(&mut self) {
        let Some(id) = self.chosen() else { return };
        match self.marked.iter().position(|marked| *marked == id) {
            Some(place) => drop(self.marked.remove(place)),
            None => self.marked.push(id),
        }
        self.cursor.step(1);
    }

    fn draw_head(&self, paint: &mut Paint<'_>, columns: &[(Column, u16, u16)], desk: &Desk<'_>) {
        let theme = desk.theme;
        for (column, x, width) in columns {
            let word = desk.code(Column::SET, column.code());
            let sign = if self.reversed {
                theme.signs.up
            } else {
                theme.signs.down
            };
            let (text, style) = if *column == self.sort {
                (format!("{word} {sign}"), theme.strong)
            } else {
                (word, theme.faint)
            };
            paint.text(*x, 0, *width, &text, style);
        }
    }

    fn draw_row(
        &self,
        paint: &mut Paint<'_>,
        y: u16,
        activity: &Activity,
        columns: &[(Column, u16, u16)],
        chosen: bool,
        desk: &Desk<'_>,
    ) {
        let theme = desk.theme;
        if chosen {
            paint.text(0, y, 1, theme.signs.marker, theme.accent);
        } else if self.marked.contains(&activity.id) {
            paint.text(0, y, 1, theme.signs.tick, theme.accent);
        }
        for (column, x, width) in columns {
            let style = match column {
                Column::Id => theme.strong,
                Column::Title if chosen => theme.chosen,
                Column::Status | Column::Sign => theme.status(activity.status).1,
                Column::To if activity.days_late(desk.today).is_some() => theme.bad,
                _ => theme.plain,
            };
            paint.text(*x, y, *width, &cell(*column, activity, desk), style);
        }
    }
}

impl Screen for Activities {
    fn place(&self) -> Place {
        self.filter.place(Place::Activities)
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let page = desk.size.1.saturating_sub(8);
        let before = self.chosen();
        match action {
            action if self.cursor.act(action, page) => {}
            Action::Mark => self.mark(),
            Action::Columns | Action::Right => {
                self.turned = (self.turned + 1) % (FIRST_CHOICE.len() - 2);
            }
            Action::Left => {
                self.turned = (self.turned + FIRST_CHOICE.len() - 3) % (FIRST_CHOICE.len() - 2);
            }
            Action::Sort => {
                let place = FIRST_CHOICE
                    .iter()
                    .position(|column| *column == self.sort)
                    .unwrap_or(0);
                self.sort = FIRST_CHOICE[(place + 1) % FIRST_CHOICE.len()];
                self.refresh(desk);
            }
            Action::Reverse => {
                self.reversed = !self.reversed;
                self.refresh(desk);
            }
            Action::Walk => return Intent::Open(Box::new(Walk::from(before, desk))),
            Action::Status if !self.marked.is_empty() => {
                return Intent::Open(Box::new(Choice::status(&self.marked, desk)));
            }
            Action::Back
                if !self.marked.is_empty()
                    && self.filter.place(Place::Activities) == Place::Activities =>
            {
                self.marked.clear();
            }
            action if self.filter.act(action) => self.refresh(desk),
            action => return detail::act(action, before, desk),
        }
        Intent::Stay
    }

    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        if self.filter.key(key) {
            self.refresh(desk);
        }
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        if self.filter.paste(text) {
            self.refresh(desk);
        }
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let before = self.chosen();
        let sorter = Sorter::new(desk.language());
        let mut activities = self.filter.pass(desk);
        if self.sort != Column::Id {
            activities.sort_by(|a, b| compare(self.sort, a, b, &sorter));
        }
        if self.reversed {
            activities.reverse();
        }
        self.rows = activities.iter().map(|activity| activity.id).collect();
        self.marked
            .retain(|id| desk.group().activities.contains(id));
        self.cursor.resize(self.rows.len());
        if let Some(row) = before.and_then(|id| self.rows.iter().position(|row| *row == id)) {
            self.cursor.choose(row);
        }
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let count = desk.say(
            "activities-title",
            &[
                ("shown", self.rows.len().into()),
                ("all", desk.group().activities.len().into()),
            ],
        );
        let marked = match self.marked.len() {
            0 => String::new(),
            marked => format!(
                " {} {}",
                desk.theme.signs.dot,
                desk.say("activities-marked", &[("count", marked.into())])
            ),
        };
        let filter = self.filter.title(desk);
        if filter.is_empty() {
            format!("{count}{marked}")
        } else {
            format!("{count}{marked} {} {filter}", desk.theme.signs.dot)
        }
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let width = paint.width();
        let chosen = self.columns(width);
        let others: u16 = chosen
            .iter()
            .filter(|column| **column != Column::Title)
            .map(|column| column.width() + 1)
            .sum();
        let mut x = 1;
        let columns: Vec<(Column, u16, u16)> = chosen
            .into_iter()
            .map(|column| {
                let cells = if column == Column::Title {
                    width.saturating_sub(others + 3)
                } else {
                    column.width()
                };
                let at = x;
                x += cells + 1;
                (column, at, cells)
            })
            .collect();
        self.draw_head(paint, &columns, desk);
        if self.rows.is_empty() {
            let empty = self.filter.emptiness(desk);
            paint.text(1, 1, width - 1, &empty, desk.theme.faint);
        }
        let height = usize::from(paint.height().saturating_sub(1));
        let top = self.cursor.top(height);
        for (y, (row, id)) in self
            .rows
            .iter()
            .enumerate()
            .skip(top)
            .take(height)
            .enumerate()
        {
            let Some(activity) = desk.group().activities.get(id) else {
                continue;
            };
            self.draw_row(
                paint,
                y as u16 + 1,
                activity,
                &columns,
                row == self.cursor.row(),
                desk,
            );
        }
        self.filter.draw(paint, desk)
    }
}
