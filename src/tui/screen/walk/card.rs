//! The card of the walk: where in the round, what it is about, what was said, what is lacking.

use crate::domain::AnyId;
use crate::domain::activity::{ActionState, Activity, Report, Stage};
use crate::domain::gate::Lack;
use crate::domain::goal::IndicatorKind;
use crate::domain::id::MeetingId;
use crate::domain::query::{agenda, minutes};
use crate::domain::time::Moment;
use crate::lang::{date, number};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::bar::bar;
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::Paint;

/// Draws the stage and how far the round has come.
pub fn head(
    paint: &mut Paint<'_>,
    stage: Stage,
    in_stage: (usize, usize),
    all: (usize, usize),
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    let word = desk.code(Stage::SET, stage.code()).to_uppercase();
    let of = desk.say(
        "walk-of",
        &[("at", in_stage.0.into()), ("of", in_stage.1.into())],
    );
    let x = paint.row(
        1,
        0,
        &[
            (&word, theme.accent),
            (" ", theme.plain),
            (theme.signs.dot, theme.faint),
            (" ", theme.plain),
            (&of, theme.plain),
        ],
    );
    let whole = format!("{}/{}", all.0, all.1);
    let left = paint.text_right(paint.width() - 1, 0, &whole, theme.faint);
    let room = left.saturating_sub(x + 4);
    if room >= 8 {
        let width = usize::from(room.min(40));
        paint.text(
            x + 2,
            0,
            room,
            &bar(theme, width, all.0 as i64, all.1 as i64),
            theme.faint,
        );
    }
}

/// Draws what the activity is and what was said last on at most `most` rows from `y`, and returns
/// the next free row.
pub fn about(
    paint: &mut Paint<'_>,
    y: u16,
    most: u16,
    activity: &Activity,
    desk: &Desk<'_>,
) -> u16 {
    let theme = desk.theme;
    let (first, width) = (y, paint.width());
    let roomy = most > 8;
    let due = desk.due(activity);
    let due_style = if activity.days_late(desk.today).is_some() {
        theme.bad
    } else {
        theme.faint
    };
    let left = paint.text_right(width - 1, y, &due, due_style);
    let id = activity.id.to_string();
    let x = paint.row(3, y, &[(&id, theme.accent), ("  ", theme.plain)]);
    paint.text(
        x,
        y,
        left.saturating_sub(x + 1),
        activity.title.as_str(),
        theme.strong,
    );
    let mut y = y + 1;
    // Every answer shows, whatever else must give way to them.
    let room = usize::from(most.saturating_sub(1));
    for line in payer(activity, roomy, desk).into_iter().take(room) {
        paint.text(3, y, width - 4, &line, theme.plain);
        y += 1;
    }
    // What was said takes the rows that are left, a blank one before and after where there are any.
    let end = first + most;
    y += u16::from(roomy);
    for (said, report) in said(activity, desk) {
        if y >= end {
            break;
        }
        let (sign, style) = theme.status(report.status);
        let status = format!("{sign} {}", desk.status(report.status));
        paint.row(
            3,
            y,
            &[(&said, theme.faint), ("  ", theme.plain), (&status, style)],
        );
        y += 1;
        if let Some(note) = report.note.as_ref().filter(|_| y < end) {
            let rows = (end - y).min(2);
            y += paint.part(5, y, width.saturating_sub(6), rows).prose(
                0,
                0,
                rows,
                note.as_str(),
                theme.plain,
            );
        }
    }
    let open =
        desk.group().actions.iter().filter(|action| {
            action.activity == Some(activity.id) && action.state == ActionState::Open
        });
    let mut open = open.peekable();
    if open.peek().is_some() && y + 1 < end {
        paint.text(3, y, width - 4, &desk.word("walk-actions"), theme.faint);
        y += 1;
    }
    for action in open.take(usize::from(end.saturating_sub(y)).min(3)) {
        let due = action
            .due
            .map(|due| date::distance(desk.language(), due, desk.today))
            .unwrap_or_default();
        let style = if action.is_overdue(desk.today) {
            theme.bad
        } else {
            theme.faint
        };
        let left = paint.text_right(width - 1, y, &due, style);
        // Which activity it is about is said above.
        let text = action.text.as_str();
        let led = format!("{} ", activity.id);
        let text = format!("{} {}", action.id, text.strip_prefix(&led).unwrap_or(text));
        paint.text(5, y, left.saturating_sub(6), &text, theme.plain);
        y += 1;
    }
    y + u16::from(roomy)
}

/// What was said last, each with when: the time before, and in the meeting that is going on what was said
/// in it.
fn said<'a>(activity: &'a Activity, desk: &Desk<'_>) -> Vec<(String, &'a Report)> {
    let open = agenda::open_meeting(desk.group());
    let opened = open.and_then(|meeting| meeting.opened);
    let last = match opened {
        Some(opened) => activity.last_report_before(opened),
        None => activity.last_report(),
    };
    let last = last.map(|report| {
        let when = date::short(desk.language(), report.at.date(), desk.today);
        // Where minutes tell of it, they are named: there it can be read in its place.
        let now = open.map(|meeting| meeting.id);
        let meeting = said_at(activity, report, now, desk).map(|id| id.to_string());
        let by = meeting.as_deref().unwrap_or(report.by.as_str());
        let args = [("by", by.into()), ("on", when.into())];
        (desk.say("walk-said", &args), report)
    });
    let now = activity
        .last_report()
        .filter(|report| opened.is_some_and(|opened| report.at >= opened));
    let now = now.map(|report| (desk.word("walk-said-now"), report));
    last.into_iter().chain(now).collect()
}

/// The meeting other than `now` at which a report was given, where it stands in its minutes.
fn said_at(
    activity: &Activity,
    report: &Report,
    now: Option<MeetingId>,
    desk: &Desk<'_>,
) -> Option<MeetingId> {
    let entry = minutes::last_about(desk.group(), activity.id, now)?;
    let same = entry.at.map(Moment::date) == Some(report.at.date());
    same.then_some(entry.meeting)
}

/// Who pays, and how much of it is used: in words where there is room, else by their codes.
fn payer(activity: &Activity, roomy: bool, desk: &Desk<'_>) -> Vec<String> {
    let dot = format!(" {} ", desk.theme.signs.dot);
    let owner = activity.owner.as_ref().map(|id| AnyId::from(id.clone()));
    let line = activity.budget.as_ref().map(|id| AnyId::from(id.clone()));
    let things = [owner, line].into_iter().flatten();
    if roomy {
        let named = things
            .map(|id| desk.named(&id))
            .collect::<Vec<_>>()
            .join(&dot);
        let hours = bar(
            desk.theme,
            8,
            activity.hours_used.0,
            activity.hours_planned.0,
        );
        return vec![named, format!("{hours} {}", desk.spent(activity))];
    }
    vec![
        things
            .map(|id| id.to_string())
            .chain([desk.spent(activity)])
            .collect::<Vec<_>>()
            .join(&dot),
    ]
}

/// Draws what the gate ahead still lacks, each by the digit that fills it in, and returns the next
/// free row.
pub fn lacking(paint: &mut Paint<'_>, y: u16, lacks: &[Lack], desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let (id, style) = if lacks.is_empty() {
        ("walk-gate-open", theme.good)
    } else {
        ("walk-gate-lacks", theme.strong)
    };
    paint.text(3, y, paint.width().saturating_sub(4), &desk.word(id), style);
    let mut y = y + 1;
    for (place, lack) in lacks.iter().enumerate() {
        let number = (place + 1).to_string();
        let sentence = desk.code(Lack::SET, lack.code());
        paint.row(
            5,
            y,
            &[
                (&number, theme.strong),
                (" ", theme.plain),
                (&sentence, theme.plain),
            ],
        );
        y += 1;
    }
    y
}

/// Draws the effect indicators of the activity's goals, the newest reading beside the baseline,
/// and returns the next free row.
pub fn readings(paint: &mut Paint<'_>, y: u16, activity: &Activity, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let language = desk.language();
    let mut y = y;
    let effects = desk.group().indicators.iter().filter(|indicator| {
        indicator.kind == IndicatorKind::Effect && activity.goals.contains(&indicator.goal)
    });
    for indicator in effects.take(if paint.height() > 14 { 3 } else { 1 }) {
        let shown = |value| number::decimal(language, value);
        let nothing = || desk.word("value-nothing");
        let baseline = indicator.baseline.map_or_else(nothing, shown);
        let last = indicator.readings.last().map_or_else(nothing, |reading| {
            format!("{} ({})", shown(reading.value), desk.date(reading.on))
        });
        let told = desk.say(
            "walk-reading",
            &[("baseline", baseline.into()), ("last", last.into())],
        );
        let left = paint.text_right(paint.width() - 1, y, &told, theme.plain);
        let text = format!("{} {}", indicator.id, indicator.title);
        paint.text(3, y, left.saturating_sub(4), &text, theme.faint);
        y += 1;
    }
    y
}

/// Tells at the right of the question being asked which of several it is, and the keys that go to
/// the others.
pub fn which(paint: &mut Paint<'_>, y: u16, (at, of): (usize, usize), desk: &Desk<'_>) {
    if of < 2 {
        return;
    }
    let key = |action| desk.keys.name(Place::Walk, action).unwrap_or_default();
    let told = format!("{} {} {at}/{of}", key(Action::Up), key(Action::Down));
    paint.text_right(paint.width() - 1, y, &told, desk.theme.faint);
}

/// Draws the line for words, and returns where the cursor stands while one types in it.
pub fn comment(
    paint: &mut Paint<'_>,
    y: u16,
    stage: Stage,
    line: &Line,
    typing: bool,
    desk: &Desk<'_>,
) -> Option<(u16, u16)> {
    let theme = desk.theme;
    let y = y.min(paint.height().saturating_sub(1));
    let x = paint.row(
        3,
        y,
        &[
            (
                theme.signs.prompt,
                if typing { theme.accent } else { theme.faint },
            ),
            (" ", theme.plain),
        ],
    );
    if line.is_empty() && !typing {
        let hint = desk.word(&format!("walk-words-{stage}"));
        paint.text(
            x,
            y,
            paint.width().saturating_sub(x + 1),
            &hint,
            theme.faint,
        );
        return None;
    }
    if let Some(privacy) = desk.privacy(line.text()).filter(|_| typing) {
        let room = paint.width().saturating_sub(x + 1);
        if y + 1 < paint.height() {
            paint.text(x, y + 1, room, &privacy, theme.warning);
        } else {
            // How far the round has come can wait until that is mended.
            paint.blank(0);
            let room = paint.width().saturating_sub(2);
            paint.text(1, 0, room, &privacy, theme.warning);
        }
    }
    let cursor = line.draw(paint, x, y, theme.plain);
    typing.then_some(cursor)
}
