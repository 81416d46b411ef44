//! Rows in aligned columns, counted in terminal cells.

use unicode_width::UnicodeWidthStr as _;

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
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| cell.width()).max().unwrap_or(0)
            })
            .collect();
        self.rows.iter().map(|row| line(row, &widths)).collect()
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        line.push_str(cell);
        line.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

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
