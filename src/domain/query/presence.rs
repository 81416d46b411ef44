//! Who is at a meeting: what was noted of each, added up.
//!
//! Only what somebody has noted counts. Whoever was not marked is neither present nor away, and so it
//! is with the chair and the secretary too: that they run the meeting says nothing of who sat there.

use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MemberId, OrganisationId};
use crate::domain::meeting::{Attendance, Meeting, Presence};
use crate::domain::organisation::{Member, Role};
use crate::domain::text::Text;
use crate::domain::time::Moment;
use crate::domain::wall::Wall;

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
    /// When they came, where somebody told it.
    pub came_at: Option<Moment>,
    /// When they left, where somebody told it.
    pub left_at: Option<Moment>,
    /// Whether they came when the meeting was on: they had been marked as away, others as there, or the
    /// time was told and is later.
    pub is_late: bool,
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

    fn take(&mut self, noted: &Noted<'_>) {
        let row = noted.row;
        let was = self.presence;
        let is_late = noted.is_late(was);
        let came = Stay {
            came: row.item,
            came_at: noted.told,
            is_late,
            ..Stay::default()
        };
        let last = self.stays.last_mut();
        let is_open = last.as_ref().is_some_and(|stay| stay.left.is_none());
        match (row.presence, last.filter(|_| is_open)) {
            (Presence::Came, Some(stay)) => {
                *stay = Stay {
                    is_late: is_late || stay.is_late,
                    ..came
                }
            }
            (Presence::Left, Some(stay)) => {
                (stay.left, stay.left_at) = (Some(row.item), noted.told);
            }
            // When they left is told after they had.
            (Presence::Left, None) if was == Some(Presence::Left) => {
                let last = self.stays.last_mut();
                if let Some(stay) = last {
                    stay.left_at = noted.told.or(stay.left_at);
                }
            }
            (Presence::Left, None) => self.stays.push(Stay {
                left: Some(row.item),
                left_at: noted.told,
                ..Stay::default()
            }),
            // The roll says that somebody is there, however late it is taken: only who was marked as away
            // before has come.
            (Presence::Present, None) if was.is_none() => {
                self.stays.push(Stay { came: None, ..came });
            }
            (Presence::Present | Presence::Came | Presence::CoOpted, None) => self.stays.push(came),
            (Presence::Apologies, Some(_)) => {
                self.stays.pop();
            }
            (Presence::Present | Presence::CoOpted, Some(_)) | (Presence::Apologies, None) => {}
        }
        self.co_opted |= row.presence == Presence::CoOpted;
        self.presence = Some(row.presence);
    }

    /// Returns whether they are known by name, and not only whom they represent.
    fn is_named(&self) -> bool {
        self.member.is_some() || self.name.is_some()
    }

    /// It was they who stood for their organisation before they were named.
    fn stands_for(&mut self, somebody: Self) {
        self.presence = somebody.presence;
        self.co_opted |= somebody.co_opted;
        self.stays.extend(somebody.stays);
    }
}

/// What was noted of somebody, and what had been before.
struct Noted<'a> {
    row: &'a Attendance,
    /// When they came or left, where somebody told it.
    told: Option<Moment>,
    /// When the meeting was opened.
    opened: Option<Moment>,
    /// Whether the roll had been called.
    is_called: bool,
}

impl Noted<'_> {
    /// Returns whether somebody who came did so when the meeting was on; `was` is what held of them.
    fn is_late(&self, was: Option<Presence>) -> bool {
        let to_the_minute = |at: Moment| Wall::from(at);
        match (self.told, self.opened) {
            (Some(told), Some(opened)) => to_the_minute(told) > to_the_minute(opened),
            // The roll does not say when somebody came, nor does it say so of who is called in.
            _ if self.opened.is_none() || self.row.presence != Presence::Came => false,
            _ => was.is_some() || self.is_called,
        }
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
    let mut is_called = false;
    for row in &meeting.attendance {
        let noted = Noted {
            row,
            told: row.at.filter(|at| meeting.told.contains(at)),
            opened: meeting.opened,
            is_called,
        };
        for place in meant(group, &mut attendees, row) {
            attendees[place].take(&noted);
        }
        is_called |= row.presence == Presence::Present;
    }
    attendees
}

/// Returns the places of those whom a row is about. Somebody of an organisation is the one who is there
/// by name, where one is: nobody is told twice.
fn meant(group: &Group, attendees: &mut Vec<Attendee>, row: &Attendance) -> Vec<usize> {
    let of = |attendee: &Attendee| {
        row.organisation.is_some() && attendee.organisation == row.organisation
    };
    let is_whole = row.member.is_none() && row.guest.is_none();
    if is_whole {
        let named = |is_meant: &dyn Fn(&Attendee) -> bool| -> Vec<usize> {
            let places = attendees.iter().enumerate();
            let meant = places.filter(|(_, it)| it.is_named() && of(it) && is_meant(it));
            meant.map(|(place, _)| place).collect()
        };
        let there = named(&Attendee::is_present);
        let gone = named(&|it| it.presence == Some(Presence::Left));
        let is_known = attendees.iter().any(|attendee| is_same(attendee, row));
        match row.presence {
            Presence::Left if !there.is_empty() => return there,
            Presence::Apologies => {}
            // They are there already.
            _ if !there.is_empty() => return Vec::new(),
            _ if gone.len() == 1 && !is_known => return gone,
            _ => {}
        }
    }
    let found = attendees.iter().position(|attendee| is_same(attendee, row));
    let mut place = found.unwrap_or_else(|| {
        attendees.push(stranger(group, row));
        attendees.len() - 1
    });
    let somebody = attendees.iter().position(|it| {
        let is_meant = match it.presence {
            Some(Presence::Apologies) => row.presence != Presence::Left,
            _ => it.is_present() && row.presence != Presence::Apologies,
        };
        !it.is_named() && of(it) && is_meant
    });
    if let Some(somebody) = somebody.filter(|_| !is_whole) {
        let somebody = attendees.remove(somebody);
        place = attendees
            .iter()
            .position(|it| is_same(it, row))
            .unwrap_or(place);
        attendees[place].stands_for(somebody);
    }
    vec![place]
}

/// Returns those who are expected and of whom nothing was noted, in the order of [`attendees`].
pub fn unmarked(group: &Group, meeting: &Meeting) -> Vec<Attendee> {
    let mut attendees = attendees(group, meeting);
    attendees.retain(|attendee| attendee.presence.is_none());
    attendees
}

/// Returns how many are there, and how many there are in all: those who are expected or came. Somebody
/// of an organisation, by whatever name, is one of those who are expected from there.
pub fn count(group: &Group, meeting: &Meeting) -> (usize, usize) {
    let attendees = attendees(group, meeting);
    let there = attendees.iter().filter(|attendee| attendee.is_present());
    let all = attendees.iter().filter(|attendee| {
        let of = &attendee.organisation;
        attendee.is_named() || !expected(group).any(|member| member.organisation == *of)
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
