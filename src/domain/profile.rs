//! The working group itself: what it is called and where it works.

use super::field::{Title, parts};
use super::id::ProfileId;
use super::noun::noun;
use super::text::Text;
use super::time::Moment;
use super::word::words;

words! {
    /// The language a group writes in; the frame around it follows the reader's.
    GroupLanguage "group-language" {
        /// Swedish.
        Swedish "sv",
        /// English.
        English "en",
    }
}

words! {
    /// What a group calls what is written at its meetings.
    MinutesName "minutes-name" {
        /// Notes (*mötesanteckningar*), as a working group keeps.
        Notes "notes",
        /// Minutes (*protokoll*), as a body that decides keeps.
        Minutes "minutes",
    }
}

words! {
    /// A column of a table of readings.
    TableColumn "table-column" {
        /// Which indicator was read.
        Indicator "indicator",
        /// The day it holds for.
        On "on",
        /// What was read.
        Value "value",
        /// Where it comes from.
        Source "source",
    }
}

parts! {
    /// What an office calls a column in the tables that it exports.
    ColumnName {
        /// The column.
        column: TableColumn, Required;
        /// Its heading there.
        heading: Title, Required;
    }
}

noun! {
    /// The working group (*arbetsgrupp*): what one store holds.
    Profile, ProfileField, ProfileId {
        /// What it is called.
        Name name: Title, Required;
        /// Where it works: a municipality or an area.
        Place place: Option<Title>, Optional;
        /// The language its texts are in.
        Language language: GroupLanguage, Optional;
        /// What it is there for.
        Purpose purpose: Option<Text>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
        /// When its clock was started, where it is a sample that has a time of its own: the clock
        /// then goes on from the last record whenever somebody is at it. A real group has none.
        Clock clock: Option<Moment>, Optional;
        /// What columns are called in tables of readings, beside the names that are known anyway.
        Columns columns: Vec<ColumnName>, Optional;
        /// What it calls what is written at its meetings.
        MinutesName minutes_name: MinutesName, Optional;
    }
}
