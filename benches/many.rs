//! A group of any size: the sample, and activities beyond it.

use std::fmt::Write as _;

use samklang::domain::text::Text;
use samklang::domain::{Group, Record, Stamp, decide};
use samklang::exchange::{sample, toml};

/// The moment at which the sample comes alive.
pub const NOW: &str = "2020-10-05T13:47:00+02:00";

/// Returns the sample with `more` activities, and the records that made it.
pub fn group(more: usize) -> (Group, Vec<Record>) {
    of(&file(more))
}

/// Returns the sample with `activities`, `goals` with an indicator each, and `readings` of those.
pub fn framework(activities: usize, goals: usize, readings: usize) -> (Group, Vec<Record>) {
    let mut text = file(activities);
    for n in 0..goals {
        let (number, kind) = (100 + n, ["process", "effect"][n % 2]);
        let _ = write!(
            text,
            r#"
[[goal]]
id = "G{number}"
title = "Mål nummer {number} i planen"

[[indicator]]
id = "I{number}"
title = "Mätt för mål nummer {number}"
goal = "G{number}"
kind = "{kind}"
baseline = 40
target = 20
direction = "down"
"#
        );
        for reading in 0..readings / goals {
            let (year, month, value) = (2016 + reading / 12, 1 + reading % 12, 20 + reading % 30);
            let _ = write!(
                text,
                "[[indicator.readings]]\non = {year}-{month:02}-15\nvalue = {value}\n"
            );
        }
    }
    of(&text)
}

fn of(file: &str) -> (Group, Vec<Record>) {
    let import = toml::read(file, &Group::default()).unwrap();
    let stamp = Stamp {
        at: NOW.parse().unwrap(),
        by: Text::new("samklang"),
    };
    let events = decide(&Group::default(), import.command(), &stamp).unwrap();
    let (mut group, count) = (Group::default(), events.len());
    let records: Vec<Record> = events
        .into_iter()
        .enumerate()
        .map(|(place, event)| Record {
            seq: place as u64 + 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: place + 1 == count,
            event,
        })
        .collect();
    for record in &records {
        group.apply(record);
    }
    (group, records)
}

/// Returns the group file, as `samklang init --from` takes it.
fn file(more: usize) -> String {
    let mut text = sample::savsjo().to_owned();
    for n in 0..more {
        let stage = ["plan", "do", "check", "improve"][n % 4];
        let status = ["not-started", "on-track", "at-risk", "blocked"][n % 4];
        let (number, month, day) = (100 + n, 1 + n % 12, 1 + n % 28);
        let _ = write!(
            text,
            r#"
[[activity]]
id = "A{number}"
title = "Vandring med föräldrar och fältarbetare nummer {number}"
owner = "SOC"
member = "faltarbetare"
budget = "SOC-5130"
from = 2020-{month:02}-{day:02}
to = 2021-{month:02}-{day:02}
goals = ["G{goal}"]
factors = ["F{factor}"]
hours_planned = {planned}
hours_used = {used}
stage = "{stage}"
status = "{status}"
"#,
            goal = 1 + n % 6,
            factor = 1 + n % 3,
            planned = 10 + n % 90,
            used = n % 50,
        );
    }
    text
}
