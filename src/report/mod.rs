//! What leaves the group as a document: minutes and notices.
//!
//! A report reads the group and makes a [`Document`], which knows nothing of meetings; each format
//! has a renderer, which knows nothing else. A document is in the group's language, so the words
//! come from the [`Tongue`](crate::lang::Tongue) that is handed in, whoever reads.

pub mod document;
pub mod markdown;
pub mod minutes;
pub mod notice;
mod people;
mod said;
pub mod text;

pub use document::Document;

use crate::domain::group::Group;
use crate::domain::profile::GroupLanguage;
use crate::lang::Language;

/// Returns the language that the group writes in.
pub fn language(group: &Group) -> Language {
    let profile = group.profile.iter().next();
    match profile.map(|profile| profile.language).unwrap_or_default() {
        GroupLanguage::Swedish => Language::Sv,
        GroupLanguage::English => Language::En,
    }
}
