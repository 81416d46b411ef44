//! `samklang invite`: the notice of a meeting, as text or for a calendar.

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::View;
use super::which::{self, Else};
use super::{Outcome, document};
use crate::domain::meeting::Meeting;
use crate::domain::query::notice::Told;
use crate::exchange::ical::{self, Edition};
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
    args.document.put(cx, &view.group, &document, make)
}

fn calendar(cx: &Context, view: &View, meeting: &Meeting) -> Result<String, Failure> {
    let lines = report::notice::agenda_lines(&view.group, meeting);
    let edition = edition(cx, view, meeting)?;
    let notice = ical::notice(meeting, &lines.join("\n"), edition);
    notice.ok_or_else(|| {
        let args = [("id", meeting.id.to_string().into())];
        cx.fail(Status::Refused, "cli-meeting-timeless", &args)
    })
}

/// Which notice it is, as the log has it: what was taken off the agenda is not there to tell. The
/// same notice always comes out in the same bytes.
fn edition(cx: &Context, view: &View, meeting: &Meeting) -> Result<Edition, Failure> {
    let mut told = Told::of(meeting.id);
    view.session.each_record(cx, 1, |record, _| {
        if record.seq <= view.group.seq {
            told.take(record);
        }
        Ok(())
    })?;
    Ok(Edition {
        sequence: meeting.revision.saturating_add(told.agendas),
        at: told.at.unwrap_or_else(|| view.session.now()),
    })
}
