//! Budget lines: activities are paid by the organisations' ordinary budgets; the group has no
//! money of its own.

use super::amount::{Minutes, Ore};
use super::field::{Title, parts};
use super::id::{BudgetLineId, OrganisationId};
use super::noun::noun;
use super::text::Text;

parts! {
    /// What a budget line holds in one year.
    YearBudget {
        /// The calendar year.
        year: u32, Required;
        /// Money in öre.
        amount: Ore, Optional;
        /// Working time in minutes.
        hours: Minutes, Optional;
    }
}

noun! {
    /// A line in one organisation's ordinary budget (*budgetpost*).
    BudgetLine, BudgetLineField, BudgetLineId {
        /// What it is for.
        Name name: Title, Required;
        /// Whose budget it stands in.
        Organisation organisation: OrganisationId, Required;
        /// What it holds, by year.
        Years years: Vec<YearBudget>, Optional;
        /// Where the figures come from.
        Source source: Option<Text>, Optional;
    }
}
