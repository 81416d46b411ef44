//! What each noun must be in itself and beside the others, however it got that way.

use super::after::After;
use crate::domain::field::{Keeper, Misfit, Value};
use crate::domain::id::{DocumentId, MeetingId};
use crate::domain::key;
use crate::domain::meeting::MeetingState;
use crate::domain::noun::{AnyId, Noun};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::wall::Wall;
use crate::domain::{
    Activity, AgendaItem, BudgetLine, Commitment, Document, Entry, Key, Meeting, NounKind, Promise,
    Series,
};

/// Checks what holds for every noun (nothing required is missing, nothing points nowhere), then
/// its own rules.
pub(super) fn check<N: Noun>(noun: &N, after: &After<'_>) -> Result<(), Refusal> {
    for (spec, field) in N::FIELDS.iter().zip(noun.fields()) {
        let value = N::value(&field);
        if spec.keeper == Keeper::Required && is_blank(&value) {
            return Err(misfit::<N>(spec.key, Misfit::Missing));
        }
        points_somewhere(&value, after)?;
        fitting::<N>(&field)?;
    }
    let id: AnyId = noun.id().clone().into();
    if !can_be_said(&id) {
        return Err(unknown(&id));
    }
    of_its_own(&id, after)
}

/// Returns the field in the form in which it is kept: a value built in code passes the same limits
/// as one read from a file.
pub(super) fn fitting<N: Noun>(field: &N::Field) -> Result<N::Field, Refusal> {
    let key = N::key(field);
    match N::field(key, N::value(field)) {
        Some(fits) => fits.map_err(|why| misfit::<N>(key, why)),
        None => Ok(field.clone()),
    }
}

fn misfit<N: Noun>(key: &'static str, misfit: Misfit) -> Refusal {
    Refusal::Misfit {
        kind: N::KIND,
        key,
        misfit,
    }
}

fn unknown(id: &AnyId) -> Refusal {
    Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    }
}

fn is_blank(value: &Value) -> bool {
    value.is_nothing() || matches!(value, Value::Ref(id) if !can_be_said(id))
}

/// A0 and the like come from code, never from a person.
fn can_be_said(id: &AnyId) -> bool {
    id.kind().id(&id.to_string()).as_ref() == Ok(id)
}

fn points_somewhere(value: &Value, after: &After<'_>) -> Result<(), Refusal> {
    let mut nowhere = None;
    value.each_ref(&mut |id| {
        if !after.contains(id) {
            nowhere.get_or_insert_with(|| id.clone());
        }
    });
    nowhere.map_or(Ok(()), |id| Err(unknown(&id)))
}

fn period(from: Option<Date>, to: Option<Date>) -> Result<(), Refusal> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Refusal::EndBeforeStart { from, to }),
        _ => Ok(()),
    }
}

/// Checks the rules that a kind has of its own beside the others.
fn of_its_own(id: &AnyId, after: &After<'_>) -> Result<(), Refusal> {
    match id {
        AnyId::Key(id) => on(after.get(id), |it| key(it, after)),
        AnyId::Series(id) => on(after.get::<Series>(id), |it| {
            period(it.first.map(Wall::date), it.until)
        }),
        AnyId::Meeting(id) => on(after.get(id), |it| meeting(it, after)),
        AnyId::AgendaItem(id) => on(after.get::<AgendaItem>(id), |it| {
            within(it.id.meeting, Some(it.meeting))
        }),
        AnyId::Entry(id) => on(after.get(id), entry),
        AnyId::Document(id) => on(after.get(id), |it| document(it, after)),
        AnyId::Promise(id) => on(after.get::<Promise>(id), |it| period(it.from, it.to)),
        AnyId::Commitment(id) => on(after.get(id), commitment),
        AnyId::Activity(id) => on(after.get(id), |it| activity(it, after)),
        _ => Ok(()),
    }
}

/// What is gone breaks no rule of its own.
fn on<N>(noun: Option<&N>, rule: impl FnOnce(&N) -> Result<(), Refusal>) -> Result<(), Refusal> {
    noun.map_or(Ok(()), rule)
}

fn key(it: &Key, after: &After<'_>) -> Result<(), Refusal> {
    key::check(it.kind, it.key.as_str()).map_err(|why| Refusal::NotAKey { why })?;
    // Two members with one key could not be told apart.
    let mut others = after.all::<Key>();
    match others.find(|other| other.id != it.id && other.key == it.key) {
        Some(other) => Err(Refusal::KeyTaken { key: other.id }),
        None => Ok(()),
    }
}

fn meeting(it: &Meeting, after: &After<'_>) -> Result<(), Refusal> {
    within(it.id, it.item.map(|item| item.meeting))?;
    let other = after.all::<Meeting>().find(|other| {
        other.id != it.id && (other.state, it.state) == (MeetingState::Open, MeetingState::Open)
    });
    other.map_or(Ok(()), |other| {
        Err(Refusal::OtherOpen { meeting: other.id })
    })
}

fn entry(it: &Entry) -> Result<(), Refusal> {
    within(it.id.meeting, Some(it.meeting))?;
    within(it.id.meeting, it.item.map(|item| item.meeting))
}

/// What belongs to a meeting has nothing to do with another.
fn within(meeting: MeetingId, other: Option<MeetingId>) -> Result<(), Refusal> {
    match other {
        Some(other) if other != meeting => Err(misfit::<Entry>(
            "meeting",
            Misfit::NotAnId(NounKind::Meeting),
        )),
        _ => Ok(()),
    }
}

fn document(it: &Document, after: &After<'_>) -> Result<(), Refusal> {
    period(it.from, it.to)?;
    // It may follow from several, but never from itself, and never renews itself.
    no_circle(it, |document| document.parents.clone(), after)?;
    no_circle(
        it,
        |document| document.replaces.into_iter().collect(),
        after,
    )
}

/// Refuses a document that is found again by going from it to what `next` says, and on from there.
fn no_circle(
    it: &Document,
    next: impl Fn(&Document) -> Vec<DocumentId>,
    after: &After<'_>,
) -> Result<(), Refusal> {
    let mut ahead = next(it);
    let mut seen = Vec::new();
    while let Some(id) = ahead.pop() {
        if id == it.id {
            return Err(Refusal::Circle { id: it.id.into() });
        }
        if !seen.contains(&id) {
            seen.push(id);
            ahead.extend(after.get::<Document>(&id).into_iter().flat_map(&next));
        }
    }
    Ok(())
}

fn commitment(it: &Commitment) -> Result<(), Refusal> {
    if it.promise != it.id.promise {
        return Err(misfit::<Commitment>(
            "promise",
            Misfit::NotAnId(NounKind::Promise),
        ));
    }
    if it.sums().any(|sum| sum < 0) {
        return Err(misfit::<Commitment>("counts", Misfit::Negative));
    }
    Ok(())
}

/// What an activity must be beside its budget line.
pub(super) fn activity(it: &Activity, after: &After<'_>) -> Result<(), Refusal> {
    period(it.from, it.to)?;
    let line = it
        .budget
        .as_ref()
        .and_then(|id| after.get::<BudgetLine>(id));
    match (line, &it.owner) {
        (Some(line), Some(owner)) if line.organisation != *owner => Err(Refusal::BudgetOfOther {
            line: line.id.clone(),
            holder: line.organisation.clone(),
            owner: owner.clone(),
        }),
        _ => Ok(()),
    }
}
