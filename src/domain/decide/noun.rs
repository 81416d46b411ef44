//! New nouns, other values in them, and rows taken in from elsewhere.

use super::rule::{self, Rules};
use crate::domain::activity::ActivityField;
use crate::domain::command::{AnyWish, Stamp};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::field::Keeper;
use crate::domain::group::{Group, Holds};
use crate::domain::noun::{Change, Fact, Noun, Wish, each_noun};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

macro_rules! dispatch {
    ($($name:ident, $table:ident, $code:literal;)+) => {
        /// Grants a wish about a noun.
        pub(super) fn decide(group: &Group, wish: AnyWish, stamp: &Stamp) -> Result<Vec<Event>, Refusal> {
            let fact = match wish { $(AnyWish::$name(wish) => {
                only_what_people_set(&wish)?;
                not_taken(group, &wish)?;
                let fact = fact(group, wish)?;
                check_after(group, &fact)?;
                fact.map(AnyFact::from)
            })+ };
            Ok(fact.map(|fact| begin(fact, stamp)).map(Event::Noun).into_iter().collect())
        }

        fn row(group: &Group, row: AnyWish) -> Result<Option<AnyFact>, Refusal> {
            Ok(match row { $(AnyWish::$name(wish) => fact(group, wish)?.map(AnyFact::from),)+ })
        }

        fn check_whole(group: &Group) -> Result<(), Refusal> {
            $(for noun in group.$table.iter() { rule::check(noun, group)?; })+
            Ok(())
        }
    };
}

each_noun!(dispatch);

/// Takes in rows, all or none: the rules are checked on the whole that comes out, so that rows may
/// stand in any order.
pub(super) fn import(
    group: &Group,
    rows: Vec<AnyWish>,
    stamp: &Stamp,
) -> Result<Vec<Event>, Refusal> {
    let mut after = group.clone();
    let mut events = Vec::new();
    for wish in rows {
        let Some(fact) = row(&after, wish)? else {
            continue;
        };
        let event = Event::Noun(fact);
        after.apply(&Record {
            seq: after.seq + 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: false,
            event: event.clone(),
        });
        events.push(event);
    }
    check_whole(&after)?;
    Ok(events)
}

fn only_what_people_set<N: Noun>(wish: &Wish<N>) -> Result<(), Refusal> {
    let (Wish::Add { fields, .. } | Wish::Edit { fields, .. }) = wish;
    for field in fields {
        let kept = N::FIELDS
            .iter()
            .find(|spec| spec.key == N::key(field) && spec.keeper == Keeper::Kept);
        if let Some(spec) = kept {
            return Err(Refusal::KeptField {
                kind: N::KIND,
                key: spec.key,
            });
        }
    }
    Ok(())
}

fn not_taken<N: Noun>(group: &Group, wish: &Wish<N>) -> Result<(), Refusal>
where
    Group: Holds<N>,
{
    match wish {
        Wish::Add { id: Some(id), .. } if Holds::<N>::table(group).contains(id) => {
            Err(Refusal::IdTaken {
                id: id.clone().into(),
            })
        }
        _ => Ok(()),
    }
}

/// Returns what the wish comes to, nothing where all is as wished already. An addition under an id
/// that exists is an edit: so it is meant where rows come from elsewhere.
fn fact<N: Noun>(group: &Group, wish: Wish<N>) -> Result<Option<Fact<N>>, Refusal>
where
    Group: Holds<N>,
{
    let table = Holds::<N>::table(group);
    match wish {
        Wish::Add {
            id: Some(id),
            fields,
        } if table.contains(&id) => edited(table.get(&id), &id, fields),
        Wish::Edit { id, fields } => edited(table.get(&id), &id, fields),
        Wish::Add { id, fields } => {
            let mut noun = N::blank(id.clone().unwrap_or_default());
            for field in fields {
                noun.swap(field);
            }
            let id = id
                .or_else(|| table.fresh_id(&noun))
                .ok_or(Refusal::IdNeeded { kind: N::KIND })?;
            let blank = N::blank(id.clone());
            let given = noun
                .fields()
                .into_iter()
                .filter(|field| blank.current(field) != *field);
            Ok(Some(Fact::Added {
                id,
                fields: given.collect(),
            }))
        }
    }
}

fn edited<N: Noun>(
    noun: Option<&N>,
    id: &N::Id,
    fields: Vec<N::Field>,
) -> Result<Option<Fact<N>>, Refusal> {
    let noun = noun.ok_or_else(|| Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    })?;
    let mut after = noun.clone();
    for field in fields {
        after.swap(field);
    }
    let changes: Vec<_> = after
        .fields()
        .into_iter()
        .map(|now| Change {
            was: noun.current(&now),
            now,
        })
        .filter(|change| change.was != change.now)
        .collect();
    Ok((!changes.is_empty()).then(|| Fact::Edited {
        id: id.clone(),
        changes,
    }))
}

fn check_after<N: Rules>(group: &Group, fact: &Option<Fact<N>>) -> Result<(), Refusal>
where
    Group: Holds<N>,
{
    let table = Holds::<N>::table(group);
    let noun = match fact {
        Some(Fact::Added { id, fields }) => {
            fields.iter().fold(N::blank(id.clone()), |mut noun, field| {
                noun.swap(field.clone());
                noun
            })
        }
        Some(Fact::Edited { id, changes }) => {
            let Some(mut noun) = table.get(id).cloned() else {
                return Ok(());
            };
            for change in changes {
                noun.swap(change.now.clone());
            }
            noun
        }
        _ => return Ok(()),
    };
    rule::check(&noun, group)
}

/// An activity's first turn begins on the day it is thought of.
fn begin(fact: AnyFact, stamp: &Stamp) -> AnyFact {
    match fact {
        AnyFact::Activity(Fact::Added { id, mut fields }) => {
            fields.push(ActivityField::Begun(Some(stamp.at.date())));
            AnyFact::Activity(Fact::Added { id, fields })
        }
        other => other,
    }
}
