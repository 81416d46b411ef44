//! The year wheel (*årshjul*): all that happens in a calendar year, in order of time.
//!
//! What comes again is reckoned from the first day that somebody gave. What nobody has given a day
//! has none here either: it is told beside what has.

mod source;

use std::ops::RangeInclusive;

use crate::domain::field::Title;
use crate::domain::group::Group;
use crate::domain::noun::AnyId;
use crate::domain::time::Date;
use crate::domain::word::words;

words! {
    /// What happens.
    What "happening" {
        /// The group meets, or has met.
        Meeting "meeting",
        /// A series meets, but nobody has called that meeting yet.
        SeriesDay "series-day",
        /// Citizens are asked.
        Dialogue "dialogue",
        /// A report falls due, or is made all the time.
        Report "report",
        /// A document is to be renewed: from the day its notice begins to its last one.
        Notice "notice",
        /// A document's last day.
        Renewal "renewal",
        /// A promise's last day.
        PromiseEnd "promise-end",
        /// The period of an activity.
        Activity "activity",
        /// A step on an activity's way is due.
        Milestone "milestone",
        /// An action that is still open is due.
        Action "action",
    }
}

/// Something that happens in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub what: What,
    /// What it is about.
    pub about: AnyId,
    /// Its first day in the year.
    pub first: Date,
    /// Its last day in the year.
    pub last: Date,
    /// The day it begins, in whatever year; nothing where nobody has said.
    pub from: Option<Date>,
    /// The day it ends, in whatever year; nothing where it does not, or nobody has said.
    pub to: Option<Date>,
    /// What it is called where that is not what it is about.
    pub title: Option<Title>,
}

/// What happens in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wheel {
    /// In order of time, what begins first first.
    pub happenings: Vec<Happening>,
    /// What should have its place in the year, and to which nobody has given a day.
    pub undated: Vec<(What, AnyId)>,
}

/// Returns what happens in a calendar year. Meetings that a series has but nobody has called are
/// among it from `today` on.
pub fn wheel(group: &Group, year: i32, today: Date) -> Wheel {
    let ends = (Date::new(year, 1, 1), Date::new(year, 12, 31));
    let (Some(first), Some(last)) = ends else {
        return Wheel::default();
    };
    let mut happenings = source::all(group, &Year { first, last }, today);
    happenings.sort_by(|a, b| {
        let key = |it: &Happening| (it.first, it.last, it.what);
        key(a).cmp(&key(b)).then_with(|| a.about.cmp(&b.about))
    });
    Wheel {
        happenings,
        undated: source::undated(group),
    }
}

/// Returns the years that can be looked at: all from the first to the last of which anything speaks,
/// with this year and the next.
pub fn years(group: &Group, today: Date) -> RangeInclusive<i32> {
    let this = today.year();
    let mut years = this..=this + 1;
    for day in source::days(group).filter(|day| day.is_plausible()) {
        let year = day.year();
        years = (*years.start()).min(year)..=(*years.end()).max(year);
    }
    years
}

/// The ends of a calendar year.
struct Year {
    first: Date,
    last: Date,
}

impl Year {
    fn has(&self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Returns something that happens on one day, where that is in the year.
    fn day(&self, what: What, about: impl Into<AnyId>, day: Option<Date>) -> Option<Happening> {
        let day = day.filter(|day| self.has(*day))?;
        Some(Happening {
            what,
            about: about.into(),
            first: day,
            last: day,
            from: Some(day),
            to: Some(day),
            title: None,
        })
    }

    /// Returns something that takes time, as far as that is in the year.
    ///
    /// Of what has a beginning and no end only the beginning is known, unless it `goes_on`; of what
    /// has an end and no beginning only the end.
    fn span(
        &self,
        what: What,
        about: impl Into<AnyId>,
        (from, to): (Option<Date>, Option<Date>),
        goes_on: bool,
    ) -> Option<Happening> {
        let (begins, ends) = match (from, to) {
            (Some(from), None) if goes_on => (from, self.last.max(from)),
            (from, to) => (from.or(to)?, to.or(from)?),
        };
        let (first, last) = (begins.max(self.first), ends.min(self.last));
        (first <= last).then(|| Happening {
            what,
            about: about.into(),
            first,
            last,
            from,
            to,
            title: None,
        })
    }
}
