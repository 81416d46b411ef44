//! A document as plain text of at most so many columns, counted in terminal cells: 80 where nobody says.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::document::{Block, Document, Figure, Item, Signature, Table};

/// The widest a line is where nobody says.
const WIDTH: usize = 80;

/// The narrowest that a column is made so that a table fits.
const NARROWEST: usize = 12;

/// Returns the document as text of at most 80 columns, ended by a line break.
pub fn render(document: &Document) -> String {
    render_in(document, WIDTH)
}

/// Returns the document as text of at most `width` columns, ended by a line break.
pub fn render_in(document: &Document, width: usize) -> String {
    let mut lines = Vec::new();
    if let Some(mark) = &document.mark {
        lines.extend(wrapped(mark, width));
        lines.push(String::new());
    }
    lines.extend(heading(&document.title, '=', width));
    for block in &document.blocks {
        lines.push(String::new());
        match block {
            Block::Heading(2, text) => lines.extend(heading(text, '-', width)),
            Block::Heading(_, text) => lines.extend(wrapped(text, width)),
            Block::Paragraph(line) => lines.extend(wrapped(&line.words(), width)),
            Block::Facts(facts) => lines.extend(self::facts(facts, width)),
            Block::List(items) => {
                for found in items {
                    item(found, 0, width, &mut lines);
                }
            }
            Block::Table(found) => {
                let title = found.title.as_ref().map(|title| wrapped(title, width));
                lines.extend(title.unwrap_or_default());
                lines.extend(table(found, width));
            }
            Block::Figure(found) => lines.extend(figure(found, width)),
            Block::Signatures(found) => lines.extend(signatures(found, width)),
        }
    }
    let mut text = String::new();
    for line in lines {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn heading(text: &str, under: char, room: usize) -> Vec<String> {
    let mut lines = wrapped(text, room);
    let width = lines.iter().map(|line| line.width()).max().unwrap_or(0);
    lines.push(std::iter::repeat_n(under, width).collect());
    lines
}

fn facts(facts: &[(String, String)], width: usize) -> Vec<String> {
    let widest = facts.iter().map(|(name, _)| name.width() + 1).max();
    let widest = widest.unwrap_or(0).min(width / 2);
    let each = facts.iter().flat_map(|(name, value)| {
        let lead = padded(&format!("{name}:"), widest + 1);
        hanging(&lead, value, width)
    });
    each.collect()
}

fn item(item: &Item, depth: usize, width: usize, lines: &mut Vec<String>) {
    let lead = format!("{}- ", "  ".repeat(depth));
    lines.extend(hanging(&lead, &item.line.words(), width));
    for below in &item.below {
        self::item(below, depth + 1, width, lines);
    }
}

/// Returns the text led by `lead`, its further lines set in as far.
fn hanging(lead: &str, text: &str, width: usize) -> Vec<String> {
    let indent = lead.width();
    let lines = wrapped(text, width.saturating_sub(indent))
        .into_iter()
        .enumerate();
    lines
        .map(|(place, line)| match place {
            0 => format!("{lead}{line}"),
            _ => format!("{}{line}", " ".repeat(indent)),
        })
        .collect()
}

fn table(table: &Table, room: usize) -> Vec<String> {
    let all = || std::iter::once(&table.head).chain(&table.rows);
    let mut widths: Vec<usize> = (0..table.head.len())
        .map(|column| {
            let cells = all().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        })
        .collect();
    // The widest column gives way until all fit, but parts no word that a third of a line has room
    // for, and no number.
    let least: Vec<usize> = (0..table.head.len())
        .map(|column| {
            let cells = all().filter_map(|row| row.get(column));
            let words = cells.flat_map(|cell| cell.split_whitespace());
            let longest = words.map(str::width).max().unwrap_or(0);
            if table.is_number(column) {
                widths[column]
            } else {
                longest.min(room / 3).max(NARROWEST.min(widths[column]))
            }
        })
        .collect();
    let between = 2 * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + between > room {
        let wide = widths.iter_mut().zip(&least).filter(|it| *it.0 > *it.1);
        match wide.map(|it| it.0).max() {
            Some(widest) => *widest -= 1,
            None => return records(table, room),
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
fn records(table: &Table, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let cells = table.head.iter().cloned().zip(row.iter().cloned());
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        lines.extend(facts(&cells.collect::<Vec<_>>(), width));
    }
    lines
}

/// What a figure shows is told in words and by its values.
fn figure(figure: &Figure, width: usize) -> Vec<String> {
    let mut lines = wrapped(&figure.title, width);
    lines.extend(wrapped(&figure.alternative, width));
    lines.push(String::new());
    lines.extend(table(&figure.values(), width));
    lines
}

/// Each has a line to sign on, with the name below.
fn signatures(signatures: &[Signature], width: usize) -> Vec<String> {
    let widest = signatures.iter().map(|signature| signature.role.width());
    let widest = widest.max().unwrap_or(0).min(width / 2) + 2;
    let mut lines = Vec::new();
    for signature in signatures {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let line = "_".repeat(width / 2);
        lines.extend(hanging(
            &padded(&signature.role, widest),
            &match &signature.name {
                Some(name) => format!("{line}\n{name}"),
                None => line,
            },
            width,
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
    fn a_table_parts_no_word_that_a_column_has_room_for() {
        let head = ["Det som görs", "Ägare", "Status", "Till", "Källa"];
        let row = [
            "Riktade narkotikainsatser vid resecentrum",
            "Barn- och utbildningsförvaltningen (BUF)",
            "varv 1 avslutat, varv 2 enligt plan",
            "18 december 2020",
            "[A12]",
        ];
        let of = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let table = Block::Table(Table::new(of(&head), vec![of(&row)]));
        for width in [40, 60, 80, 120] {
            let document = Document {
                blocks: vec![table.clone()],
                ..Document::new(Language::Sv, "Möte")
            };
            let shown = render_in(&document, width);
            for word in row.iter().flat_map(|cell| cell.split_whitespace()) {
                assert!(shown.contains(word), "{width} {word}:\n{shown}");
            }
            for line in shown.lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
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
