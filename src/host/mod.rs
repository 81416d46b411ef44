//! The one who has the store serves everybody: the clerk decides, keeps, applies and tells.
//!
//! A lone user's session uses the same [`Client`] and the same clerk as everyone else's.

mod clerk;
pub mod client;
pub mod clock;
pub mod keep;
pub mod local;

pub use client::{Ask, Client, Delivery, Denied};
pub use clock::Clock;
pub use keep::{Keep, Memory};
