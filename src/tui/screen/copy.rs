//! What is copied to the terminal's clipboard leaves the group, as what is written to a file does.

use super::{Intent, write};
use crate::domain::guard::arising::Sheet;
use crate::domain::query::guard::{Piece, leaving};
use crate::tui::desk::Desk;

/// Copies a text, where nothing in it tells of a person whom nobody has let through.
pub fn text(text: String, desk: &Desk<'_>) -> Intent {
    let piece = Piece {
        sheet: Sheet::Text,
        under: String::new(),
        text: text.clone(),
    };
    document(text, &[piece], desk)
}

/// Copies a document as it is read here, where it could be written to a file; `pieces` are its texts.
pub fn document(text: String, pieces: &[Piece], desk: &Desk<'_>) -> Intent {
    let found = leaving(desk.group(), pieces);
    if found.is_empty() {
        Intent::Copy(text)
    } else {
        write::held_back(&found, desk)
    }
}
