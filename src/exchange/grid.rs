//! A table's cells, with the place of each in the file: of text with marks between, or of a sheet of a
//! workbook (Office Open XML).

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use super::error::{ImportError, ImportErrors, Problem};
use super::place::Place;

/// The largest file that is read, in bytes.
pub const MOST: u64 = 10_000_000;

/// What a workbook begins with, which is an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";

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

/// Returns the file as text: UTF-16 where its mark says so, UTF-8 where it is that, else Windows-1252, which
/// any bytes are.
///
/// # Errors
/// Where it is no text.
fn text_of(bytes: &[u8]) -> Result<String, ImportErrors> {
    let wide = |units: &[u8], unit: fn([u8; 2]) -> u16| {
        let pairs = units.chunks_exact(2);
        let units: Vec<u16> = pairs.map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return Ok(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => return Ok(wide(rest, u16::from_be_bytes)),
        bytes if bytes.contains(&0) => return Err(ImportError::whole(Problem::NotATable).into()),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
    })
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// Returns the rows in which anything stands, of the `sheet` of that name; where none is wanted of the first
/// that is called one of `names`, else of the first one.
///
/// # Errors
/// Where the file is too large, cannot be read as a table, or has no such sheet.
pub(super) fn rows(
    bytes: &[u8],
    sheet: Option<&str>,
    names: &[String],
) -> Result<Vec<Vec<Cell>>, ImportErrors> {
    if bytes.len() as u64 > MOST {
        return Err(ImportError::whole(Problem::TooLarge { max: MOST }).into());
    }
    let rows = if bytes.starts_with(ARCHIVE) {
        sheet_of(bytes, sheet, names)?
    } else {
        lines(&text_of(bytes)?)?
    };
    let is_said = |row: &Vec<Cell>| row.iter().any(|cell| !cell.text.is_empty());
    Ok(rows.into_iter().filter(is_said).collect())
}

fn unreadable(fault: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ImportErrors {
    ImportError::whole(Problem::Unreadable(std::io::Error::other(fault))).into()
}

fn sheet_of(
    bytes: &[u8],
    wanted: Option<&str>,
    names: &[String],
) -> Result<Vec<Vec<Cell>>, ImportErrors> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
        .map_err(|fault: calamine::XlsxError| unreadable(fault))?;
    let sheets = book.sheet_names();
    let called = |wanted: &str| {
        let wanted = wanted.to_lowercase();
        sheets.iter().find(|name| name.to_lowercase() == wanted)
    };
    let name = match wanted {
        Some(wanted) => called(wanted),
        None => names
            .iter()
            .find_map(|name| called(name))
            .or(sheets.first()),
    };
    let name = name.ok_or_else(|| {
        let sheets = sheets.clone();
        ImportErrors::from(ImportError::whole(Problem::NoSuchSheet { sheets }))
    })?;
    let range = book.worksheet_range(name).map_err(unreadable)?;
    let (first, left) = range.start().unwrap_or_default();
    let rows = (first..).zip(range.rows()).map(|(line, row)| {
        let cells = (left..).zip(row).map(|(column, cell)| Cell {
            place: Place {
                line: line as usize + 1,
                column: column as usize + 1,
            },
            text: said(cell),
        });
        // A row's cells stand where its heading's do, wherever the sheet begins.
        cells.collect()
    });
    Ok(rows.collect())
}

/// Returns what a cell of a workbook says, as a person would have typed it.
fn said(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) == (0, 0) {
                date
            } else {
                format!("{date} {hour:02}:{minute:02}")
            }
        }
        Data::Float(number) => plain(*number),
        Data::Bool(flag) => if *flag { "yes" } else { "no" }.into(),
        other => other.to_string().trim().to_owned(),
    }
}

/// Returns a number without the noise of its binary fraction: no field of a group has more than four
/// decimals.
fn plain(number: f64) -> String {
    let told = format!("{number:.4}");
    let told = told.trim_end_matches('0').trim_end_matches('.');
    told.to_owned()
}

/// Stands on a row of its own at the end: where it does not any more, a quotation mark before it was never
/// closed.
const END: &str = "\u{3}";

/// Returns the rows of a text.
///
/// # Errors
/// Where a quotation mark is never closed.
fn lines(text: &str) -> Result<Vec<Vec<Cell>>, ImportErrors> {
    // Where a line ends in two characters, the reader counts the second to the next one.
    let ended = format!("{}\n{END}", text.replace("\r\n", "\n"));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        // Offices leave out what is empty at the end of a row.
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(ended.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        if record.len() == 1 && record.get(0) == Some(END) {
            return Ok(rows);
        }
        let line = record.position().map_or(1, csv::Position::line);
        let cells = record.iter().enumerate().map(|(column, text)| Cell {
            place: Place {
                line: usize::try_from(line).unwrap_or(usize::MAX),
                column: column + 1,
            },
            text: fused(text).to_owned(),
        });
        rows.push(cells.collect());
    }
    let open = rows.last().and_then(|row| row.last());
    Err(ImportErrors::from(ImportError {
        place: open.map(|cell| cell.place),
        path: String::new(),
        problem: Problem::OpenQuote,
    }))
}

/// Returns a text without the apostrophe that keeps spreadsheets from taking it for a formula.
fn fused(text: &str) -> &str {
    let bare = text.strip_prefix('\'');
    bare.filter(|bare| is_led(bare)).unwrap_or(text)
}

/// Returns whether a text is led by an apostrophe where it is written: spreadsheets take it for a formula,
/// or it has such apostrophes of its own, which would be taken for ours when it is read.
pub(super) fn is_led(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t'])
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
