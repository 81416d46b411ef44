//! Findings: where documents, promises and activities are not in accord, how bad that is, and where
//! it is mended.
//!
//! A finding holds what it found as data; its sentence is a message (`lang/finding`). Whoever can
//! live with one accepts it with a reason, which is kept as an [`Acceptance`].

mod documents;
mod work;

use std::collections::BTreeMap;
use std::fmt;

use super::factor::FactorDomain;
use super::field::Title;
use super::group::Group;
use super::id::{
    AcceptanceId, ActivityId, BudgetLineId, CommitmentId, DevelopmentAreaId, DocumentId, DutyId,
    GoalId, PromiseId,
};
use super::noun::{AnyId, NounKind, noun};
use super::query::spending::Spent;
use super::text::Text;
use super::time::Date;
use super::word::words;

pub use documents::{NOTICE, notice};

words! {
    /// What can be found.
    Rule "finding" {
        /// A document's period is over, and nothing came after it.
        Expired "expired",
        /// A document's period ends within its notice, and nothing comes after it.
        Expiring "expiring",
        /// Days between a document and its successor on which neither holds.
        PeriodGap "period-gap",
        /// Two documents of one kind and the same parties hold at once.
        PeriodOverlap "period-overlap",
        /// A document ends before the one it follows from, and nothing comes after it.
        Uncovered "uncovered",
        /// A document holds when the one it follows from does not.
        OutsideParent "outside-parent",
        /// Places differ about how often a document is renewed, or its period is another.
        RenewalsDiffer "renewals-differ",
        /// What a duty demands is not there, or is too old.
        DutyUnmet "duty-unmet",
        /// No dialogue stands behind a promise.
        PromiseWithoutDialogue "promise-without-dialogue",
        /// No activity serves a commitment.
        CommitmentWithoutActivity "commitment-without-activity",
        /// An activity serves no goal.
        ActivityWithoutGoal "activity-without-goal",
        /// An activity starts from no factor.
        ActivityWithoutFactor "activity-without-factor",
        /// An activity serves no development area.
        ActivityWithoutArea "activity-without-area",
        /// Nobody has said how a goal is measured.
        GoalWithoutIndicator "goal-without-indicator",
        /// More has been used of a budget line than it holds.
        BudgetOverdrawn "budget-overdrawn",
        /// No activity is about any factor of a domain.
        DomainWithoutActivity "domain-without-activity",
        /// No activity serves a development area.
        AreaWithoutActivity "area-without-activity",
        /// A report should have been sent, and was not.
        ReportOverdue "report-overdue",
    }
}

words! {
    /// How bad it is.
    Severity "severity" {
        /// Something does not hold.
        Fault "fault",
        /// Something will not hold, or contradicts something else.
        Warning "warning",
        /// Something to think about.
        Hint "hint",
    }
}

noun! {
    /// A finding that the group can live with, and why (*godtagen avvikelse*). Who accepted it and
    /// when stands in the log.
    Acceptance, AcceptanceField, AcceptanceId {
        /// Why.
        Because because: Text, Required;
        /// What was found.
        Rule rule: Rule, Optional;
        /// About what: the finding's mark.
        About about: Title, Required;
    }
}

/// Something that is not in accord.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// See [`Rule::Expired`].
    Expired {
        /// Which.
        document: DocumentId,
        /// Its last day.
        to: Date,
    },
    /// See [`Rule::Expiring`].
    Expiring {
        /// Which.
        document: DocumentId,
        /// Its last day.
        to: Date,
    },
    /// See [`Rule::PeriodGap`].
    PeriodGap {
        /// The earlier one.
        before: DocumentId,
        /// Its successor.
        after: DocumentId,
        /// The first day on which neither holds.
        from: Date,
        /// The last one.
        to: Date,
    },
    /// See [`Rule::PeriodOverlap`].
    PeriodOverlap {
        /// The earlier one.
        one: DocumentId,
        /// The later one.
        other: DocumentId,
        /// The first day on which both hold.
        from: Date,
        /// The last one, nothing where neither ends.
        to: Option<Date>,
    },
    /// See [`Rule::Uncovered`].
    Uncovered {
        /// Which.
        document: DocumentId,
        /// Its last day.
        to: Date,
        /// What it follows from.
        parent: DocumentId,
        /// The last day of that, nothing where it has none.
        until: Option<Date>,
    },
    /// See [`Rule::OutsideParent`].
    OutsideParent {
        /// Which.
        document: DocumentId,
        /// What it follows from.
        parent: DocumentId,
    },
    /// See [`Rule::RenewalsDiffer`].
    RenewalsDiffer {
        /// Which.
        document: DocumentId,
        /// The different intervals, in months, the shortest first.
        months: Vec<u32>,
        /// How long its period is, where that is whole months.
        period: Option<u32>,
    },
    /// See [`Rule::DutyUnmet`].
    DutyUnmet {
        /// Which.
        duty: DutyId,
        /// The newest document that would fulfil it, nothing where there is none.
        latest: Option<DocumentId>,
    },
    /// See [`Rule::PromiseWithoutDialogue`].
    PromiseWithoutDialogue(PromiseId),
    /// See [`Rule::CommitmentWithoutActivity`].
    CommitmentWithoutActivity(CommitmentId),
    /// See [`Rule::ActivityWithoutGoal`].
    ActivityWithoutGoal(ActivityId),
    /// See [`Rule::ActivityWithoutFactor`].
    ActivityWithoutFactor(ActivityId),
    /// See [`Rule::ActivityWithoutArea`].
    ActivityWithoutArea(ActivityId),
    /// See [`Rule::GoalWithoutIndicator`].
    GoalWithoutIndicator(GoalId),
    /// See [`Rule::BudgetOverdrawn`].
    BudgetOverdrawn {
        /// Which line.
        line: BudgetLineId,
        /// In which calendar year.
        year: i32,
        /// What is left, below zero where there is less than nothing.
        left: Spent,
    },
    /// See [`Rule::DomainWithoutActivity`].
    DomainWithoutActivity(FactorDomain),
    /// See [`Rule::AreaWithoutActivity`].
    AreaWithoutActivity(DevelopmentAreaId),
    /// See [`Rule::ReportOverdue`].
    ReportOverdue {
        /// By which duty.
        duty: DutyId,
        /// The day on which it fell due.
        on: Date,
    },
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A thing of the group.
    Thing(AnyId),
    /// A domain of factors.
    Domain(FactorDomain),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thing(id) => id.fmt(f),
            Self::Domain(domain) => domain.fmt(f),
        }
    }
}

/// Where a finding is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// In a field of something.
    Field(AnyId, &'static str),
    /// By a new thing of a kind, in which a field already has this value.
    Add(NounKind, &'static str, String),
    /// By renewing a document.
    Renew(DocumentId),
    /// By something that addresses a factor of a domain.
    Address(FactorDomain),
}

impl Finding {
    /// Returns the rule by which it was found.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Expired { .. } => Rule::Expired,
            Self::Expiring { .. } => Rule::Expiring,
            Self::PeriodGap { .. } => Rule::PeriodGap,
            Self::PeriodOverlap { .. } => Rule::PeriodOverlap,
            Self::Uncovered { .. } => Rule::Uncovered,
            Self::OutsideParent { .. } => Rule::OutsideParent,
            Self::RenewalsDiffer { .. } => Rule::RenewalsDiffer,
            Self::DutyUnmet { .. } => Rule::DutyUnmet,
            Self::PromiseWithoutDialogue(_) => Rule::PromiseWithoutDialogue,
            Self::CommitmentWithoutActivity(_) => Rule::CommitmentWithoutActivity,
            Self::ActivityWithoutGoal(_) => Rule::ActivityWithoutGoal,
            Self::ActivityWithoutFactor(_) => Rule::ActivityWithoutFactor,
            Self::ActivityWithoutArea(_) => Rule::ActivityWithoutArea,
            Self::GoalWithoutIndicator(_) => Rule::GoalWithoutIndicator,
            Self::BudgetOverdrawn { .. } => Rule::BudgetOverdrawn,
            Self::DomainWithoutActivity(_) => Rule::DomainWithoutActivity,
            Self::AreaWithoutActivity(_) => Rule::AreaWithoutActivity,
            Self::ReportOverdue { .. } => Rule::ReportOverdue,
        }
    }

    /// Returns what it is about.
    pub fn subject(&self) -> Subject {
        let id: AnyId = match self {
            Self::Expired { document, .. }
            | Self::Expiring { document, .. }
            | Self::Uncovered { document, .. }
            | Self::OutsideParent { document, .. }
            | Self::RenewalsDiffer { document, .. }
            | Self::PeriodGap {
                after: document, ..
            }
            | Self::PeriodOverlap {
                other: document, ..
            } => (*document).into(),
            Self::DutyUnmet { duty, .. } | Self::ReportOverdue { duty, .. } => (*duty).into(),
            Self::PromiseWithoutDialogue(id) => (*id).into(),
            Self::CommitmentWithoutActivity(id) => (*id).into(),
            Self::ActivityWithoutGoal(id)
            | Self::ActivityWithoutFactor(id)
            | Self::ActivityWithoutArea(id) => (*id).into(),
            Self::GoalWithoutIndicator(id) => (*id).into(),
            Self::BudgetOverdrawn { line, .. } => line.clone().into(),
            Self::AreaWithoutActivity(id) => (*id).into(),
            Self::DomainWithoutActivity(domain) => return Subject::Domain(*domain),
        };
        Subject::Thing(id)
    }

    /// Returns what tells it from the other findings of its rule, and stays as long as it is the same
    /// one: its subject, and what else it takes (`D4 D2`, `KFF-3120 2020`).
    pub fn mark(&self) -> String {
        let subject = self.subject();
        match self {
            Self::PeriodGap { before: other, .. }
            | Self::PeriodOverlap { one: other, .. }
            | Self::Uncovered { parent: other, .. }
            | Self::OutsideParent { parent: other, .. } => format!("{subject} {other}"),
            Self::BudgetOverdrawn { year, .. } => format!("{subject} {year}"),
            Self::ReportOverdue { on, .. } => format!("{subject} {on}"),
            _ => subject.to_string(),
        }
    }

    /// Returns where it is mended.
    pub fn mend(&self) -> Mend {
        match self {
            Self::Expired { document, .. }
            | Self::Expiring { document, .. }
            | Self::Uncovered { document, .. }
            | Self::DutyUnmet {
                latest: Some(document),
                ..
            } => Mend::Renew(*document),
            Self::PeriodGap { after, .. } => Mend::Field((*after).into(), "from"),
            Self::PeriodOverlap { other, .. } => Mend::Field((*other).into(), "from"),
            Self::OutsideParent { document, .. } => Mend::Field((*document).into(), "to"),
            Self::RenewalsDiffer { document, .. } => Mend::Field((*document).into(), "renewals"),
            Self::DutyUnmet { duty, .. } => Mend::Field((*duty).into(), "document"),
            Self::PromiseWithoutDialogue(id) => Mend::Field((*id).into(), "problems"),
            Self::CommitmentWithoutActivity(id) => {
                Mend::Add(NounKind::Activity, "commitments", id.to_string())
            }
            Self::ActivityWithoutGoal(id) => Mend::Field((*id).into(), "goals"),
            Self::ActivityWithoutFactor(id) => Mend::Field((*id).into(), "factors"),
            Self::ActivityWithoutArea(id) => Mend::Field((*id).into(), "areas"),
            Self::GoalWithoutIndicator(id) => {
                Mend::Add(NounKind::Indicator, "goal", id.to_string())
            }
            Self::BudgetOverdrawn { line, .. } => Mend::Field(line.clone().into(), "years"),
            Self::DomainWithoutActivity(domain) => Mend::Address(*domain),
            Self::AreaWithoutActivity(id) => Mend::Add(NounKind::Activity, "areas", id.to_string()),
            Self::ReportOverdue { duty, .. } => {
                Mend::Add(NounKind::Sending, "duty", duty.to_string())
            }
        }
    }
}

impl Rule {
    /// Returns how bad it is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Expired | Self::DutyUnmet | Self::BudgetOverdrawn | Self::ReportOverdue => {
                Severity::Fault
            }
            Self::Expiring
            | Self::PeriodGap
            | Self::OutsideParent
            | Self::RenewalsDiffer
            | Self::PromiseWithoutDialogue
            | Self::CommitmentWithoutActivity
            | Self::ActivityWithoutGoal
            | Self::ActivityWithoutFactor
            | Self::GoalWithoutIndicator
            | Self::AreaWithoutActivity => Severity::Warning,
            Self::PeriodOverlap
            | Self::Uncovered
            | Self::DomainWithoutActivity
            | Self::ActivityWithoutArea => Severity::Hint,
        }
    }
}

/// A finding, and what was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub finding: Finding,
    /// How it was accepted, if it was.
    pub accepted: Option<AcceptanceId>,
}

/// Returns everything that is not in accord on `today`: what nobody has accepted first, the worst
/// first, then by rule and by what it is about.
pub fn findings(group: &Group, today: Date) -> Vec<Found> {
    let mut all = documents::findings(group, today);
    all.extend(work::findings(group, today));
    let accepted: BTreeMap<(Rule, &str), AcceptanceId> = group
        .acceptances
        .iter()
        .map(|it| ((it.rule, it.about.as_str()), it.id))
        .collect();
    let mut found: Vec<Found> = all
        .into_iter()
        .map(|finding| Found {
            accepted: accepted
                .get(&(finding.rule(), finding.mark().as_str()))
                .copied(),
            finding,
        })
        .collect();
    found.sort_by_cached_key(|it| {
        let rule = it.finding.rule();
        let subject = it.finding.subject();
        (it.accepted.is_some(), rule.severity(), rule, subject)
    });
    found
}
