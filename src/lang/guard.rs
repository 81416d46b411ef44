//! What the privacy guard found, in words, and what may stand there instead.

use super::{Tongue, refusal};
use crate::domain::event::Record;
use crate::domain::group::Group;
use crate::domain::guard::{Find, Kind, Known, finds};
use crate::domain::noun::NounKind;
use crate::domain::query::guard::{Held, Leaving, Place, still as still_in};
use crate::domain::text::Text;

/// Returns what a place is called: a thing and its field, in words.
pub fn place(tongue: &Tongue, place: &Place) -> String {
    let field = refusal::field(tongue, place.thing.kind(), place.field);
    format!("{} {field}", place.thing)
}

/// How many places are named where there are more.
const NAMED: usize = 3;

/// Returns some places in words, and how many more there are.
pub fn places(tongue: &Tongue, all: &[Text]) -> String {
    let named = all.iter().take(NAMED).map(|words| {
        let found = Place::parse(words.as_str());
        found.map_or_else(|| words.to_string(), |found| place(tongue, &found))
    });
    let named: Vec<String> = named.collect();
    // One that is told leaves the rest to be counted.
    let count = 1 + all.len().saturating_sub(NAMED);
    and_more(tongue, named.join(", "), count)
}

/// Returns where finds stand in words, each place once; nothing where there are none.
pub fn places_of(tongue: &Tongue, held: &[Held]) -> Option<String> {
    let mut all: Vec<Text> = Vec::new();
    for it in held {
        let place = Text::new(&it.place.to_string());
        if !all.contains(&place) {
            all.push(place);
        }
    }
    (!all.is_empty()).then(|| places(tongue, &all))
}

/// Returns the place that somebody means, by the field's name or by its word.
pub fn read_place(tongue: &Tongue, words: &str) -> Option<Place> {
    Place::parse(words).or_else(|| {
        let (id, word) = words.split_once(' ')?;
        let kinds = NounKind::ALL.iter().filter_map(|kind| {
            let thing = kind.id(id).ok()?;
            let fields = kind.fields().iter();
            let field = fields.filter(|spec| {
                let own = refusal::field(tongue, *kind, spec.key).to_lowercase();
                own == word.trim().to_lowercase()
            });
            let field = field.map(|spec| spec.key).next()?;
            Some(Place { thing, field })
        });
        kinds.into_iter().next()
    })
}

/// Returns what a find is called.
pub fn kind(tongue: &Tongue, find: &Find) -> String {
    kind_of(tongue, find.kind)
}

/// Returns what a kind of find is called.
pub fn kind_of(tongue: &Tongue, kind: Kind) -> String {
    tongue.word(&format!("{}-{kind}", Kind::SET.name))
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
    thought(tongue, text, known, &|find| instead(tongue, find, text))
}

/// Returns the same in few words, for a row that has more to tell.
pub fn typing_brief(tongue: &Tongue, text: &str, known: Known<'_>) -> Option<String> {
    thought(tongue, text, known, &|find| {
        tongue.word(&format!("privacy-brief-{}", find.kind))
    })
}

fn thought(
    tongue: &Tongue,
    text: &str,
    known: Known<'_>,
    instead: &dyn Fn(&Find) -> String,
) -> Option<String> {
    let found = finds(text, known);
    // What says most of a person is told first.
    let find = found.iter().min_by_key(|find| find.kind)?;
    let args = [
        ("kind", kind(tongue, find).into()),
        ("instead", instead(find).into()),
    ];
    let told = tongue.say("privacy-typing", &args);
    Some(and_more(tongue, told, found.len()))
}

/// Returns where a find of the group stands, what it is, and what may stand there instead.
pub fn held(tongue: &Tongue, held: &Held) -> String {
    let place = place(tongue, &held.place);
    line(tongue, &place, &held.find, &held.text)
}

/// Returns what was written that tells of a person, nothing where nothing does: the place that says most,
/// and how many more there are.
pub fn written(tongue: &Tongue, open: &[Held]) -> Option<String> {
    let most = open.iter().min_by_key(|it| it.find.kind)?;
    let what = and_more(tongue, held(tongue, most), open.len());
    Some(tongue.say("privacy-written", &[("what", what.into())]))
}

/// Returns where that still stands which was given other words in one place; nothing where it is gone.
pub fn still(tongue: &Tongue, group: &Group, records: &[Record]) -> Option<String> {
    let places = places_of(tongue, &still_in(group, records))?;
    Some(tongue.say("privacy-still", &[("places", places.into())]))
}

/// Returns what was changed, and that the log still holds the text that was mended, in record `seq`.
pub fn left_in_log(tongue: &Tongue, mut said: String, seq: u64) -> String {
    // A text that was entered may end as a sentence does.
    if !said.ends_with(['.', '!', '?', '…']) {
        said.push('.');
    }
    tongue.say("cli-mended", &[("said", said.into()), ("seq", seq.into())])
}

/// Returns the same of a find of a document: the field that is to be mended, or where it stands in the
/// document.
pub fn leaving(tongue: &Tongue, leaving: &Leaving) -> String {
    let under = || {
        let heading = leaving.piece.under.as_str();
        let mark = leaving.mark().unwrap_or_default();
        let args = [("heading", heading.into()), ("mark", mark.into())];
        tongue.say("privacy-under", &args)
    };
    let own = leaving.place.as_ref().map(|own| place(tongue, own));
    let place = own.unwrap_or_else(under);
    line(tongue, &place, &leaving.find, &leaving.piece.text)
}

/// Returns what is told of one of several, with how many more there are.
fn and_more(tongue: &Tongue, told: String, count: usize) -> String {
    match count.saturating_sub(1) {
        0 => told,
        more => tongue.say(
            "privacy-more",
            &[("told", told.into()), ("more", more.into())],
        ),
    }
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
