//! A record as `log` shows it.

use serde_json::{Map, Value as Json, json};

use super::value;
use crate::domain::activity::{Report, Status, Turn};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::field::FieldValue;
use crate::domain::gate::Lack;
use crate::domain::goal::Reading;
use crate::domain::group::Group;
use crate::domain::id::{ActivityId, CommitmentId, IndicatorId};
use crate::domain::promise::Count;
use crate::domain::query::deed::{self, Deed};
use crate::domain::text::Text;

/// Returns a record as one object of `log`, `hash` being its place in the hash chain in hexadecimal.
///
/// The event's `type` is the name of what happened (`StatusReported`); what happened to a noun as
/// such is named after it: `ActivityAdded` and `ActivityRemoved` with `fields` by key,
/// `ActivityEdited` with `{was, now}` by key. A record whose text was erased has by whom, when and why
/// under `erased`; no other has that.
pub fn record(group: &Group, record: &Record, hash: &str) -> Json {
    let mut json = json!({
        "seq": record.seq,
        "at": record.at.whole_second().to_string(),
        "by": record.by.as_str(),
        "event": event(&record.event),
        "hash": hash,
    });
    if let Some(erased) = group.erased.get(&record.seq) {
        json["erased"] = json!({
            "seq": erased.act,
            "at": erased.at.whole_second().to_string(),
            "by": erased.by.as_str(),
            "because": erased.because.as_str(),
        });
    }
    json
}

fn event(event: &Event) -> Json {
    match event {
        Event::Noun(fact) => self::fact(fact),
        Event::StatusReported {
            activity,
            report,
            was,
        } => reported("StatusReported", *activity, report, *was),
        Event::ReportWithdrawn {
            activity,
            report,
            was,
        } => reported("ReportWithdrawn", *activity, report, *was),
        Event::StageMoved {
            activity,
            stage,
            on,
            lacks,
            because,
        } => json!({
            "type": "StageMoved",
            "activity": activity.to_string(),
            "stage": { "was": stage.was.code(), "now": stage.now.code() },
            "on": on.to_string(),
            "lacks": codes(lacks),
            "because": because.as_ref().map(Text::as_str),
        }),
        Event::TurnEnded {
            activity,
            turn,
            lacks,
            because,
        } => turned("TurnEnded", *activity, turn, lacks, because.as_ref()),
        Event::TurnReopened {
            activity,
            turn,
            lacks,
            because,
        } => turned("TurnReopened", *activity, turn, lacks, because.as_ref()),
        Event::ReadingTaken { indicator, reading } => read("ReadingTaken", *indicator, reading),
        Event::ReadingWithdrawn { indicator, reading } => {
            read("ReadingWithdrawn", *indicator, reading)
        }
        Event::Counted { commitment, count } => counted("Counted", *commitment, count),
        Event::CountWithdrawn { commitment, count } => {
            counted("CountWithdrawn", *commitment, count)
        }
        Event::Undone { seq } => json!({ "type": "Undone", "seq": seq }),
        Event::TextErased {
            seq,
            because,
            digest,
        } => json!({
            "type": "TextErased",
            "seq": seq,
            "because": because.as_str(),
            "digest": digest.map(|byte| format!("{byte:02x}")).concat(),
        }),
    }
}

fn fact(fact: &AnyFact) -> Json {
    let (deed, touched) = deed::of(fact);
    let fields = touched.iter().map(|field| {
        let one = |value| value::field(field.spec.key, value).1;
        let key = value::field(field.spec.key, &field.now).0;
        match deed {
            Deed::Added => (key, one(&field.now)),
            Deed::Removed => value::field(field.spec.key, &field.was),
            Deed::Edited => (
                key,
                json!({ "was": one(&field.was), "now": one(&field.now) }),
            ),
        }
    });
    let id = fact.id();
    json!({
        "type": format!("{:?}{deed:?}", id.kind()),
        "id": id.to_string(),
        "fields": fields.collect::<Map<_, _>>(),
    })
}

fn reported(name: &str, activity: ActivityId, report: &Report, was: Status) -> Json {
    json!({
        "type": name,
        "activity": activity.to_string(),
        "report": parts(report),
        "was": was.code(),
    })
}

fn turned(
    name: &str,
    activity: ActivityId,
    turn: &Turn,
    lacks: &[Lack],
    because: Option<&Text>,
) -> Json {
    json!({
        "type": name,
        "activity": activity.to_string(),
        "turn": parts(turn),
        "lacks": codes(lacks),
        "because": because.map(Text::as_str),
    })
}

fn read(name: &str, indicator: IndicatorId, reading: &Reading) -> Json {
    json!({ "type": name, "indicator": indicator.to_string(), "reading": parts(reading) })
}

fn counted(name: &str, commitment: CommitmentId, count: &Count) -> Json {
    json!({ "type": name, "commitment": commitment.to_string(), "count": parts(count) })
}

fn parts(whole: &impl FieldValue) -> Json {
    value::json(&whole.to_value())
}

fn codes(lacks: &[Lack]) -> Vec<&'static str> {
    lacks.iter().map(|lack| lack.code()).collect()
}
