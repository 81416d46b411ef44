//! Whom and what everybody knows already: the members in their roles, the organisations and the group
//! itself. Where the group meets makes nobody known: that may be at somebody's home; nor does an
//! organisation whose name is a person's and nothing else.

use super::{Find, Kind, finds};
use crate::domain::group::Group;
use crate::domain::noun::NounKind;

/// Names that pass, of a group or of none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a>(Option<&'a Group>);

impl<'a> Known<'a> {
    /// Returns the names of a group.
    pub fn of(group: &'a Group) -> Self {
        Self(Some(group))
    }

    /// Returns whether what was found in a text is the name of a member, or stands in that of something
    /// known, all of which stands there.
    pub(super) fn covers(self, text: &str, find: &Find) -> bool {
        let Some(group) = self.0.filter(|_| find.kind == Kind::Name) else {
            return false;
        };
        let mut members = group.members.iter();
        let own = group.own().map(|own| own.name.as_str());
        let organisations = group.organisations.iter().map(|it| it.name.as_str());
        let mut wholes = organisations.chain(own);
        members.any(|member| is_of(find.words(text), member.name.as_str()))
            || wholes.any(|whole| is_within(text, find, whole) && !is_person(whole))
    }

    /// Returns whether a text is the name of a room in which the group meets, and nothing else.
    pub fn is_room(self, text: &str) -> bool {
        let Some(group) = self.0 else {
            return false;
        };
        let own = group.own().and_then(|own| own.place.as_ref());
        let meetings = group.meetings.iter().filter_map(|it| it.place.as_ref());
        let series = group.series.iter().filter_map(|it| it.place.as_ref());
        let mut rooms = meetings.chain(series).chain(own);
        rooms.any(|room| room.as_str() == text)
    }

    /// Returns whether the field `key` of a `kind` is where the group meets.
    pub fn is_place(kind: NounKind, key: &str) -> bool {
        let kinds = [NounKind::Meeting, NounKind::Series, NounKind::Profile];
        key == "place" && kinds.contains(&kind)
    }
}

/// Returns whether each part of a name is one of `whole`: turned round, by its letter, in the genitive.
fn is_of(name: &str, whole: &str) -> bool {
    let whole: Vec<String> = parts(whole).collect();
    let mut own = parts(name).filter(|part| !super::person::TITLES.contains(&part.as_str()));
    let is_one = |part: &String| {
        let bare = part.strip_suffix('s').unwrap_or(part);
        whole.iter().any(|it| {
            let is_letter = part.chars().count() == 1 && it.starts_with(part.as_str());
            it == part || it == bare || is_letter
        })
    };
    own.all(|part| is_one(&part))
}

fn parts(name: &str) -> impl Iterator<Item = String> {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    parts.filter(|it| !it.is_empty()).map(str::to_lowercase)
}

/// Returns whether a find stands within the name `whole`, which stands there from end to end.
fn is_within(text: &str, find: &Find, whole: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !whole.is_empty()
        && text.match_indices(whole).any(|(start, _)| {
            let end = start + whole.len();
            let end = end + usize::from(text[end..].starts_with('s'));
            let is_apart =
                !joins(text[..start].chars().next_back()) && !joins(text[end..].chars().next());
            is_apart && start <= find.start && find.end <= end
        })
}

/// Returns whether a name is that of a person, and says nothing else.
fn is_person(name: &str) -> bool {
    let found = finds(name, Known::default());
    found.iter().any(|find| find.names_all_of(name))
}
