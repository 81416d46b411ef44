//! What in the group's texts tells of a person, where it is mended, and what of a document may leave.
//!
//! Documents are made of the group's texts, and those are what stays the same from one document to the
//! next: so what is let through is a field of a thing, and what a document holds is traced back to the
//! fields that hold the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{agenda, minutes};
use crate::domain::erase;
use crate::domain::event::Record;
use crate::domain::field::Value;
use crate::domain::group::Group;
use crate::domain::guard::arising::{self, Sheet, bare};
use crate::domain::guard::{Find, Kind, Known, finds};
use crate::domain::id::{ExemptionId, MeetingId};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::text::Text;

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
    /// The document.
    pub sheet: Sheet,
    /// The heading above it, or what it is the value of.
    pub under: String,
    /// The text.
    pub text: String,
}

/// Something in a document that tells of a person and was not let through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// The text of the document; where a field holds the same, that of the field.
    pub piece: Piece,
    /// What it is, and where in the text.
    pub find: Find,
    /// The field of the group that holds the same and is to be mended; nothing where it only comes about
    /// in the document.
    pub place: Option<Place>,
}

impl Leaving {
    /// Returns what tells of a person, as it stands.
    pub fn words(&self) -> &str {
        self.find.words(&self.piece.text)
    }

    /// Returns by which mark it is let through, nothing where it is by the field that holds the same.
    pub fn mark(&self) -> Option<String> {
        let mark = || arising::mark(self.piece.sheet, self.find.kind, self.words());
        self.place.is_none().then(mark)
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
    let things = NounKind::ALL.iter().flat_map(|kind| group.ids(*kind));
    held_in(group, things)
}

/// Returns the meeting whose approved minutes lock a thing, so that its texts are not given other words.
pub fn locked_by(group: &Group, thing: &AnyId) -> Option<MeetingId> {
    let meeting = match thing {
        AnyId::Meeting(id) => Some(*id),
        AnyId::AgendaItem(id) => Some(id.meeting),
        AnyId::Entry(id) => Some(id.meeting),
        AnyId::Decision(id) => group.decisions.get(id).and_then(|it| it.meeting),
        _ => None,
    };
    meeting.filter(|id| minutes::is_approved(group, *id))
}

/// Returns what nobody has let through in what a meeting's minutes say, which stays so once they are
/// approved: what is locked then, the actions that they give, and what is called by its name in them.
pub fn open_in_minutes(group: &Group, meeting: MeetingId) -> Vec<Held> {
    let items = agenda::items(group, meeting).into_iter();
    let entries = minutes::entries(group, meeting);
    // One that was struck is read all the same.
    let decisions = group.decisions.iter();
    let decisions = decisions.filter(|it| it.meeting == Some(meeting));
    let about = minutes::entries(group, meeting).flat_map(|entry| {
        let activity = entry.activity.map(AnyId::from);
        activity
            .into_iter()
            .chain(entry.commitment.map(AnyId::from))
    });
    let about: BTreeSet<AnyId> = about.collect();
    let things = std::iter::once(AnyId::from(meeting))
        .chain(items.map(|it| it.id.into()))
        .chain(entries.map(|it| it.id.into()))
        .chain(decisions.map(|it| it.id.into()))
        .chain(minutes::actions(group, meeting).map(|it| it.id.into()))
        .chain(about.iter().cloned());
    let mut open = held_in(group, things);
    let is_said = |place: &Place| {
        !about.contains(&place.thing) || place.thing.kind().fields()[0].key == place.field
    };
    open.retain(|it| it.exempt.is_none() && is_said(&it.place));
    open
}

/// Returns each text that holds some of these finds of one field, and as it reads with `to` in their place.
pub fn rewording(meant: &[Held], to: &str) -> Vec<(Text, Text)> {
    let mut words: Vec<(Text, Text)> = Vec::new();
    for held in meant {
        let was = Text::new(&held.text);
        if words.iter().any(|(done, _)| *done == was) {
            continue;
        }
        let mut finds: Vec<&Find> = meant
            .iter()
            .filter(|it| it.text == held.text)
            .map(|it| &it.find)
            .collect();
        // From the end, so that what stands before keeps its place.
        finds.sort_by_key(|find| std::cmp::Reverse(find.start));
        let now = finds.into_iter().fold(held.text.clone(), |mut now, find| {
            if now.get(find.start..find.end).is_some() {
                now.replace_range(find.start..find.end, to);
            }
            now
        });
        words.push((was, Text::new(&now)));
    }
    words
}

/// Returns what nobody has let through that says the same as a text which records gave other words.
pub fn still(group: &Group, records: &[Record]) -> Vec<Held> {
    let known = Known::of(group);
    let Some((_, text)) = erase::mended(records, known) else {
        return Vec::new();
    };
    let said = finds(text.as_str(), known).into_iter();
    let said: Vec<(Kind, String)> = said
        .map(|it| (it.kind, bare(it.words(text.as_str()))))
        .collect();
    let mut still = held(group);
    still.retain(|it| it.exempt.is_none() && said.contains(&(it.find.kind, bare(it.words()))));
    still
}

/// Returns what nobody has let through of what was written by these records.
pub fn open_since(group: &Group, records: &[Record]) -> Vec<Held> {
    let subjects = records.iter().filter_map(|record| record.event.subject());
    let things: BTreeSet<AnyId> = subjects.collect();
    let is_written = |held: &Held| {
        let text = Text::new(&held.text);
        let own = |record: &&Record| record.event.subject().as_ref() == Some(&held.place.thing);
        let mut own = records.iter().filter(own);
        own.any(|record| erase::writes(&record.event, &text))
    };
    let mut open = held_in(group, things.into_iter());
    open.retain(|it| it.exempt.is_none() && is_written(it));
    open
}

fn held_in(group: &Group, things: impl Iterator<Item = AnyId>) -> Vec<Held> {
    let mut held = Vec::new();
    // Keys have names of machines, and leave with no document.
    for thing in things.filter(|it| it.kind() != NounKind::Key) {
        for (spec, value) in group.values(&thing).unwrap_or_default() {
            if NO_WORDS.contains(&spec.key) {
                continue;
            }
            let place = || Place {
                thing: thing.clone(),
                field: spec.key,
            };
            let is_place = Known::is_place(thing.kind(), spec.key);
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
            let is_room = known.is_room(&piece.text);
            let found = found.filter(move |find| !(is_room && find.names_all_of(&piece.text)));
            found.map(move |find| (piece, find))
        })
        .collect();
    // Most documents hold nothing, and the group's texts are many.
    if found.is_empty() {
        return Vec::new();
    }
    let held = held(group);
    let mut seen = BTreeSet::new();
    let mut leaving = Vec::new();
    for (piece, find) in found {
        let words = bare(find.words(&piece.text));
        let is_same = |it: &Held| it.find.kind == find.kind && bare(it.words()) == words;
        let sources = (0..held.len()).filter(|place| is_same(&held[*place]));
        let sources: Vec<usize> = sources.collect();
        let only_here = Leaving {
            piece: piece.clone(),
            find,
            place: None,
        };
        // However often a document says it, it is mended once.
        for source in &sources {
            let held = &held[*source];
            if held.exempt.is_none() && seen.insert(Source::Field(*source)) {
                // As it stands where it is mended, which the document may write otherwise.
                let text = held.text.clone();
                leaving.push(Leaving {
                    piece: Piece {
                        text,
                        ..piece.clone()
                    },
                    find: held.find,
                    place: Some(held.place.clone()),
                });
            }
        }
        if !sources.is_empty() {
            continue;
        }
        let mark = only_here.mark();
        let mut exemptions = group.exemptions.iter();
        let is_let =
            exemptions.any(|it| it.kind == find.kind && Some(it.about.as_str()) == mark.as_deref());
        if !is_let && seen.insert(Source::Document(mark)) {
            leaving.push(only_here);
        }
    }
    leaving
}

/// Where something stands that leaves with a document.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// In a field of the group: which of what it holds.
    Field(usize),
    /// In the document only: by its mark.
    Document(Option<String>),
}
