//! A table as comma-separated values (RFC 4180), or as the spreadsheets of Swedish offices open
//! them at once.
//!
//! What is a text and would be taken for a formula is led by an apostrophe, as OWASP's *CSV
//! Injection* advises: whoever opens the file must never run what somebody else has typed.

use std::io;

use super::{Cell, Sheet};
use crate::domain::amount::Decimal;
use crate::exchange::grid::is_led;
use crate::lang::{Language, number};

/// How such a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As RFC 4180 has it: commas between, decimal points.
    Standard,
    /// As a spreadsheet opens it in that language: a byte-order mark; in Swedish, semicolons between
    /// and decimal commas.
    Spreadsheet(Language),
}

/// What tells spreadsheets that a file is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Returns the table as bytes.
///
/// # Errors
/// Where it could not be written, which no table is known to bring about.
pub fn write(sheet: &Sheet, form: Form) -> io::Result<Vec<u8>> {
    let (mark, separator) = match form {
        Form::Standard => (&b""[..], b','),
        Form::Spreadsheet(Language::Sv) => (MARK, b';'),
        Form::Spreadsheet(Language::En) => (MARK, b','),
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(mark.to_vec());
    writer.write_record(sheet.heads.iter().map(|head| defused(head)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| text(cell, form)))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn text(cell: &Cell, form: Form) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => defused(text),
        Cell::Date(day) => day.to_string(),
        Cell::Wall(at) => format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute()),
        Cell::Money(sum) => decimal(hundredths(sum.0), form),
        Cell::Time(time) => decimal(hundredths((time.0 * 100 + 30 * time.0.signum()) / 60), form),
        Cell::Number(number) => decimal(*number, form),
        Cell::Whole(number) => number.to_string(),
    }
}

/// Returns a number of hundredths.
fn hundredths(hundredths: i64) -> Decimal {
    Decimal::from_ten_thousandths(hundredths.saturating_mul(100))
}

fn decimal(value: Decimal, form: Form) -> String {
    match form {
        Form::Spreadsheet(Language::Sv) => {
            let mark = number::decimal_mark(Language::Sv);
            value.to_string().replace('.', &mark.to_string())
        }
        _ => value.to_string(),
    }
}

/// Returns a text that no spreadsheet takes for a formula.
fn defused(text: &str) -> String {
    let text = text.replace('\r', "");
    if is_led(&text) {
        format!("'{text}")
    } else {
        text
    }
}
