//! Who is at a meeting: every member, and those who are called in, one key each.

use crate::domain::command::{Command, Who};
use crate::domain::field::Title;
use crate::domain::id::MeetingId;
use crate::domain::meeting::Presence;
use crate::domain::query::agenda;
use crate::domain::query::presence::{Attendee, attendees, count};
use crate::domain::text::Text;
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::prompt::Prompt;
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, fit_end};

/// What the digits note, in their order.
const ANSWERS: [Presence; 4] = [
    Presence::Present,
    Presence::Apologies,
    Presence::Left,
    Presence::Came,
];

/// The roll call.
pub struct RollCall {
    meeting: MeetingId,
    cursor: Cursor,
    asked: bool,
}

impl RollCall {
    /// Returns the roll call of a meeting.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        let mut call = Self {
            meeting,
            cursor: Cursor::default(),
            asked: false,
        };
        call.refresh(desk);
        call
    }

    fn attendees(&self, desk: &Desk<'_>) -> Vec<Attendee> {
        let meeting = desk.group().meetings.get(&self.meeting);
        meeting
            .map(|meeting| attendees(desk.group(), meeting))
            .unwrap_or_default()
    }

    fn note(&mut self, presence: Presence, desk: &Desk<'_>) -> Intent {
        let attendees = self.attendees(desk);
        let Some(attendee) = attendees.get(self.cursor.row()) else {
            return Intent::Stay;
        };
        let who = match attendee {
            Attendee {
                member: Some(id), ..
            } => Who::Member(id.clone()),
            Attendee {
                name: Some(name), ..
            } => Who::Guest(Title(name.clone())),
            Attendee {
                organisation: Some(id),
                ..
            } => Who::Organisation(id.clone()),
            _ => return Intent::Stay,
        };
        // Who is called in stays so when they come.
        let presence = match presence {
            Presence::Present | Presence::Came if attendee.co_opted => Presence::CoOpted,
            other => other,
        };
        self.asked = true;
        Intent::Ask(attend(self.meeting, who, presence).into())
    }

    fn call_in(&self, desk: &Desk<'_>) -> Intent {
        let meeting = self.meeting;
        let label = desk.word("rollcall-guest");
        let entered = move |typed: &str, _: &Desk<'_>| {
            let name = Text::new(typed);
            if name.is_empty() {
                return Intent::Stay;
            }
            Intent::Ask(attend(meeting, Who::Guest(Title(name)), Presence::CoOpted).into())
        };
        let draft = format!("guest:{meeting}");
        Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
    }
}

fn attend(meeting: MeetingId, who: Who, presence: Presence) -> Command {
    let who = vec![who];
    Command::Attend {
        meeting,
        who,
        presence,
        clock: None,
    }
}

impl Screen for RollCall {
    fn place(&self) -> Place {
        Place::RollCall
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, desk.size.1 / 2) => Intent::Stay,
            Action::Back => Intent::Back,
            Action::Add => self.call_in(desk),
            Action::Open => self.note(Presence::Present, desk),
            action => match action.answer().and_then(|place| ANSWERS.get(place)) {
                Some(presence) => self.note(*presence, desk),
                None => Intent::Stay,
            },
        }
    }

    fn answered(
        &mut self,
        outcome: &Result<Vec<crate::domain::Record>, crate::host::Denied>,
        _: &Desk<'_>,
    ) -> Intent {
        // The next in turn, so that a whole group is noted by one key held down.
        if std::mem::take(&mut self.asked) && outcome.is_ok() {
            self.cursor.step(1);
        }
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.cursor.resize(self.attendees(desk).len());
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return String::new();
        };
        let (there, all) = count(desk.group(), meeting);
        let args = [("there", there.into()), ("all", all.into())];
        desk.say("meeting-present", &args)
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let attendees = self.attendees(desk);
        let (width, rows) = (paint.width(), usize::from(paint.height().saturating_sub(1)));
        let top = self.cursor.top(rows);
        for (y, (row, attendee)) in attendees
            .iter()
            .enumerate()
            .skip(top)
            .take(rows)
            .enumerate()
        {
            let y = y as u16;
            let chosen = row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let (sign, style) = match attendee.presence {
                Some(presence) if presence.is_there() => (theme.signs.tick, theme.good),
                Some(_) => (theme.signs.cross, theme.faint),
                None => (" ", theme.plain),
            };
            let told = told(attendee, desk);
            let left = paint.text_right(width - 1, y, &told, style);
            let code = attendee
                .organisation
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let code = format!("{code:<5}");
            let x = paint.row(
                1,
                y,
                &[
                    (sign, style),
                    (" ", theme.plain),
                    (&code, theme.faint),
                    (" ", theme.plain),
                ],
            );
            let name = attendee.name.as_ref().map(ToString::to_string);
            let name = name.unwrap_or_else(|| desk.word("rollcall-somebody"));
            let style = if chosen { theme.chosen } else { theme.plain };
            let room = left.saturating_sub(x + 1);
            paint.text(x, y, room, &fit_end(&name, usize::from(room)), style);
        }
        if attendees.is_empty() {
            paint.prose(1, 0, 2, &desk.word("rollcall-nobody"), theme.faint);
        }
        let y = paint.height() - 1;
        paint.text(1, y, width - 2, &desk.word("rollcall-answers"), theme.plain);
        None
    }
}

/// Says what holds of somebody, with the items at which they came and left.
fn told(attendee: &Attendee, desk: &Desk<'_>) -> String {
    let Some(presence) = attendee.presence else {
        return String::new();
    };
    let word = desk.code(Presence::SET, presence.code());
    let stay = attendee.stays.last().copied().unwrap_or_default();
    // Who was there from the beginning did not come to the first item.
    let is_told = stay.is_late || stay.left.is_some() || attendee.stays.len() > 1;
    let place = |id| agenda::place(desk.group(), id).filter(|place| is_told || *place > 1);
    let (item, at) = match stay.left {
        Some(left) => (left, stay.left_at),
        None => (stay.came, stay.came_at),
    };
    let told = match item.and_then(place) {
        Some(place) => desk.say(
            "rollcall-at",
            &[("what", word.into()), ("item", place.into())],
        ),
        None => word,
    };
    match at.filter(|_| is_told) {
        Some(at) => format!("{told} ({})", date::time(at)),
        None => told,
    }
}
