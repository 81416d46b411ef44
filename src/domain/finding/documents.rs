//! Documents whose periods and intervals do not agree, and duties that neither a document nor a report
//! meets.

use std::collections::BTreeMap;

use super::Finding;
use crate::domain::document::{Document, DocumentKind, Duty};
use crate::domain::group::Group;
use crate::domain::id::DocumentId;
use crate::domain::query::duty;
use crate::domain::query::ribbon::{self, Line};
use crate::domain::time::Date;

/// How many months before its last day a document is to be renewed where it says nothing of that:
/// half a year, as long as a matter takes through a committee and a council.
pub const NOTICE: u32 = 6;

/// Returns the first day on which a document is about to expire, nothing where it does not end.
pub fn notice(document: &Document) -> Option<Date> {
    let months = match document.notice {
        0 => NOTICE,
        months => months,
    };
    Some(document.to?.plus_months(-i64::from(months)))
}

pub(super) fn findings(group: &Group, today: Date) -> Vec<Finding> {
    let lines = ribbon::lines(group);
    let mut found = Vec::new();
    for line in &lines {
        between(line, &mut found);
        at_the_end(group, line, today, &mut found);
    }
    beside(&lines, &mut found);
    let covers = covers(&lines);
    for document in group.documents.iter() {
        found.extend(outside(document, &covers));
        found.extend(renewals(document));
    }
    let unmet = group.duties.iter();
    found.extend(unmet.filter_map(|duty| unmet_duty(group, duty, today)));
    let owed = group.duties.iter();
    found.extend(owed.filter_map(|duty| overdue(group, duty, today)));
    found
}

/// Looks at what lies between a document and its successor.
fn between(line: &Line<'_>, found: &mut Vec<Finding>) {
    for pair in line.documents.windows(2) {
        let [before, after] = pair else { continue };
        match (before.to, after.from) {
            (Some(to), Some(from)) if to.plus_days(1) < from => found.push(Finding::PeriodGap {
                before: before.id,
                after: after.id,
                from: to.plus_days(1),
                to: from.plus_days(-1),
            }),
            (_, Some(_)) => found.extend(overlap(before, after)),
            _ => {}
        }
    }
}

/// Looks for documents of one kind and the same parties that hold at once without one renewing the
/// other.
fn beside(lines: &[Line<'_>], found: &mut Vec<Finding>) {
    for (place, line) in lines.iter().enumerate() {
        for other in &lines[place + 1..] {
            if !line.is_like(other) {
                continue;
            }
            let pairs = line
                .documents
                .iter()
                .flat_map(|one| other.documents.iter().map(move |other| (one, other)));
            found.extend(pairs.filter_map(|(one, other)| overlap(one, other)));
        }
    }
}

/// Returns where two documents hold at once, both saying from when.
fn overlap(one: &Document, other: &Document) -> Option<Finding> {
    let from = one.from?.max(other.from?);
    let to = match (one.to, other.to) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    if to.is_some_and(|to| to < from) {
        return None;
    }
    let (one, other) = if one.from <= other.from {
        (one.id, other.id)
    } else {
        (other.id, one.id)
    };
    Some(Finding::PeriodOverlap {
        one,
        other,
        from,
        to,
    })
}

/// Looks at a document that nothing comes after.
fn at_the_end(group: &Group, line: &Line<'_>, today: Date, found: &mut Vec<Finding>) {
    let Some(last) = line.documents.last() else {
        return;
    };
    let Some(to) = last.to else { return };
    let document = last.id;
    if to < today {
        found.push(Finding::Expired { document, to });
    } else if notice(last).is_some_and(|notice| notice <= today) {
        found.push(Finding::Expiring { document, to });
    } else {
        let parents = last.parents.iter().filter_map(|id| group.documents.get(id));
        // The one that goes on longest tells it all.
        let ends = |parent: &&Document| parent.to.map_or((1, to), |to| (0, to));
        let longest = parents.max_by_key(ends);
        if let Some(parent) = longest.filter(|parent| parent.to.is_none_or(|until| until > to)) {
            found.push(Finding::Uncovered {
                document,
                to,
                parent: parent.id,
                until: parent.to,
            });
        }
    }
}

/// Returns from when until when each document and those that follow on it without a gap hold;
/// nothing at an end that is open.
fn covers(lines: &[Line<'_>]) -> BTreeMap<DocumentId, (Option<Date>, Option<Date>)> {
    let mut covers = BTreeMap::new();
    for line in lines {
        let mut until: Option<(Option<Date>, Option<Date>)> = None;
        for document in line.documents.iter().rev() {
            let goes_on = match (document.to, until) {
                (Some(to), Some((Some(next), end))) if next <= to.plus_days(1) => {
                    end.map(|end| end.max(to))
                }
                (to, _) => to,
            };
            until = Some((document.from, goes_on));
            covers.insert(document.id, (document.from, goes_on));
        }
    }
    covers
}

/// Returns the parents outside whose time a document holds.
fn outside(
    document: &Document,
    covers: &BTreeMap<DocumentId, (Option<Date>, Option<Date>)>,
) -> impl Iterator<Item = Finding> {
    let outside = document.parents.iter().filter(|parent| {
        let Some((from, to)) = covers.get(parent) else {
            return false;
        };
        let early = matches!((document.from, from), (Some(own), Some(from)) if own < *from);
        let late = match (document.to, to) {
            (Some(own), Some(to)) => own > *to,
            // One that has begun and does not end outlasts every one that does.
            (None, Some(_)) => document.from.is_some(),
            _ => false,
        };
        early || late
    });
    outside.map(|parent| Finding::OutsideParent {
        document: document.id,
        parent: *parent,
    })
}

/// Returns whether places differ about how often a document is renewed, or its period is another.
fn renewals(document: &Document) -> Option<Finding> {
    let mut months: Vec<u32> = document.renewals.iter().map(|it| it.months).collect();
    months.sort_unstable();
    months.dedup();
    let period = document.whole_months();
    let agrees = match (months.as_slice(), period) {
        ([], _) | ([_], None) => true,
        ([one], Some(period)) => *one == period,
        _ => false,
    };
    (!agrees).then_some(Finding::RenewalsDiffer {
        document: document.id,
        months,
        period,
    })
}

/// Returns whether a report is owed since a day that has passed.
fn overdue(group: &Group, duty: &Duty, today: Date) -> Option<Finding> {
    let due = duty::next(group, duty, today)?;
    due.is_overdue(today).then_some(Finding::ReportOverdue {
        duty: duty.id,
        on: due.on,
    })
}

/// Returns whether a duty that a document fulfils is not met.
fn unmet_duty(group: &Group, duty: &Duty, today: Date) -> Option<Finding> {
    let kind: DocumentKind = duty.document?;
    let begun = |document: &&Document| document.from.is_none_or(|from| from <= today);
    let latest = group
        .documents
        .iter()
        .filter(|document| document.kind == kind)
        .filter(begun)
        .max_by_key(|document| document.dated());
    let met = latest.is_some_and(|latest| {
        let fresh = latest.dated().is_none_or(|dated| {
            duty.months == 0 || dated.plus_months(i64::from(duty.months)) >= today
        });
        fresh && latest.to.is_none_or(|to| to >= today)
    });
    (!met).then_some(Finding::DutyUnmet {
        duty: duty.id,
        latest: latest.map(|latest| latest.id),
    })
}
