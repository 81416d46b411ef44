//! Screen 9: the year wheel (*årshjul*). Twelve months across with today; below them, part by part,
//! what happens: meetings, dialogues, reports due, renewals, promises that end, activities with their
//! milestones, and how many open actions are due. A row may hold several happenings, and one of
//! them is picked.

mod aside;
mod mark;
mod months;
mod row;

use super::Intent;
use super::board::{View, list_width};
use super::form::Form;
use super::year::Year;
use crate::domain::AnyId;
use crate::domain::NounKind;
use crate::domain::query::wheel::{Happening, wheel, years};
use crate::domain::time::Date;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;
use months::Months;
use row::{Part, Row};

/// Below this height the head is one row, and the list keeps what it can.
const LOW: u16 = 10;

/// From this height of the whole screen on, there is room for headings.
const TALL: u16 = 40;

/// The wheel of one year.
pub struct Wheel {
    year: Year,
    /// What somebody picked on a row, instead of what comes next there.
    picked: Option<Picked>,
    today: Date,
}

/// A happening that was picked.
struct Picked {
    /// On which row.
    row: (Part, Option<AnyId>),
    happening: Happening,
    /// Its place there when it was picked: two may be alike.
    place: usize,
}

impl Wheel {
    /// Returns the wheel of this year.
    pub fn new(desk: &Desk<'_>) -> Self {
        Self {
            year: Year::this(desk),
            picked: None,
            today: desk.today,
        }
    }

    /// The place of the happening that is picked on a row.
    fn place(&self, row: &Row) -> usize {
        let picked = self.picked.as_ref();
        let own = picked.filter(|it| (it.row.0, &it.row.1) == (row.part, &row.of));
        let found = own.and_then(|it| {
            if row.happenings.get(it.place) == Some(&it.happening) {
                return Some(it.place);
            }
            row.happenings
                .iter()
                .position(|other| *other == it.happening)
        });
        found.unwrap_or_else(|| row.next(self.today))
    }

    /// Picks the next happening on a row, or the one before.
    fn step(&mut self, row: Option<&Row>, back: bool, desk: &Desk<'_>) -> Intent {
        let next = row.and_then(|row| {
            let place = self.place(row);
            let place = if back {
                place.checked_sub(1)?
            } else {
                place + 1
            };
            let happening = row.happenings.get(place)?;
            Some(Picked {
                row: (row.part, row.of.clone()),
                happening: happening.clone(),
                place,
            })
        });
        if next.is_none() {
            return Intent::Tell(desk.word("wheel-no-more"));
        }
        self.picked = next;
        Intent::Stay
    }

    fn draw_label(paint: &mut Paint<'_>, months: Months, row: &Row, chosen: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        let room = months.left.saturating_sub(2);
        let activity = row.activity();
        let activity = activity.and_then(|id| desk.group().activities.get(&id));
        let room = match activity {
            Some(activity) => {
                let (sign, style) = theme.status(activity.status);
                paint.text(room, 0, 1, sign, style);
                room.saturating_sub(2)
            }
            None => room,
        };
        let name = match &row.of {
            Some(id) => desk.named(id),
            None => desk.code(Part::SET, row.part.code()),
        };
        let style = match (chosen, &row.of) {
            (true, _) => theme.picked,
            (false, None) => theme.strong,
            (false, Some(_)) => theme.plain,
        };
        paint.text(1, 0, room, &name, style);
    }
}

impl View for Wheel {
    type Row = Row;
    const PLACE: Place = Place::Wheel;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Row> {
        let group = desk.group();
        self.today = desk.today;
        self.year.know(years(group, desk.today));
        let wheel = wheel(group, self.year.shown(), desk.today);
        row::rows(wheel, desk.size.1 >= TALL)
    }

    fn id(&self, row: &Row) -> Option<AnyId> {
        let picked = row.happenings.get(self.place(row));
        picked.map(|it| it.about.clone()).or_else(|| row.of.clone())
    }

    fn act(&mut self, action: Action, row: Option<&Row>, desk: &Desk<'_>) -> Option<Intent> {
        Some(match action {
            Action::Next => self.step(row, false, desk),
            Action::Previous => self.step(row, true, desk),
            Action::Add => {
                let kind = row.map_or(NounKind::Meeting, |row| row.part.kind());
                Intent::Open(Box::new(Form::add(kind, desk)))
            }
            action => return self.year.act(action, desk),
        })
    }

    fn title(&self, _: &[Row], desk: &Desk<'_>) -> String {
        self.year.say("wheel-title", desk)
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        self.year.say("wheel-empty", desk)
    }

    fn head_rows(&self, _: u16, height: u16) -> u16 {
        if height < LOW { 1 } else { 2 }
    }

    fn aside_rows(&self, below: u16) -> u16 {
        match below {
            // One line tells which of a row's happenings is picked.
            0..=8 => 2,
            9..=12 => 4,
            13..=18 => 6,
            rows => rows / 3,
        }
    }

    fn draw_head(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let theme = desk.theme;
        let months = Months::across(list_width(paint.width()));
        let year = self.year.shown();
        paint.text(1, 0, 4, &year.to_string(), theme.strong);
        let firsts = (1..=12).filter_map(|month| Date::new(year, month, 1));
        for first in firsts {
            let name = months.name(desk.language(), first);
            let now = (first.year(), months.month(first))
                == (desk.today.year(), months.month(desk.today));
            let style = if now { theme.strong } else { theme.faint };
            let taken = paint.text(months.month(first), 0, months.each, &name, style);
            if now && paint.height() == 1 && taken < months.each {
                let x = months.month(first) + taken;
                paint.text(x, 0, 1, theme.signs.down, theme.accent);
            }
        }
        if paint.height() > 1 && year == desk.today.year() {
            let (x, sign) = (months.column(desk.today), theme.signs.down);
            let told = desk.say("wheel-today", &[("day", desk.date(desk.today).into())]);
            paint.text(x, 1, 1, sign, theme.accent);
            // Before the mark there is always room: the names of the rows stand there.
            paint.text_right(x.saturating_sub(1), 1, &told, theme.accent);
        }
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Row, chosen: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        let months = Months::across(paint.width());
        Self::draw_label(paint, months, row, chosen, desk);
        if row.happenings.is_empty() && row.of.is_some() {
            let room = paint.width().saturating_sub(months.left);
            let told = desk.word("wheel-undated");
            paint.text(months.left, 0, room, &told, theme.faint);
            return;
        }
        if self.year.shown() == desk.today.year() {
            let x = months.column(desk.today);
            paint.text(x, 0, 1, theme.signs.upright, theme.faint);
        }
        let picked = chosen.then(|| self.place(row));
        mark::draw(paint, months, row, picked, desk);
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Row, desk: &Desk<'_>) {
        let place = self.place(row);
        match (row.happenings.get(place), &row.of) {
            (Some(happening), _) if paint.height() == 1 => aside::line(paint, happening, desk),
            (Some(happening), _) => {
                aside::tell(paint, happening, (place + 1, row.happenings.len()), desk);
            }
            (None, Some(id)) => aside::undated(paint, id, desk),
            (None, None) => {}
        }
    }
}
