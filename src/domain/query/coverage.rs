//! Which factors the activities address: the matrix of the five domains and the two kinds, what
//! is in each cell, and what nothing addresses.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::factor::{Factor, FactorDomain, FactorKind};
use crate::domain::group::Group;
use crate::domain::id::{ActivityId, FactorId};

/// A factor, and the activities that address it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// Which.
    pub factor: FactorId,
    /// By which activities, in the order of their ids.
    pub by: Vec<ActivityId>,
}

/// The factors of one domain and kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where they are at work.
    pub domain: FactorDomain,
    /// Whether they raise the risk or protect.
    pub kind: FactorKind,
    /// Those that are known.
    pub factors: Vec<Addressed>,
    /// The activities that address any of them, each once.
    pub activities: BTreeSet<ActivityId>,
}

impl Cell {
    /// Returns how many of its factors no activity addresses.
    pub fn unaddressed(&self) -> usize {
        let left = self.factors.iter().filter(|factor| factor.by.is_empty());
        left.count()
    }
}

/// The whole matrix, and the factors that combine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Every cell: the domains in their order, risk before protection in each.
    pub cells: Vec<Cell>,
    /// The activities that address several factors, with those factors.
    pub combined: BTreeMap<ActivityId, Vec<FactorId>>,
}

impl Coverage {
    /// Returns the cell of a domain and kind.
    pub fn cell(&self, domain: FactorDomain, kind: FactorKind) -> &Cell {
        &self.cells[domain as usize * FactorKind::ALL.len() + kind as usize]
    }

    /// Returns the activities that address a factor, in the order of their ids.
    pub fn by(&self, factor: &Factor) -> &[ActivityId] {
        let cell = self.cell(factor.domain, factor.kind);
        let place = cell
            .factors
            .binary_search_by_key(&factor.id, |other| other.factor);
        place.map_or(&[], |place| &cell.factors[place].by)
    }

    /// Returns how many factors there are, and how many of them no activity addresses.
    pub fn counts(&self) -> (usize, usize) {
        let each = self.cells.iter();
        each.fold((0, 0), |(all, left), cell| {
            (all + cell.factors.len(), left + cell.unaddressed())
        })
    }
}

/// Returns what is addressed by the activities that have not been stopped.
pub fn coverage(group: &Group) -> Coverage {
    let mut by: BTreeMap<FactorId, Vec<ActivityId>> = BTreeMap::new();
    let mut combined = BTreeMap::new();
    let going = group.activities.iter();
    for activity in going.filter(|activity| activity.counts()) {
        let factors: BTreeSet<FactorId> = activity.factors.iter().copied().collect();
        for factor in &factors {
            by.entry(*factor).or_default().push(activity.id);
        }
        if factors.len() > 1 {
            combined.insert(activity.id, factors.into_iter().collect());
        }
    }
    let mut cells: Vec<Cell> = FactorDomain::ALL
        .iter()
        .flat_map(|domain| FactorKind::ALL.iter().map(move |kind| (*domain, *kind)))
        .map(|(domain, kind)| Cell {
            domain,
            kind,
            factors: Vec::new(),
            activities: BTreeSet::new(),
        })
        .collect();
    for factor in group.factors.iter() {
        let place = factor.domain as usize * FactorKind::ALL.len() + factor.kind as usize;
        let by = by.remove(&factor.id).unwrap_or_default();
        cells[place].activities.extend(&by);
        cells[place].factors.push(Addressed {
            factor: factor.id,
            by,
        });
    }
    Coverage { cells, combined }
}
