//! `samklang` alone: the interface, or the cycle as text where there is no terminal for it.

use std::sync::mpsc::{Receiver, channel};

use serde_json::json;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::{Session, View};
use super::{Outcome, cycle, demo, out};
use crate::exchange;
use crate::host::{Delivery, local};

/// How a session hands over what nobody waited for.
type Deliver = Box<dyn Fn(Delivery) + Send + Sync>;

pub(super) fn run(cx: &Context) -> Outcome {
    let place = cx.place()?;
    if local::exists(&place) {
        if out::is_interactive() && cx.global.at.is_none() && !cx.global.json {
            return interface(cx, |deliver| cx.session(deliver));
        }
        let view = cx.read()?;
        return show(cx, &view, &[], &["cli-cycle-more"]);
    }
    let at = place.display().to_string();
    let sample = cx.tongue.say("cli-cycle-sample", &[("place", at.into())]);
    let view = View::new(cx, demo::sample(cx, Box::new(|_| ()))?, None)?;
    show(cx, &view, &[sample, String::new()], &["cli-cycle-next"])
}

/// Prints the cycle of a session's group.
pub(super) fn print(cx: &Context, session: Session) -> Outcome {
    let view = View::new(cx, session, cx.at()?)?;
    show(cx, &view, &[], &["cli-cycle-more"])
}

/// Opens the interface on what `open` opens.
pub(super) fn interface(
    cx: &Context,
    open: impl FnOnce(Deliver) -> Result<Session, Failure>,
) -> Outcome {
    let (sender, deliveries): (_, Receiver<Delivery>) = channel();
    // Who no longer listens has left, and the answer with them.
    let session = open(Box::new(move |delivery| drop(sender.send(delivery))))?;
    let Some(client) = session.into_client() else {
        return Ok(());
    };
    crate::tui::run(client, deliveries, &cx.tongue, &cx.settings).map_err(|error| {
        let args = [("why", error.to_string().into())];
        cx.fail(Status::File, "cli-no-interface", &args)
    })
}

fn show(cx: &Context, view: &View, before: &[String], after: &[&str]) -> Outcome {
    if cx.global.json {
        return out::json(&json!({
            "activities": exchange::json::list(
                &view.group,
                crate::domain::NounKind::Activity,
                view.today,
            ),
            "sample": !before.is_empty(),
        }));
    }
    let mut lines = before.to_vec();
    lines.extend(cycle::lines(cx, &view.group, view.today));
    if !cx.global.quiet {
        lines.push(String::new());
        lines.extend(after.iter().map(|id| cx.tongue.word(id)));
    }
    out::print(&lines.join("\n"))
}
