//! The development areas as the agreements rank them, and what serves each.

use std::collections::BTreeMap;

use crate::domain::document::{DevelopmentArea, Document};
use crate::domain::group::Group;
use crate::domain::id::{ActivityId, DevelopmentAreaId};

/// A development area and the activities that serve it.
#[derive(Clone, Debug, PartialEq)]
pub struct Served<'a> {
    /// Which.
    pub area: &'a DevelopmentArea,
    /// By which activities that have not been stopped, in the order of their ids.
    pub by: Vec<ActivityId>,
}

/// Returns every development area: those of one agreement together, the ones with the highest
/// priority first, those without a rank last.
pub fn served(group: &Group) -> Vec<Served<'_>> {
    let mut by: BTreeMap<DevelopmentAreaId, Vec<ActivityId>> = BTreeMap::new();
    let going = group.activities.iter();
    for activity in going.filter(|activity| activity.counts()) {
        for area in &activity.areas {
            by.entry(*area).or_default().push(activity.id);
        }
    }
    let mut areas: Vec<&DevelopmentArea> = group.development_areas.iter().collect();
    areas.sort_by_key(|area| ranked(area));
    areas
        .into_iter()
        .map(|area| Served {
            area,
            by: by.remove(&area.id).unwrap_or_default(),
        })
        .collect()
}

/// Returns the areas that a document ranks, the highest priority first. One that renews another goes
/// on with what that ranked until it has areas of its own.
pub fn of<'a>(group: &'a Group, document: &'a Document) -> Vec<&'a DevelopmentArea> {
    let mut from = Some(document);
    while let Some(document) = from {
        let own = group.development_areas.iter();
        let mut own: Vec<_> = own
            .filter(|area| area.document == Some(document.id))
            .collect();
        if !own.is_empty() {
            own.sort_by_key(|area| ranked(area));
            return own;
        }
        from = document.replaces.and_then(|id| group.documents.get(&id));
    }
    Vec::new()
}

/// Zero is no rank.
fn ranked(area: &DevelopmentArea) -> impl Ord + use<> {
    let rank = (area.rank > 0).then_some(area.rank);
    (area.document, rank.is_none(), rank, area.id)
}
