//! `samklang minutes`: the minutes of a meeting, as a document in the group's language.

use super::context::Context;
use super::exit::Status;
use super::which::{self, Else};
use super::{Outcome, document};
use crate::domain::meeting::MeetingState;
use crate::exchange;
use crate::lang::{Language, Tongue};
use crate::report;

/// Arguments of `minutes`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The meeting, as M4; else the newest that is going on or over
    #[arg(value_name = "M")]
    meeting: Option<String>,
    #[command(flatten)]
    pub(super) document: document::Wanted<document::Json>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let typed = args.meeting.as_deref();
    let meeting = which::meeting(cx, &view.group, typed, Else::Held)?;
    let id = meeting.id;
    if meeting.state == MeetingState::Called {
        let args = [("id", id.to_string().into())];
        return Err(cx.fail(Status::Refused, "cli-not-held", &args));
    }
    let group = view.session.minuted(&view.group, id);
    let group = group.map_err(|why| cx.denied(&why))?;
    let meeting = which::meeting(cx, &group, Some(&id.to_string()), Else::Held)?;
    let tongue = cx.tongue_of(&group);
    let document = report::minutes::minutes(&tongue, &group, meeting);
    args.document.put(cx, &group, &document, || {
        let document = exchange::json::minutes(&group, meeting, view.today);
        Ok(format!("{document}\n"))
    })
}

impl Context {
    /// Returns who speaks in what leaves the group: its own language, unless another is asked for.
    pub(super) fn tongue_of(&self, group: &crate::domain::Group) -> Tongue {
        Tongue::new(self.global.lang.unwrap_or_else(|| Language::of(group)))
    }
}
