//! Catalogues that come with the program, and what of one a group has not. What stands in them is
//! data; a catalogue is opened as a group of its own (`exchange::catalogue`).

use std::collections::BTreeSet;

use super::command::AnyWish;
use super::field::Value;
use super::group::Group;
use super::noun::{AnyId, NounKind};
use super::word::words;

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
    /// Returns what kind of things it holds.
    pub const fn kind(self) -> NounKind {
        match self {
            Self::Factors => NounKind::Factor,
            Self::Law => NounKind::Duty,
        }
    }

    /// Returns what stands in the `stock` and a group has not. A group has what is called the same, in
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
