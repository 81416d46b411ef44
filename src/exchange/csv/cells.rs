//! A table's cells, with the place of each in the file.

use crate::exchange::place::Place;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its line, and its column as a spreadsheet counts them.
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
///
/// # Errors
/// Where the table cannot be read at all, which no text is known to bring about.
pub(super) fn rows(text: &str) -> Result<Vec<Vec<Cell>>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        // Offices leave out what is empty at the end of a row.
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(1, csv::Position::line);
        let cells = record.iter().enumerate().map(|(column, text)| Cell {
            place: Place {
                line: usize::try_from(line).unwrap_or(usize::MAX),
                column: column + 1,
            },
            text: text.to_owned(),
        });
        let cells: Vec<Cell> = cells.collect();
        if cells.iter().any(|cell| !cell.text.is_empty()) {
            rows.push(cells);
        }
    }
    Ok(rows)
}

/// Returns what stands between cells: of semicolon, tab and comma the first that the heading has,
/// since a comma may be a decimal mark.
fn separator(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty());
    let heading = heading.unwrap_or_default();
    let marks = [b';', b'\t', b','];
    let found = marks
        .into_iter()
        .find(|mark| heading.contains(char::from(*mark)));
    found.unwrap_or(b';')
}
