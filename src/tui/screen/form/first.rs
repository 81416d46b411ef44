//! What stands in a form first, and adding what a field lacks from the form itself: the new thing is
//! filled in on a form of its own, and once it is saved it stands in the field.

use super::Form;
use crate::domain::field::{Shape, Spec};
use crate::domain::role::{Leave, Right};
use crate::domain::{AnyId, NounKind};
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;

/// Returns the organisation of somebody who adds of that kind for that one only.
pub(super) fn own(kind: NounKind, desk: &Desk<'_>) -> Option<String> {
    let me = desk.me().as_str().parse().ok()?;
    let member = desk.group().members.get(&me)?;
    let is_bound = Right::of(kind).leave(member.role) == Leave::Own;
    let organisation = member.organisation.as_ref().filter(|_| is_bound)?;
    Some(organisation.to_string())
}

/// Returns whether a field says whose a thing is.
pub(super) fn is_whose(spec: &Spec) -> bool {
    matches!(spec.shape, Shape::Ref(NounKind::Organisation)) && !spec.many
}

/// What is being added for a field.
pub(super) struct Awaited {
    /// The field.
    at: usize,
    kind: NounKind,
    /// What there was of its kind before.
    known: Vec<AnyId>,
}

impl Form {
    /// Opens the form for something new that the field at hand can point to.
    pub(super) fn add_for_field(&mut self, desk: &Desk<'_>) -> Intent {
        let Shape::Ref(kind) = self.fields[self.at].spec.shape else {
            return Intent::Tell(desk.word("form-nothing-to-add"));
        };
        // Both would be kept as one draft.
        if self.id.is_none() && self.kind == kind {
            return Intent::Tell(desk.word("form-save-first"));
        }
        self.awaited = Some(Awaited {
            at: self.at,
            kind,
            known: desk.group().ids(kind),
        });
        let mut form = Self::add(kind, desk);
        if let (NounKind::BudgetLine, Some(owner)) = (kind, self.owner(desk)) {
            form.fill_in("organisation", &owner.to_string());
        }
        Intent::All(vec![
            self.keeping(self.drafted()),
            Intent::Open(Box::new(form)),
        ])
    }

    /// Puts what was added in the field that it was added for.
    pub(super) fn take_added(&mut self, desk: &Desk<'_>) {
        let Some(awaited) = &self.awaited else { return };
        let ids = desk.group().ids(awaited.kind);
        let Some(added) = ids.into_iter().find(|id| !awaited.known.contains(id)) else {
            return;
        };
        if let Some(field) = self.fields.get_mut(awaited.at) {
            field.replace(&added.to_string());
        }
        self.awaited = None;
    }

    /// Fills in a field in which nothing stands.
    fn fill_in(&mut self, key: &str, text: &str) {
        let empty = |field: &&mut super::Field| field.spec.key == key && field.line.is_empty();
        if let Some(field) = self.fields.iter_mut().find(empty) {
            field.type_in(text);
        }
    }
}
