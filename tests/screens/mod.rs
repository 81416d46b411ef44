//! Screens: the sample, keys as a string, the frame that is expected.

mod acts;
mod looks;
mod picture;
mod stage;

pub use stage::Stage;
