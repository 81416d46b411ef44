//! The minutes of a meeting: who was there, what was said, decided and given to do.

use super::document::{Block, Document, Item, Line, Signature, Table};
use super::{people, said};
use crate::domain::group::Group;
use crate::domain::guard::arising::Sheet;
use crate::domain::id::{AgendaItemId, MemberId};
use crate::domain::meeting::{ItemKind, Meeting, MeetingState, Presence};
use crate::domain::minutes::{Entry, EntryKind};
use crate::domain::query::presence::{self, Attendee};
use crate::domain::query::{agenda, minutes, series};
use crate::domain::text::Text;
use crate::domain::time::Moment;
use crate::domain::wall::Wall;
use crate::lang::refusal::capitalised;
use crate::lang::{Tongue, date};

/// Returns the minutes of `meeting` in the language of `tongue`; until they are approved they say
/// that they are a draft.
pub fn minutes(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Document {
    let draft = meeting.state != MeetingState::Approved;
    let name = group.own().map(|own| own.minutes_name);
    let name = tongue.word(&format!("minutes-name-{}", name.unwrap_or_default()));
    let title = [
        ("name", capitalised(&name).into()),
        ("meeting", meeting.title.as_str().into()),
    ];
    let mut blocks = vec![Block::Facts(facts(tongue, group, meeting))];
    let attendance = attendance(tongue, group, meeting);
    let has_attendance = !attendance.is_empty();
    blocks.extend(attendance);
    let outside = said(tongue, group, meeting, None);
    if !outside.is_empty() {
        blocks.push(Block::Heading(2, tongue.word("report-outside")));
        blocks.push(Block::List(outside));
    }
    let mut next = next(tongue, group, meeting);
    let remark = |id: &str| Line::plain(tongue.word(id));
    for (place, item) in (1..).zip(agenda::items(group, meeting.id)) {
        blocks.push(Block::Heading(2, format!("{place}. {}", item.title)));
        let entries = said(tongue, group, meeting, Some(item.id));
        let silent = entries.is_empty();
        if !silent {
            blocks.push(Block::List(entries));
        }
        let over = meeting.state >= MeetingState::Closed;
        let remark = match item.kind {
            // What is said at this stands here.
            ItemKind::NextMeeting if next.is_some() => next.take().map(|next| {
                let lead = Line::led_by(tongue.word("report-next-lead"));
                lead.then(format!(" {next}"))
            }),
            ItemKind::NextMeeting if silent && over => Some(remark("report-no-next")),
            _ if !silent => None,
            _ if !over && agenda::is_reached(group, item, None) => {
                Some(remark("report-nothing-yet"))
            }
            _ if !over => Some(remark("report-not-yet")),
            ItemKind::Opening => opened(tongue, meeting, has_attendance),
            _ if !agenda::is_reached(group, item, None) => Some(remark("report-not-reached")),
            _ => Some(remark("report-nothing-said")),
        };
        blocks.extend(remark.map(Block::Paragraph));
    }
    blocks.extend(to_do(tongue, group, meeting));
    if let Some(next) = next {
        blocks.push(Block::Heading(2, tongue.word("report-next")));
        blocks.push(Block::Paragraph(Line::plain(next)));
    }
    blocks.push(Block::Heading(2, tongue.word("report-approval")));
    let approval = approval(tongue, group, meeting);
    blocks.push(Block::Paragraph(Line::plain(approval)));
    blocks.push(Block::Signatures(signatures(tongue, group, meeting)));
    Document {
        mark: draft.then(|| tongue.word("report-draft")),
        about: people::about(
            group,
            meeting,
            Sheet::Minutes,
            &name,
            &sections(group, meeting),
        ),
        blocks,
        ..Document::new(tongue.language(), tongue.say("report-minutes", &title))
    }
}

/// Returns the §§ of a meeting as its file is called by them, `34-37`, and where it decided nothing its
/// id. No two meetings have a § in common.
fn sections(group: &Group, meeting: &Meeting) -> String {
    let mut numbers = minutes::decisions(group, meeting.id).map(|it| it.id.number);
    match (numbers.next(), numbers.last()) {
        (None, _) => meeting.id.to_string(),
        (Some(only), None) => only.to_string(),
        (Some(first), Some(last)) => format!("{first}-{last}"),
    }
}

/// Returns what was said under an item, or under none. Who came and left stands in the table of those
/// who attended, a dissent below its decision, and here only where it was corrected.
fn said(
    tongue: &Tongue,
    group: &Group,
    meeting: &Meeting,
    item: Option<AgendaItemId>,
) -> Vec<Item> {
    let is_told = |entry: &&Entry| {
        !matches!(entry.kind, EntryKind::Presence | EntryKind::Dissent)
            || minutes::corrections(group, entry.id).next().is_some()
    };
    let entries = minutes::under(group, meeting.id, item).filter(is_told);
    entries
        .map(|entry| said::entry(tongue, group, entry))
        .collect()
}

fn facts(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Vec<(String, String)> {
    let name = group.own().map(|own| own.name.to_string());
    let member = |id: &Option<MemberId>| id.as_ref().map(|id| people::member(group, id));
    let facts = [
        ("noun-group", name),
        (
            "noun-meeting",
            Some(format!("{} {}", meeting.id, meeting.title)),
        ),
        ("report-time", Some(time(tongue, meeting))),
        (
            "field-place",
            meeting.place.as_ref().map(ToString::to_string),
        ),
        ("field-chair", member(&meeting.chair)),
        ("field-secretary", member(&meeting.secretary)),
        ("field-adjuster", member(&meeting.adjuster)),
        (
            "field-registry",
            meeting.registry.as_ref().map(ToString::to_string),
        ),
    ];
    let facts = facts.into_iter().filter_map(|(id, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some((capitalised(&tongue.word(id)), value))
    });
    facts.collect()
}

/// Returns when it was, from when it was opened until it was closed, else when it is to be.
fn time(tongue: &Tongue, meeting: &Meeting) -> String {
    let Some(at) = meeting.at else {
        return String::new();
    };
    let day = meeting.opened.map_or(at.date(), Moment::date);
    let begins = meeting.opened.map_or_else(|| date::clock(at), date::time);
    // One that goes on has no end yet.
    let ends = match meeting.opened {
        Some(_) => meeting.closed.map(date::time),
        None => meeting.ends().map(date::clock),
    };
    let ends = ends.map_or_else(String::new, |ends| format!("–{ends}"));
    format!("{} {begins}{ends}", date::long(tongue.language(), day))
}

/// Returns when the meeting was opened, and that who was there stands elsewhere.
fn opened(tongue: &Tongue, meeting: &Meeting, has_attendance: bool) -> Option<Line> {
    let at = date::time(meeting.opened?);
    let id = if has_attendance {
        "report-opened-with"
    } else {
        "report-opened"
    };
    Some(Line::plain(tongue.say(id, &[("at", at.into())])))
}

fn attendance(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Vec<Block> {
    let attendees = presence::attendees(group, meeting);
    let rows = attendees.iter().filter(|attendee| attendee.was_present());
    let rows: Vec<Vec<String>> = rows
        .map(|attendee| {
            vec![
                people::name(group, attendee),
                people::represents(group, attendee),
                remarks(tongue, group, attendee),
            ]
        })
        .collect();
    let away = attendees
        .iter()
        .filter(|a| a.presence == Some(Presence::Apologies));
    let away: Vec<String> = away
        .map(|attendee| {
            let of = people::represents(group, attendee);
            let of = if of.is_empty() { of } else { format!(", {of}") };
            format!("{}{of}", people::name(group, attendee))
        })
        .collect();
    if rows.is_empty() && away.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(2, tongue.word("report-attendance"))];
    if !rows.is_empty() {
        let head = ["report-present", "report-represents", "report-remarks"];
        let head = head.map(|id| tongue.word(id)).to_vec();
        blocks.push(Block::Table(Table::new(head, rows)));
    }
    if !away.is_empty() {
        let head = Line::led_by(tongue.word("report-apologies"));
        blocks.push(Block::Paragraph(head.then(format!(" {}", away.join("; ")))));
    }
    blocks
}

fn remarks(tongue: &Tongue, group: &Group, attendee: &Attendee) -> String {
    let co_opted = attendee.co_opted.then(|| tongue.word("presence-co-opted"));
    let stays = attendee.stays.iter().enumerate().flat_map(|(turn, stay)| {
        // Who was there from the beginning did not come.
        let is_first = |item: AgendaItemId| agenda::place(group, item) == Some(1);
        let is_told = turn > 0 || stay.is_late || !stay.came.is_none_or(is_first);
        let id = if turn == 0 {
            "report-came"
        } else {
            "report-back"
        };
        let came = came_or_left(tongue, group, id, stay.came, stay.came_at);
        let left = |item| {
            let told = came_or_left(tongue, group, "report-left", item, stay.left_at);
            told.unwrap_or_else(|| tongue.word("presence-left"))
        };
        [came.filter(|_| is_told), stay.left.map(left)]
    });
    let all = co_opted.into_iter().chain(stays.flatten());
    all.collect::<Vec<_>>().join(", ")
}

/// Returns at which item somebody came or left, and when where that was told; nothing where neither is
/// known.
fn came_or_left(
    tongue: &Tongue,
    group: &Group,
    id: &str,
    item: Option<AgendaItemId>,
    at: Option<Moment>,
) -> Option<String> {
    let place = item.and_then(|item| agenda::place(group, item));
    let place = place.map(|place| tongue.say(id, &[("place", place.into())]));
    let Some(at) = at.map(date::time) else {
        return place;
    };
    Some(match place {
        Some(place) => format!("{place} ({at})"),
        None => tongue.say(&format!("{id}-at"), &[("at", at.into())]),
    })
}

fn to_do(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Vec<Block> {
    let actions = minutes::actions(group, meeting.id);
    let rows: Vec<Vec<String>> = actions
        .map(|action| {
            vec![
                action.id.to_string(),
                action.text.to_string(),
                said::owner(group, action),
                said::due(tongue, action),
                said::state(tongue, group, meeting, action),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        "report-number",
        "report-what",
        "report-who",
        "report-when",
        "report-state",
    ];
    let head = head.map(|id| capitalised(&tongue.word(id))).to_vec();
    // Where nothing was told of any of them, there is no column for it.
    let is_told = rows
        .iter()
        .any(|row| row.last().is_some_and(|it| !it.is_empty()));
    let columns = head.len() - usize::from(!is_told);
    let cut = |mut row: Vec<String>| {
        row.truncate(columns);
        row
    };
    let (head, rows) = (cut(head), rows.into_iter().map(cut).collect());
    vec![
        Block::Heading(2, tongue.word("meeting-to-do")),
        Block::Table(Table::new(head, rows)),
    ]
}

/// Returns the meeting that followed, as it is told.
fn next(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Option<String> {
    let next = series::following(group, meeting)?;
    let at = next.at.map(|at| when(tongue, at));
    let place = next.place.as_ref().map(ToString::to_string);
    let parts = [Some(next.title.to_string()), at, place]
        .into_iter()
        .flatten();
    Some(parts.collect::<Vec<_>>().join(", "))
}

/// Returns day and time in full.
pub(super) fn when(tongue: &Tongue, at: Wall) -> String {
    format!(
        "{} {}",
        date::long(tongue.language(), at.date()),
        date::clock(at)
    )
}

/// Returns the lines on which those sign who answer for the minutes, whoever has been chosen so far.
fn signatures(tongue: &Tongue, group: &Group, meeting: &Meeting) -> Vec<Signature> {
    let all = [
        ("field-secretary", &meeting.secretary),
        ("field-chair", &meeting.chair),
        ("field-adjuster", &meeting.adjuster),
    ];
    let all = all.map(|(id, member)| Signature {
        role: capitalised(&tongue.word(id)),
        name: member.as_ref().map(|id| people::member(group, id)),
    });
    all.into()
}

fn approval(tongue: &Tongue, group: &Group, meeting: &Meeting) -> String {
    let (Some(at), MeetingState::Approved) = (meeting.approved, meeting.state) else {
        return tongue.word("report-not-approved");
    };
    let by = meeting.approved_by.as_ref().map_or("", Text::as_str);
    let args = [
        ("on", date::full(tongue.language(), at.date()).into()),
        ("by", people::by(group, by).into()),
    ];
    tongue.say("report-approved", &args)
}
