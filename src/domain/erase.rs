//! Taking the text out of what happened, so that nothing else of it changes: what becomes of each
//! record when the text of one is erased.
//!
//! The words of a record go wherever the log says the same of the same thing: in what a later record
//! says stood there before, in what was taken away or taken back, and in what a line of the minutes
//! brought about. What is no word of a person (an id, a date, a login) stays.

use std::collections::{BTreeSet, HashSet};

use super::event::{AnyFact, Event, Record};
use super::field::{FieldValue, Value};
use super::guard::{Known, finds};
use super::minutes::EntryField;
use super::noun::{AnyId, Fact, Noun, NounKind, each_noun};
use super::query::deed::{self, Deed};
use super::query::guard::texts as texts_of;
use super::text::Text;

/// A text of so many characters is looked for wherever it may stand; a shorter one is in too many
/// others by chance.
const TELLING: usize = 8;

/// Fields that hold no words that somebody said: logins, and where something holds.
const NOT_SAID: [&str; 4] = ["login", "by", "approved_by", "about"];

/// The texts that are to go, and about what.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// What they are said of; nothing stands for an act upon the log itself.
    about: HashSet<Option<AnyId>>,
    texts: BTreeSet<Text>,
    instead: Text,
}

impl Erasure {
    /// Returns what goes with the text of record `seq`, which `change` has among its records;
    /// `instead` is what will stand there. Where words are given, only the texts go that are `holding`
    /// them. Nothing where the record has no such text, or none any more.
    pub fn of(change: &[Record], seq: u64, instead: &Text, holding: Option<&Text>) -> Option<Self> {
        let record = change.iter().find(|record| record.seq == seq)?;
        let mut texts = texts(&record.event);
        texts.remove(instead);
        texts.retain(|text| holding.is_none_or(|words| text.as_str().contains(words.as_str())));
        if texts.is_empty() {
            return None;
        }
        let mut about = HashSet::from([record.event.subject()]);
        let minuted = change.iter().any(is_minuted);
        for other in change {
            let is_told_with = minuted || !matches!(other.event, Event::Noun(_));
            if other.seq == seq || !is_told_with {
                continue;
            }
            about.insert(other.event.subject());
            let repeated = self::texts(&other.event).into_iter().filter(|text| {
                let has = |one: &Text, other: &Text| one.as_str().contains(other.as_str());
                text != instead && texts.iter().any(|it| has(it, text) || has(text, it))
            });
            texts.extend(repeated.collect::<Vec<_>>());
        }
        Some(Self {
            about,
            texts,
            instead: instead.clone(),
        })
    }

    /// Returns what a record says without those texts, nothing where it has none of them.
    pub fn without(&self, record: &Record) -> Option<Event> {
        if !self.about.contains(&record.event.subject()) {
            return None;
        }
        let mut gone = false;
        let event = reworded(record.event.clone(), &mut |text| {
            let goes = self.texts.contains(text);
            gone |= goes;
            goes.then(|| self.instead.clone())
        });
        gone.then_some(event)
    }

    /// Returns what tells that a text repeats some of what went: those of the texts that are long
    /// enough to be known by, and what in any of them tells of a person.
    pub fn telling(&self) -> Vec<String> {
        let whole = self.texts.iter().filter(|text| text.chars() >= TELLING);
        let whole = whole.map(|text| text.as_str().to_owned());
        let found = self.texts.iter().flat_map(|text| {
            let found = finds(text.as_str(), Known::default()).into_iter();
            found.map(|find| find.words(text.as_str()).to_owned())
        });
        whole.chain(found).collect()
    }
}

/// Returns whether any text of what happened holds one of `telling`.
pub fn tells(event: &Event, telling: &[String]) -> bool {
    let texts = texts(event);
    texts.iter().any(|text| repeats(text.as_str(), telling))
}

/// Returns whether a text holds one of `telling`, and not as a part of longer words.
pub fn repeats(text: &str, telling: &[String]) -> bool {
    let is_whole = |words: &String| {
        text.match_indices(words.as_str()).any(|(start, _)| {
            let before = text[..start].chars().next_back();
            let after = text[start + words.len()..].chars().next();
            let goes_on = |beside: Option<char>, own: Option<char>| {
                beside.is_some_and(char::is_alphanumeric) && own.is_some_and(char::is_alphanumeric)
            };
            !goes_on(before, words.chars().next()) && !goes_on(after, words.chars().next_back())
        })
    };
    telling.iter().any(is_whole)
}

/// Returns a text that told of a person whom nobody knows and was given other words by `records`, and
/// where it stood: in the log it still does.
pub fn mended(records: &[Record], known: Known<'_>) -> Option<(AnyId, Text)> {
    records.iter().find_map(|record| {
        let Event::Noun(fact) = &record.event else {
            return None;
        };
        let (deed, touched) = deed::of(fact);
        if deed != Deed::Edited {
            return None;
        }
        let was = touched.iter().find_map(|field| {
            let now = texts_of(&field.now);
            let mut was = texts_of(&field.was).into_iter();
            was.find(|text| !now.contains(text) && !finds(text, known).is_empty())
        });
        Some((fact.id(), Text::new(was?)))
    })
}

/// Returns whether what happened holds a text, all of it.
pub fn holds(event: &Event, text: &Text) -> bool {
    texts(event).contains(text)
}

/// Returns whether what happened put a text there that did not stand there before.
pub fn writes(event: &Event, text: &Text) -> bool {
    let Event::Noun(fact) = event else {
        return holds(event, text);
    };
    let (_, touched) = deed::of(fact);
    touched.iter().any(|field| {
        let has = |value| texts_of(value).contains(&text.as_str());
        has(&field.now) && !has(&field.was)
    })
}

/// Returns whether a record is that of a line of minutes, typed as a meeting went on.
fn is_minuted(record: &Record) -> bool {
    let made = |field: &EntryField| matches!(field, EntryField::Made(seq) if *seq != 0);
    match &record.event {
        Event::Noun(AnyFact::Entry(Fact::Added { fields, .. } | Fact::Removed { fields, .. })) => {
            fields.iter().any(made)
        }
        Event::Noun(AnyFact::Entry(Fact::Edited { changes, .. })) => changes
            .iter()
            .any(|change| made(&change.now) || made(&change.was)),
        _ => false,
    }
}

/// Returns every text of what happened.
fn texts(event: &Event) -> BTreeSet<Text> {
    let mut texts = BTreeSet::new();
    reworded(event.clone(), &mut |text| {
        texts.insert(text.clone());
        None
    });
    texts
}

/// Returns a value with other words in the place of texts that it holds, each as it stands and as it is
/// to; nothing where it holds one of them no more.
pub fn other_words(whole: Value, words: &[(Text, Text)]) -> Option<Value> {
    let mut found = BTreeSet::new();
    let reworded = value(whole, &mut |text| {
        let (was, now) = words.iter().find(|(was, _)| was == text)?;
        found.insert(was.clone());
        Some(now.clone())
    });
    words
        .iter()
        .all(|(was, _)| found.contains(was))
        .then_some(reworded)
}

/// Other words for a text, nothing where it stays.
type Reword<'a> = &'a mut dyn FnMut(&Text) -> Option<Text>;

/// Returns what happened with other words in it.
fn reworded(event: Event, with: Reword<'_>) -> Event {
    match event {
        Event::Noun(fact) => Event::Noun(noun(fact, with)),
        Event::StatusReported {
            activity,
            report,
            was,
        } => Event::StatusReported {
            activity,
            report: whole(report, with),
            was,
        },
        Event::ReportWithdrawn {
            activity,
            report,
            was,
        } => Event::ReportWithdrawn {
            activity,
            report: whole(report, with),
            was,
        },
        Event::StageMoved {
            activity,
            stage,
            on,
            lacks,
            because,
        } => Event::StageMoved {
            activity,
            stage,
            on,
            lacks,
            because: because.map(|because| whole(because, with)),
        },
        Event::TurnEnded {
            activity,
            turn,
            lacks,
            because,
        } => Event::TurnEnded {
            activity,
            turn: whole(turn, with),
            lacks,
            because: because.map(|because| whole(because, with)),
        },
        Event::TurnReopened {
            activity,
            turn,
            lacks,
            because,
        } => Event::TurnReopened {
            activity,
            turn: whole(turn, with),
            lacks,
            because: because.map(|because| whole(because, with)),
        },
        Event::ReadingTaken { indicator, reading } => Event::ReadingTaken {
            indicator,
            reading: whole(reading, with),
        },
        Event::ReadingWithdrawn { indicator, reading } => Event::ReadingWithdrawn {
            indicator,
            reading: whole(reading, with),
        },
        Event::Counted { commitment, count } => Event::Counted {
            commitment,
            count: whole(count, with),
        },
        Event::CountWithdrawn { commitment, count } => Event::CountWithdrawn {
            commitment,
            count: whole(count, with),
        },
        Event::Undone { seq } => Event::Undone { seq },
        Event::TextErased {
            seq,
            because,
            digest,
        } => Event::TextErased {
            seq,
            because: whole(because, with),
            digest,
        },
    }
}

/// Returns a value with other words in it. It fits where the one before did: only words change.
fn whole<T: FieldValue>(whole: T, with: Reword<'_>) -> T {
    let reworded = value(whole.to_value(), with);
    T::from_value(reworded).unwrap_or(whole)
}

fn value(whole: Value, with: Reword<'_>) -> Value {
    match whole {
        Value::Text(text) => Value::Text(with(&text).unwrap_or(text)),
        Value::List(items) => {
            Value::List(items.into_iter().map(|item| value(item, with)).collect())
        }
        Value::Parts(parts) => {
            let parts = parts.into_iter().map(|(key, part)| {
                let part = if is_said(key) {
                    value(part, with)
                } else {
                    part
                };
                (key, part)
            });
            Value::Parts(parts.collect())
        }
        other => other,
    }
}

fn is_said(key: &str) -> bool {
    !NOT_SAID.contains(&key)
}

fn field<N: Noun>(whole: N::Field, with: Reword<'_>) -> N::Field {
    let key = N::key(&whole);
    // A key's letters let somebody in.
    if N::KIND == NounKind::Key && key == "key" || !is_said(key) {
        return whole;
    }
    match N::field(key, value(N::value(&whole), with)) {
        Some(Ok(reworded)) => reworded,
        _ => whole,
    }
}

fn fact<N: Noun>(fact: Fact<N>, with: Reword<'_>) -> Fact<N> {
    let mut fields = |fields: Vec<N::Field>| -> Vec<N::Field> {
        let fields = fields.into_iter();
        fields.map(|it| field::<N>(it, &mut *with)).collect()
    };
    match fact {
        Fact::Added { id, fields: all } => Fact::Added {
            id,
            fields: fields(all),
        },
        Fact::Removed { id, fields: all } => Fact::Removed {
            id,
            fields: fields(all),
        },
        Fact::Edited { id, mut changes } => {
            for change in &mut changes {
                change.was = field::<N>(change.was.clone(), with);
                change.now = field::<N>(change.now.clone(), with);
            }
            Fact::Edited { id, changes }
        }
    }
}

macro_rules! each_kind {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        fn noun(any: AnyFact, with: Reword<'_>) -> AnyFact {
            match any { $(AnyFact::$name(it) => AnyFact::$name(fact(it, with)),)+ }
        }
    };
}

each_noun!(each_kind);

#[cfg(test)]
mod tests;
