//! Documents in every format: what one says is what every other says, and what other programs read.

#![expect(
    clippy::unwrap_used,
    reason = "what these helpers unwrap is what the tests are about"
)]

mod attendance;
mod docx;
mod given;
mod golden;
mod html;
mod minutes;
mod pdf;

use samklang::report::document::{Block, Document, Item};

/// Returns what a document says, word by word in the order in which it is read.
///
/// A name before a colon has it as a word's end; a table is read row by row. Lines to sign on,
/// rules and bullets are no words.
fn words(document: &Document) -> Vec<String> {
    let mut all = split(document.mark.as_deref().unwrap_or_default());
    all.extend(split(&document.title));
    for block in &document.blocks {
        match block {
            Block::Heading(_, text) => all.extend(split(text)),
            Block::Paragraph(line) => all.extend(split(&line.words())),
            Block::Facts(facts) => {
                for (name, value) in facts {
                    all.extend(split(&format!("{name}: {value}")));
                }
            }
            Block::List(items) => items.iter().for_each(|found| item(found, &mut all)),
            Block::Table(found) => table(found, &mut all),
            Block::Figure(figure) => {
                all.extend(split(&figure.title));
                all.extend(split(&figure.alternative));
                table(&figure.values(), &mut all);
            }
            Block::Signatures(found) => {
                for signature in found {
                    all.extend(split(&signature.role));
                    all.extend(split(signature.name.as_deref().unwrap_or_default()));
                }
            }
        }
    }
    all
}

fn item(found: &Item, all: &mut Vec<String>) {
    all.extend(split(&found.line.words()));
    for below in &found.below {
        item(below, all);
    }
}

fn table(found: &samklang::report::document::Table, all: &mut Vec<String>) {
    all.extend(split(found.title.as_deref().unwrap_or_default()));
    for row in std::iter::once(&found.head).chain(&found.rows) {
        all.extend(row.iter().flat_map(|cell| split(cell)));
    }
}

/// Returns the words of a text: bullets, rules and lines to sign on are none.
fn split(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let words = words.filter(|word| {
        word.chars()
            .any(|c| !matches!(c, '-' | '=' | '_' | '–' | '•' | '◦' | '▪'))
    });
    words.map(str::to_owned).collect()
}

#[test]
fn text_says_what_the_document_says() {
    let documents = [
        given::everything(samklang::lang::Language::Sv),
        given::minutes_of(2),
        given::minutes_of(3),
    ];
    for document in documents {
        // Beside each other in a table, cells of several lines are read across, so the order is
        // another there.
        let sorted = |mut words: Vec<String>| {
            words.sort();
            words
        };
        let text = samklang::report::text::render(&document);
        assert_eq!(sorted(split(&text)), sorted(words(&document)), "{text}");
    }
}
