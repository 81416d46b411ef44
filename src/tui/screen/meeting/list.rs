//! Every meeting: those to come first, then those that were held, and the agenda of the chosen one.

use super::agenda::Agenda;
use super::{heading, item, step};
use crate::domain::Record;
use crate::domain::command::Step;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::noun::NounKind;
use crate::domain::query::agenda;
use crate::host::Denied;
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::form::Form;
use crate::tui::screen::history::History;
use crate::tui::screen::{Intent, Screen, write};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// The meetings.
pub struct Meetings {
    ids: Vec<MeetingId>,
    cursor: Cursor,
    /// A meeting that is being opened: its sitting is where one goes.
    opening: Option<MeetingId>,
}

impl Meetings {
    /// Returns the meetings, the one to come chosen.
    pub fn new(desk: &Desk<'_>) -> Self {
        let mut screen = Self {
            ids: Vec::new(),
            cursor: Cursor::default(),
            opening: None,
        };
        screen.refresh(desk);
        screen
    }

    /// Returns the meetings with one of them chosen.
    pub fn at(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut screen = Self::new(desk);
        if let Some(row) = screen.ids.iter().position(|id| *id == meeting) {
            screen.cursor.choose(row);
        }
        screen
    }

    fn chosen<'a>(&self, desk: &Desk<'a>) -> Option<&'a Meeting> {
        desk.group().meetings.get(self.ids.get(self.cursor.row())?)
    }

    fn draw_row(paint: &mut Paint<'_>, y: u16, meeting: &Meeting, chosen: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        if chosen {
            paint.text(0, y, 1, theme.signs.marker, theme.accent);
        }
        let (sign, style) = match meeting.state {
            MeetingState::Called => (" ", theme.plain),
            MeetingState::Open => (theme.signs.arrow_small, theme.accent),
            MeetingState::Closed => (theme.signs.attention, theme.warning),
            MeetingState::Approved => (theme.signs.tick, theme.good),
        };
        let state = format!(
            "{sign} {}",
            desk.code(MeetingState::SET, meeting.state.code())
        );
        let state_at = paint.text_right(paint.width() - 1, y, &state, style);
        let id = format!("{:<4}", meeting.id.to_string());
        let when = meeting
            .at
            .map(|at| date::wall(desk.language(), at, desk.today));
        let when = format!("{:<18}", when.unwrap_or_default());
        let pieces = [
            (&*id, theme.strong),
            (&*when, theme.faint),
            (" ", theme.plain),
        ];
        let x = paint.row(1, y, &pieces);
        let style = if chosen { theme.chosen } else { theme.plain };
        paint.text(
            x,
            y,
            state_at.saturating_sub(x + 1),
            meeting.title.as_str(),
            style,
        );
    }
}

impl Screen for Meetings {
    fn place(&self) -> Place {
        Place::Meetings
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        if action == Action::Add {
            return Intent::Open(Box::new(Form::add(NounKind::Meeting, desk)));
        }
        if self.cursor.act(action, desk.size.1 / 3) {
            return Intent::Stay;
        }
        let Some(meeting) = self.chosen(desk) else {
            return Intent::Stay;
        };
        match action {
            Action::Open => match meeting.state {
                MeetingState::Called => Intent::Open(Box::new(Agenda::of(meeting.id, desk))),
                _ => super::go(meeting.id, desk),
            },
            Action::OpenMeeting => {
                self.opening = Some(meeting.id);
                step(meeting.id, Step::Open)
            }
            Action::Edit => super::edit(&meeting.id.into(), desk),
            Action::Write => write::of_meeting(meeting, desk),
            Action::History => Intent::Open(Box::new(History::of(meeting.id.into(), desk))),
            _ => Intent::Stay,
        }
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        match self.opening.take().filter(|_| outcome.is_ok()) {
            Some(id) => super::go(id, desk),
            None => Intent::Stay,
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let before = self.ids.get(self.cursor.row()).copied();
        let mut meetings: Vec<&Meeting> = desk.group().meetings.iter().collect();
        // What is to come, the next one first; then what was, the last one first.
        let is_over = |meeting: &Meeting| meeting.state >= MeetingState::Closed;
        meetings.sort_by_key(|meeting| (meeting.at, meeting.id));
        let (mut over, to_come): (Vec<&Meeting>, Vec<&Meeting>) =
            meetings.into_iter().partition(|meeting| is_over(meeting));
        over.reverse();
        self.ids = to_come
            .iter()
            .chain(&over)
            .map(|meeting| meeting.id)
            .collect();
        self.cursor.resize(self.ids.len());
        let place = before.and_then(|id| self.ids.iter().position(|other| *other == id));
        self.cursor.choose(place.unwrap_or(0));
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.word("meetings-title")
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let (width, height) = (paint.width(), paint.height());
        if self.ids.is_empty() {
            let key = desk
                .keys
                .name(Place::Meetings, Action::Add)
                .unwrap_or_default();
            let told = desk.say("meetings-empty", &[("key", key.into())]);
            paint.prose(1, 0, height, &told, theme.faint);
            return None;
        }
        let below = if height >= 12 { height / 2 } else { 0 };
        let rows = usize::from(height - below);
        let top = self.cursor.top(rows);
        for (y, (row, id)) in self.ids.iter().enumerate().skip(top).take(rows).enumerate() {
            if let Some(meeting) = desk.group().meetings.get(id) {
                Self::draw_row(paint, y as u16, meeting, row == self.cursor.row(), desk);
            }
        }
        if let Some(meeting) = self.chosen(desk).filter(|_| below > 0) {
            let y = height - below;
            paint.rule(y, theme.signs.rule, theme.faint);
            let head = format!(" {} ", heading(meeting, desk));
            paint.text(2, y, width - 4, &head, theme.strong);
            if agenda::items(desk.group(), meeting.id).is_empty() {
                paint.text(2, y + 1, width - 4, &desk.word("agenda-empty"), theme.faint);
            } else {
                item::draw_agenda(
                    &mut paint.part(1, y + 1, width.min(76), below - 1),
                    meeting,
                    desk,
                );
            }
        }
        None
    }
}
