//! The texts of a document for the privacy guard: each by itself, and under what it stands.

use super::document::{Block, Document, Item, Table};
use crate::domain::query::guard::Piece;

/// Returns every text of a document, with the heading above it or what it is the value of.
pub fn guarded(document: &Document) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut heading = document.title.as_str();
    let mut add = |under: &str, text: &str| {
        pieces.push(Piece {
            sheet: document.about.sheet,
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
            Block::Table(found) => table(heading, found, &mut add),
            Block::Figure(figure) => {
                add(heading, &figure.title);
                add(heading, &figure.alternative);
                table(heading, &figure.values(), &mut add);
            }
            Block::Signatures(signed) => signed.iter().for_each(|it| {
                add(&it.role, &it.role);
                add(&it.role, it.name.as_deref().unwrap_or_default());
            }),
        }
    }
    pieces
}

fn table(heading: &str, table: &Table, add: &mut impl FnMut(&str, &str)) {
    let title = table.title.iter();
    let texts = title.chain(&table.head);
    let texts = texts.chain(table.rows.iter().flatten());
    texts.for_each(|text| add(heading, text));
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
    use crate::report::document::{Bar, Chart, Figure, Line, Signature, Size};
    use crate::report::text;

    #[test]
    fn no_text_of_a_document_is_left_out() {
        let size = |told: &str| Size {
            number: 1,
            told: told.into(),
        };
        let document = Document {
            mark: Some("w2".into()),
            blocks: vec![
                Block::Facts(vec![("w3".into(), "w4".into())]),
                Block::Heading(2, "w5".into()),
                Block::Paragraph(Line::led_by("w6 ").then("w7")),
                Block::List(vec![Item {
                    line: Line::plain("w8"),
                    below: vec![Item::alone(Line::plain("w9"))],
                }]),
                Block::Table(
                    Table::new(vec!["w10".into()], vec![vec!["w11".into()]]).titled("w12"),
                ),
                Block::Figure(Figure {
                    title: "w13".into(),
                    alternative: "w14".into(),
                    chart: Chart::Bars {
                        head: ["w15", "w16", "w17"].map(str::to_owned),
                        bars: vec![Bar {
                            name: "w18".into(),
                            part: size("w19"),
                            whole: Some(size("w20")),
                        }],
                    },
                }),
                Block::Signatures(vec![Signature {
                    role: "w21".into(),
                    name: Some("w22".into()),
                }]),
            ],
            ..Document::new(Language::Sv, "w1")
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
