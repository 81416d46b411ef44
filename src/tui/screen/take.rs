//! What is measured is told on one line: a reading of an indicator, a movement of a counter.

use std::borrow::Cow;

use super::Intent;
use super::prompt::{Entered, Prompt};
use crate::domain::field::{FieldValue, Keeper, Misfit, Shape, Spec, Value};
use crate::domain::goal::Reading;
use crate::domain::id::{ActivityId, CommitmentId, IndicatorId};
use crate::domain::promise::Count;
use crate::domain::{Command, NounKind, Refusal};
use crate::lang::{entry, refusal};
use crate::tui::desk::Desk;

/// The value comes first, since it is what nobody can leave out; without a day it is today.
static READING: Spec = line(
    "readings",
    &[
        part("value", Shape::Number, Keeper::Required),
        part("on", Shape::Date, Keeper::Optional),
        part("source", Shape::Prose, Keeper::Optional),
    ],
);

/// What shows it comes right after the step: it is what is asked for when somebody reads it.
static COUNT: Spec = line(
    "counts",
    &[
        part("step", Shape::Whole, Keeper::Required),
        part("evidence", Shape::Prose, Keeper::Optional),
        part("on", Shape::Date, Keeper::Optional),
        part("activity", Shape::Ref(NounKind::Activity), Keeper::Optional),
    ],
);

const fn part(key: &'static str, shape: Shape, keeper: Keeper) -> Spec {
    Spec {
        key,
        shape,
        many: false,
        keeper,
    }
}

const fn line(key: &'static str, parts: &'static [Spec]) -> Spec {
    part(key, Shape::Parts(parts), Keeper::Required)
}

/// Asks for a reading of an indicator.
pub fn reading(indicator: IndicatorId, desk: &Desk<'_>) -> Intent {
    let named = desk.named(&indicator.into());
    let label = desk.say("reading-label", &[("indicator", named.into())]);
    let command = move |reading, _: &Desk<'_>| Command::Read { indicator, reading };
    let entered = entered::<Reading>(NounKind::Indicator, &READING, |typed| typed.into(), command);
    let draft = format!("read:{indicator}");
    Intent::Open(Box::new(Prompt::new(label, draft, desk, entered)))
}

/// Asks for a step of a commitment's counter and what shows it; `by` is the activity that is taken
/// to have done it where the line names none.
pub fn count(commitment: CommitmentId, by: Option<ActivityId>, desk: &Desk<'_>) -> Intent {
    let named = desk.named(&commitment.into());
    let label = desk.say("count-label", &[("commitment", named.into())]);
    let command = move |count: Count, desk: &Desk<'_>| {
        let me = desk.me().as_str().parse().ok();
        let count = Count {
            activity: count.activity.or(by),
            by: me.filter(|me| desk.group().members.contains(me)),
            ..count
        };
        Command::Count { commitment, count }
    };
    let entered = entered::<Count>(NounKind::Commitment, &COUNT, stepped, command);
    let draft = match by {
        Some(activity) => format!("count:{commitment}:{activity}"),
        None => format!("count:{commitment}"),
    };
    let prompt = Prompt::holding(label, draft, "+1 ", desk, entered);
    Intent::Open(Box::new(prompt))
}

/// Parts the step from what follows on it, and takes the sign off one that goes up: of `+1 300
/// besökare` the step is one, not 1 300.
fn stepped(typed: &str) -> Cow<'_, str> {
    let typed = typed.trim();
    let typed = typed.strip_prefix('+').unwrap_or(typed);
    match typed.split_once(char::is_whitespace) {
        Some((step, rest)) if !rest.trim_start().starts_with(['|', '/']) => {
            format!("{step} // {rest}").into()
        }
        _ => typed.into(),
    }
}

/// Returns what becomes of the line: the command, or the sentence that says what does not fit.
fn entered<T: FieldValue>(
    kind: NounKind,
    spec: &'static Spec,
    marked: fn(&str) -> Cow<'_, str>,
    command: impl Fn(T, &Desk<'_>) -> Command + 'static,
) -> Entered {
    Box::new(move |typed, desk| match read(spec, &marked(typed), desk) {
        Ok(taken) => Intent::Ask(command(taken, desk).into()),
        Err(misfit) => {
            let key = spec.key;
            let refused = Refusal::Misfit { kind, key, misfit };
            Intent::Tell(refusal::sentence(desk.tongue, &refused))
        }
    })
}

fn read<T: FieldValue>(spec: &'static Spec, typed: &str, desk: &Desk<'_>) -> Result<T, Misfit> {
    let Value::Parts(mut parts) = entry::read(desk.tongue, spec, typed, desk.today)? else {
        return Err(Misfit::NotParts);
    };
    for (key, value) in &mut parts {
        if *key == "on" && value.is_nothing() {
            *value = Value::Date(desk.today);
        }
    }
    T::from_value(Value::Parts(parts))
}
