//! What a board is told of a year: what was done and what the readings say of the goals, what it took
//! of the ordinary budgets, how the promises were kept, what was learnt and decided, and what comes.
//!
//! Where a year begins and ends, and what is of it, is told in [`year`](super::year).

use std::collections::{BTreeMap, BTreeSet};

use super::Source;
use super::council::counted;
use super::next::{self, Next};
use super::turns::{self, Learnt};
pub use super::year::Year;
use crate::domain::activity::{Activity, Did, Report, Stage, Status};
use crate::domain::document::Duty;
use crate::domain::goal::{Goal, Indicator, IndicatorKind};
use crate::domain::group::Group;
use crate::domain::id::{ActivityId, BudgetLineId, DecisionId, GoalId, OrganisationId};
use crate::domain::minutes::{Decision, DecisionState, Entry};
use crate::domain::promise::Commitment;
use crate::domain::query::duty;
use crate::domain::query::effect::{self, Standing};
use crate::domain::query::pace::{self, Pace};
use crate::domain::query::spending::{self, Balance};
use crate::domain::sending;
use crate::domain::time::Date;

/// What a board is told.
#[derive(Debug)]
pub struct Yearly<'a> {
    /// Of which year.
    pub year: &'a Year,
    /// The duty that it meets, nothing where there is none.
    pub duty: Option<&'a Duty>,
    /// Every activity that was carried out, in the order of their ids.
    pub done: Vec<Done<'a>>,
    /// Every goal with what was done for it and what is known of it.
    pub goals: Vec<ForGoal<'a>>,
    /// Those of the activities that serve no goal.
    pub goalless: Vec<usize>,
    /// What each organisation's budget lines hold, and what was planned and used of them.
    pub spent: Vec<Spending<'a>>,
    /// The activities of the year that no line pays.
    pub unpaid: Vec<ActivityId>,
    /// How far each commitment has come at the end.
    pub kept: Vec<Kept<'a>>,
    /// What was learnt in the turns that ended, and in those that wait for their end.
    pub learnt: Vec<Learnt<'a>>,
    /// What was decided about activities.
    pub decided: Vec<About<'a>>,
    /// What goes on, is planned, and falls due.
    pub next: Next<'a>,
}

/// An activity that was carried out in the year.
#[derive(Debug)]
pub struct Done<'a> {
    /// As it was at the end.
    pub activity: &'a Activity,
    /// How it was going, in the turn that is told of.
    pub status: Status,
    /// That turn, from 1, where another one has begun since.
    pub turn: Option<usize>,
    /// What was answered to "did we do it?" in that turn, nothing where nobody has.
    pub did: Option<Did>,
    /// The last status report of the year.
    pub report: Option<&'a Report>,
    /// What shows it.
    pub source: Source,
}

/// A goal with what was done for it and what is known of it.
#[derive(Debug)]
pub struct ForGoal<'a> {
    /// Which.
    pub goal: &'a Goal,
    /// What was done for it, by its place among all that was done.
    pub done: Vec<usize>,
    /// What is measured of it, and how that stood at the end.
    pub measured: Vec<Measured<'a>>,
}

/// An indicator and how it stood.
#[derive(Debug)]
pub struct Measured<'a> {
    /// Which.
    pub indicator: &'a Indicator,
    /// What may be said of it.
    pub standing: Standing,
    /// Whether it was read within the year.
    pub in_year: bool,
}

/// What one organisation's budget lines hold, and what was planned and used of them.
#[derive(Debug)]
pub struct Spending<'a> {
    /// Whose.
    pub organisation: &'a OrganisationId,
    /// All of its lines together.
    pub balance: Balance,
    /// Those that more was used of than they hold.
    pub overdrawn: Vec<(&'a BudgetLineId, Balance)>,
    /// The lines of which anybody has said anything.
    pub source: Source,
}

/// How far a commitment has come.
#[derive(Debug)]
pub struct Kept<'a> {
    /// Which.
    pub commitment: &'a Commitment,
    /// How far.
    pub pace: Pace,
    /// What shows it: nothing where nothing was counted.
    pub source: Option<Source>,
    /// What was done for it, by its place among all that was done.
    pub done: Vec<usize>,
}

/// A decision with the activities that it is about.
#[derive(Debug)]
pub struct About<'a> {
    /// Which.
    pub decision: &'a Decision,
    /// The entry by which it stands in the minutes.
    pub entry: Option<&'a Entry>,
    /// The activities.
    pub activities: Vec<ActivityId>,
}

/// Returns what a board is told on `today` of a year of the group.
pub fn yearly<'a>(now: &'a Group, year: &'a Year, today: Date) -> Yearly<'a> {
    let then = year.then();
    let done: Vec<Done<'a>> = then
        .activities
        .iter()
        .filter_map(|it| carried_out(year, it))
        .collect();
    let mut for_goal: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    let mut for_commitment: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (place, done) in done.iter().enumerate() {
        for goal in done.activity.goals.iter().collect::<BTreeSet<_>>() {
            for_goal.entry(goal).or_default().push(place);
        }
        for commitment in &done.activity.commitments {
            for_commitment.entry(commitment).or_default().push(place);
        }
    }
    let mut measured = measured(year);
    let goals = then.goals.iter().map(|goal| ForGoal {
        goal,
        done: for_goal.remove(&goal.id).unwrap_or_default(),
        measured: measured.remove(&goal.id).unwrap_or_default(),
    });
    let kept = then.commitments.iter().filter_map(|commitment| {
        let promise = then.promises.get(&commitment.promise);
        // One that was given later, or was over before, is not the year's to keep.
        promise
            .is_none_or(|it| year.meets(it.from, it.to))
            .then_some(())?;
        let pace = if year.goes_on {
            pace::pace(commitment, promise, year.span.to)
        } else {
            pace::at_end_of(commitment, promise, year.span.to)
        };
        Some(Kept {
            source: counted(commitment, promise, pace.on),
            done: for_commitment.remove(&commitment.id).unwrap_or_default(),
            commitment,
            pace,
        })
    });
    let goalless = (0..done.len()).filter(|place| done[*place].activity.goals.is_empty());
    let (spent, unpaid) = spent(then, year.year);
    let carried: BTreeSet<ActivityId> = done.iter().map(|it| it.activity.id).collect();
    Yearly {
        year,
        duty: duty::met_by(now, sending::Report::Board),
        goals: goals.collect(),
        goalless: goalless.collect(),
        spent,
        unpaid: unpaid
            .into_iter()
            .filter(|id| carried.contains(id))
            .collect(),
        kept: kept.collect(),
        learnt: turns::learnt(then, year, &done),
        decided: decided(then, year),
        next: next::next(year, today),
        done,
    }
}

/// Returns the activity if it was carried out in the year: told of, brought to an end of its turn, or
/// beyond planning in its period, which goes on until somebody has said that it is done.
fn carried_out<'a>(year: &Year, activity: &'a Activity) -> Option<Done<'a>> {
    let turns = activity.turns.iter();
    let earlier = turns.clone().flat_map(|turn| &turn.reports);
    let mut reports = earlier.chain(&activity.reports);
    let report = reports.rfind(|it| year.has(it.at.date()));
    let ended = turns.clone().rposition(|turn| year.has(turn.ended));
    let turn = ended.filter(|_| activity.reports.is_empty());
    let ended = ended.and_then(|place| activity.turns.get(place));
    let has_come = |from: Option<Date>| from.is_some_and(|from| from <= year.span.to);
    let within = |from: Option<Date>, to: Option<Date>| {
        has_come(from.or(to)) && to.is_none_or(|to| to >= year.span.from)
    };
    let is_begun = year.stage(activity) > Stage::Plan && activity.status != Status::NotStarted;
    let is_late = !activity.rests() && has_come(activity.from.or(activity.to));
    let goes_on = is_begun && (is_late || within(activity.from, activity.to));
    let was_on = || turns.clone().any(|turn| within(turn.from, turn.to));
    if report.is_none() && ended.is_none() && !goes_on && !was_on() {
        return None;
    }
    // While nothing is told of the turn that goes on, it is the one before that is told of.
    let told = ended.filter(|_| activity.reports.is_empty());
    // The day of an answer is that of the turn's end; before that only the log knows it.
    let source = match (report, told.or(ended)) {
        (Some(report), _) if told.is_none() => Source::on(activity.id, report.at.date()),
        (_, Some(turn)) => Source::on(activity.id, turn.ended),
        (_, None) => Source::Record(activity.seq),
    };
    Some(Done {
        turn: turn.map(|place| place + 1),
        status: told.map_or(activity.status, |turn| turn.status),
        did: told.map_or(year.did(activity), |turn| turn.did),
        report,
        source,
        activity,
    })
}

/// Returns what is known of each goal's indicators.
fn measured(year: &Year) -> BTreeMap<GoalId, Vec<Measured<'_>>> {
    let mut measured: BTreeMap<_, Vec<Measured<'_>>> = BTreeMap::new();
    for indicator in year.then().indicators.iter() {
        let standing = effect::standing(indicator);
        let latest = standing.latest.as_ref();
        let in_year = latest.is_some_and(|latest| year.has(latest.on));
        measured.entry(indicator.goal).or_default().push(Measured {
            indicator,
            standing,
            in_year,
        });
    }
    measured
}

/// Returns what each organisation's lines hold and what was used of them, and the activities that no
/// line pays.
fn spent(then: &Group, year: i32) -> (Vec<Spending<'_>>, Vec<ActivityId>) {
    let (accounts, unpaid) = spending::accounts(then, year);
    let mut by: BTreeMap<&OrganisationId, Vec<(&BudgetLineId, Balance)>> = BTreeMap::new();
    for account in &accounts {
        let silent = account.balance.holds.is_none() && account.activities.is_empty();
        if !silent {
            let line = account.line;
            let own = by.entry(&line.organisation).or_default();
            own.push((&line.id, account.balance));
        }
    }
    let spent = by.into_iter().map(|(organisation, lines)| {
        let overdrawn = lines.iter().filter(|(_, balance)| {
            let left = balance.left().unwrap_or_default();
            left.cost.0 < 0 || left.time.0 < 0
        });
        Spending {
            organisation,
            overdrawn: overdrawn.copied().collect(),
            balance: lines.iter().map(|(_, balance)| *balance).sum(),
            source: Source::Things(lines.iter().map(|(id, _)| (*id).clone().into()).collect()),
        }
    });
    let unpaid = unpaid.into_iter().map(|activity| activity.id);
    (spent.collect(), unpaid.collect())
}

/// Returns the decisions of the year that hold and are about activities: of the item they were made
/// under, or named in their words.
fn decided<'a>(then: &'a Group, year: &Year) -> Vec<About<'a>> {
    let entries = then.entries.iter();
    let entries: BTreeMap<DecisionId, &Entry> = entries
        .filter_map(|entry| Some((entry.decision?, entry)))
        .collect();
    let decisions = then.decisions.iter().filter(|decision| {
        decision.state == DecisionState::Standing && decision.on.is_some_and(|on| year.has(on))
    });
    let about = decisions.map(|decision| {
        let item = decision.item.and_then(|id| then.agenda_items.get(&id));
        let of_item = item
            .into_iter()
            .flat_map(|item| item.activities.iter().copied());
        let mut activities: BTreeSet<ActivityId> = named(then, decision.text.as_str()).collect();
        activities.extend(of_item);
        About {
            decision,
            entry: entries.get(&decision.id).copied(),
            activities: activities.into_iter().collect(),
        }
    });
    about.filter(|it| !it.activities.is_empty()).collect()
}

/// Returns the activities that a text names by their ids.
fn named<'a>(group: &'a Group, text: &'a str) -> impl Iterator<Item = ActivityId> + 'a {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let ids = words.filter_map(|word| word.parse().ok());
    ids.filter(|id| group.activities.contains(id))
}

/// Returns of each effect on an activity's goals that has a baseline the newest reading, no later than
/// a day: what an answer to "did it help?" can rest on.
pub(super) fn effects<'a>(
    group: &'a Group,
    activity: &'a Activity,
    day: Date,
) -> impl Iterator<Item = Source> + 'a {
    let own = group.indicators.iter().filter(|indicator| {
        indicator.kind == IndicatorKind::Effect
            && indicator.baseline.is_some()
            && activity.goals.contains(&indicator.goal)
    });
    own.filter_map(move |indicator| {
        let last = indicator.readings.iter().rev().find(|it| it.on <= day)?;
        Some(Source::on(indicator.id, last.on))
    })
}

/// How many of some activities were in which state at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub all: usize,
    /// Done.
    pub done: usize,
    /// Stopped.
    pub stopped: usize,
}

impl Counts {
    /// Returns how many went on.
    pub fn going(self) -> usize {
        self.all - self.done - self.stopped
    }

    fn add(&mut self, status: Status) {
        self.all += 1;
        match status {
            Status::Done => self.done += 1,
            Status::Stopped => self.stopped += 1,
            _ => {}
        }
    }
}

impl<'a> Yearly<'a> {
    /// Returns the counts of what was done, by its places.
    pub fn counts(&self, places: &[usize]) -> Counts {
        let mut counts = Counts::default();
        for place in places {
            counts.add(self.done[*place].status);
        }
        counts
    }

    /// Returns the counts of what was done by organisation; what nobody owns stands first.
    pub fn by_owner(&self, places: &[usize]) -> BTreeMap<Option<&'a OrganisationId>, Vec<usize>> {
        let mut by: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for place in places {
            let owner = self.done[*place].activity.owner.as_ref();
            by.entry(owner).or_default().push(*place);
        }
        by
    }
}
