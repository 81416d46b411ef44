//! A document as one HTML file: no scripts, nothing fetched, made to be read aloud and printed.
//!
//! It keeps to WCAG 2.1 AA: landmarks, headings in order, tables whose heads say what they head,
//! figures with a text alternative and their values, colours that stand out in light and dark.
//! What people wrote stands there as they wrote it: nothing of it becomes markup.

mod svg;

use std::fmt::Write as _;

use super::document::{Block, Document, Figure, Item, Line, Signature, Table};
use super::markup::escaped;

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("html/style.css");

/// Returns the document as an HTML file.
pub fn render(document: &Document) -> String {
    let mut page = Page {
        document,
        html: String::new(),
        headings: 0,
        figures: 0,
    };
    page.head();
    page.body();
    page.html
}

/// How many columns even a narrow screen has room for.
const SHOWN_WHOLE: usize = 2;

/// A file that is being written.
struct Page<'a> {
    document: &'a Document,
    html: String,
    /// How many headings there are so far: tables are named by the nearest.
    headings: usize,
    /// How many figures there are so far.
    figures: usize,
}

impl Page<'_> {
    /// Writes text that is markup already.
    fn put(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// Writes an element with a text of one line.
    fn element(&mut self, tag: &str, attributes: &str, text: &str) {
        let text = escaped(text);
        let _ = write!(self.html, "<{tag}{attributes}>{text}</{tag}>");
    }

    fn head(&mut self) {
        let document = self.document;
        let about = &document.about;
        let title = match &about.author {
            Some(author) => format!("{} – {author}", document.title),
            None => document.title.clone(),
        };
        let _ = write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            document.language.code()
        );
        self.element("title", "", &title);
        self.put("\n");
        let keywords = Some(about.keywords.join(", ")).filter(|words| !words.is_empty());
        let known = [
            ("author", about.author.clone()),
            ("dcterms.date", about.date.map(|date| date.to_string())),
            ("dcterms.subject", about.subject.clone()),
            ("keywords", keywords),
        ];
        for (name, content) in known {
            if let Some(content) = content {
                let content = escaped(&content);
                let _ = writeln!(self.html, "<meta name=\"{name}\" content=\"{content}\">");
            }
        }
        let _ = writeln!(self.html, "<style>\n{STYLE}</style>\n</head>");
    }

    fn body(&mut self) {
        let document = self.document;
        self.put("<body>\n<header>\n");
        if let Some(mark) = &document.mark {
            self.element("p", " class=\"mark\"", mark);
            self.put("\n");
        }
        self.element("h1", " id=\"h0\"", &document.title);
        self.put("\n</header>\n<main>\n");
        for block in &document.blocks {
            self.block(block);
            self.put("\n");
        }
        self.put("</main>\n</body>\n</html>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                self.headings += 1;
                let tag = format!("h{}", (*level).clamp(2, 6));
                let id = format!(" id=\"h{}\"", self.headings);
                self.element(&tag, &id, text);
            }
            Block::Paragraph(text) => {
                self.put("<p>");
                self.line(text);
                self.put("</p>");
            }
            Block::Facts(facts) => self.facts(facts),
            Block::List(items) => self.items(items),
            Block::Table(found) => self.table(found, &format!("h{}", self.headings)),
            Block::Figure(found) => self.figure(found),
            Block::Signatures(found) => self.signatures(found),
        }
    }

    fn line(&mut self, line: &Line) {
        for run in &line.0 {
            let text = with_days(&escaped(&run.text)).replace('\n', "<br>");
            if run.strong {
                let _ = write!(self.html, "<strong>{text}</strong>");
            } else {
                self.put(&text);
            }
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        self.put("<dl>\n");
        for (name, value) in facts {
            self.put("<div>");
            self.element("dt", "", &format!("{name}:"));
            self.put(" <dd>");
            self.line(&Line::plain(value.as_str()));
            self.put("</dd></div>\n");
        }
        self.put("</dl>");
    }

    fn items(&mut self, items: &[Item]) {
        self.put("<ul>\n");
        for item in items {
            self.put("<li>");
            self.line(&item.line);
            if !item.below.is_empty() {
                self.put("\n");
                self.items(&item.below);
            }
            self.put("</li>\n");
        }
        self.put("</ul>");
    }

    /// Writes a table, called by its own title, else by what stands at `heading`.
    fn table(&mut self, table: &Table, heading: &str) {
        // What is moved sideways must be reached by the keyboard.
        let _ = writeln!(
            self.html,
            "<div class=\"table\" role=\"group\" aria-labelledby=\"{heading}\" tabindex=\"0\">"
        );
        let reflows = table.head.len() > SHOWN_WHOLE;
        let class = if reflows { " class=\"reflows\"" } else { "" };
        match &table.title {
            Some(title) => {
                let _ = writeln!(self.html, "<table{class}>");
                self.element("caption", "", title);
                self.put("\n");
            }
            None => {
                let _ = writeln!(self.html, "<table{class} aria-labelledby=\"{heading}\">");
            }
        }
        self.put("<thead>\n");
        self.row(table, &table.head, Cells::Head(reflows));
        self.put("</thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(table, row, Cells::Body(reflows));
        }
        self.put("</tbody>\n</table>\n</div>");
    }

    fn row(&mut self, table: &Table, row: &[String], cells: Cells) {
        let reflows = cells.reflow();
        self.put("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let class = if table.is_number(column) {
                " class=\"number\""
            } else {
                ""
            };
            // What is empty heads nothing.
            let (tag, scope) = match cells {
                Cells::Head(_) if !cell.is_empty() => ("th", " scope=\"col\""),
                Cells::Body(_) if column == 0 && !cell.is_empty() => ("th", " scope=\"row\""),
                _ => ("td", ""),
            };
            let _ = write!(self.html, "<{tag}{scope}{class}");
            if let (true, "td", Some(label)) = (reflows, tag, table.head.get(column)) {
                // A question has its sign already.
                let colon = if label.ends_with('?') { "" } else { ":" };
                let label = escaped(label);
                let _ = write!(self.html, " data-label=\"{label}{colon}\"");
            }
            self.put(">");
            self.line(&Line::plain(cell.as_str()));
            let _ = write!(self.html, "</{tag}>");
        }
        self.put("</tr>\n");
    }

    fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let title = format!("f{}", self.figures);
        self.put("<figure>\n");
        self.element("figcaption", &format!(" id=\"{title}\""), &figure.title);
        self.put("\n");
        let drawing = svg::drawn(figure, self.document.language);
        self.put(&drawing);
        self.element("p", "", &figure.alternative);
        self.put("\n");
        self.table(&figure.values(), &title);
        self.put("\n</figure>");
    }

    fn signatures(&mut self, signatures: &[Signature]) {
        self.put("<ul class=\"signatures\">\n");
        for signature in signatures {
            self.put("<li>");
            self.element("span", " class=\"role\"", &signature.role);
            self.put(" <span class=\"line\"></span>");
            if let Some(name) = &signature.name {
                self.put(" ");
                self.element("span", " class=\"name\"", name);
            }
            self.put("</li>\n");
        }
        self.put("</ul>");
    }
}

/// Which cells of a table stand in a row, and whether they reflow where there is little room.
#[derive(Clone, Copy)]
enum Cells {
    /// All head what stands below them.
    Head(bool),
    /// The first heads what stands beside it.
    Body(bool),
}

impl Cells {
    fn reflow(self) -> bool {
        match self {
            Self::Head(reflow) | Self::Body(reflow) => reflow,
        }
    }
}

/// Returns a text in which no day, as `2020-09-28`, is parted at the end of a line.
fn with_days(text: &str) -> String {
    const DAY: &str = "dddd-dd-dd";
    let is_day = |part: &[u8]| {
        part.iter()
            .zip(DAY.bytes())
            .all(|(found, form)| match form {
                b'd' => found.is_ascii_digit(),
                form => *found == form,
            })
    };
    let mut marked = String::with_capacity(text.len());
    let mut from = 0;
    for (at, part) in text.as_bytes().windows(DAY.len()).enumerate() {
        if at >= from && is_day(part) {
            marked.push_str(&text[from..at]);
            from = at + DAY.len();
            let _ = write!(marked, "<span class=\"day\">{}</span>", &text[at..from]);
        }
    }
    marked.push_str(&text[from..]);
    marked
}
