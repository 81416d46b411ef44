//! What a table's columns hold, by their headings.

use super::Known;
use crate::domain::NounKind;
use crate::domain::field::{Shape, Spec};
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::grid::Cell;
use crate::lang::refusal::{field, noun};
use crate::lang::{Language, Tongue};

/// What stands in a column.
#[derive(Clone, Copy)]
pub(super) enum Column {
    /// Which thing a row is.
    Id,
    /// A field of it.
    Field(&'static Spec),
    /// A part of one of a list that it holds, as the year of what a budget line holds: the list's field, and
    /// the part.
    Part(&'static Spec, &'static Spec),
}

/// Returns what the columns of a heading hold, nothing where nobody knows.
///
/// # Errors
/// Where a heading stands twice, no column says what a row is called, or the mapping is of what is not
/// there.
pub(super) fn columns(
    heading: &[Cell],
    known: &Known<'_>,
    tongue: &Tongue,
) -> Result<Vec<Option<Column>>, ImportErrors> {
    let columns: Vec<Option<Column>> = heading
        .iter()
        .map(|cell| column(&cell.text, known))
        .collect();
    let mut errors = repeated(heading);
    errors.extend(mapped(heading, known, tongue));
    let name = known.kind.fields()[0];
    let says = |column: &Option<Column>| match column {
        Some(Column::Id) => true,
        Some(Column::Field(spec)) => spec.key == name.key,
        Some(Column::Part(..)) | None => false,
    };
    if errors.is_empty() && !columns.iter().any(says) {
        errors.push(ImportError {
            place: heading.first().map(|cell| cell.place),
            path: String::new(),
            problem: Problem::MissingColumn {
                wanted: field(tongue, known.kind, name.key),
                found: told(heading.iter().map(|cell| cell.text.as_str())),
            },
        });
    }
    match ImportErrors::of(errors) {
        Some(errors) => Err(errors),
        None => Ok(columns),
    }
}

/// Returns whether every heading is that of a column of a kind, among them what a row is called and
/// something more.
pub(super) fn fits(heading: &[Cell], kind: NounKind) -> bool {
    let known = Known {
        kind,
        list: None,
        columns: Vec::new(),
        sheet: None,
    };
    let tongues = Language::ALL.map(Tongue::new);
    // What the program keeps by itself is written out as well, and left out where it is taken in.
    let is_kept = |heading: &str| {
        let mut words = tongues.iter().flat_map(|tongue| {
            let kept = kind.fields().iter();
            kept.map(move |spec| field(tongue, kind, spec.key))
        });
        words.any(|word| word.to_lowercase() == heading.to_lowercase())
    };
    let said = heading.iter().filter(|cell| !cell.text.is_empty());
    let (mut is_called, mut count) = (false, 0);
    for cell in said {
        match column(&cell.text, &known) {
            Some(Column::Id) => is_called = true,
            Some(Column::Field(spec)) => is_called |= spec.key == kind.fields()[0].key,
            Some(Column::Part(..)) => {}
            None if is_kept(&cell.text) => {}
            None => return false,
        }
        count += 1;
    }
    is_called && count > 1
}

fn told<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.join(", ")
}

fn repeated(heading: &[Cell]) -> Vec<ImportError> {
    let same = |cell: &Cell, other: &Cell| cell.text.to_lowercase() == other.text.to_lowercase();
    let again = |(place, cell): &(usize, &Cell)| {
        let mut before = heading.iter().take(*place);
        !cell.text.is_empty() && before.any(|other| same(cell, other))
    };
    let again = heading.iter().enumerate().filter(again);
    let error = |(_, cell): (usize, &Cell)| ImportError {
        place: Some(cell.place),
        path: String::new(),
        problem: Problem::RepeatedHeading {
            heading: cell.text.clone(),
        },
    };
    again.map(error).collect()
}

/// Returns what is wrong with what columns are said to be called.
fn mapped(heading: &[Cell], known: &Known<'_>, tongue: &Tongue) -> Vec<ImportError> {
    let place = heading.first().map(|cell| cell.place);
    let wrong = |problem| ImportError {
        place,
        path: String::new(),
        problem,
    };
    let each = known.columns.iter().filter_map(|(name, named)| {
        let there = |cell: &Cell| cell.text.to_lowercase() == named.to_lowercase();
        if !heading.iter().any(there) {
            let found = told(heading.iter().map(|cell| cell.text.as_str()));
            let wanted = named.clone();
            return Some(wrong(Problem::MissingColumn { wanted, found }));
        }
        let columns = column(named, known).is_none().then(|| {
            let words: Vec<String> = words(known.kind, tongue).collect();
            words.join(", ")
        })?;
        let name = name.clone();
        Some(wrong(Problem::UnknownColumn { name, columns }))
    });
    each.collect()
}

/// Returns what columns of a kind are called, in the reader's words.
fn words(kind: NounKind, tongue: &Tongue) -> impl Iterator<Item = String> + '_ {
    let own = fields(kind).map(move |spec| field(tongue, kind, spec.key));
    let parts = parts(kind).map(move |(_, part)| field(tongue, kind, part.key));
    std::iter::once("id".to_owned()).chain(own).chain(parts)
}

/// Returns the fields that people fill in.
fn fields(kind: NounKind) -> impl Iterator<Item = &'static Spec> {
    kind.fields().iter().filter(|spec| spec.keeper.is_person())
}

/// Returns the parts of the lists that people fill in, each with its list.
fn parts(kind: NounKind) -> impl Iterator<Item = (&'static Spec, &'static Spec)> {
    fields(kind)
        .filter(|spec| spec.many)
        .flat_map(|list| match list.shape {
            Shape::Parts(parts) => parts.iter().map(|part| (list, part)).collect(),
            _ => Vec::new(),
        })
}

/// Returns what the column of that heading holds, nothing where nobody knows.
fn column(heading: &str, known: &Known<'_>) -> Option<Column> {
    let heading = heading.to_lowercase();
    let mut mapped = known.columns.iter().rev();
    let mapped = mapped.find(|(_, own)| own.to_lowercase() == heading);
    let name = mapped.map_or(heading, |(field, _)| field.to_lowercase());
    let key = name.replace([' ', '-'], "_");
    let tongues = Language::ALL.map(Tongue::new);
    let called = |word: &dyn Fn(&Tongue) -> String| {
        let mut words = tongues.iter().map(word);
        words.any(|word| word.to_lowercase() == name)
    };
    let kind = known.kind;
    let is_named = |spec: &Spec| spec.key == key || called(&|it| field(it, kind, spec.key));
    // A table of what things hold, as `export` writes it, names the thing by its kind.
    let is_noun = called(&|tongue| noun(tongue, kind));
    if name == "id" || is_noun && (known.list.is_some() || !fields(kind).any(is_named)) {
        return Some(Column::Id);
    }
    let own = fields(kind).find(|spec| known.list.is_none() && is_named(spec));
    let is_of = |list: &Spec| known.list.is_none_or(|only| only.key == list.key);
    let part = || parts(kind).find(|(list, part)| is_of(list) && is_named(part));
    own.map(Column::Field)
        .or_else(|| part().map(|(list, part)| Column::Part(list, part)))
}
