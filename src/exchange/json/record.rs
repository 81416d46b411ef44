//! A record as `log` shows it.

use serde_json::{Map, Value as Json, json};

use super::value;
use crate::domain;
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::noun::{Fact, Noun, each_noun};

/// Returns a record as one object of `log`, `hash` being its place in the hash chain in hexadecimal.
///
/// The event's `type` is the name of what happened (`StatusReported`); what happened to a noun as
/// such is named after it: `ActivityAdded` and `ActivityRemoved` with `fields` by key,
/// `ActivityEdited` with `{was, now}` by key.
pub fn record(record: &Record, hash: &str) -> Json {
    json!({
        "seq": record.seq,
        "at": record.at.whole_second().to_string(),
        "by": record.by.as_str(),
        "event": event(&record.event),
        "hash": hash,
    })
}

fn event(event: &Event) -> Json {
    if let Event::Noun(fact) = event {
        return any_fact(fact);
    }
    let mut object = Map::new();
    // Serde writes a variant as an object with one key, the variant's name.
    if let Ok(Json::Object(named)) = serde_json::to_value(event) {
        for (name, inner) in named {
            object.insert("type".into(), name.into());
            if let Json::Object(inner) = inner {
                object.extend(inner);
            }
        }
    }
    if let Event::TextErased { digest, .. } = event {
        let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        object.insert("digest".into(), hex.concat().into());
    }
    Json::Object(object)
}

macro_rules! facts {
    ($($name:ident, $table:ident, $code:literal;)+) => {
        fn any_fact(fact: &AnyFact) -> Json {
            match fact { $(AnyFact::$name(fact) => self::fact::<domain::$name>(stringify!($name), fact),)+ }
        }
    };
}

each_noun!(facts);

fn fact<N: Noun>(noun: &str, fact: &Fact<N>) -> Json {
    let (verb, fields): (&str, Map<_, _>) = match fact {
        Fact::Added { fields, .. } => ("Added", fields.iter().map(field::<N>).collect()),
        Fact::Removed { fields, .. } => ("Removed", fields.iter().map(field::<N>).collect()),
        Fact::Edited { changes, .. } => {
            let changes = changes.iter().map(|change| {
                let (_, was) = field::<N>(&change.was);
                let (key, now) = field::<N>(&change.now);
                (key, json!({ "was": was, "now": now }))
            });
            ("Edited", changes.collect())
        }
    };
    json!({ "type": format!("{noun}{verb}"), "id": fact.id().to_string(), "fields": fields })
}

fn field<N: Noun>(field: &N::Field) -> (String, Json) {
    value::field(N::key(field), &N::value(field))
}
