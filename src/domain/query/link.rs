//! What hangs together: the things that point to one thing.

use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};

/// Returns everything that points to `id`, kind by kind in the order of their ids.
pub fn pointing_to(group: &Group, id: &AnyId) -> Vec<AnyId> {
    NounKind::ALL
        .iter()
        .flat_map(|kind| group.ids(*kind))
        .filter(|other| {
            let mut points = false;
            for (_, value) in group.values(other).unwrap_or_default() {
                value.each_ref(&mut |found| points |= found == id);
            }
            points
        })
        .collect()
}
