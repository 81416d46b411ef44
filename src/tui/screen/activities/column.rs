//! The columns of the activities' table: how wide, what stands in them, how they sort.

use std::cmp::Ordering;

use crate::domain::Activity;
use crate::domain::activity::Stage;
use crate::domain::word::words;
use crate::lang::number;
use crate::lang::sort::Sorter;
use crate::tui::desk::Desk;

words! {
    /// A column of the table.
    Column "column" {
        /// `A12`.
        Id "id",
        /// What is done.
        Title "title",
        /// Who does it.
        Owner "owner",
        /// Where it is in the cycle.
        Stage "stage",
        /// How it is going, as a sign where there is no room for the word.
        Sign "sign",
        /// How it is going.
        Status "status",
        /// First day.
        From "from",
        /// Last day.
        To "to",
        /// Used of planned working time.
        Hours "hours",
        /// Used of planned money.
        Cost "cost",
        /// Which trip round the cycle.
        Turn "turn",
    }
}

impl Column {
    /// Cells it takes; the title takes what is left.
    pub(super) fn width(self) -> u16 {
        match self {
            Self::Sign => 1,
            Self::Id | Self::Owner | Self::Turn => 5,
            Self::From => 10,
            Self::Stage | Self::To => 11,
            Self::Status => 15,
            Self::Hours | Self::Cost => 17,
            Self::Title => 30,
        }
    }
}

/// What shows without the reader's choosing, most important first.
pub(super) const FIRST_CHOICE: &[Column] = &[
    Column::Id,
    Column::Title,
    Column::Status,
    Column::Owner,
    Column::To,
    Column::Stage,
    Column::Hours,
    Column::From,
    Column::Cost,
    Column::Turn,
];

/// Returns what stands in a column.
pub(super) fn cell(column: Column, activity: &Activity, desk: &Desk<'_>) -> String {
    let language = desk.language();
    match column {
        Column::Id => activity.id.to_string(),
        Column::Title => activity.title.to_string(),
        Column::Sign => desk.theme.status(activity.status).0.into(),
        Column::Owner => activity
            .owner
            .as_ref()
            .map_or_else(|| "–".into(), ToString::to_string),
        Column::Stage => desk.code(Stage::SET, activity.stage.code()),
        Column::Status => format!(
            "{} {}",
            desk.theme.status(activity.status).0,
            desk.status(activity.status)
        ),
        Column::From => activity.from.map(|on| desk.date(on)).unwrap_or_default(),
        Column::To => desk.due(activity),
        Column::Hours => {
            let (used, planned) = (activity.hours_used, activity.hours_planned);
            format!(
                "{}/{}",
                number::hours_bare(language, used),
                number::hours(language, planned)
            )
        }
        Column::Cost => {
            let (used, planned) = (activity.cost_used, activity.cost_planned);
            format!(
                "{}/{}",
                number::sum_bare(language, used),
                number::sum(language, planned)
            )
        }
        Column::Turn => activity.turn().to_string(),
    }
}

/// Orders two activities by a column, and by id where that makes no difference.
pub(super) fn compare(column: Column, a: &Activity, b: &Activity, sorter: &Sorter) -> Ordering {
    let by = match column {
        Column::Id => a.id.cmp(&b.id),
        Column::Title => sorter.compare(a.title.as_str(), b.title.as_str()),
        Column::Owner => (a.owner.is_none(), &a.owner).cmp(&(b.owner.is_none(), &b.owner)),
        Column::Stage => a.stage.cmp(&b.stage),
        Column::Status | Column::Sign => a.status.cmp(&b.status),
        Column::From => (a.from.is_none(), a.from).cmp(&(b.from.is_none(), b.from)),
        Column::To => (a.to.is_none(), a.to).cmp(&(b.to.is_none(), b.to)),
        Column::Hours => a.hours_planned.cmp(&b.hours_planned),
        Column::Cost => a.cost_planned.cmp(&b.cost_planned),
        Column::Turn => a.turn().cmp(&b.turn()),
    };
    by.then(a.id.cmp(&b.id))
}
