//! Samklang
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod host;
pub mod lang;
pub mod store;
pub mod tui;
