//! How far a commitment has come, in words.

use super::Tongue;
use super::period::period;
use crate::domain::event::{Event, Record};
use crate::domain::group::Group;
use crate::domain::query::pace::{self, Pace, Standing};
use crate::domain::time::Date;

/// Returns the counter: `11 av 15`, what is counted where no number is promised, and nothing where
/// nothing is.
pub fn counter(tongue: &Tongue, pace: &Pace) -> String {
    let counted = ("counted", pace.counted.into());
    match pace.target {
        Some(target) => tongue.say("counter-of", &[counted, ("target", target.into())]),
        None if pace.counted == 0 => String::new(),
        None => tongue.say("counter-alone", &[counted]),
    }
}

/// Returns what was saved, before it that it does not count where a counter was moved on a day that
/// is outside the promise's term.
pub fn saved(tongue: &Tongue, group: &Group, records: &[Record], what: String) -> String {
    let is_outside = |record: &Record| match &record.event {
        Event::Counted { commitment, count } => pace::is_outside(group, *commitment, count.on),
        _ => false,
    };
    if records.iter().any(is_outside) {
        return tongue.say("counter-outside", &[("what", what.into())]);
    }
    what
}

/// Returns how much of the time is gone: `38 % av tiden`; nothing where that cannot be said, or
/// where no number is promised that it could be compared with.
pub fn gone(tongue: &Tongue, pace: &Pace) -> String {
    let gone = pace.target.and(pace.gone);
    gone.map_or_else(String::new, |percent| {
        tongue.say("counter-gone", &[("percent", u32::from(percent).into())])
    })
}

/// Returns how far it has come and how much of which time is gone, in one sentence.
pub fn sentence(tongue: &Tongue, pace: &Pace, today: Date) -> String {
    let counter = counter(tongue, pace);
    match (pace.target, pace.gone.zip(pace.span)) {
        (None, _) if counter.is_empty() => tongue.word("counter-no-target"),
        (None, _) => {
            let none = tongue.word("counter-no-target");
            format!("{counter}. {none}")
        }
        (Some(_), None) => tongue.say("counter-no-term", &[("counter", counter.into())]),
        (Some(_), Some((percent, span))) => {
            let args = [
                ("counter", counter.into()),
                ("percent", u32::from(percent).into()),
                (
                    "period",
                    period(tongue, Some(span.from), Some(span.to), today).into(),
                ),
            ];
            tongue.say("counter-in-time", &args)
        }
    }
}

/// Returns the word for how the counter stands beside the time, nothing where that cannot be said.
pub fn standing(tongue: &Tongue, pace: &Pace) -> String {
    let standing = pace.standing.map(Standing::code);
    standing.map_or_else(String::new, |code| {
        tongue.word(&format!("{}-{code}", Standing::SET.name))
    })
}

/// Returns what an even pace would have given by now, nothing where that says nothing: before it has
/// given one, after the period, and once the target is reached.
pub fn even(tongue: &Tongue, pace: &Pace) -> String {
    match (pace.standing, pace.even) {
        (Some(Standing::Ahead | Standing::Even | Standing::Behind), Some(even)) if even > 0 => {
            tongue.say("counter-even", &[("even", even.into())])
        }
        _ => String::new(),
    }
}
