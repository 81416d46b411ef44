//! Why a wish was not granted, in sentences: the domain's [`Refusal`], [`Misfit`] and [`Lack`] said
//! to a person.
//!
//! The one place that pairs these types with their messages; commands, forms and the walk call it.

use super::value::list;
use super::{Arg, Tongue, guard};
use crate::domain::field::Misfit;
use crate::domain::gate::Lack;
use crate::domain::id::EntryId;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::query::filter::FilterError;
use crate::domain::refusal::Refusal;
use crate::domain::role::Right;

/// Returns the refusal on one line, what a closed gate lacks included.
pub fn sentence(tongue: &Tongue, refusal: &Refusal) -> String {
    lines(tongue, refusal).join(" ")
}

/// Returns the refusal as its reason and, for a closed gate, one sentence for each thing lacking.
pub fn lines(tongue: &Tongue, refusal: &Refusal) -> Vec<String> {
    let mut lines = vec![reason(tongue, refusal)];
    if let Refusal::GateClosed { lacks, .. } = refusal {
        lines.extend(lacks.iter().map(|lacking| lack(tongue, *lacking)));
    }
    lines
}

/// Returns why a filter cannot be understood.
pub fn filter(tongue: &Tongue, error: &FilterError) -> String {
    match error {
        FilterError::UnknownKey { key } => tongue.say("filter-unknown-key", &[("key", key.into())]),
        FilterError::UnknownValue { key, value } => {
            let key = tongue.word(&format!("filter-{key}"));
            tongue.say(
                "filter-unknown-value",
                &[("key", key.into()), ("value", value.into())],
            )
        }
    }
}

/// Returns what a gate lacks, as a sentence.
pub fn lack(tongue: &Tongue, lack: Lack) -> String {
    tongue.word(&format!("lack-{}", lack.code()))
}

/// Returns why a value does not fit the field `key` of a `kind`.
pub fn misfit(tongue: &Tongue, kind: NounKind, key: &str, misfit: &Misfit) -> String {
    let name = capitalised(&field(tongue, kind, key));
    let mut args: Vec<(&str, Arg<'_>)> = vec![("field", name.into())];
    match misfit {
        Misfit::TooLong { max } => args.push(("max", (*max).into())),
        Misfit::NotAWord(set) => {
            let words: Vec<String> = set
                .codes
                .iter()
                .map(|code| tongue.word(&format!("{}-{code}", set.name)))
                .collect();
            args.push(("words", list(tongue, "list-or", &words).into()));
        }
        Misfit::NotAnId(kind) => args.push(("kind", kind.code().into())),
        _ => {}
    }
    tongue.say(&format!("misfit-{}", misfit_code(misfit)), &args)
}

/// Returns what a field of a `kind` is called.
pub fn field(tongue: &Tongue, kind: NounKind, key: &str) -> String {
    let key = key.replace('_', "-");
    let own = format!("field-{kind}-{key}");
    if tongue.has(&own) {
        tongue.word(&own)
    } else {
        tongue.word(&format!("field-{key}"))
    }
}

/// Returns what one of a `kind` is called.
pub fn noun(tongue: &Tongue, kind: NounKind) -> String {
    tongue.word(&format!("noun-{kind}"))
}

/// Returns `text` with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn stands(tongue: &Tongue, entry: EntryId, by: Option<&AnyId>) -> String {
    let id = entry.to_string();
    match by {
        Some(by) => {
            let args = [("id", id.into()), ("by", by.to_string().into())];
            let own = match by {
                AnyId::Meeting(_) => "refusal-stands-meeting",
                _ => "refusal-stands",
            };
            tongue.say(own, &args)
        }
        None => tongue.say("refusal-stands-elsewhere", &[("id", id.into())]),
    }
}

fn reason(tongue: &Tongue, refusal: &Refusal) -> String {
    let text = |value: &dyn std::fmt::Display| Arg::from(value.to_string());
    let mut id = format!("refusal-{}", refusal.code());
    let args: Vec<(&str, Arg<'_>)> = match refusal {
        Refusal::Misfit {
            kind,
            key,
            misfit: why,
        } => return misfit(tongue, *kind, key, why),
        Refusal::UnknownId { text } => vec![("id", text.into())],
        Refusal::IdTaken { id } | Refusal::Circle { id } | Refusal::BuiltOn { id: Some(id) } => {
            vec![("id", text(id))]
        }
        Refusal::IdNeeded { kind } | Refusal::OnlyMinuted { kind } => {
            vec![("noun", noun(tongue, *kind).into())]
        }
        Refusal::UnknownField { kind, key } => {
            vec![("noun", noun(tongue, *kind).into()), ("key", key.into())]
        }
        Refusal::Overtaken { id, key } => vec![
            ("id", text(id)),
            ("field", field(tongue, id.kind(), key).into()),
        ],
        Refusal::KeptField { kind, key } => vec![("field", field(tongue, *kind, key).into())],
        Refusal::BudgetOfOther {
            line,
            holder,
            owner,
        } => vec![
            ("line", text(line)),
            ("holder", text(holder)),
            ("owner", text(owner)),
        ],
        Refusal::EndBeforeStart { from, to } => vec![("from", text(from)), ("to", text(to))],
        Refusal::GateClosed {
            activity,
            to: stage,
            ..
        }
        | Refusal::StageSame { activity, stage } => vec![
            ("id", text(activity)),
            ("stage", tongue.word(&format!("stage-{stage}")).into()),
        ],
        Refusal::TurnsOver { activity } => vec![("id", text(activity))],
        Refusal::Stands { entry, by } => return stands(tongue, *entry, by.as_ref()),
        Refusal::BuiltOn { id: None } => {
            id.push_str("-log");
            vec![]
        }
        Refusal::NothingChanges | Refusal::NothingToUndo | Refusal::NotInALine => vec![],
        Refusal::StillUsed { id, by } => vec![("id", text(id)), ("by", text(by))],
        Refusal::MeetingIs { meeting, state } => vec![
            ("id", text(meeting)),
            (
                "state",
                tongue.word(&format!("meeting-state-{state}")).into(),
            ),
        ],
        Refusal::OtherOpen { meeting }
        | Refusal::NoFurtherItem { meeting }
        | Refusal::MinutesLocked { meeting }
        | Refusal::NotLocked { meeting }
        | Refusal::OtherMeeting { meeting }
        | Refusal::HasMinutes { meeting } => vec![("id", text(meeting))],
        Refusal::ActionsLack { meeting, actions } => {
            let actions: Vec<String> = actions.iter().map(ToString::to_string).collect();
            vec![
                ("id", text(meeting)),
                ("actions", list(tongue, "list-and", &actions).into()),
            ]
        }
        Refusal::NotAdjuster { meeting, adjuster } => {
            id.push_str(if adjuster.is_some() { "" } else { "-nobody" });
            let adjuster = adjuster.iter().map(|it| ("adjuster", text(it)));
            adjuster.chain([("id", text(meeting))]).collect()
        }
        Refusal::Struck { decision } => vec![("id", text(decision))],
        Refusal::DoesNotWait { entry } => vec![("id", text(entry))],
        Refusal::NotAKey { why } => {
            id = format!("unfit-key-{why}");
            vec![]
        }
        Refusal::KeyTaken { key } => vec![("id", text(key))],
        Refusal::NothingToErase { seq } => vec![("seq", (*seq).into())],
        Refusal::TellsOfPersons { .. } | Refusal::ReasonTells { .. } => guarded(tongue, refusal),
        Refusal::NotPermitted { by } => vec![("by", by.into())],
        Refusal::Reserved { right } => {
            id.push_str("-reserved");
            let what = tongue.word(&format!("right-{right}"));
            vec![
                ("what", what.into()),
                ("roles", roles(tongue, *right).into()),
            ]
        }
        Refusal::NotOwn { right } => {
            id.push_str("-not-own");
            vec![("roles", roles(tongue, *right).into())]
        }
    };
    tongue.say(&id, &args)
}

/// Returns what there is to say of a refusal for the sake of persons.
fn guarded(tongue: &Tongue, refusal: &Refusal) -> Vec<(&'static str, Arg<'static>)> {
    match refusal {
        Refusal::TellsOfPersons { meeting, places } => vec![
            ("id", meeting.to_string().into()),
            ("places", guard::places(tongue, places).into()),
        ],
        Refusal::ReasonTells { kind } => {
            vec![("kind", guard::kind_of(tongue, *kind).into())]
        }
        _ => Vec::new(),
    }
}

/// Returns who may do that with everything.
pub fn roles(tongue: &Tongue, right: Right) -> String {
    let roles = right.fully();
    let roles: Vec<String> = roles
        .map(|role| tongue.word(&format!("role-{role}")))
        .collect();
    list(tongue, "list-and", &roles)
}

/// Returns the last part of a misfit's message id.
fn misfit_code(misfit: &Misfit) -> &'static str {
    match misfit {
        Misfit::Missing => "missing",
        Misfit::TooLong { .. } => "too-long",
        Misfit::Negative => "negative",
        Misfit::TooLarge => "too-large",
        Misfit::NotADate => "not-a-date",
        Misfit::NotATimeOfDay => "not-a-time-of-day",
        Misfit::NotMoney => "not-money",
        Misfit::NotATime => "not-a-time",
        Misfit::NotANumber => "not-a-number",
        Misfit::NotWhole => "not-whole",
        Misfit::NotAFlag => "not-a-flag",
        Misfit::NotAWord(_) => "not-a-word",
        Misfit::NotAnId(_) => "not-an-id",
        Misfit::NotParts => "not-parts",
        Misfit::NotText => "not-text",
        Misfit::NotOne => "not-one",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity::{Stage, Status};
    use crate::domain::id::ActivityId;
    use crate::lang::Language;

    #[test]
    fn a_closed_gate_says_each_thing_it_lacks() {
        let sv = Tongue::new(Language::Sv);
        let refusal = Refusal::GateClosed {
            activity: ActivityId(12),
            to: Stage::Do,
            lacks: vec![Lack::Owner, Lack::Goal],
        };
        assert_eq!(
            lines(&sv, &refusal),
            [
                "A12 kan inte gå till genomföra än.",
                "Ingen äger den.",
                "Inget mål är valt."
            ]
        );
    }

    #[test]
    fn a_misfit_names_the_field_in_the_readers_language() {
        let why = Misfit::NotAWord(Status::SET);
        for (language, begins) in [
            (Language::Sv, "Status kan vara ej påbörjad, "),
            (Language::En, "Status can be not started, "),
        ] {
            let said = misfit(&Tongue::new(language), NounKind::Activity, "status", &why);
            assert!(said.starts_with(begins), "{said}");
        }
    }

    #[test]
    fn what_is_no_id_is_told_with_what_one_looks_like() {
        let why = Misfit::NotAnId(NounKind::Activity);
        for (language, expected) in [
            (
                Language::Sv,
                "Aktiviteter: det här är inget id för en aktivitet, till exempel A1.",
            ),
            (
                Language::En,
                "Activities: this is no id of an activity, such as A1.",
            ),
        ] {
            let tongue = Tongue::new(language);
            assert_eq!(
                misfit(&tongue, NounKind::AgendaItem, "activities", &why),
                expected
            );
        }
    }

    #[test]
    fn every_lack_and_field_has_its_words() {
        for language in Language::ALL {
            let tongue = Tongue::new(language);
            for lack in Lack::ALL {
                assert!(tongue.has(&format!("lack-{lack}")), "{language} {lack}");
            }
            for kind in NounKind::ALL {
                for spec in kind.fields() {
                    let said = field(&tongue, *kind, spec.key);
                    assert!(!said.starts_with("field-"), "{language} {kind} {said}");
                }
            }
        }
    }
}
