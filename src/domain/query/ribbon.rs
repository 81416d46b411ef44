//! The documents in their lines: each with what renewed it, one after the other, and how each stands.

use std::collections::BTreeMap;

use crate::domain::document::{Document, DocumentKind};
use crate::domain::finding::{Finding, Found, notice};
use crate::domain::group::Group;
use crate::domain::id::{DocumentId, OrganisationId};
use crate::domain::time::Date;
use crate::domain::word::words;

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

words! {
    /// How a document stands on a day.
    Standing "standing" {
        /// Nobody said when it holds.
        Undated "undated",
        /// It will hold.
        Upcoming "upcoming",
        /// It holds.
        Valid "valid",
        /// It holds, and is to be renewed by now.
        Expiring "expiring",
        /// Another has taken its place.
        Replaced "replaced",
        /// Its time is over, and nothing has taken its place.
        Expired "expired",
    }
}

words! {
    /// What days of a document's row in the ribbon are.
    Days "days" {
        /// It holds.
        Held "held",
        /// It holds, and work on the next one is to go on.
        Notice "notice",
        /// Another of its kind holds as well.
        Overlapping "overlapping",
        /// Nothing holds.
        Bare "bare",
    }
}

/// Days of one sort, in a document's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// What they are.
    pub days: Days,
    /// The first, nothing where there was no beginning.
    pub from: Option<Date>,
    /// The last, nothing where there is no end.
    pub to: Option<Date>,
}

/// Returns how the document at `place` of its line stands on `today`.
pub fn standing(line: &Line<'_>, place: usize, today: Date) -> Standing {
    let Some(document) = line.documents.get(place) else {
        return Standing::Undated;
    };
    let next = line.documents.get(place + 1);
    if document.from.or(document.to).is_none() {
        return Standing::Undated;
    }
    if document.from.is_some_and(|from| from > today) {
        return Standing::Upcoming;
    }
    if document.to.is_some_and(|to| to < today) {
        let taken_over = next.is_some_and(|next| next.from.is_none_or(|from| from <= today));
        return if taken_over {
            Standing::Replaced
        } else {
            Standing::Expired
        };
    }
    match notice(document) {
        Some(notice) if notice <= today && next.is_none() => Standing::Expiring,
        _ => Standing::Valid,
    }
}

/// Returns what there is to see in a document's row: when it holds, and the days that were found not
/// to be in accord, each sort laid over those before it.
pub fn spans(document: &Document, found: &[Found], today: Date) -> Vec<Span> {
    if document.from.or(document.to).is_none() {
        return Vec::new();
    }
    let mut spans = vec![Span {
        days: Days::Held,
        from: document.from,
        to: document.to,
    }];
    if let (Some(notice), Some(to)) = (notice(document), document.to) {
        spans.push(Span {
            days: Days::Notice,
            from: Some(notice.max(document.from.unwrap_or(notice))),
            to: Some(to),
        });
    }
    spans.extend(found.iter().filter_map(|found| {
        let (days, from, to) = match &found.finding {
            Finding::Expired { document: id, to } if *id == document.id => {
                (Days::Bare, to.plus_days(1), Some(today))
            }
            Finding::PeriodGap {
                after, from, to, ..
            } if *after == document.id => (Days::Bare, *from, Some(*to)),
            Finding::Uncovered {
                document: id,
                to,
                until,
                ..
            } if *id == document.id => (Days::Bare, to.plus_days(1), *until),
            Finding::PeriodOverlap {
                one,
                other,
                from,
                to,
            } if *one == document.id || *other == document.id => (Days::Overlapping, *from, *to),
            _ => return None,
        };
        Some(Span {
            days,
            from: Some(from),
            to,
        })
    }));
    spans
}
