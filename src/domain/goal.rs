//! Goals, and the indicators that tell whether they are reached.

use super::amount::Decimal;
use super::field::{Title, parts};
use super::id::{GoalId, IndicatorId, TargetAreaId};
use super::noun::noun;
use super::text::Text;
use super::time::Date;
use super::word::words;

words! {
    /// Which question an indicator answers.
    IndicatorKind "indicator-kind" {
        /// "Did we do it?"
        Process "process",
        /// "Did it help?"
        Effect "effect",
    }
}

words! {
    /// Which way is better.
    Direction "direction" {
        /// More is better.
        Up "up",
        /// Less is better.
        Down "down",
        /// Staying is better.
        Hold "hold",
    }
}

parts! {
    /// One measurement.
    Reading {
        /// The day it holds for.
        on: Date, Required;
        /// The value, in the indicator's unit.
        value: Decimal, Required;
        /// Where it comes from.
        source: Option<Text>, Optional;
    }
}

noun! {
    /// A goal (*mål*).
    Goal, GoalField, GoalId {
        /// What is to be reached.
        Title title: Title, Required;
        /// The area it belongs to.
        Area area: Option<TargetAreaId>, Optional;
        /// Where it is laid down.
        Source source: Option<Text>, Optional;
    }
}

noun! {
    /// An indicator of a goal (*indikator*) with its readings (*mätvärden*).
    Indicator, IndicatorField, IndicatorId {
        /// What is measured.
        Title title: Title, Required;
        /// The goal it tells about.
        Goal goal: GoalId, Required;
        /// Which question it answers.
        Kind kind: IndicatorKind, Optional;
        /// What one of it is: `anmälda brott`, `%`.
        Unit unit: Option<Title>, Optional;
        /// The value before the work began.
        Baseline baseline: Option<Decimal>, Optional;
        /// The value aimed at.
        Target target: Option<Decimal>, Optional;
        /// Which way is better.
        Direction direction: Direction, Optional;
        /// Who measures.
        Source source: Option<Text>, Optional;
        /// The measurements, oldest first.
        Readings readings: Vec<Reading>, Kept;
    }

    fn order(&mut self) {
        self.readings.sort_by_key(|reading| reading.on);
    }
}
