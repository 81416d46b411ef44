//! What becomes of a card that is answered: a report where it is going, answers where it is
//! followed up and improved.

use super::Walk;
use super::question::{self, Question};
use crate::domain::activity::{Activity, Stage, Status};
use crate::domain::field::Value;
use crate::domain::text::Text;
use crate::domain::{AnyId, AnyWish, Command, Record, Refusal};
use crate::host::Denied;
use crate::lang::refusal;
use crate::lang::value::value;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::{Draft, Intent};

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
        let given = |key: &str| fields.iter().any(|(own, _)| own == key);
        let seen = self.seen.iter().filter(|(key, _)| given(key));
        let seen = seen.map(|(key, value)| ((*key).to_owned(), value.clone()));
        let seen = seen.collect();
        AnyWish::edit_over(activity.id.into(), fields, seen).map(|wish| Some(Command::Noun(wish)))
    }

    /// Sees what stands in the fields that the card asks about, but for those that are answered here
    /// already: what somebody else puts there meanwhile is not written over unseen.
    pub(super) fn see(&mut self, desk: &Desk<'_>) {
        let Some(activity) = self.activity(desk) else {
            return;
        };
        let questions = self.questions.iter();
        let mut asked: Vec<(&'static str, bool)> = questions
            .map(|question| (question.key(), question.answered().is_some()))
            .collect();
        asked.push((question::words_go_to(self.stage), self.is_typed()));
        for (key, is_given) in asked {
            let known = self.seen.iter().position(|(own, _)| *own == key);
            let value = desk.group().value(&activity.id.into(), key);
            match (known, value) {
                (None, Some(value)) => self.seen.push((key, value)),
                (Some(at), Some(value)) if !is_given => self.seen[at].1 = value,
                _ => {}
            }
        }
    }

    /// Goes on where the answers are kept. Where somebody else has answered meanwhile, that is told,
    /// and what is saved again is saved over it.
    pub(super) fn saved(
        &mut self,
        outcome: &Result<Vec<Record>, Denied>,
        desk: &Desk<'_>,
    ) -> Intent {
        match outcome {
            Ok(_) => {
                let dropped = Intent::Draft(Draft {
                    key: self.draft_key(),
                    text: None,
                });
                Intent::All(vec![dropped, self.next(desk)])
            }
            Err(Denied::Refused(Refusal::Overtaken { id, key })) => self.overtaken(id, key, desk),
            Err(_) => Intent::Stay,
        }
    }

    fn overtaken(&mut self, id: &AnyId, key: &str, desk: &Desk<'_>) -> Intent {
        let fields = id.kind().fields().iter();
        let spec = fields.clone().find(|spec| spec.key == key);
        let seen = self.seen.iter_mut().find(|(own, _)| *own == key);
        let (Some(theirs), Some(spec), Some(seen)) = (desk.group().value(id, key), spec, seen)
        else {
            return Intent::Stay;
        };
        let told = value(desk.tongue, spec, &theirs, desk.today);
        seen.1 = theirs;
        let save = desk.keys.name(Place::Walk, Action::Open);
        let args = [
            ("theirs", told.into()),
            ("save", save.unwrap_or_default().into()),
        ];
        Intent::Tell(desk.say("walk-overtaken", &args))
    }
}
