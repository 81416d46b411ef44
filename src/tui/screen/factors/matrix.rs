//! The matrix itself: a row a domain, a column a kind; in each cell how many factors there are and
//! how many activities address them.

use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::factor::{FactorDomain, FactorKind};
use crate::domain::query::coverage::{Cell, Coverage};
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;

/// The rows it takes: a heading and the five domains.
pub(super) const ROWS: u16 = 6;

/// Columns from which a cell's words are written out.
const ROOMY: u16 = 28;

/// The matrix as it is drawn.
pub(super) struct Matrix<'a> {
    pub(super) coverage: &'a Coverage,
    /// The chosen cell.
    pub(super) at: (FactorDomain, FactorKind),
    /// Whether the keys act on it.
    pub(super) active: bool,
}

impl Matrix<'_> {
    /// Draws it into the whole width of an area.
    pub(super) fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let theme = desk.theme;
        let width = paint.width();
        let label = if width >= 60 { 20 } else { 9 };
        let cell = width.saturating_sub(label + 1) / 2;
        for (place, kind) in (0..).zip(FactorKind::ALL) {
            let x = label + 1 + place * cell;
            let sign = match kind {
                FactorKind::Risk => theme.signs.down,
                FactorKind::Protective => theme.signs.up,
            };
            let short = if cell < ROOMY { "-short" } else { "" };
            let head = format!("factors-head-{kind}{short}");
            let head = desk.say(&head, &[("sign", sign.into())]);
            paint.text(x, 0, cell - 1, &head, theme.faint);
        }
        for (y, domain) in (1..).zip(FactorDomain::ALL) {
            let named = desk.code(FactorDomain::SET, domain.code());
            paint.text(1, y, label - 1, &named, theme.strong);
            for (place, kind) in (0..).zip(FactorKind::ALL) {
                let x = label + 1 + place * cell;
                let chosen = self.at == (*domain, *kind);
                let of = self.coverage.cell(*domain, *kind);
                let (text, style) = told(of, cell, desk);
                // The column before the other cell is its marker's.
                let room = if place == 0 { cell - 1 } else { width - x };
                paint.text(x, y, room, &text, style);
                if chosen {
                    let marker = theme.signs.marker;
                    let accent = if self.active {
                        theme.accent
                    } else {
                        theme.faint
                    };
                    paint.text(x.saturating_sub(1), y, 1, marker, accent);
                    let style = if self.active {
                        theme.picked
                    } else {
                        theme.chosen
                    };
                    // Sign and count are enough to be found by.
                    let count = lead(&text).width() as u16;
                    paint.restyle(x, y, count.min(room), style);
                }
            }
        }
    }
}

/// The first two words of what a cell says.
fn lead(text: &str) -> &str {
    let end = text.match_indices(' ').nth(1).map(|(end, _)| end);
    &text[..end.unwrap_or(text.len())]
}

/// What a cell says, and how: that nothing is there, or that nothing addresses some of it, stands
/// out by its sign and its words.
fn told(cell: &Cell, width: u16, desk: &Desk<'_>) -> (String, Style) {
    let theme = desk.theme;
    let signs = theme.signs;
    if cell.factors.is_empty() {
        let none = desk.word("factors-none");
        return (format!("{} {none}", signs.cross), theme.bad);
    }
    let (sign, style) = match cell.unaddressed() {
        0 => (signs.tick, theme.good),
        _ => (signs.attention, theme.warning),
    };
    let roomy = width >= ROOMY;
    let (factors, activities) = if roomy {
        ("factors-count", "factors-activities")
    } else {
        ("factors-count-short", "factors-activities-short")
    };
    let factors = desk.say(factors, &[("factors", cell.factors.len().into())]);
    let activities = desk.say(activities, &[("activities", cell.activities.len().into())]);
    let between = if roomy { " · " } else { "/" };
    (format!("{sign} {factors}{between}{activities}"), style)
}
