//! Questions that screens, reports and commands ask of a group: they read and decide nothing.

pub mod filter;
pub mod history;
