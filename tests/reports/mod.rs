//! The reports that a group owes: what they say, what that rests on, and whom they name.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod board;
mod claims;
mod council;
mod duty;
mod looks;
mod page;
mod promise;
mod wording;
mod year;

use std::convert::Infallible;

use samklang::domain::query::past::When;
use samklang::domain::query::report::board::{Year, Yearly, yearly};
use samklang::domain::query::report::council::{Note, Since, note};
use samklang::domain::time::Date;
use samklang::domain::{Command, Group};
use samklang::exchange::sample;
use samklang::lang::{Language, Tongue};
use samklang::report::document::{Block, Document};
use samklang::report::{self, text};

use crate::domain::given::{Scene, date};
use crate::screens::group_of;

/// The day on which the sample is looked at.
const TODAY: &str = "2020-10-05";

fn the_sample() -> Group {
    group_of(sample::savsjo()).0
}

/// Returns what a council is told where only the days are known.
fn council(group: &Group, today: Date) -> Note<'_> {
    let since = Since::last_sent(group, today);
    note(group, &Group::default(), since, today)
}

/// Returns the yearly report of a group whose log begins later, as a document.
fn board(tongue: &Tongue, group: &Group, year: i32, today: &str) -> Document {
    let logged = |_: &Since| Ok::<_, Infallible>(Group::default());
    let year = Year::of(group, year, date(today), logged).unwrap().unwrap();
    report::board::report(tongue, group, &yearly(group, &year, date(today)))
}

/// Has `what` look at a year of a group.
fn with_year<T>(scene: &Scene, year: i32, today: &str, what: impl FnOnce(&Yearly<'_>) -> T) -> T {
    let logged = |since: &Since| {
        let end = |day| format!("{day}T23:59:59+01:00").parse().ok();
        Ok::<_, Infallible>(logged(scene, since.place(end)))
    };
    let year = Year::of(&scene.group, year, date(today), logged);
    let year = year.unwrap().unwrap();
    what(&yearly(&scene.group, &year, date(today)))
}

/// Returns the yearly report of a group that is as its log tells, as a document.
fn board_of(tongue: &Tongue, scene: &Scene, year: i32, today: &str) -> Document {
    with_year(scene, year, today, |told| {
        report::board::report(tongue, &scene.group, told)
    })
}

/// Returns the group as the log has it at a place in the past.
fn logged(scene: &Scene, when: When) -> Group {
    let mut group = Group::default();
    for record in scene.log.iter().filter(|record| when.includes(record)) {
        group.apply(record);
    }
    group
}

fn swedish() -> Tongue {
    Tongue::new(Language::Sv)
}

/// Returns a document in lines, each paragraph whole.
fn lines(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            Block::List(items) => lines.extend(items.iter().map(|item| item.line.words())),
            Block::Paragraph(line) => lines.push(line.words()),
            Block::Heading(_, text) => lines.push(text.clone()),
            Block::Facts(facts) => {
                lines.extend(facts.iter().map(|(name, value)| format!("{name}: {value}")));
            }
            Block::Figure(figure) => lines.push(figure.alternative.clone()),
            Block::Signatures(_) => {}
            Block::Table(table) => lines.extend(table.rows.iter().map(|row| row.join(" | "))),
        }
    }
    lines
}

/// Returns everything that a document says, as a reader sees it.
fn all_of(document: &Document) -> String {
    text::render(document)
}

/// Has a command be granted at a moment.
fn at(scene: &mut Scene, moment: &str, command: Command) {
    scene.at(moment);
    scene.has(command);
}
