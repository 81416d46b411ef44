//! The room's side of a meeting: one item, large, with its time; no drafts ever. It is a reading of
//! the group and follows the secretary's place in the agenda.

use std::str::FromStr;
use std::time::Duration;

use tui_big_text::{BigText, PixelSize};

use super::entry::Rows;
use super::readback::{self, unconfirmed};
use super::timer::{self, Timer};
use super::{item, step, work};
use crate::domain::command::{Command, Step};
use crate::domain::id::DecisionId;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::domain::noun::AnyId;
use crate::domain::query::{agenda, minutes, presence};
use crate::domain::text::Text;
use crate::domain::wall::Wall;
use crate::domain::{Activity, Decision};
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::bar::bar;
use crate::tui::widget::paint::Paint;

/// From these columns there is room for two things on a row.
const WIDE: u16 = 60;

/// From these columns and rows the time is shown in big digits.
const BIG: (u16, u16) = (100, 30);

/// The room's side of whichever meeting is going on.
#[derive(Default)]
pub struct Room {
    /// How many rows of a decision that is read are passed by.
    passed: usize,
}

/// Returns what those who run the meeting are at, of one kind: the decision that is read back, the activity
/// whose card is talked about.
fn shown<T: FromStr>(meeting: &Meeting, desk: &Desk<'_>) -> Option<T> {
    let runs = |who: &Text| {
        let mut run = [&meeting.chair, &meeting.secretary].into_iter().flatten();
        meeting.chair.is_none() && meeting.secretary.is_none()
            || run.any(|id| id.as_str() == who.as_str())
    };
    let mut present = desk.client.present().iter();
    present.find_map(|here| here.place.as_str().parse().ok().filter(|_| runs(&here.who)))
}

/// Returns the decision that is being read: the one that is read back, else the newest under the item.
fn read<'a>(meeting: &Meeting, desk: &Desk<'a>) -> Option<&'a Decision> {
    let back: Option<DecisionId> = shown(meeting, desk);
    let back = back.and_then(|id| desk.group().decisions.get(&id));
    let back = back.filter(|decision| decision.meeting == Some(meeting.id));
    back.or_else(|| unconfirmed(meeting, desk))
}

impl Room {
    fn draw_time(paint: &mut Paint<'_>, timer: Timer, desk: &Desk<'_>) {
        let (sign, style) = timer.look(desk);
        let (used, allotted) = timer.share();
        let share = if allotted > 0 {
            format!("{}  ", bar(desk.theme, 10, used, allotted))
        } else {
            String::new()
        };
        let left = format!("{share}{sign} {}", timer.left(desk));
        paint.text_right(paint.width() - 2, 1, &left, style);
    }

    /// What is talked about: the activity that was last named under the item, with how it is going.
    fn activity<'a>(item: &AgendaItem, desk: &Desk<'a>) -> Option<&'a Activity> {
        let group = desk.group();
        let walked = group.meetings.get(&item.meeting);
        let walked = walked.and_then(|meeting| shown(meeting, desk));
        let entries = minutes::under(group, item.meeting, Some(item.id)).rev();
        let named = || entries.take(1).find_map(|entry| entry.activity);
        let linked = || item.activities.first().copied();
        group
            .activities
            .get(&walked.or_else(named).or_else(linked)?)
    }

    fn draw_activity(paint: &mut Paint<'_>, activity: &Activity, desk: &Desk<'_>) {
        let theme = desk.theme;
        let (sign, style) = theme.status(activity.status);
        let status = format!("{sign} {}", desk.status(activity.status).to_uppercase());
        let left = paint.text_right(paint.width() - 2, 0, &status, style);
        let id = activity.id.to_string();
        let x = paint.row(3, 0, &[(&id, theme.accent), ("  ", theme.plain)]);
        paint.text(
            x,
            0,
            left.saturating_sub(x + 1),
            activity.title.as_str(),
            theme.strong,
        );
    }

    fn draw_foot(paint: &mut Paint<'_>, meeting: &Meeting, desk: &Desk<'_>) {
        let theme = desk.theme;
        let y = paint.height() - 1;
        let (present, all) = presence::count(desk.group(), meeting);
        let attendance = desk.say(
            "meeting-present",
            &[("there", present.into()), ("all", all.into())],
        );
        let now = date::clock(Wall::from(desk.now));
        let right = format!("{now} {} {attendance}", theme.signs.dot);
        let left = paint.text_right(paint.width() - 2, y, &right, theme.faint);
        // Where there is no room beside, what comes next has a row of its own.
        let (y, left) = if paint.width() < WIDE {
            (y - 1, paint.width())
        } else {
            (y, left)
        };
        let next = meeting
            .item
            .and_then(|item| agenda::neighbour(desk.group(), item, false));
        if let Some(next) = next.and_then(|id| desk.group().agenda_items.get(&id)) {
            let args = [
                ("item", item::named(next, desk).into()),
                ("minutes", next.minutes.into()),
            ];
            paint.text(
                3,
                y,
                left.saturating_sub(4),
                &desk.say("room-next", &args),
                theme.faint,
            );
        }
    }
}

impl Screen for Room {
    fn place(&self) -> Place {
        Place::Room
    }

    fn is_bare(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = agenda::open_meeting(desk.group()) else {
            return Intent::Back;
        };
        match (action, read(meeting, desk)) {
            (Action::Down | Action::Up, Some(decision)) => {
                // The item above and the foot below.
                self.passed = readback::passed(self.passed, action, decision, desk);
                Intent::Stay
            }
            (Action::Open, Some(decision)) if decision.confirmed.is_none() => Intent::Ask(
                Command::Confirm {
                    decision: decision.id,
                }
                .into(),
            ),
            (Action::Edit, Some(decision)) => readback::reword(decision, desk),
            (Action::NextItem, _) => step(meeting.id, Step::Next),
            (Action::PreviousItem, _) => step(meeting.id, Step::Previous),
            (Action::Borrow, _) => match item::at_hand(desk) {
                Some(item) => item::borrow(item, desk),
                None => Intent::Stay,
            },
            (Action::Work, _) => work(meeting, desk),
            (Action::Room | Action::Back, _) => Intent::Back,
            _ => Intent::Stay,
        }
    }

    fn at(&self, desk: &Desk<'_>) -> Option<AnyId> {
        item::at_hand(desk).map(|item| item.id.into())
    }

    fn holds_for(&self, desk: &Desk<'_>) -> Option<Duration> {
        Some(timer::second(item::at_hand(desk)?, desk.now))
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let (width, height) = (paint.width(), paint.height());
        let Some(meeting) = agenda::open_meeting(desk.group()) else {
            paint.prose(
                3,
                height / 3,
                height,
                &desk.word("room-closed"),
                theme.strong,
            );
            return None;
        };
        let y = if let Some(item) = item::at_hand(desk) {
            draw_item(paint, item, desk)
        } else {
            // A meeting without an agenda is one matter.
            let title = meeting.title.to_string().to_uppercase();
            paint.text(3, 1, width - 4, &title, theme.strong);
            3
        };
        let rows = height.saturating_sub(y + 2 + u16::from(width < WIDE));
        let mut body = paint.part(0, y, width, rows);
        if let Some(decision) = read(meeting, desk) {
            readback::draw(&mut body, decision, (Place::Room, self.passed), desk);
        } else {
            draw_latest(&mut body, meeting, desk);
        }
        Self::draw_foot(paint, meeting, desk);
        None
    }
}

/// Draws the item with its time and what it is about, and returns the next free row.
fn draw_item(paint: &mut Paint<'_>, item: &AgendaItem, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let (width, height) = (paint.width(), paint.height());
    let timer = Timer::of(item, desk);
    let place = agenda::place(desk.group(), item.id).unwrap_or_default();
    let place = place.to_string();
    let title = item.title.to_string().to_uppercase();
    let wide = width >= WIDE;
    let room = if wide { width - 34 } else { width - 3 };
    let x = paint.row(3, 1, &[(&place, theme.accent), ("  ", theme.plain)]);
    paint.text(x, 1, room.saturating_sub(x), &title, theme.strong);
    if wide {
        Room::draw_time(paint, timer, desk);
    } else {
        paint.text(3, 2, width - 3, &timer.left(desk), timer.look(desk).1);
    }
    let mut y = 3;
    if width >= BIG.0 && height >= BIG.1 && theme.signs.blocks {
        let digits = BigText::builder()
            .pixel_size(PixelSize::Quadrant)
            .style(timer.look(desk).1)
            .lines(vec![timer.digits().into()])
            .build();
        paint.widget(3, y, width - 6, 4, digits);
        y += 5;
    }
    if let Some(activity) = Room::activity(item, desk) {
        Room::draw_activity(&mut paint.part(0, y, width, 1), activity, desk);
        y += 2;
    }
    y
}

/// The last that was entered under the item, so that the room sees what is written.
fn draw_latest(paint: &mut Paint<'_>, meeting: &Meeting, desk: &Desk<'_>) {
    let width = paint.width().saturating_sub(4);
    let mut free = usize::from(paint.height());
    let mut shown = Vec::new();
    for entry in minutes::under(desk.group(), meeting.id, meeting.item).rev() {
        let rows = Rows::of(entry, width, desk);
        // A line between two, so that they can be told apart from the back of the room.
        let Some(rest) = free.checked_sub(rows.height() + 1) else {
            break;
        };
        free = rest;
        shown.push(rows);
    }
    let mut y = 0;
    let mut inner = paint.part(1, 0, width + 2, paint.height());
    for rows in shown.into_iter().rev() {
        rows.draw(&mut inner, y, 0, false, desk);
        y += rows.height() as u16 + 1;
    }
}
