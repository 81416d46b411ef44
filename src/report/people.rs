//! People as documents name them: by name in the role, with the organisation they represent; and
//! the group that stands behind a document of a meeting.

use super::document::About;
use super::file_name;
use crate::domain::group::Group;
use crate::domain::guard::arising::Sheet;
use crate::domain::id::{MemberId, OrganisationId};
use crate::domain::meeting::Meeting;
use crate::domain::query::presence::Attendee;

/// Returns the member's name in the role.
pub(super) fn member(group: &Group, id: &MemberId) -> String {
    let member = group.members.get(id);
    member.map_or_else(|| id.to_string(), |member| member.name.to_string())
}

/// Returns the organisation's name with its code.
pub(super) fn organisation(group: &Group, id: &OrganisationId) -> String {
    let organisation = group.organisations.get(id);
    organisation.map_or_else(|| id.to_string(), |found| format!("{} ({id})", found.name))
}

/// Returns what somebody who attends is called; where only the organisation is known, its name.
pub(super) fn name(group: &Group, attendee: &Attendee) -> String {
    let name = attendee.name.as_ref().map(ToString::to_string);
    let own = || {
        attendee
            .organisation
            .as_ref()
            .map(|id| organisation(group, id))
    };
    name.or_else(own).unwrap_or_default()
}

/// Returns whom somebody who attends represents, nothing where that is what they are called.
pub(super) fn represents(group: &Group, attendee: &Attendee) -> String {
    let named = attendee.name.is_some();
    let own = attendee.organisation.as_ref().filter(|_| named);
    own.map_or_else(String::new, |id| organisation(group, id))
}

/// Returns who wrote or approved, whom the log knows by id or login.
pub(super) fn by(group: &Group, by: &str) -> String {
    match by.parse::<MemberId>() {
        Ok(id) if group.members.contains(&id) => member(group, &id),
        _ => by.to_owned(),
    }
}

/// Returns what is known of a document of a meeting, whose kind is called so in names of files, and
/// which is told there from others of the day by `mark`.
pub(super) fn about(
    group: &Group,
    meeting: &Meeting,
    sheet: Sheet,
    kind: &str,
    mark: &str,
) -> About {
    let day = meeting.day().map(|day| day.to_string());
    About {
        name: file_name([kind, &day.unwrap_or_default(), mark]),
        sheet,
        author: group.own().map(|own| own.name.to_string()),
        date: meeting.day(),
        subject: meeting.registry.as_ref().map(ToString::to_string),
        ..About::default()
    }
}
