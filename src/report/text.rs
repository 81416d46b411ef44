//! A document as plain text of at most 80 columns, counted in terminal cells.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::document::{Block, Document, Figure, Item, Signature, Table};

/// The widest a line is.
const WIDTH: usize = 80;

/// The narrowest that a column is made so that a table fits.
const NARROWEST: usize = 12;

/// Returns the document as text, ended by a line break.
pub fn render(document: &Document) -> String {
    let mut lines = Vec::new();
    if let Some(mark) = &document.mark {
        lines.extend(wrapped(mark, WIDTH));
        lines.push(String::new());
    }
    lines.extend(heading(&document.title, '='));
    for block in &document.blocks {
        lines.push(String::new());
        match block {
            Block::Heading(2, text) => lines.extend(heading(text, '-')),
            Block::Heading(_, text) => lines.extend(wrapped(text, WIDTH)),
            Block::Paragraph(line) => lines.extend(wrapped(&line.words(), WIDTH)),
            Block::Facts(facts) => lines.extend(self::facts(facts)),
            Block::List(items) => {
                for found in items {
                    item(found, 0, &mut lines);
                }
            }
            Block::Table(found) => {
                let title = found.title.as_ref().map(|title| wrapped(title, WIDTH));
                lines.extend(title.unwrap_or_default());
                lines.extend(table(found));
            }
            Block::Figure(found) => lines.extend(figure(found)),
            Block::Signatures(found) => lines.extend(signatures(found)),
        }
    }
    let mut text = String::new();
    for line in lines {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn heading(text: &str, under: char) -> Vec<String> {
    let mut lines = wrapped(text, WIDTH);
    let width = lines.iter().map(|line| line.width()).max().unwrap_or(0);
    lines.push(std::iter::repeat_n(under, width).collect());
    lines
}

fn facts(facts: &[(String, String)]) -> Vec<String> {
    let widest = facts.iter().map(|(name, _)| name.width() + 1).max();
    let widest = widest.unwrap_or(0).min(WIDTH / 2);
    let each = facts.iter().flat_map(|(name, value)| {
        let lead = padded(&format!("{name}:"), widest + 1);
        hanging(&lead, value)
    });
    each.collect()
}

fn item(item: &Item, depth: usize, lines: &mut Vec<String>) {
    let lead = format!("{}- ", "  ".repeat(depth));
    lines.extend(hanging(&lead, &item.line.words()));
    for below in &item.below {
        self::item(below, depth + 1, lines);
    }
}

/// Returns the text led by `lead`, its further lines set in as far.
fn hanging(lead: &str, text: &str) -> Vec<String> {
    let indent = lead.width();
    let lines = wrapped(text, WIDTH - indent).into_iter().enumerate();
    lines
        .map(|(place, line)| match place {
            0 => format!("{lead}{line}"),
            _ => format!("{}{line}", " ".repeat(indent)),
        })
        .collect()
}

fn table(table: &Table) -> Vec<String> {
    let all = || std::iter::once(&table.head).chain(&table.rows);
    let mut widths: Vec<usize> = (0..table.head.len())
        .map(|column| {
            let cells = all().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        })
        .collect();
    // The widest column gives way until all fit.
    let between = 2 * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + between > WIDTH {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => return records(table),
        }
    }
    let mut lines: Vec<String> = all()
        .flat_map(|row| row_lines(table, row, &widths))
        .collect();
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let head = row_lines(table, &table.head, &widths).len();
    lines.insert(head, rule.join("  "));
    lines
}

fn row_lines(table: &Table, row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrapped(cell, *width))
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|line| {
            let parts = cells.iter().zip(widths).enumerate();
            let parts = parts.map(|(column, (cell, width))| {
                let part = cell.get(line).map_or("", String::as_str);
                if table.is_number(column) {
                    format!("{}{part}", filling(part, *width))
                } else {
                    padded(part, *width)
                }
            });
            parts.collect::<Vec<_>>().join("  ")
        })
        .collect()
}

/// A table of more columns than fit: each row a paragraph of its own.
fn records(table: &Table) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let cells = table.head.iter().cloned().zip(row.iter().cloned());
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        lines.extend(facts(&cells.collect::<Vec<_>>()));
    }
    lines
}

/// What a figure shows is told in words and by its values.
fn figure(figure: &Figure) -> Vec<String> {
    let mut lines = wrapped(&figure.title, WIDTH);
    lines.extend(wrapped(&figure.alternative, WIDTH));
    lines.push(String::new());
    lines.extend(table(&figure.values()));
    lines
}

/// Each has a line to sign on, with the name below.
fn signatures(signatures: &[Signature]) -> Vec<String> {
    let widest = signatures.iter().map(|signature| signature.role.width());
    let widest = widest.max().unwrap_or(0).min(WIDTH / 2) + 2;
    let mut lines = Vec::new();
    for signature in signatures {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let line = "_".repeat(WIDTH / 2);
        lines.extend(hanging(
            &padded(&signature.role, widest),
            &match &signature.name {
                Some(name) => format!("{line}\n{name}"),
                None => line,
            },
        ));
    }
    lines
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", filling(text, width))
}

fn filling(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}

/// Returns the text in lines of at most `width` cells, broken between words where it can be.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            for part in pieces(word, width) {
                let wide = line.width() + usize::from(!line.is_empty()) + part.width();
                if wide > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(&part);
            }
        }
        lines.push(line);
    }
    lines
}

/// Returns a word in parts that fit; most words are one.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut wide = 0;
    for c in word.chars() {
        let cells = c.width().unwrap_or(0);
        if wide + cells > width && wide > 0 {
            pieces.push(String::new());
            wide = 0;
        }
        wide += cells;
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;
    use crate::report::document::{Chart, Line, Mark, Reading, Size};

    fn text(blocks: Vec<Block>) -> String {
        render(&Document {
            blocks,
            ..Document::new(Language::Sv, "Möte")
        })
    }

    #[test]
    fn no_line_is_wider_than_eighty_cells() {
        let long = "Ett långt beslut om belysning. ".repeat(12);
        let word = "ordutanslut".repeat(20);
        let row = |n: usize| vec![long.clone(); n];
        let shown = text(vec![
            Block::Heading(2, long.clone()),
            Block::Paragraph(Line::led_by("§ 1").then(&long)),
            Block::Facts(vec![("Namn".into(), word)]),
            Block::List(vec![Item {
                line: Line::plain(&long),
                below: vec![Item::alone(Line::plain(&long))],
            }]),
            Block::Table(Table::new(
                vec!["a".into(), "b".into(), "c".into()],
                vec![row(3)],
            )),
            Block::Table(Table::new(vec!["h".into(); 9], vec![row(9)])),
        ]);
        for line in shown.lines() {
            assert!(line.width() <= WIDTH, "{}: {line}", line.width());
        }
    }

    #[test]
    fn further_lines_are_set_in_and_columns_are_aligned() {
        let list = Block::List(vec![Item {
            line: Line::led_by("Beslut: ").then("ett\ntvå"),
            below: vec![Item::alone(Line::plain("tre"))],
        }]);
        let head = vec!["Vem".into(), "Vad".into(), "Tim".into()];
        let rows = vec![vec!["Åsa".into(), "går".into(), "7".into()]];
        let table = Block::Table(Table::new(head, rows).numbers(&[2]));
        assert_eq!(
            text(vec![list, table]),
            "Möte\n====\n\n- Beslut: ett\n  två\n  - tre\n\nVem  Vad  Tim\n---  ---  ---\nÅsa  går    7\n"
        );
    }

    #[test]
    fn a_figure_is_told_and_a_signature_has_a_line() {
        let size = |number: i64| Size {
            number,
            told: format!("{number} %"),
        };
        let figure = Block::Figure(Figure {
            title: "Trygghet".into(),
            alternative: "Otryggheten minskar.".into(),
            chart: Chart::Course {
                head: ["Dag".into(), "Andel".into()],
                readings: vec![Reading {
                    on: "2020-09-15".parse().unwrap(),
                    value: size(9),
                }],
                marks: vec![Mark {
                    name: "Mål".into(),
                    value: size(10),
                }],
            },
        });
        let sign = |role: &str, name: Option<&str>| Signature {
            role: role.into(),
            name: name.map(Into::into),
        };
        let signatures = vec![sign("Ordförande", Some("Samordnaren")), sign("Vid", None)];
        let line = "_".repeat(40);
        assert_eq!(
            text(vec![figure, Block::Signatures(signatures)]),
            format!(
                "Möte\n====\n\nTrygghet\nOtryggheten minskar.\n\nDag         Andel\n----------  -----\n\
                 Mål          10 %\n2020-09-15    9 %\n\nOrdförande  {line}\n            Samordnaren\n\n\
                 Vid         {line}\n"
            )
        );
    }
}
