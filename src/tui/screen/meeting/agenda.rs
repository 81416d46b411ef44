//! The agenda of a meeting: its items in order, when each begins, why one comes back; below them
//! what has waited since before and can be taken up.

use super::{heading, step, waiting_sign};
use crate::domain::command::{AnyWish, Command, Step};
use crate::domain::field::Value;
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::meeting::{AgendaItem, Comeback, Meeting, MeetingState};
use crate::domain::minutes::EntryState;
use crate::domain::noun::NounKind;
use crate::domain::query::{agenda, minutes};
use crate::domain::{Entry, Record};
use crate::host::Denied;
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::form::Form;
use crate::tui::screen::{Intent, Screen, write};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// The agenda of a meeting.
pub struct Agenda {
    meeting: MeetingId,
    items: Vec<AgendaItemId>,
    waiting: Vec<EntryId>,
    cursor: Cursor,
    opening: bool,
    /// An item was asked for: it is chosen once it is there.
    adding: bool,
}

impl Agenda {
    /// Returns the agenda of a meeting.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut screen = Self {
            meeting,
            items: Vec::new(),
            waiting: Vec::new(),
            cursor: Cursor::default(),
            opening: false,
            adding: false,
        };
        screen.refresh(desk);
        let at = desk
            .group()
            .meetings
            .get(&meeting)
            .and_then(|meeting| meeting.item);
        screen.at(at)
    }

    /// Has an item be the chosen one, where it is on the agenda.
    pub fn at(mut self, item: Option<AgendaItemId>) -> Self {
        if let Some(row) = self.items.iter().position(|id| Some(*id) == item) {
            self.cursor.choose(row);
        }
        self
    }

    fn item<'a>(&self, desk: &Desk<'a>) -> Option<&'a AgendaItem> {
        desk.group()
            .agenda_items
            .get(self.items.get(self.cursor.row())?)
    }

    fn offered<'a>(&self, desk: &Desk<'a>) -> Option<&'a Entry> {
        let place = self.cursor.row().checked_sub(self.items.len())?;
        desk.group().entries.get(self.waiting.get(place)?)
    }

    /// Goes to the chosen item of a meeting that is going on, else opens its form; takes up what has
    /// waited.
    fn open(&self, meeting: &Meeting, desk: &Desk<'_>) -> Intent {
        if let Some(entry) = self.offered(desk) {
            return self.take_up(entry, desk);
        }
        match self.item(desk) {
            Some(item) if meeting.state == MeetingState::Open => {
                Intent::All(vec![step(meeting.id, Step::GoTo(item.id)), Intent::Back])
            }
            Some(item) => super::edit(&item.id.into(), desk),
            None => Intent::Stay,
        }
    }

    fn take_up(&self, entry: &Entry, desk: &Desk<'_>) -> Intent {
        let text = minutes::text(desk.group(), entry)
            .cloned()
            .unwrap_or_default();
        let fields = vec![
            ("title".to_owned(), Value::Text(text)),
            ("meeting".to_owned(), Value::Ref(self.meeting.into())),
            ("takes_up".to_owned(), Value::Ref(entry.id.into())),
            ("minutes".to_owned(), Value::Whole(agenda::TAKEN_UP.into())),
        ];
        match AnyWish::add(NounKind::AgendaItem, None, fields) {
            Ok(wish) => Intent::Ask(Command::Noun(wish).into()),
            Err(_) => Intent::Stay,
        }
    }

    /// Moves the chosen item one place: all items are numbered anew, so that the order is plain.
    fn shift(&mut self, later: bool) -> Intent {
        let row = self.cursor.row();
        let other = if later { row + 1 } else { row.wrapping_sub(1) };
        if row >= self.items.len() || other >= self.items.len() {
            return Intent::Stay;
        }
        let mut order = self.items.clone();
        order.swap(row, other);
        let chosen = self.items.get(row).copied();
        let wishes = order.iter().zip(1_i64..).filter_map(|(id, place)| {
            let fields = vec![("rank".to_owned(), Value::Whole(place * 10))];
            Some((*id, AnyWish::edit((*id).into(), fields).ok()?))
        });
        let mut wishes: Vec<_> = wishes.collect();
        // What happened is told of the first.
        wishes.sort_by_key(|(id, _)| Some(*id) != chosen);
        let wishes = wishes.into_iter().map(|(_, wish)| wish);
        Intent::Ask(Command::Import(wishes.collect()).into())
    }

    fn draw_item(
        &self,
        paint: &mut Paint<'_>,
        y: u16,
        (place, item): (usize, &AgendaItem),
        begins: &str,
        desk: &Desk<'_>,
    ) {
        let theme = desk.theme;
        let chosen = place == self.cursor.row();
        if chosen {
            paint.text(0, y, 1, theme.signs.marker, theme.accent);
        }
        let mut tail: Vec<String> = Vec::new();
        tail.extend(
            item.because
                .map(|because| desk.code(Comeback::SET, because.code())),
        );
        tail.extend(item.presenter.as_ref().map(|id| format!("@{id}")));
        if item.minutes > 0 {
            tail.push(desk.say("timer-minutes", &[("minutes", item.minutes.into())]));
        }
        let tail = desk.dotted(tail);
        let left = paint.text_right(paint.width() - 1, y, &tail, theme.faint);
        let meeting = desk.group().meetings.get(&self.meeting);
        let is_now = meeting.is_some_and(|meeting| meeting.item == Some(item.id));
        let sign = match is_now {
            true => theme.signs.arrow_small,
            false if agenda::is_reached(desk.group(), item, None) => theme.signs.tick,
            false => " ",
        };
        let number = format!("{:>2} ", place + 1);
        let begins = format!("{begins:<6}");
        let x = paint.row(
            1,
            y,
            &[
                (sign, theme.good),
                (&number, theme.strong),
                (&begins, theme.faint),
            ],
        );
        let style = if chosen { theme.chosen } else { theme.plain };
        paint.text(x, y, left.saturating_sub(x + 1), item.title.as_str(), style);
    }

    fn draw_offer(
        &self,
        paint: &mut Paint<'_>,
        y: u16,
        (place, entry): (usize, &Entry),
        desk: &Desk<'_>,
    ) {
        let theme = desk.theme;
        let chosen = place == self.cursor.row();
        if chosen {
            paint.text(0, y, 1, theme.signs.marker, theme.accent);
        }
        let sign = waiting_sign(entry);
        let told = entry.meeting.to_string();
        let left = paint.text_right(paint.width() - 1, y, &told, theme.faint);
        let x = paint.row(2, y, &[(sign, theme.warning), (" ", theme.plain)]);
        let text = entry
            .text
            .as_ref()
            .map(|text| text.as_str().replace('\n', " "))
            .unwrap_or_default();
        let style = if chosen { theme.chosen } else { theme.plain };
        paint.text(x, y, left.saturating_sub(x + 1), &text, style);
    }
}

impl Screen for Agenda {
    fn place(&self) -> Place {
        Place::Agenda
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return Intent::Back;
        };
        if self.cursor.act(action, desk.size.1 / 2) {
            return Intent::Stay;
        }
        self.adding =
            action == Action::Add || action == Action::Open && self.offered(desk).is_some();
        match action {
            Action::Back => Intent::Back,
            Action::Open => self.open(meeting, desk),
            Action::OpenMeeting => {
                self.opening = true;
                step(meeting.id, Step::Open)
            }
            Action::Add => {
                let given = [("meeting", meeting.id.to_string())];
                Intent::Open(Box::new(Form::add_with(NounKind::AgendaItem, &given, desk)))
            }
            Action::Edit => match self.item(desk) {
                Some(item) => super::edit(&item.id.into(), desk),
                None => Intent::Stay,
            },
            Action::Borrow => match self.item(desk) {
                Some(item) => super::item::borrow(item, desk),
                None => Intent::Stay,
            },
            Action::Write => write::of_meeting(meeting, desk),
            Action::Later => self.shift(true),
            Action::Earlier => self.shift(false),
            Action::Remove => match self.item(desk) {
                Some(item) => Intent::Ask(Command::Noun(AnyWish::remove(item.id.into())).into()),
                None => Intent::Stay,
            },
            Action::RollCall => {
                Intent::Open(Box::new(super::rollcall::RollCall::of(meeting.id, desk)))
            }
            Action::Settle => match self.offered(desk) {
                Some(entry) => {
                    let state = EntryState::Settled;
                    Intent::Ask(
                        Command::Settle {
                            entry: entry.id,
                            state,
                        }
                        .into(),
                    )
                }
                None => Intent::Stay,
            },
            _ => Intent::Stay,
        }
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        if std::mem::take(&mut self.opening) && outcome.is_ok() {
            return super::go(self.meeting, desk);
        }
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let chosen = self.items.get(self.cursor.row()).copied();
        let group = desk.group();
        let items = agenda::items(group, self.meeting);
        let items: Vec<AgendaItemId> = items.iter().map(|item| item.id).collect();
        let mut new = items.iter().filter(|id| !self.items.contains(id));
        let added = new.next().copied().filter(|_| self.adding);
        self.adding &= added.is_none();
        let before = added.or(chosen);
        self.items = items;
        self.waiting = agenda::waiting(group)
            .iter()
            .map(|entry| entry.id)
            .collect();
        self.cursor.resize(self.items.len() + self.waiting.len());
        // What was moved stays chosen, and what one has added is.
        if let Some(row) = before.and_then(|id| self.items.iter().position(|other| *other == id)) {
            self.cursor.choose(row);
        }
    }

    fn does(&self, action: Action, desk: &Desk<'_>) -> Option<Action> {
        let meeting = desk.group().meetings.get(&self.meeting);
        let is_called = meeting.is_some_and(|it| it.state == MeetingState::Called);
        (action != Action::OpenMeeting || is_called).then_some(action)
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let meeting = desk.group().meetings.get(&self.meeting);
        meeting.map_or_else(String::new, |meeting| heading(meeting, desk))
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let meeting = desk.group().meetings.get(&self.meeting)?;
        let (width, height) = (paint.width(), paint.height());
        if self.items.is_empty() {
            paint.text(1, 0, width - 2, &desk.word("agenda-empty"), theme.faint);
        }
        // The sum stands on the last row; a heading leads what has waited.
        let rows = usize::from(height.saturating_sub(1 + 2 * u16::from(!self.waiting.is_empty())));
        let (top, mut y) = (self.cursor.top(rows), 0);
        let mut begins = meeting.at;
        for (place, id) in self.items.iter().enumerate() {
            let Some(item) = desk.group().agenda_items.get(id) else {
                continue;
            };
            if place >= top && usize::from(y) < rows {
                let begins = begins.map(date::clock).unwrap_or_default();
                self.draw_item(paint, y, (place, item), &begins, desk);
                y += 1;
            }
            begins = begins.map(|at| at.later(item.minutes));
        }
        if !self.waiting.is_empty() && y + 2 < height {
            paint.text(
                1,
                y + 1,
                width - 2,
                &desk.word("agenda-offered"),
                theme.strong,
            );
            y += 2;
            for (offer, id) in self.waiting.iter().enumerate() {
                let place = self.items.len() + offer;
                if let Some(entry) = desk
                    .group()
                    .entries
                    .get(id)
                    .filter(|_| place >= top && y + 1 < height)
                {
                    self.draw_offer(paint, y, (place, entry), desk);
                    y += 1;
                }
            }
        }
        let sum = agenda::allotted(desk.group(), meeting.id);
        let args = [("sum", sum.into()), ("of", meeting.minutes.into())];
        let (told, style) = match agenda::overlong(desk.group(), meeting) {
            Some(over) => (
                desk.say("agenda-overlong", &[("over", over.into())]),
                theme.warning,
            ),
            None if meeting.minutes == 0 => (desk.say("agenda-sum", &args), theme.faint),
            None => (desk.say("agenda-sum-of", &args), theme.faint),
        };
        paint.text(1, height - 1, width - 2, &told, style);
        None
    }
}
