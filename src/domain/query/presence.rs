//! Who is at a meeting: what was noted of each, added up.
//!
//! Only what somebody has noted counts. Whoever was not marked is neither present nor away, and so it
//! is with the chair and the secretary too: that they run the meeting says nothing of who sat there.

use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MemberId, OrganisationId};
use crate::domain::meeting::{Attendance, Meeting, Presence};
use crate::domain::organisation::{Member, Role};
use crate::domain::text::Text;

/// One who is at a meeting, or was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The member, where it is one.
    pub member: Option<MemberId>,
    /// By name in the role; nothing where only the organisation is known.
    pub name: Option<Text>,
    /// Whom they represent.
    pub organisation: Option<OrganisationId>,
    /// What holds by now; nothing where nothing was noted.
    pub presence: Option<Presence>,
    /// Whether they are no member, called in.
    pub co_opted: bool,
    /// At which item they came, where that was noted.
    pub came: Option<AgendaItemId>,
    /// At which item they left.
    pub left: Option<AgendaItemId>,
}

impl Attendee {
    /// Returns whether they are there.
    pub fn is_present(&self) -> bool {
        matches!(self.presence, Some(Presence::Present | Presence::CoOpted))
    }

    /// Returns whether they were there at any time.
    pub fn was_present(&self) -> bool {
        self.is_present() || self.presence == Some(Presence::Left)
    }

    fn take(&mut self, row: &Attendance) {
        match row.presence {
            Presence::Present | Presence::CoOpted if !self.is_present() => {
                self.came = row.item;
                self.left = None;
            }
            Presence::Left => self.left = row.item,
            _ => {}
        }
        self.co_opted |= row.presence == Presence::CoOpted;
        self.presence = Some(row.presence);
    }
}

/// Returns the members who are expected at a meeting: all but those who only read.
pub fn expected(group: &Group) -> impl Iterator<Item = &Member> {
    let members = group.members.iter();
    members.filter(|member| member.role != Role::Observer)
}

/// Returns everybody who is or was at the meeting, sent apologies, or is expected: members in the
/// order of their organisations, then the others in the order in which they were noted.
pub fn attendees(group: &Group, meeting: &Meeting) -> Vec<Attendee> {
    let mut attendees: Vec<Attendee> = expected(group)
        .map(|member| Attendee {
            member: Some(member.id.clone()),
            name: Some(member.name.0.clone()),
            organisation: member.organisation.clone(),
            ..nobody()
        })
        .collect();
    attendees.sort_by(|a, b| (&a.organisation, &a.member).cmp(&(&b.organisation, &b.member)));
    for row in &meeting.attendance {
        let found = attendees.iter().position(|attendee| is_same(attendee, row));
        let place = found.unwrap_or_else(|| {
            attendees.push(stranger(group, row));
            attendees.len() - 1
        });
        attendees[place].take(row);
    }
    attendees
}

/// Returns those who are expected and of whom nothing was noted, in the order of [`attendees`].
pub fn unmarked(group: &Group, meeting: &Meeting) -> Vec<Attendee> {
    let mut attendees = attendees(group, meeting);
    attendees.retain(|attendee| attendee.presence.is_none());
    attendees
}

/// Returns how many are there, and how many there are in all: those who are expected or came. Somebody
/// of an organisation, by whatever name, is one of those who are expected from there, and is the one
/// who is there by name where one is.
pub fn count(group: &Group, meeting: &Meeting) -> (usize, usize) {
    let attendees = attendees(group, meeting);
    let is_named = |attendee: &&Attendee| attendee.member.is_some() || attendee.name.is_some();
    let there = attendees.iter().filter(|attendee| {
        let of = &attendee.organisation;
        let mut named = attendees.iter().filter(is_named);
        let is_other =
            is_named(attendee) || !named.any(|it| it.is_present() && it.organisation == *of);
        attendee.is_present() && is_other
    });
    let all = attendees.iter().filter(|attendee| {
        let of = &attendee.organisation;
        is_named(attendee) || !expected(group).any(|member| member.organisation == *of)
    });
    (there.count(), all.count())
}

fn nobody() -> Attendee {
    Attendee {
        member: None,
        name: None,
        organisation: None,
        presence: None,
        co_opted: false,
        came: None,
        left: None,
    }
}

fn is_same(attendee: &Attendee, row: &Attendance) -> bool {
    match (&row.member, &row.guest) {
        (Some(member), _) => attendee.member.as_ref() == Some(member),
        (None, Some(guest)) => {
            attendee.member.is_none() && attendee.name.as_ref() == Some(&guest.0)
        }
        (None, None) => {
            attendee.member.is_none()
                && attendee.name.is_none()
                && attendee.organisation == row.organisation
        }
    }
}

fn stranger(group: &Group, row: &Attendance) -> Attendee {
    let member = row.member.as_ref().and_then(|id| group.members.get(id));
    let name = member.map(|member| &member.name).or(row.guest.as_ref());
    Attendee {
        member: row.member.clone(),
        name: name.map(|name| name.0.clone()),
        organisation: row
            .organisation
            .clone()
            .or_else(|| member.and_then(|member| member.organisation.clone())),
        ..nobody()
    }
}
