//! What the activities plan and use of the organisations' budget lines, by year.
//!
//! An activity's figures have no year of their own. All of a turn counts in the year in which its
//! period begins, or ends where only that is known; a turn without a period counts in the year in
//! which it ended, and one that goes on without a period counts in none.

use std::collections::BTreeSet;

use crate::domain::activity::Activity;
use crate::domain::amount::{Minutes, Ore};
use crate::domain::budget::BudgetLine;
use crate::domain::group::Group;
use crate::domain::time::Date;

/// Money and working time together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Money in öre.
    pub cost: Ore,
    /// Working time in minutes.
    pub time: Minutes,
}

impl std::ops::Add for Spent {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            cost: self.cost + other.cost,
            time: self.time + other.time,
        }
    }
}

impl std::iter::Sum for Spent {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| a + b)
    }
}

/// How a budget line stands in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The calendar year.
    pub year: i32,
    /// What the line holds that year, nothing where it says nothing of it.
    pub holds: Option<Spent>,
    /// What the activities plan to use. Only turns that go on have a plan.
    pub planned: Spent,
    /// What they have used.
    pub used: Spent,
}

impl Balance {
    /// Returns what is left, below zero where it is overdrawn; nothing where nobody has said what the
    /// line holds.
    pub fn left(&self) -> Option<Spent> {
        let holds = self.holds?;
        Some(Spent {
            cost: Ore(holds.cost.0.saturating_sub(self.used.cost.0)),
            time: Minutes(holds.time.0.saturating_sub(self.used.time.0)),
        })
    }
}

/// Returns how a line stands in each year that it or something paid from it speaks of, in order.
pub fn balances(group: &Group, line: &BudgetLine) -> Vec<Balance> {
    let paid = || {
        let all = group.activities.iter();
        all.filter(|activity| activity.budget.as_ref() == Some(&line.id))
    };
    let figures: Vec<_> = paid().flat_map(figures).collect();
    let own = line.years.iter().filter_map(|held| year(held.year));
    let years: BTreeSet<i32> = own.chain(figures.iter().map(|found| found.0)).collect();
    let of = |year: i32, what: fn(&(i32, Spent, Spent)) -> Spent| {
        let those = figures.iter().filter(move |found| found.0 == year);
        those.map(what).sum()
    };
    years
        .into_iter()
        .map(|year| Balance {
            year,
            holds: holds(line, year),
            planned: of(year, |found| found.1),
            used: of(year, |found| found.2),
        })
        .collect()
}

fn year(year: u32) -> Option<i32> {
    i32::try_from(year).ok()
}

fn holds(line: &BudgetLine, asked: i32) -> Option<Spent> {
    let held = line.years.iter();
    let held: Vec<Spent> = held
        .filter(|held| year(held.year) == Some(asked))
        .map(|held| Spent {
            cost: held.amount,
            time: held.hours,
        })
        .collect();
    (!held.is_empty()).then(|| held.into_iter().sum())
}

/// Returns the years of an activity's turns with what each plans and uses.
fn figures(activity: &Activity) -> Vec<(i32, Spent, Spent)> {
    let ended = activity.turns.iter().map(|turn| {
        let used = Spent {
            cost: turn.cost_used,
            time: turn.hours_used,
        };
        let on = turn.from.or(turn.to).unwrap_or(turn.ended);
        (on.year(), Spent::default(), used)
    });
    let planned = Spent {
        cost: activity.cost_planned,
        time: activity.hours_planned,
    };
    let used = Spent {
        cost: activity.cost_used,
        time: activity.hours_used,
    };
    let on = activity.from.or(activity.to).map(Date::year);
    let now = on.map(|year| (year, planned, used));
    ended.chain(now).collect()
}
