//! A text as rows for [`Command::Import`](crate::domain::Command::Import), or everything that is wrong with it.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_edit::{Document, Item, TableLike};

use super::rows::{Import, Rows};
use super::source::{MAX_BYTES, syntax};
use super::{FORMAT, table_name};
use crate::domain::field::{Keeper, Misfit, Spec};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::text::Text;
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::place::{Lines, Place};
use crate::lang::near::nearest;

/// Reads a text for `group`, which tells what its references may point to besides its own rows.
///
/// # Errors
/// All that is wrong with it, at most [`ImportErrors::MOST`].
pub fn read(text: &str, group: &Group) -> Result<Import, ImportErrors> {
    if text.len() as u64 > MAX_BYTES {
        return Err(ImportError::whole(Problem::TooLarge { max: MAX_BYTES }).into());
    }
    let lines = Lines::of(text.as_bytes());
    let document = Document::parse(text).map_err(|error| syntax(text, &lines, &error))?;
    let mut reader = Reader {
        text,
        lines,
        group,
        errors: Vec::new(),
        refs: Vec::new(),
        seen: BTreeMap::new(),
        import: Import {
            wishes: Vec::new(),
            rows: Rows::default(),
        },
    };
    reader.document(document.as_table());
    reader.finish()
}

/// What has been read so far.
pub(super) struct Reader<'a> {
    text: &'a str,
    lines: Lines<'a>,
    pub(super) group: &'a Group,
    errors: Vec<ImportError>,
    refs: Vec<(AnyId, Place, String)>,
    pub(super) seen: BTreeMap<AnyId, Place>,
    pub(super) import: Import,
}

impl Reader<'_> {
    fn document(&mut self, table: &dyn TableLike) {
        let names = || {
            NounKind::ALL
                .iter()
                .map(|kind| table_name(*kind))
                .chain(["format"])
        };
        for (name, item) in table.iter() {
            if self.is_full() {
                return;
            }
            let at = table
                .get_key_value(name)
                .and_then(|(key, _)| key.span())
                .map_or(0, |span| span.start);
            if name == "format" {
                self.format(item, at);
                continue;
            }
            match NounKind::ALL.iter().find(|kind| table_name(**kind) == name) {
                Some(kind) => self.rows(*kind, item, at),
                None => self.note(
                    at,
                    name,
                    Problem::UnknownKey {
                        nearest: nearest(name, names()),
                    },
                ),
            }
        }
    }

    fn format(&mut self, item: &Item, at: usize) {
        match item.as_integer() {
            Some(version) if version <= FORMAT => {}
            Some(_) => self.note(at, "format", Problem::NewerFormat { known: FORMAT }),
            None => {
                let problem = Problem::Misfit(Misfit::NotWhole);
                self.note(at, "format", problem);
            }
        }
    }

    /// Notes every key of `table` that is neither `id_key` nor one of `specs`.
    pub(super) fn only_known(
        &mut self,
        table: &dyn TableLike,
        specs: &'static [Spec],
        id_key: Option<&'static str>,
        path: &str,
    ) {
        let held = specs.iter().filter(|spec| spec.keeper != Keeper::Local);
        let keys = || held.clone().map(|spec| spec.key).chain(id_key);
        for (name, _) in table.iter() {
            if self.is_full() {
                return;
            }
            if keys().any(|key| key == name) {
                continue;
            }
            let span = table.get_key_value(name).and_then(|(key, _)| key.span());
            let problem = Problem::UnknownKey {
                nearest: nearest(name, keys()),
            };
            self.note(
                span.map_or(0, |span| span.start),
                &format!("{path}.{name}"),
                problem,
            );
        }
    }

    /// Notes an error at the byte `at`.
    pub(super) fn note(&mut self, at: usize, path: &str, problem: Problem) {
        if !self.is_full() {
            self.errors.push(ImportError {
                place: Some(self.place(at)),
                path: shown(path),
                problem,
            });
        }
    }

    /// Returns whether more is wrong than will be told, so that the rest need not be read.
    pub(super) fn is_full(&self) -> bool {
        // Twice the limit, since errors do not come in the order in which they are told.
        self.errors.len() >= 2 * ImportErrors::MOST
    }

    /// Notes a reference, for when all ids are known.
    pub(super) fn refer(&mut self, id: AnyId, at: usize, path: &str) {
        let place = self.place(at);
        self.refs.push((id, place, shown(path)));
    }

    pub(super) fn place(&self, at: usize) -> Place {
        self.lines.place(at)
    }

    /// Returns a number as it is written.
    pub(super) fn literal(&self, span: &Range<usize>) -> Option<&str> {
        self.text.get(span.clone())
    }

    fn finish(mut self) -> Result<Import, ImportErrors> {
        let (seen, group) = (&self.seen, self.group);
        let dangling = self
            .refs
            .drain(..)
            .filter(|(id, _, _)| !seen.contains_key(id) && !group.contains(id))
            .map(|(id, place, path)| ImportError {
                place: Some(place),
                path,
                problem: Problem::Dangling { id },
            });
        self.errors.extend(dangling);
        match ImportErrors::of(self.errors) {
            Some(errors) => Err(errors),
            None => Ok(self.import),
        }
    }
}

/// What a file says may hold anything: it is cleaned and held short before anybody sees it.
pub(super) fn shown(text: &str) -> String {
    Text::new(text).as_str().chars().take(200).collect()
}
