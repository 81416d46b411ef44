//! What is told of the chosen goal or indicator: only what its readings bear, and what is lacking
//! where they bear nothing.

use super::line::Line;
use crate::domain::Indicator;
use crate::domain::goal::{Direction, IndicatorKind};
use crate::domain::id::GoalId;
use crate::domain::query::effect::Answer;
use crate::lang::{effect, number};
use crate::tui::desk::Desk;
use crate::tui::widget::chart::Chart;
use crate::tui::widget::paint::Paint;

/// Below this height the chart stands beside the words instead of below them.
const LOW: u16 = 12;

/// The most rows of a chart.
const MOST: u16 = 14;

/// Draws a goal: its title, and what can be answered of its two questions.
pub(super) fn goal(paint: &mut Paint<'_>, id: GoalId, answers: (Answer, Answer), desk: &Desk<'_>) {
    let theme = desk.theme;
    let named = desk.named(&id.into());
    let mut y = paint.prose(0, 0, 3, &named, theme.strong);
    for (kind, answer) in [
        (IndicatorKind::Process, answers.0),
        (IndicatorKind::Effect, answers.1),
    ] {
        let (sign, style) = match answer {
            Answer::Measured => (theme.signs.tick, theme.good),
            _ => (theme.signs.cross, theme.warning),
        };
        let question = desk.word(&format!("question-{kind}"));
        let said = desk.code(Answer::SET, answer.code());
        let x = paint.row(0, y, &[(sign, style), (" ", theme.plain)]);
        y += paint.prose(x, y, 3, &format!("{question} {said}"), theme.plain);
    }
    let goal = desk.group().goals.get(&id);
    if let Some(source) = goal.and_then(|goal| goal.source.as_ref()) {
        let label = desk.word("label-source");
        let rest = paint.height().saturating_sub(y);
        paint.prose(0, y, rest, &format!("{label}: {source}"), theme.faint);
    }
}

/// Draws an indicator: what may be claimed of it, and its readings in the room that is left.
pub(super) fn indicator(paint: &mut Paint<'_>, line: &Line, desk: &Desk<'_>) {
    let theme = desk.theme;
    let Some(indicator) = desk.group().indicators.get(&line.id) else {
        return;
    };
    let (width, height) = (paint.width(), paint.height());
    let chart = chart(line, indicator, desk);
    if height < LOW && width >= 60 {
        let beside = width * 2 / 5;
        told(
            &mut paint.part(0, 0, width - beside - 2, height),
            line,
            indicator,
            desk,
        );
        chart.draw(&mut paint.part(width - beside, 0, beside, height), theme);
        return;
    }
    let y = told(paint, line, indicator, desk);
    if height > y + Chart::LEAST {
        let rows = (height - y - 1).min(MOST);
        chart.draw(&mut paint.part(0, y + 1, width, rows), theme);
    }
}

/// Draws what may be claimed, in words, and returns the rows it took.
fn told(paint: &mut Paint<'_>, line: &Line, indicator: &Indicator, desk: &Desk<'_>) -> u16 {
    let theme = desk.theme;
    let named = desk.named(&line.id.into());
    let mut y = paint.prose(0, 0, 2, &named, theme.strong);
    for (text, style) in [
        (measure(indicator, desk), theme.faint),
        (
            effect::latest(desk.tongue, indicator, &line.standing, desk.today),
            theme.plain,
        ),
        (
            effect::change(desk.tongue, indicator, &line.standing),
            theme.plain,
        ),
        (
            effect::target(desk.tongue, indicator, &line.standing),
            theme.plain,
        ),
        (effect::trend(desk.tongue, &line.standing), theme.plain),
    ] {
        if !text.is_empty() {
            let rest = paint.height().saturating_sub(y);
            y += paint.prose(0, y, rest.min(3), &text, style);
        }
    }
    y
}

/// "Did it help? Less is better."
fn measure(indicator: &Indicator, desk: &Desk<'_>) -> String {
    let question = desk.word(&format!("question-{}", indicator.kind));
    let direction = indicator.direction.code();
    debug_assert!(Direction::SET.codes.contains(&direction));
    format!("{question} {}", desk.word(&format!("better-{direction}")))
}

fn chart(line: &Line, indicator: &Indicator, desk: &Desk<'_>) -> Chart {
    let language = desk.language();
    let (Some(first), Some(last)) = (line.readings.first(), line.readings.last()) else {
        return Chart::default();
    };
    let points = line.readings.iter();
    let named = |id: &str, value: Option<crate::domain::amount::Decimal>| {
        value.map(|value| {
            let said = [("value", number::decimal(language, value).into())];
            (value.as_f64(), desk.say(id, &said))
        })
    };
    let lines = [
        named("chart-baseline", indicator.baseline),
        named("chart-target", indicator.target),
    ];
    Chart {
        points: points
            .map(|reading| (reading.on.days_since(first.on), reading.value.as_f64()))
            .collect(),
        lines: lines.into_iter().flatten().collect(),
        days: (desk.date(first.on), desk.date(last.on)),
    }
}
