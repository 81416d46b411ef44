//! What the budget lines hold, what is planned and used of them, and what is left.

use samklang::domain::activity::ActivityField as A;
use samklang::domain::amount::{Minutes, Ore};
use samklang::domain::budget::{BudgetLineField, YearBudget};
use samklang::domain::id::BudgetLineId;
use samklang::domain::query::spending::{Balance, accounts, years};

use super::given::{A1, Scene, date, edit, given_basics};

fn line(scene: &Scene) -> BudgetLineId {
    let activity = scene.group.activities.get(&A1).unwrap();
    activity.budget.clone().unwrap()
}

/// Given an activity that has used 120 kr and two hours in 2020, of a line that holds `holds` kr.
fn given_used(holds: Option<i64>) -> Scene {
    given_basics(|g| {
        g.planned_activity();
        g.has(
            edit!(Activity A1, A::From(Some(date("2020-02-03"))), A::To(Some(date("2020-12-31"))),
            A::CostUsed(Ore(12_000)), A::HoursUsed(Minutes(120))),
        );
        // A line of which nothing is said holds nothing that is known.
        if let Some(kronor) = holds {
            let held = YearBudget {
                year: 2020,
                amount: Ore(kronor * 100),
                hours: Minutes(600),
            };
            let line = line(g);
            g.has(edit!(BudgetLine line, BudgetLineField::Years(vec![held])));
        }
    })
}

#[test]
fn what_is_used_beyond_what_a_line_holds_is_below_zero() {
    let scene = given_used(Some(100));
    let (accounts, unpaid) = accounts(&scene.group, 2020);
    let line = line(&scene);
    let account = accounts.iter().find(|account| account.line.id == line);
    let account = account.unwrap();
    let left = account.balance.left().unwrap();
    assert_eq!((left.cost, left.time), (Ore(-2_000), Minutes(480)));
    assert_eq!(account.activities.len(), 1);
    assert!(unpaid.is_empty());
}

#[test]
fn what_nobody_has_said_is_no_zero_and_spoils_the_sum() {
    let scene = given_used(None);
    let (accounts, _) = accounts(&scene.group, 2020);
    let line = line(&scene);
    let account = accounts.iter().find(|account| account.line.id == line);
    let balance = account.unwrap().balance;
    assert_eq!((balance.used.cost, balance.left()), (Ore(12_000), None));
    assert_eq!([balance].into_iter().sum::<Balance>().left(), None);
}

#[test]
fn another_year_has_nothing_of_it() {
    let scene = given_used(Some(100));
    assert!(years(&scene.group).contains(&2020));
    let (accounts, _) = accounts(&scene.group, 2019);
    for account in accounts {
        assert!(account.activities.is_empty());
        assert_eq!(account.balance.used.cost, Ore(0));
    }
}

#[test]
fn an_activity_without_a_period_counts_in_no_sum_but_is_shown() {
    let mut scene = given_used(Some(100));
    scene.has(edit!(Activity A1, A::From(None), A::To(None)));
    let (accounts, _) = accounts(&scene.group, 2020);
    let line = line(&scene);
    let account = accounts.iter().find(|account| account.line.id == line);
    let account = account.unwrap();
    assert_eq!(account.activities.len(), 1);
    assert_eq!(account.balance.used.cost, Ore(0));
}

#[test]
fn an_activity_that_no_line_pays_stands_by_itself() {
    let mut scene = given_used(Some(100));
    scene.has(edit!(Activity A1, A::Budget(None)));
    let (_, unpaid) = accounts(&scene.group, 2020);
    assert_eq!(unpaid.len(), 1);
}
