//! One goal in the yearly report: what was done beside what the readings say.

use super::{ROWS, Writer};
use crate::domain::goal::IndicatorKind;
use crate::domain::query::report::Source;
use crate::domain::query::report::board::{ForGoal, Measured};
use crate::lang::effect;
use crate::report::claim::{Absence, Claim};
use crate::report::council::joined;

/// Returns whether a reading of the year and a baseline tell whether it helped.
pub(super) fn has_effect(goal: &ForGoal<'_>) -> bool {
    goal.measured.iter().any(|it| {
        it.indicator.kind == IndicatorKind::Effect && it.in_year && it.standing.change.is_some()
    })
}

impl Writer<'_> {
    pub(super) fn goal(&mut self, goal: &ForGoal<'_>) {
        self.paper
            .heading(2, format!("{} {}", goal.goal.id, goal.goal.title));
        self.paper.part(3, "board-was-done");
        self.done(&goal.done);
        self.paper.part(3, "board-readings");
        // Whether it was done stands first: without that nothing follows from whether it helped.
        let mut measured: Vec<&Measured<'_>> = goal.measured.iter().collect();
        measured.sort_by_key(|it| it.indicator.kind);
        let mut claims: Vec<Claim> = measured.iter().map(|it| self.measured(it)).collect();
        let is_effect = |it: &&Measured<'_>| it.indicator.kind == IndicatorKind::Effect;
        if !goal.measured.iter().any(|it| is_effect(&it)) {
            let what = self.tongue.word("question-effect");
            claims.push(Claim::absent_of(self.tongue, &what, Absence::NoIndicator));
        }
        self.paper.claims(claims);
        for measured in measured {
            self.course(measured);
        }
    }

    fn measured(&self, measured: &Measured<'_>) -> Claim {
        let (indicator, standing) = (measured.indicator, &measured.standing);
        let what = format!("{} {}", indicator.id, indicator.title);
        let Some(latest) = &standing.latest else {
            return Claim::absent_of(self.tongue, &what, Absence::NoReading);
        };
        let last = self.told.year.span.to;
        let older = (!measured.in_year).then(|| {
            let year = ("year", self.told.year.year.to_string().into());
            self.say("board-not-read", &[year])
        });
        let said = joined([
            older.unwrap_or_default(),
            effect::latest(self.tongue, indicator, standing, last),
            effect::change(self.tongue, indicator, standing),
            effect::target(self.tongue, indicator, standing),
            effect::trend(self.tongue, standing),
        ]);
        Claim::new(
            format!("{what}: {said}"),
            Source::on(indicator.id, latest.on),
        )
    }

    pub(super) fn goalless(&mut self) {
        self.paper.part(2, "board-goalless");
        let places = &self.told.goalless;
        if !places.is_empty() {
            return self.done(places);
        }
        let all = Source::several(self.told.done.iter().map(|it| it.activity));
        let claim = match all {
            Some(source) => Claim::new(self.tongue.word("board-all-have-goals"), source),
            None => self.absent(Absence::NoActivity),
        };
        self.paper.claims([claim]);
    }

    /// Tells what was done, each activity where they are few, else how many by organisation.
    pub(super) fn done(&mut self, places: &[usize]) {
        if places.is_empty() {
            let none = self.absent(Absence::NoActivity);
            self.paper.claims([none]);
        } else if places.len() > ROWS {
            self.totals(places);
        } else {
            self.activities(places);
        }
    }
}
