//! `samklang` alone: the interface, or the cycle as text where there is no terminal for it.

use serde_json::json;

use super::context::{Context, Stay};
use super::interface::{self, Sight, sight};
use super::session::{Session, View};
use super::{Outcome, cycle, demo, out};
use crate::domain::NounKind;
use crate::exchange;
use crate::host::local::{self, StoreError};
use crate::tui::Start;

pub(super) fn run(cx: &Context) -> Outcome {
    let place = cx.place()?;
    let to_see = !cx.global.json && matches!(sight(), Sight::Clear);
    match (local::exists(&place), to_see) {
        (true, true) => interface::run(cx, Start::Cycle, |link| cx.look(Stay::Long, link)),
        (true, false) => show(cx, &cx.read()?, &[], "cli-cycle-more"),
        // Who comes from elsewhere comes to a group, and makes none.
        (false, _) if cx.global.at.is_some() || cx.global.caller.is_some() => {
            Err(cx.store_fault(&StoreError::Missing { dir: place }))
        }
        (false, true) => interface::welcome(cx),
        (false, false) => {
            let at = place.display().to_string();
            let sample = cx.tongue.say("cli-cycle-sample", &[("place", at.into())]);
            let view = View::new(cx, demo::sample(cx, |_| ())?, None)?;
            show(cx, &view, &[sample, String::new()], "cli-cycle-next")
        }
    }
}

/// Prints the cycle of a session's group.
pub(super) fn print(cx: &Context, session: Session) -> Outcome {
    let at = cx.at(session.today())?;
    let view = View::new(cx, session, at)?;
    show(cx, &view, &[], "cli-cycle-more")
}

fn show(cx: &Context, view: &View, before: &[String], after: &str) -> Outcome {
    if cx.global.json {
        let activities = exchange::json::list(&view.group, NounKind::Activity, view.today);
        return out::json(&json!({ "activities": activities, "sample": !before.is_empty() }));
    }
    let mut lines = before.to_vec();
    lines.extend(cycle::lines(cx, &view.group, view.today));
    if !cx.global.quiet {
        lines.extend([String::new(), cx.tongue.word(after)]);
        lines.extend(sight().told(cx));
    }
    out::print(cx, &lines.join("\n"))
}
