//! Findings as sentences.

use super::{Arg, Tongue, number};
use crate::domain::amount::{Minutes, Ore};
use crate::domain::finding::Finding;
use crate::domain::time::Date;

/// Returns the sentence of a finding. Days stand in full: a finding is read long before and after.
pub fn sentence(tongue: &Tongue, finding: &Finding) -> String {
    let code = finding.rule().code();
    let about = || Arg::from(finding.subject().to_string());
    let day = |date: &Date| Arg::from(date.to_string());
    let other = |id: &dyn std::fmt::Display| Arg::from(id.to_string());
    let mut args = vec![("id", about())];
    let mut id = format!("finding-is-{code}");
    match finding {
        Finding::Expired { to, .. } | Finding::Expiring { to, .. } => args.push(("to", day(to))),
        Finding::PeriodGap {
            before, from, to, ..
        } => args.extend([
            ("other", other(before)),
            ("from", day(from)),
            ("to", day(to)),
        ]),
        Finding::PeriodOverlap { one, from, to, .. } => {
            args.extend([("other", other(one)), ("from", day(from))]);
            match to {
                Some(to) => args.push(("to", day(to))),
                None => id.push_str("-without-end"),
            }
        }
        Finding::Uncovered {
            to, parent, until, ..
        } => {
            args.extend([("other", other(parent)), ("to", day(to))]);
            match until {
                Some(until) => args.push(("until", day(until))),
                None => id.push_str("-without-end"),
            }
        }
        Finding::OutsideParent { parent, .. } => args.push(("other", other(parent))),
        Finding::RenewalsDiffer { months, period, .. } => {
            let told: Vec<String> = months
                .iter()
                .map(|months| tongue.say("every-months", &[("months", (*months).into())]))
                .collect();
            args.push((
                "renewals",
                super::value::list(tongue, "list-and", &told).into(),
            ));
            match period {
                Some(period) => {
                    let period = tongue.say("count-months", &[("months", (*period).into())]);
                    args.push(("period", period.into()));
                }
                None => id.push_str("-without-period"),
            }
        }
        Finding::DutyUnmet { latest, .. } => match latest {
            Some(latest) => args.push(("other", other(latest))),
            None => id.push_str("-at-all"),
        },
        Finding::BudgetOverdrawn { year, left, .. } => {
            let language = tongue.language();
            let short = [
                (left.cost.0 < 0).then(|| number::sum(language, Ore(-left.cost.0))),
                (left.time.0 < 0).then(|| number::hours(language, Minutes(-left.time.0))),
            ];
            let short: Vec<String> = short.into_iter().flatten().collect();
            args.extend([
                // A year is no number: it is not divided into thousands.
                ("year", year.to_string().into()),
                (
                    "short",
                    super::value::list(tongue, "list-and", &short).into(),
                ),
            ]);
        }
        Finding::ReportOverdue { on, .. } => args.push(("on", day(on))),
        Finding::DomainWithoutActivity(domain) => {
            args.push((
                "domain",
                tongue.word(&format!("factor-domain-{domain}")).into(),
            ));
        }
        Finding::PromiseWithoutDialogue(_)
        | Finding::CommitmentWithoutActivity(_)
        | Finding::ActivityWithoutGoal(_)
        | Finding::ActivityWithoutFactor(_)
        | Finding::ActivityWithoutArea(_)
        | Finding::GoalWithoutIndicator(_)
        | Finding::AreaWithoutActivity(_) => {}
    }
    tongue.say(&id, &args)
}
