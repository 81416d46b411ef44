//! The group as it was, read from the log by whoever asks.

use super::Client;
use crate::domain::Group;
use crate::domain::query::past::When;
use crate::host::Denied;

/// How many records are read at a time.
const PAGE: usize = 1_000;

impl Client {
    /// Returns the group as it was, the fold of the records until then.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn group_at(&self, when: When) -> Result<Group, Denied> {
        let mut group = Group::default();
        loop {
            let page = self.records(group.seq + 1, PAGE)?;
            let within = page.iter().take_while(|record| when.includes(record));
            let before = group.seq;
            within.for_each(|record| group.apply(record));
            // It ends where the log does, or where a record is of a later time.
            if group.seq == before || page.last().is_some_and(|last| last.seq > group.seq) {
                return Ok(group);
            }
        }
    }
}
