//! The minutes of a meeting that is over: read, changed until they are approved, corrected after.

use std::cell::RefCell;

use super::approving;
use super::entry::Rows;
use super::read_line::{sight, told_lacking};
use super::several::line_of;
use super::{heading, item, readback, remains, seen, step, typing};
use crate::capture::{self, Outcome};
use crate::domain::command::{Command, Step};
use crate::domain::id::MeetingId;
use crate::domain::meeting::{AgendaItem, Meeting, MeetingState};
use crate::domain::minutes::EntryState;
use crate::domain::query::search::Hit;
use crate::domain::query::{agenda, minutes};
use crate::domain::text::Text;
use crate::domain::{AnyId, Entry, Group, Record, Refusal};
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::form::Form;
use crate::tui::screen::prompt::Prompt;
use crate::tui::screen::{Draft, Intent, Screen, copy, write};
use crate::tui::widget::paint::{Paint, fit};
use crate::tui::widget::tall::Tall;
use crate::tui::writing::Paper;

/// The minutes of a meeting.
pub struct Minutes {
    meeting: MeetingId,
    cursor: Tall,
    /// Whether one steps back to what lies beneath, and not to the meetings.
    on_top: bool,
    /// A line of one's own that was begun while the meeting went on and not entered.
    left: Option<String>,
    /// The group as it was when they were approved, with the newest record of theirs in it.
    approved: Option<(u64, Group)>,
}

/// One line of the list: an item, or an entry under it.
enum Row<'a> {
    Item(&'a AgendaItem),
    Entry(&'a Entry),
}

impl Minutes {
    /// Returns the minutes of a meeting.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut screen = Self {
            meeting,
            cursor: Tall::default(),
            on_top: false,
            left: remains::left_line(meeting, desk),
            approved: None,
        };
        screen.refresh(desk);
        screen
    }

    /// Has them lie on top of another screen.
    pub fn on_top(self) -> Self {
        Self {
            on_top: true,
            ..self
        }
    }

    /// Has the line be chosen that says what was found, else the item under which it stands.
    pub fn at(mut self, hit: &Hit, desk: &Desk<'_>) -> Self {
        let is_it = |entry: &Entry| match &hit.id {
            AnyId::Decision(id) => entry.decision == Some(*id),
            AnyId::Action(id) => entry.action == Some(*id),
            id => *id == entry.id.into(),
        };
        let rows = self.rows(desk);
        let line = |row: &Row<'_>| matches!(row, Row::Entry(entry) if is_it(entry));
        let item = |row: &Row<'_>| matches!(row, Row::Item(item) if Some(item.id) == hit.item);
        let found = rows.iter().position(line);
        if let Some(row) = found.or_else(|| rows.iter().position(item)) {
            self.cursor.choose(row);
        }
        self
    }

    fn meeting<'a>(&self, desk: &Desk<'a>) -> Option<&'a Meeting> {
        desk.group().meetings.get(&self.meeting)
    }

    fn rows<'a>(&self, desk: &Desk<'a>) -> Vec<Row<'a>> {
        let group = desk.group();
        let mut rows = Vec::new();
        let under = |rows: &mut Vec<Row<'a>>, item| {
            for entry in minutes::under(group, self.meeting, item) {
                rows.push(Row::Entry(entry));
                rows.extend(minutes::corrections(group, entry.id).map(Row::Entry));
            }
        };
        under(&mut rows, None);
        for item in agenda::items(group, self.meeting) {
            rows.push(Row::Item(item));
            under(&mut rows, Some(item.id));
        }
        rows
    }

    /// Takes the group as it was when the minutes were approved, once they are.
    fn freeze(&mut self, desk: &Desk<'_>) {
        if !minutes::is_approved(desk.group(), self.meeting) {
            self.approved = None;
            return;
        }
        // Only a correction changes what is approved.
        let entries = minutes::entries(desk.group(), self.meeting);
        let newest = entries.map(|entry| entry.seq).max().unwrap_or_default();
        if self.approved.as_ref().is_none_or(|it| it.0 != newest) {
            let group = desk.client.minuted(desk.group(), self.meeting).ok();
            self.approved = group.map(|group| (newest, group));
        }
    }

    /// Returns the desk with the group that shows: what is approved as it was, as it is written.
    fn shown<'b>(&'b self, desk: &'b Desk<'_>) -> Desk<'b> {
        let approved = self.approved.as_ref();
        approved.map_or(*desk, |(_, group)| desk.looking_at(group))
    }

    fn measure(&mut self, desk: &Desk<'_>) {
        let width = desk.body().0;
        let shown = self.shown(desk);
        let rows = self.rows(&shown);
        let heights = rows.iter().map(|row| match row {
            Row::Item(_) => 1,
            Row::Entry(entry) => Rows::of(entry, width, &shown).height(),
        });
        let heights = heights.collect();
        self.cursor.resize(heights);
    }

    fn chosen<'a>(&self, desk: &Desk<'a>) -> Option<&'a Entry> {
        match self.rows(desk).get(self.cursor.row())? {
            Row::Entry(entry) => Some(entry),
            Row::Item(_) => None,
        }
    }

    /// Changes a line of minutes that are not approved, or corrects one of those that are.
    fn change(&self, meeting: &Meeting, desk: &Desk<'_>) -> Intent {
        let Some(entry) = self.chosen(desk) else {
            return Intent::Tell(desk.word("minutes-no-line"));
        };
        if meeting.state == MeetingState::Approved {
            return correct(entry, desk);
        }
        match minutes::decision(desk.group(), entry) {
            Some(decision) => readback::reword(decision, desk),
            None => amend(meeting.id, entry, desk),
        }
    }

    /// Lets go of the line that was not entered.
    fn let_go(&mut self, desk: &Desk<'_>) -> Intent {
        if self.left.take().is_none() {
            return Intent::Stay;
        }
        Intent::All(vec![
            Intent::Draft(Draft {
                key: typing::draft_key(self.meeting),
                text: None,
            }),
            Intent::Tell(desk.word("minutes-let-go")),
        ])
    }

    /// Says what was not entered, and what can be done about it.
    fn told_left(&self, desk: &Desk<'_>) -> Option<String> {
        let left = self.left.as_ref()?;
        let key = |action| desk.keys.name(Place::Minutes, action).unwrap_or_default();
        let meeting = self.meeting(desk);
        let id = match meeting.map(|meeting| meeting.state) {
            Some(MeetingState::Approved) => "minutes-left-locked",
            _ => "minutes-left",
        };
        // What can be done is told whole.
        let line = fit(left, usize::from(desk.size.0 / 3)).into_owned();
        let args = [
            ("line", line.into()),
            ("open", key(Action::OpenMeeting).into()),
            ("correct", key(Action::Open).into()),
            ("reset", key(Action::Reset).into()),
        ];
        Some(desk.say(id, &args))
    }

    /// Rows that are left for the minutes.
    fn room(&self, height: u16) -> u16 {
        height.saturating_sub(u16::from(self.left.is_some()))
    }

    fn settle(&self, desk: &Desk<'_>) -> Intent {
        match self.chosen(desk) {
            Some(entry) => {
                let state = if entry.waits() {
                    EntryState::Settled
                } else {
                    EntryState::Open
                };
                Intent::Ask(
                    Command::Settle {
                        entry: entry.id,
                        state,
                    }
                    .into(),
                )
            }
            None => Intent::Stay,
        }
    }
}

fn correct(entry: &Entry, desk: &Desk<'_>) -> Intent {
    let id = entry.corrects.unwrap_or(entry.id);
    let label = desk.say("minutes-correct", &[("id", id.to_string().into())]);
    let warned = RefCell::new(String::new());
    let entered = move |typed: &str, desk: &Desk<'_>| {
        let text = Text::new(typed);
        if text.is_empty() {
            return Intent::Stay;
        }
        // What tells of a person there is locked with the rest.
        if desk.privacy(typed).is_some() && warned.replace(typed.to_owned()) != typed {
            let key = desk.keys.name(Place::Prompt, Action::Open);
            let args = [("key", key.unwrap_or_default().into())];
            return Intent::Tell(desk.say("minutes-correct-tells", &args));
        }
        Intent::Ask(Command::Correct { entry: id, text }.into())
    };
    let draft = format!("correct:{id}");
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}

/// Opens the line in which an entry is put in other words; one that is emptied is taken out.
pub(super) fn amend(meeting: MeetingId, entry: &Entry, desk: &Desk<'_>) -> Intent {
    let id = entry.id;
    let label = desk.say("minutes-amend", &[("id", id.to_string().into())]);
    let line = line_of(entry, desk).map(ToString::to_string);
    let said = move |typed: &str, desk: &Desk<'_>| {
        let found = desk.group().meetings.get(&meeting).ok_or(Intent::Back)?;
        match capture::read(typed, &sight(found, Some(id), desk)).outcome {
            Outcome::Nothing => Ok(None),
            Outcome::Asks(asks) => Err(Intent::Tell(told_lacking(&asks, desk))),
            Outcome::Says(said) => Ok(Some(said)),
        }
    };
    let asked = (label, format!("amend:{id}"));
    let stands = line.unwrap_or_default();
    seen::reword(entry, asked, (&stands, None), desk, said)
}

impl Screen for Minutes {
    fn place(&self) -> Place {
        Place::Minutes
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = self.meeting(desk) else {
            return Intent::Back;
        };
        match action {
            action if self.cursor.act(action, self.room(desk.body().1).into()) => Intent::Stay,
            Action::Back if self.on_top => Intent::Back,
            Action::Back => Intent::Go(Box::new(super::list::Meetings::at(self.meeting, desk))),
            Action::Open | Action::Edit => self.change(meeting, desk),
            Action::OpenMeeting => step(meeting.id, Step::Open),
            Action::Approve => approving::of(meeting, desk),
            Action::Reset => self.let_go(desk),
            Action::RollCall => {
                Intent::Open(Box::new(super::rollcall::RollCall::of(meeting.id, desk)))
            }
            Action::Settle => self.settle(desk),
            Action::Write => write::open(Paper::Minutes(meeting.id), desk),
            Action::Copy => match self.chosen(desk) {
                Some(entry) => {
                    let text = minutes::text(desk.group(), entry);
                    copy::text(text.map(ToString::to_string).unwrap_or_default(), desk)
                }
                None => Intent::Tell(desk.word("minutes-no-line")),
            },
            _ => Intent::Stay,
        }
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        if let Err(denied @ Denied::Refused(Refusal::TellsOfPersons { .. })) = outcome {
            let key = desk.keys.name(Place::Minutes, Action::Finds);
            let args = [
                ("why", desk.denied(denied).into()),
                ("key", key.unwrap_or_default().into()),
            ];
            return Intent::Tell(desk.say("minutes-finds", &args));
        }
        if let Err(Denied::Refused(Refusal::NotAdjuster { adjuster: None, .. })) = outcome {
            // There the one is chosen who approves them.
            let form = Form::edit_at(&self.meeting.into(), "adjuster", desk);
            return form.map_or_else(|instead| instead, |form| Intent::Open(Box::new(form)));
        }
        // It goes on, by its key or since its closing was undone: one sits at it again.
        let records = outcome.as_deref().unwrap_or_default();
        match item::stepped_to(self.meeting, MeetingState::Open, records) {
            Some(_) => super::go(self.meeting, desk),
            None => Intent::Stay,
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.freeze(desk);
        self.measure(desk);
    }

    fn forget(&mut self, desk: &Desk<'_>) {
        self.approved = None;
        self.refresh(desk);
    }

    fn does(&self, action: Action, desk: &Desk<'_>) -> Option<Action> {
        let steps = matches!(action, Action::Approve | Action::OpenMeeting);
        let state = self.meeting(desk).map(|meeting| meeting.state);
        let is_there = action != Action::Reset || self.left.is_some();
        (is_there && (!steps || state == Some(MeetingState::Closed))).then_some(action)
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        self.meeting(desk)
            .map_or_else(String::new, |meeting| heading(meeting, desk))
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let desk = &self.shown(desk);
        let theme = desk.theme;
        let (width, height) = (paint.width(), self.room(paint.height()));
        if let Some(left) = self.told_left(desk) {
            let row = [(theme.signs.attention, theme.warning), (" ", theme.plain)];
            let x = paint.row(1, height, &row);
            paint.text(x, height, width - x, &left, theme.warning);
        }
        let rows = self.rows(desk);
        if rows.is_empty() {
            paint.text(1, 0, width - 2, &desk.word("minutes-empty"), theme.faint);
            return None;
        }
        let (top, mut skip) = self.cursor.top(height.into());
        let mut y = 0;
        for (place, row) in rows.iter().enumerate().skip(top) {
            if y >= height {
                break;
            }
            let chosen = place == self.cursor.row();
            match row {
                Row::Item(found) => {
                    if chosen {
                        paint.text(0, y, 1, theme.signs.marker, theme.accent);
                    }
                    let is_reached = agenda::is_reached(desk.group(), found, None);
                    let style = if is_reached {
                        theme.strong
                    } else {
                        theme.faint
                    };
                    paint.text(1, y, width - 2, &item::named(found, desk), style);
                    y += 1;
                }
                Row::Entry(entry) => {
                    let rows = Rows::of(entry, width, desk);
                    rows.draw(paint, y, skip, chosen, desk);
                    y += (rows.height() - skip) as u16;
                }
            }
            skip = 0;
        }
        None
    }
}
