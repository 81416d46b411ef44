//! Records of the log in a list, the chosen one told in full below it.

use crate::domain::Record;
use crate::lang::{date, erased};
use crate::tui::desk::Desk;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

/// Below this width when and by whom take less room.
const NARROW: u16 = 60;

/// Below this height what is told takes no more rows than it needs.
const LOW: u16 = 14;

/// Draws the records that `record` gives by their rows, from the one on that the cursor has on top.
pub fn draw<'a>(
    paint: &mut Paint<'_>,
    cursor: &Cursor,
    record: impl Fn(usize) -> Option<&'a Record>,
    desk: &Desk<'_>,
) {
    let (theme, width) = (desk.theme, paint.width());
    let say = |record: &Record| erased::record(desk.tongue, desk.group(), record, desk.today);
    let told = record(cursor.row()).map(say).unwrap_or_default();
    let told = wrap(&told, usize::from(width - 2));
    // The same for nearly all of them, so that the list stands still while one goes through it.
    let least = if paint.height() < LOW { 1 } else { 3 };
    let told_rows = (told.len() as u16).clamp(least, paint.height() / 2) + 1;
    let rows = paint.height() - told_rows;
    let top = cursor.top(usize::from(rows));
    let (when_room, who_room) = if width < NARROW { (13, 7) } else { (20, 14) };
    for y in 0..rows {
        let row = top + usize::from(y);
        let Some(record) = record(row) else { break };
        let chosen = row == cursor.row();
        if chosen {
            paint.text(0, y, 1, theme.signs.marker, theme.accent);
        }
        let when = date::date_time(desk.language(), record.at, desk.today);
        let x = 1 + paint.text(1, y, when_room, &when, theme.faint);
        let x = x + 1 + paint.text(x + 1, y, who_room, record.by.as_str(), theme.strong);
        let what = say(record).replace('\n', " ");
        let style = if chosen { theme.chosen } else { theme.plain };
        paint.text(x + 1, y, width.saturating_sub(x + 2), &what, style);
    }
    paint.rule(rows, theme.signs.rule, theme.faint);
    for (line, y) in told.iter().zip(rows + 1..paint.height()) {
        paint.text(1, y, width - 2, line, theme.plain);
    }
}
