//! Closing a meeting: what remains, what was decided and who does what by when, the next meeting.

use super::remains::{self, Remains, Where};
use super::rollcall::RollCall;
use super::typing::Typing;
use super::{readback, step, waiting_sign};
use crate::domain::activity::ActionState;
use crate::domain::command::Step;
use crate::domain::id::{ActionId, DecisionId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::minutes::DecisionState;
use crate::domain::noun::NounKind;
use crate::domain::query::minutes;
use crate::domain::query::series::{self, Next};
use crate::domain::wall::Wall;
use crate::domain::{Action as Task, Entry};
use crate::lang::{date, minuted};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::form::Form;
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

/// A meeting about to be closed.
pub struct Closing {
    meeting: MeetingId,
    /// The line that was left at the meeting.
    typing: Typing,
    /// Scrolls, where there is more than shows.
    cursor: Cursor,
}

/// One row: how it is led in, its words, and what there is to see to in it.
struct Row {
    head: String,
    text: String,
    mends: Option<Mends>,
    /// The decision that it is.
    decision: Option<DecisionId>,
}

/// What there is to see to in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mends {
    /// An action that lacks its owner or its day, without which the meeting cannot be closed.
    Action(ActionId),
    /// Something that remains, which is told and closed over all the same.
    Remains(Where),
}

impl From<Remains> for Row {
    fn from(remains: Remains) -> Self {
        Self {
            head: remains.head,
            text: remains.text,
            mends: Some(Mends::Remains(remains.at)),
            decision: None,
        }
    }
}

impl Row {
    fn heading(head: String) -> Self {
        Self::plain(head, String::new())
    }

    fn plain(head: String, text: String) -> Self {
        Self {
            head,
            text,
            mends: None,
            decision: None,
        }
    }
}

impl Closing {
    /// Returns the closing of a meeting.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut closing = Self {
            meeting,
            typing: Typing::of(meeting, desk),
            cursor: Cursor::default(),
        };
        closing.refresh(desk);
        closing
    }

    fn meeting<'a>(&self, desk: &Desk<'a>) -> Option<&'a Meeting> {
        desk.group().meetings.get(&self.meeting)
    }

    fn rows(&self, desk: &Desk<'_>) -> Vec<Row> {
        let told = |of: &dyn Fn(&Meeting) -> Vec<Remains>| -> Vec<Row> {
            let remains = self.meeting(desk).map(of).unwrap_or_default();
            remains.into_iter().map(Row::from).collect()
        };
        let remains = told(&|meeting| remains::of(meeting, &self.typing, desk));
        let not_reached = told(&|meeting| remains::not_reached(meeting, desk));
        let next = Row::plain(String::new(), self.next(desk));
        let parts = [
            ("closing-remains", remains),
            ("closing-decisions", self.decisions(desk)),
            ("closing-actions", self.actions(desk)),
            ("closing-unsettled", self.unsettled(desk)),
            ("closing-next", vec![next]),
            ("closing-not-reached", not_reached),
        ];
        let mut rows = Vec::new();
        for (id, part) in parts {
            // That nothing was decided or given to do is told, since it may be a mistake.
            if !part.is_empty() || matches!(id, "closing-decisions" | "closing-actions") {
                rows.push(Row::heading(desk.word(id)));
                rows.extend(part);
            }
        }
        rows
    }

    fn decisions(&self, desk: &Desk<'_>) -> Vec<Row> {
        let group = desk.group();
        let entries = minutes::entries(group, self.meeting);
        let decisions = entries
            .filter_map(|entry| minutes::decision(group, entry))
            .filter(|decision| decision.state == DecisionState::Standing);
        let mut rows = Vec::new();
        for decision in decisions {
            let text = decision.text.as_str().replace('\n', " ");
            rows.push(Row {
                decision: Some(decision.id),
                ..Row::plain(decision.id.to_string(), text)
            });
            let told =
                |dissent| Row::plain(String::new(), minuted::dissented(desk.tongue, dissent));
            rows.extend(decision.dissents.iter().map(told));
        }
        rows
    }

    fn actions(&self, desk: &Desk<'_>) -> Vec<Row> {
        let group = desk.group();
        let lacking = minutes::actions_lacking(group, self.meeting);
        let row = |action: &Task| {
            let who = action.owner.as_ref().map(ToString::to_string);
            let who = who.or(action.member.as_ref().map(|id| format!("@{id}")));
            let due = action.due.map(|due| desk.date(due));
            let state = action.state;
            let state =
                (state != ActionState::Open).then(|| desk.code(ActionState::SET, state.code()));
            let parts = std::iter::once(action.text.to_string()).chain(who);
            let text = desk.dotted(parts.chain(due).chain(state));
            let lacks = lacking.contains(&action.id);
            Row {
                mends: lacks.then_some(Mends::Action(action.id)),
                ..Row::plain(action.id.to_string(), text)
            }
        };
        minutes::actions(group, self.meeting).map(row).collect()
    }

    fn unsettled(&self, desk: &Desk<'_>) -> Vec<Row> {
        let row = |entry: &Entry| {
            let text = entry.text.as_ref().map(ToString::to_string);
            let text = text.unwrap_or_default().replace('\n', " ");
            Row::plain(waiting_sign(entry).to_owned(), text)
        };
        let entries = minutes::unsettled(desk.group(), self.meeting);
        entries.map(row).collect()
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

    /// Sees to what there is in the chosen row, else to the first action that is lacking, else to the
    /// next meeting.
    fn mend(&self, desk: &Desk<'_>) -> Intent {
        let rows = self.rows(desk);
        let row = rows.get(self.cursor.row());
        if let Some(id) = row.and_then(|row| row.decision)
            && let Some(decision) = desk.group().decisions.get(&id)
        {
            return readback::reword(decision, desk);
        }
        let chosen = row.and_then(|row| row.mends);
        let lacking = |row: &Row| row.mends.filter(|mends| matches!(mends, Mends::Action(_)));
        match chosen.or_else(|| rows.iter().find_map(lacking)) {
            Some(Mends::Action(action)) => return super::edit(&action.into(), desk),
            Some(Mends::Remains(at)) => return remains::see_to(at, self.meeting, desk),
            None => {}
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
            Action::RollCall => Intent::Open(Box::new(RollCall::of(self.meeting, desk))),
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
        self.typing.read(desk);
        self.cursor.resize(self.rows(desk).len());
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("closing-title", &[("id", self.meeting.to_string().into())])
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let (width, height) = (paint.width(), paint.height());
        let rows = self.rows(desk);
        let is_lacking = |row: &&Row| matches!(row.mends, Some(Mends::Action(_)));
        let lacking = rows.iter().filter(is_lacking).count();
        let remaining = rows.iter().filter(|row| row.mends.is_some()).count() - lacking;
        let is_confirmed = |row: &Row| {
            let decision = row.decision.and_then(|id| desk.group().decisions.get(&id));
            decision.is_some_and(|decision| decision.confirmed.is_some())
        };
        let mut y = 0;
        let top = self.cursor.top(usize::from(height / 2));
        for (place, row) in rows.iter().enumerate().skip(top) {
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
            let (sign, style) = match row.mends {
                Some(Mends::Action(_)) => (theme.signs.cross, theme.bad),
                Some(Mends::Remains(_)) => (theme.signs.attention, theme.warning),
                None if is_confirmed(row) => (theme.signs.tick, theme.plain),
                None => (" ", theme.plain),
            };
            let space = if row.head.is_empty() { "" } else { " " };
            let led = [
                (sign, style),
                (" ", theme.plain),
                (row.head.as_str(), theme.accent),
                (space, theme.plain),
            ];
            let x = paint.row(1, y, &led);
            for line in wrap(&row.text, usize::from(width.saturating_sub(x + 1)).max(8)) {
                // The last row tells what the key does.
                if y < height - 1 {
                    paint.text(x, y, width - x, &line, style);
                }
                y += 1;
            }
        }
        let (told, style) = match (lacking, remaining) {
            (0, 0) => (desk.word("closing-ready"), theme.plain),
            (0, count) => {
                let args = [("count", count.into())];
                (desk.say("closing-ready-yet", &args), theme.warning)
            }
            (count, _) => {
                let args = [("count", count.into())];
                (desk.say("closing-lacking", &args), theme.warning)
            }
        };
        paint.text(1, height - 1, width - 2, &told, style);
        None
    }
}
