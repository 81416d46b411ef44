//! The one who has the store serves everybody: the clerk decides, keeps, applies and tells.
//!
//! A lone user's session uses the same [`Client`] and the same clerk as everyone else's. A session of
//! another process comes in by the `door`, a Unix socket beside the store, and what it asks goes to the
//! same clerk. On its own side an `envoy` stands where the clerk would: it finds the next host when one
//! is no more, or becomes it. [`reach`] finds out which of the two a process is.

mod ask;
mod clerk;
pub mod client;
pub mod clock;
mod door;
mod envoy;
mod guest;
pub mod identity;
pub mod keep;
mod line;
pub mod local;
mod outbox;
pub mod reach;
mod request;
mod seat;
mod wire;

pub use ask::{Ask, Delivery, Denied, Erase};
pub use client::Client;
pub use clock::Clock;
pub use keep::{Act, Change, Keep, Memory};
pub use reach::{Reached, Unreached, Way};
pub use seat::Present;
#[doc(hidden)]
pub use wire::read_anything;
