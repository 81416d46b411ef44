//! New nouns, other values in them, and rows taken in from elsewhere.

use super::after::After;
use super::rule;
use super::{call, guard};
use crate::domain::Entry;
use crate::domain::activity::ActivityField;
use crate::domain::command::{AnyWish, Stamp};
use crate::domain::erase;
use crate::domain::event::{AnyFact, Event};
use crate::domain::field::Keeper;
use crate::domain::group::{Group, Holds};
use crate::domain::minutes::{DecisionField, EntryField};
use crate::domain::noun::{AnyId, Change, Fact, Noun, Wish, each_noun};
use crate::domain::refusal::Refusal;
use crate::domain::sending::SendingField;
use crate::domain::text::Text;

macro_rules! dispatch {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        fn only_what_people_set(wish: &AnyWish) -> Result<(), Refusal> {
            match wish { $(AnyWish::$name(wish) => no_kept_field(wish),)+ }
        }

        fn only_what_files_hold(wish: &AnyWish) -> Result<(), Refusal> {
            match wish { $(AnyWish::$name(wish) => no_local_field(wish),)+ }
        }

        fn fact(after: &After<'_>, wish: AnyWish, existing: Existing) -> Result<Option<AnyFact>, Refusal> {
            Ok(match wish { $(AnyWish::$name(wish) => fact_of(after, wish, existing)?.map(AnyFact::from),)+ })
        }
    };
}

each_noun!(dispatch);

/// What an addition under an id that exists comes to.
#[derive(Clone, Copy)]
enum Existing {
    /// A refusal: somebody wanted a new one.
    Refused,
    /// An edit: so it is meant where rows come from elsewhere.
    Edited,
}

/// Grants a wish about a noun.
pub(super) fn decide(group: &Group, wish: AnyWish, stamp: &Stamp) -> Result<Vec<Event>, Refusal> {
    only_what_people_set(&wish)?;
    let mut after = After::new(group);
    let Some(fact) = fact(&after, wish, Existing::Refused)? else {
        return Ok(Vec::new());
    };
    guard::reason_tells_of_nobody(group, &fact)?;
    let fact = call::kept(group, begin(group, fact, stamp), stamp);
    let event = Event::Noun(fact.clone());
    after.happen(&event);
    let lines = lines_go(group, &mut after, &fact);
    let mut follows = call::follows(group, &mut after, &fact, stamp);
    follows.extend(lines);
    follows.extend(keys_go(group, &mut after, &fact));
    after.check()?;
    Ok(std::iter::once(event).chain(follows).collect())
}

/// Puts other words in the place of texts that a thing holds, whoever keeps the field.
pub(super) fn reword(
    group: &Group,
    thing: &AnyId,
    field: &Text,
    words: &[(Text, Text)],
) -> Result<Vec<Event>, Refusal> {
    let kind = thing.kind();
    let mut specs = kind.fields().iter();
    let spec = specs
        .find(|spec| spec.key == field.as_str() && spec.keeper != Keeper::Local)
        .ok_or_else(|| Refusal::UnknownField {
            kind,
            key: field.clone(),
        })?;
    let value = group
        .value(thing, spec.key)
        .ok_or_else(|| Refusal::UnknownId {
            text: Text::new(&thing.to_string()),
        })?;
    let now = erase::other_words(value, words).ok_or_else(|| Refusal::Overtaken {
        id: thing.clone(),
        key: spec.key,
    })?;
    let wish = AnyWish::edit(thing.clone(), vec![(spec.key.to_owned(), now)])?;
    let mut after = After::new(group);
    let Some(fact) = fact(&after, wish, Existing::Refused)? else {
        return Ok(Vec::new());
    };
    let event = Event::Noun(fact.clone());
    after.happen(&event);
    let lines = lines_go(group, &mut after, &fact);
    after.check()?;
    Ok(std::iter::once(event).chain(lines).collect())
}

/// Words that are put otherwise are no longer those of the line that was typed, which would keep what
/// was to go.
fn lines_go(group: &Group, after: &mut After<'_>, fact: &AnyFact) -> Vec<Event> {
    if !matches!(fact, AnyFact::Entry(_) | AnyFact::Decision(_)) {
        return Vec::new();
    }
    let is_said = |entry: &&Entry| match fact {
        AnyFact::Entry(Fact::Edited { id, changes }) => {
            let mut fields = changes.iter().map(|change| &change.now);
            entry.id == *id && fields.any(|field| matches!(field, EntryField::Text(_)))
        }
        AnyFact::Decision(Fact::Edited { id, changes }) => {
            let mut fields = changes.iter().map(|change| &change.now);
            entry.decision == Some(*id) && fields.any(|it| matches!(it, DecisionField::Text(_)))
        }
        _ => false,
    };
    let typed = group.entries.iter().filter(|entry| entry.line.is_some());
    let gone = typed.filter(is_said).map(|entry| {
        let change = Change {
            was: EntryField::Line(entry.line.clone()),
            now: EntryField::Line(None),
        };
        let changes = vec![change];
        Event::Noun(AnyFact::from(Fact::<Entry>::Edited {
            id: entry.id,
            changes,
        }))
    });
    gone.inspect(|event| after.happen(event)).collect()
}

/// A member who goes takes their keys along: nobody comes in as somebody who is no member.
fn keys_go(group: &Group, after: &mut After<'_>, fact: &AnyFact) -> Vec<Event> {
    let AnyFact::Member(Fact::Removed { id, .. }) = fact else {
        return Vec::new();
    };
    let keys = group.keys.iter().filter(|key| key.member == *id);
    let gone = keys.map(|key| Event::Noun(added(key.id, key).back().into()));
    gone.inspect(|event| after.happen(event)).collect()
}

/// Takes in rows, all or none: the rules are checked on the whole that comes out, so that rows may
/// stand in any order.
pub(super) fn import(group: &Group, rows: Vec<AnyWish>) -> Result<Vec<Event>, Refusal> {
    let mut after = After::new(group);
    let mut events = Vec::new();
    for wish in rows {
        only_what_files_hold(&wish)?;
        if let Some(fact) = fact(&after, wish, Existing::Edited)? {
            let event = Event::Noun(fact);
            after.happen(&event);
            events.push(event);
        }
    }
    after.check()?;
    Ok(events)
}

fn no_kept_field<N: Noun>(wish: &Wish<N>) -> Result<(), Refusal> {
    let fields = match wish {
        Wish::Add { .. } | Wish::Remove { .. } if N::KIND.is_minuted() => {
            return Err(Refusal::OnlyMinuted { kind: N::KIND });
        }
        Wish::Add { fields, .. } | Wish::Edit { fields, .. } => fields,
        Wish::Remove { .. } => return Ok(()),
    };
    none_kept_by::<N>(fields, |keeper| !keeper.is_person())
}

/// What is about the log of a store is not taken from elsewhere.
fn no_local_field<N: Noun>(wish: &Wish<N>) -> Result<(), Refusal> {
    match wish {
        Wish::Add { fields, .. } | Wish::Edit { fields, .. } => {
            none_kept_by::<N>(fields, |keeper| keeper == Keeper::Local)
        }
        Wish::Remove { .. } => Ok(()),
    }
}

fn none_kept_by<N: Noun>(fields: &[N::Field], by: impl Fn(Keeper) -> bool) -> Result<(), Refusal> {
    let specs = fields
        .iter()
        .filter_map(|field| N::FIELDS.iter().find(|spec| spec.key == N::key(field)));
    match specs.clone().find(|spec| by(spec.keeper)) {
        Some(spec) => Err(Refusal::KeptField {
            kind: N::KIND,
            key: spec.key,
        }),
        None => Ok(()),
    }
}

/// Returns what the wish comes to, nothing where all is as wished already.
fn fact_of<N: Noun>(
    after: &After<'_>,
    wish: Wish<N>,
    existing: Existing,
) -> Result<Option<Fact<N>>, Refusal>
where
    Group: Holds<N>,
{
    let there = |id: &N::Id| {
        after.get::<N>(id).ok_or_else(|| Refusal::UnknownId {
            text: Text::new(&id.to_string()),
        })
    };
    let (id, fields) = match wish {
        Wish::Edit { id, fields, over } => {
            let noun = there(&id)?;
            let now = edited(noun, fields)?;
            not_overtaken(noun, now.as_ref(), &over)?;
            return Ok(now);
        }
        Wish::Remove { id } => return Ok(Some(added(id.clone(), there(&id)?).back())),
        Wish::Add { id, fields } => (id, fields),
    };
    let draft = with(N::blank(id.clone().unwrap_or_default()), fields.clone())?;
    let id = id
        .or_else(|| after.fresh_id(&draft))
        .ok_or(Refusal::IdNeeded { kind: N::KIND })?;
    match (after.get::<N>(&id), existing) {
        (Some(_), Existing::Refused) => Err(Refusal::IdTaken { id: id.into() }),
        (Some(noun), Existing::Edited) => edited(noun, fields),
        (None, _) => Ok(Some(added(id, &draft))),
    }
}

/// Returns the fact that a noun with the fields of `draft` came into being.
pub(super) fn added<N: Noun>(id: N::Id, draft: &N) -> Fact<N> {
    let blank = N::blank(id.clone());
    let given = draft
        .fields()
        .into_iter()
        .filter(|field| blank.current(field) != *field);
    Fact::Added {
        fields: given.collect(),
        id,
    }
}

fn edited<N: Noun>(noun: &N, fields: Vec<N::Field>) -> Result<Option<Fact<N>>, Refusal> {
    Ok(became(noun, &with(noun.clone(), fields)?))
}

/// What somebody else has put in a field since is not written over unseen.
fn not_overtaken<N: Noun>(
    noun: &N,
    fact: Option<&Fact<N>>,
    over: &[N::Field],
) -> Result<(), Refusal> {
    let Some(Fact::Edited { changes, .. }) = fact else {
        return Ok(());
    };
    let changed = |seen: &&N::Field| {
        let is_changed = |change: &Change<N::Field>| N::key(&change.now) == N::key(seen);
        changes.iter().any(is_changed) && noun.current(seen) != **seen
    };
    match over.iter().find(changed) {
        Some(seen) => Err(Refusal::Overtaken {
            id: noun.id().clone().into(),
            key: N::key(seen),
        }),
        None => Ok(()),
    }
}

/// Returns the fact that a noun became another, nothing where it is the same.
pub(super) fn became<N: Noun>(was: &N, now: &N) -> Option<Fact<N>> {
    let changes: Vec<_> = now
        .fields()
        .into_iter()
        .map(|now| Change {
            was: was.current(&now),
            now,
        })
        .filter(|change| change.was != change.now)
        .collect();
    (!changes.is_empty()).then(|| Fact::Edited {
        id: was.id().clone(),
        changes,
    })
}

/// Returns `noun` with these fields. Values built in code take the form that they would have had,
/// had they come from a file: a title in one line, no empty text.
fn with<N: Noun>(mut noun: N, fields: Vec<N::Field>) -> Result<N, Refusal> {
    for field in fields {
        noun.swap(rule::fitting::<N>(&field)?);
    }
    noun.order();
    Ok(noun)
}

/// An activity's first turn begins on the day it is thought of, and a report that is sent today tells
/// all that has happened so far.
fn begin(group: &Group, fact: AnyFact, stamp: &Stamp) -> AnyFact {
    match fact {
        AnyFact::Sending(Fact::Added { id, mut fields }) => {
            let today = SendingField::On(Some(stamp.at.date()));
            if let (true, Ok(last)) = (fields.contains(&today), group.seq.try_into()) {
                fields.push(SendingField::Told(last));
            }
            AnyFact::Sending(Fact::Added { id, fields })
        }
        AnyFact::Activity(Fact::Added { id, mut fields }) => {
            fields.push(ActivityField::Begun(Some(stamp.at.date())));
            AnyFact::Activity(Fact::Added { id, fields })
        }
        other => other,
    }
}
