//! The formats of a document: how each is called in files, and who renders it.

use super::document::Document;
use super::{docx, html, markdown, pdf, text};

/// A format that documents can be had in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text of eighty columns.
    Text,
    /// `CommonMark`.
    Markdown,
    /// One page for a browser, with all that it needs.
    Html,
    /// What word processors open, to go on writing.
    Docx,
    /// Pages for an archive: PDF/A-2a and PDF/UA-1.
    Pdf,
}

/// Why a document cannot be had in a format: a fault, never the reader's mistake.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct RenderError(pub(super) String);

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Docx,
        Self::Pdf,
    ];

    /// Returns how the name of such a file ends, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// Returns what programs call it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Html => "text/html; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }

    /// Returns whether a terminal could only show noise of it.
    pub fn is_binary(self) -> bool {
        match self {
            Self::Text | Self::Markdown | Self::Html => false,
            Self::Docx | Self::Pdf => true,
        }
    }
}

/// Returns the document in a format, as the bytes of a file.
///
/// # Errors
/// Where a document cannot be laid out in that format.
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>, RenderError> {
    match format {
        Format::Text => Ok(text::render(document).into_bytes()),
        Format::Markdown => Ok(markdown::render(document).into_bytes()),
        Format::Html => Ok(html::render(document).into_bytes()),
        Format::Docx => docx::render(document),
        Format::Pdf => pdf::render(document),
    }
}
