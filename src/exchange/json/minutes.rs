//! The minutes of a meeting for scripts: `minutes --json`, every text as it stands in the minutes.
//!
//! ```text
//! {"meeting":{"id","title","at","state"},"group","place","minutes","draft",
//!  "opened","closed","approved","approved_by",
//!  "chair","secretary","adjuster":  {"id","name"} | null,
//!  "attendance":[{"member","name","organisation","presence","co_opted","came","left",
//!                "stays":[{"came","left","came_at","left_at"}],"came_at","left_at"}],
//!  "items":[{"id","place","title","kind","stage","reached","entries":[ENTRY…]}],
//!  "outside":[ENTRY…],
//!  "actions":[as `list actions`],
//!  "next":{"id","title","at","state"} | null,
//!  "registry"}
//! ENTRY: as `list entries`, with "decided":{"id","text","meeting","item","on","state",
//!        "confirmed","dissents":[{"who","member","reason"}]} | null and "corrections":[ENTRY…]
//! ```
//!
//! `came` and `left` are places on the agenda, `came_at` and `left_at` times that somebody told; those beside
//! `presence` are of the last time. Only those of whom something was noted attend.

use serde_json::{Value as Json, json};

use super::shape::{self, place, text};
use crate::domain::activity::Stage;
use crate::domain::group::Group;
use crate::domain::id::MemberId;
use crate::domain::meeting::{AgendaItem, Meeting, MeetingState, Presence};
use crate::domain::minutes::{Decision, Dissent, Entry};
use crate::domain::query::presence::{self, Attendee};
use crate::domain::query::{agenda, minutes, series};
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};

/// Returns the minutes of a meeting, `today` telling which of its actions are overdue.
pub fn document(group: &Group, meeting: &Meeting, today: Date) -> Json {
    let attendees = presence::attendees(group, meeting);
    let noted = attendees
        .iter()
        .filter(|attendee| attendee.presence.is_some());
    let items = agenda::items(group, meeting.id);
    let places = (1_usize..).zip(items);
    let outside = minutes::under(group, meeting.id, None);
    let actions = minutes::actions(group, meeting.id);
    let next = series::following(group, meeting).map(shape::meeting);
    json!({
        "meeting": shape::meeting(meeting),
        "group": group.own().map(|own| own.name.as_str()),
        "place": text(meeting.place.as_ref()),
        "minutes": (meeting.minutes > 0).then_some(meeting.minutes),
        "draft": meeting.state != MeetingState::Approved,
        "opened": moment(meeting.opened),
        "closed": moment(meeting.closed),
        "approved": moment(meeting.approved),
        "approved_by": meeting.approved_by.as_ref().map(Text::as_str),
        "chair": member(group, meeting.chair.as_ref()),
        "secretary": member(group, meeting.secretary.as_ref()),
        "adjuster": member(group, meeting.adjuster.as_ref()),
        "attendance": noted.map(|attendee| attends(group, attendee)).collect::<Json>(),
        "items": places.map(|(place, it)| item(group, meeting, place, it)).collect::<Json>(),
        "outside": outside.map(|found| entry(group, found)).collect::<Json>(),
        "actions": actions.map(|found| shape::action(found, today)).collect::<Json>(),
        "next": next,
        "registry": text(meeting.registry.as_ref()),
    })
}

fn moment(at: Option<Moment>) -> Option<String> {
    at.map(|at| at.whole_second().to_string())
}

fn member(group: &Group, id: Option<&MemberId>) -> Json {
    let member = id.and_then(|id| group.members.get(id));
    member.map_or(
        Json::Null,
        |member| json!({ "id": member.id.to_string(), "name": member.name.as_str() }),
    )
}

fn attends(group: &Group, attendee: &Attendee) -> Json {
    let last = attendee.stays.last().copied().unwrap_or_default();
    json!({
        "member": text(attendee.member.as_ref()),
        "name": attendee.name.as_ref().map(Text::as_str),
        "organisation": text(attendee.organisation.as_ref()),
        "presence": attendee.presence.map(Presence::code),
        "co_opted": attendee.co_opted,
        "came": place(group, last.came),
        "left": place(group, last.left.flatten()),
        "stays": attendee.stays.iter().map(|stay| json!({
            "came": place(group, stay.came),
            "left": place(group, stay.left.flatten()),
            "came_at": moment(stay.came_at),
            "left_at": moment(stay.left_at),
        })).collect::<Json>(),
        "came_at": moment(last.came_at),
        "left_at": moment(last.left_at),
    })
}

fn item(group: &Group, meeting: &Meeting, place: usize, item: &AgendaItem) -> Json {
    let entries = minutes::under(group, meeting.id, Some(item.id));
    json!({
        "id": item.id.to_string(),
        "place": place,
        "title": item.title.as_str(),
        "kind": item.kind.code(),
        "stage": item.stage.map(Stage::code),
        "reached": agenda::is_reached(group, item, group.at),
        "entries": entries.map(|found| entry(group, found)).collect::<Json>(),
    })
}

fn entry(group: &Group, found: &Entry) -> Json {
    let mut document = shape::entry(group, found);
    let decided = minutes::decision(group, found);
    document["decided"] = decided.map_or(Json::Null, |decision| decided_as(group, decision));
    let corrections = minutes::corrections(group, found.id);
    document["corrections"] = corrections.map(|found| entry(group, found)).collect();
    document
}

fn decided_as(group: &Group, decision: &Decision) -> Json {
    let mut document = shape::decision(group, decision);
    let confirmed = decision.confirmed.map(|at| at.whole_second().to_string());
    document["confirmed"] = confirmed.into();
    document["dissents"] = decision.dissents.iter().map(dissent).collect();
    document
}

fn dissent(dissent: &Dissent) -> Json {
    json!({
        "who": dissent.who.as_str(),
        "member": text(dissent.member.as_ref()),
        "reason": dissent.reason.as_ref().map(Text::as_str),
    })
}
