//! What in the group's texts tells of a person, where it is mended, and what of a document may leave.
//!
//! Documents are made of the group's texts, and those are what stays the same from one document to the
//! next: so what is let through is a field of a thing, and what a document holds is traced back to the
//! fields that hold the same.

use std::collections::BTreeMap;
use std::fmt;

use crate::domain::field::Value;
use crate::domain::group::Group;
use crate::domain::guard::{Find, Kind, Known, finds};
use crate::domain::id::ExemptionId;
use crate::domain::noun::{AnyId, NounKind};

/// A field of a thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The thing.
    pub thing: AnyId,
    /// Its field, with underscores.
    pub field: &'static str,
}

impl Place {
    /// Returns the place that its words name, nothing where there is no such field.
    pub fn parse(words: &str) -> Option<Self> {
        let (thing, field) = words.rsplit_once(' ')?;
        let field = field.replace('-', "_");
        let named = |kind: &NounKind| {
            let spec = kind.fields().iter().find(|spec| spec.key == field)?;
            let thing = kind.id(thing).ok()?;
            Some(Self {
                thing,
                field: spec.key,
            })
        };
        NounKind::ALL.iter().find_map(named)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.thing, self.field)
    }
}

/// Something in a text of the group that tells of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Where it stands.
    pub place: Place,
    /// The whole text.
    pub text: String,
    /// What it is, and where in the text.
    pub find: Find,
    /// How it was let through, if it was.
    pub exempt: Option<ExemptionId>,
}

impl Held {
    /// Returns what tells of a person, as it stands.
    pub fn words(&self) -> &str {
        self.find.words(&self.text)
    }
}

/// A text of a document, and under what it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The heading above it, or what it is the value of.
    pub under: String,
    /// The text.
    pub text: String,
}

/// Something in a document that tells of a person and was not let through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// The text of the document.
    pub piece: Piece,
    /// What it is, and where in the text.
    pub find: Find,
    /// The fields of the group that hold the same and are to be mended; none where it only comes about
    /// in the document.
    pub places: Vec<Place>,
}

impl Leaving {
    /// Returns what tells of a person, as it stands.
    pub fn words(&self) -> &str {
        self.find.words(&self.piece.text)
    }
}

/// Fields that hold no words of people: logins, and a line as it was typed, which the text of its entry
/// repeats.
const NO_WORDS: &[&str] = &["line", "login", "by", "approved_by"];

/// Returns the texts of a field, each by itself.
pub fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Text(text) => vec![text.as_str()],
        Value::List(items) => items.iter().flat_map(texts).collect(),
        Value::Parts(parts) => {
            let parts = parts.iter().filter(|(key, _)| !NO_WORDS.contains(key));
            parts.flat_map(|(_, part)| texts(part)).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns everything in the group's texts that tells of a person: what nobody has let through first,
/// then in the order of files.
pub fn held(group: &Group) -> Vec<Held> {
    let mut held = Vec::new();
    // Keys have names of machines, and leave with no document.
    let kinds = NounKind::ALL.iter().filter(|it| **it != NounKind::Key);
    for thing in kinds.flat_map(|kind| group.ids(*kind)) {
        for (spec, value) in group.values(&thing).unwrap_or_default() {
            if NO_WORDS.contains(&spec.key) {
                continue;
            }
            let place = || Place {
                thing: thing.clone(),
                field: spec.key,
            };
            for text in texts(&value) {
                let found = finds(text, Known::of(group)).into_iter();
                // A room may be called after somebody.
                let found = found.filter(|find| !(is_place && find.names_all_of(text)));
                held.extend(found.map(|find| Held {
                    place: place(),
                    text: text.to_owned(),
                    find,
                    exempt: None,
                }));
            }
        }
    }
    exempt(group, &mut held);
    held.sort_by_key(|it| it.exempt.is_some());
    held
}

/// Notes what was let through. Where there is more of a kind than there was then, nothing is.
fn exempt(group: &Group, held: &mut [Held]) {
    let mut counts: BTreeMap<(String, Kind), u32> = BTreeMap::new();
    for it in held.iter() {
        *counts
            .entry((it.place.to_string(), it.find.kind))
            .or_default() += 1;
    }
    let exemptions: BTreeMap<_, _> = group
        .exemptions
        .iter()
        .map(|it| ((it.about.to_string(), it.kind), it))
        .collect();
    for it in held {
        let about = (it.place.to_string(), it.find.kind);
        let exemption = exemptions.get(&about);
        let holds = exemption.filter(|exemption| counts.get(&about) <= Some(&exemption.count));
        it.exempt = holds.map(|exemption| exemption.id);
    }
}

/// Returns what of a document's texts tells of a person and was not let through everywhere where the
/// group holds it.
pub fn leaving(group: &Group, pieces: &[Piece]) -> Vec<Leaving> {
    let known = Known::of(group);
    let found: Vec<(&Piece, Find)> = pieces
        .iter()
        .flat_map(|piece| {
            let found = finds(&piece.text, known).into_iter();
            found.map(move |find| (piece, find))
        })
        .collect();
    // Most documents hold nothing, and the group's texts are many.
    if found.is_empty() {
        return Vec::new();
    }
    let held = held(group);
    let traced = found.into_iter().filter_map(|(piece, find)| {
        let same = |it: &&Held| {
            it.find.kind == find.kind && bare(it.words()) == bare(find.words(&piece.text))
        };
        let sources: Vec<&Held> = held.iter().filter(same).collect();
        let open = sources.iter().filter(|it| it.exempt.is_none());
        let mut places: Vec<Place> = open.map(|it| it.place.clone()).collect();
        places.dedup();
        let is_let = !sources.is_empty() && places.is_empty();
        (!is_let).then(|| Leaving {
            piece: piece.clone(),
            find,
            places,
        })
    });
    traced.collect()
}

/// Returns letters and digits alone, since a document may break a text otherwise.
fn bare(words: &str) -> String {
    let words = words.chars().filter(|c| c.is_alphanumeric());
    words.flat_map(char::to_lowercase).collect()
}
            let is_place = Known::is_place(thing.kind(), spec.key);
            let is_room = known.is_room(&piece.text);
            let found = found.filter(move |find| !(is_room && find.names_all_of(&piece.text)));
