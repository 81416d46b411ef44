//! The texts of a document for the privacy guard: each by itself, and under what it stands.

use super::document::{Block, Document, Item, Table};
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
            Block::Table(found) => table(heading, found, &mut add),
            Block::Figure(figure) => {
                add(heading, &figure.title);
                add(heading, &figure.alternative);
                table(heading, &figure.values(), &mut add);
            }
            Block::Signatures(signed) => signed.iter().for_each(|it| {
                add(&it.role, it.name.as_deref().unwrap_or_default());
            }),
        }
    }
    pieces
}

fn table(heading: &str, table: &Table, add: &mut impl FnMut(&str, &str)) {
    let title = table.title.iter();
    let texts = title.chain(table.rows.iter().flatten());
    texts.for_each(|text| add(heading, text));
}

fn list(heading: &str, item: &Item, add: &mut impl FnMut(&str, &str)) {
    add(heading, &item.line.words());
    for below in &item.below {
        list(heading, below, add);
    }
}
