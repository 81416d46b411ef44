//! What a group can take in from what comes with the program: factors, and the duties of a law.

use std::collections::BTreeSet;

use super::toml;
use crate::domain::command::{AnyWish, Command, Stamp};
use crate::domain::decide;
use crate::domain::event::Record;
use crate::domain::field::Value;
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::time::Moment;
use crate::domain::word::words;

words! {
    /// A catalogue.
    Catalogue "catalogue" {
        /// Risk and protective factors.
        Factors "factors",
        /// The duties of the Swedish act (2023:196) on municipalities' crime prevention.
        Law "law-2023-196",
    }
}

impl Catalogue {
    /// Returns the catalogue as it stands in its file.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Factors => include_str!("../../data/factors.toml"),
            Self::Law => include_str!("../../data/law-2023-196.toml"),
        }
    }

    /// Returns what kind of things it holds.
    pub const fn kind(self) -> NounKind {
        match self {
            Self::Factors => NounKind::Factor,
            Self::Law => NounKind::Duty,
        }
    }

    /// Returns a group that holds all of it and nothing else.
    pub fn opened(self) -> Group {
        let mut stock = Group::default();
        let import = toml::read(self.text(), &stock);
        let command = Command::Import(import.map(|import| import.wishes).unwrap_or_default());
        let Some(at) = Moment::new(0, 0) else {
            return stock;
        };
        let stamp = Stamp {
            at,
            by: self.code().into(),
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

    /// Returns the wishes for all of it that a group has not, under ids of its own.
    pub fn missing(self, group: &Group) -> Vec<AnyWish> {
        let stock = self.opened();
        self.unheld(&stock, group)
            .into_iter()
            .filter_map(|id| wish(&stock, &id))
            .collect()
    }

    /// Returns what stands in the stock and a group has not. A group has what is called the same, in
    /// whatever case.
    pub fn unheld(self, stock: &Group, group: &Group) -> Vec<AnyId> {
        let key = self.kind().fields()[0].key;
        let name = |group: &Group, id: &AnyId| match group.value(id, key) {
            Some(Value::Text(text)) => Some(text.as_str().to_lowercase()),
            _ => None,
        };
        let held = group.ids(self.kind());
        let held: BTreeSet<_> = held.iter().filter_map(|id| name(group, id)).collect();
        let mut all = stock.ids(self.kind());
        all.retain(|id| name(stock, id).is_some_and(|name| !held.contains(&name)));
        all
    }
}

/// Returns the wish for one thing of a stock, under the next id.
pub fn wish(stock: &Group, id: &AnyId) -> Option<AnyWish> {
    let values = stock.values(id)?.into_iter();
    let fields = values
        .filter(|(spec, value)| spec.keeper.is_person() && !value.is_nothing())
        .map(|(spec, value)| (spec.key.to_owned(), value));
    AnyWish::add(id.kind(), None, fields.collect()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_can_be_taken_in_once() {
        for catalogue in Catalogue::ALL {
            let rows = toml::read(catalogue.text(), &Group::default()).unwrap();
            let stock = catalogue.opened();
            assert_eq!(stock.ids(catalogue.kind()).len(), rows.wishes.len());
            assert_eq!(
                catalogue.missing(&Group::default()).len(),
                rows.wishes.len()
            );
            assert_eq!(catalogue.missing(&stock), []);
        }
    }
}
