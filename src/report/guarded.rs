//! The texts of a document for the privacy guard: each by itself, and under what it stands.

use super::document::{Block, Document, Item};
use crate::domain::query::guard::Piece;

/// Returns every text of a document, with the heading above it or what it is the value of.
pub fn guarded(document: &Document) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut heading = document.title.as_str();
    let mut add = |under: &str, text: &str| {
        pieces.push(Piece {
            under: under.to_owned(),
            text: text.to_owned(),
        });
    };
    add(heading, heading);
    for block in &document.blocks {
        match block {
            Block::Heading(_, text) => {
                heading = text;
                add(heading, text);
            }
            Block::Paragraph(line) => add(heading, &line.words()),
            Block::Facts(facts) => facts.iter().for_each(|(name, value)| add(name, value)),
            Block::List(items) => items.iter().for_each(|it| list(heading, it, &mut add)),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.for_each(|cell| add(heading, cell));
            }
        }
    }
    pieces
}

fn list(heading: &str, item: &Item, add: &mut impl FnMut(&str, &str)) {
    add(heading, &item.line.words());
    for below in &item.below {
        list(heading, below, add);
    }
}
