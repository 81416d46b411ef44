//! Tables as a workbook (Office Open XML), a sheet each: dates, sums and numbers are such, and what is
//! a text is never a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Sheet};
use crate::domain::time::Date;

/// The most characters that a sheet's name has.
const NAME_MOST: usize = 31;

/// The widest that a column is made, in pixels: what is longer is wrapped.
const WIDEST: u32 = 420;

/// What the cells look like.
struct Formats {
    head: Format,
    text: Format,
    date: Format,
    wall: Format,
    money: Format,
    hours: Format,
}

/// Returns the workbook of a group on a day, under its `title`.
///
/// # Errors
/// Where a text is longer than a cell can be, or there are more rows than a sheet can have.
pub fn write(sheets: &[Sheet], title: &str, author: &str, day: Date) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(title).set_author(author);
    // The day it is of, so that the same group always comes out in the same bytes.
    let properties = properties.set_creation_datetime(&date(day)?);
    book.set_properties(&properties);
    let formats = Formats::new();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = name(&sheet.name, &names);
        fill(book.add_worksheet().set_name(&name)?, sheet, &formats)?;
        names.push(name);
    }
    if sheets.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer()
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(rust_xlsxwriter::FormatAlign::Top);
        Self {
            head: top().set_bold().set_text_wrap(),
            text: top().set_text_wrap(),
            date: top().set_num_format("yyyy-mm-dd"),
            wall: top().set_num_format("yyyy-mm-dd hh:mm"),
            money: top().set_num_format("#,##0.00"),
            hours: top().set_num_format("0.0#"),
        }
    }
}

fn fill(own: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    for (column, head) in (0..).zip(&sheet.heads) {
        own.write_string_with_format(0, column, head, &formats.head)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            put(own, row, column, cell, formats)?;
        }
    }
    let last = u16::try_from(sheet.heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    own.set_autofit_max_width(WIDEST);
    own.autofit();
    own.set_freeze_panes(1, 1)?;
    own.autofilter(0, 0, rows, last)?;
    own.set_repeat_rows(0, 0)?;
    own.set_landscape();
    Ok(())
}

fn put(
    own: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a workbook knows no other numbers"
    )]
    let of = |part: i64, whole: i64| part as f64 / whole as f64;
    match cell {
        Cell::Nothing => return Ok(()),
        Cell::Text(text) => own.write_string_with_format(row, column, text, &formats.text)?,
        Cell::Date(day) => {
            own.write_datetime_with_format(row, column, &date(*day)?, &formats.date)?
        }
        Cell::Wall(at) => {
            let hour = u16::try_from(at.hour()).unwrap_or_default();
            let minute = u8::try_from(at.minute()).unwrap_or_default();
            let at = date(at.date())?.and_hms(hour, minute, 0.0)?;
            own.write_datetime_with_format(row, column, &at, &formats.wall)?
        }
        Cell::Money(sum) => {
            own.write_number_with_format(row, column, of(sum.0, 100), &formats.money)?
        }
        Cell::Time(time) => {
            own.write_number_with_format(row, column, of(time.0, 60), &formats.hours)?
        }
        Cell::Number(number) => {
            own.write_number_with_format(row, column, number.as_f64(), &formats.text)?
        }
        Cell::Whole(number) => {
            own.write_number_with_format(row, column, of(*number, 1), &formats.text)?
        }
    };
    Ok(())
}

fn date(day: Date) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike as _;
    let day = day.naive();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

/// Returns a name that a sheet can have and none has yet.
fn name(wanted: &str, taken: &[String]) -> String {
    let fit = |c: char| if "[]:*?/\\'".contains(c) { ' ' } else { c };
    let whole: String = wanted.chars().map(fit).take(NAME_MOST).collect();
    let is_free = |name: &String| {
        let mut others = taken.iter();
        !others.any(|other| other.to_lowercase() == name.to_lowercase())
    };
    let numbered = (2..).map(|number: u32| {
        let end = format!(" {number}");
        let room = NAME_MOST - end.len();
        whole.chars().take(room).chain(end.chars()).collect()
    });
    std::iter::once(whole.clone())
        .chain(numbered)
        .find(is_free)
        .unwrap_or_default()
}
