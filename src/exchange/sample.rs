//! The sample group: Sävsjö's plan as data, with examples that make it live.

/// Returns the sample group of Sävsjö as TOML.
pub const fn savsjo() -> &'static str {
    include_str!("../../data/savsjo.toml")
}

/// Returns the catalogue of risk and protective factors as TOML: only `[[factor]]` rows.
pub const fn factors() -> &'static str {
    include_str!("../../data/factors.toml")
}
