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
    /// From when to when they were there, in order; never two without an end.
    pub stays: Vec<Stay>,
}

/// One time that somebody was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stay {
    /// At which item they came; nothing where they were there from the beginning, or nobody noted it.
    pub came: Option<AgendaItemId>,
    /// At which item they left, where they did.
    pub left: Option<Option<AgendaItemId>>,
}

impl Attendee {
    /// Returns whether they are there.
    pub fn is_present(&self) -> bool {
        self.presence.is_some_and(Presence::is_there)
    }

    /// Returns whether they were there at any time.
    pub fn was_present(&self) -> bool {
        self.is_present() || self.presence == Some(Presence::Left)
    }

    fn take(&mut self, row: &Attendance) {
        let is_new = self.presence.is_none();
        let open = self.stays.last_mut().filter(|stay| stay.left.is_none());
        match (row.presence, open) {
            (Presence::Came, Some(stay)) => stay.came = row.item,
            (Presence::Left, Some(stay)) => stay.left = Some(row.item),
            (Presence::Left, None) => self.stays.push(Stay {
                came: None,
                left: Some(row.item),
            }),
            // The roll says that somebody is there, however late it is taken: only who was marked as away
            // before has come.
            (Presence::Present, None) => self.stays.push(Stay {
                came: row.item.filter(|_| !is_new),
                left: None,
            }),
            (Presence::Came | Presence::CoOpted, None) => self.stays.push(Stay {
                came: row.item,
                left: None,
            }),
            (Presence::Apologies, Some(_)) => {
                self.stays.pop();
            }
            (Presence::Present | Presence::CoOpted, Some(_)) | (Presence::Apologies, None) => {}
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
        stays: Vec::new(),
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
