//! What stands under the months on one row: bars of what takes time, the days of what has one.

use chrono::Datelike as _;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use super::months::Months;
use super::row::{Part, Row};
use crate::domain::AnyId;
use crate::domain::activity::{Milestone, Status};
use crate::domain::meeting::MeetingState;
use crate::domain::query::duty;
use crate::domain::query::wheel::{Happening, What};
use crate::domain::time::Date;
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;

/// Draws a row's year; `picked` is the place of the happening that the keys act on.
pub(super) fn draw(
    paint: &mut Paint<'_>,
    months: Months,
    row: &Row,
    picked: Option<usize>,
    desk: &Desk<'_>,
) {
    for happening in &row.happenings {
        bar(paint, months, happening, desk);
    }
    if row.part == Part::Actions {
        return counts(paint, months, row, picked, desk);
    }
    let marked: Vec<(usize, &Happening)> = row
        .happenings
        .iter()
        .enumerate()
        .filter(|(_, it)| is_marked(it))
        .collect();
    let days: Vec<(Date, String)> = marked
        .iter()
        .map(|(_, it)| (it.first, number(it, desk)))
        .collect();
    // Over its bar a milestone is its sign: figures there would cut the bar into pieces.
    let columns = (row.part != Part::Activities)
        .then(|| months.place(&days))
        .flatten();
    let mut last = None;
    for (place, (index, happening)) in marked.into_iter().enumerate() {
        let (sign, style) = sign(happening, desk);
        let (x, text) = match &columns {
            Some(columns) => (columns[place], days[place].1.as_str()),
            None => (months.column(happening.first), sign),
        };
        if picked == Some(index) {
            last = Some((x, text));
        }
        paint.text(x, 0, text.width() as u16, text, style);
    }
    // Several may share a column: the picked one is on top.
    if let Some((x, text)) = last {
        paint.text(x, 0, text.width() as u16, text, desk.theme.picked);
    }
}

/// Returns whether a day of it is marked: a bar stands for itself, but the day on which notice
/// begins is one to know.
fn is_marked(happening: &Happening) -> bool {
    match happening.what {
        What::Activity => false,
        What::Report => happening.to.is_some(),
        What::Notice => happening.from == Some(happening.first),
        _ => true,
    }
}

/// The day of the month; one on which nobody has called a meeting yet is in question, and one on which
/// a report fell due says whether it was sent.
fn number(happening: &Happening, desk: &Desk<'_>) -> String {
    let day = happening.first.naive().day();
    let overdue = happening.first < desk.today;
    match (happening.what, met(happening, desk)) {
        (What::SeriesDay, _) => format!("{day}?"),
        (What::Report, Some(true)) => format!("{day}{}", desk.theme.signs.tick),
        (What::Report, Some(false)) if overdue => format!("{day}{}", desk.theme.signs.attention),
        _ => day.to_string(),
    }
}

fn sign(happening: &Happening, desk: &Desk<'_>) -> (&'static str, Style) {
    let theme = desk.theme;
    let signs = theme.signs;
    let over = happening.first < desk.today;
    match happening.what {
        What::SeriesDay => (theme.status(Status::NotStarted).0, theme.faint),
        What::Meeting if is_held(happening, desk) => (signs.tick, theme.plain),
        What::Milestone => {
            let reached = reached(happening, desk).unwrap_or(false);
            step_sign(happening.first, reached, desk)
        }
        What::Report => match met(happening, desk) {
            Some(met) => step_sign(happening.first, met, desk),
            None if over => (signs.point, theme.plain),
            None => (signs.point, theme.strong),
        },
        What::Notice => (signs.point, theme.warning),
        What::Renewal | What::PromiseEnd => (signs.turn, theme.warning),
        _ if over => (signs.point, theme.plain),
        _ => (signs.point, theme.strong),
    }
}

fn is_held(happening: &Happening, desk: &Desk<'_>) -> bool {
    let AnyId::Meeting(id) = &happening.about else {
        return false;
    };
    let meeting = desk.group().meetings.get(id);
    meeting.is_some_and(|meeting| meeting.state >= MeetingState::Closed)
}

/// Returns whether a milestone was reached, nothing where it is not there any more.
fn reached(happening: &Happening, desk: &Desk<'_>) -> Option<bool> {
    let AnyId::Activity(id) = &happening.about else {
        return None;
    };
    let is_it = |step: &&Milestone| {
        step.due == happening.first && Some(&step.title) == happening.title.as_ref()
    };
    let activity = desk.group().activities.get(id)?;
    let step = activity.all_milestones().find(is_it)?;
    Some(step.reached.is_some())
}

/// Returns whether a report was sent that met the day, nothing where none is asked for then.
fn met(happening: &Happening, desk: &Desk<'_>) -> Option<bool> {
    let AnyId::Duty(id) = &happening.about else {
        return None;
    };
    let group = desk.group();
    let dues = duty::dues(group, group.duties.get(id)?, happening.first);
    let due = dues.iter().find(|due| due.on == happening.first)?;
    Some(due.met.is_some())
}

/// Returns whether it waits to be done, so that it is late once its day has passed.
pub(super) fn is_due(happening: &Happening, desk: &Desk<'_>) -> bool {
    match happening.what {
        What::Action => true,
        What::Milestone => reached(happening, desk) == Some(false),
        What::Report => met(happening, desk) == Some(false),
        _ => false,
    }
}

/// Returns the sign of a milestone: it was reached, should have been, or is still to come.
pub(super) fn step_sign(due: Date, reached: bool, desk: &Desk<'_>) -> (&'static str, Style) {
    let theme = desk.theme;
    match reached {
        true => (theme.signs.tick, theme.good),
        false if due < desk.today => (theme.signs.attention, theme.bad),
        false => (theme.signs.point, theme.strong),
    }
}

/// The bar of what takes time: what is past of it is filled.
fn bar(paint: &mut Paint<'_>, months: Months, happening: &Happening, desk: &Desk<'_>) {
    let theme = desk.theme;
    let signs = theme.signs;
    let (from, to) = (
        months.column(happening.first),
        months.column(happening.last),
    );
    let whole = usize::from(to + 1 - from);
    match happening.what {
        What::Activity => {
            let past = if desk.today > happening.last {
                whole
            } else if desk.today < happening.first {
                0
            } else {
                usize::from(months.column(desk.today) - from)
            };
            let bar = signs.full.repeat(past) + &signs.empty.repeat(whole - past);
            paint.text(from, 0, to + 1 - from, &bar, theme.plain);
        }
        What::Report if happening.to.is_none() => {
            paint.text(
                from,
                0,
                to + 1 - from,
                &signs.rule.repeat(whole),
                theme.plain,
            );
        }
        What::Notice => {
            let bar = signs.empty.repeat(whole);
            paint.text(from, 0, to + 1 - from, &bar, theme.warning);
        }
        _ => return,
    }
    // It ends in another year, or nobody has said when.
    if happening.to.is_none_or(|to| to > happening.last) && to + 1 == paint.width() {
        paint.text(to, 0, 1, signs.arrow_small, theme.plain);
    }
}

/// How many are due each month, and of which month the picked one is.
fn counts(
    paint: &mut Paint<'_>,
    months: Months,
    row: &Row,
    picked: Option<usize>,
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    let month = |it: &Happening| months.month(it.first);
    let picked = picked
        .and_then(|place| row.happenings.get(place))
        .map(month);
    for happenings in row.happenings.chunk_by(|a, b| month(a) == month(b)) {
        let x = month(&happenings[0]);
        let late = happenings.iter().any(|it| it.first < desk.today);
        let sign = if late && months.each > 2 {
            theme.signs.attention
        } else {
            ""
        };
        let style = match (picked == Some(x), late) {
            (true, _) => theme.picked,
            (false, true) => theme.bad,
            (false, false) => theme.plain,
        };
        let text = format!("{}{sign}", happenings.len());
        paint.text(x, 0, months.each, &text, style);
    }
}
