//! The log as a session reads it: a page at a time, and folded into the group as it was.

use super::Client;
use crate::domain::id::MeetingId;
use crate::domain::query::minutes;
use crate::domain::query::past::When;
use crate::domain::{Group, Record};
use crate::host::Denied;

/// How many records are read at a time where all are.
const PAGE: usize = 1_000;

impl Client {
    /// Returns the records numbered `from` to `last`, at most `most`, in order, however few of them
    /// come at a time.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn page(&self, from: u64, last: u64, most: usize) -> Result<Vec<Record>, Denied> {
        let mut page: Vec<Record> = Vec::new();
        loop {
            let next = page.last().map_or(from, |record| record.seq + 1);
            if page.len() >= most || next > last {
                return Ok(page);
            }
            let more = self.records(next, most - page.len())?;
            if more.is_empty() {
                return Ok(page);
            }
            page.extend(more.into_iter().take_while(|record| record.seq <= last));
        }
    }

    /// Returns the group as it was, the fold of the records until then.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn group_at(&self, when: When) -> Result<Group, Denied> {
        let (mut group, last) = (Group::default(), self.group().seq);
        loop {
            let page = self.page(group.seq + 1, last, PAGE)?;
            let Some(newest) = page.last().map(|record| record.seq) else {
                return Ok(group);
            };
            let within = page.iter().take_while(|record| when.includes(record));
            within.for_each(|record| group.apply(record));
            // Records come in the order of their times: after one that is later, all are.
            if group.seq < newest {
                return Ok(group);
            }
        }
    }

    /// Returns the group that the minutes of a meeting are written from: `group` as it is looked at, and
    /// where they are approved as it was then, however much was changed since.
    ///
    /// # Errors
    /// Where the log could not be read.
    pub fn minuted(&self, group: &Group, meeting: MeetingId) -> Result<Group, Denied> {
        if !minutes::is_approved(group, meeting) {
            return Ok(group.clone());
        }
        let mut then = Group::default();
        loop {
            let page = self.page(then.seq + 1, group.seq, PAGE)?;
            if page.is_empty() {
                return Ok(group.clone());
            }
            for record in &page {
                then.apply(record);
                // Within a change nothing is whole.
                if record.last && minutes::is_approved(&then, meeting) {
                    return Ok(minutes::as_approved(group, then, meeting));
                }
            }
        }
    }
}
