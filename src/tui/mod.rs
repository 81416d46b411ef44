//! tui
pub mod input;
pub mod terminal;
