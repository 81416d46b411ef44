//! What happened, in sentences: an [`Event`] said to a person.

mod meeting;

use super::refusal::field;
use super::value::{list, value};
use super::{Arg, Tongue, date, erased, guard, number, sent};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::field::Value;
use crate::domain::group::Group;
use crate::domain::guard::{Exemption, ExemptionField};
use crate::domain::noun::{AnyId, Fact};
use crate::domain::query::deed::{self, Deed, Touched};
use crate::domain::query::guard::Place;
use crate::domain::sending::{Sending, SendingField};
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Returns what a whole change did: the event that leads it, and how many more there are to tell.
/// `again` tells that it did again what had been undone.
pub fn change(
    tongue: &Tongue,
    group: &Group,
    records: &[Record],
    again: bool,
    today: Date,
) -> String {
    if let Some(told) = erased::act(tongue, records) {
        return told;
    }
    // An undoing is told by what it brought back, not by the mark that leads it.
    let undoing = matches!(
        records.first().map(|record| &record.event),
        Some(Event::Undone { .. })
    );
    let told = &records[usize::from(undoing && records.len() > 1)..];
    let Some((lead, more)) = meeting::lead(told) else {
        return String::new();
    };
    let what = sentence(tongue, group, &lead.event, today);
    let what = meeting::with_called(tongue, &what, lead, told).unwrap_or(what);
    let what = match more {
        0 => what,
        more => tongue.say(
            "event-and-more",
            &[("what", what.into()), ("more", more.into())],
        ),
    };
    match (undoing, again) {
        (false, _) => what,
        (true, false) => tongue.say("event-undoing", &[("what", what.into())]),
        (true, true) => tongue.say("event-redoing", &[("what", what.into())]),
    }
}

/// Returns what somebody else's change did, for a row that is read in passing: things are told by their
/// ids, but an item of the agenda by its place and its title, and an entry with its words.
pub fn by_others(tongue: &Tongue, group: &Group, records: &[Record], today: Date) -> String {
    let unnamed = Group::default();
    let is_read = records
        .iter()
        .any(|record| meeting::is_read_by_words(&record.event));
    let group = if is_read { group } else { &unnamed };
    change(tongue, group, records, false, today)
}

/// Returns what happened as one sentence without its end stop; `group` tells what things are
/// called, `today` which year goes without saying.
pub fn sentence(tongue: &Tongue, group: &Group, event: &Event, today: Date) -> String {
    let said = |id: &str, subject: &AnyId, mut args: Vec<(&str, Arg<'_>)>| {
        args.push(("what", named(group, subject).into()));
        tongue.say(id, &args)
    };
    let day = |day: Date| Arg::from(date::short(tongue.language(), day, today));
    match event {
        Event::Noun(fact) => noun(tongue, group, fact, today),
        Event::StatusReported {
            activity, report, ..
        } => {
            let status = tongue.word(&format!("status-{}", report.status));
            let told = said(
                "event-status-reported",
                &(*activity).into(),
                vec![("status", status.into())],
            );
            with(tongue, told, report.note.as_ref())
        }
        Event::ReportWithdrawn { activity, was, .. } => {
            let status = tongue.word(&format!("status-{was}"));
            said(
                "event-report-withdrawn",
                &(*activity).into(),
                vec![("status", status.into())],
            )
        }
        Event::StageMoved {
            activity,
            stage,
            because,
            ..
        } => {
            let told = said(
                "event-stage-moved",
                &(*activity).into(),
                vec![
                    ("was", tongue.word(&format!("stage-{}", stage.was)).into()),
                    ("now", tongue.word(&format!("stage-{}", stage.now)).into()),
                ],
            );
            with(tongue, told, because.as_ref())
        }
        Event::TurnEnded {
            activity,
            turn,
            because,
            ..
        } => {
            let told = said("event-turn-ended", &(*activity).into(), vec![]);
            with(tongue, told, because.as_ref().or(turn.lesson.as_ref()))
        }
        Event::TurnReopened { activity, .. } => {
            said("event-turn-reopened", &(*activity).into(), vec![])
        }
        Event::ReadingTaken { indicator, reading }
        | Event::ReadingWithdrawn { indicator, reading } => {
            let id = match event {
                Event::ReadingTaken { .. } => "event-reading-taken",
                _ => "event-reading-withdrawn",
            };
            let unit = group.indicators.get(indicator).and_then(|i| i.unit.clone());
            let value = number::decimal(tongue.language(), reading.value);
            let value = unit.map_or(value.clone(), |unit| format!("{value} {unit}"));
            said(
                id,
                &(*indicator).into(),
                vec![("value", value.into()), ("on", day(reading.on))],
            )
        }
        Event::Counted { commitment, count } | Event::CountWithdrawn { commitment, count } => {
            let id = match event {
                Event::Counted { .. } => "event-counted",
                _ => "event-count-withdrawn",
            };
            let step = format!("{:+}", count.step);
            let told = said(
                id,
                &(*commitment).into(),
                vec![("step", step.into()), ("on", day(count.on))],
            );
            with(tongue, told, count.evidence.as_ref())
        }
        Event::Undone { seq } => tongue.say("event-undone", &[("seq", (*seq).into())]),
        Event::TextErased { seq, because, .. } => tongue.say(
            "event-text-erased",
            &[("seq", (*seq).into()), ("because", because.into())],
        ),
    }
}

/// Returns a thing's id followed by what it is called.
pub fn named(group: &Group, id: &AnyId) -> String {
    match group.label(id) {
        Some(label) => format!("{id} {label}"),
        None => id.to_string(),
    }
}

fn with(tongue: &Tongue, told: String, note: Option<&Text>) -> String {
    match note {
        Some(note) => tongue.say(
            "event-with-note",
            &[("told", told.into()), ("note", note.into())],
        ),
        None => told,
    }
}

/// A report is told by the duty that it meets, not by its own id.
fn noted_as_sent(
    tongue: &Tongue,
    group: &Group,
    fact: &Fact<Sending>,
    today: Date,
) -> Option<String> {
    let (id, fields) = match fact {
        Fact::Added { fields, .. } => ("event-sent", fields),
        Fact::Removed { fields, .. } => ("event-not-sent", fields),
        Fact::Edited { .. } => return None,
    };
    let duty = fields.iter().find_map(|field| match field {
        SendingField::Duty(duty) => Some(named(group, &(*duty).into())),
        _ => None,
    });
    let on = fields.iter().find_map(|field| match field {
        SendingField::On(on) => *on,
        _ => None,
    });
    let on = date::short(tongue.language(), on?, today);
    let told = tongue.say(id, &[("what", duty?.into()), ("on", on.into())]);
    Some(match sent::covers(tongue, group, fact, today) {
        Some(covers) => sent::about(tongue, &told, &covers),
        None => told,
    })
}

/// An exemption is told by what it lets through, and where.
fn exempted(tongue: &Tongue, fact: &Fact<Exemption>) -> Option<String> {
    let (message, fields) = match fact {
        Fact::Added { fields, .. } => ("event-exempted", fields),
        Fact::Removed { fields, .. } => ("event-exempt-ended", fields),
        Fact::Edited { .. } => return None,
    };
    let about = fields.iter().find_map(|field| match field {
        ExemptionField::About(about) => Some(about.as_str()),
        _ => None,
    })?;
    // What only comes about in a document has no place, but a mark.
    let place = Place::parse(about).map(|place| guard::place(tongue, &place));
    let place = place.unwrap_or_else(|| about.to_owned());
    let kind = fields.iter().find_map(|field| match field {
        ExemptionField::Kind(kind) => Some(*kind),
        _ => None,
    });
    let args = [
        ("place", place.into()),
        (
            "kind",
            guard::kind_of(tongue, kind.unwrap_or_default()).into(),
        ),
        ("id", fact.id().to_string().into()),
    ];
    Some(tongue.say(message, &args))
}

/// Returns what stands in a field now; of a list that decisions have made, only what is another.
fn news(touched: &Touched) -> Value {
    match (&touched.was, &touched.now) {
        (Value::List(was), Value::List(now)) if !touched.spec.keeper.is_person() => {
            let other = now.iter().filter(|item| !was.contains(item)).cloned();
            Value::List(other.collect())
        }
        (_, now) => now.clone(),
    }
}

fn noun(tongue: &Tongue, group: &Group, fact: &AnyFact, today: Date) -> String {
    if let Some(told) = meeting::sentence(tongue, group, fact, today) {
        return told;
    }
    if let AnyFact::Exemption(fact) = fact
        && let Some(told) = exempted(tongue, fact)
    {
        return told;
    }
    if let AnyFact::Sending(fact) = fact
        && let Some(told) = noted_as_sent(tongue, group, fact, today)
    {
        return told;
    }
    let id = fact.id();
    let (deed, touched) = deed::of(fact);
    let kind = id.kind();
    let name = |value: &Value| match value {
        Value::Text(text) => format!("{id} {text}"),
        _ => id.to_string(),
    };
    match deed {
        Deed::Added => {
            let what = touched.first().map_or(id.to_string(), |f| name(&f.now));
            tongue.say("event-added", &[("what", what.into())])
        }
        Deed::Removed => {
            let what = touched.first().map_or(id.to_string(), |f| name(&f.was));
            tongue.say("event-removed", &[("what", what.into())])
        }
        Deed::Edited => {
            let changes: Vec<String> = touched
                .iter()
                .filter(|touched| !meeting::is_own(kind, touched.spec.key))
                .map(|touched| {
                    let now = value(tongue, touched.spec, &news(touched), today);
                    let name = field(tongue, kind, touched.spec.key);
                    let id = if now.is_empty() {
                        "event-field-emptied"
                    } else {
                        "event-field-set"
                    };
                    tongue.say(id, &[("field", name.into()), ("value", now.into())])
                })
                .collect();
            let changes = list(tongue, "list-and", &changes);
            tongue.say(
                "event-edited",
                &[
                    ("what", named(group, &id).into()),
                    ("changes", changes.into()),
                ],
            )
        }
    }
}
