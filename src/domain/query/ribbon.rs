//! The documents in their lines: each with what renewed it, one after the other.

use std::collections::BTreeMap;

use crate::domain::document::{Document, DocumentKind};
use crate::domain::group::Group;
use crate::domain::id::{DocumentId, OrganisationId};

/// Documents of which each renews the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// What they are.
    pub kind: DocumentKind,
    /// Them, the earliest first; those of which nobody said from when they hold stand before the
    /// others.
    pub documents: Vec<&'a Document>,
}

impl Line<'_> {
    /// Returns whether two lines are of one kind and their last documents have the same parties, and
    /// any at all.
    pub fn is_like(&self, other: &Self) -> bool {
        let parties = |line: &Self| -> Vec<OrganisationId> {
            let mut parties = line
                .documents
                .last()
                .map_or(Vec::new(), |it| it.parties.clone());
            parties.sort();
            parties
        };
        let own = parties(self);
        self.kind == other.kind && !own.is_empty() && own == parties(other)
    }
}

/// Returns every line, in the order of the kinds, then of their first days.
///
/// A document stands in the line of the one that it renews. Where it does not say which, it is taken
/// to renew the one of its kind and with the same parties that had ended when it began.
pub fn lines(group: &Group) -> Vec<Line<'_>> {
    let mut by_root: BTreeMap<DocumentId, Vec<&Document>> = BTreeMap::new();
    for document in group.documents.iter() {
        by_root
            .entry(root(group, document))
            .or_default()
            .push(document);
    }
    let mut begun: Vec<Line<'_>> = by_root
        .into_values()
        .filter_map(|mut documents| {
            documents.sort_by_key(|it| (it.from, it.id));
            let kind = documents.first()?.kind;
            Some(Line { kind, documents })
        })
        .collect();
    begun.sort_by_key(|line| (line.kind, line.documents.first().map(|it| (it.from, it.id))));
    let mut lines: Vec<Line<'_>> = Vec::new();
    for line in begun {
        match lines.iter_mut().rev().find(|before| follows(&line, before)) {
            Some(before) => before.documents.extend(line.documents),
            None => lines.push(line),
        }
    }
    lines
}

/// Returns the first of those that led to a document, each being renewed by the next.
fn root(group: &Group, document: &Document) -> DocumentId {
    let mut root = document;
    // There is no circle: no such document comes in.
    while let Some(before) = root.replaces.and_then(|id| group.documents.get(&id)) {
        root = before;
    }
    root.id
}

/// Returns whether a line begins where a line like it had ended.
fn follows(line: &Line<'_>, before: &Line<'_>) -> bool {
    let begins = line.documents.first().and_then(|it| it.from);
    let ended = before.documents.last().and_then(|it| it.to);
    line.is_like(before) && matches!((ended, begins), (Some(ended), Some(begins)) if ended < begins)
}
