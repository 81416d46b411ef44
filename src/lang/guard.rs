//! What the privacy guard found, in words, and what may stand there instead.

use super::Tongue;
use crate::domain::guard::{Find, Kind, Known, finds};
use crate::domain::query::guard::{Held, Leaving};

/// Returns what a find is called.
pub fn kind(tongue: &Tongue, find: &Find) -> String {
    tongue.word(&format!("{}-{}", Kind::SET.name, find.kind))
}

/// Returns what may stand in a text instead of a find.
pub fn instead(tongue: &Tongue, find: &Find, text: &str) -> String {
    let street = find.place(text).unwrap_or_default();
    let id = format!("privacy-instead-{}", find.kind);
    tongue.say(&id, &[("street", street.into())])
}

/// Returns what to think of while a text is typed, nothing where it tells of nobody. Cheap enough for
/// each key.
pub fn typing(tongue: &Tongue, text: &str, known: Known<'_>) -> Option<String> {
    let found = finds(text, known);
    let find = found.first()?;
    let args = [
        ("kind", kind(tongue, find).into()),
        ("instead", instead(tongue, find, text).into()),
    ];
    Some(tongue.say("privacy-typing", &args))
}

/// Returns where a find of the group stands, what it is, and what may stand there instead.
pub fn held(tongue: &Tongue, held: &Held) -> String {
    line(tongue, &held.place.to_string(), &held.find, &held.text)
}

/// Returns the same of a find of a document: the fields that are to be mended, or where it stands in the
/// document.
pub fn leaving(tongue: &Tongue, leaving: &Leaving) -> String {
    let places: Vec<String> = leaving.places.iter().map(ToString::to_string).collect();
    let place = if places.is_empty() {
        let heading = leaving.piece.under.as_str();
        let mark = leaving.mark().unwrap_or_default();
        let args = [("heading", heading.into()), ("mark", mark.into())];
        tongue.say("privacy-under", &args)
    } else {
        places.join(", ")
    };
    line(tongue, &place, &leaving.find, &leaving.piece.text)
}

fn line(tongue: &Tongue, place: &str, find: &Find, text: &str) -> String {
    let args = [
        ("place", place.into()),
        ("kind", kind(tongue, find).into()),
        ("words", find.words(text).into()),
        ("instead", instead(tongue, find, text).into()),
    ];
    tongue.say("privacy-place", &args)
}
