//! Which commands were answered lately, so that one sent twice is done once.
//!
//! The id lies in the journal beside the records it gave, so a new host knows it after any kill.
//! These are the newest, in memory; `index` remembers older ones.

use std::collections::{HashMap, VecDeque};

use serde::{Deserialize, Serialize};

/// The records that one command gave, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Number of the first.
    pub first: u64,
    /// Number of the last.
    pub last: u64,
}

/// Ids kept in memory.
const KEPT: usize = 4096;

/// The newest answered commands.
#[derive(Debug, Default)]
pub(super) struct Answered {
    spans: HashMap<u128, Span>,
    order: VecDeque<u128>,
}

impl Answered {
    /// Remembers that `span` answers `command`.
    pub(super) fn remember(&mut self, command: u128, span: Span) {
        if self.spans.insert(command, span).is_none() {
            self.order.push_back(command);
        }
        if self.order.len() > KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.spans.remove(&oldest);
        }
    }

    /// Returns the records that answered `command`.
    pub(super) fn get(&self, command: u128) -> Option<Span> {
        self.spans.get(&command).copied()
    }
}
