//! Readings from a table as offices export them: semicolons, commas or tabs between, a byte-order
//! mark or none, UTF-8 or Windows-1252, decimal commas, spaces in thousands, Swedish headings.
//!
//! The first row that is not empty is the heading. A row without a value is no reading and is left
//! out, as is one that is there already, so that a longer export can be taken in again.

use std::collections::BTreeMap;

use super::error::{ImportError, ImportErrors, Problem};
use super::grid::{Cell, rows};
use super::place::Place;
use crate::domain::amount::Decimal;
use crate::domain::field::{FieldValue as _, Misfit, Value};
use crate::domain::goal::Reading;
use crate::domain::id::IndicatorId;
use crate::domain::profile::{ColumnName, TableColumn};
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::{AnyWish, Group, NounKind, Refusal};
use crate::lang::parse_date::{self, Direction};
use crate::lang::{Language, parse_number};

/// What each column is called in tables of most offices, in either language and lower case; a group
/// has names of its own beside these.
const HEADINGS: [(TableColumn, &[&str]); 4] = [
    (
        TableColumn::Indicator,
        &["indicator", "indikator", "id", "mått", "nyckeltal"],
    ),
    (
        TableColumn::On,
        &["on", "date", "day", "datum", "dag", "mätdatum"],
    ),
    (
        TableColumn::Value,
        &["value", "reading", "värde", "mätvärde", "utfall"],
    ),
    (TableColumn::Source, &["source", "källa"]),
];

/// What is known of a table before it is read.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// What columns are called in it, beside the names that are known anyway; the last said of a
    /// column goes before all others.
    pub columns: Vec<ColumnName>,
    /// The indicator that all of it is about.
    pub indicator: Option<IndicatorId>,
    /// The sheet of a workbook, the first one where none is named.
    pub sheet: Option<String>,
}

/// Where the columns stand in a row.
struct Columns {
    places: [Option<usize>; HEADINGS.len()],
    indicator: Option<IndicatorId>,
}

/// Returns what a table of readings wishes of the group: of each indicator all its readings, those
/// that stand and those that come.
///
/// # Errors
/// All that is wrong with the file, with lines and columns; or the group's refusal of a value.
pub fn read(
    bytes: &[u8],
    known: &Known,
    group: &Group,
    today: Date,
) -> Result<Vec<AnyWish>, ImportErrors> {
    let mut rows = rows(bytes, known.sheet.as_deref(), &[])?.into_iter();
    let heading = rows.next().unwrap_or_default();
    let columns = Columns::of(&heading, known)?;
    let mut errors = Vec::new();
    let mut taken: BTreeMap<IndicatorId, Vec<(Place, Reading)>> = BTreeMap::new();
    for row in rows {
        match columns.reading(&row, group, today) {
            Ok(Some((indicator, reading))) => {
                let taken = taken.entry(indicator).or_default();
                let other = taken.iter().find(|(_, other)| is_other(other, &reading));
                match other {
                    Some((first, _)) => errors.push(ImportError {
                        place: Some(place(&row)),
                        path: TableColumn::On.to_string(),
                        problem: Problem::DuplicateReading { first: *first },
                    }),
                    None => taken.push((place(&row), reading)),
                }
            }
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    if let Some(errors) = ImportErrors::of(errors) {
        return Err(errors);
    }
    let wishes = taken
        .into_iter()
        .filter_map(|(id, taken)| wish(group, id, taken.into_iter().map(|(_, it)| it)));
    let wishes: Result<Vec<AnyWish>, Refusal> = wishes.collect();
    wishes.map_err(|refusal| ImportError::whole(Problem::Refused(refusal)).into())
}

/// Returns whether a table looks like one of readings: it has a column of values, which no other has.
///
/// # Errors
/// Where it cannot be read as a table.
pub fn is_of_readings(bytes: &[u8], known: &Known) -> Result<bool, ImportErrors> {
    let rows = rows(bytes, known.sheet.as_deref(), &[])?;
    let heading = rows.first().map_or(&[][..], Vec::as_slice);
    let places = Columns::places(heading, known);
    Ok(places[TableColumn::Value as usize].is_some())
}

fn place(row: &[Cell]) -> Place {
    row.first().map_or_else(Place::default, |cell| cell.place)
}

/// Returns whether two readings tell different values of the same day from the same source: which of them
/// holds is for people to say.
fn is_other(reading: &Reading, other: &Reading) -> bool {
    reading.on == other.on && reading.source == other.source && reading.value != other.value
}

/// All readings of an indicator, nothing where none is new.
fn wish(
    group: &Group,
    id: IndicatorId,
    taken: impl Iterator<Item = Reading>,
) -> Option<Result<AnyWish, Refusal>> {
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
    fn places(heading: &[Cell], known: &Known) -> [Option<usize>; HEADINGS.len()] {
        let named = |name: &dyn Fn(&str) -> bool| {
            let mut cells = heading.iter();
            cells.position(|cell| name(&cell.text.to_lowercase()))
        };
        HEADINGS.map(|(column, names)| {
            let own = known.columns.iter().rev().filter(|it| it.column == column);
            let mut own = own.map(|it| it.heading.as_str().to_lowercase());
            let own = own.find_map(|own| named(&|text| text == own));
            own.or_else(|| named(&|text| names.contains(&text)))
        })
    }

    fn of(heading: &[Cell], known: &Known) -> Result<Self, ImportErrors> {
        let places = Self::places(heading, known);
        let lacking = HEADINGS.iter().zip(&places).take(3);
        let lacking = lacking.filter(|((column, _), place)| {
            let told = *column == TableColumn::Indicator && known.indicator.is_some();
            place.is_none() && !told
        });
        let errors = lacking.map(|((column, _), _)| ImportError {
            place: heading.first().map(|cell| cell.place),
            path: column.to_string(),
            problem: Problem::MissingKey,
        });
        match ImportErrors::of(errors.collect()) {
            Some(errors) => Err(errors),
            None => Ok(Self {
                places,
                indicator: known.indicator,
            }),
        }
    }

    /// Returns what stands in a column, nothing where that is empty.
    fn cell<'a>(&self, row: &'a [Cell], column: TableColumn) -> Option<&'a str> {
        let cell = row.get(self.places[column as usize]?)?;
        (!cell.text.is_empty()).then_some(cell.text.as_str())
    }

    fn reading(
        &self,
        row: &[Cell],
        group: &Group,
        today: Date,
    ) -> Result<Option<(IndicatorId, Reading)>, ImportError> {
        let wrong = |column: TableColumn, problem: Problem| {
            let cell = self.places[column as usize].and_then(|place| row.get(place));
            ImportError {
                place: cell.or(row.last()).map(|cell| cell.place),
                path: column.to_string(),
                problem,
            }
        };
        let need = |column: TableColumn| {
            let missing = || wrong(column, Problem::Misfit(Misfit::Missing));
            self.cell(row, column).ok_or_else(missing)
        };
        let Some(value) = self.cell(row, TableColumn::Value) else {
            return Ok(None);
        };
        let indicator = match self.indicator {
            Some(indicator) => indicator,
            None => indicator(need(TableColumn::Indicator)?, group)
                .map_err(|problem| wrong(TableColumn::Indicator, problem))?,
        };
        let misfit = |column, misfit| wrong(column, Problem::Misfit(misfit));
        let on = day(need(TableColumn::On)?, today)
            .ok_or_else(|| misfit(TableColumn::On, Misfit::NotADate))?;
        let value = number(value).ok_or_else(|| misfit(TableColumn::Value, Misfit::NotANumber))?;
        let source = self.cell(row, TableColumn::Source).map(Text::new);
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
