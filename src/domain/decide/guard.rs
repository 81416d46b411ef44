//! What was let through of a person, asked about again when it is another; and what is not done while
//! something tells of one.

use super::after::group_after;
use super::noun::added;
use crate::domain::event::{AnyFact, Event};
use crate::domain::field::Value;
use crate::domain::group::Group;
use crate::domain::guard::{Exemption, Known, finds};
use crate::domain::id::MeetingId;
use crate::domain::query::deed;
use crate::domain::query::guard::{Place, open_in_minutes, texts};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Returns the events that end the exemptions whose fields hold something else of their kind after
/// `events` than before.
pub(super) fn lapsed(group: &Group, events: &[Event]) -> Vec<Event> {
    let subjects: Vec<_> = events.iter().filter_map(Event::subject).collect();
    let touched = |exemption: &&Exemption| {
        let place = Place::parse(exemption.about.as_str());
        let itself = subjects.contains(&exemption.id.into());
        !itself && place.is_some_and(|place| subjects.contains(&place.thing))
    };
    let mut touched = group.exemptions.iter().filter(touched).peekable();
    if touched.peek().is_none() {
        return Vec::new();
    }
    let after = group_after(group, events);
    let lapsed = touched.filter(|it| words(group, it) != words(&after, it));
    let ends = lapsed.map(|it| Event::Noun(AnyFact::from(added(it.id, it).back())));
    ends.collect()
}

/// Refuses a reason to let something through that tells of a person itself.
pub(super) fn reason_tells_of_nobody(group: &Group, fact: &AnyFact) -> Result<(), Refusal> {
    if !matches!(fact, AnyFact::Exemption(_)) {
        return Ok(());
    }
    let (_, touched) = deed::of(fact);
    let reason = touched.iter().filter(|field| field.spec.key == "because");
    reason
        .flat_map(|field| texts(&field.now))
        .try_for_each(|text| tells_of_nobody(group, text))
}

/// Refuses a reason that tells of a person itself.
///
/// # Errors
/// [`Refusal::ReasonTells`].
pub fn tells_of_nobody(group: &Group, reason: &str) -> Result<(), Refusal> {
    let found = finds(reason, Known::of(group)).into_iter().next();
    found.map_or(Ok(()), |find| Err(Refusal::ReasonTells { kind: find.kind }))
}

/// Refuses where what is locked once a meeting's minutes are approved tells of a person.
pub(super) fn minutes_tell_of_nobody(group: &Group, meeting: MeetingId) -> Result<(), Refusal> {
    let mut places: Vec<Text> = Vec::new();
    for held in open_in_minutes(group, meeting) {
        let place = Text::new(&held.place.to_string());
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.is_empty() {
        return Ok(());
    }
    Err(Refusal::TellsOfPersons { meeting, places })
}

/// Returns what of an exemption's kind stands in its field.
fn words(group: &Group, exemption: &Exemption) -> Vec<String> {
    let place = Place::parse(exemption.about.as_str());
    let value = place.and_then(|place| group.value(&place.thing, place.field));
    let value = value.unwrap_or(Value::Nothing);
    let each = texts(&value).into_iter().flat_map(|text| {
        let found = finds(text, Known::default()).into_iter();
        let own = found.filter(|it| it.kind == exemption.kind);
        own.map(|it| it.words(text).to_owned()).collect::<Vec<_>>()
    });
    each.collect()
}
