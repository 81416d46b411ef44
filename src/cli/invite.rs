//! `samklang invite`: the notice of a meeting, as text or for a calendar.

use super::context::Context;
use super::which::{self, Else};
use super::{Outcome, calendar, document};
use crate::report;

/// Arguments of `invite`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The meeting, as M4; else the one that is called next
    #[arg(value_name = "M")]
    meeting: Option<String>,
    #[command(flatten)]
    pub(super) document: document::Wanted<document::Calendar>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let typed = args.meeting.as_deref();
    let meeting = which::meeting(cx, &view.group, typed, Else::NextCalled)?;
    let tongue = cx.tongue_of(&view.group);
    let document = report::notice::notice(&tongue, &view.group, meeting);
    let make = || calendar::of(cx, &view, meeting);
    args.document.put(cx, &view.group, &document, make)
}
