//! The walk: the guided pass over the activities, one card at a time, in the order of the cycle.
//! What is asked changes with the stage; an answer is one key, and `Enter` goes on.

mod card;
mod follow;
mod left;
mod question;
mod said;
mod save;

use crossterm::event::KeyEvent;

use super::form::Form;
use super::{Draft, Intent, Screen, detail};
use crate::domain::activity::{Activity, Stage};
use crate::domain::field::Value;
use crate::domain::gate::{self, Lack};
use crate::domain::id::ActivityId;
use crate::domain::query::agenda;
use crate::domain::{AnyId, Record};
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::Paint;
use left::Left;
use question::Question;

/// The walk.
pub struct Walk {
    /// The round, settled when it begins: a card does not jump when its stage changes.
    round: Vec<ActivityId>,
    at: usize,
    /// The stage whose questions are asked.
    stage: Stage,
    questions: Vec<Question>,
    /// Which question the next digit answers.
    asking: usize,
    comment: Line,
    /// What stood in that line before anybody typed in it.
    stood: String,
    /// What stood in the fields that the card asks about when they were seen.
    seen: Vec<(&'static str, Value)>,
    commenting: bool,
    /// An answer is on its way to the disk; the next card comes when it is there.
    saving: bool,
}

impl Walk {
    /// Begins a walk over everything that is not over, at `first` where that is given.
    pub fn from(first: Option<ActivityId>, desk: &Desk<'_>) -> Self {
        Self::over(first, |_| true, desk)
    }

    /// Begins a walk through one stage, through all of them where none is given.
    pub fn through(stage: Option<Stage>, desk: &Desk<'_>) -> Self {
        let is_in = |activity: &Activity| stage.is_none_or(|stage| activity.stage == stage);
        Self::over(None, is_in, desk)
    }

    fn over(first: Option<ActivityId>, is_in: impl Fn(&Activity) -> bool, desk: &Desk<'_>) -> Self {
        let activities = desk.group().activities.iter();
        let mut round: Vec<&Activity> = activities.filter(|a| !a.is_over() && is_in(a)).collect();
        round.sort_by_key(|a| (a.stage, a.to.is_none(), a.to, a.id));
        let round: Vec<ActivityId> = round.iter().map(|activity| activity.id).collect();
        let at = first
            .and_then(|id| round.iter().position(|other| *other == id))
            .unwrap_or(0);
        let mut walk = Self {
            round,
            at,
            stage: Stage::Plan,
            questions: Vec::new(),
            asking: 0,
            comment: Line::default(),
            stood: String::new(),
            seen: Vec::new(),
            commenting: false,
            saving: false,
        };
        walk.turn_to(at, desk);
        walk
    }

    fn activity<'a>(&self, desk: &Desk<'a>) -> Option<&'a Activity> {
        desk.group().activities.get(self.round.get(self.at)?)
    }

    fn draft_key(&self) -> String {
        self.round
            .get(self.at)
            .map(|id| format!("walk:{id}"))
            .unwrap_or_default()
    }

    /// Shows another card, with what was left half typed at it.
    fn turn_to(&mut self, at: usize, desk: &Desk<'_>) {
        self.at = at.min(self.round.len().saturating_sub(1));
        self.commenting = false;
        if let Some(activity) = self.activity(desk) {
            self.stage = activity.stage;
            self.questions = question::of(activity);
            self.stood = question::said(activity).unwrap_or_default();
        }
        let draft = desk.draft(&self.draft_key());
        let left = Left::read(&draft.unwrap_or_default());
        self.comment = Line::new(left.words.as_ref().unwrap_or(&self.stood));
        self.choose(&left.answers);
        self.seen.clear();
        self.see(desk);
    }

    fn is_typed(&self) -> bool {
        self.comment.text() != self.stood
    }

    /// Tells that an answer was left without being saved: it is kept, but nobody else sees it.
    fn unsaved(&self, desk: &Desk<'_>) -> Intent {
        let answered = self
            .questions
            .iter()
            .any(|question| question.answered().is_some());
        match self.round.get(self.at).filter(|_| answered) {
            Some(id) => Intent::Tell(desk.say("walk-unsaved", &[("id", id.to_string().into())])),
            None => Intent::Stay,
        }
    }

    /// Goes on, or leaves where this was the last card.
    fn next(&mut self, desk: &Desk<'_>) -> Intent {
        if self.at + 1 >= self.round.len() {
            return Intent::All(vec![Intent::Back, Intent::Tell(desk.word("walk-finished"))]);
        }
        self.turn_to(self.at + 1, desk);
        Intent::Stay
    }

    fn leave_draft(&self) -> Intent {
        self.draft().map_or(Intent::Stay, Intent::Draft)
    }

    fn lacks(&self, desk: &Desk<'_>) -> Vec<Lack> {
        let lacks = |activity| gate::lacks(desk.group(), activity, self.stage, desk.today);
        self.activity(desk).map(lacks).unwrap_or_default()
    }

    /// The questions that show: all, or on a low screen the one that is asked.
    fn shown(&self, desk: &Desk<'_>) -> impl Iterator<Item = &Question> {
        let low = desk.size.1 < 20;
        self.questions
            .iter()
            .enumerate()
            .filter(move |(place, _)| !low || *place == self.asking)
            .map(|(_, it)| it)
    }

    /// The rows that the question, its answers and the line for words take.
    fn rows_asked(&self, width: u16, lacks: &[Lack], desk: &Desk<'_>) -> u16 {
        let questions: u16 = self
            .shown(desk)
            .map(|question| question.rows(width, desk))
            .sum();
        let lacking = if self.stage == Stage::Plan {
            1 + lacks.len() as u16
        } else {
            0
        };
        let readings = u16::from(self.stage == Stage::Check);
        questions + lacking + readings + 1
    }

    /// Goes to another question of the card.
    fn ask(&mut self, place: usize) -> Intent {
        self.asking = place.min(self.questions.len().saturating_sub(1));
        Intent::Stay
    }

    /// Answers with the digit: a question's answer, or in planning the thing that is lacking.
    fn answer(&mut self, place: usize, desk: &Desk<'_>) -> Intent {
        if self.stage == Stage::Plan {
            let lack = self.lacks(desk).get(place).copied();
            let (Some(lack), Some(id)) = (lack.and_then(Lack::field), self.round.get(self.at))
            else {
                return Intent::Stay;
            };
            return match Form::mend(&(*id).into(), lack, desk) {
                Ok(form) => Intent::Open(Box::new(form)),
                Err(instead) => instead,
            };
        }
        let asking = self.asking;
        if self
            .questions
            .get_mut(asking)
            .is_some_and(|question| question.answer(place))
        {
            return self.ask(asking + 1);
        }
        Intent::Stay
    }
}

impl Screen for Walk {
    fn at(&self, _: &Desk<'_>) -> Option<AnyId> {
        self.round.get(self.at).map(|id| (*id).into())
    }

    fn place(&self) -> Place {
        if self.commenting {
            Place::Prompt
        } else {
            Place::Walk
        }
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Back if self.commenting => {
                self.commenting = false;
                self.leave_draft()
            }
            Action::Back => Intent::All(vec![self.leave_draft(), Intent::Back, self.unsaved(desk)]),
            Action::Open => self.done(desk),
            Action::Comment => {
                self.commenting = true;
                Intent::Stay
            }
            Action::Next => {
                let (draft, unsaved) = (self.leave_draft(), self.unsaved(desk));
                Intent::All(vec![draft, self.next(desk), unsaved])
            }
            Action::Up => self.ask(self.asking.saturating_sub(1)),
            Action::Down => self.ask(self.asking + 1),
            Action::Previous => {
                let (draft, unsaved) = (self.leave_draft(), self.unsaved(desk));
                self.turn_to(self.at.saturating_sub(1), desk);
                Intent::All(vec![draft, unsaved])
            }
            action => match (action.answer(), self.say(action, desk)) {
                (Some(place), _) => self.answer(place, desk),
                (None, Some(said)) => said,
                (None, None) => detail::act(action, self.round.get(self.at).copied(), desk),
            },
        }
    }

    fn typed(&mut self, key: &KeyEvent, _: &Desk<'_>) -> Intent {
        if self.commenting {
            self.comment.key(key);
        }
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, _: &Desk<'_>) -> Intent {
        self.commenting = true;
        self.comment.paste(text);
        Intent::Stay
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        // Undo and redo answer here too, and do not turn the card.
        if std::mem::take(&mut self.saving) {
            self.saved(outcome, desk)
        } else {
            Intent::Stay
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.leave_out_gone(desk);
        if let Some(activity) = self.activity(desk) {
            self.follow(activity);
            self.see(desk);
        }
    }

    fn is_minuted(&self) -> bool {
        true
    }

    fn does(&self, action: Action, desk: &Desk<'_>) -> Option<Action> {
        let is_of_a_meeting = matches!(action, Action::Decide | Action::Park);
        let is_one_on = || agenda::open_meeting(desk.group()).is_some();
        (!is_of_a_meeting || is_one_on()).then_some(action)
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let walk = desk.word("walk-title");
        // Where a meeting is going on, what is answered stands in its minutes.
        match agenda::open_meeting(desk.group()) {
            Some(meeting) => format!("{walk} {} {}", desk.theme.signs.dot, meeting.id),
            None => walk,
        }
    }

    fn draft(&self) -> Option<Draft> {
        (!self.round.is_empty()).then(|| Draft {
            key: self.draft_key(),
            text: self.left().write(),
        })
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let Some(activity) = self.activity(desk) else {
            paint.text(
                1,
                0,
                paint.width() - 2,
                &desk.word("walk-empty"),
                desk.theme.faint,
            );
            return None;
        };
        let in_stage: Vec<_> = self
            .round
            .iter()
            .enumerate()
            .filter(|(_, id)| {
                desk.group()
                    .activities
                    .get(id)
                    .is_some_and(|a| a.stage == activity.stage)
            })
            .map(|(place, _)| place)
            .collect();
        let place = in_stage
            .iter()
            .position(|place| *place == self.at)
            .unwrap_or(0);
        card::head(
            paint,
            activity.stage,
            (place + 1, in_stage.len()),
            (self.at + 1, self.round.len()),
            desk,
        );
        let height = paint.height();
        let lacks = self.lacks(desk);
        let asked = self.rows_asked(paint.width(), &lacks, desk);
        // What is asked always shows; what is told takes the rest.
        let gap = u16::from(height > 14);
        let mut y = card::about(
            paint,
            1 + gap,
            height.saturating_sub(1 + gap + asked),
            activity,
            desk,
        );
        y = match activity.stage {
            Stage::Plan => card::lacking(paint, y, &lacks, desk) + gap,
            Stage::Check => card::readings(paint, y, activity, desk),
            Stage::Do | Stage::Improve => y,
        };
        let asked = self.questions.get(self.asking);
        for question in self.shown(desk) {
            let asking =
                !self.commenting && asked.is_some_and(|asked| std::ptr::eq(asked, question));
            if asking {
                card::which(paint, y, (self.asking + 1, self.questions.len()), desk);
            }
            y = question.draw(paint, y, asking, desk) + gap;
        }
        card::comment(
            paint,
            y,
            activity.stage,
            &self.comment,
            self.commenting,
            desk,
        )
    }
}
