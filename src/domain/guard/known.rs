//! Whom and what everybody knows already: the members in their roles, the organisations, and where the
//! group works and meets.

use super::{Find, Kind};
use crate::domain::group::Group;

/// Names that pass, of a group or of none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a>(Option<&'a Group>);

impl<'a> Known<'a> {
    /// Returns the names of a group.
    pub fn of(group: &'a Group) -> Self {
        Self(Some(group))
    }

    /// Returns whether what was found in a text is the name of somebody or something known.
    pub(super) fn covers(self, text: &str, find: &Find) -> bool {
        let Some(group) = self.0.filter(|_| find.kind == Kind::Name) else {
            return false;
        };
        let words = find.words(text);
        let bare = words.strip_suffix('s').unwrap_or(words);
        let holds = |name: &str| name.contains(words) || name.contains(bare);
        let own = group.own();
        let place = own.and_then(|own| own.place.as_ref());
        let mut members = group.members.iter();
        let mut organisations = group.organisations.iter();
        let mut rooms = group.meetings.iter().filter_map(|it| it.place.as_ref());
        members.any(|it| holds(it.name.as_str()))
            || organisations.any(|it| holds(it.name.as_str()))
            || own.is_some_and(|own| holds(own.name.as_str()))
            || place.is_some_and(|place| holds(place.as_str()))
            || rooms.any(|room| holds(room.as_str()))
    }
}
