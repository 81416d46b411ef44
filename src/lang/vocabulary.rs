//! The words that a filter knows, in both languages at once.

use super::Tongue;
use super::sort::fold_for_search;
use super::word::{Match, resolve};
use crate::domain::query::filter::Vocabulary;
use crate::domain::word::WordSet;

impl Vocabulary for Tongue {
    fn code(&self, set: WordSet, typed: &str) -> Option<&'static str> {
        match resolve(self, set.name, set.codes, typed) {
            Match::Found(code) => set.codes.iter().find(|own| **own == code).copied(),
            Match::Ambiguous(_) | Match::Unknown => None,
        }
    }

    fn fold(&self, text: &str) -> String {
        fold_for_search(text)
    }
}
