//! What may be claimed of an indicator, in words: only what its readings bear, and what is lacking
//! where they bear nothing.

use super::{Tongue, date, number};
use crate::domain::goal::{Indicator, IndicatorKind};
use crate::domain::query::effect::{Course, Standing, TREND};
use crate::domain::time::Date;

/// The number one, as a decimal counts it.
const ONE: i64 = 10_000;

/// Returns the newest reading with its day and its source, or that there is none.
pub fn latest(tongue: &Tongue, indicator: &Indicator, standing: &Standing, today: Date) -> String {
    let said = value(tongue, indicator, standing, today);
    let reading = standing.latest.as_ref();
    match reading.and_then(|reading| reading.source.as_ref()) {
        Some(source) => format!("{said} ({source})"),
        None => said,
    }
}

/// Returns the newest reading with its day, or that there is none.
pub fn value(tongue: &Tongue, indicator: &Indicator, standing: &Standing, today: Date) -> String {
    let language = tongue.language();
    let Some(reading) = &standing.latest else {
        return tongue.word("no-reading-yet");
    };
    let value = number::decimal(language, reading.value);
    let value = match &indicator.unit {
        Some(unit) => format!("{value} {unit}"),
        None => value,
    };
    let on = date::short(language, reading.on, today);
    let args = [("value", value.into()), ("on", on.into())];
    tongue.say("indicator-latest", &args)
}

/// Returns the newest reading beside the baseline, or that there is no baseline where it takes one.
pub fn change(tongue: &Tongue, indicator: &Indicator, standing: &Standing) -> String {
    let language = tongue.language();
    let Some(baseline) = indicator.baseline else {
        return match indicator.kind {
            IndicatorKind::Effect => tongue.word("indicator-no-baseline"),
            IndicatorKind::Process => String::new(),
        };
    };
    let baseline = number::decimal(language, baseline);
    let Some(change) = standing.change else {
        return tongue.say("indicator-baseline", &[("baseline", baseline.into())]);
    };
    let sign = if change.by.ten_thousandths() > 0 {
        "+"
    } else {
        ""
    };
    let by = format!("{sign}{}", number::decimal(language, change.by));
    let by = match &indicator.unit {
        // What one percentage is more than another is told in points.
        Some(unit) if unit.as_str() == "%" => {
            let count = if change.by.ten_thousandths().abs() == ONE {
                1
            } else {
                2
            };
            let args = [("by", by.into()), ("count", count.into())];
            tongue.say("indicator-points", &args)
        }
        Some(unit) => format!("{by} {unit}"),
        None => by,
    };
    let args = [
        ("baseline", baseline.into()),
        ("by", by.into()),
        ("course", course(tongue, change.course).into()),
    ];
    tongue.say("indicator-change", &args)
}

/// Returns the target, and whether it is reached where that can be said.
pub fn target(tongue: &Tongue, indicator: &Indicator, standing: &Standing) -> String {
    let Some(target) = indicator.target else {
        return tongue.word("indicator-no-target");
    };
    let target = number::decimal(tongue.language(), target);
    let id = match standing.reached {
        Some(true) => "indicator-reached",
        Some(false) => "indicator-not-reached",
        None => "indicator-target",
    };
    tongue.say(id, &[("target", target.into())])
}

/// Returns where the readings lead, or how many there are and how many it takes to say; nothing
/// without any.
pub fn trend(tongue: &Tongue, standing: &Standing) -> String {
    match standing.trend {
        Some(trend) => {
            let course = course(tongue, trend);
            tongue.say("indicator-trend", &[("course", course.into())])
        }
        None if standing.days == 0 => String::new(),
        None => {
            let args = [("days", standing.days.into()), ("needed", TREND.into())];
            tongue.say("indicator-no-trend", &args)
        }
    }
}

fn course(tongue: &Tongue, course: Course) -> String {
    tongue.word(&format!("{}-{course}", Course::SET.name))
}
