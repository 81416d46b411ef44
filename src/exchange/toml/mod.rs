//! A group as a TOML file, which people read, write and keep in version control.
//!
//! `data/README.md` describes the format. [`read()`] names line, column and key of every error;
//! [`write()`] always writes the same group in the same bytes.

mod literal;
mod read;
mod row;
mod rows;
mod source;
mod thing;
mod value;
mod when;
mod write;

pub use read::read;
pub use rows::{Import, Row, Rows};
pub use source::{MAX_BYTES, read_file, read_from};
pub use write::write;

use crate::domain::noun::NounKind;

/// The version of the format that is written, and the newest that is read.
pub const FORMAT: i64 = 1;

/// Returns the name of a kind's tables: its code with underscores (`budget_line`).
fn table_name(kind: NounKind) -> &'static str {
    match kind {
        NounKind::BudgetLine => "budget_line",
        NounKind::TargetArea => "target_area",
        NounKind::DevelopmentArea => "development_area",
        NounKind::StandingItem => "standing_item",
        NounKind::AgendaItem => "agenda_item",
        // A code without a hyphen is its own table name; a test holds this to be true of all.
        other => other.code(),
    }
}

#[cfg(test)]
pub(in crate::exchange) mod tests;
