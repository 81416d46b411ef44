//! `samklang export`: the group as a file.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::context::Context;
use super::{Outcome, out};
use crate::exchange;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// In which format; else the one that the file's name ends with, else toml
    #[arg(long)]
    format: Option<Format>,
    /// Where to; else standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
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
    let named = args.output.as_deref().and_then(Path::extension);
    let format = args.format.unwrap_or_else(|| {
        if named.is_some_and(|end| end.eq_ignore_ascii_case("json")) || cx.global.json {
            Format::Json
        } else {
            Format::Toml
        }
    });
    let text = match format {
        Format::Toml => exchange::toml::write(&view.group),
        Format::Json => format!("{}\n", exchange::json::group(&view.group)),
    };
    let Some(file) = &args.output else {
        return out::raw(text.as_bytes());
    };
    write_whole(file, text.as_bytes()).map_err(|error| cx.file_fault(file, &error))?;
    let name = file.display().to_string();
    let said = cx.tongue.say("cli-exported", &[("file", name.into())]);
    out::changed(cx, &said, &[], &[])
}

/// Writes beside and renames, so that an older file is there until the new one is whole.
fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let is_special = file.exists() && !file.is_file();
    if is_special {
        return std::fs::write(file, bytes);
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = std::fs::File::create(&beside).and_then(|mut part| {
        part.write_all(bytes)?;
        part.sync_all()?;
        std::fs::rename(&beside, file)
    });
    if written.is_err() {
        // It may not even be there; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}
