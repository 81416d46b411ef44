//! The agenda beside the minutes, and the entries under the item that the meeting is at.

use unicode_width::UnicodeWidthStr as _;

use super::entry::Rows;
use super::timer::Timer;
use crate::domain::command::{AnyWish, Command};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::field::Value;
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::meeting::{AgendaItem, Meeting, MeetingField, MeetingState};
use crate::domain::noun::{Change, Fact};
use crate::domain::query::{agenda, minutes};
use crate::domain::text::Text;
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;
use crate::tui::widget::paint::Paint;

/// Least columns of the agenda, where there is room for as many.
const AGENDA: u16 = 36;

/// Minutes that are borrowed at a time.
const BORROWED: u32 = 5;

/// Lends an item some minutes of the first one after it that has them to spare.
pub fn borrow(item: &AgendaItem, desk: &Desk<'_>) -> Intent {
    let items = agenda::items(desk.group(), item.meeting);
    let later = items.iter().skip_while(|other| other.id != item.id).skip(1);
    let has_any = |other: &&&AgendaItem| {
        other.minutes >= BORROWED && !agenda::is_reached(desk.group(), other, None)
    };
    let Some(lender) = later.into_iter().find(has_any) else {
        return Intent::Tell(desk.word("room-none-to-borrow"));
    };
    let with = |item: &AgendaItem, minutes: u32| {
        let fields = vec![("minutes".to_owned(), Value::Whole(minutes.into()))];
        AnyWish::edit(item.id.into(), fields).ok()
    };
    let wishes = [
        with(item, item.minutes + BORROWED),
        with(lender, lender.minutes - BORROWED),
    ];
    Intent::Ask(Command::Import(wishes.into_iter().flatten().collect()).into())
}

/// Returns the columns that an agenda needs for its longest title, with its number and its minutes.
pub fn agenda_width(meeting: &Meeting, desk: &Desk<'_>) -> u16 {
    let items = agenda::items(desk.group(), meeting.id);
    let longest = items.iter().map(|item| item.title.as_str().width()).max();
    let needed = longest.unwrap_or(0) + 10;
    u16::try_from(needed).unwrap_or(u16::MAX).max(AGENDA)
}

/// Draws the agenda: what is done, where the meeting is, what is to come.
pub fn draw_agenda(paint: &mut Paint<'_>, meeting: &Meeting, desk: &Desk<'_>) {
    let theme = desk.theme;
    let items = agenda::items(desk.group(), meeting.id);
    let waiting = agenda::waiting(desk.group()).len();
    let rows = usize::from(paint.height().saturating_sub(u16::from(waiting > 0)));
    let at = items
        .iter()
        .position(|item| Some(item.id) == meeting.item)
        .unwrap_or(0);
    // The item at hand always shows, with as many before it as there is room for.
    let top = (at + 1).saturating_sub(rows.max(1));
    for (y, (place, item)) in items.iter().enumerate().skip(top).take(rows).enumerate() {
        let y = y as u16;
        let now = Some(item.id) == meeting.item;
        let (sign, style) = match now {
            true => (theme.signs.marker, theme.strong),
            false if agenda::is_reached(desk.group(), item, None) => {
                (theme.signs.tick, theme.faint)
            }
            false => (" ", theme.plain),
        };
        let minutes = if item.minutes > 0 {
            item.minutes.to_string()
        } else {
            String::new()
        };
        let left = paint.text_right(paint.width() - 1, y, &minutes, theme.faint);
        let number = format!("{:>2} ", place + 1);
        let x = paint.row(0, y, &[(sign, theme.accent), (&number, theme.faint)]);
        paint.text(x, y, left.saturating_sub(x + 1), item.title.as_str(), style);
    }
    if waiting > 0 {
        let y = paint.height() - 1;
        let told = desk.say("sitting-waiting", &[("count", waiting.into())]);
        let width = paint.width();
        paint.text(1, y, width - 1, &told, theme.faint);
    }
}

/// Draws where the meeting is, with its time: `3 Uppföljning ── 18 av 25 min`.
pub fn draw_head(paint: &mut Paint<'_>, meeting: &Meeting, desk: &Desk<'_>) {
    let theme = desk.theme;
    paint.rule(0, theme.signs.rule, theme.faint);
    let Some(item) = meeting
        .item
        .and_then(|id| desk.group().agenda_items.get(&id))
    else {
        paint.text(
            1,
            0,
            paint.width(),
            &format!(" {} ", desk.word("sitting-no-item")),
            theme.faint,
        );
        return;
    };
    let timer = Timer::of(item, desk);
    let (sign, style) = timer.look(desk);
    let time = format!(" {sign} {} ", timer.used(desk));
    let left = paint.text_right(paint.width() - 1, 0, &time, style);
    paint.text(
        1,
        0,
        left.saturating_sub(2),
        &format!(" {} ", named(item, desk)),
        theme.strong,
    );
}

/// Returns an item by its place and its title.
pub fn named(item: &AgendaItem, desk: &Desk<'_>) -> String {
    let place = agenda::place(desk.group(), item.id).unwrap_or_default();
    format!("{place} {}", item.title)
}

/// Returns the place on the agenda of an item that the meeting is not at, nothing where it is.
pub fn elsewhere(item: Option<AgendaItemId>, meeting: &Meeting, desk: &Desk<'_>) -> Option<usize> {
    let item = item.filter(|item| meeting.item != Some(*item))?;
    agenda::place(desk.group(), item)
}

/// Returns the item that the meeting which is going on is at.
pub fn at_hand<'a>(desk: &Desk<'a>) -> Option<&'a AgendaItem> {
    let meeting = agenda::open_meeting(desk.group())?;
    desk.group().agenda_items.get(&meeting.item?)
}

/// Says at which item the meeting is, with the time allotted.
pub fn told(item: &AgendaItem, desk: &Desk<'_>) -> String {
    let told = desk.say("sitting-at", &[("item", named(item, desk).into())]);
    if item.minutes == 0 {
        return told;
    }
    let minutes = desk.say("timer-minutes", &[("minutes", item.minutes.into())]);
    format!("{told} {} {minutes}", desk.theme.signs.dot)
}

/// Returns whether a change is a step from one item to another.
pub fn is_reached(records: &[Record]) -> bool {
    let moves = |changes: &[Change<MeetingField>]| {
        matches!(
            changes,
            [Change {
                now: MeetingField::Item(Some(_)),
                ..
            }]
        )
    };
    records.iter().any(|record| match &record.event {
        Event::Noun(AnyFact::Meeting(Fact::Edited { changes, .. })) => moves(changes),
        _ => false,
    })
}

/// Returns who closed a meeting or opened it again, or undid that, where one of the changes has it stand
/// so.
pub fn stepped_to(id: MeetingId, state: MeetingState, records: &[Record]) -> Option<&Text> {
    let steps = |change: &Change<MeetingField>| change.now == MeetingField::State(state);
    let record = records.iter().rfind(|record| match &record.event {
        Event::Noun(AnyFact::Meeting(Fact::Edited { id: of, changes })) => {
            *of == id && changes.iter().any(steps)
        }
        _ => false,
    });
    record.map(|record| &record.by)
}

/// Draws the newest entries under the item at hand, or those up to the one that is being changed.
pub fn draw_entries(
    paint: &mut Paint<'_>,
    meeting: &Meeting,
    chosen: Option<EntryId>,
    desk: &Desk<'_>,
) {
    let width = paint.width();
    let mut free = usize::from(paint.height());
    let entries = || minutes::under(desk.group(), meeting.id, meeting.item).rev();
    // One after the chosen shows too, so that it is seen to be in the midst of others.
    let newer = chosen.map_or(0, |chosen| {
        let newer = entries().take_while(|entry| entry.id != chosen).count();
        newer.saturating_sub(1)
    });
    let mut shown = Vec::new();
    for entry in entries().skip(newer) {
        let rows = Rows::of(entry, width, desk);
        let height = rows.height().min(free);
        free -= height;
        shown.push((rows, height, Some(entry.id) == chosen));
        if free == 0 {
            break;
        }
    }
    if shown.is_empty() {
        let hint = desk.word("sitting-empty");
        paint.prose(2, 0, paint.height(), &hint, desk.theme.faint);
        return;
    }
    // Where there is room left, those after it show as well.
    let after: Vec<_> = entries().take(newer).collect();
    let mut later = Vec::new();
    for entry in after.into_iter().rev() {
        let rows = Rows::of(entry, width, desk);
        let Some(rest) = free.checked_sub(rows.height()) else {
            break;
        };
        free = rest;
        let height = rows.height();
        later.push((rows, height, false));
    }
    let mut y = 0;
    for (rows, height, chosen) in shown.into_iter().rev().chain(later) {
        rows.draw(paint, y, rows.height() - height, chosen, desk);
        y += height as u16;
    }
}
