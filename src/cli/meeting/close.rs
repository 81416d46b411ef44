//! Closing a meeting: what was decided and who does what by when is read back, what waits, was not
//! reached, who was not marked and what tells of a person is told, and the next one is proposed; where an action lacks its owner
//! or its day, which and what.
//!
//! `--json` is `{"id","ids","seq","message","decisions":[…],"actions":[…],"unsettled":[ID…],
//! "not_reached":[ID…],"not_marked":[MEMBER…],"next":{"id","at"}|null,"line_left":LINE|null,
//! "finds":[…]}`, the finds being personal data that stands against approving the minutes.

use serde_json::{Value as Json, json};

use crate::cli::context::Context;
use crate::cli::exit::Failure;
use crate::cli::table::Table;
use crate::cli::which::{self, Else};
use crate::cli::{Outcome, guard, out};
use crate::domain::activity::ActionState;
use crate::domain::command::{Command, Step};
use crate::domain::id::{ActionId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::query::guard::open_in_minutes;
use crate::domain::query::presence::{self, Attendee};
use crate::domain::query::series::{self, Next};
use crate::domain::query::{agenda, minutes};
use crate::domain::refusal::Refusal;
use crate::domain::time::Date;
use crate::domain::wall::Wall;
use crate::domain::{Action, Group};
use crate::exchange;
use crate::host::{Client, Denied};
use crate::lang::guard as guarded;
use crate::lang::{date, minuted, refusal};
use crate::tui::screen::meeting::typing;

pub(super) fn run(cx: &Context, typed: Option<&str>) -> Outcome {
    let mut session = cx.open()?;
    let id = which::meeting(cx, session.group(), typed, Else::Open)?.id;
    let command = Command::Meet {
        meeting: id,
        step: Step::Close,
    };
    let records = match session.settle(command) {
        Ok(records) => records,
        Err(Denied::Refused(refusal)) => return Err(refused(cx, session.group(), &refusal)),
        Err(why) => return Err(cx.denied(&why)),
    };
    let said = cx.told(&session, &records);
    let (group, today) = (session.group(), session.today());
    let next = group
        .meetings
        .get(&id)
        .and_then(|meeting| series::next(group, meeting));
    let line = line_left(&session, id);
    if cx.global.json {
        let mut document = document(group, id, next, today);
        document["line_left"] = line.into();
        let finds = open_in_minutes(group, id);
        document["finds"] = finds.iter().map(|it| guard::row(cx, group, it)).collect();
        document["seq"] = records.last().map(|record| record.seq).into();
        document["message"] = said.into();
        return out::json(&document);
    }
    let mut lines = vec![said];
    lines.extend(read_back(cx, group, id, today));
    if let Some(line) = line {
        let told = cx.tongue.say("meeting-line-left", &[("line", line.into())]);
        lines.extend([String::new(), told]);
    }
    if let Some(next) = next {
        lines.extend([String::new(), proposal(cx, group, id, next)]);
    }
    out::say(cx, &lines.join("\n"))
}

/// Returns the line that stands half typed on one's screen at the meeting; a draft that cannot be read
/// keeps no meeting from being closed.
fn line_left(session: &Client, id: MeetingId) -> Option<String> {
    let draft = session.draft_anywhere(&typing::draft_key(id)).ok()??;
    let (line, _) = typing::in_draft(&draft);
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// A closing that is refused says of each action what it lacks.
fn refused(cx: &Context, group: &Group, refusal: &Refusal) -> Failure {
    let failure = Failure::refused(&cx.tongue, refusal);
    let Refusal::ActionsLack { actions, .. } = refusal else {
        return failure;
    };
    let mut lines = refusal::lines(&cx.tongue, refusal);
    lines.extend(actions.iter().filter_map(|id| lacking(cx, group, *id)));
    failure.told(lines)
}

fn lacking(cx: &Context, group: &Group, id: ActionId) -> Option<String> {
    let action = group.actions.get(&id)?;
    let owned = action.owner.is_some() || action.member.is_some();
    let message = match (owned, action.due.is_some()) {
        (false, false) => "meeting-lacks-both",
        (false, true) => "meeting-lacks-owner",
        _ => "meeting-lacks-due",
    };
    let what = format!("{id} {}", action.text);
    Some(cx.tongue.say(message, &[("what", what.into())]))
}

fn read_back(cx: &Context, group: &Group, id: MeetingId, today: Date) -> Vec<String> {
    let mut lines = Vec::new();
    let mut part = |head: &str, rows: Table| {
        let rows = rows.lines();
        if !rows.is_empty() {
            lines.extend([String::new(), cx.tongue.word(head)]);
            lines.extend(rows.into_iter().map(|row| format!("  {row}")));
        }
    };
    let mut decisions = Table::bare();
    for decision in minutes::decisions(group, id) {
        decisions.row([decision.id.to_string(), decision.text.to_string()]);
        for dissent in &decision.dissents {
            decisions.row([String::new(), minuted::dissented(&cx.tongue, dissent)]);
        }
    }
    part("meeting-decided", decisions);
    let mut actions = Table::bare();
    for action in minutes::actions(group, id) {
        let due = action
            .due
            .map(|due| date::short(cx.tongue.language(), due, today));
        actions.row([
            action.id.to_string(),
            owner(action),
            due.unwrap_or_default(),
            action.text.to_string(),
            state(cx, action),
        ]);
    }
    part("meeting-to-do", actions);
    let mut unsettled = Table::bare();
    for entry in minutes::unsettled(group, id) {
        let text = minutes::text(group, entry);
        let kind = cx.tongue.word(&format!("entry-kind-{}", entry.kind));
        let text = text.map_or_else(String::new, ToString::to_string);
        unsettled.row([entry.id.to_string(), kind, text]);
    }
    part("closing-unsettled", unsettled);
    let mut not_reached = Table::bare();
    for item in agenda::not_reached(group, id, None) {
        let place = agenda::place(group, item.id).unwrap_or_default();
        not_reached.row([place.to_string(), item.title.to_string()]);
    }
    part("closing-not-reached", not_reached);
    let mut not_marked = Table::bare();
    for attendee in not_marked_at(group, id) {
        let member = attendee.member.map(|id| id.to_string());
        let name = attendee.name.map(|name| name.to_string());
        not_marked.row([member.unwrap_or_default(), name.unwrap_or_default()]);
    }
    part("meeting-not-marked", not_marked);
    let mut finds = Table::bare();
    for held in open_in_minutes(group, id) {
        finds.row([guarded::held(&cx.tongue, &held)]);
    }
    part("meeting-finds", finds);
    lines
}

fn not_marked_at(group: &Group, id: MeetingId) -> Vec<Attendee> {
    let meeting = group.meetings.get(&id);
    meeting.map_or_else(Vec::new, |meeting| presence::unmarked(group, meeting))
}

/// Says where an action stands that is not open any more.
fn state(cx: &Context, action: &Action) -> String {
    match action.state {
        ActionState::Open => String::new(),
        state => cx.tongue.word(&format!("action-state-{state}")),
    }
}

fn owner(action: &Action) -> String {
    let member = action.member.as_ref().map(ToString::to_string);
    let owner = action.owner.as_ref().map(ToString::to_string);
    match (owner, member) {
        (Some(owner), Some(member)) => format!("{owner} {member}"),
        (owner, member) => owner.or(member).unwrap_or_default(),
    }
}

fn proposal(cx: &Context, group: &Group, id: MeetingId, next: Next) -> String {
    let at = |at: Wall| {
        let day = date::long(cx.tongue.language(), at.date());
        format!("{day} {}", date::clock(at))
    };
    let title = |id| {
        group
            .meetings
            .get(id)
            .map_or_else(String::new, |m| m.title.to_string())
    };
    match next {
        Next::Called(id) => {
            let when = group
                .meetings
                .get(&id)
                .and_then(|meeting| meeting.at)
                .map(at);
            let args = [
                ("what", format!("{id} {}", title(&id)).into()),
                ("at", when.unwrap_or_default().into()),
            ];
            cx.tongue.say("meeting-next", &args)
        }
        Next::Proposed(wall) => {
            let typed = wall.to_string().replace('T', " ");
            let args = [
                ("at", at(wall).into()),
                ("title", title(&id).into()),
                ("typed", typed.into()),
            ];
            cx.tongue.say("meeting-proposed", &args)
        }
    }
}

fn document(group: &Group, id: MeetingId, next: Option<Next>, today: Date) -> Json {
    let decisions = minutes::decisions(group, id);
    let actions = minutes::actions(group, id);
    let called = |id: MeetingId| {
        group
            .meetings
            .get(&id)
            .and_then(|meeting: &Meeting| meeting.at)
    };
    let next = next.map(|next| match next {
        Next::Called(id) => {
            json!({ "id": id.to_string(), "at": called(id).map(|at| at.to_string()) })
        }
        Next::Proposed(at) => json!({ "id": null, "at": at.to_string() }),
    });
    json!({
        "id": id.to_string(),
        "ids": [id.to_string()],
        "decisions": decisions.map(|found| exchange::json::decision(group, found)).collect::<Json>(),
        "actions": actions.map(|found| exchange::json::action(found, today)).collect::<Json>(),
        "unsettled": minutes::unsettled(group, id).map(|it| it.id.to_string()).collect::<Json>(),
        "not_reached": agenda::not_reached(group, id, None)
            .iter()
            .map(|item| item.id.to_string())
            .collect::<Json>(),
        "not_marked": not_marked_at(group, id)
            .iter()
            .filter_map(|it| it.member.as_ref().map(ToString::to_string))
            .collect::<Json>(),
        "next": next,
    })
}
