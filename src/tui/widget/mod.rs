//! Pieces that several screens are drawn from.

pub mod bar;
pub mod chart;
pub mod chrome;
pub mod filter;
pub mod fuzzy;
pub mod line;
pub mod list;
pub mod pager;
pub mod paint;
pub mod span;
pub mod tall;
