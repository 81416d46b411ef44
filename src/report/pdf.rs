//! A document as PDF that archives keep and screen readers read: PDF/A-2a and PDF/UA-1.
//!
//! Two passes. The first sets the blocks on `sheets` of A4, and notes beside them what each part
//! is: a tree of tags, in the order of reading. The second, `press`, draws the sheets, for by then
//! it is known how many there are. krilla refuses to write what breaks either standard in a way
//! that a program can tell.

mod block;
mod figure;
mod press;
mod sheets;
mod table;
mod typeset;

use super::document::Document;
use super::format::RenderError;
use sheets::Sheets;
use typeset::Setter;

/// Tells how much of a page documents take, without writing them.
pub(super) struct Gauge(Setter);

impl Gauge {
    /// Returns a gauge.
    ///
    /// # Errors
    /// Where the fonts cannot be read.
    pub(super) fn new() -> Result<Self, RenderError> {
        Setter::new().map(Self)
    }

    /// Returns the height in points that is left below the document on its first page, nothing
    /// where it takes more than that.
    pub(super) fn left(&mut self, document: &Document) -> Option<f32> {
        let mut sheets = Sheets::new();
        block::document(&mut self.0, &mut sheets, document);
        (sheets.all.len() == 1).then(|| sheets.room())
    }
}

/// Returns the document as a PDF file.
///
/// # Errors
/// Where the standards cannot be held, as with a text of more than 32,767 bytes where a reader
/// program keeps its title.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let mut setter = Setter::new()?;
    let mut sheets = Sheets::new();
    block::document(&mut setter, &mut sheets, document);
    press::furnish(&mut setter, &mut sheets, document);
    press::print(&setter, sheets, document)
}
