//! The working group and its rules: pure, without clock, I/O or threads.

pub mod amount;
pub mod event;
pub mod group;
pub mod record;
pub mod text;
pub mod time;
