//! The catalogues that come with the program, opened as groups.

use super::toml;
use crate::domain::catalogue::{Catalogue, wish};
use crate::domain::command::{AnyWish, Command, Stamp};
use crate::domain::decide;
use crate::domain::event::Record;
use crate::domain::group::Group;
use crate::domain::time::Moment;

/// Returns a catalogue as it stands in its file.
pub const fn text(catalogue: Catalogue) -> &'static str {
    match catalogue {
        Catalogue::Factors => include_str!("../../data/factors.toml"),
        Catalogue::Law => include_str!("../../data/law-2023-196.toml"),
    }
}

/// Returns a group that holds all of a catalogue and nothing else.
pub fn open(catalogue: Catalogue) -> Group {
    let mut stock = Group::default();
    let import = toml::read(text(catalogue), &stock);
    let command = Command::Import(import.map(|import| import.wishes).unwrap_or_default());
    let Some(at) = Moment::new(0, 0) else {
        return stock;
    };
    let stamp = Stamp {
        at,
        by: catalogue.code().into(),
    };
    // A test holds every catalogue to be one that can be taken in.
    for event in decide(&stock, command, &stamp).unwrap_or_default() {
        stock.apply(&Record {
            seq: stock.seq + 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: true,
            event,
        });
    }
    stock
}

/// Returns the wishes for all of a catalogue that a group has not, under ids of its own.
pub fn missing(catalogue: Catalogue, group: &Group) -> Vec<AnyWish> {
    let stock = open(catalogue);
    let ids = catalogue.unheld(&stock, group);
    ids.iter().filter_map(|id| wish(&stock, id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_can_be_taken_in_once() {
        for catalogue in Catalogue::ALL {
            let rows = toml::read(text(*catalogue), &Group::default()).unwrap();
            let stock = open(*catalogue);
            assert_eq!(stock.ids(catalogue.kind()).len(), rows.wishes.len());
            assert_eq!(
                missing(*catalogue, &Group::default()).len(),
                rows.wishes.len()
            );
            assert_eq!(missing(*catalogue, &stock), []);
        }
    }
}
