//! A look at the chosen cell, below the matrix: its factors in columns that stay where they are from
//! cell to cell, so that going through the matrix costs a slow line little. One among the factors
//! sees them whole.

use unicode_width::UnicodeWidthStr as _;

use crate::domain::id::ActivityId;
use crate::domain::query::coverage::{Addressed, Cell, Coverage};
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;

/// The columns that the factors of a cell share: with more of them, each title has fewer.
const SHARED: u16 = 200;

/// What a factor takes of those before its title.
const EACH: u16 = 3;

/// The most rows of factors.
const MOST: u16 = 6;

/// Draws the look at a cell into the whole of an area.
pub(super) fn draw(paint: &mut Paint<'_>, cell: &Cell, coverage: &Coverage, desk: &Desk<'_>) {
    let theme = desk.theme;
    let width = paint.width();
    // The same for every cell, or what stands below the factors would move.
    let most = coverage.cells.iter().map(|cell| cell.factors.len()).max();
    let rows = few(most.unwrap_or(0)).min(paint.height().saturating_sub(1));
    let by = width * 2 / 3;
    let word = desk.word("factors-column-title");
    paint.text(1, 0, by - 1, &word, theme.faint);
    let word = desk.word("factors-column-by");
    paint.text(by, 0, width - by - 1, &word, theme.faint);
    if cell.factors.is_empty() {
        let empty = desk.word("factors-nothing-here");
        paint.text(1, 1, by - 2, &empty, theme.warning);
    }
    let ids = coverage.cells.iter().flat_map(|cell| &cell.factors);
    let ids = ids.map(|factor| factor.factor.to_string().width()).max();
    let title = 2 + ids.unwrap_or(0) as u16;
    let count = cell.factors.len();
    let room = (SHARED / few(count) - EACH).min((by - 1).saturating_sub(title));
    // The last row tells of those that have none.
    let shown = if count > rows.into() { rows - 1 } else { rows };
    for (y, factor) in (1..).zip(cell.factors.iter().take(shown.into())) {
        let id = factor.factor.to_string();
        paint.text(1, y, title - 2, &id, theme.plain);
        let known = desk.group().factors.get(&factor.factor);
        let told = known.map_or("", |known| known.title.as_str());
        paint.text(title, y, room, told, theme.plain);
        draw_by(&mut paint.part(by, y, width - by - 1, 1), factor, desk);
    }
    let more = count.saturating_sub(shown.into());
    if more > 0 {
        let more = desk.say("factors-more", &[("count", more.into())]);
        paint.text(1, rows, by - 2, &more, theme.faint);
    }
    let y = rows + 2;
    paint.text(1, y, by - 2, &desk.word("factors-combined"), theme.faint);
    let combining = cell.activities.iter();
    let combining = combining.filter(|id| coverage.combined.contains_key(id));
    let named = named(combining);
    let named = if named.is_empty() { "–" } else { &named };
    paint.text(by, y, width - by - 1, named, theme.plain);
}

/// Draws which activities address a factor.
fn draw_by(paint: &mut Paint<'_>, factor: &Addressed, desk: &Desk<'_>) {
    let theme = desk.theme;
    let width = paint.width();
    if factor.by.is_empty() {
        let none = format!("{} {}", theme.signs.cross, desk.word("factors-by-none"));
        paint.text(0, 0, width, &none, theme.warning);
        return;
    }
    let named = named(factor.by.iter());
    paint.text(0, 0, width, &named, theme.plain);
}

/// How many rows as many factors take.
fn few(factors: usize) -> u16 {
    u16::try_from(factors).unwrap_or(MOST).clamp(1, MOST)
}

/// One or two activities by their ids, of more the first and how many there are besides.
fn named<'a>(activities: impl Iterator<Item = &'a ActivityId>) -> String {
    let ids: Vec<String> = activities.map(ToString::to_string).collect();
    match ids.as_slice() {
        [first, rest @ ..] if rest.len() > 1 => format!("{first} +{}", rest.len()),
        few => few.join(" "),
    }
}
