//! Organisations and members that are offered by the beginning of their ids or names.

use super::Sight;
use super::offer::{Offer, Place};
use super::who::bare;

/// Returns who may be meant by what is typed, ids that begin so before names that hold it; `sign`
/// stands before each.
pub(super) fn offers(place: &Place<'_>, typed: &str, sign: &str, sight: &Sight<'_>) -> Vec<Offer> {
    let typed = bare(typed);
    let organisations = sight.group.organisations.iter();
    let organisations = organisations.map(|it| (it.id.as_str(), it.name.as_str()));
    let members = sight.group.members.iter();
    let members = members.map(|it| (it.id.as_str(), it.name.as_str()));
    let mut found: Vec<(u8, &str, &str)> = organisations
        .chain(members)
        .filter(|(id, _)| !is_named(place, id))
        .filter_map(|(id, name)| Some((rank(&typed, id, name)?, id, name)))
        .collect();
    found.sort_by_key(|(rank, ..)| *rank);
    let offer = |(_, id, name): (u8, &str, &str)| {
        place.offer(format!("{sign}{id}"), format!("{id} {name}"))
    };
    found.into_iter().map(offer).collect()
}

fn rank(typed: &str, id: &str, name: &str) -> Option<u8> {
    if bare(id).starts_with(typed) {
        return Some(0);
    }
    let name = bare(name);
    let words = name.split(|c: char| !c.is_alphanumeric());
    let mut places = words
        .enumerate()
        .filter(|(_, word)| word.starts_with(typed));
    places
        .next()
        .map(|(place, _)| if place == 0 { 1 } else { 2 })
}

/// Who is named already is not named again.
fn is_named(place: &Place<'_>, id: &str) -> bool {
    let mut words = place.before.words.iter();
    words.any(|word| word.text.trim_start_matches('@').eq_ignore_ascii_case(id))
}
