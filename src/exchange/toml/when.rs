//! TOML's dates and moments as the group's.

use toml_edit::{Datetime, Offset, Value as Toml};

use crate::domain::field::{Misfit, Value};
use crate::domain::time::{Date, Moment};
use crate::domain::wall::Wall;
use crate::exchange::error::Problem;

/// Reads a local date, also as text; nothing where it is of another type.
pub(super) fn date(value: &Toml) -> Option<Result<Value, Problem>> {
    let read = match value {
        Toml::String(text) if is_numeric(text.value()) => text.value().parse().ok(),
        Toml::Datetime(at) if at.value().time.is_none() => local(at.value()),
        _ => return None,
    };
    Some(
        read.map(Value::Date)
            .ok_or(Problem::Misfit(Misfit::NotADate)),
    )
}

/// Reads a moment with its offset, also as text; nothing where it is of another type.
pub(super) fn moment(value: &Toml) -> Option<Result<Value, Problem>> {
    let read = match value {
        Toml::String(text) if is_numeric(text.value()) => text.value().parse().ok(),
        Toml::Datetime(at) if at.value().offset.is_some() => on_wall(at.value()),
        _ => return None,
    };
    Some(
        read.map(Value::Moment)
            .ok_or(Problem::Misfit(Misfit::NotADate)),
    )
}

/// Reads a local date and time of day, also as text; nothing where it is of another type.
pub(super) fn wall(value: &Toml) -> Option<Result<Value, Problem>> {
    let read = match value {
        Toml::String(text) if is_numeric(text.value()) => text.value().parse().ok(),
        Toml::Datetime(at) if at.value().offset.is_none() => at.value().time.and_then(|time| {
            // To the minute: seconds that are not nought would be lost.
            let whole = time.second.unwrap_or(0) == 0 && time.nanosecond.unwrap_or(0) == 0;
            let date = local(at.value()).filter(|_| whole)?;
            Wall::new(date, time.hour.into(), time.minute.into())
        }),
        _ => return None,
    };
    Some(
        read.map(Value::Wall)
            .ok_or(Problem::Misfit(Misfit::NotATimeOfDay)),
    )
}

/// A text that begins with a digit was meant as a date; any other is a text.
fn is_numeric(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn local(at: &Datetime) -> Option<Date> {
    let date = at.date?;
    Date::new(
        i32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )
}

fn on_wall(at: &Datetime) -> Option<Moment> {
    let time = at.time?;
    let offset = match at.offset? {
        Offset::Z => 0,
        Offset::Custom { minutes } => minutes,
    };
    let millis = time.nanosecond.unwrap_or(0) / 1_000_000;
    let wall = local(at)?.naive().and_hms_milli_opt(
        time.hour.into(),
        time.minute.into(),
        time.second.unwrap_or(0).into(),
        millis,
    )?;
    Moment::new(
        wall.and_utc().timestamp_millis() - i64::from(offset) * 60_000,
        offset,
    )
}
