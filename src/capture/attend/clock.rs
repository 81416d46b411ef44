//! The time of day at which somebody came or left, at the end of a line or at its beginning.

use std::ops::Range;

use crate::capture::line::{Line, Word};
use crate::capture::{Sight, Span, SpanKind, day};
use crate::domain::time::Moment;
use crate::domain::wall::Wall;

/// Where a line tells a time of day, and which.
pub(super) struct Clock {
    /// The numbers of the other words.
    pub(super) body: Range<usize>,
    /// The time, on the day of the meeting.
    pub(super) told: Option<Wall>,
    pub(super) span: Option<Span>,
}

impl Clock {
    /// Reads the time of a line; a day has no 25:70, which tells none.
    pub(super) fn of(line: &Line<'_>, sight: &Sight<'_>) -> Self {
        let all: Vec<usize> = (0..line.words.len()).collect();
        let count = day::clock(line, &all);
        let end = all.len() - count..all.len();
        // *Kl 14.10 går KFF*: two words tell it, or one.
        let first = |count: usize| {
            let places = all.get(..count)?;
            (day::clock(line, places) == count).then_some(0..count)
        };
        let places = match count {
            0 => first(2).or_else(|| first(1)).unwrap_or(0..0),
            _ => end,
        };
        let word = places.end.checked_sub(1).filter(|_| !places.is_empty());
        let told = word.and_then(|last| on_the_wall(line.words.get(last)?, sight));
        let Some(told) = told else {
            return Self {
                body: 0..all.len(),
                told: None,
                span: None,
            };
        };
        Self {
            body: if places.start == 0 {
                places.end..all.len()
            } else {
                0..places.start
            },
            told: Some(told),
            span: line.span(places.start, places.end - 1, SpanKind::Day),
        }
    }

    /// Returns the time that is told, where the clock does not show it yet.
    pub(super) fn ahead(&self, sight: &Sight<'_>) -> Option<Wall> {
        self.told.filter(|told| *told > Wall::from(sight.now))
    }
}

fn on_the_wall(word: &Word<'_>, sight: &Sight<'_>) -> Option<Wall> {
    let (hour, minute) = word
        .text
        .split_once([':', '.'])
        .unwrap_or((&word.text, "0"));
    // The day on which it was opened, whenever it was called for.
    let day = sight
        .meeting
        .opened
        .map_or_else(|| sight.day(), Moment::date);
    Wall::new(day, hour.parse().ok()?, minute.parse().ok()?)
}
