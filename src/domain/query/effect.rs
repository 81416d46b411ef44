//! What may be claimed of an indicator, said in one place: a change only against a baseline, a
//! trend only from three days on which it was read, and nothing where there is no reading.

use std::cmp::Ordering;

use crate::domain::amount::Decimal;
use crate::domain::goal::{Direction, Indicator, IndicatorKind, Reading};
use crate::domain::group::Group;
use crate::domain::id::GoalId;
use crate::domain::word::words;

/// How many days with a reading a trend takes.
pub const TREND: usize = 3;

words! {
    /// Which way something goes, as the indicator's direction has it.
    Course "course" {
        /// The better way.
        Better "better",
        /// The worse way.
        Worse "worse",
        /// Nowhere.
        Unchanged "unchanged",
        /// Now the one, now the other.
        Uneven "uneven",
    }
}

words! {
    /// What can be answered of one of a goal's two questions.
    Answer "answer" {
        /// Nobody has said how it is to be measured.
        NoIndicator "no-indicator",
        /// It is to be measured, and has not been.
        NoReading "no-reading",
        /// It has been measured, but there is nothing to compare with.
        NoBaseline "no-baseline",
        /// There are readings, and what they are compared with.
        Measured "measured",
    }
}

/// What stands firm about an indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The newest reading.
    pub latest: Option<Reading>,
    /// How far the newest reading is from the baseline, nothing without either.
    pub change: Option<Change>,
    /// Where the last three days with a reading lead, nothing where they are fewer.
    pub trend: Option<Course>,
    /// Whether the target is reached, nothing without a target or a reading.
    pub reached: Option<bool>,
    /// On how many days it was read.
    pub days: usize,
}

/// The newest reading beside the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// By how much, in the indicator's unit; below zero where it is less than it was.
    pub by: Decimal,
    /// Which way that is.
    pub course: Course,
}

/// Returns what may be said of an indicator.
pub fn standing(indicator: &Indicator) -> Standing {
    let days = days(indicator);
    let Some(latest) = days.last().copied() else {
        return Standing::default();
    };
    let change = indicator.baseline.map(|baseline| Change {
        by: less(latest.value, baseline),
        course: course(indicator, baseline, latest.value),
    });
    Standing {
        latest: Some(latest.clone()),
        change,
        trend: trend(indicator, &days),
        reached: indicator
            .target
            .map(|target| reached(indicator.direction, latest.value, target)),
        days: days.len(),
    }
}

/// Returns the reading that stands for each day, oldest first: of one day, the one taken last.
pub fn days(indicator: &Indicator) -> Vec<&Reading> {
    let mut days: Vec<&Reading> = Vec::with_capacity(indicator.readings.len());
    for reading in &indicator.readings {
        match days.last_mut() {
            Some(last) if last.on == reading.on => *last = reading,
            _ => days.push(reading),
        }
    }
    days
}

impl Answer {
    /// Returns what can be answered of one question from these indicators, as well as the best of
    /// them does: "did we do it?" takes a reading, "did it help?" a baseline besides.
    pub fn of<'a>(
        indicators: impl Iterator<Item = &'a Indicator>,
        question: IndicatorKind,
    ) -> Self {
        let asked = indicators.filter(|indicator| indicator.kind == question);
        let answers = asked.map(|indicator| {
            if indicator.readings.is_empty() {
                Self::NoReading
            } else if question == IndicatorKind::Effect && indicator.baseline.is_none() {
                Self::NoBaseline
            } else {
                Self::Measured
            }
        });
        answers.max().unwrap_or(Self::NoIndicator)
    }
}

/// Returns what can be answered of one question of a goal.
pub fn answer(group: &Group, goal: GoalId, question: IndicatorKind) -> Answer {
    let own = group.indicators.iter();
    Answer::of(own.filter(|indicator| indicator.goal == goal), question)
}

fn trend(indicator: &Indicator, days: &[&Reading]) -> Option<Course> {
    let last = &days[days.len().checked_sub(TREND)?..];
    let mut steps = last
        .windows(2)
        .map(|pair| course(indicator, pair[0].value, pair[1].value));
    let first = steps.next()?;
    let whole = steps.fold(first, |whole, step| match (whole, step) {
        (whole, Course::Unchanged) => whole,
        (Course::Unchanged, step) => step,
        (whole, step) if whole == step => whole,
        _ => Course::Uneven,
    });
    Some(whole)
}

/// Returns which way the step from one value to another is.
///
/// Where staying is better, it is how far off the target (else the baseline, else the value
/// before) each of them is that counts.
fn course(indicator: &Indicator, from: Decimal, to: Decimal) -> Course {
    let better = match indicator.direction {
        Direction::Up => to.cmp(&from),
        Direction::Down => from.cmp(&to),
        Direction::Hold => {
            let held = indicator.target.or(indicator.baseline).unwrap_or(from);
            distance(from, held).cmp(&distance(to, held))
        }
    };
    match better {
        Ordering::Greater => Course::Better,
        Ordering::Less => Course::Worse,
        Ordering::Equal => Course::Unchanged,
    }
}

fn reached(direction: Direction, value: Decimal, target: Decimal) -> bool {
    match direction {
        Direction::Up => value >= target,
        Direction::Down => value <= target,
        Direction::Hold => value == target,
    }
}

fn less(value: Decimal, other: Decimal) -> Decimal {
    let difference = value
        .ten_thousandths()
        .saturating_sub(other.ten_thousandths());
    Decimal::from_ten_thousandths(difference)
}

fn distance(value: Decimal, other: Decimal) -> u64 {
    value.ten_thousandths().abs_diff(other.ten_thousandths())
}
