//! `samklang list`: everything of one kind, narrowed by a filter.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::PossibleValue;
use serde_json::Value as Json;

use super::context::Context;
use super::exit::{Failure, Status};
use super::loose::Loose;
use super::session::View;
use super::{Outcome, findings, guard, out, roles, rows, wheel};
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
    /// The year of the wheel or of the budget, this one where none is given
    #[arg(long, value_parser = clap::value_parser!(i32).range(1900..=2999))]
    year: Option<i32>,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// All of a kind.
    Kind(NounKind),
    /// Target areas and development areas.
    Areas,
    /// What was parked at meetings.
    Parked,
    /// What was asked at meetings.
    Questions,
    /// What is not in accord.
    Findings,
    /// Personal data in texts.
    Finds,
    /// Who may what.
    Roles,
    /// What happens in a year.
    Wheel,
}

impl ValueEnum for What {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: LazyLock<Vec<What>> = LazyLock::new(|| {
            // A store holds one group.
            let kinds = NounKind::ALL.iter().copied();
            let kinds = kinds.filter(|kind| *kind != NounKind::Profile);
            kinds.map(What::Kind).chain(What::OTHERS).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Kind(NounKind::BudgetLine) => {
                PossibleValue::new("budget").aliases(["budget-lines", "budget-line"])
            }
            Self::Kind(kind) => {
                let value = PossibleValue::new(plural(*kind)).alias(kind.code());
                match kind {
                    NounKind::Entry => value.help("Everything that stands in minutes"),
                    NounKind::Key => value.help("Members' public SSH keys"),
                    _ => value,
                }
            }
            Self::Areas => PossibleValue::new("areas").help("Target areas and development areas"),
            Self::Parked => PossibleValue::new("parked").help("What was parked at meetings"),
            Self::Questions => PossibleValue::new("questions")
                .alias("question")
                .help("What was asked at meetings"),
            Self::Findings => PossibleValue::new("findings")
                .alias("finding")
                .help("Where documents, promises and activities are not in accord"),
            Self::Finds => PossibleValue::new("finds")
                .alias("find")
                .help("Personal data in the group's texts, as the privacy guard finds it"),
            Self::Roles => PossibleValue::new("roles").alias("role"),
            Self::Wheel => PossibleValue::new("wheel").help("What happens in a year"),
        })
    }
}

/// Returns what all of a kind are called at the prompt, with hyphens.
fn plural(kind: NounKind) -> &'static str {
    static NAMES: LazyLock<Vec<(NounKind, String)>> = LazyLock::new(|| {
        let name = |kind: &NounKind| (*kind, kind.table().replace('_', "-"));
        NounKind::ALL.iter().map(name).collect()
    });
    let mut names = NAMES.iter();
    names
        .find(|(one, _)| *one == kind)
        .map_or("", |(_, name)| name)
}

impl What {
    /// What is not simply all of a kind.
    const OTHERS: [Self; 7] = [
        Self::Areas,
        Self::Parked,
        Self::Questions,
        Self::Findings,
        Self::Finds,
        Self::Roles,
        Self::Wheel,
    ];

    /// Returns the kinds it lists; the others are read out of everything.
    fn kinds(self) -> Vec<NounKind> {
        match self {
            Self::Kind(kind) => vec![kind],
            Self::Areas => vec![NounKind::TargetArea, NounKind::DevelopmentArea],
            Self::Parked | Self::Questions => vec![NounKind::Entry],
            Self::Findings | Self::Finds | Self::Roles | Self::Wheel => Vec::new(),
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
    match args.what {
        What::Roles => return roles::run(cx, &view.group),
        What::Findings => return findings::run(cx, &view, &Loose::of(&args.filter)),
        What::Finds => return guard::list(cx, &view, &Loose::of(&args.filter)),
        What::Wheel => return wheel::run(cx, &view, args.year, &args.filter),
        _ => {}
    }
    if args.year.is_some() && args.what != What::Kind(NounKind::BudgetLine) {
        return Err(cx.fail(Status::Usage, "cli-year-of-wheel", &[]));
    }
    let line = args.filter.join(" ");
    let mut rows: Vec<Json> = Vec::new();
    let mut printed = out::Out::new(cx);
    let mut first = true;
    for kind in args.what.kinds() {
        let filter = Filter::parse(&cx.tongue, kind, &line).map_err(|why| unfit(cx, &why))?;
        let ids: Vec<AnyId> = view
            .group
            .ids(kind)
            .into_iter()
            .filter(|id| args.what.has(&view.group, id))
            .filter(|id| {
                let title = filter::title(&cx.tongue, &view.group, id);
                filter.matches(&view.group, id, &title, view.today)
            })
            .collect();
        if cx.global.json {
            rows.extend(json_of(&view, kind, &ids, args.year));
        } else if !ids.is_empty() {
            if !std::mem::take(&mut first) {
                printed.line("")?;
            }
            for line in rows::table(cx, &view, kind, &ids, args.year).lines() {
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

fn json_of(view: &View, kind: NounKind, ids: &[AnyId], year: Option<i32>) -> Vec<Json> {
    let ids: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
    let mut rows = exchange::json::list(&view.group, kind, view.today);
    rows.retain(|row| row["id"].as_str().is_some_and(|id| ids.contains(id)));
    if let Some(year) = year {
        let balances = rows
            .iter_mut()
            .filter_map(|row| row["balance"].as_array_mut());
        balances.for_each(|all| all.retain(|balance| balance["year"] == year));
    }
    rows
}
