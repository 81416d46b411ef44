//! Names that the program knows, read back from bytes: of fields, and of sets of words.

use serde::{Deserialize, Deserializer, de};

use super::field::{Shape, Spec};
use super::noun::NounKind;
use super::word::WordSet;

/// The name of a field. By another name, so that serde does not take it for text that is borrowed.
pub type FieldKey = &'static str;

/// Reads the name of a field.
pub(super) fn key<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FieldKey, D::Error> {
    let name = String::deserialize(deserializer)?;
    find(&|spec| (spec.key == name).then_some(spec.key))
        .ok_or_else(|| de::Error::custom("no such field"))
}

/// A set of words, by its name.
pub(super) mod set {
    use serde::Serializer;

    use super::{Deserialize, Deserializer, Shape, WordSet, de, find};

    pub(crate) fn serialize<S: Serializer>(
        set: &WordSet,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(set.name)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<WordSet, D::Error> {
        let name = String::deserialize(deserializer)?;
        find(&|spec| match spec.shape {
            Shape::Word(set) if set.name == name => Some(set),
            _ => None,
        })
        .ok_or_else(|| de::Error::custom("no such set of words"))
    }
}

/// Returns the first that `sought` finds among the fields of all nouns and their parts.
fn find<T>(sought: &dyn Fn(&'static Spec) -> Option<T>) -> Option<T> {
    NounKind::ALL
        .iter()
        .find_map(|kind| among(kind.fields(), sought))
}

fn among<T>(specs: &'static [Spec], sought: &dyn Fn(&'static Spec) -> Option<T>) -> Option<T> {
    specs.iter().find_map(|spec| {
        sought(spec).or_else(|| match spec.shape {
            Shape::Parts(parts) => among(parts, sought),
            _ => None,
        })
    })
}
