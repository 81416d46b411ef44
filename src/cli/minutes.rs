//! `samklang minutes`: the minutes of a meeting, as a document in the group's language.

use clap::ValueEnum;

use super::context::Context;
use super::which::{self, Else};
use super::{Outcome, file, guard};
use crate::exchange;
use crate::lang::{Language, Tongue};
use crate::report;

/// Arguments of `minutes`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The meeting, as M4; else the newest that is going on or over
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
    /// What scripts read
    Json,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let typed = args.meeting.as_deref();
    let meeting = which::meeting(cx, &view.group, typed, Else::Held)?;
    let format = args.format.unwrap_or_else(|| {
        if args.to.ends_with("json") || cx.global.json {
            Format::Json
        } else if args.to.ends_with("md") {
            Format::Md
        } else {
            Format::Text
        }
    });
    let document = || {
        let tongue = cx.tongue_of(&view.group);
        report::minutes::minutes(&tongue, &view.group, meeting)
    };
    let text = match format {
        Format::Text => report::text::render(&document()),
        Format::Md => report::markdown::render(&document()),
        Format::Json => {
            let document = exchange::json::minutes(&view.group, meeting, view.today);
            format!("{document}\n")
        }
    };
    let leaves = args.to.is_file() || !matches!(format, Format::Text | Format::Json);
    guard::pass(cx, &view.group, &document(), leaves)?;
    args.to.put(cx, &text)
}

impl Context {
    /// Returns who speaks in what leaves the group: its own language, unless another is asked for.
    pub(super) fn tongue_of(&self, group: &crate::domain::Group) -> Tongue {
        Tongue::new(self.global.lang.unwrap_or_else(|| Language::of(group)))
    }
}
