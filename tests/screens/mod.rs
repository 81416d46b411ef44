//! Screens: the sample, keys as a string, the frame that is expected.

#![expect(
    clippy::unwrap_used,
    reason = "what a test needs and does not get is its failure"
)]

mod acts;
mod closing;
mod documents;
mod erased;
mod filter;
mod finds;
mod forms;
mod framework;
mod goes_on;
mod lines;
mod looks;
mod meeting;
mod past;
mod picture;
mod promises;
mod reports;
mod secretary;
mod stage;
mod typing;
mod writing;

pub use stage::{Stage, group_of};
