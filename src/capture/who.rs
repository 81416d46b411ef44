//! Organisations and members, as they are named in a line.

use super::Sight;
use super::line::Word;
use super::person;
use crate::domain::command::Who;
use crate::domain::id::{MemberId, OrganisationId};
use crate::domain::text::Text;

/// An organisation or a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Person {
    Organisation(OrganisationId),
    Member(MemberId),
}

impl std::fmt::Display for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Organisation(id) => id.fmt(f),
            Self::Member(id) => id.fmt(f),
        }
    }
}

impl From<Person> for Who {
    fn from(person: Person) -> Self {
        match person {
            Person::Organisation(id) => Self::Organisation(id),
            Person::Member(id) => Self::Member(id),
        }
    }
}

/// Returns whom `@` in a word points to, or what could not be found; nothing where the word has no
/// `@` at its beginning.
pub(super) fn addressed(word: &Word<'_>, sight: &Sight<'_>) -> Option<Result<Person, Text>> {
    let typed = word.text.strip_prefix('@')?;
    // `@KFF:s` is still KFF.
    let name = typed.split(':').next().filter(|name| !name.is_empty())?;
    Some(found(name, sight).ok_or_else(|| person::name(word)))
}

/// Returns whom a name means: an id, an id written as Swedish has it (`fältarbetare` for
/// `faltarbetare`), the organisation's whole name, or oneself.
fn found(name: &str, sight: &Sight<'_>) -> Option<Person> {
    if let Some(person) = called(name, sight) {
        return Some(person);
    }
    let typed = bare(name);
    if matches!(typed.as_str(), "jag" | "mig" | "me") {
        return me(sight).map(Person::Member);
    }
    let members = sight.group.members.iter();
    let mut members = members.filter(|member| bare(member.id.as_str()) == typed);
    let organisations = sight.group.organisations.iter();
    let mut organisations = organisations.filter(|organisation| {
        bare(organisation.id.as_str()) == typed || bare(organisation.name.as_str()) == typed
    });
    let organisation = organisations
        .next()
        .map(|found| Person::Organisation(found.id.clone()));
    organisation.or_else(|| members.next().map(|found| Person::Member(found.id.clone())))
}

/// Returns the organisation or member of that id. What is written in capitals is an organisation
/// first, since that is how their codes look.
pub(super) fn called(name: &str, sight: &Sight<'_>) -> Option<Person> {
    let organisation = || {
        let id = name.parse::<OrganisationId>().ok()?;
        let there = sight.group.organisations.contains(&id);
        there.then_some(Person::Organisation(id))
    };
    let member = || {
        let id = name.parse::<MemberId>().ok()?;
        let there = sight.group.members.contains(&id);
        there.then_some(Person::Member(id))
    };
    if name.chars().any(char::is_uppercase) {
        organisation().or_else(member)
    } else {
        member().or_else(organisation)
    }
}

/// Returns the member who writes.
pub(super) fn me(sight: &Sight<'_>) -> Option<MemberId> {
    let me = sight.me.as_str().parse().ok()?;
    sight.group.members.contains(&me).then_some(me)
}

/// Returns whether a name is written in capitals, two letters or more.
pub(super) fn is_in_capitals(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 2 && letters().all(char::is_uppercase)
}

/// Returns a name in lower case, as keyboards without å, ä and ö have it.
pub(super) fn bare(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            c => c,
        })
        .collect()
}
