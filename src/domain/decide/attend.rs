//! Who is at a meeting: noted, and taken back.

use super::after::After;
use super::meet::find;
use super::minute::checked;
use super::noun;
use crate::domain::command::{Stamp, Who};
use crate::domain::event::{AnyFact, Event};
use crate::domain::group::Group;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Attendance, Meeting, MeetingField, Presence};
use crate::domain::minutes::Entry;
use crate::domain::noun::{Change, Fact};
use crate::domain::organisation::{Member, Role};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Notes who is at a meeting, or is not.
pub(super) fn attend(
    group: &Group,
    id: MeetingId,
    who: &[Who],
    presence: Presence,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let meeting = find(group, id)?;
    let rows = who
        .iter()
        .map(|who| row(group, meeting, who, presence, stamp));
    let rows: Vec<Attendance> = rows.collect::<Result<_, _>>()?;
    let mut now = meeting.clone();
    for row in rows {
        // What holds already is not noted again.
        let mut noted = now.attendance.iter();
        let last = noted.rfind(|other| is_same(other, &row));
        let holds = |last: &Attendance| match (last.presence, row.presence) {
            (Presence::Came, Presence::Present) => true,
            (was, now) => was == now,
        };
        if !last.is_some_and(holds) {
            now.attendance.push(row);
        }
    }
    let fact = noun::became(meeting, &now).map(|fact| Event::Noun(fact.into()));
    checked(group, fact.into_iter().collect())
}

/// Notes attendance where and when the line was said that tells it, however late that was amended.
pub(super) fn noted_at(event: Event, entry: &Entry) -> Event {
    match event {
        Event::Noun(AnyFact::Meeting(Fact::Edited { id, mut changes })) => {
            for change in &mut changes {
                if let (MeetingField::Attendance(was), MeetingField::Attendance(now)) =
                    (&change.was, &mut change.now)
                {
                    for row in now.iter_mut().skip(was.len()) {
                        (row.item, row.at) = (entry.item, entry.at);
                    }
                }
            }
            Event::Noun(AnyFact::Meeting(Fact::Edited { id, changes }))
        }
        other => other,
    }
}

/// Returns what takes back that somebody was noted where others were since, nothing where the same
/// were, or where it is another change.
pub(super) fn taken_back(after: &After<'_>, fact: &Fact<Meeting>) -> Option<Event> {
    let Fact::Edited { id, changes } = fact else {
        return None;
    };
    let [
        Change {
            was: MeetingField::Attendance(was),
            now: MeetingField::Attendance(now),
        },
    ] = changes.as_slice()
    else {
        return None;
    };
    let noted = now
        .strip_prefix(was.as_slice())
        .filter(|it| !it.is_empty())?;
    let rows = &after.get::<Meeting>(id)?.attendance;
    let start = rows.windows(noted.len()).rposition(|rows| rows == noted)?;
    let (before, rest) = rows.split_at(start);
    let since = rest.get(noted.len()..)?;
    let is_built_on = since
        .iter()
        .any(|row| noted.iter().any(|own| is_same(own, row)));
    let changes = vec![Change {
        was: MeetingField::Attendance(rows.clone()),
        now: MeetingField::Attendance([before, since].concat()),
    }];
    let back = Fact::<Meeting>::Edited { id: *id, changes };
    (!is_built_on).then(|| Event::Noun(back.into()))
}

/// Returns whether two rows are about the same.
fn is_same(one: &Attendance, other: &Attendance) -> bool {
    (&one.member, &one.guest, &one.organisation)
        == (&other.member, &other.guest, &other.organisation)
}

fn row(
    group: &Group,
    meeting: &Meeting,
    who: &Who,
    presence: Presence,
    stamp: &Stamp,
) -> Result<Attendance, Refusal> {
    let unknown = |text: &dyn std::fmt::Display| Refusal::UnknownId {
        text: Text::new(&text.to_string()),
    };
    let row = |member: Option<&Member>| Attendance {
        member: member.map(|member| member.id.clone()),
        guest: None,
        organisation: member.and_then(|member| member.organisation.clone()),
        presence,
        item: meeting.item,
        at: Some(stamp.at),
    };
    Ok(match who {
        Who::Member(id) => row(Some(group.members.get(id).ok_or_else(|| unknown(id))?)),
        Who::Organisation(id) => {
            group.organisations.get(id).ok_or_else(|| unknown(id))?;
            let mut of = group.members.iter().filter(|member| {
                member.organisation.as_ref() == Some(id) && member.role != Role::Observer
            });
            match (of.next(), of.next()) {
                (Some(member), None) => row(Some(member)),
                _ => Attendance {
                    organisation: Some(id.clone()),
                    ..row(None)
                },
            }
        }
        Who::Guest(name) => Attendance {
            guest: Some(name.clone()),
            ..row(None)
        },
    })
}
