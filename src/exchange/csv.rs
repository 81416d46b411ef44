//! Readings from a table as offices export them: semicolons, commas or tabs between, a byte-order
//! mark or none, UTF-8 or Windows-1252, decimal commas, spaces in thousands, Swedish headings.
//!
//! The first row that is not empty is the heading. A row without a value is no reading and is left
//! out, as is one that is there already, so that a longer export can be taken in again.

mod cells;

use std::collections::BTreeMap;

use super::error::{ImportError, ImportErrors, Problem};
use crate::domain::amount::Decimal;
use crate::domain::field::{FieldValue as _, Misfit, Value};
use crate::domain::goal::Reading;
use crate::domain::id::IndicatorId;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::{AnyWish, Group, NounKind, Refusal};
use crate::lang::parse_date::{self, Direction};
use crate::lang::{Language, parse_number};
use cells::{Cell, rows, text_of};

/// The largest file that is read, in bytes.
const MOST: usize = 10_000_000;

/// What each column is called, in either language, as lower-case words.
const HEADINGS: [(&str, &[&str]); 4] = [
    (
        "indicator",
        &["indicator", "indikator", "id", "mått", "nyckeltal"],
    ),
    ("on", &["on", "date", "day", "datum", "dag", "mätdatum"]),
    (
        "value",
        &["value", "reading", "värde", "mätvärde", "utfall"],
    ),
    ("source", &["source", "källa"]),
];

/// Where the columns stand in a row.
struct Columns([Option<usize>; HEADINGS.len()]);

/// Returns what a table of readings wishes of the group: of each indicator all its readings, those
/// that stand and those that come.
///
/// # Errors
/// All that is wrong with the file, with lines and columns; or the group's refusal of a value.
pub fn read(bytes: &[u8], group: &Group, today: Date) -> Result<Vec<AnyWish>, ImportErrors> {
    if bytes.len() > MOST {
        let max = MOST as u64;
        return Err(ImportError::whole(Problem::TooLarge { max }).into());
    }
    let text = text_of(bytes);
    let mut rows = rows(&text).into_iter();
    let heading = rows.next().unwrap_or_default();
    let columns = Columns::of(&heading)?;
    let mut errors = Vec::new();
    let mut taken: BTreeMap<IndicatorId, Vec<Reading>> = BTreeMap::new();
    for row in rows {
        match columns.reading(&row, group, today) {
            Ok(Some((indicator, reading))) => taken.entry(indicator).or_default().push(reading),
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    if let Some(errors) = ImportErrors::of(errors) {
        return Err(errors);
    }
    let wishes = taken
        .into_iter()
        .filter_map(|(id, taken)| wish(group, id, taken));
    let wishes: Result<Vec<AnyWish>, Refusal> = wishes.collect();
    wishes.map_err(|refusal| ImportError::whole(Problem::Refused(refusal)).into())
}

/// All readings of an indicator, nothing where none is new.
fn wish(group: &Group, id: IndicatorId, taken: Vec<Reading>) -> Option<Result<AnyWish, Refusal>> {
    let standing = &group.indicators.get(&id)?.readings;
    let mut readings = standing.clone();
    for reading in taken {
        if !readings.contains(&reading) {
            let place = readings.partition_point(|other| other.on <= reading.on);
            readings.insert(place, reading);
        }
    }
    let over = list(standing);
    let now = list(&readings);
    let field = |value| vec![("readings".to_owned(), value)];
    (now != over).then(|| AnyWish::edit_over(id.into(), field(now), field(over)))
}

fn list(readings: &[Reading]) -> Value {
    Value::List(readings.iter().map(Reading::to_value).collect())
}

impl Columns {
    fn of(heading: &[Cell]) -> Result<Self, ImportErrors> {
        let place = |names: &[&str]| {
            let is_named = |cell: &Cell| names.contains(&cell.text.trim().to_lowercase().as_str());
            heading.iter().position(is_named)
        };
        let columns = HEADINGS.map(|(_, names)| place(names));
        let lacking = HEADINGS.iter().zip(&columns).take(3);
        let lacking = lacking.filter(|(_, column)| column.is_none());
        let errors = lacking.map(|((key, _), _)| ImportError {
            place: heading.first().map(|cell| cell.place),
            path: (*key).to_owned(),
            problem: Problem::MissingKey,
        });
        match ImportErrors::of(errors.collect()) {
            Some(errors) => Err(errors),
            None => Ok(Self(columns)),
        }
    }

    /// Returns the cell of a column, and what stands in it.
    fn cell<'a>(&self, row: &'a [Cell], column: usize) -> Option<(&'a Cell, &'a str)> {
        let cell = row.get(self.0[column]?)?;
        let text = cell.text.trim();
        (!text.is_empty()).then_some((cell, text))
    }

    fn reading(
        &self,
        row: &[Cell],
        group: &Group,
        today: Date,
    ) -> Result<Option<(IndicatorId, Reading)>, ImportError> {
        let wrong = |column: usize, problem: Problem| {
            let cell = self.0[column].and_then(|place| row.get(place));
            ImportError {
                place: cell.or(row.last()).map(|cell| cell.place),
                path: HEADINGS[column].0.to_owned(),
                problem,
            }
        };
        let missing = |column| wrong(column, Problem::Misfit(Misfit::Missing));
        let Some((_, value)) = self.cell(row, 2) else {
            return Ok(None);
        };
        let (_, named) = self.cell(row, 0).ok_or_else(|| missing(0))?;
        let indicator = indicator(named, group).map_err(|problem| wrong(0, problem))?;
        let (_, on) = self.cell(row, 1).ok_or_else(|| missing(1))?;
        let on = day(on, today).ok_or_else(|| wrong(1, Problem::Misfit(Misfit::NotADate)))?;
        let value = number(value).ok_or_else(|| wrong(2, Problem::Misfit(Misfit::NotANumber)))?;
        let source = self.cell(row, 3).map(|(_, source)| Text::new(source));
        let reading = Reading { on, value, source };
        Ok(Some((indicator, reading)))
    }
}

/// Returns the indicator of an id or of a title, whatever its case.
fn indicator(named: &str, group: &Group) -> Result<IndicatorId, Problem> {
    let id: Option<IndicatorId> = named.parse().ok();
    if let Some(id) = id.filter(|id| group.indicators.contains(id)) {
        return Ok(id);
    }
    let lower = named.to_lowercase();
    let mut titled = group.indicators.iter();
    let titled = titled.find(|indicator| indicator.title.as_str().to_lowercase() == lower);
    let kind = NounKind::Indicator;
    titled.map(|indicator| indicator.id).ok_or(match id {
        Some(id) => Problem::Dangling { id: id.into() },
        None => Problem::BadId { kind },
    })
}

/// Returns a day however it is written; the time of day that spreadsheets add says nothing.
fn day(text: &str, today: Date) -> Option<Date> {
    let whole = |text: &str| parse_date::parse(text, today, Direction::Nearest).ok();
    whole(text).or_else(|| {
        let (day, time) = text.split_once([' ', 'T'])?;
        time.contains(':').then(|| whole(day)).flatten()
    })
}

/// Returns a value, with a decimal comma or point, spaces in thousands, and a sign of per cent.
fn number(text: &str) -> Option<Decimal> {
    let bare = text.strip_suffix('%').unwrap_or(text).trim();
    parse_number::decimal(Language::Sv, bare).ok()
}

#[cfg(test)]
mod tests;
