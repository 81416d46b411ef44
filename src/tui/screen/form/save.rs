//! What becomes of a filled-in form: saved, refused where a field is wrong, or kept as a draft.

use super::field::Field;
use super::{CODE, Form};
use crate::domain::field::{Misfit, Value};
use crate::domain::{AnyWish, Command, Refusal};
use crate::lang::refusal;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::{Draft, Intent};

impl Form {
    pub(super) fn save(&mut self, desk: &Desk<'_>) -> Intent {
        let kind = self.kind;
        let checked: Vec<bool> = self
            .fields
            .iter_mut()
            .map(|field| field.check(kind, desk))
            .collect();
        if let Some(wrong) = checked.iter().position(|fits| !fits) {
            self.at = wrong;
            self.complained = true;
            self.look_up(desk);
            return Intent::Tell(desk.word("form-wrong"));
        }
        match self.wish(desk) {
            Ok(None) => Intent::All(vec![
                self.keeping(None),
                Intent::Tell(desk.word("form-unchanged")),
                Intent::Back,
            ]),
            Ok(Some(wish)) => Intent::Ask(Command::Noun(wish).into()),
            Err(refused) => {
                self.blame(&refused, desk);
                self.complained = true;
                Intent::Tell(refusal::sentence(desk.tongue, &refused))
            }
        }
    }

    /// What the form asks for, nothing where nothing was changed.
    pub(super) fn wish(&self, desk: &Desk<'_>) -> Result<Option<AnyWish>, Refusal> {
        let mut code = None;
        let mut given: Vec<(String, Value)> = Vec::new();
        let mut seen: Vec<(String, Value)> = Vec::new();
        for field in self.fields.iter().filter(|field| field.is_changed()) {
            if field.spec.key == CODE.key {
                let misfit = |_| Refusal::Misfit {
                    kind: self.kind,
                    key: CODE.key,
                    misfit: Misfit::NotAnId(self.kind),
                };
                code = Some(self.kind.id(field.line.text().trim()).map_err(misfit)?);
            } else if let Ok(value) = field.read(desk) {
                given.push((field.spec.key.to_owned(), value));
                seen.push((field.spec.key.to_owned(), field.was().clone()));
            }
        }
        match &self.id {
            Some(_) if given.is_empty() => Ok(None),
            Some(id) => AnyWish::edit_over(id.clone(), given, seen).map(Some),
            None => AnyWish::add(self.kind, code, given).map(Some),
        }
    }

    /// Takes a refusal: it shows beside its field, and where there is a choice, that is told.
    pub(super) fn refused(&mut self, refused: &Refusal, desk: &Desk<'_>) -> Intent {
        self.blame(refused, desk);
        if !matches!(refused, Refusal::Overtaken { .. }) {
            self.complained = true;
            return Intent::Stay;
        }
        let key = |action| desk.keys.name(Place::Form, action).unwrap_or_default();
        let (save, reset) = (key(Action::Save), key(Action::Reset));
        let args = [("save", save.into()), ("reset", reset.into())];
        Intent::Tell(desk.say("form-overtaken-choice", &args))
    }

    /// Shows a refusal beside the field it is about, and goes there.
    pub(super) fn blame(&mut self, refused: &Refusal, desk: &Desk<'_>) {
        let key = match refused {
            Refusal::Misfit { key, .. }
            | Refusal::KeptField { key, .. }
            | Refusal::Overtaken { key, .. } => (*key).to_owned(),
            Refusal::BudgetOfOther { .. } => "budget".into(),
            Refusal::EndBeforeStart { .. } => "to".into(),
            Refusal::Circle { .. } => "parents".into(),
            Refusal::IdTaken { .. } | Refusal::IdNeeded { .. } => CODE.key.into(),
            Refusal::UnknownId { text } => {
                let names = |field: &&Field| {
                    field
                        .line
                        .text()
                        .to_uppercase()
                        .contains(&text.as_str().to_uppercase())
                };
                self.fields
                    .iter()
                    .find(names)
                    .map(|field| field.spec.key.to_owned())
                    .unwrap_or_default()
            }
            _ => return,
        };
        let mut sentence = refusal::sentence(desk.tongue, refused);
        if let Some(at) = self.fields.iter().position(|field| field.spec.key == key) {
            self.at = at;
            if let Refusal::Overtaken { id, key } = refused
                && let Some(value) = desk.group().value(id, key)
            {
                let theirs = self.field().overtaken(&value, desk);
                sentence = desk.say("form-overtaken", &[("theirs", theirs.into())]);
            }
            self.field().error = Some(sentence);
            self.look_up(desk);
        }
    }

    pub(super) fn keeping(&self, text: Option<String>) -> Intent {
        Intent::Draft(Draft {
            key: self.draft_key.clone(),
            text,
        })
    }

    pub(super) fn reset(&mut self, desk: &Desk<'_>) -> Intent {
        self.fields.iter_mut().for_each(Field::reset);
        self.look_up(desk);
        Intent::All(vec![
            self.keeping(None),
            Intent::Tell(desk.word("form-reset")),
        ])
    }

    /// One field a line of those that were typed in, so that a draft can be read by a person as well.
    pub(super) fn drafted(&self) -> Option<String> {
        let changed = self.fields.iter().filter(|field| field.is_touched());
        let lines: Vec<String> = changed
            .map(|field| format!("{}\t{}", field.spec.key, field.line.text()))
            .collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    pub(super) fn take_up(&mut self, draft: &str) {
        for (key, text) in draft.lines().filter_map(|line| line.split_once('\t')) {
            if let Some(field) = self.fields.iter_mut().find(|field| field.spec.key == key) {
                field.type_in(text);
            }
        }
    }
}
