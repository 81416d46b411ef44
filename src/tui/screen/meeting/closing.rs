//! Closing a meeting: what was decided and who does what by when, what is lacking, the next meeting.

use super::step;
use crate::domain::command::Step;
use crate::domain::id::{ActionId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::minutes::DecisionState;
use crate::domain::noun::NounKind;
use crate::domain::query::minutes;
use crate::domain::query::series::{self, Next};
use crate::domain::wall::Wall;
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::form::Form;
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

/// A meeting about to be closed.
pub struct Closing {
    meeting: MeetingId,
    /// Scrolls, where there is more than shows.
    cursor: Cursor,
}

/// One row: how it is led in, its words, and whether something is wrong with it.
struct Row {
    head: String,
    text: String,
    lacks: Option<ActionId>,
}

impl Closing {
    /// Returns the closing of a meeting.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut closing = Self {
            meeting,
            cursor: Cursor::default(),
        };
        closing.refresh(desk);
        closing
    }

    fn meeting<'a>(&self, desk: &Desk<'a>) -> Option<&'a Meeting> {
        desk.group().meetings.get(&self.meeting)
    }

    fn rows(&self, desk: &Desk<'_>) -> Vec<Row> {
        let group = desk.group();
        let heading = |id: &str| Row {
            head: desk.word(id),
            text: String::new(),
            lacks: None,
        };
        let mut rows = vec![heading("closing-decisions")];
        let decisions = minutes::entries(group, self.meeting)
            .filter_map(|entry| minutes::decision(group, entry))
            .filter(|decision| decision.state == DecisionState::Standing);
        rows.extend(decisions.map(|decision| Row {
            head: decision.id.to_string(),
            text: decision.text.as_str().replace('\n', " "),
            lacks: None,
        }));
        rows.push(heading("closing-actions"));
        let lacking = minutes::actions_lacking(group, self.meeting);
        rows.extend(minutes::actions(group, self.meeting).map(|action| {
            let who = action.owner.as_ref().map(ToString::to_string);
            let who = who.or(action.member.as_ref().map(|id| format!("@{id}")));
            let due = action.due.map(|due| desk.date(due));
            let parts: Vec<String> = who.into_iter().chain(due).collect();
            let tail = desk.dotted(parts);
            Row {
                head: action.id.to_string(),
                text: format!("{} {} {tail}", action.text, desk.theme.signs.dot),
                lacks: lacking.contains(&action.id).then_some(action.id),
            }
        }));
        rows.push(heading("closing-next"));
        rows.push(Row {
            head: String::new(),
            text: self.next(desk),
            lacks: None,
        });
        rows
    }

    /// Says when the next meeting is, or when it could be.
    fn next(&self, desk: &Desk<'_>) -> String {
        let told = |at: Wall| {
            let day = date::short_with_weekday(desk.language(), at.date(), desk.today);
            format!("{day} {}", date::clock(at))
        };
        match self.following(desk) {
            Some(Next::Called(id)) => {
                let at = desk.group().meetings.get(&id).and_then(|next| next.at);
                let args = [
                    ("id", id.to_string().into()),
                    ("when", at.map(told).unwrap_or_default().into()),
                ];
                desk.say("closing-called", &args)
            }
            Some(Next::Proposed(at)) => {
                let key = desk.keys.name(Place::Closing, Action::Edit);
                let args = [
                    ("when", told(at).into()),
                    ("key", key.unwrap_or_default().into()),
                ];
                desk.say("closing-proposed", &args)
            }
            None => String::new(),
        }
    }

    fn following(&self, desk: &Desk<'_>) -> Option<Next> {
        series::next(desk.group(), self.meeting(desk)?)
    }

    /// Mends what is lacking in the chosen row, or calls the next meeting.
    fn mend(&self, desk: &Desk<'_>) -> Intent {
        let rows = self.rows(desk);
        let chosen = rows.get(self.cursor.row()).and_then(|row| row.lacks);
        let lacking = chosen.or_else(|| rows.iter().find_map(|row| row.lacks));
        if let Some(action) = lacking {
            return super::edit(&action.into(), desk);
        }
        let Some((meeting, next)) = self.meeting(desk).zip(self.following(desk)) else {
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
        given.extend(
            meeting
                .place
                .as_ref()
                .map(|place| ("place", place.to_string())),
        );
        Intent::Open(Box::new(Form::add_with(NounKind::Meeting, &given, desk)))
    }
}

impl Screen for Closing {
    fn place(&self) -> Place {
        Place::Closing
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, desk.size.1 / 2) => Intent::Stay,
            Action::Back => Intent::Back,
            Action::Edit => self.mend(desk),
            Action::Open => step(self.meeting, Step::Close),
            _ => Intent::Stay,
        }
    }

    fn answered(
        &mut self,
        outcome: &Result<Vec<crate::domain::Record>, crate::host::Denied>,
        desk: &Desk<'_>,
    ) -> Intent {
        let closed = self
            .meeting(desk)
            .is_none_or(|meeting| meeting.state != MeetingState::Open);
        if outcome.is_ok() && closed {
            return super::go(self.meeting, desk);
        }
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.cursor.resize(self.rows(desk).len());
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("closing-title", &[("id", self.meeting.to_string().into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let (width, height) = (paint.width(), paint.height());
        let rows = self.rows(desk);
        let lacking = rows.iter().filter(|row| row.lacks.is_some()).count();
        let mut y = 0;
        for (place, row) in rows
            .iter()
            .enumerate()
            .skip(self.cursor.top(usize::from(height / 2)))
        {
            if y >= height.saturating_sub(1) {
                break;
            }
            if row.text.is_empty() {
                paint.text(1, y, width - 2, &row.head, theme.strong);
                y += 1;
                continue;
            }
            if place == self.cursor.row() {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let style = if row.lacks.is_some() {
                theme.bad
            } else {
                theme.plain
            };
            let sign = if row.lacks.is_some() {
                theme.signs.cross
            } else {
                " "
            };
            let x = paint.row(
                1,
                y,
                &[
                    (sign, theme.bad),
                    (" ", theme.plain),
                    (&row.head, theme.accent),
                    (" ", theme.plain),
                ],
            );
            for line in wrap(&row.text, usize::from(width.saturating_sub(x + 1)).max(8)) {
                paint.text(x, y, width - x, &line, style);
                y += 1;
            }
        }
        let (told, style) = if lacking > 0 {
            (
                desk.say("closing-lacking", &[("count", lacking.into())]),
                theme.warning,
            )
        } else {
            (desk.word("closing-ready"), theme.plain)
        };
        paint.text(1, height - 1, width - 2, &told, style);
        None
    }
}
