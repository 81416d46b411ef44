//! What each noun must be in itself and beside the others, however it got that way.

use crate::domain::field::{Keeper, Misfit, Spec, Value};
use crate::domain::group::Group;
use crate::domain::id::DocumentId;
use crate::domain::noun::{AnyId, Noun};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::{
    Action, Activity, BudgetLine, Commitment, DevelopmentArea, Document, Duty, Factor, Goal,
    Indicator, Member, Organisation, Profile, Promise, TargetArea,
};

/// The rules of one kind of noun.
pub(super) trait Rules: Noun {
    /// Returns the rule of its own that it breaks in `group`, if any.
    fn check(&self, group: &Group) -> Result<(), Refusal> {
        let _ = group;
        Ok(())
    }
}

/// Checks what holds for every noun (nothing required is missing, nothing points nowhere), then
/// its own rules.
pub(super) fn check<N: Rules>(noun: &N, group: &Group) -> Result<(), Refusal> {
    for (spec, field) in N::FIELDS.iter().zip(noun.fields()) {
        let value = N::value(&field);
        if spec.keeper == Keeper::Required && is_blank(&value) {
            return Err(Refusal::Misfit {
                kind: N::KIND,
                key: spec.key,
                misfit: Misfit::Missing,
            });
        }
        fits::<N>(spec, value.clone())?;
        points_somewhere(&value, &noun.id().clone().into(), group)?;
    }
    noun.check(group)
}

fn is_blank(value: &Value) -> bool {
    value.is_nothing() || matches!(value, Value::Ref(id) if id.to_string().is_empty())
}

/// A value built in code passes the same limits as one read from a file.
fn fits<N: Noun>(spec: &Spec, value: Value) -> Result<(), Refusal> {
    match N::field(spec.key, value) {
        Some(Err(misfit)) => Err(Refusal::Misfit {
            kind: N::KIND,
            key: spec.key,
            misfit,
        }),
        _ => Ok(()),
    }
}

fn points_somewhere(value: &Value, own: &AnyId, group: &Group) -> Result<(), Refusal> {
    let mut nowhere = None;
    value.each_ref(&mut |id| {
        if !group.contains(id) && id != own {
            nowhere.get_or_insert_with(|| id.clone());
        }
    });
    nowhere.map_or(Ok(()), |id| {
        Err(Refusal::UnknownId {
            text: Text::new(&id.to_string()),
        })
    })
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
impl Rules for Indicator {}
impl Rules for Factor {}
impl Rules for Action {}

impl Rules for Document {
    fn check(&self, group: &Group) -> Result<(), Refusal> {
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
                    group
                        .documents
                        .get(&parent)
                        .into_iter()
                        .flat_map(|document| &document.parents),
                );
            }
        }
        Ok(())
    }
}

impl Rules for Promise {
    fn check(&self, _: &Group) -> Result<(), Refusal> {
        period(self.from, self.to)
    }
}

impl Rules for Commitment {
    fn check(&self, _: &Group) -> Result<(), Refusal> {
        if self.promise == self.id.promise {
            Ok(())
        } else {
            let misfit = Misfit::NotAnId(crate::domain::NounKind::Promise);
            Err(Refusal::Misfit {
                kind: Self::KIND,
                key: "promise",
                misfit,
            })
        }
    }
}

impl Rules for Activity {
    fn check(&self, group: &Group) -> Result<(), Refusal> {
        period(self.from, self.to)?;
        let line = self
            .budget
            .as_ref()
            .and_then(|id| group.budget_lines.get(id));
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
}
