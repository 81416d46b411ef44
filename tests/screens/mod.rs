//! Screens: the sample, keys as a string, the frame that is expected.

mod cycle;
mod picture;
mod stage;

pub use stage::Stage;
