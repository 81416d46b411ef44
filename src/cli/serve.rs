//! `samklang serve`: has the store and lets others in, until it is ended.

use super::context::Context;
use super::live::Live;
use super::{Outcome, out};

pub(super) fn run(cx: &Context) -> Outcome {
    let mut live = Live::open(cx)?;
    let place = cx.place()?.display().to_string();
    out::say(
        cx,
        &cx.tongue.say("cli-serving", &[("place", place.into())]),
    )?;
    live.stay(cx, |_, _| Ok(()))
}
