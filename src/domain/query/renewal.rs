//! What carries over from a document to the one that renews it.

use crate::domain::document::Document;
use crate::domain::field::{FieldValue as _, Title, Value};
use crate::domain::group::Group;
use crate::domain::id::DocumentId;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Returns the document that renews this one already, if any.
pub fn renewed_by<'a>(group: &'a Group, document: &Document) -> Option<&'a Document> {
    let mut all = group.documents.iter();
    all.find(|other| other.replaces == Some(document.id))
}

/// Returns the fields of a document that would renew this one: its period begins where this one's
/// ends and is as long, its title has the years of that, it follows from what is in force then. Who
/// adopted this one, when, and its number carry over to no other; nor does what says so.
pub fn successor(group: &Group, document: &Document) -> Vec<(&'static str, Value)> {
    let from = document.to.map(|to| to.plus_days(1));
    let to = from.and_then(|from| last_day(document, from));
    let mut parents: Vec<DocumentId> = Vec::new();
    for parent in &document.parents {
        let parent = from.map_or(*parent, |from| in_force(group, *parent, from));
        if !parents.contains(&parent) {
            parents.push(parent);
        }
    }
    let all = vec![
        ("title", title(document, from, to).to_value()),
        ("kind", document.kind.to_value()),
        ("parties", document.parties.to_value()),
        ("from", from.to_value()),
        ("to", to.to_value()),
        ("parents", parents.to_value()),
        ("renewals", document.renewals.to_value()),
        ("purpose", document.purpose.to_value()),
        ("replaces", Some(document.id).to_value()),
        ("notice", document.notice.to_value()),
        ("target_areas", document.target_areas.to_value()),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_nothing())
        .collect()
}

/// Returns the last day of a period as long as the document's own, in whole months where it is that.
fn last_day(document: &Document, from: Date) -> Option<Date> {
    if let Some(months) = document.whole_months() {
        return Some(from.plus_months(i64::from(months)).plus_days(-1));
    }
    let days = document.to?.days_since(document.from?);
    Some(from.plus_days(days))
}

/// Returns the document, or that of those which renewed it which is the first to hold on `on`.
fn in_force(group: &Group, id: DocumentId, on: Date) -> DocumentId {
    let mut found = id;
    while let Some(document) = group.documents.get(&found)
        && document.to.is_some_and(|to| to < on)
        && let Some(next) = renewed_by(group, document)
    {
        found = next.id;
    }
    found
}

/// Returns the title with the years of the new period in place of those of the old one.
fn title(document: &Document, from: Option<Date>, to: Option<Date>) -> Title {
    let own = document.title.as_str();
    let pairs = [(document.from, from), (document.to, to)];
    let mut years: Vec<(String, String)> = pairs
        .into_iter()
        .filter_map(|(old, new)| Some((old?.year().to_string(), new?.year().to_string())))
        .collect();
    years.dedup();
    // Each place is read once: what has become 2022 does not become 2024 as well.
    let mut title = String::with_capacity(own.len());
    let mut rest = own;
    while let Some(first) = rest.chars().next() {
        let year = years.iter().find(|(old, _)| {
            rest.strip_prefix(old.as_str())
                .is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_digit()))
                && !title.ends_with(|c: char| c.is_ascii_digit())
        });
        if let Some((old, new)) = year {
            title.push_str(new);
            rest = &rest[old.len()..];
        } else {
            title.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    Title(Text::new(&title))
}
