//! Reports that were sent to whom the group owes them.

use super::field::Title;
use super::id::{DutyId, SendingId};
use super::noun::noun;
use super::text::Text;
use super::time::Date;
use super::word::words;

words! {
    /// A report that the program makes.
    Report "report-kind" {
        /// What has changed, for a council that follows the work (*lägesrapport*).
        Council "council",
        /// What was done in a year and what it did to the goals (*årsrapport*).
        Board "board",
        /// What became of the promises, for whoever they were made to (*uppföljning av löften*).
        Promise "promise",
    }
}

noun! {
    /// A report that was sent (*skickad redovisning*): the next one tells what has changed since.
    Sending, SendingField, SendingId {
        /// The duty that it meets.
        Duty duty: DutyId, Required;
        /// The day on which it was sent.
        On on: Option<Date>, Required;
        /// What there is to know of it, as its number in a register.
        Note note: Option<Title>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
        /// The last record that it tells of, 0 where it was sent on another day than it was noted, or
        /// came from elsewhere.
        Told told: u32, Local;
    }
}
