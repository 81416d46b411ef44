//! The frame around every screen: who and where above, what happened and what can be done below.

use unicode_width::UnicodeWidthStr as _;

use super::paint::{Paint, wrap};
use crate::domain::query::agenda::open_meeting;
use crate::lang::{date, initials};
use crate::tui::desk::Desk;
use crate::tui::keymap::Place;
use crate::tui::told::Told;

/// What stands below a screen.
pub struct Bottom<'a> {
    /// What happened.
    pub told: &'a Told,
    /// What can be done, a key and a word each, best first.
    pub hints: Vec<(String, String)>,
    /// Where the keys are pressed.
    pub place: Place,
}

/// Draws the frame around the screen of a place, and returns the area within.
pub fn frame<'a>(
    paint: &'a mut Paint<'_>,
    desk: &Desk<'_>,
    title: &str,
    shown: Place,
    bottom: &Bottom<'_>,
) -> Paint<'a> {
    let (width, height) = (paint.width(), paint.height());
    let theme = desk.theme;
    let member = desk
        .me()
        .as_str()
        .parse()
        .ok()
        .and_then(|id| desk.group().members.get(&id));
    let who = member.map_or(desk.me().as_str(), |member| member.id.as_str());
    let mut who_at = width + 1;
    let is_narrow = width < NARROW;
    let going_on = open_meeting(desk.group())
        .filter(|_| !(is_at_meeting(shown) || is_narrow && desk.past.is_some()));
    // Where there is no room for both, which moment it is and that a meeting goes on matter more than
    // who is at it.
    if !is_narrow || desk.past.is_none() && going_on.is_none() {
        who_at = paint.text_right(width - 1, 0, who, theme.faint);
        if let Some(others) = others(desk) {
            who_at = paint.text_right(who_at - 2, 0, &others, theme.accent);
        }
    }
    if let Some(meeting) = going_on {
        let args = [("id", meeting.id.to_string().into())];
        let told = desk.say("title-meeting", &args);
        who_at = paint.text_right(who_at - 2, 0, &told, theme.accent);
    }
    if desk.past.is_some() {
        let when = date::date_time(desk.language(), desk.now, desk.client.today());
        let told = desk.say("title-past", &[("when", when.into())]);
        who_at = paint.text_right(who_at - 2, 0, &told, theme.warning);
    }
    if desk.client.read_only().is_some() {
        let told = desk.word("title-read-only");
        who_at = paint.text_right(who_at - 2, 0, &told, theme.warning);
    }
    let name_at = paint.row(1, 0, &[("SAMKLANG", theme.accent), ("  ", theme.plain)]);
    let group = desk.group().own().map(|own| own.name.to_string());
    let room = who_at.saturating_sub(name_at + 1);
    let heading = match (group, title) {
        (group, "") => group.unwrap_or_default(),
        (Some(group), title)
            if group.width() + title.width() + 3 <= usize::from(room.saturating_sub(1)) =>
        {
            format!("{group} {} {title}", theme.signs.dot)
        }
        (_, title) => title.to_owned(),
    };
    paint.text(name_at, 0, room, &heading, theme.plain);
    paint.rule(1, theme.signs.rule, theme.faint);
    let Bottom { told, hints, place } = bottom;
    let top = height - 1 - draw_told(paint, told, *place, desk);
    paint.rule(top - 1, theme.signs.rule, theme.faint);
    draw_hints(paint, desk, hints, height - 1);
    paint.part(0, 2, width, top - 3)
}

/// Most rows that a sentence may take.
const TOLD: usize = 3;

/// Draws what happened above the hints, and returns how many rows it takes. What can be undone is on one
/// row, since it is known; a sentence that says why something was not done is told to its end.
fn draw_told(paint: &mut Paint<'_>, told: &Told, place: Place, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let (width, height) = (paint.width(), paint.height());
    let undo_told = told.undo(place, desk);
    let undo = undo_told.width() as u16;
    let room = (width - 2).saturating_sub(undo);
    if undo == 0 && told.what.width() > usize::from(room) {
        let mut lines = wrap(&told.what, usize::from(room));
        if lines.len() > TOLD {
            let rest = lines.split_off(TOLD - 1);
            lines.push(rest.join(" "));
        }
        let rows = lines.len() as u16;
        for (y, line) in (height - 1 - rows..).zip(&lines) {
            paint.text(1, y, room, line, theme.strong);
        }
        return rows;
    }
    let end = paint.text(1, height - 2, room, &told.what, theme.strong);
    paint.text(1 + end, height - 2, undo, &undo_told, theme.faint);
    1
}

/// Returns whether a place is one of the meeting that goes on, whose title tells so.
fn is_at_meeting(place: Place) -> bool {
    use Place::{Agenda, Closing, Look, Minutes, ReadBack, Review, RollCall, Room, Sitting};
    matches!(
        place,
        Agenda | Closing | Look | Minutes | ReadBack | Review | RollCall | Room | Sitting
    )
}

/// Below this width the first row has no room for everything.
const NARROW: u16 = 70;

/// Most others whose initials are shown.
const OTHERS: usize = 6;

/// Returns the initials of the others who are here, nothing where one is alone.
fn others(desk: &Desk<'_>) -> Option<String> {
    let mut initials: Vec<String> = Vec::new();
    let present = desk.client.present().iter();
    for here in present.filter(|here| here.who != *desk.me()) {
        let one = initials::of(desk.group(), &here.who);
        if !initials.contains(&one) {
            initials.push(one);
        }
    }
    let more = initials.len().saturating_sub(OTHERS);
    initials.truncate(OTHERS);
    if more > 0 {
        initials.push(format!("+{more}"));
    }
    (!initials.is_empty()).then(|| initials.join(" "))
}

/// As many hints as there is room for, best first, each whole.
fn draw_hints(paint: &mut Paint<'_>, desk: &Desk<'_>, hints: &[(String, String)], y: u16) {
    let mut x = 1;
    for (key, word) in hints {
        let needed = (key.width() + 1 + word.width()) as u16;
        if x + needed >= paint.width() {
            continue;
        }
        x = paint.row(
            x,
            y,
            &[
                (key, desk.theme.strong),
                (" ", desk.theme.plain),
                (word, desk.theme.faint),
            ],
        ) + 2;
    }
}
