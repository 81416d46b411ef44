//! Rows of a table as things of one kind: members, activities, budget lines, whatever there is.
//!
//! The first row that is not empty names the columns: by the fields' keys, by their words in either
//! language, or as the mapping says. A row is the thing whose id stands there, or that is called the
//! same; else a new one. What is empty stays as it is, and columns that nobody knows are left out.

use std::collections::BTreeMap;

use crate::domain::field::{Keeper, Misfit, Spec, Value};
use crate::domain::time::Date;
use crate::domain::{AnyId, AnyWish, Group, NounKind};
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::grid::{self, Cell};
use crate::exchange::place::Place;
use crate::lang::refusal::field;
use crate::lang::{Language, Tongue, entry};

/// What is known of a table before it is read.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// What its rows are.
    pub kind: NounKind,
    /// What columns are called in it: a field's key or word, and the heading.
    pub columns: Vec<(String, String)>,
    /// The sheet of a workbook, the first one where none is named.
    pub sheet: Option<&'a str>,
}

/// What a table wishes of a group.
#[derive(Debug)]
pub struct Taken {
    /// The wishes, in the order of the rows.
    pub wishes: Vec<AnyWish>,
    /// The columns that were left out, as they are called.
    pub left_out: Vec<String>,
}

/// What stands in a column.
#[derive(Clone, Copy)]
enum Column {
    Id,
    Field(&'static Spec),
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
    let mut rows = grid::rows(bytes, known.sheet)?.into_iter();
    let heading = rows.next().unwrap_or_default();
    let columns: Vec<Option<Column>> = heading
        .iter()
        .map(|cell| column(&cell.text, known))
        .collect();
    let table = Table {
        kind: known.kind,
        columns,
        group,
        tongue,
        today,
    };
    table.told(&heading, known)?;
    let (mut wishes, mut errors) = (Vec::new(), Vec::new());
    let mut seen: BTreeMap<AnyId, Place> = BTreeMap::new();
    for row in rows {
        match table.wish(&row, &mut seen) {
            Ok(wish) => wishes.extend(wish),
            Err(wrong) => errors.extend(wrong),
        }
    }
    match ImportErrors::of(errors) {
        Some(errors) => Err(errors),
        None => Ok(Taken {
            wishes,
            left_out: heading
                .iter()
                .zip(&table.columns)
                .filter(|(cell, column)| column.is_none() && !cell.text.is_empty())
                .map(|(cell, _)| cell.text.clone())
                .collect(),
        }),
    }
}

/// Returns what the column of that heading holds, nothing where nobody knows.
fn column(heading: &str, known: &Known<'_>) -> Option<Column> {
    let heading = heading.to_lowercase();
    let mut mapped = known.columns.iter().rev();
    let mapped = mapped.find(|(_, own)| own.to_lowercase() == heading);
    let name = mapped.map_or(heading, |(field, _)| field.to_lowercase());
    if name == "id" {
        return Some(Column::Id);
    }
    let mut fields = known.kind.fields().iter();
    let tongues = Language::ALL.map(Tongue::new);
    let is_named = |spec: &&Spec| {
        let mut words = tongues
            .iter()
            .map(|tongue| field(tongue, known.kind, spec.key));
        spec.key == name.replace([' ', '-'], "_") || words.any(|word| word.to_lowercase() == name)
    };
    fields
        .find(|spec| spec.keeper.is_person() && is_named(spec))
        .map(Column::Field)
}

/// How a table's rows are read.
struct Table<'a> {
    kind: NounKind,
    columns: Vec<Option<Column>>,
    group: &'a Group,
    tongue: &'a Tongue,
    today: Date,
}

/// A field as a row gives it.
struct Given {
    place: Place,
    spec: &'static Spec,
    value: Value,
}

impl Table<'_> {
    /// Refuses a table of which no column says what a row is called, and a mapping of what is not
    /// there.
    fn told(&self, heading: &[Cell], known: &Known<'_>) -> Result<(), ImportErrors> {
        let place = heading.first().map(|cell| cell.place);
        let wrong = |path: &str, problem| ImportError {
            place,
            path: path.to_owned(),
            problem,
        };
        let mut errors = Vec::new();
        for (field, named) in &known.columns {
            let there = |cell: &Cell| cell.text.to_lowercase() == named.to_lowercase();
            if !heading.iter().any(there) {
                errors.push(wrong(named, Problem::MissingKey));
            } else if column(named, known).is_none() {
                errors.push(wrong(field, Problem::UnknownKey { nearest: None }));
            }
        }
        let name = self.kind.fields()[0].key;
        let says = |column: &Option<Column>| match column {
            Some(Column::Id) => true,
            Some(Column::Field(spec)) => spec.key == name,
            None => false,
        };
        if errors.is_empty() && !self.columns.iter().any(says) {
            errors.push(wrong(name, Problem::MissingKey));
        }
        ImportErrors::of(errors).map_or(Ok(()), Err)
    }

    /// Returns what a row wishes, nothing where all of it stands already.
    fn wish(
        &self,
        row: &[Cell],
        seen: &mut BTreeMap<AnyId, Place>,
    ) -> Result<Option<AnyWish>, Vec<ImportError>> {
        let (given, errors) = self.given(row);
        if !errors.is_empty() {
            return Err(errors);
        }
        let first = row.first().map_or_else(Place::default, |cell| cell.place);
        let one = |error: ImportError| vec![error];
        let id = self.id(row).map_err(one)?;
        let id = id.or_else(|| self.called(&given));
        if let Some(id) = &id
            && let Some(before) = seen.insert(id.clone(), first)
        {
            let problem = Problem::DuplicateId { first: before };
            return Err(one(wrong(first, "id", problem)));
        }
        let there = id.as_ref().and_then(|id| self.group.values(id));
        let fields = |given: Vec<Given>| -> Vec<(String, Value)> {
            let each = given.into_iter();
            each.map(|it| (it.spec.key.to_owned(), it.value)).collect()
        };
        let refused = |refusal| one(wrong(first, "", Problem::Refused(refusal)));
        let (Some(id), Some(there)) = (id.clone(), there) else {
            self.whole(&given, id.as_ref(), first).map_err(one)?;
            let wish = AnyWish::add(self.kind, id, fields(given));
            return wish.map(Some).map_err(refused);
        };
        let was = |spec: &Spec| {
            let mut there = there.iter();
            there.find(|(own, _)| own.key == spec.key)
        };
        let changed = given
            .into_iter()
            .filter(|it| was(it.spec).is_none_or(|(_, was)| *was != it.value));
        let changed: Vec<Given> = changed.collect();
        if changed.is_empty() {
            return Ok(None);
        }
        let over = changed.iter().filter_map(|it| was(it.spec));
        let over = over.map(|(spec, was)| (spec.key.to_owned(), was.clone()));
        let over = over.collect();
        AnyWish::edit_over(id, fields(changed), over)
            .map(Some)
            .map_err(refused)
    }

    /// Returns what stands in the fields of a row, and what is wrong with them.
    fn given(&self, row: &[Cell]) -> (Vec<Given>, Vec<ImportError>) {
        let (mut given, mut errors) = (Vec::new(), Vec::new());
        for (cell, column) in row.iter().zip(&self.columns) {
            let Some(Column::Field(spec)) = column else {
                continue;
            };
            if cell.text.is_empty() {
                continue;
            }
            match entry::read(self.tongue, spec, &cell.text, self.today) {
                Ok(value) => given.push(Given {
                    place: cell.place,
                    spec,
                    value,
                }),
                Err(misfit) => {
                    errors.push(wrong(cell.place, spec.key, Problem::Misfit(misfit)));
                }
            }
        }
        let unknown = given.iter().flat_map(|it| {
            let mut unknown = Vec::new();
            it.value.each_ref(&mut |id| {
                if self.group.values(id).is_none() {
                    unknown.push(wrong(
                        it.place,
                        it.spec.key,
                        Problem::Dangling { id: id.clone() },
                    ));
                }
            });
            unknown
        });
        errors.extend(unknown);
        (given, errors)
    }

    /// Returns the id that stands in a row.
    fn id(&self, row: &[Cell]) -> Result<Option<AnyId>, ImportError> {
        let is_id = |(_, column): &(&Cell, &Option<Column>)| matches!(column, Some(Column::Id));
        let cell = row.iter().zip(&self.columns).find(is_id);
        let Some((cell, _)) = cell.filter(|(cell, _)| !cell.text.is_empty()) else {
            return Ok(None);
        };
        let bad = |_| wrong(cell.place, "id", Problem::BadId { kind: self.kind });
        self.kind.id(&cell.text).map(Some).map_err(bad)
    }

    /// Returns the thing that is called what a row says, whatever its case.
    fn called(&self, given: &[Given]) -> Option<AnyId> {
        let name = self.kind.fields()[0].key;
        let lower = |value: &Value| match value {
            Value::Text(text) => Some(text.as_str().to_lowercase()),
            _ => None,
        };
        let own = given.iter().find(|it| it.spec.key == name)?;
        let own = lower(&own.value)?;
        let mut ids = self.group.ids(self.kind).into_iter();
        ids.find(|id| {
            let there = self.group.value(id, name);
            there.as_ref().and_then(lower).as_ref() == Some(&own)
        })
    }

    /// Refuses a new thing that lacks what it must have.
    fn whole(&self, given: &[Given], id: Option<&AnyId>, row: Place) -> Result<(), ImportError> {
        if id.is_none() && self.kind.is_coded() {
            return Err(wrong(row, "id", Problem::MissingId));
        }
        let mut needed = self.kind.fields().iter();
        let lacking = needed.find(|spec| {
            spec.keeper == Keeper::Required && !given.iter().any(|it| it.spec.key == spec.key)
        });
        lacking.map_or(Ok(()), |spec| {
            Err(wrong(row, spec.key, Problem::Misfit(Misfit::Missing)))
        })
    }
}

fn wrong(place: Place, key: &str, problem: Problem) -> ImportError {
    ImportError {
        place: Some(place),
        path: key.to_owned(),
        problem,
    }
}
