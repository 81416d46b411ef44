//! The log as a session reads it: a page at a time, and folded into the group as it was.

use super::Client;
use crate::domain::erase::holds;
use crate::domain::id::MeetingId;
use crate::domain::query::minutes;
use crate::domain::query::past::When;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::{AnyId, Group, Record};
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

    /// Goes through the records up to the one numbered `last`, in order, until one of them is what is
    /// sought; nothing where none is.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn seek<T>(
        &self,
        last: u64,
        mut sought: impl FnMut(&Record) -> Option<T>,
    ) -> Result<Option<T>, Denied> {
        let mut next = 1;
        loop {
            let page = self.page(next, last, PAGE)?;
            let Some(newest) = page.last() else {
                return Ok(None);
            };
            next = newest.seq + 1;
            if let Some(found) = page.iter().find_map(&mut sought) {
                return Ok(Some(found));
            }
        }
    }

    /// Returns the first record that says a text of a thing, nothing where none does.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn first_said(&self, of: &AnyId, text: &Text) -> Result<Option<u64>, Denied> {
        self.seek(self.group().seq, |record| {
            let is_it = record.event.subject().as_ref() == Some(of);
            (is_it && holds(&record.event, text)).then_some(record.seq)
        })
    }

    /// Returns the day on which the log begins, where that is after a time; nothing also where it holds
    /// nothing or cannot be read.
    pub fn log_begins_after(&self, when: When) -> Option<Date> {
        let first = self.records(1, 1).ok()?.into_iter().next();
        let is_after = |first: &Record| matches!(when, When::Until(_)) && !when.includes(first);
        first.filter(is_after).map(|first| first.at.date())
    }

    /// Returns the group as it was, the fold of the records until then.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn group_at(&self, when: When) -> Result<Group, Denied> {
        let mut group = Group::default();
        self.seek(self.group().seq, |record| {
            // Records come in the order of their times: after one that is later, all are.
            if !when.includes(record) {
                return Some(());
            }
            group.apply(record);
            None
        })?;
        Ok(group)
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
        let approved = self.seek(group.seq, |record| {
            then.apply(record);
            // Within a change nothing is whole.
            (record.last && minutes::is_approved(&then, meeting)).then_some(())
        })?;
        Ok(match approved {
            Some(()) => minutes::as_approved(group, then, meeting),
            None => group.clone(),
        })
    }
}
