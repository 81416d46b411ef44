//! The row of an action in the review: how it goes, what is to be done, by whom and by when.

use crate::domain::activity::{Action as Task, ActionState, Progress};
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;

/// Draws the row; `told` is whether something was told of the action in this review.
pub(super) fn draw(
    paint: &mut Paint<'_>,
    y: u16,
    action: &Task,
    chosen: bool,
    told: bool,
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    if chosen {
        paint.text(0, y, 1, theme.signs.marker, theme.accent);
    }
    let sign = match (action.state, action.progress) {
        (ActionState::Done, _) => theme.signs.tick,
        (ActionState::Dropped, _) => theme.signs.cross,
        (_, Progress::Hindered) => theme.signs.attention,
        (_, Progress::OnItsWay) => theme.signs.arrow_small,
        (_, Progress::Untold) if told => theme.signs.dot,
        (_, Progress::Untold) => " ",
    };
    let late = action.is_overdue(desk.today);
    let due = match action.due {
        Some(due) if late => date::distance(desk.language(), due, desk.today),
        Some(due) => desk.date(due),
        None => String::new(),
    };
    let due_style = if late { theme.bad } else { theme.faint };
    let left = paint.text_right(paint.width() - 1, y, &due, due_style);
    let owner = action.owner.as_ref().map(ToString::to_string);
    let owner = owner
        .or(action.member.as_ref().map(|id| format!("@{id}")))
        .unwrap_or_default();
    let left = paint.text_right(left.saturating_sub(2), y, &owner, theme.faint);
    let id = action.id.to_string();
    let x = paint.row(
        1,
        y,
        &[
            (sign, theme.good),
            (" ", theme.plain),
            (&id, theme.strong),
            (" ", theme.plain),
        ],
    );
    let style = match (chosen, told) {
        (true, _) => theme.chosen,
        (_, true) => theme.faint,
        _ => theme.plain,
    };
    paint.text(
        x,
        y,
        left.saturating_sub(x + 1),
        action.text.as_str(),
        style,
    );
}
