//! Tables: columns as wide as what they hold, rows over as many sheets as it takes, each with the
//! head again.

use krilla::tagging::{TableHeaderScope, Tag};

use super::block::{RULE, TEXT};
use super::sheets::{BOTTOM, Branch, LEFT, Leaf, Part, Piece, Sheets, TOP, WIDTH};
use super::typeset::{Line, Setter, Style};
use crate::report::columns::{Wanted, shared};
use crate::report::document::Table;

/// The gap between columns, and above and below what stands in a row.
const BETWEEN: f32 = 10.0;
const ABOVE: f32 = 3.0;

/// How much of a table is measured: its longest cells, in each column.
const MEASURED: usize = 40;

/// How cells look.
const CELL: Style = Style { size: 9.5, ..TEXT };

/// Sets a table and returns its tags.
pub(super) fn set(setter: &mut Setter, sheets: &mut Sheets, table: &Table) -> Branch {
    let columns = columns(setter, table);
    let mut parts = Vec::new();
    let head = Row::new(setter, &columns, &table.head, CELL.bold());
    let first = first(setter, &columns, table);
    let beginning = together(&head, &first, table);
    if let Some(title) = &table.title {
        let lines = setter.set(title, TEXT.bold(), WIDTH);
        sheets.ensure(lines.len() as f32 * TEXT.line() + beginning);
        let leaf = sheets.leaf();
        sheets.flow(Part::Text(leaf), LEFT, &lines, TEXT.line());
        parts.push(Branch::of(Tag::Caption, leaf));
    }
    sheets.ensure(beginning);
    let leaves = head.leaves(sheets);
    head.flow(sheets, &columns, &leaves, None);
    let row = tagged(&leaves, &table.head, &|_| Some(TableHeaderScope::Column));
    parts.push(Branch::Tag(Tag::THead.into(), vec![row]));
    // One that fills a sheet would leave no room for what it is the head of.
    let again = Some(&head).filter(|head| head.height() < (BOTTOM - TOP) / 2.0);
    let set = |cells: &Vec<String>| Row::new(setter, &columns, cells, CELL);
    let rest = table.rows.iter().skip(first.len()).map(set);
    let mut set = first.into_iter().chain(rest).peekable();
    let mut rows = Vec::new();
    for (number, cells) in table.rows.iter().enumerate() {
        let Some(row) = set.next() else {
            break;
        };
        // The last row does not stand alone on a sheet.
        if let (true, Some(last)) = (number + 2 == table.rows.len(), set.peek()) {
            let both = row.height() + last.height();
            let page = BOTTOM - TOP - again.map_or(0.0, Row::height);
            if number > 0 && both > sheets.room() && both <= page {
                anew(sheets, &columns, again);
            }
        }
        let leaves = row.leaves(sheets);
        row.flow(sheets, &columns, &leaves, again);
        let scope = |column| (column == 0).then_some(TableHeaderScope::Row);
        rows.push(tagged(&leaves, cells, &scope));
    }
    if !rows.is_empty() {
        parts.push(Branch::Tag(Tag::TBody.into(), rows));
    }
    Branch::Tag(Tag::Table.into(), parts)
}

/// How many rows a table has at most that is not parted.
const SHORT: usize = 3;

/// Returns the rows that a table begins with.
fn first(setter: &mut Setter, columns: &[Column], table: &Table) -> Vec<Row> {
    let rows = table.rows.iter().take(SHORT);
    rows.map(|cells| Row::new(setter, columns, cells, CELL))
        .collect()
}

/// Returns the height of what stands together at the beginning of a table: all of a short one, else the
/// head with a row; of a row that is very high some lines.
fn together(head: &Row, first: &[Row], table: &Table) -> f32 {
    let is_fit = |height: f32| height < (BOTTOM - TOP) / 2.0;
    let whole = head.height() + first.iter().map(Row::height).sum::<f32>();
    let begun = head.height() + first.first().map_or(0.0, Row::height);
    if table.rows.len() <= SHORT && is_fit(whole) {
        whole
    } else if is_fit(begun) {
        begun
    } else {
        head.height() + 2.0 * CELL.line() + 4.0 * ABOVE
    }
}

/// Returns the height of what a heading above a table is not parted from.
pub(super) fn beginning(setter: &mut Setter, table: &Table) -> f32 {
    let columns = columns(setter, table);
    let head = Row::new(setter, &columns, &table.head, CELL.bold());
    let first = first(setter, &columns, table);
    together(&head, &first, table)
}

/// Begins a sheet with the head of the table again.
fn anew(sheets: &mut Sheets, columns: &[Column], head: Option<&Row>) {
    sheets.turn();
    if let Some(head) = head {
        head.draw(sheets, columns, &|_| Part::Repeated, 0..head.lines());
    }
}

/// Returns a row's tags. What is empty heads nothing.
fn tagged(
    leaves: &[Leaf],
    cells: &[String],
    scope: &dyn Fn(usize) -> Option<TableHeaderScope>,
) -> Branch {
    let cells = leaves.iter().zip(cells).enumerate();
    let cells =
        cells.map(
            |(column, (leaf, text))| match scope(column).filter(|_| !text.is_empty()) {
                Some(scope) => Branch::of(Tag::TH(scope), *leaf),
                None => Branch::of(Tag::TD, *leaf),
            },
        );
    Branch::Tag(Tag::TR.into(), cells.collect())
}

/// A column.
#[derive(Clone, Copy)]
struct Column {
    /// Where it begins.
    x: f32,
    /// How wide it is.
    width: f32,
    /// Whether it holds numbers, which end at the same place.
    is_number: bool,
}

fn columns(setter: &mut Setter, table: &Table) -> Vec<Column> {
    let count = table.head.len();
    let mut wanted = Vec::new();
    for column in 0..count {
        let mut cells: Vec<&String> = table
            .rows
            .iter()
            .filter_map(|row| row.get(column))
            .collect();
        if cells.len() > MEASURED {
            cells.select_nth_unstable_by_key(MEASURED, |cell| std::cmp::Reverse(cell.len()));
            cells.truncate(MEASURED);
        }
        let (mut least, mut most) = setter.widths(&table.head[column], CELL.bold());
        for cell in cells {
            let found = setter.widths(cell, CELL);
            (least, most) = (least.max(found.0), most.max(found.1));
        }
        // Numbers are not parted.
        let is_number = table.is_number(column);
        wanted.push(Wanted {
            least: if is_number { most } else { least },
            most,
            is_number,
        });
    }
    let room = WIDTH - BETWEEN * count.saturating_sub(1) as f32;
    let widths = shared(&wanted, room);
    let mut x = LEFT;
    let columns = wanted.iter().zip(widths).map(|(wanted, width)| {
        // A hair more, since what is measured is not always broken at just that width.
        let width = width + 0.1;
        let column = Column {
            x,
            width,
            is_number: wanted.is_number,
        };
        x += width + BETWEEN;
        column
    });
    columns.collect()
}

/// A row that is set.
struct Row {
    cells: Vec<Vec<Line>>,
    line: f32,
}

impl Row {
    fn new(setter: &mut Setter, columns: &[Column], cells: &[String], style: Style) -> Self {
        let cells = cells.iter().zip(columns).map(|(cell, column)| {
            // A cell that is empty is a cell all the same, and something must stand for it.
            let text = if cell.is_empty() { " " } else { cell };
            setter.set(text, style, column.width)
        });
        Self {
            cells: cells.collect(),
            line: style.line(),
        }
    }

    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0).max(1)
    }

    fn height(&self) -> f32 {
        self.lines() as f32 * self.line + 2.0 * ABOVE
    }

    fn leaves(&self, sheets: &mut Sheets) -> Vec<Leaf> {
        self.cells.iter().map(|_| sheets.leaf()).collect()
    }

    /// Draws the row, on the next sheet where it does not fit, over several where it fits on none.
    fn flow(&self, sheets: &mut Sheets, columns: &[Column], leaves: &[Leaf], head: Option<&Self>) {
        let part = |column: usize| Part::Text(leaves[column]);
        let page = BOTTOM - TOP - head.map_or(0.0, Self::height);
        let mut from = 0;
        while from < self.lines() {
            let left = (self.lines() - from) as f32 * self.line + 2.0 * ABOVE;
            let fits = left <= sheets.room();
            if !fits && left <= page {
                anew(sheets, columns, head);
            }
            let room = ((sheets.room() - 2.0 * ABOVE) / self.line).floor().max(0.0) as usize;
            if room == 0 {
                anew(sheets, columns, head);
                continue;
            }
            let to = (from + room).min(self.lines());
            self.draw(sheets, columns, &part, from..to);
            from = to;
        }
    }

    /// Draws some of its lines, cell by cell, and a rule below.
    fn draw(
        &self,
        sheets: &mut Sheets,
        columns: &[Column],
        part: &dyn Fn(usize) -> Part,
        lines: std::ops::Range<usize>,
    ) {
        let top = sheets.y + ABOVE;
        for (number, (cell, column)) in self.cells.iter().zip(columns).enumerate() {
            for (down, line) in cell.iter().take(lines.end).skip(lines.start).enumerate() {
                let x = if column.is_number {
                    column.x + column.width - line.width
                } else {
                    column.x
                };
                let y = top + down as f32 * self.line;
                sheets.put(part(number), (x, y), line);
            }
        }
        sheets.y = top + lines.len() as f32 * self.line + ABOVE;
        let ends = vec![(LEFT, sheets.y), (LEFT + WIDTH, sheets.y)];
        sheets.draw(Part::Layout, Piece::Line(ends, 0.5, RULE, false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns how many rows of a table stand on each sheet, the first of which is filled down to `y`.
    fn rows(count: usize, y: f32) -> Vec<usize> {
        let row = |number: usize| vec![format!("A{number}"), "två ord ".repeat(1 + number % 9 * 5)];
        let table = Table::new(row(0), (1..=count).map(row).collect());
        let mut sheets = Sheets::new();
        sheets.y = y;
        set(&mut Setter::new().unwrap(), &mut sheets, &table);
        // The head has the first two leaves, and each row the next two.
        let rows = |sheet: &Vec<(Part, Piece)>| {
            let leaves = sheet.iter().filter_map(|(part, _)| match part {
                Part::Text(leaf) => Some(leaf.0),
                _ => None,
            });
            let mut rows: Vec<usize> = leaves.map(|leaf| leaf / 2).collect();
            rows.dedup();
            rows.sort_unstable();
            rows.dedup();
            // A head alone is worse than nothing.
            assert_ne!(rows, [0], "{count} rows from {y}");
            rows.iter().filter(|row| **row > 0).count()
        };
        sheets.all.iter().map(rows).collect()
    }

    #[test]
    fn no_last_row_and_no_head_stands_alone() {
        for count in 1..=30 {
            for place in 0..12 {
                let y = TOP + place as f32 * 60.0;
                let rows = rows(count, y);
                assert_eq!(rows.iter().sum::<usize>(), count, "none is parted");
                let last = rows.last().copied();
                assert!(count == 1 || last >= Some(2), "{count} from {y}: {rows:?}");
            }
        }
    }
}
