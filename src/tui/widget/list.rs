//! A list of which only the visible window is ever drawn.

use crate::tui::keymap::Action;

/// Which row is chosen, and which is the first that shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    row: usize,
    count: usize,
}

impl Cursor {
    /// Returns the chosen row.
    pub fn row(self) -> usize {
        self.row
    }

    /// Chooses a row, the last one where there are fewer.
    pub fn choose(&mut self, row: usize) {
        self.row = row.min(self.count.saturating_sub(1));
    }

    /// Takes in how many rows there are now.
    pub fn resize(&mut self, count: usize) {
        self.count = count;
        self.choose(self.row);
    }

    /// Moves by `rows`, stopping at the ends.
    pub fn step(&mut self, rows: isize) {
        self.choose(self.row.saturating_add_signed(rows));
    }

    /// Answers an action that moves among rows, `page` being how many a page is, and returns whether
    /// it was one.
    pub fn act(&mut self, action: Action, page: u16) -> bool {
        let page = isize::try_from(page).unwrap_or(isize::MAX);
        match action {
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::PageUp => self.step(-page),
            Action::PageDown => self.step(page),
            Action::First => self.choose(0),
            Action::Last => self.step(isize::MAX),
            _ => return false,
        }
        true
    }

    /// Returns the first row of a window of `height` rows: whole pages, so that moving within one
    /// redraws two rows and not all.
    pub fn top(self, height: usize) -> usize {
        if height == 0 || self.count <= height {
            return 0;
        }
        // A page keeps a row of the one before, and the last page is full.
        let page = height.saturating_sub(1).max(1);
        (self.row / page * page).min(self.count - height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_row_always_shows() {
        for count in 0..40 {
            for height in 1..12 {
                let mut cursor = Cursor::default();
                cursor.resize(count);
                for row in 0..count {
                    cursor.choose(row);
                    let top = cursor.top(height);
                    assert!(
                        top <= row && row < top + height,
                        "{count} rows, {height} high, row {row}"
                    );
                }
            }
        }
    }

    #[test]
    fn moving_stops_at_the_ends() {
        let mut cursor = Cursor::default();
        cursor.step(-1);
        assert_eq!(cursor.row(), 0);
        cursor.resize(3);
        cursor.step(isize::MAX);
        assert_eq!(cursor.row(), 2);
        cursor.resize(1);
        assert_eq!(cursor.row(), 0);
    }
}
