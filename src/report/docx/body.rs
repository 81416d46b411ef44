//! The blocks of a document as `WordprocessingML`, in styles that a word processor knows by name.

use std::fmt::Write as _;

use crate::report::columns::{Wanted, shared};
use crate::report::document::{Block, Document, Figure, Item, Line, Signature, Table};
use crate::report::markup::escaped;

/// What the names in a part mean.
pub(super) const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The width of the text on a page of A4, in twentieths of a point.
const WIDTH: usize = 9_638;

/// What a column takes beside its text, likewise.
const BESIDE: f32 = 190.0;

/// Returns what a document says.
pub(super) fn written(document: &Document) -> String {
    let mut body = String::new();
    if let Some(mark) = &document.mark {
        body.push_str(&paragraph("Mark", &run(mark, "")));
    }
    body.push_str(&paragraph("Heading1", &run(&document.title, "")));
    for (number, block) in document.blocks.iter().enumerate() {
        match (block, document.blocks.get(number + 1)) {
            // Nobody is to sign a page that says nothing.
            (Block::Paragraph(text), Some(Block::Signatures(_))) => {
                body.push_str(&paragraph("Leading", &line(text)));
            }
            _ => self::block(&mut body, block),
        }
    }
    format!(
        "<w:document {NAMES}><w:body>{body}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:headerReference w:type=\"first\" r:id=\"rId5\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId6\"/>\
         <w:footerReference w:type=\"first\" r:id=\"rId6\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1361\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" \
         w:header=\"624\" w:footer=\"624\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>"
    )
}

fn block(body: &mut String, block: &Block) {
    match block {
        Block::Heading(level, text) => {
            let style = format!("Heading{}", (*level).clamp(2, 6));
            body.push_str(&paragraph(&style, &run(text, "")));
        }
        Block::Paragraph(text) => body.push_str(&paragraph("Normal", &line(text))),
        Block::Facts(facts) => {
            for (name, value) in facts {
                let name = run(&format!("{name}:"), "<w:rStyle w:val=\"Quiet\"/>");
                let value = run(value, "");
                let fact = format!("{name}<w:r><w:tab/></w:r>{value}");
                body.push_str(&paragraph("Fact", &fact));
            }
        }
        Block::List(items) => list(body, items, 0),
        Block::Table(found) => table(body, found),
        Block::Figure(found) => figure(body, found),
        Block::Signatures(found) => signatures(body, found),
    }
}

/// Returns a text in one manner; `properties` are those that it has beside its paragraph's.
pub(super) fn run(text: &str, properties: &str) -> String {
    let properties = match properties {
        "" => String::new(),
        properties => format!("<w:rPr>{properties}</w:rPr>"),
    };
    let text = escaped(text).replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">");
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn line(line: &Line) -> String {
    let runs = line.0.iter().map(|found| {
        let strong = if found.strong {
            "<w:rStyle w:val=\"Strong\"/>"
        } else {
            ""
        };
        run(&found.text, strong)
    });
    runs.collect()
}

fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn list(body: &mut String, items: &[Item], depth: usize) {
    // A word processor knows nine levels.
    let level = depth.min(8);
    for item in items {
        let text = line(&item.line);
        let _ = write!(
            body,
            "<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"{level}\"/>\
             <w:numId w:val=\"1\"/></w:numPr></w:pPr>{text}</w:p>"
        );
        list(body, &item.below, depth + 1);
    }
}

fn table(body: &mut String, table: &Table) {
    if let Some(title) = &table.title {
        body.push_str(&paragraph("Caption", &run(title, "")));
    }
    let title = table.title.as_deref().map(escaped);
    let title = title.map_or_else(String::new, |title| {
        format!("<w:tblCaption w:val=\"{}\"/>", title.replace('\n', " "))
    });
    let widths = widths(table);
    let grid = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let _ = write!(
        body,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Lined\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" \
         w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{title}</w:tblPr><w:tblGrid>{}</w:tblGrid>",
        grid.collect::<String>()
    );
    row(body, table, &table.head, &widths, true);
    for cells in &table.rows {
        row(body, table, cells, &widths, false);
    }
    // Two tables that follow each other would be taken for one.
    body.push_str("</w:tbl>");
    body.push_str(&paragraph("AfterTable", ""));
}

fn row(body: &mut String, table: &Table, cells: &[String], widths: &[usize], is_head: bool) {
    let head = if is_head { "<w:tblHeader/>" } else { "" };
    let _ = write!(body, "<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>");
    for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let aligned = if table.is_number(column) {
            "<w:jc w:val=\"right\"/>"
        } else {
            ""
        };
        let strong = if is_head {
            "<w:rStyle w:val=\"Strong\"/>"
        } else {
            ""
        };
        let text = run(cell, strong);
        let _ = write!(
            body,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>\
             <w:pStyle w:val=\"Cell\"/>{aligned}</w:pPr>{text}</w:p></w:tc>"
        );
    }
    body.push_str("</w:tr>");
}

/// Returns how wide each column is: the longest word in it stands in one piece.
fn widths(table: &Table) -> Vec<usize> {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let wanted = (0..table.head.len()).map(|column| {
        let cells = || rows().filter_map(move |row| row.get(column));
        let words = cells().flat_map(|cell| cell.split_whitespace());
        let longest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max) + BESIDE;
        let most = longest(&mut cells().map(|cell| length(cell))).min(WIDTH as f32 / 2.0);
        let least = longest(&mut words.map(length)).min(most);
        let is_number = table.is_number(column);
        Wanted {
            least: if is_number { most } else { least },
            most,
            is_number,
        }
    });
    let widths = shared(&wanted.collect::<Vec<_>>(), WIDTH as f32);
    widths.into_iter().map(|width| width as usize).collect()
}

/// Returns about how long a text is in a cell: capitals and figures take more than other letters.
fn length(text: &str) -> f32 {
    let letters = text.chars().map(|c| match c {
        c if c.is_uppercase() || matches!(c, 'm' | 'w' | '%' | '–' | '…') => 165.0,
        c if c.is_ascii_digit() => 135.0,
        _ => 127.0,
    });
    letters.sum()
}

/// What a figure shows is told in words and by its values.
fn figure(body: &mut String, figure: &Figure) {
    body.push_str(&paragraph("Caption", &run(&figure.title, "")));
    body.push_str(&paragraph("Normal", &run(&figure.alternative, "")));
    table(body, &figure.values());
}

/// Each has a line to sign on, with the name below.
fn signatures(body: &mut String, signatures: &[Signature]) {
    for signature in signatures {
        let tab = "<w:r><w:tab/></w:r>";
        let role = run(&signature.role, "");
        body.push_str(&paragraph("Signature", &format!("{role}{tab}{tab}")));
        if let Some(name) = &signature.name {
            body.push_str(&paragraph("SignatureName", &run(name, "")));
        }
    }
}
