//! A few answers to choose from by number, at the bottom, with what lies beneath still showing.

use super::form::Form;
use super::prompt::Prompt;
use super::{Intent, Screen};
use crate::domain::activity::{Stage, Status};
use crate::domain::gate::Lack;
use crate::domain::id::ActivityId;
use crate::domain::text::Text;
use crate::domain::{Command, NounKind};
use crate::host::Ask;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// What an answer does.
pub type Chosen = Box<dyn Fn(&Desk<'_>) -> Intent>;

/// One answer.
pub struct Answer {
    label: String,
    chosen: Chosen,
}

/// Something new that can be added.
pub struct New {
    /// What it is called among the answers.
    pub label: String,
    /// Its kind.
    pub kind: NounKind,
    /// What its form holds already, as it is typed.
    pub given: Vec<(&'static str, String)>,
}

/// A few answers.
pub struct Choice {
    title: String,
    /// What stands between the question and the answers.
    lines: Vec<String>,
    answers: Vec<Answer>,
    cursor: Cursor,
}

impl Choice {
    /// Asks with a title, what stands below it, and the answers.
    pub fn new(title: String, lines: Vec<String>, answers: Vec<(String, Chosen)>) -> Self {
        let answers: Vec<Answer> = answers
            .into_iter()
            .map(|(label, chosen)| Answer { label, chosen })
            .collect();
        let mut cursor = Cursor::default();
        cursor.resize(answers.len());
        Self {
            title,
            lines,
            answers,
            cursor,
        }
    }

    /// Asks which of several is to be added, and opens its form.
    pub fn adding(several: Vec<New>, desk: &Desk<'_>) -> Self {
        let answers = several.into_iter().map(|new| {
            let chosen: Chosen = Box::new(move |desk| {
                let form = Form::add_with(new.kind, &new.given, desk);
                Intent::Become(Box::new(form))
            });
            (new.label, chosen)
        });
        Self::new(desk.word("add-what"), Vec::new(), answers.collect())
    }

    /// Asks how activities are going, then for a comment.
    pub fn status(ids: &[ActivityId], desk: &Desk<'_>) -> Self {
        let title = match ids {
            [id] => desk.named(&(*id).into()),
            ids => desk.say("status-of-many", &[("count", ids.len().into())]),
        };
        let now = ids
            .first()
            .and_then(|id| desk.group().activities.get(id))
            .map(|activity| activity.status);
        let answers = Status::ASKED.iter().map(|status| {
            let ids = ids.to_vec();
            let label = format!("{} {}", desk.theme.status(*status).0, desk.status(*status));
            let chosen: Chosen =
                Box::new(move |desk| Intent::Become(Box::new(comment(ids.clone(), *status, desk))));
            (label, chosen)
        });
        let mut choice = Self::new(title, Vec::new(), answers.collect());
        let stands = now.and_then(|now| Status::ASKED.iter().position(|status| *status == now));
        choice.cursor.choose(stands.unwrap_or(0));
        choice
    }

    /// Tells what a closed gate lacks, and offers to fill it in or to pass with a reason.
    pub fn gate(id: ActivityId, to: Stage, lacks: &[Lack], desk: &Desk<'_>) -> Self {
        let stage = desk.code(Stage::SET, to.code());
        let title = desk.say(
            "gate-closed",
            &[
                ("id", id.to_string().into()),
                ("stage", stage.as_str().into()),
            ],
        );
        let lines = lacks
            .iter()
            .map(|lack| desk.code(Lack::SET, lack.code()))
            .collect();
        let field = lacks.first().and_then(|lack| lack.field());
        let fill: Chosen = Box::new(move |desk| {
            // What no field mends is told at the first one.
            let form = match field {
                Some(field) => Form::edit_at(&id.into(), field, desk),
                None => Form::edit(&id.into(), desk),
            };
            match form {
                Ok(form) => Intent::Become(Box::new(form)),
                Err(instead) => instead,
            }
        });
        let report: Chosen =
            Box::new(move |desk| Intent::Become(Box::new(Self::status(&[id], desk))));
        let pass: Chosen = Box::new(move |desk| {
            let label = desk.say("because-label", &[("id", id.to_string().into())]);
            let entered = move |reason: &str, desk: &Desk<'_>| {
                let reason = Text::new(reason);
                if reason.is_empty() {
                    return Intent::Tell(desk.word("because-needed"));
                }
                Intent::Ask(Self::moving(id, to, Some(reason)))
            };
            Intent::Become(Box::new(Prompt::new(
                label,
                format!("because:{id}"),
                desk,
                Box::new(entered),
            )))
        });
        let mut answers = vec![
            (desk.word("gate-fill"), fill),
            (desk.word("gate-pass"), pass),
        ];
        if lacks.contains(&Lack::Report) {
            answers.insert(0, (desk.word("gate-report"), report));
        }
        Self::new(title, lines, answers)
    }

    /// Returns the ask that moves an activity.
    pub fn moving(activity: ActivityId, to: Stage, because: Option<Text>) -> Ask {
        Command::Move {
            activity,
            to,
            because,
        }
        .into()
    }

    fn choose(&self, row: usize, desk: &Desk<'_>) -> Intent {
        self.answers
            .get(row)
            .map_or(Intent::Stay, |answer| (answer.chosen)(desk))
    }
}

/// Asks for the words that go with a status, then reports it.
fn comment(ids: Vec<ActivityId>, status: Status, desk: &Desk<'_>) -> Prompt {
    let who = ids
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ");
    let label = desk.say(
        "comment-label",
        &[
            ("id", who.as_str().into()),
            ("status", desk.status(status).into()),
        ],
    );
    // A key of bounded length, however many there are.
    let draft = match ids.as_slice() {
        [first, others @ ..] if !others.is_empty() => {
            format!("status:{status}:{first}+{}", others.len())
        }
        _ => format!("status:{status}:{who}"),
    };
    let entered = move |note: &str, _: &Desk<'_>| {
        let note = Some(Text::new(note)).filter(|note| !note.is_empty());
        Intent::Ask(
            Command::Report {
                activities: ids.clone(),
                status,
                note,
            }
            .into(),
        )
    };
    Prompt::new(label, draft, desk, Box::new(entered))
}

impl Screen for Choice {
    fn place(&self) -> Place {
        Place::Choice
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, 5) => {}
            Action::Open => return self.choose(self.cursor.row(), desk),
            Action::Back => return Intent::Back,
            action => {
                return action
                    .answer()
                    .map_or(Intent::Stay, |row| self.choose(row, desk));
            }
        }
        Intent::Stay
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn rows(&self, _: &Desk<'_>) -> u16 {
        (2 + self.lines.len() + self.answers.len()) as u16
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        paint.rule(0, theme.signs.rule, theme.faint);
        paint.text(1, 1, paint.width() - 2, &self.title, theme.strong);
        let mut y = 2;
        // On a low screen the answers come first, and of these the one that is chosen.
        let room = usize::from(paint.height().saturating_sub(2));
        let answers = self.answers.len().min(room);
        for line in self.lines.iter().take(room - answers) {
            paint.row(
                1,
                y,
                &[
                    (theme.signs.cross, theme.warning),
                    (" ", theme.plain),
                    (line, theme.plain),
                ],
            );
            y += 1;
        }
        let rows = self.answers.iter().enumerate();
        for (row, answer) in rows.skip(self.cursor.top(answers)).take(answers) {
            let chosen = row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let number = (row + 1).to_string();
            let style = if chosen { theme.chosen } else { theme.plain };
            paint.row(
                2,
                y,
                &[
                    (&number, theme.strong),
                    ("  ", theme.plain),
                    (&answer.label, style),
                ],
            );
            y += 1;
        }
        None
    }
}
