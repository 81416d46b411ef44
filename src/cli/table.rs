//! Rows in aligned columns, counted in terminal cells.

use unicode_width::UnicodeWidthStr as _;

use crate::tui::widget::paint::wrap;

/// The narrowest that a last column is made so that lines fit.
const NARROWEST: usize = 20;

/// Rows under their heads. The last column is as long as it wants to be.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Returns the table with these heads and no rows.
    pub(super) fn new(heads: Vec<String>) -> Self {
        Self { rows: vec![heads] }
    }

    /// Returns the table without heads and rows.
    pub(super) fn bare() -> Self {
        Self::default()
    }

    /// Adds a row with a cell for each head.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().map(|cell| cell.replace('\n', " "));
        self.rows.push(cells.collect());
    }

    /// Returns one line a row, the heads first where there are any.
    pub(super) fn lines(&self) -> Vec<String> {
        let widths = self.widths();
        self.rows.iter().map(|row| line(row, &widths)).collect()
    }

    /// Returns the rows in lines of at most `width` cells where that can be: what is longer goes on in
    /// the last column.
    pub(super) fn lines_within(&self, width: usize) -> Vec<String> {
        let widths = self.widths();
        let before: usize = widths.iter().rev().skip(1).map(|width| width + 2).sum();
        let room = width.saturating_sub(before).max(NARROWEST);
        let mut lines = Vec::new();
        for row in &self.rows {
            let Some((last, cells)) = row.split_last() else {
                continue;
            };
            let blank = vec![String::new(); cells.len()];
            for (number, part) in wrap(last, room).into_iter().enumerate() {
                let mut row = if number == 0 {
                    cells.to_vec()
                } else {
                    blank.clone()
                };
                row.push(part);
                lines.push(line(&row, &widths));
            }
        }
        lines
    }

    /// Returns how wide each column is.
    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        (0..columns)
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| cell.width()).max().unwrap_or(0)
            })
            .collect()
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        line.push_str(cell);
        line.extend(std::iter::repeat_n(
            ' ',
            width.saturating_sub(cell.width()) + 2,
        ));
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_longer_goes_on_in_the_last_column() {
        let mut table = Table::bare();
        table.row(["M4.1", "Belysningen vid skolan tas upp igen"].map(str::to_owned));
        table.row(["M4.12", "Övrigt"].map(str::to_owned));
        assert_eq!(
            table.lines_within(30),
            [
                "M4.1   Belysningen vid skolan",
                "       tas upp igen",
                "M4.12  Övrigt"
            ]
        );
    }

    #[test]
    fn columns_are_aligned_by_cells_and_not_by_bytes() {
        let cells = |row: [&str; 2]| row.map(str::to_owned).to_vec();
        let mut table = Table::new(cells(["ägare", "titel"]));
        table.row(cells(["POL", "Nattvandring"]));
        table.row(cells(["日本", "x"]));
        assert_eq!(
            table.lines(),
            ["ägare  titel", "POL    Nattvandring", "日本   x"]
        );
    }
}
