//! Promises to the citizens, and commitments whose counters evidence moves.

use std::collections::BTreeMap;

use super::field::{Title, parts};
use super::id::{
    ActivityId, CommitmentId, DocumentId, MAX_NUMBER, MemberId, OrganisationId, ProblemId,
    PromiseId,
};
use super::noun::noun;
use super::text::Text;
use super::time::Date;
use super::word::words;

words! {
    /// The time in which a commitment's target is to be reached.
    CountPeriod "count-period" {
        /// The promise's whole term.
        Term "term",
        /// Each calendar year; the counter starts again.
        Year "year",
    }
}

parts! {
    /// One movement of a counter, with what shows it.
    Count {
        /// The day it holds for.
        on: Date, Required;
        /// How far the counter moves; below zero corrects.
        step: i32, Required;
        /// What shows it.
        evidence: Option<Text>, Optional;
        /// The activity that did it.
        activity: Option<ActivityId>, Optional;
        /// Who counted.
        by: Option<MemberId>, Optional;
    }
}

noun! {
    /// A promise to the citizens (*medborgarlöfte*).
    Promise, PromiseField, PromiseId {
        /// What is promised.
        Title title: Title, Required;
        /// The document that gives it.
        Document document: Option<DocumentId>, Optional;
        /// Who promises.
        Parties parties: Vec<OrganisationId>, Optional;
        /// First day.
        From from: Option<Date>, Optional;
        /// Last day.
        To to: Option<Date>, Optional;
        /// Where it is published.
        Source source: Option<Text>, Optional;
        /// The problems that it is to do something about.
        Problems problems: Vec<ProblemId>, Optional;
    }
}

noun! {
    /// A commitment within a promise (*åtagande*).
    Commitment, CommitmentField, CommitmentId {
        /// What is to be done.
        Title title: Title, Required;
        /// The promise it belongs to.
        Promise promise: PromiseId, Required;
        /// How many at least; 0 where it does not count.
        Target target: u32, Optional;
        /// The time in which.
        Period period: CountPeriod, Optional;
        /// Where it is published.
        Source source: Option<Text>, Optional;
        /// The counter's movements, oldest first.
        Counts counts: Vec<Count>, Kept;
    }

    fn order(&mut self) {
        self.counts.sort_by_key(|count| count.on);
    }

    fn fresh(&self, _: u32, taken: &dyn Fn(&CommitmentId) -> bool) -> Option<CommitmentId> {
        (1..=MAX_NUMBER).map(|place| CommitmentId { promise: self.promise, place }).find(|id| !taken(id))
    }
}

impl Promise {
    /// Returns whether a day is within its term, both ends included; an end that nobody has set is
    /// open.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Commitment {
    /// Returns how far the counter stands on `on`, over the whole term of its promise or in that
    /// calendar year of it. What was done outside the term is recorded, and does not count.
    pub fn counted(&self, promise: Option<&Promise>, on: Date) -> i64 {
        self.sum(|count| self.counts_in(promise, count, on))
    }

    /// Returns whether a movement is one of those that make up the counter on `on`.
    pub fn counts_in(&self, promise: Option<&Promise>, count: &Count, on: Date) -> bool {
        is_within(promise, count.on) && self.is_same_period(count.on, on)
    }

    /// Returns how far those movements come that one on `on` would stand among: those that count
    /// then or, where the day is outside the promise's term, those outside it.
    pub fn counted_beside(&self, promise: Option<&Promise>, on: Date) -> i64 {
        let within = is_within(promise, on);
        self.sum(|it| is_within(promise, it.on) == within && self.is_same_period(it.on, on))
    }

    fn sum(&self, of: impl Fn(&Count) -> bool) -> i64 {
        let counts = self.counts.iter().filter(|count| of(count));
        counts.map(|count| i64::from(count.step)).sum()
    }

    fn is_same_period(&self, one: Date, other: Date) -> bool {
        match self.period {
            CountPeriod::Term => true,
            CountPeriod::Year => one.year() == other.year(),
        }
    }

    /// Returns how far the counter came in each of its periods: the term, or each year that counts.
    pub fn sums(&self) -> impl Iterator<Item = i64> + use<> {
        let mut sums = BTreeMap::new();
        for count in &self.counts {
            let period = match self.period {
                CountPeriod::Term => None,
                CountPeriod::Year => Some(count.on.year()),
            };
            *sums.entry(period).or_insert(0) += i64::from(count.step);
        }
        sums.into_values()
    }
}

fn is_within(promise: Option<&Promise>, day: Date) -> bool {
    promise.is_none_or(|promise| promise.holds_on(day))
}
