//! `samklang invite`: the notice of a meeting, as text or for a calendar.

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::View;
use super::which::{self, Else};
use super::{Outcome, document};
use crate::domain::meeting::Meeting;
use crate::domain::query::agenda;
use crate::domain::time::Moment;
use crate::exchange::ical;
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
    let make = || calendar(cx, &view, meeting);
    args.document.put(cx, &document, make)
}

fn calendar(cx: &Context, view: &View, meeting: &Meeting) -> Result<String, Failure> {
    let lines = report::notice::agenda_lines(&view.group, meeting);
    let changed = changed(cx, view, meeting)?;
    let notice = ical::notice(meeting, &lines.join("\n"), changed);
    notice.ok_or_else(|| {
        let args = [("id", meeting.id.to_string().into())];
        cx.fail(Status::Refused, "cli-meeting-timeless", &args)
    })
}

/// The time of the record that last changed what the notice says, so that the same notice always
/// comes out in the same bytes.
fn changed(cx: &Context, view: &View, meeting: &Meeting) -> Result<Moment, Failure> {
    let items = agenda::items(&view.group, meeting.id).into_iter();
    let seq = items.map(|item| item.seq).fold(meeting.seq, u64::max);
    let records = view
        .session
        .records(seq, 1)
        .map_err(|why| cx.denied(&why))?;
    let record = records.first().filter(|record| record.seq == seq);
    Ok(record.map_or_else(|| view.session.now(), |record| record.at))
}
