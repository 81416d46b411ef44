//! What is told of the chosen goal or indicator: only what its readings bear, and what is lacking
//! where they bear nothing.

use super::line::Line;
use crate::domain::Indicator;
use crate::domain::goal::{Direction, IndicatorKind};
use crate::domain::id::GoalId;
use crate::domain::query::effect::{Answer, Course, TREND};
use crate::lang::number;
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
        (latest(line, indicator, desk), theme.plain),
        (change(line, indicator, desk), theme.plain),
        (target(line, indicator, desk), theme.plain),
        (trend(line, desk), theme.plain),
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

fn with_unit(value: String, indicator: &Indicator) -> String {
    match &indicator.unit {
        Some(unit) => format!("{value} {unit}"),
        None => value,
    }
}

fn latest(line: &Line, indicator: &Indicator, desk: &Desk<'_>) -> String {
    let Some(reading) = &line.standing.latest else {
        return desk.word("no-reading-yet");
    };
    let value = with_unit(number::decimal(desk.language(), reading.value), indicator);
    let args = [
        ("value", value.into()),
        ("on", desk.date(reading.on).into()),
    ];
    let said = desk.say("indicator-latest", &args);
    match &reading.source {
        Some(source) => format!("{said} ({source})"),
        None => said,
    }
}

fn change(line: &Line, indicator: &Indicator, desk: &Desk<'_>) -> String {
    let language = desk.language();
    let Some(baseline) = indicator.baseline else {
        return match line.kind {
            IndicatorKind::Effect => desk.word("indicator-no-baseline"),
            IndicatorKind::Process => String::new(),
        };
    };
    let baseline = number::decimal(language, baseline);
    let Some(change) = line.standing.change else {
        return desk.say("indicator-baseline", &[("baseline", baseline.into())]);
    };
    let sign = if change.by.ten_thousandths() > 0 {
        "+"
    } else {
        ""
    };
    let by = format!("{sign}{}", number::decimal(language, change.by));
    let args = [
        ("baseline", baseline.into()),
        ("by", by.into()),
        (
            "course",
            desk.code(Course::SET, change.course.code()).into(),
        ),
    ];
    desk.say("indicator-change", &args)
}

fn target(line: &Line, indicator: &Indicator, desk: &Desk<'_>) -> String {
    let Some(target) = indicator.target else {
        return desk.word("indicator-no-target");
    };
    let target = number::decimal(desk.language(), target);
    let id = match line.standing.reached {
        Some(true) => "indicator-reached",
        Some(false) => "indicator-not-reached",
        None => "indicator-target",
    };
    desk.say(id, &[("target", target.into())])
}

fn trend(line: &Line, desk: &Desk<'_>) -> String {
    match line.standing.trend {
        Some(course) => {
            let course = desk.code(Course::SET, course.code());
            desk.say("indicator-trend", &[("course", course.into())])
        }
        None if line.standing.days == 0 => String::new(),
        None => {
            let args = [
                ("days", line.standing.days.into()),
                ("needed", TREND.into()),
            ];
            desk.say("indicator-no-trend", &args)
        }
    }
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
