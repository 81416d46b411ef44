//! A filter of what is no thing of its own and has no keys: by ids, kinds and words.

use crate::domain::noun::NounKind;

/// Words that a row has to have, each of them.
pub(super) struct Loose(Vec<String>);

impl Loose {
    /// Returns the filter that was typed.
    pub(super) fn of(typed: &[String]) -> Self {
        let words = typed.iter().flat_map(|it| it.split_whitespace());
        Self(words.map(str::to_lowercase).collect())
    }

    /// Returns whether a row that says this has each of the words: an id as one of its own words,
    /// anything else wherever it stands.
    pub(super) fn matches(&self, said: &[String]) -> bool {
        let said: Vec<String> = said.iter().map(|it| it.to_lowercase()).collect();
        self.0.iter().all(|word| {
            let is_id = NounKind::ALL
                .iter()
                .any(|kind| !kind.is_coded() && kind.id(word).is_ok());
            said.iter().any(|it| {
                if is_id {
                    it.split([' ', ',']).any(|own| own == word)
                } else {
                    it.contains(word)
                }
            })
        })
    }
}
