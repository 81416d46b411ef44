//! The state that the records add up to. (Placeholder until the domain lands.)

use serde::{Deserialize, Serialize};

use crate::domain::event::Event;
use crate::domain::record::Record;
use crate::domain::text::Text;

/// The state that the records add up to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Every line written.
    pub lines: Vec<Text>,
    /// What was counted.
    pub count: u64,
    /// The newest record.
    pub seq: u64,
}

impl Group {
    /// Takes in what happened.
    pub fn apply(&mut self, record: &Record) {
        match &record.event {
            Event::Noted(line) => self.lines.push(line.clone()),
            Event::Counted(n) => self.count += u64::from(*n),
            Event::Listed(lines) => self.lines.extend(lines.iter().cloned()),
            Event::Redacted { .. } | Event::Erased => {}
        }
        self.seq = record.seq;
    }
}
