//! What becomes of a card that is answered: a report where it is going, answers where it is
//! followed up and improved.

use super::Walk;
use super::question::{self, Question};
use crate::domain::activity::{Activity, Stage, Status};
use crate::domain::field::Value;
use crate::domain::text::Text;
use crate::domain::{AnyWish, Command, Refusal};
use crate::lang::refusal;
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;

impl Walk {
    /// Saves what was answered; nothing answered is the card unchanged.
    pub(super) fn done(&mut self, desk: &Desk<'_>) -> Intent {
        let Some(activity) = self.activity(desk) else {
            return Intent::Back;
        };
        let typed = Text::new(self.comment.text());
        let command = match self.stage {
            Stage::Plan | Stage::Do => self.report(activity, typed),
            Stage::Check | Stage::Improve => match self.edit(activity, typed) {
                Ok(command) => command,
                // Only what was typed can fail to fit, and then by being too long.
                Err(refused) => return Intent::Tell(refusal::sentence(desk.tongue, &refused)),
            },
        };
        let Some(command) = command else {
            return self.next(desk);
        };
        self.saving = true;
        Intent::Ask(command.into())
    }

    fn report(&self, activity: &Activity, note: Text) -> Option<Command> {
        let status = self
            .questions
            .first()
            .and_then(Question::answered)
            .and_then(Status::from_code);
        if status.is_none() && note.is_empty() {
            return None;
        }
        let note = Some(note).filter(|note| !note.is_empty());
        let status = status.unwrap_or(activity.status);
        Some(Command::Report {
            activities: vec![activity.id],
            status,
            note,
        })
    }

    fn edit(&self, activity: &Activity, typed: Text) -> Result<Option<Command>, Refusal> {
        let mut fields: Vec<(String, Value)> = Vec::new();
        for question in &self.questions {
            if let Some(code) = question.answered() {
                fields.push((question.key().to_owned(), Value::Word(code)));
            }
        }
        if self.is_typed() {
            fields.push((
                question::words_go_to(self.stage).to_owned(),
                Value::Text(typed),
            ));
        }
        if fields.is_empty() {
            return Ok(None);
        }
        AnyWish::edit(activity.id.into(), fields).map(|wish| Some(Command::Noun(wish)))
    }
}
