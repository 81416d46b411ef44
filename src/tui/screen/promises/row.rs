//! One link of the chain on one row: what it is called, then what it led to or how it goes.

use ratatui::style::Style;

use super::layout::Section;
use crate::domain::activity::Status;
use crate::domain::id::{ActivityId, DialogueId, PromiseId};
use crate::domain::query::pace::{self, Pace, Standing};
use crate::domain::query::trace::Trace;
use crate::domain::{AnyId, NounKind};
use crate::lang;
use crate::tui::desk::Desk;
use crate::tui::theme::Theme;
use crate::tui::widget::bar::bar;
use crate::tui::widget::paint::Paint;

/// From these widths of the row on there is room for the bar, and for the time that is gone.
const BAR: u16 = 56;
const TIME: u16 = 70;

/// Cells of the columns: the word for the pace, the time that is gone, and the bar.
const COLUMNS: [u16; 3] = [11, 14, 6];

/// Cells that what a link led to begins from the right, as wide as the longest word for nothing.
const LED_TO: u16 = 17;

/// Draws a heading.
pub(super) fn section(
    paint: &mut Paint<'_>,
    section: Section,
    (count, loose): (usize, usize),
    chosen: bool,
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    let args = [("count", count.into()), ("loose", loose.into())];
    let told = desk.say(&format!("promises-section-{}", section.code()), &args);
    let style = if chosen { theme.chosen } else { theme.faint };
    paint.text(1, 0, paint.width().saturating_sub(2), &told, style);
}

/// Draws a link; `chosen`, and whether what hangs on it stands further up.
pub(super) fn link(
    paint: &mut Paint<'_>,
    id: &AnyId,
    trace: &Trace,
    (chosen, above): (bool, bool),
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    let end = paint.width().saturating_sub(1);
    let left = match id {
        AnyId::Dialogue(dialogue) => draw_dialogue(paint, *dialogue, trace, desk),
        AnyId::Problem(problem) => {
            let left = led_to(paint, id, trace, "promises-no-promise", desk);
            let problem = desk.group().problems.get(problem);
            match problem.filter(|problem| problem.rank > 0) {
                Some(problem) if end >= BAR => {
                    let args = [("rank", problem.rank.into())];
                    let told = desk.say("promises-rank", &args);
                    paint.text_right(left.saturating_sub(2), 0, &told, theme.plain)
                }
                _ => left,
            }
        }
        AnyId::Promise(promise) => draw_term(paint, *promise, trace, desk),
        AnyId::Commitment(commitment) => match pace::of(desk.group(), *commitment, desk.today) {
            Some(pace) if pace.target.is_some() => draw_pace(paint, &pace, desk),
            Some(pace) => {
                let counter = lang::pace::counter(desk.tongue, &pace);
                if counter.is_empty() && trace.led_to(id).is_empty() {
                    nothing(paint, "promises-no-activity", desk)
                } else {
                    paint.text_right(end, 0, &counter, theme.plain)
                }
            }
            None => end,
        },
        AnyId::Activity(activity) => draw_status(paint, *activity, desk),
        _ => end,
    };
    let promised = id.kind() == NounKind::Promise;
    let (id_style, style) = match (chosen, promised) {
        (true, _) => (theme.picked, theme.plain),
        (false, true) => (theme.accent, theme.strong),
        (false, false) => (theme.strong, theme.plain),
    };
    let style = if promised { theme.strong } else { style };
    let x = 1 + paint.text(0, 0, 9, &id.to_string(), id_style);
    let title = desk.group().label(id).unwrap_or_default();
    let above = if above {
        format!(" ({})", desk.word("promises-above"))
    } else {
        String::new()
    };
    let room = left.saturating_sub(x + 1);
    let cells = above.chars().count() as u16;
    let taken = paint.text(x, 0, room.saturating_sub(cells), &title, style);
    paint.text(x + taken, 0, room - taken.min(room), &above, theme.faint);
}

/// What a link led to, or that it led to nothing; returns where that begins.
fn led_to(paint: &mut Paint<'_>, id: &AnyId, trace: &Trace, none: &str, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let ids = trace.led_to(id);
    if ids.is_empty() {
        return nothing(paint, none, desk);
    }
    let shown: Vec<String> = ids.iter().take(3).map(ToString::to_string).collect();
    let more = ids.len() - shown.len();
    let more = if more > 0 {
        format!(" +{more}")
    } else {
        String::new()
    };
    let told = format!("{} {}{more}", theme.signs.arrow_small, shown.join(" "));
    at_column(paint, &told, theme.good)
}

fn nothing(paint: &mut Paint<'_>, none: &str, desk: &Desk<'_>) -> u16 {
    let told = format!("{} {}", desk.theme.signs.cross, desk.word(none));
    at_column(paint, &told, desk.theme.warning)
}

/// Words that stand below one another where there is room for that.
fn at_column(paint: &mut Paint<'_>, told: &str, style: Style) -> u16 {
    let end = paint.width().saturating_sub(1);
    if end < BAR {
        return paint.text_right(end, 0, told, style);
    }
    let x = end.saturating_sub(LED_TO);
    paint.text(x, 0, LED_TO, told, style);
    x
}

fn draw_dialogue(paint: &mut Paint<'_>, id: DialogueId, trace: &Trace, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let dialogue = desk.group().dialogues.get(&id);
    let on = dialogue.and_then(|dialogue| dialogue.on);
    let to_come = dialogue.is_some_and(|dialogue| dialogue.is_to_come(desk.today));
    let left = if to_come && trace.led_to(&id.into()).is_empty() {
        let (sign, style) = theme.status(Status::NotStarted);
        let told = format!("{sign} {}", desk.word("promises-to-come"));
        at_column(paint, &told, style)
    } else {
        led_to(paint, &id.into(), trace, "promises-no-problem", desk)
    };
    match on {
        Some(on) if paint.width() > BAR => {
            paint.text_right(left.saturating_sub(2), 0, &desk.date(on), theme.plain)
        }
        _ => left,
    }
}

fn draw_term(paint: &mut Paint<'_>, id: PromiseId, trace: &Trace, desk: &Desk<'_>) -> u16 {
    let end = paint.width().saturating_sub(1);
    if trace.led_to(&id.into()).is_empty() {
        return nothing(paint, "promises-no-commitment", desk);
    }
    let promise = desk.group().promises.get(&id);
    let term = promise.map(|promise| desk.period(promise.from, promise.to));
    match term {
        Some(term) if end >= BAR => paint.text_right(end, 0, &term, desk.theme.plain),
        _ => end,
    }
}

fn draw_pace(paint: &mut Paint<'_>, pace: &Pace, desk: &Desk<'_>) -> u16 {
    let (theme, tongue) = (desk.theme, desk.tongue);
    let mut end = paint.width().saturating_sub(1);
    let word = pace.standing.map(|standing| told(standing, desk));
    if end < BAR {
        if let Some((word, style)) = word {
            end = paint.text_right(end, 0, &word, style).saturating_sub(1);
        }
        return paint.text_right(end, 0, &lang::pace::counter(tongue, pace), theme.plain);
    }
    let [words, time, cells] = COLUMNS;
    end = end.saturating_sub(words);
    if let Some((word, style)) = word {
        paint.text(end, 0, words, &word, style);
    }
    if end + words >= TIME {
        let gone = lang::pace::gone(tongue, pace);
        paint.text_right(end - 1, 0, &gone, theme.plain);
        end = end.saturating_sub(time + 1);
    }
    let of = pace.target.map_or(0, i64::from);
    let drawn = bar(theme, usize::from(cells), pace.counted, of);
    let left = paint.text_right(end.saturating_sub(1), 0, &drawn, theme.plain);
    let counter = lang::pace::counter(tongue, pace);
    paint.text_right(left.saturating_sub(1), 0, &counter, theme.strong)
}

fn draw_status(paint: &mut Paint<'_>, id: ActivityId, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let end = paint.width().saturating_sub(1);
    let Some(activity) = desk.group().activities.get(&id) else {
        return end;
    };
    let (sign, style) = theme.status(activity.status);
    let told = format!("{sign} {}", desk.status(activity.status));
    let left = at_column(paint, &told, style);
    let owner = activity.owner.as_ref().map_or("–", |owner| owner.as_str());
    paint.text_right(left.saturating_sub(1), 0, owner, theme.plain)
}

/// Returns the sign and the word of a pace, and their style.
pub(super) fn told(standing: Standing, desk: &Desk<'_>) -> (String, Style) {
    let (sign, style) = sign(standing, desk.theme);
    let word = desk.code(Standing::SET, standing.code());
    (format!("{sign} {word}"), style)
}

fn sign(standing: Standing, theme: &Theme) -> (&'static str, Style) {
    let signs = theme.signs;
    match standing {
        Standing::NotBegun => theme.status(Status::NotStarted),
        Standing::Ahead => (signs.up, theme.good),
        Standing::Even => (signs.arrow_small, theme.plain),
        Standing::Behind => (signs.down, theme.warning),
        Standing::Reached => (signs.tick, theme.good),
        Standing::Missed => (signs.cross, theme.bad),
    }
}
