//! A document as it is written: in which format, and where to.

use clap::ValueEnum;
use serde_json::Value as Json;

use super::Outcome;
use super::context::Context;
use super::file;
use crate::report::{self, Document};

/// How a document is written, as arguments of the commands that make one.
#[derive(Debug, clap::Args)]
pub(super) struct Written {
    /// In which format; else the one that the file's name ends with, else text
    #[arg(long)]
    format: Option<Format>,
    #[command(flatten)]
    pub(super) to: file::To,
}

/// In which format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Plain text of eighty columns
    Text,
    /// Markdown
    Md,
    /// What scripts read
    Json,
}

impl Written {
    /// Returns the document in the format that is asked for.
    pub(super) fn text(
        &self,
        cx: &Context,
        document: impl FnOnce() -> Document,
        json: impl FnOnce() -> Json,
    ) -> String {
        let format = self.format.unwrap_or_else(|| {
            if self.to.ends_with("json") || cx.global.json {
                Format::Json
            } else if self.to.ends_with("md") {
                Format::Md
            } else {
                Format::Text
            }
        });
        match format {
            Format::Text => report::text::render(&document()),
            Format::Md => report::markdown::render(&document()),
            Format::Json => format!("{}\n", json()),
        }
    }

    /// Prints the document, or writes it to a file.
    pub(super) fn put(
        &self,
        cx: &Context,
        document: impl FnOnce() -> Document,
        json: impl FnOnce() -> Json,
    ) -> Outcome {
        self.to.put(cx, &self.text(cx, document, json))
    }
}
