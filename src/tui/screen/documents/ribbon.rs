//! The ribbon: a row for each document, years across, and today's line through all of them.

use crate::domain::group::Group;
use crate::domain::query::ribbon::{Days, Span, Standing};
use crate::domain::time::Date;
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;
use crate::tui::widget::span::Scale;
use ratatui::style::Style;

/// A year takes at least so many cells.
const YEAR: u16 = 4;

/// Below this width how a document stands is told beside the list only.
const NARROW: u16 = 60;

/// Cells of how a document stands.
const STANDING: u16 = 12;

/// Which years there are, and which are shown where not all have room.
#[derive(Default)]
pub(super) struct Ribbon {
    first: i32,
    last: i32,
    today: i32,
    /// How far the years that are shown are moved.
    turned: i32,
}

impl Ribbon {
    /// Takes in which years there are: those of the documents, and today's.
    pub(super) fn fit(&mut self, group: &Group, today: Date) {
        let days = group.documents.iter().flat_map(|it| [it.from, it.to]);
        let (mut first, mut last) = (today.year(), today.year());
        for day in days.flatten() {
            first = first.min(day.year());
            last = last.max(day.year());
        }
        (self.first, self.today, self.last) = (first, today.year(), last);
    }

    /// Moves the years that are shown, and returns whether there was somewhere to go.
    pub(super) fn turn(&mut self, later: bool, width: u16) -> bool {
        let before = self.years(super::list_width(width));
        let kept = self.turned;
        self.turned += if later { 1 } else { -1 };
        let moved = self.years(super::list_width(width)) != before;
        if !moved {
            self.turned = kept;
        }
        moved
    }

    /// Returns the first and the last year that a list of that width shows.
    fn years(&self, width: u16) -> (i32, i32) {
        let room = i32::from((cells(width) / YEAR).max(1));
        if self.last - self.first < room {
            return (self.first, self.last);
        }
        let most = self.last - room + 1;
        // What is ahead matters more than what was.
        let first = (self.today - room / 3 + self.turned).clamp(self.first, most);
        (first, first + room - 1)
    }

    fn scale(&self, width: u16) -> Option<Scale> {
        let (first, last) = self.years(width);
        Some(Scale::new(
            Date::new(first, 1, 1)?,
            Date::new(last, 12, 31)?,
            cells(width),
        ))
    }

    /// Draws the years.
    pub(super) fn draw_years(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let width = paint.width();
        let (Some(scale), (first, last)) = (self.scale(width), self.years(width)) else {
            return;
        };
        for year in first..=last {
            let column = Date::new(year, 1, 1).and_then(|day| scale.column(day));
            let Some(column) = column else { continue };
            let style = if year == self.today {
                desk.theme.strong
            } else {
                desk.theme.faint
            };
            let room = YEAR.max(4).min(cells(width).saturating_sub(column));
            paint.text(label(width) + column, 0, room, &year.to_string(), style);
        }
    }

    /// Draws a document's row: what it is called, its days, and how it stands.
    pub(super) fn draw_row(
        &self,
        paint: &mut Paint<'_>,
        named: &str,
        style: Style,
        (standing, spans): (Standing, &[Span]),
        desk: &Desk<'_>,
    ) {
        let (theme, width) = (desk.theme, paint.width());
        let at = label(width);
        paint.text(1, 0, at.saturating_sub(2), named, style);
        if let Some(scale) = self.scale(width) {
            for span in spans {
                let (sign, style) = match span.days {
                    Days::Held => (theme.signs.band, theme.good),
                    Days::Notice => (theme.signs.ending, theme.warning),
                    Days::Overlapping => (theme.signs.full, theme.warning),
                    Days::Bare => (theme.signs.bare, theme.bad),
                };
                if let Some((first, after)) = scale.cells(span.from, span.to) {
                    let cells = sign.repeat(usize::from(after - first));
                    paint.text(at + first, 0, after - first, &cells, style);
                }
            }
            if let Some(today) = scale.column(desk.today) {
                paint.text(at + today, 0, 1, theme.signs.today, theme.strong);
            }
        }
        if width >= NARROW {
            let (word, style) = stands(standing, desk);
            paint.text(width - STANDING + 1, 0, STANDING - 1, &word, style);
        }
    }
}

/// Returns how a document stands, with its sign, and how that looks.
pub(super) fn stands(standing: Standing, desk: &Desk<'_>) -> (String, Style) {
    let (theme, word) = (desk.theme, desk.code(Standing::SET, standing.code()));
    let (sign, style) = match standing {
        Standing::Expired => (theme.signs.cross, theme.bad),
        Standing::Expiring => (theme.signs.attention, theme.warning),
        Standing::Valid => (theme.signs.tick, theme.good),
        Standing::Undated | Standing::Upcoming | Standing::Replaced => {
            (theme.signs.dot, theme.faint)
        }
    };
    (format!("{sign} {word}"), style)
}

/// Returns the cells of a list of that width that what a document is called takes.
fn label(width: u16) -> u16 {
    (width * 2 / 5).clamp(12, 46)
}

/// Returns the cells that the years take.
fn cells(width: u16) -> u16 {
    let standing = if width >= NARROW { STANDING + 1 } else { 1 };
    width.saturating_sub(label(width) + standing)
}
