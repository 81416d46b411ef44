//! Closing a meeting: what it came to is read through, what remains is seen to, the next one is called.

use super::look;
use super::remains;
use super::rollcall::RollCall;
use super::summary::{self, About, Row, Unentered};
use super::typing::{self, Typing};
use super::{readback, step};
use crate::domain::command::Step;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::noun::NounKind;
use crate::domain::query::series::{self, Next};
use crate::domain::text::Text;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::form::Form;
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::paint::Paint;
use crate::tui::widget::tall::Tall;

/// A meeting about to be closed.
pub struct Closing {
    meeting: MeetingId,
    /// The line that was left at the meeting.
    typing: Typing,
    /// Who else has begun a line and not entered it.
    others: Vec<Text>,
    cursor: Tall,
}

impl Closing {
    /// Returns the closing of a meeting.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut closing = Self {
            meeting,
            typing: Typing::of(meeting, desk),
            others: Vec::new(),
            cursor: Tall::default(),
        };
        closing.refresh(desk);
        closing
    }

    fn meeting<'a>(&self, desk: &Desk<'a>) -> Option<&'a Meeting> {
        desk.group().meetings.get(&self.meeting)
    }

    fn is_over(&self, desk: &Desk<'_>) -> bool {
        let meeting = self.meeting(desk);
        meeting.is_none_or(|meeting| meeting.state != MeetingState::Open)
    }

    fn rows(&self, desk: &Desk<'_>) -> Vec<Row> {
        let unentered = Unentered {
            typing: &self.typing,
            others: &self.others,
        };
        let meeting = self.meeting(desk);
        meeting.map_or_else(Vec::new, |it| summary::rows(it, &unentered, desk))
    }

    fn resize(&mut self, desk: &Desk<'_>) {
        let rows = self.rows(desk);
        let rows = rows.iter().map(|row| row.height(desk.body().0));
        self.cursor.resize(rows.collect());
    }

    /// Closes the meeting, unless somebody began a line since this was last told.
    fn close(&mut self, desk: &Desk<'_>) -> Intent {
        let others = others(self.meeting, desk);
        let is_new = others.iter().any(|who| !self.others.contains(who));
        self.others = others;
        self.resize(desk);
        if is_new {
            return Intent::Tell(desk.word("closing-others-since"));
        }
        step(self.meeting, Step::Close)
    }

    /// Sees to what there is in the chosen row, else to the first action that is lacking, else to the
    /// next meeting.
    fn mend(&self, desk: &Desk<'_>) -> Intent {
        let rows = self.rows(desk);
        let chosen = rows.get(self.cursor.row()).and_then(|row| row.about);
        let is_lacking = |about: &About| matches!(about, About::Lacking(_));
        let lacking = || rows.iter().filter_map(|row| row.about).find(is_lacking);
        // A heading stands for what is below it.
        let below = || rows.get(self.cursor.row() + 1).and_then(|row| row.about);
        match chosen.or_else(lacking).or_else(below) {
            Some(About::Lacking(action)) => super::edit(&action.into(), desk),
            Some(About::Remains(at)) => remains::see_to(at, self.meeting, desk),
            Some(About::Decision(id, _)) => match desk.group().decisions.get(&id) {
                Some(decision) => readback::reword(decision, desk),
                None => Intent::Stay,
            },
            None => self.call_next(desk),
        }
    }

    fn call_next(&self, desk: &Desk<'_>) -> Intent {
        let meeting = self.meeting(desk);
        let next = meeting.and_then(|meeting| series::next(desk.group(), meeting));
        let Some((meeting, next)) = meeting.zip(next) else {
            return Intent::Stay;
        };
        let at = match next {
            Next::Called(id) => {
                return Intent::Open(Box::new(super::agenda::Agenda::of(id, desk)));
            }
            Next::Proposed(at) => at,
        };
        let mut given = vec![
            ("title", meeting.title.to_string()),
            ("at", at.to_string().replace('T', " ")),
            ("minutes", meeting.minutes.to_string()),
        ];
        let own = [
            ("place", meeting.place.as_ref().map(ToString::to_string)),
            ("series", meeting.series.as_ref().map(ToString::to_string)),
            ("chair", meeting.chair.as_ref().map(ToString::to_string)),
            (
                "secretary",
                meeting.secretary.as_ref().map(ToString::to_string),
            ),
        ];
        given.extend(own.into_iter().filter_map(|(key, text)| Some((key, text?))));
        Intent::Open(Box::new(Form::add_with(NounKind::Meeting, &given, desk)))
    }

    /// Says whether it can be closed, and how; and whether something speaks against it.
    fn verdict(&self, rows: &[Row], desk: &Desk<'_>) -> (String, bool) {
        let count = |is: fn(&About) -> bool| {
            let about = rows.iter().filter_map(|row| row.about);
            about.filter(is).count()
        };
        let lacking = count(|about| matches!(about, About::Lacking(_)));
        let remaining = count(|about| matches!(about, About::Remains(_)));
        let key = desk.keys.name(Place::Closing, Action::Open);
        let key = ("key", key.unwrap_or_default().into());
        if self.is_over(desk) {
            return (desk.say("sitting-over", &[key]), true);
        }
        match (lacking, remaining) {
            (0, 0) => (desk.say("closing-ready", &[key]), false),
            (0, left) => {
                let args = [("count", left.into()), key];
                (desk.say("closing-ready-yet", &args), true)
            }
            (lacking, _) => {
                let args = [("count", lacking.into())];
                (desk.say("closing-lacking", &args), true)
            }
        }
    }
}

/// Returns who else has a line, or lines, that are not entered.
pub fn others(meeting: MeetingId, desk: &Desk<'_>) -> Vec<Text> {
    let keys = [typing::draft_key(meeting), look::draft_key(meeting, false)];
    let mut all: Vec<Text> = Vec::new();
    for who in keys.iter().flat_map(|key| desk.drafting(key)) {
        if !all.contains(&who) {
            all.push(who);
        }
    }
    all
}

impl Screen for Closing {
    fn place(&self) -> Place {
        Place::Closing
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        // The last row says what can be done.
        let height = desk.body().1.saturating_sub(1);
        if self.is_over(desk) {
            return super::go(self.meeting, desk);
        }
        match action {
            action if self.cursor.act(action, height.into()) => Intent::Stay,
            Action::Back => Intent::Back,
            Action::Edit => self.mend(desk),
            Action::RollCall => Intent::Open(Box::new(RollCall::of(self.meeting, desk))),
            Action::Open => self.close(desk),
            _ => Intent::Stay,
        }
    }

    fn answered(
        &mut self,
        outcome: &Result<Vec<crate::domain::Record>, crate::host::Denied>,
        desk: &Desk<'_>,
    ) -> Intent {
        if outcome.is_ok() && self.is_over(desk) {
            return super::go(self.meeting, desk);
        }
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.typing.read(desk);
        self.others = others(self.meeting, desk);
        self.resize(desk);
    }

    fn does(&self, action: Action, desk: &Desk<'_>) -> Option<Action> {
        // Once another has closed it, any key goes where it stands.
        (!self.is_over(desk) || action == Action::Help).then_some(action)
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("closing-title", &[("id", self.meeting.to_string().into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let (width, height) = (paint.width(), paint.height());
        let rows = self.rows(desk);
        let below = height.saturating_sub(1);
        let (top, mut skip) = self.cursor.top(below.into());
        let mut body = paint.part(0, 0, width, below);
        let mut y = 0;
        for (place, row) in rows.iter().enumerate().skip(top) {
            let chosen = place == self.cursor.row();
            y = row.draw(&mut body, y, std::mem::take(&mut skip), chosen, desk);
            if y >= below {
                break;
            }
        }
        let (told, is_warning) = self.verdict(&rows, desk);
        let style = if is_warning {
            desk.theme.warning
        } else {
            desk.theme.plain
        };
        paint.text(1, below, width - 2, &told, style);
        None
    }
}
