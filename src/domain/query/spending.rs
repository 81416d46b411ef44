//! What the activities plan and use of the organisations' budget lines, by year.
//!
//! An activity's figures have no year of their own. All of a turn counts in the year in which its
//! period begins, or ends where only that is known; a turn without a period counts in the year in
//! which it ended, and one that goes on without a period counts in none.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::activity::Activity;
use crate::domain::amount::{Minutes, Ore};
use crate::domain::budget::BudgetLine;
use crate::domain::group::Group;
use crate::domain::id::BudgetLineId;
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
    /// Returns whether anybody has spoken of working time on it.
    pub fn is_in_time(&self) -> bool {
        self.spoken_of().any(|spent| spent.time != Minutes(0))
    }

    /// Returns whether anybody has spoken of money on it.
    pub fn is_in_money(&self) -> bool {
        self.spoken_of().any(|spent| spent.cost != Ore(0))
    }

    fn spoken_of(&self) -> impl Iterator<Item = Spent> {
        let told = [Some(self.planned), Some(self.used), self.holds];
        told.into_iter().flatten()
    }

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

/// Sums several lines' standing in the same year. What one of them holds and nobody has said cannot
/// be left out of a sum: there is none then.
impl std::iter::Sum for Balance {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        let all: Vec<Self> = all.collect();
        let silent = |one: &Self| {
            one.holds.is_none() && (one.planned, one.used) != (Spent::default(), Spent::default())
        };
        let holds: Vec<Spent> = all.iter().filter_map(|one| one.holds).collect();
        let told = !holds.is_empty() && !all.iter().any(silent);
        Self {
            year: all.first().map_or(0, |one| one.year),
            holds: told.then(|| holds.into_iter().sum()),
            planned: all.iter().map(|one| one.planned).sum(),
            used: all.iter().map(|one| one.used).sum(),
        }
    }
}

/// Returns every year of which a budget line or an activity speaks, in order.
pub fn years(group: &Group) -> BTreeSet<i32> {
    let held = group.budget_lines.iter().flat_map(|line| &line.years);
    let held = held.filter_map(|held| year(held.year));
    let paid = group.activities.iter().flat_map(figures);
    held.chain(paid.map(|found| found.0)).collect()
}

/// What one budget line pays in one year.
pub struct Account<'a> {
    /// The line.
    pub line: &'a BudgetLine,
    /// How it stands.
    pub balance: Balance,
    /// The activities of that year, and those whose year nobody knows.
    pub activities: Vec<&'a Activity>,
}

/// Returns every budget line's account of a year, and the activities of that year that none pays.
pub fn accounts<'a>(group: &'a Group, year: i32) -> (Vec<Account<'a>>, Vec<&'a Activity>) {
    let mut paid: BTreeMap<&BudgetLineId, Vec<&Activity>> = BTreeMap::new();
    let mut unpaid = Vec::new();
    for activity in group.activities.iter().filter(|one| is_of(one, year)) {
        match &activity.budget {
            Some(line) => paid.entry(line).or_default().push(activity),
            None => unpaid.push(activity),
        }
    }
    let account = |line: &'a BudgetLine| {
        let activities = paid.remove(&line.id).unwrap_or_default();
        let figures: Vec<Figures> = activities.iter().flat_map(|one| figures(one)).collect();
        Account {
            line,
            balance: balance(line, year, &figures),
            activities,
        }
    };
    (group.budget_lines.iter().map(account).collect(), unpaid)
}

/// Returns whether an activity counts in that year, or in none as long as it has no period.
fn is_of(activity: &Activity, year: i32) -> bool {
    let figures = figures(activity);
    figures.is_empty() || figures.iter().any(|found| found.0 == year)
}

/// Returns how a line stands in each year that it or something paid from it speaks of, in order.
pub fn balances(group: &Group, line: &BudgetLine) -> Vec<Balance> {
    let paid = || {
        let all = group.activities.iter();
        all.filter(|activity| activity.budget.as_ref() == Some(&line.id))
    };
    by_year(line, &paid().flat_map(figures).collect::<Vec<_>>())
}

/// Returns how every line stands in each year, reading the activities once.
pub fn all_balances(group: &Group) -> Vec<(&BudgetLine, Vec<Balance>)> {
    let mut paid: BTreeMap<&BudgetLineId, Vec<Figures>> = BTreeMap::new();
    for activity in group.activities.iter() {
        if let Some(line) = &activity.budget {
            paid.entry(line).or_default().extend(figures(activity));
        }
    }
    let lines = group.budget_lines.iter();
    lines
        .map(|line| {
            let figures = paid.remove(&line.id).unwrap_or_default();
            (line, by_year(line, &figures))
        })
        .collect()
}

fn by_year(line: &BudgetLine, figures: &[Figures]) -> Vec<Balance> {
    let own = line.years.iter().filter_map(|held| year(held.year));
    let years: BTreeSet<i32> = own.chain(figures.iter().map(|found| found.0)).collect();
    let balance = |year| balance(line, year, figures);
    years.into_iter().map(balance).collect()
}

/// Returns how a line stands in a year, by the figures of the activities that it pays.
fn balance(line: &BudgetLine, year: i32, figures: &[Figures]) -> Balance {
    let of_year = || figures.iter().filter(|found| found.0 == year);
    Balance {
        year,
        holds: holds(line, year),
        planned: of_year().map(|found| found.1).sum(),
        used: of_year().map(|found| found.2).sum(),
    }
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

/// A year with what a turn plans and uses in it.
type Figures = (i32, Spent, Spent);

/// Returns the years of an activity's turns with what each plans and uses.
fn figures(activity: &Activity) -> Vec<Figures> {
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
