//! Promises, activities, goals and budget lines that lack what they should lead to or start from.

use std::collections::BTreeSet;

use super::Finding;
use crate::domain::activity::Activity;
use crate::domain::factor::{FactorDomain, FactorKind};
use crate::domain::group::Group;
use crate::domain::promise::Promise;
use crate::domain::query::coverage::coverage;
use crate::domain::query::{areas, spending, trace};
use crate::domain::time::Date;

pub(super) fn findings(group: &Group, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    promises(group, today, &mut found);
    activities(group, &mut found);
    let measured: BTreeSet<_> = group.indicators.iter().map(|it| it.goal).collect();
    let unmeasured = group
        .goals
        .iter()
        .filter(|goal| !measured.contains(&goal.id));
    found.extend(unmeasured.map(|goal| Finding::GoalWithoutIndicator(goal.id)));
    budgets(group, &mut found);
    let coverage = coverage(group);
    let bare = FactorDomain::ALL.iter().filter(|domain| {
        let mut kinds = FactorKind::ALL.iter();
        kinds.all(|kind| coverage.cell(**domain, *kind).activities.is_empty())
    });
    found.extend(bare.map(|domain| Finding::DomainWithoutActivity(*domain)));
    found
}

/// What has not been stopped.
fn going(group: &Group) -> impl Iterator<Item = &Activity> {
    let all = group.activities.iter();
    all.filter(|activity| activity.counts())
}

fn promises(group: &Group, today: Date, found: &mut Vec<Finding>) {
    let served: BTreeSet<_> = going(group).flat_map(|it| &it.commitments).collect();
    let holds = |promise: &Promise| promise.to.is_none_or(|to| to >= today);
    for promise in group.promises.iter().filter(|promise| holds(promise)) {
        if trace::dialogues(group, promise).is_empty() {
            found.push(Finding::PromiseWithoutDialogue(promise.id));
        }
    }
    let unserved = group.commitments.iter().filter(|it| {
        let promise = group.promises.get(&it.promise);
        promise.is_some_and(holds) && !served.contains(&it.id)
    });
    found.extend(unserved.map(|it| Finding::CommitmentWithoutActivity(it.id)));
}

fn activities(group: &Group, found: &mut Vec<Finding>) {
    let areas = areas::served(group);
    for activity in going(group) {
        if activity.goals.is_empty() {
            found.push(Finding::ActivityWithoutGoal(activity.id));
        }
        if activity.factors.is_empty() {
            found.push(Finding::ActivityWithoutFactor(activity.id));
        }
        // Where the agreement names no areas there is nothing to serve.
        if !areas.is_empty() && activity.areas.is_empty() {
            found.push(Finding::ActivityWithoutArea(activity.id));
        }
    }
    let unserved = areas.iter().filter(|it| it.by.is_empty());
    found.extend(unserved.map(|it| Finding::AreaWithoutActivity(it.area.id)));
}

fn budgets(group: &Group, found: &mut Vec<Finding>) {
    for (line, balances) in spending::all_balances(group) {
        for balance in balances {
            let left = balance.left().unwrap_or_default();
            if left.cost.0 < 0 || left.time.0 < 0 {
                found.push(Finding::BudgetOverdrawn {
                    line: line.id.clone(),
                    year: balance.year,
                    left,
                });
            }
        }
    }
}
