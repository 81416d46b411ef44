//! `samklang list`: everything of one kind, narrowed by a filter.

use std::collections::BTreeSet;

use clap::ValueEnum;
use serde_json::Value as Json;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::View;
use super::{Outcome, out, roles, rows};
use crate::domain::Group;
use crate::domain::minutes::EntryKind;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::query::filter::{self, Filter, FilterError};
use crate::exchange;
use crate::lang::refusal;

/// Arguments of `list`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to list
    what: What,
    /// What to narrow it to: words of the title, and keys with values such as owner:POL
    /// status:blocked stage:do late:yes, in Swedish as well
    filter: Vec<String>,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    #[value(alias = "activity")]
    Activities,
    #[value(alias = "action")]
    Actions,
    #[value(alias = "document")]
    Documents,
    #[value(alias = "goal")]
    Goals,
    #[value(alias = "indicator")]
    Indicators,
    #[value(alias = "factor")]
    Factors,
    #[value(alias = "promise")]
    Promises,
    #[value(alias = "commitment")]
    Commitments,
    #[value(alias = "organisation")]
    Organisations,
    #[value(alias = "member")]
    Members,
    #[value(alias = "budget-lines")]
    Budget,
    #[value(alias = "role")]
    Roles,
    #[value(alias = "duty")]
    Duties,
    /// Target areas and development areas
    Areas,
    TargetAreas,
    DevelopmentAreas,
    #[value(alias = "meeting")]
    Meetings,
    #[value(alias = "decision")]
    Decisions,
    /// What was parked at meetings
    Parked,
    /// What was asked at meetings
    #[value(alias = "question")]
    Questions,
    /// Everything that stands in minutes
    #[value(alias = "entry")]
    Entries,
    Series,
    #[value(alias = "standing-item")]
    StandingItems,
    /// Members' public SSH keys
    #[value(alias = "key")]
    Keys,
}

impl What {
    /// Returns the kinds it lists; roles are words and of no kind.
    fn kinds(self) -> &'static [NounKind] {
        match self {
            Self::Activities => &[NounKind::Activity],
            Self::Actions => &[NounKind::Action],
            Self::Documents => &[NounKind::Document],
            Self::Goals => &[NounKind::Goal],
            Self::Indicators => &[NounKind::Indicator],
            Self::Factors => &[NounKind::Factor],
            Self::Promises => &[NounKind::Promise],
            Self::Commitments => &[NounKind::Commitment],
            Self::Organisations => &[NounKind::Organisation],
            Self::Members => &[NounKind::Member],
            Self::Budget => &[NounKind::BudgetLine],
            Self::Duties => &[NounKind::Duty],
            Self::Areas => &[NounKind::TargetArea, NounKind::DevelopmentArea],
            Self::TargetAreas => &[NounKind::TargetArea],
            Self::DevelopmentAreas => &[NounKind::DevelopmentArea],
            Self::Meetings => &[NounKind::Meeting],
            Self::Decisions => &[NounKind::Decision],
            Self::Parked | Self::Questions | Self::Entries => &[NounKind::Entry],
            Self::Series => &[NounKind::Series],
            Self::StandingItems => &[NounKind::StandingItem],
            Self::Keys => &[NounKind::Key],
            Self::Roles => &[],
        }
    }

    /// Returns whether it lists that one of its kind: parked matters and questions are entries.
    fn has(self, group: &Group, id: &AnyId) -> bool {
        let kind = match self {
            Self::Parked => EntryKind::Parked,
            Self::Questions => EntryKind::Question,
            _ => return true,
        };
        let AnyId::Entry(id) = id else { return false };
        group
            .entries
            .get(id)
            .is_some_and(|entry| entry.kind == kind)
    }
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    if args.what == What::Roles {
        return roles::run(cx, &view.group);
    }
    let line = args.filter.join(" ");
    let mut rows: Vec<Json> = Vec::new();
    let mut printed = out::Out::new(cx);
    let mut first = true;
    for kind in args.what.kinds() {
        let filter = Filter::parse(&cx.tongue, *kind, &line).map_err(|why| unfit(cx, &why))?;
        let ids: Vec<AnyId> = view
            .group
            .ids(*kind)
            .into_iter()
            .filter(|id| args.what.has(&view.group, id))
            .filter(|id| {
                let title = filter::title(&cx.tongue, &view.group, id);
                filter.matches(&view.group, id, &title, view.today)
            })
            .collect();
        if cx.global.json {
            rows.extend(json_of(&view, *kind, &ids));
        } else if !ids.is_empty() {
            if !std::mem::take(&mut first) {
                printed.line("")?;
            }
            for line in rows::table(cx, &view, *kind, &ids).lines() {
                printed.line(&line)?;
            }
        }
    }
    if cx.global.json {
        printed.json(&rows)?;
    } else if first && !cx.global.quiet {
        printed.line(&cx.tongue.word("cli-nothing-listed"))?;
    }
    printed.end()
}

fn unfit(cx: &Context, why: &FilterError) -> Failure {
    let code = match why {
        FilterError::UnknownKey { .. } => "filter-unknown-key",
        FilterError::UnknownValue { .. } => "filter-unknown-value",
    };
    let said = refusal::filter(&cx.tongue, why);
    Failure::of_lines(Status::Usage, code, vec![said])
}

fn json_of(view: &View, kind: NounKind, ids: &[AnyId]) -> Vec<Json> {
    let ids: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
    exchange::json::list(&view.group, kind, view.today)
        .into_iter()
        .filter(|row| row["id"].as_str().is_some_and(|id| ids.contains(id)))
        .collect()
}
