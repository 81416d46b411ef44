//! `samklang invite`: the notice of a meeting, as text or for a calendar.

use clap::ValueEnum;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::View;
use super::which::{self, Else};
use super::{Outcome, file, guard};
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
    /// In which format; else the one that the file's name ends with, else text
    #[arg(long)]
    format: Option<Format>,
    #[command(flatten)]
    pub(super) to: file::To,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Plain text of eighty columns
    Text,
    /// Markdown
    Md,
    /// For a calendar, in Swedish time
    Ics,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let typed = args.meeting.as_deref();
    let meeting = which::meeting(cx, &view.group, typed, Else::NextCalled)?;
    let format = args.format.unwrap_or_else(|| {
        if args.to.ends_with("ics") {
            Format::Ics
        } else if args.to.ends_with("md") {
            Format::Md
        } else {
            Format::Text
        }
    });
    let document = || {
        let tongue = cx.tongue_of(&view.group);
        report::notice::notice(&tongue, &view.group, meeting)
    };
    let text = match format {
        Format::Text => report::text::render(&document()),
        Format::Md => report::markdown::render(&document()),
        Format::Ics => calendar(cx, &view, meeting)?,
    };
    let leaves = args.to.is_file() || format != Format::Text;
    guard::pass(cx, &view.group, &document(), leaves)?;
    args.to.put(cx, &text)
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
