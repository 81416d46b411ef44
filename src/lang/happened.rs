//! What a record says happened, in one sentence: for the line above the hints, histories and logs.

use super::{Tongue, date, value};
use crate::domain::activity::{Stage, Status};
use crate::domain::field::Value;
use crate::domain::noun::{Change, Fact, Noun, each_noun};
use crate::domain::{AnyFact, Event, Group, Record};

/// Tells what a whole change did: its first record, and how many more there are.
pub fn change(tongue: &Tongue, group: &Group, records: &[Record]) -> String {
    // An undoing is told by what it brought back, not by the mark that leads it.
    let undoing = matches!(
        records.first().map(|record| &record.event),
        Some(Event::Undone { .. })
    );
    let rest = &records[usize::from(undoing && records.len() > 1)..];
    let Some(first) = rest.first() else {
        return String::new();
    };
    let what = record(tongue, group, first);
    match (undoing, rest.len() - 1) {
        (true, _) => tongue.say("happened-undone", &[("what", what.into())]),
        (false, 0) => what,
        (false, more) => tongue.say(
            "happened-more",
            &[("what", what.into()), ("more", more.into())],
        ),
    }
}

/// Tells what one record did.
pub fn record(tongue: &Tongue, group: &Group, record: &Record) -> String {
    let word = |set: &str, code: &str| tongue.word(&format!("{set}-{code}"));
    let status = |status: Status| word(Status::SET.name, status.code());
    let stage = |stage: Stage| word(Stage::SET.name, stage.code());
    let say = |id: &str, args: &[(&str, String)]| {
        let args: Vec<_> = args
            .iter()
            .map(|(name, text)| (*name, text.as_str().into()))
            .collect();
        tongue.say(id, &args)
    };
    match &record.event {
        Event::Noun(fact) => any_fact(tongue, group, fact),
        Event::StatusReported {
            activity, report, ..
        } => {
            let note = report
                .note
                .as_ref()
                .map(|note| format!(": {note}"))
                .unwrap_or_default();
            let args = [
                ("id", activity.to_string()),
                ("status", status(report.status)),
                ("note", note),
            ];
            say("happened-status-reported", &args)
        }
        Event::ReportWithdrawn { activity, was, .. } => say(
            "happened-report-withdrawn",
            &[("id", activity.to_string()), ("status", status(*was))],
        ),
        Event::StageMoved {
            activity,
            stage: Change { now, .. },
            because,
            ..
        } => {
            let because = because
                .as_ref()
                .map(|because| format!(" ({because})"))
                .unwrap_or_default();
            let args = [
                ("id", activity.to_string()),
                ("stage", stage(*now)),
                ("because", because),
            ];
            say("happened-stage-moved", &args)
        }
        Event::TurnEnded { activity, turn, .. } => {
            let lesson = turn
                .lesson
                .as_ref()
                .map(|lesson| format!(": {lesson}"))
                .unwrap_or_default();
            say(
                "happened-turn-ended",
                &[("id", activity.to_string()), ("lesson", lesson)],
            )
        }
        Event::TurnReopened { activity, .. } => {
            say("happened-turn-reopened", &[("id", activity.to_string())])
        }
        Event::ReadingTaken { indicator, reading }
        | Event::ReadingWithdrawn { indicator, reading } => {
            let id = match record.event {
                Event::ReadingTaken { .. } => "happened-reading-taken",
                _ => "happened-reading-withdrawn",
            };
            let number = super::number::decimal(tongue.language(), reading.value);
            let args = [
                ("id", indicator.to_string()),
                ("value", number),
                ("on", date::full(tongue.language(), reading.on)),
            ];
            say(id, &args)
        }
        Event::Counted { commitment, count } | Event::CountWithdrawn { commitment, count } => {
            let id = match record.event {
                Event::Counted { .. } => "happened-counted",
                _ => "happened-count-withdrawn",
            };
            let evidence = count
                .evidence
                .as_ref()
                .map(|text| format!(": {text}"))
                .unwrap_or_default();
            let args = [
                ("id", commitment.to_string()),
                ("step", format!("{:+}", count.step)),
                ("evidence", evidence),
            ];
            say(id, &args)
        }
        Event::Undone { seq } => say("happened-undoing", &[("seq", seq.to_string())]),
        Event::TextErased { seq, because, .. } => say(
            "happened-text-erased",
            &[("seq", seq.to_string()), ("because", because.to_string())],
        ),
    }
}

macro_rules! dispatch {
    ($($name:ident, $table:ident, $code:literal;)+) => {
        fn any_fact(tongue: &Tongue, group: &Group, any: &AnyFact) -> String {
            match any { $(AnyFact::$name(of) => fact(tongue, group, of),)+ }
        }
    };
}

each_noun!(dispatch);

fn fact<N: Noun>(tongue: &Tongue, group: &Group, fact: &Fact<N>) -> String {
    let id = fact.id().to_string();
    let kind = tongue.word(&format!("noun-{}", N::KIND));
    match fact {
        Fact::Added { fields, .. } | Fact::Removed { fields, .. } => {
            let message = if matches!(fact, Fact::Added { .. }) {
                "happened-added"
            } else {
                "happened-removed"
            };
            let label = fields.iter().find_map(|field| match N::value(field) {
                Value::Text(text) => Some(text.to_string()),
                _ => None,
            });
            let args = [
                ("kind", kind.into()),
                ("id", id.into()),
                ("label", label.unwrap_or_default().into()),
            ];
            tongue.say(message, &args)
        }
        Fact::Edited { changes, .. } => {
            let told: Vec<String> = changes
                .iter()
                .map(|change| edit::<N>(tongue, group, change))
                .collect();
            tongue.say(
                "happened-edited",
                &[("id", id.into()), ("changes", told.join(", ").into())],
            )
        }
    }
}

fn edit<N: Noun>(tongue: &Tongue, group: &Group, change: &Change<N::Field>) -> String {
    let key = N::key(&change.now);
    let field = value::field_name(tongue, N::KIND, key);
    let shown = |field: &N::Field| {
        let spec = N::FIELDS.iter().find(|spec| spec.key == key);
        let value = spec
            .map(|spec| value::show(tongue, group, spec, &N::value(field)))
            .unwrap_or_default();
        if value.is_empty() {
            tongue.word("value-nothing")
        } else {
            value
        }
    };
    let args = [
        ("field", field.into()),
        ("was", shown(&change.was).into()),
        ("now", shown(&change.now).into()),
    ];
    tongue.say("happened-edit", &args)
}
