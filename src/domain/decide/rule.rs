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
    Action, Activity, AgendaItem, BudgetLine, Commitment, Decision, DevelopmentArea, Document,
    Duty, Entry, Factor, Goal, Indicator, Key, Meeting, Member, NounKind, Organisation, Profile,
    Promise, Series, StandingItem, TargetArea,
};

/// The rules of one kind of noun.
pub(super) trait Rules: Noun {
    /// Returns the rule of its own that it breaks among the others, if any.
    fn check(&self, after: &After<'_>) -> Result<(), Refusal> {
        let _ = after;
        Ok(())
    }

    /// Puts what it keeps in order of time, in whatever order it was given.
    fn order(&mut self) {}
}

/// Checks what holds for every noun (nothing required is missing, nothing points nowhere), then
/// its own rules.
pub(super) fn check<N: Rules>(noun: &N, after: &After<'_>) -> Result<(), Refusal> {
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
    noun.check(after)
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

impl Rules for Profile {}
impl Rules for Organisation {}
impl Rules for Member {}
impl Rules for BudgetLine {}
impl Rules for TargetArea {}
impl Rules for DevelopmentArea {}
impl Rules for Duty {}
impl Rules for Goal {}
impl Rules for Factor {}
impl Rules for Action {}
impl Rules for StandingItem {}
impl Rules for Decision {}

impl Rules for Key {
    fn check(&self, after: &After<'_>) -> Result<(), Refusal> {
        key::check(self.kind, self.key.as_str()).map_err(|why| Refusal::NotAKey { why })?;
        // Two members with one key could not be told apart.
        let mut others = after.all::<Self>();
        match others.find(|other| other.id != self.id && other.key == self.key) {
            Some(other) => Err(Refusal::KeyTaken { key: other.id }),
            None => Ok(()),
        }
    }
}

impl Rules for Series {
    fn check(&self, _: &After<'_>) -> Result<(), Refusal> {
        period(self.first.map(Wall::date), self.until)
    }
}

impl Rules for Meeting {
    fn check(&self, after: &After<'_>) -> Result<(), Refusal> {
        within(self.id, self.item.map(|item| item.meeting))?;
        let other = after.all::<Self>().find(|other| {
            other.id != self.id
                && (other.state, self.state) == (MeetingState::Open, MeetingState::Open)
        });
        other.map_or(Ok(()), |other| {
            Err(Refusal::OtherOpen { meeting: other.id })
        })
    }
}

impl Rules for AgendaItem {
    fn check(&self, _: &After<'_>) -> Result<(), Refusal> {
        within(self.id.meeting, Some(self.meeting))
    }
}

impl Rules for Entry {
    fn check(&self, _: &After<'_>) -> Result<(), Refusal> {
        within(self.id.meeting, Some(self.meeting))?;
        within(self.id.meeting, self.item.map(|item| item.meeting))
    }
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

impl Rules for Document {
    fn check(&self, after: &After<'_>) -> Result<(), Refusal> {
        period(self.from, self.to)?;
        // A document may follow from several, but never from itself.
        let mut above: Vec<DocumentId> = self.parents.clone();
        let mut seen = Vec::new();
        while let Some(parent) = above.pop() {
            if parent == self.id {
                return Err(Refusal::Circle { id: self.id.into() });
            }
            if !seen.contains(&parent) {
                seen.push(parent);
                above.extend(
                    after
                        .get::<Self>(&parent)
                        .into_iter()
                        .flat_map(|document| &document.parents),
                );
            }
        }
        Ok(())
    }
}

impl Rules for Promise {
    fn check(&self, _: &After<'_>) -> Result<(), Refusal> {
        period(self.from, self.to)
    }
}

impl Rules for Commitment {
    fn check(&self, _: &After<'_>) -> Result<(), Refusal> {
        if self.promise != self.id.promise {
            return Err(misfit::<Self>(
                "promise",
                Misfit::NotAnId(NounKind::Promise),
            ));
        }
        if self.sums().any(|sum| sum < 0) {
            return Err(misfit::<Self>("counts", Misfit::Negative));
        }
        Ok(())
    }

    fn order(&mut self) {
        self.counts.sort_by_key(|count| count.on);
    }
}

impl Rules for Indicator {
    fn order(&mut self) {
        self.readings.sort_by_key(|reading| reading.on);
    }
}

impl Rules for Activity {
    fn check(&self, after: &After<'_>) -> Result<(), Refusal> {
        period(self.from, self.to)?;
        let line = self
            .budget
            .as_ref()
            .and_then(|id| after.get::<BudgetLine>(id));
        match (line, &self.owner) {
            (Some(line), Some(owner)) if line.organisation != *owner => {
                Err(Refusal::BudgetOfOther {
                    line: line.id.clone(),
                    holder: line.organisation.clone(),
                    owner: owner.clone(),
                })
            }
            _ => Ok(()),
        }
    }

    fn order(&mut self) {
        self.reports.sort_by_key(|report| report.at);
        self.turns.sort_by_key(|turn| turn.ended);
    }
}
