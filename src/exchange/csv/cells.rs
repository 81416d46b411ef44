//! A table's cells, with the place of each in the file.

use crate::exchange::place::Place;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// Where it begins.
    pub(super) place: Place,
    /// What stands in it, without the quotation marks around it.
    pub(super) text: String,
}

/// What Windows-1252 has where Latin-1 has control characters.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// Returns the file as text: UTF-8 where it is that, else Windows-1252, which any bytes are.
pub(super) fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
    }
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// Returns the rows in which anything stands.
pub(super) fn rows(text: &str) -> Vec<Vec<Cell>> {
    let between = separator(text);
    let mut rows = Vec::new();
    let mut row: Vec<Cell> = Vec::new();
    let mut place = Place { line: 1, column: 1 };
    let mut cell = Cell::at(place);
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        place.column += 1;
        if c == '\n' {
            place = Place {
                line: place.line + 1,
                column: 1,
            };
        }
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                place.column += 1;
                cell.text.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.text.trim().is_empty() => {
                cell.text.clear();
                quoted = true;
            }
            c if quoted => cell.text.push(c),
            c if c == between => row.push(std::mem::replace(&mut cell, Cell::at(place))),
            '\n' => {
                row.push(std::mem::replace(&mut cell, Cell::at(place)));
                rows.push(std::mem::take(&mut row));
            }
            '\r' => {}
            c => cell.text.push(c),
        }
    }
    row.push(cell);
    rows.push(row);
    let is_filled = |row: &Vec<Cell>| row.iter().any(|cell| !cell.text.trim().is_empty());
    rows.retain(is_filled);
    rows
}

impl Cell {
    fn at(place: Place) -> Self {
        Self {
            place,
            text: String::new(),
        }
    }
}

/// Returns what stands between cells: of semicolon, tab and comma the first that the heading has,
/// since a comma may be a decimal mark.
fn separator(text: &str) -> char {
    let heading = text.lines().find(|line| !line.trim().is_empty());
    let heading = heading.unwrap_or_default();
    let marks = [';', '\t', ','];
    let found = marks.into_iter().find(|mark| heading.contains(*mark));
    found.unwrap_or(';')
}
