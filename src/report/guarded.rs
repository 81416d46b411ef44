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
    document
        .mark
        .iter()
        .for_each(|mark| add(&document.title, mark));
    for block in &document.blocks {
        match block {
            Block::Heading(_, text) => {
                heading = text;
                add(heading, text);
            }
            Block::Paragraph(line) => add(heading, &line.words()),
            Block::Facts(facts) => {
                for (name, value) in facts {
                    add(name, name);
                    add(name, value);
                }
            }
            Block::List(items) => items.iter().for_each(|it| list(heading, it, &mut add)),
            Block::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;
    use crate::report::document::{Line, Table};
    use crate::report::text;

    #[test]
    fn no_text_of_a_document_is_left_out() {
        let document = Document {
            language: Language::Sv,
            title: "w1".into(),
            mark: Some("w2".into()),
            blocks: vec![
                Block::Facts(vec![("w3".into(), "w4".into())]),
                Block::Heading(2, "w5".into()),
                Block::Paragraph(Line::led_by("w6 ").then("w7")),
                Block::List(vec![Item {
                    line: Line::plain("w8"),
                    below: vec![Item::alone(Line::plain("w9"))],
                }]),
                Block::Table(Table {
                    head: vec!["w10".into()],
                    rows: vec![vec!["w11".into()]],
                }),
            ],
        };
        let pieces = guarded(&document);
        let words = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_alphanumeric());
            let words = words
                .filter(|word| word.starts_with('w'))
                .map(str::to_owned);
            words.collect()
        };
        let mut looked: Vec<String> = pieces.iter().flat_map(|it| words(&it.text)).collect();
        let mut shown = words(&text::render(&document));
        looked.sort();
        shown.sort();
        assert_eq!(looked, shown);
        let below = pieces.iter().find(|it| it.text == "w9");
        assert_eq!(below.map(|it| it.under.as_str()), Some("w5"));
    }
}
