//! `samklang export`: the group as a file.

use std::path::PathBuf;

use clap::ValueEnum;

use super::context::Context;
use super::{Outcome, file, guard};
use crate::exchange;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// In which format; else the one that the file's name ends with, else toml
    #[arg(long)]
    format: Option<Format>,
    /// Where to; else standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// What `import` and `init --from` read
    Toml,
    /// What scripts read
    Json,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let format = args.format.unwrap_or_else(|| {
        if file::ends_with(args.output.as_deref(), "json") || cx.global.json {
            Format::Json
        } else {
            Format::Toml
        }
    });
    let text = match format {
        Format::Toml => exchange::toml::write(&view.group),
        Format::Json => format!("{}\n", exchange::json::group(&view.group)),
    };
    guard::whole(cx, &view.group);
    file::put(cx, args.output.as_deref(), text.as_bytes())
}
