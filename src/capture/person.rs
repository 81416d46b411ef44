//! Organisations and members that may be meant: by the beginning of their ids or names, else by what
//! is like them.

use super::line::Word;
use super::offer::{MOST, Offer, Place};
use super::who::bare;
use super::{Reading, Remark, Sight, SpanKind};
use crate::domain::text::Text;
use crate::lang::near;

/// The fewest letters that are sought inside names.
const FEWEST: usize = 3;
/// The most who are asked about in a remark.
const MOST_ASKED: usize = 2;

/// An organisation or a member by its id, and its name.
type Named<'a> = (&'a str, &'a str);

/// Returns who may be meant by what is typed, best first; `sign` stands before each.
pub(super) fn offers(place: &Place<'_>, typed: &str, sign: &str, sight: &Sight<'_>) -> Vec<Offer> {
    let offered = meant(typed, sight).into_iter();
    offered
        .filter(|(id, _)| !is_named(place, id))
        .map(|(id, name)| place.offer(format!("{sign}{id}"), format!("{id} {name}")))
        .collect()
}

/// Returns the remark that nobody is called so, and who is nearly.
pub(super) fn unknown(typed: Text, sight: &Sight<'_>) -> Remark {
    let (sign, name) = parted(typed.as_str());
    let near = meant(name, sight).into_iter().take(MOST_ASKED);
    let near = near.map(|(id, _)| format!("{sign}{id}")).collect();
    Remark::UnknownWho { typed, near }
}

/// Returns the offers of who is nearly called as the one whom a line names and nobody is, in that
/// one's place.
pub(super) fn mended(line: &str, reading: &Reading, sight: &Sight<'_>) -> Vec<Offer> {
    let Some(Remark::UnknownWho { typed, .. }) = &reading.remark else {
        return Vec::new();
    };
    let wrong = reading.spans.iter().find_map(|span| {
        let written = line.get(span.start..span.end)?;
        let own = written.split(':').next()?;
        let same = span.kind == SpanKind::Wrong && Text::new(own) == *typed;
        same.then_some((span.start, own))
    });
    let Some((start, own)) = wrong else {
        return Vec::new();
    };
    let (sign, name) = parted(own);
    let offer = |(id, name): Named<'_>| Offer {
        start,
        end: start + own.len(),
        text: format!("{sign}{id}"),
        label: format!("{id} {name}"),
    };
    meant(name, sight)
        .into_iter()
        .take(MOST)
        .map(offer)
        .collect()
}

/// Returns the name that a word holds as it was typed: `@KFF:s` is still `@KFF`.
pub(super) fn name(word: &Word<'_>) -> Text {
    Text::new(word.text.split(':').next().unwrap_or_default())
}

fn parted(typed: &str) -> (&str, &str) {
    match typed.strip_prefix('@') {
        Some(name) => ("@", name),
        None => ("", typed),
    }
}

/// Returns who may be meant, best first; those who are only like it where nobody begins so.
fn meant<'a>(typed: &str, sight: &Sight<'a>) -> Vec<Named<'a>> {
    let typed = bare(typed);
    let organisations = sight.group.organisations.iter();
    let organisations = organisations.map(|it| (it.id.as_str(), it.name.as_str()));
    let members = sight.group.members.iter();
    let members = members.map(|it| (it.id.as_str(), it.name.as_str()));
    let all: Vec<Named<'a>> = organisations.chain(members).collect();
    let begun = ranked(&all, |id, name| begins(&typed, id, name));
    if begun.is_empty() {
        ranked(&all, |id, name| is_like(&typed, id, name))
    } else {
        begun
    }
}

fn ranked<'a>(all: &[Named<'a>], rank: impl Fn(&str, &str) -> Option<usize>) -> Vec<Named<'a>> {
    let ranked = all
        .iter()
        .filter_map(|named| Some((rank(named.0, named.1)?, *named)));
    let mut ranked: Vec<(usize, Named<'a>)> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, named)| named).collect()
}

/// Ids that begin so go before names that do, and those before names with such a word.
fn begins(typed: &str, id: &str, name: &str) -> Option<usize> {
    if bare(id).starts_with(typed) {
        return Some(0);
    }
    let name = bare(name);
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    let place = words.position(|word| word.starts_with(typed))?;
    Some(place.min(1) + 1)
}

/// What holds it goes before what is only spelt nearly so.
fn is_like(typed: &str, id: &str, name: &str) -> Option<usize> {
    let (id, name) = (bare(id), bare(name));
    if typed.chars().count() >= FEWEST && (id.contains(typed) || name.contains(typed)) {
        return Some(0);
    }
    let words = name.split(|c: char| !c.is_alphanumeric());
    let spelt = std::iter::once(id.as_str()).chain(words);
    spelt.filter_map(|word| near::wrong(typed, word)).min()
}

/// Who is named already is not named again.
fn is_named(place: &Place<'_>, id: &str) -> bool {
    let mut words = place.before.words.iter();
    words.any(|word| word.text.trim_start_matches('@').eq_ignore_ascii_case(id))
}
