//! What happened, once and in order. (Placeholder until the domain lands.)

use serde::{Deserialize, Serialize};

use crate::domain::event::Event;
use crate::domain::text::Text;
use crate::domain::time::Moment;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its place in the log, from 1.
    pub seq: u64,
    /// When it happened.
    pub at: Moment,
    /// Who did it.
    pub by: Text,
    /// Whether it is the last of the records that one command gave.
    pub last: bool,
    /// What happened.
    pub event: Event,
}
