//! The yearly report to a board: what was done and what the readings say of each goal, what it took of
//! the budgets, how the promises were kept, what was learnt and decided, and what comes.
//!
//! Nothing here says that something helped because of what was done: what was done stands beside what
//! the readings say.

mod after;
mod chart;
mod goal;
mod table;

use super::claim::{Absence, Claim, Paper};
use super::council::joined;
use super::document::Document;
use crate::domain::group::Group;
use crate::domain::query::pace::Pace;
use crate::domain::query::report::Source;
use crate::domain::query::report::board::{Kept, Yearly};
use crate::domain::sending::Report;
use crate::lang::event::named;
use crate::lang::refusal::capitalised;
use crate::lang::{Tongue, date, pace};

/// How many activities a table names at a goal before it tells of them by organisation.
const ROWS: usize = 30;

/// What every part of the report is written with.
struct Writer<'a> {
    tongue: &'a Tongue,
    group: &'a Group,
    told: &'a Yearly<'a>,
    paper: Paper<'a>,
}

/// Returns the yearly report in the language of `tongue`; while the year goes on it says that it does.
pub fn report(tongue: &Tongue, group: &Group, told: &Yearly<'_>) -> Document {
    let mut writer = Writer {
        tongue,
        group,
        told,
        paper: Paper::new(tongue, facts(tongue, group, told)),
    };
    writer.summary();
    for goal in &told.goals {
        writer.goal(goal);
    }
    writer.goalless();
    writer.budgets();
    writer.promises();
    writer.learnt();
    writer.decided();
    writer.next();
    writer.everything();
    writer.paper.legend();
    let year = ("year", told.year.year.to_string().into());
    let title = match told.duty {
        Some(duty) => {
            let whom = ("whom", duty.recipient.as_str().into());
            tongue.say("board-title-to", &[year, whom])
        }
        None => tongue.say("board-title", &[year]),
    };
    let mark = told.year.goes_on.then(|| tongue.word("board-unfinished"));
    writer
        .paper
        .end(group, Report::Board, told.year.span.to, title, mark)
}

fn facts(tongue: &Tongue, group: &Group, told: &Yearly<'_>) -> Vec<(String, String)> {
    let full = |day| date::full(tongue.language(), day);
    let span = told.year.span;
    let covers = [
        ("from", full(span.from).into()),
        ("to", full(span.to).into()),
    ];
    let name = group.own().map(|own| own.name.to_string());
    let duty = told.duty.map(|duty| named(group, &duty.id.into()));
    let facts = [
        ("noun-group", name),
        (
            "report-covers",
            Some(tongue.say("report-from-to-days", &covers)),
        ),
        ("noun-duty", duty),
    ];
    let told = facts.into_iter();
    told.filter_map(|(id, value)| Some((tongue.word(id), value?)))
        .collect()
}

impl Writer<'_> {
    fn say(&self, id: &str, args: &[(&str, crate::lang::Arg<'_>)]) -> String {
        self.tongue.say(id, args)
    }

    fn absent(&self, absence: Absence) -> Claim {
        Claim::absent(self.tongue, absence)
    }

    /// Tells the whole in two sentences.
    fn summary(&mut self) {
        self.paper.part(2, "board-summary");
        let told = self.told;
        let all: Vec<usize> = (0..told.done.len()).collect();
        let (counts, last) = (told.counts(&all), told.year.span.to);
        let done = Source::several(told.done.iter().map(|it| it.activity));
        let done = match done {
            Some(source) => {
                let args = [
                    ("year", told.year.year.to_string().into()),
                    ("on", date::full(self.tongue.language(), last).into()),
                    ("all", counts.all.into()),
                    ("done", counts.done.into()),
                    ("going", counts.going().into()),
                    ("stopped", counts.stopped.into()),
                ];
                Claim::new(self.say("board-done", &args), source)
            }
            None => self.absent(Absence::NoActivity),
        };
        let told_of = |it: &&_| goal::has_effect(it);
        let measured = Source::several(told.goals.iter().filter(told_of).map(|it| it.goal));
        let measured = match measured {
            Some(source) => {
                let args = [
                    ("goals", told.goals.len().into()),
                    ("measured", told.goals.iter().filter(told_of).count().into()),
                ];
                Claim::new(self.say("board-measured", &args), source)
            }
            None => self.absent(Absence::NoReading),
        };
        self.paper.claims([done, measured]);
    }

    fn promises(&mut self) {
        self.paper.part(2, "nouns-promise");
        let claims: Vec<Claim> = self.told.kept.iter().map(|it| self.kept(it)).collect();
        if claims.is_empty() {
            let none = self.absent(Absence::NoPromise);
            self.paper.claims([none]);
        }
        self.paper.claims(claims);
        self.counted(&self.told.kept);
    }

    fn kept(&self, kept: &Kept<'_>) -> Claim {
        let what = named(self.group, &kept.commitment.id.into());
        let done = kept
            .done
            .iter()
            .map(|place| self.told.done[*place].activity);
        let done = Source::several(done);
        let counted = kept.pace.target.is_some() || kept.source.is_some();
        match (&kept.source, done) {
            (Some(source), done) => {
                let said = self.pace(&kept.pace);
                Claim::new(format!("{what}: {said}"), source.clone()).and(done)
            }
            (None, Some(done)) if !counted => {
                let args = [("count", kept.done.len().into())];
                let said = self.say("board-kept-by", &args);
                Claim::new(format!("{what}: {said}"), done)
            }
            (None, _) => {
                let said = format!("{what}: {}", self.pace(&kept.pace));
                Claim::absent_of(self.tongue, &said, Absence::NoEvidence)
            }
        }
    }

    fn pace(&self, pace: &Pace) -> String {
        let standing = capitalised(&pace::standing(self.tongue, pace));
        let sentence = pace::sentence(self.tongue, pace, self.told.year.span.to);
        joined([standing, sentence])
    }
}
