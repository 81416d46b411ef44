//! What comes with the program: the sample group, Sävsjö's plan as data with examples that make it
//! live, and what a group begins with that is its own.

use crate::domain::profile::GroupLanguage;

/// Returns the sample group of Sävsjö as TOML.
pub const fn savsjo() -> &'static str {
    include_str!("../../data/savsjo.toml")
}

/// Returns what stands on every agenda of a group that begins empty, as TOML: only
/// `[[standing_item]]` rows.
pub const fn agenda(language: GroupLanguage) -> &'static str {
    match language {
        GroupLanguage::Swedish => include_str!("../../data/agenda-sv.toml"),
        GroupLanguage::English => include_str!("../../data/agenda-en.toml"),
    }
}
