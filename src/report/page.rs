//! A document of one page: each part tells what there is room for, and of the rest how much it is.
//!
//! The page is A4 as PDF sets it, and as many lines of plain text. A word processor's own letters are
//! narrower than those of PDF, and its lines no higher.

use super::claim::Claim;
use super::document::Document;
use super::{pdf, text};
use crate::domain::query::report::Source;
use crate::lang::Tongue;

/// The most lines of a page of plain text.
const LINES: usize = 60;

/// The height in points that stays free below, for a program that sets lines otherwise.
const MARGIN: f32 = 15.0;

/// Tells which the claims of a part rest on from a place on.
type Rest<'a> = Box<dyn Fn(usize) -> Option<Source> + 'a>;

/// A part of the document.
pub(super) struct Part<'a> {
    /// The message that names it.
    pub(super) heading: &'static str,
    claims: Vec<Claim>,
    /// How many of them come before those of other parts.
    first: usize,
    rest: Rest<'a>,
    /// What is told at its end in any case.
    after: Vec<Claim>,
}

/// What is told of a part.
pub(super) struct Told<'a> {
    /// The message that names it.
    pub(super) heading: &'static str,
    part: &'a Part<'a>,
    /// How many claims have room.
    room: usize,
}

impl<'a> Part<'a> {
    /// Returns a part that claims these, the weightiest first; `rest` tells what those from a place on
    /// are about.
    pub(super) fn new(
        heading: &'static str,
        claims: Vec<Claim>,
        rest: impl Fn(usize) -> Option<Source> + 'a,
    ) -> Self {
        Self {
            heading,
            claims,
            first: 1,
            rest: Box::new(rest),
            after: Vec::new(),
        }
    }

    /// Returns the part with so many of its claims told before others have more than one.
    #[must_use]
    pub(super) fn first(self, first: usize) -> Self {
        let first = first.max(1);
        Self { first, ..self }
    }

    /// Returns the part with what is told at its end in any case.
    #[must_use]
    pub(super) fn then(self, after: Vec<Claim>) -> Self {
        Self { after, ..self }
    }
}

impl Told<'_> {
    /// Returns the claims for which there is room, and how many more there are.
    pub(super) fn claims(&self, tongue: &Tongue) -> Vec<Claim> {
        let mut claims = self.part.claims[..self.room].to_vec();
        let more = self.part.claims.len() - self.room;
        if more > 0
            && let Some(source) = (self.part.rest)(self.room)
        {
            let said = tongue.say("report-more", &[("more", more.into())]);
            claims.push(Claim::new(said, source));
        }
        claims.extend(self.part.after.iter().cloned());
        claims
    }
}

/// Returns the document that `made` makes of the parts, with as much of each as has room on a page.
pub(super) fn filled<'a>(
    parts: &'a [Part<'a>],
    made: impl Fn(&[Told<'a>]) -> Document,
) -> Document {
    let turns = turns(parts);
    let with = |count: usize| {
        let told = parts.iter().enumerate().map(|(place, part)| Told {
            heading: part.heading,
            part,
            room: turns[..count].iter().filter(|it| **it == place).count(),
        });
        made(&told.collect::<Vec<_>>())
    };
    let mut gauge = pdf::Gauge::new().ok();
    let mut fits = |document: &Document| {
        let left = gauge.as_mut().map(|gauge| gauge.left(document));
        // Without fonts there is no PDF either.
        let is_page = left.is_none_or(|left| left.is_some_and(|left| left >= MARGIN));
        is_page && text::render(document).lines().count() <= LINES
    };
    let (mut fit, mut most) = (0, turns.len());
    while fit < most {
        let count = fit + (most - fit).div_ceil(2);
        if fits(&with(count)) {
            fit = count;
        } else {
            most = count - 1;
        }
    }
    with(fit)
}

/// Returns whose turn it is, by the places of the parts: one claim of each, then those that come before
/// others, then one of each in turn. No page has room for more than its lines.
fn turns(parts: &[Part<'_>]) -> Vec<usize> {
    let mut left: Vec<usize> = parts.iter().map(|part| part.claims.len()).collect();
    let mut turns = Vec::new();
    let mut take = |place: usize, count: usize| {
        let count = left[place].min(count);
        left[place] -= count;
        turns.extend(std::iter::repeat_n(place, count));
        count
    };
    for place in 0..parts.len() {
        take(place, 1);
    }
    for (place, part) in parts.iter().enumerate() {
        take(place, part.first - 1);
    }
    while (0..parts.len()).map(|place| take(place, 1)).sum::<usize>() > 0 {}
    turns.truncate(LINES);
    turns
}
