//! The rows of the wheel: what happens in the year, put together by what it is.

use std::collections::BTreeMap;

use crate::domain::id::ActivityId;
use crate::domain::query::wheel::{Happening, What, Wheel};
use crate::domain::time::Date;
use crate::domain::word::words;
use crate::domain::{AnyId, NounKind};

words! {
    /// What stands together.
    Part "wheel-part" {
        /// Meetings, called or not.
        Meetings "meetings",
        /// Dialogues with citizens.
        Dialogues "dialogues",
        /// Reports due.
        Reports "reports",
        /// Documents to renew.
        Renewals "renewals",
        /// Promises that end.
        Promises "promises",
        /// Activities with their milestones.
        Activities "activities",
        /// Open actions, counted by month.
        Actions "actions",
    }
}

impl Part {
    fn of(what: What) -> Self {
        match what {
            What::Meeting | What::SeriesDay => Self::Meetings,
            What::Dialogue => Self::Dialogues,
            What::Report => Self::Reports,
            What::Notice | What::Renewal => Self::Renewals,
            What::PromiseEnd => Self::Promises,
            What::Activity | What::Milestone => Self::Activities,
            What::Action => Self::Actions,
        }
    }

    /// Returns whether each thing has a row of its own, and not all one together.
    fn is_by_thing(self) -> bool {
        !matches!(self, Self::Meetings | Self::Dialogues | Self::Actions)
    }

    /// Returns what is added where one is at it.
    pub(super) fn kind(self) -> NounKind {
        match self {
            Self::Meetings => NounKind::Meeting,
            Self::Dialogues => NounKind::Dialogue,
            Self::Reports => NounKind::Duty,
            Self::Renewals => NounKind::Document,
            Self::Promises => NounKind::Promise,
            Self::Activities => NounKind::Activity,
            Self::Actions => NounKind::Action,
        }
    }
}

/// One row: of one thing, of several together, or the heading of a part, which has neither.
pub struct Row {
    pub(super) part: Part,
    /// The thing it is about, nothing where several share it.
    pub(super) of: Option<AnyId>,
    /// What happens, in order of time; nothing of a thing to which nobody has given a day.
    pub(super) happenings: Vec<Happening>,
}

impl Row {
    /// Returns the place of the happening that one most likely looks for: an activity's period, else
    /// what is next, else what was last.
    pub(super) fn next(&self, today: Date) -> usize {
        let happenings = &self.happenings;
        let period = |it: &Happening| it.what == What::Activity;
        happenings
            .iter()
            .rposition(period)
            .or_else(|| happenings.iter().position(|it| it.last >= today))
            .unwrap_or(happenings.len().saturating_sub(1))
    }

    /// Returns the activity whose row it is.
    pub(super) fn activity(&self) -> Option<ActivityId> {
        match self.of {
            Some(AnyId::Activity(id)) => Some(id),
            _ => None,
        }
    }
}

/// Returns the rows of a year, part by part, each in order of time and then what has no day;
/// `headed` with a heading above those that have a row a thing.
pub(super) fn rows(wheel: Wheel, headed: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut places: BTreeMap<(Part, Option<AnyId>), usize> = BTreeMap::new();
    let mut row = |part: Part, of: Option<AnyId>, happening: Option<Happening>| {
        let place = *places.entry((part, of.clone())).or_insert(rows.len());
        if place == rows.len() {
            rows.push(Row {
                part,
                of,
                happenings: Vec::new(),
            });
        }
        rows[place].happenings.extend(happening);
    };
    for happening in wheel.happenings {
        let part = Part::of(happening.what);
        let of = part.is_by_thing().then(|| happening.about.clone());
        row(part, of, Some(happening));
    }
    // An earlier turn of it or a milestone may have a day, and then it has a row.
    for (what, id) in wheel.undated {
        row(Part::of(what), Some(id), None);
    }
    rows.sort_by_key(|row| row.part);
    if headed {
        for part in Part::ALL.iter().filter(|part| part.is_by_thing()) {
            let first = rows.iter().position(|row| row.part == *part);
            let heading = Row {
                part: *part,
                of: None,
                happenings: Vec::new(),
            };
            if let Some(first) = first {
                rows.insert(first, heading);
            }
        }
    }
    rows
}
