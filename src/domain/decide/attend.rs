//! Who is at a meeting: noted, and taken back.

use super::after::After;
use super::meet::find;
use super::minute::checked;
use super::noun;
use crate::domain::command::{Stamp, Who};
use crate::domain::event::{AnyFact, Event};
use crate::domain::field::Title;
use crate::domain::group::Group;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Attendance, Meeting, MeetingField, Presence};
use crate::domain::minutes::Entry;
use crate::domain::noun::{Change, Fact};
use crate::domain::organisation::{Member, Role};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Moment;
use crate::domain::wall::Wall;

/// What is noted of somebody, and when they came or left where that is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noted {
    pub(super) presence: Presence,
    pub(super) clock: Option<Wall>,
}

/// Notes who is at a meeting, or is not.
pub(super) fn attend(
    group: &Group,
    id: MeetingId,
    who: &[Who],
    noted: Noted,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let meeting = find(group, id)?;
    let told = noted.clock.and_then(|clock| clock.seen_from(stamp.at));
    let rows = who.iter().map(|who| {
        let row = row(group, meeting, who, noted.presence, stamp)?;
        Ok(Attendance {
            at: told.or(row.at),
            ..row
        })
    });
    let rows: Vec<Attendance> = rows.collect::<Result<_, _>>()?;
    let mut now = meeting.clone();
    for row in rows {
        // What holds already is not noted again, but when it came about may be told later.
        let mut earlier = now.attendance.iter();
        let last = earlier.rfind(|other| concerns(other, &row));
        let is_told = told.is_some_and(|at| last.is_none_or(|last| last.at != Some(at)));
        let holds = |last: &Attendance| match (last.presence, row.presence) {
            _ if is_told || !is_same(last, &row) => false,
            (Presence::Came, Presence::Present) => true,
            (was, now) => was == now,
        };
        if !last.is_some_and(holds) {
            now.attendance.push(row);
        }
    }
    let is_used = |at: &Moment| now.attendance.iter().any(|row| row.at == Some(*at));
    let new = told.filter(|at| is_used(at) && !now.told.contains(at));
    now.told.extend(new);
    let fact = noun::became(meeting, &now).map(|fact| Event::Noun(fact.into()));
    checked(group, fact.into_iter().collect())
}

/// Notes attendance where and when the line was said that tells it, however late that was amended; a time
/// that the line tells stays.
pub(super) fn noted_at(event: Event, entry: &Entry, told: &[Moment]) -> Event {
    match event {
        Event::Noun(AnyFact::Meeting(Fact::Edited { id, mut changes })) => {
            let told: Vec<Moment> = changes
                .iter()
                .filter_map(|change| match &change.now {
                    MeetingField::Told(now) => Some(now.as_slice()),
                    _ => None,
                })
                .next_back()
                .unwrap_or(told)
                .to_vec();
            for change in &mut changes {
                if let (MeetingField::Attendance(was), MeetingField::Attendance(now)) =
                    (&change.was, &mut change.now)
                {
                    for row in now.iter_mut().skip(was.len()) {
                        let own = row.at.filter(|at| told.contains(at));
                        (row.item, row.at) = (entry.item, own.or(entry.at));
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
        rest @ ..,
    ] = changes.as_slice()
    else {
        return None;
    };
    let is_told = |change: &Change<MeetingField>| matches!(change.now, MeetingField::Told(_));
    if !rest.iter().all(is_told) {
        return None;
    }
    let noted = now
        .strip_prefix(was.as_slice())
        .filter(|it| !it.is_empty())?;
    let meeting = after.get::<Meeting>(id)?;
    let rows = &meeting.attendance;
    let start = rows.windows(noted.len()).rposition(|rows| rows == noted)?;
    let (before, rest) = rows.split_at(start);
    let since = rest.get(noted.len()..)?;
    let is_built_on = since
        .iter()
        .any(|row| noted.iter().any(|own| is_same(own, row)));
    let left = [before, since].concat();
    let mut told = meeting.told.clone();
    told.retain(|at| left.iter().any(|row| row.at == Some(*at)));
    let mut changes = vec![Change {
        was: MeetingField::Attendance(rows.clone()),
        now: MeetingField::Attendance(left),
    }];
    if told != meeting.told {
        changes.push(Change {
            was: MeetingField::Told(meeting.told.clone()),
            now: MeetingField::Told(told),
        });
    }
    let back = Fact::<Meeting>::Edited { id: *id, changes };
    (!is_built_on).then(|| Event::Noun(back.into()))
}

/// Returns whether two rows are about the same.
fn is_same(one: &Attendance, other: &Attendance) -> bool {
    (&one.member, &one.guest, &one.organisation)
        == (&other.member, &other.guest, &other.organisation)
}

/// Returns whether a row tells of the one that another is about: the same, or somebody of the organisation
/// that the other is about as a whole.
fn concerns(one: &Attendance, other: &Attendance) -> bool {
    let is_whole = |row: &Attendance| row.member.is_none() && row.guest.is_none();
    let is_of_whole = one.organisation.is_some()
        && one.organisation == other.organisation
        && (is_whole(one) || is_whole(other));
    is_of_whole || is_same(one, other)
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
            // As it is where it is a field.
            guest: Some(Title(Text::new(&name.as_str().replace('\n', " ")))),
            ..row(None)
        },
    })
}
