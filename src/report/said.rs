//! An entry of the minutes as it stands in the document, with what belongs to it below.

use super::document::{Item, Line};
use super::people;
use crate::domain::activity::ActionState;
use crate::domain::group::Group;
use crate::domain::id::DecisionId;
use crate::domain::minutes::{Decision, DecisionState, Dissent, Entry, EntryKind, EntryState};
use crate::domain::noun::AnyId;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{Action, Meeting};
use crate::lang::event::named;
use crate::lang::{Tongue, date, retold};

/// Returns the entry with its dissents and corrections.
pub(super) fn entry(tongue: &Tongue, group: &Group, entry: &Entry) -> Item {
    let text = minutes::text(group, entry).map_or("", Text::as_str);
    let retold = retold(tongue, group, entry, text);
    let text = retold.as_str();
    let decision = minutes::decision(group, entry);
    let action = entry.action.and_then(|id| group.actions.get(&id));
    let line = match (entry.kind, decision, action) {
        (EntryKind::Decision, Some(decision), _) => decided(tongue, decision),
        (EntryKind::Action, _, Some(action)) => to_do(tongue, group, action),
        (EntryKind::Question | EntryKind::Parked, ..) => waits(tongue, entry, text),
        _ => match about(entry) {
            Some(id) => told_of(group, &id, text),
            None => Line::plain(text),
        },
    };
    let dissents = decision.into_iter().flat_map(|decision| &decision.dissents);
    let dissents = dissents.map(|dissent| Item::alone(dissented(tongue, dissent)));
    Item {
        line,
        below: dissents.chain(corrections(tongue, group, entry)).collect(),
    }
}

/// Returns what an entry says, with what the program told of a change in the document's language.
fn retold(tongue: &Tongue, group: &Group, entry: &Entry, text: &str) -> String {
    let day = group.meetings.get(&entry.meeting).and_then(Meeting::day);
    match entry.kind {
        EntryKind::Report | EntryKind::FollowUp | EntryKind::Change => {
            retold::retold(tongue, group, day, text)
        }
        _ => text.to_owned(),
    }
}

/// Returns what was said later of what is wrong in an entry, and of that in turn.
fn corrections(tongue: &Tongue, group: &Group, entry: &Entry) -> Vec<Item> {
    let found = minutes::corrections(group, entry.id).map(|found| Item {
        line: correction(tongue, group, found),
        below: corrections(tongue, group, found),
    });
    found.collect()
}

fn dissented(tongue: &Tongue, dissent: &Dissent) -> Line {
    let who = ("who", dissent.who.as_str().into());
    Line::plain(match &dissent.reason {
        Some(reason) => tongue.say("report-dissent-because", &[who, ("reason", reason.into())]),
        None => tongue.say("report-dissent", &[who]),
    })
}

/// Returns the § as minutes write it: `§ 34/2020`.
pub(super) fn section(id: DecisionId) -> String {
    format!("§ {}/{}", id.number, id.year)
}

/// Returns who is to do an action.
pub(super) fn owner(group: &Group, action: &Action) -> String {
    let owner = action.owner.as_ref().map(ToString::to_string);
    let member = action.member.as_ref().map(|id| people::member(group, id));
    let both = owner.into_iter().chain(member);
    both.collect::<Vec<_>>().join(", ")
}

/// Returns what the meeting that gave an action also told of it; nothing where that was told later,
/// since minutes say how things stood then.
pub(super) fn state(tongue: &Tongue, group: &Group, meeting: &Meeting, action: &Action) -> String {
    let mut told = minutes::entries(group, meeting.id);
    let is_told = told.any(|it| it.kind == EntryKind::FollowUp && it.action == Some(action.id));
    match action.state {
        state if is_told && state != ActionState::Open => {
            tongue.word(&format!("action-state-{state}"))
        }
        _ => String::new(),
    }
}

/// Returns by when an action is to be done.
pub(super) fn due(tongue: &Tongue, action: &Action) -> String {
    let due = action.due.map(|due| date::full(tongue.language(), due));
    due.unwrap_or_default()
}

fn decided(tongue: &Tongue, decision: &Decision) -> Line {
    let id = match (decision.state, decision.confirmed) {
        (DecisionState::Struck, _) => "report-decision-struck",
        (_, Some(_)) => "report-decision-confirmed",
        _ => "report-decision",
    };
    let section = section(decision.id);
    let lead = tongue.say("report-decided", &[("section", section.into())]);
    let text = tongue.say(id, &[("text", decision.text.as_str().into())]);
    Line::led_by(lead).then(format!(" {text}"))
}

fn to_do(tongue: &Tongue, group: &Group, action: &Action) -> Line {
    let lead = tongue.say("report-action", &[("id", action.id.to_string().into())]);
    let mut text = format!(" {}", action.text);
    let owner = owner(group, action);
    if !owner.is_empty() {
        text = format!("{text} – {owner}");
    }
    if action.due.is_some() {
        let due = tongue.say("report-due", &[("due", due(tongue, action).into())]);
        text = format!("{text}, {due}");
    }
    Line::led_by(lead).then(text)
}

fn waits(tongue: &Tongue, entry: &Entry, text: &str) -> Line {
    let lead = tongue.word(&format!("report-{}", entry.kind));
    let line = Line::led_by(lead).then(format!(" {text}"));
    match entry.state {
        EntryState::Open => line,
        EntryState::Settled => {
            let settled = tongue.word(&format!("report-{}-settled", entry.kind));
            line.then(format!(" ({settled})"))
        }
    }
}

/// Returns what a report, a count or a follow-up is about.
fn about(entry: &Entry) -> Option<AnyId> {
    let activity = || entry.activity.map(AnyId::from);
    match entry.kind {
        EntryKind::FollowUp => entry.action.map(AnyId::from),
        EntryKind::Count => entry.commitment.map(AnyId::from).or_else(activity),
        EntryKind::Report | EntryKind::Change => activity(),
        _ => None,
    }
}

/// What was said of a thing is led by what it is called. A line that was typed begins with its id,
/// which then stands for it.
fn told_of(group: &Group, id: &AnyId, text: &str) -> Line {
    let rest = text.strip_prefix(&id.to_string());
    match rest.filter(|rest| !rest.starts_with(char::is_alphanumeric)) {
        Some(rest) if rest.starts_with(' ') => {
            // What has a colon of its own follows on a dash.
            let sign = if rest.contains(": ") { " –" } else { ":" };
            Line::led_by(format!("{}{sign}", named(group, id))).then(rest)
        }
        Some(rest) => Line::led_by(named(group, id)).then(rest),
        None => Line::led_by(format!("{}: ", named(group, id))).then(text),
    }
}

fn correction(tongue: &Tongue, group: &Group, entry: &Entry) -> Line {
    let day = entry.at.map(|at| date::full(tongue.language(), at.date()));
    let by = entry.by.as_ref().map(|by| people::by(group, by.as_str()));
    let args = [
        ("on", day.unwrap_or_default().into()),
        ("by", by.unwrap_or_default().into()),
    ];
    let text = entry.text.as_ref().map_or("", Text::as_str);
    Line::led_by(tongue.say("report-correction", &args)).then(format!(" {text}"))
}
