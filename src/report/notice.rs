//! The notice of a meeting: when and where, its agenda, and who is called.

use super::document::{Block, Document, Item, Line, Table};
use super::{minutes, people};
use crate::domain::group::Group;
use crate::domain::guard::arising::Sheet;
use crate::domain::meeting::Meeting;
use crate::domain::organisation::Role;
use crate::domain::query::agenda::{self, Slot};
use crate::lang::refusal::capitalised;
use crate::lang::{Tongue, date};

/// Returns the notice of `meeting` in the language of `tongue`.
pub fn notice(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Document {
    let mut blocks = vec![Block::Facts(facts(tongue, group, meeting))];
    let slots = agenda::schedule(group, meeting);
    if !slots.is_empty() {
        let head = [
            "report-number",
            "agenda-time",
            "field-title",
            "field-presenter",
        ];
        let head = head.map(|id| capitalised(&tongue.word(id))).to_vec();
        let rows = slots.iter().map(|slot| row(group, slot));
        blocks.push(Block::Heading(2, tongue.word("report-agenda")));
        blocks.push(Block::Table(Table::new(head, rows.collect())));
    }
    let called = called(group);
    if !called.is_empty() {
        let called = called.into_iter().map(|who| Item::alone(Line::plain(who)));
        blocks.push(Block::Heading(2, tongue.word("report-called")));
        blocks.push(Block::List(called.collect()));
    }
    let title = [("meeting", meeting.title.as_str().into())];
    let title = tongue.say("report-notice", &title);
    Document {
        about: people::about(
            group,
            meeting,
            Sheet::Notice,
            &tongue.word("report-notice-file"),
            &meeting.id.to_string(),
        ),
        blocks,
        ..Document::new(tongue.language(), title)
    }
}

/// Returns the agenda as lines, for a calendar.
pub fn agenda_lines(group: &Group, meeting: &Meeting) -> Vec<String> {
    let slots = agenda::schedule(group, meeting);
    let lines = slots.iter().map(|slot| {
        let at = slot
            .starts
            .map_or_else(String::new, |at| format!("{} ", date::clock(at)));
        format!("{}. {at}{}", slot.place, slot.item.title)
    });
    lines.collect()
}

fn facts(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Vec<(String, String)> {
    let name = group.own().map(|own| own.name.to_string());
    let at = meeting.at.map(|at| {
        let ends = meeting.ends().map(|ends| format!("–{}", date::clock(ends)));
        format!("{}{}", minutes::when(tongue, at), ends.unwrap_or_default())
    });
    let facts = [
        ("noun-group", name),
        (
            "noun-meeting",
            Some(format!("{} {}", meeting.id, meeting.title)),
        ),
        ("report-time", at),
        (
            "field-place",
            meeting.place.as_ref().map(ToString::to_string),
        ),
    ];
    let facts = facts.into_iter();
    facts
        .filter_map(|(id, value)| Some((capitalised(&tongue.word(id)), value?)))
        .collect()
}

fn row(group: &Group, slot: &Slot<'_>) -> Vec<String> {
    let presenter = slot.item.presenter.as_ref();
    vec![
        slot.place.to_string(),
        slot.starts.map(date::clock).unwrap_or_default(),
        slot.item.title.to_string(),
        presenter.map_or_else(String::new, |id| people::member(group, id)),
    ]
}

/// Returns everybody who is expected, in the order of their organisations.
fn called(group: &Group) -> Vec<String> {
    let expected = group
        .members
        .iter()
        .filter(|member| member.role != Role::Observer);
    let mut expected: Vec<_> = expected.collect();
    expected.sort_by_key(|member| (&member.organisation, &member.id));
    let named = expected
        .into_iter()
        .map(|member| match &member.organisation {
            Some(id) => format!("{}, {}", member.name, people::organisation(group, id)),
            None => member.name.to_string(),
        });
    named.collect()
}
