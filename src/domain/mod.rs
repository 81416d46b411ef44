//! The working group and its rules: pure, without clock, I/O or threads.

pub mod amount;
pub mod text;
pub mod time;
