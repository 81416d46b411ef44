//! Rows of a table as things of one kind: members, activities, budget lines, whatever there is.
//!
//! The first row that is not empty names the columns: by the fields' keys, by their words in either
//! language, or as the mapping says. A row is the thing whose id stands there, or that is called the
//! same; else a new one. What is empty stays as it is, and columns that nobody knows are left out.
//!
//! What a thing holds more than one of, as the years of a budget line, has columns as well: then there
//! may be several rows about one thing.

mod heading;
mod row;
mod thing;

use std::collections::BTreeSet;

use crate::domain::field::Spec;
use crate::domain::refusal::Refusal;
use crate::domain::time::Date;
use crate::domain::{AnyId, AnyWish, Group, NounKind};
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::grid::{self, Cell};
use crate::exchange::place::Place;
use crate::lang::{Language, Tongue};
use heading::Column;
use row::Reader;

/// What is known of a table before it is read.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// What its rows are.
    pub kind: NounKind,
    /// The list that its rows are parts of, where they tell nothing else of what holds them.
    pub list: Option<&'static Spec>,
    /// What columns are called in it: a field's key or word, and the heading.
    pub columns: Vec<(String, String)>,
    /// The sheet of a workbook; the one of its kind where none is named, else the first.
    pub sheet: Option<&'a str>,
}

/// What a table wishes of a group.
#[derive(Debug)]
pub struct Taken {
    /// The wishes, in the order of the rows.
    pub wishes: Vec<AnyWish>,
    /// The columns that were left out, as they are called.
    pub left_out: Vec<String>,
    /// Where the row of each wish begins.
    places: Vec<Place>,
}

impl Taken {
    /// Returns the error that tells where the row stands that `refusal` is about: the first one that is
    /// refused so where it is `asked` for alone.
    pub fn refused(
        &self,
        refusal: Refusal,
        asked: impl Fn(&AnyWish) -> Option<Refusal>,
    ) -> ImportError {
        let mut rows = self.wishes.iter().zip(&self.places);
        let row = rows.find(|(wish, _)| asked(wish).as_ref() == Some(&refusal));
        ImportError {
            place: row.map(|(_, place)| *place),
            path: String::new(),
            problem: Problem::Refused(refusal),
        }
    }
}

/// Returns the kinds of which a table may be: all its headings are theirs, and tell more than which
/// thing a row is.
///
/// # Errors
/// Where it cannot be read as a table.
pub fn fitting(bytes: &[u8]) -> Result<Vec<NounKind>, ImportErrors> {
    let rows = grid::rows(bytes, None, &[])?;
    let heading = rows.first().map_or(&[][..], Vec::as_slice);
    Ok(super::kinds()
        .filter(|kind| heading::fits(heading, *kind))
        .collect())
}

/// Returns what a table wishes of the group; what is typed in it is read as the reader types.
///
/// # Errors
/// All that is wrong with the file, with lines and columns.
pub fn read(
    bytes: &[u8],
    known: &Known<'_>,
    group: &Group,
    tongue: &Tongue,
    today: Date,
) -> Result<Taken, ImportErrors> {
    let names = Language::ALL.map(|language| super::name(&Tongue::new(language), known.kind));
    let mut rows = grid::rows(bytes, known.sheet, &names)?.into_iter();
    let heading = rows.next().unwrap_or_default();
    let rows: Vec<Vec<Cell>> = rows.collect();
    let columns = heading::columns(&heading, known, tongue)?;
    let reader = Reader {
        kind: known.kind,
        columns: &columns,
        group,
        own: ids(&rows, &columns, known.kind),
        tongue,
        today,
    };
    let (mut read, mut errors) = (Vec::new(), Vec::new());
    for row in rows {
        match reader.read(&row) {
            Ok(row) => read.push(row),
            Err(wrong) => errors.extend(wrong),
        }
    }
    let things = thing::together(known.kind, read, group);
    let things = things.unwrap_or_else(|wrong| {
        errors.extend(wrong);
        Vec::new()
    });
    let (mut wishes, mut places) = (Vec::new(), Vec::new());
    for thing in things {
        let place = thing.place;
        match thing.wish(group) {
            Ok(wish) => {
                places.extend(wish.is_some().then_some(place));
                wishes.extend(wish);
            }
            Err(wrong) => errors.push(wrong),
        }
    }
    let left_out = heading.iter().zip(&columns);
    let left_out = left_out.filter(|(cell, column)| column.is_none() && !cell.text.is_empty());
    match ImportErrors::of(errors) {
        Some(errors) => Err(errors),
        None => Ok(Taken {
            wishes,
            left_out: left_out.map(|(cell, _)| cell.text.clone()).collect(),
            places,
        }),
    }
}

/// Returns the things that rows are of, as far as they say so.
fn ids(rows: &[Vec<Cell>], columns: &[Option<Column>], kind: NounKind) -> BTreeSet<AnyId> {
    let place = columns
        .iter()
        .position(|column| matches!(column, Some(Column::Id)));
    let cells = rows.iter().filter_map(|row| row.get(place?));
    cells.filter_map(|cell| kind.id(&cell.text).ok()).collect()
}
