//! What the terminal shows, kept so that short gaps can be written over and blank stretches erased.

use std::ops::Range;

use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// Stands in [`Shown`] for a column that the wide character before it fills: neither blank nor fit to be written.
const CONTINUED: &str = "\0\0";

/// What the terminal shows, as far as cells were written since it was last cleared.
#[derive(Debug, Default)]
pub(super) struct Shown {
    cells: Vec<Cell>,
    /// How many columns a row has.
    pub(super) width: u16,
}

impl Shown {
    pub(super) fn blank(size: Size) -> Self {
        let count = usize::from(size.width) * usize::from(size.height);
        Self {
            cells: vec![Cell::EMPTY; count],
            width: size.width,
        }
    }

    /// Keeps what was written.
    ///
    /// Returns the columns that were the rest of a wide character which this cell has cut. What a terminal makes of
    /// them differs (blank, or blank in the new style), and ratatui counts them as unchanged.
    pub(super) fn set(&mut self, at: Position, cell: &Cell) -> Range<u16> {
        let after = |x: u16, cell: &Cell| {
            let columns = match cell.symbol() {
                CONTINUED => 1,
                symbol => u16::try_from(symbol.width()).unwrap_or(1).max(1),
            };
            x.saturating_add(columns).min(self.width)
        };
        let end = after(at.x, cell);
        let old = self.row(at.y, at.x, end);
        let old_end = (at.x..)
            .zip(old)
            .map(|(x, cell)| after(x, cell))
            .max()
            .unwrap_or(end);
        let row = usize::from(at.y) * usize::from(self.width);
        for x in at.x..old_end.max(end) {
            let Some(slot) = self.cells.get_mut(row + usize::from(x)) else {
                break;
            };
            if x == at.x {
                slot.clone_from(cell);
            } else if x < end {
                slot.set_symbol(CONTINUED);
            } else {
                slot.reset();
            }
        }
        end..old_end
    }

    /// Returns the cells of a row from one column up to another, or none if there are no such.
    pub(super) fn row(&self, y: u16, from: u16, to: u16) -> &[Cell] {
        if from >= to || to > self.width {
            return &[];
        }
        let row = usize::from(y) * usize::from(self.width);
        let range = row + usize::from(from)..row + usize::from(to);
        self.cells.get(range).unwrap_or_default()
    }

    /// Returns whether nothing stands between two columns, also when they touch.
    pub(super) fn is_blank(&self, y: u16, from: u16, to: u16) -> bool {
        from == to || (from < to && to <= self.width && self.row(y, from, to).iter().all(is_blank))
    }
}

/// Returns whether every terminal gives this cell's text one column. They disagree on clusters and on what is wide: the
/// cell after such a one is addressed absolutely, instead of trusted to follow.
pub(super) fn is_certain(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() == 1 || (symbol.chars().nth(1).is_none() && symbol.width() == 1)
}

pub(super) fn is_blank(cell: &Cell) -> bool {
    // An erased cell takes the pen's background, so only a cell with none may be erased.
    cell.symbol() == " "
        && cell.bg == Color::Reset
        && !cell
            .modifier
            .intersects(Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT)
}
