//! What becomes of decisions: made, confirmed, reworded, dissented from, struck.

use super::{bare, made, one_line};
use crate::domain::group::Group;
use crate::domain::id::DecisionId;
use crate::domain::minutes::{Decision, DecisionField, DecisionState, Dissent};
use crate::domain::noun::{Change, Fact};
use crate::domain::text::Text;
use crate::lang::Tongue;
use crate::lang::event::with;

/// Returns the sentence, nothing where a list of changed fields says it as well.
pub(super) fn decision(tongue: &Tongue, group: &Group, fact: &Fact<Decision>) -> Option<String> {
    let say = |message: &str, id: &DecisionId, text: Option<&Text>| {
        let stands = || group.decisions.get(id).map(|decision| &decision.text);
        let text = text.or_else(stands).map_or_else(String::new, one_line);
        let args = [("id", id.to_string().into()), ("text", (&text).into())];
        Some(bare(tongue.say(message, &args), &text))
    };
    let (id, changes) = match fact {
        Fact::Added { id, fields } => {
            let decided = made::<Decision>(id, fields);
            return say("event-decided", id, Some(&decided.text));
        }
        Fact::Edited { id, changes } => (id, changes),
        Fact::Removed { .. } => return None,
    };
    // Words that change are no longer those that were confirmed, which goes without saying.
    let [change, rest @ ..] = changes.as_slice() else {
        return None;
    };
    let unconfirmed =
        |change: &Change<DecisionField>| matches!(change.now, DecisionField::Confirmed(_));
    if !rest.iter().all(unconfirmed) {
        return None;
    }
    match (&change.was, &change.now) {
        (_, DecisionField::State(DecisionState::Struck)) => say("event-struck", id, None),
        (_, DecisionField::State(DecisionState::Standing)) => say("event-stands", id, None),
        (_, DecisionField::Confirmed(Some(_))) => say("event-confirmed", id, None),
        (_, DecisionField::Confirmed(None)) => say("event-unconfirmed", id, None),
        (_, DecisionField::Text(text)) => say("event-reworded", id, Some(text)),
        (DecisionField::Dissents(was), DecisionField::Dissents(now)) => {
            let new = now.iter().find(|dissent| !was.contains(dissent));
            let gone = || was.iter().find(|dissent| !now.contains(dissent));
            let told = new.map(|new| dissented(tongue, *id, new));
            told.or_else(|| {
                let who = gone()?.who.to_string();
                let args = [("id", id.to_string().into()), ("who", who.into())];
                Some(tongue.say("event-dissent-gone", &args))
            })
        }
        _ => None,
    }
}

fn dissented(tongue: &Tongue, id: DecisionId, dissent: &Dissent) -> String {
    let args = [
        ("id", id.to_string().into()),
        ("who", dissent.who.to_string().into()),
    ];
    let told = tongue.say("event-dissent", &args);
    with(tongue, told, dissent.reason.as_ref())
}
