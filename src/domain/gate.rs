//! The gates between the stages: what each demands, and what an activity still lacks.

use super::activity::{Activity, Helped, Stage};
use super::goal::IndicatorKind;
use super::group::Group;
use super::time::Date;
use super::word::words;

words! {
    /// Something that a gate demands and an activity lacks.
    Lack "lack" {
        /// Nobody owns it.
        Owner "owner",
        /// No budget line pays for it.
        Budget "budget",
        /// Its budget line is another organisation's.
        BudgetOfOwner "budget-of-owner",
        /// No first day.
        From "from",
        /// No last day.
        To "to",
        /// It serves no goal.
        Goal "goal",
        /// It starts from no factor.
        Factor "factor",
        /// Nobody has told how it is going, this turn.
        Report "report",
        /// Its period has not begun.
        PeriodBegun "period-begun",
        /// "Did we do it?" is unanswered.
        Did "did",
        /// "Did it help?" is unanswered.
        Helped "helped",
        /// "Did it help?" is answered, but no effect indicator of its goals has a baseline and a reading.
        Reading "reading",
        /// It is said not to be measurable yet, but not why.
        HelpedBecause "helped-because",
        /// Nothing is said of what was learnt.
        Lesson "lesson",
        /// No verdict.
        Verdict "verdict",
    }
}

impl Lack {
    /// Returns the activity's field that mends it, nothing where that takes something else.
    pub fn field(self) -> Option<&'static str> {
        Some(match self {
            Self::Owner => "owner",
            Self::Budget | Self::BudgetOfOwner => "budget",
            Self::From | Self::PeriodBegun => "from",
            Self::To => "to",
            Self::Goal => "goals",
            Self::Factor => "factors",
            Self::Did => "did",
            Self::Helped | Self::Reading => "helped",
            Self::HelpedBecause => "helped_because",
            Self::Lesson => "lesson",
            Self::Verdict => "verdict",
            Self::Report => return None,
        })
    }
}

/// Returns what `activity` lacks on `today` to leave `stage`, nothing where the gate is open.
pub fn lacks(group: &Group, activity: &Activity, stage: Stage, today: Date) -> Vec<Lack> {
    let demands: Vec<(bool, Lack)> = match stage {
        Stage::Plan => vec![
            (activity.owner.is_some(), Lack::Owner),
            (activity.budget.is_some(), Lack::Budget),
            (
                activity.budget.is_none() || budget_is_owners(group, activity),
                Lack::BudgetOfOwner,
            ),
            (activity.from.is_some(), Lack::From),
            (activity.to.is_some(), Lack::To),
            (!activity.goals.is_empty(), Lack::Goal),
            (!activity.factors.is_empty(), Lack::Factor),
        ],
        Stage::Do => vec![
            (!activity.reports.is_empty(), Lack::Report),
            (
                activity.from.is_some_and(|from| from <= today),
                Lack::PeriodBegun,
            ),
        ],
        Stage::Check => vec![
            (activity.did.is_some(), Lack::Did),
            (activity.helped.is_some(), Lack::Helped),
            (
                !claims_effect(activity) || effect_is_measured(group, activity),
                Lack::Reading,
            ),
            (
                activity.helped != Some(Helped::NotMeasurable) || activity.helped_because.is_some(),
                Lack::HelpedBecause,
            ),
        ],
        Stage::Improve => {
            vec![
                (activity.verdict.is_some(), Lack::Verdict),
                (activity.lesson.is_some(), Lack::Lesson),
            ]
        }
    };
    demands
        .into_iter()
        .filter(|(met, _)| !met)
        .map(|(_, lack)| lack)
        .collect()
}

fn budget_is_owners(group: &Group, activity: &Activity) -> bool {
    let line = activity
        .budget
        .as_ref()
        .and_then(|id| group.budget_lines.get(id));
    line.is_some_and(|line| Some(&line.organisation) == activity.owner.as_ref())
}

fn claims_effect(activity: &Activity) -> bool {
    activity
        .helped
        .is_some_and(|helped| helped != Helped::NotMeasurable)
}

/// Returns whether an effect indicator of the activity's goals has a baseline and a reading, so
/// that "did it help?" can be answered from something.
pub fn effect_is_measured(group: &Group, activity: &Activity) -> bool {
    group.indicators.iter().any(|indicator| {
        activity.goals.contains(&indicator.goal)
            && indicator.kind == IndicatorKind::Effect
            && indicator.baseline.is_some()
            && !indicator.readings.is_empty()
    })
}
