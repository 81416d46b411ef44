//! The PDF of documents: what the archive's and the screen readers' standards ask, as other programs
//! see it, and that nothing that people write keeps a document from being written.

use std::fs;

use proptest::prelude::*;
use samklang::lang::Language;
use samklang::report::document::{Block, Document, Item, Line, Table};
use samklang::report::pdf::render;
use tempfile::TempDir;

use super::given::{everything, minutes_of};
use super::{split, words};
use crate::tools::{has, run};

/// A document as a file, for programs to look at.
struct File {
    folder: TempDir,
}

impl File {
    /// Returns nothing where the program is not here.
    fn of(document: &Document, program: &str, package: &str) -> Option<Self> {
        if !has(program, package) {
            return None;
        }
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("d.pdf"), render(document).unwrap()).unwrap();
        Some(Self { folder })
    }

    fn told(&self, program: &str, args: &[&str]) -> String {
        run(program, args, self.folder.path())
    }
}

/// Returns a document that holds nothing.
fn dated(title: &str) -> Document {
    let mut document = Document::new(Language::Sv, title);
    document.about.date = "2020-10-05".parse().ok();
    document
}

/// Returns what is read on the pages, as it follows in the file, without what every page has: the
/// head and the number at its end, and a table's head at its beginning where the table goes on.
fn read(text: &str, document: &Document) -> Vec<String> {
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    let mark = document.mark.as_deref().unwrap_or_default();
    let author = document.about.author.as_deref().unwrap_or_default();
    let mut all = Vec::new();
    for (number, page) in (1..).zip(&pages) {
        let mut found = split(page);
        let head = match number {
            1 => String::new(),
            _ => format!("{mark} {} · {author}", document.title),
        };
        let end = split(&format!("{head} {number} ({})", pages.len()));
        assert!(found.ends_with(&end), "{end:?}: {found:?}");
        found.truncate(found.len() - end.len());
        let heads = document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if number > 1 => Some(split(&table.head.join(" "))),
            _ => None,
        });
        let again = heads
            .filter(|head| found.starts_with(head))
            .map(|head| head.len());
        let again = again.max().unwrap_or(0);
        all.extend(found.into_iter().skip(again));
    }
    all
}

#[test]
fn a_file_says_what_the_document_says_in_its_order() {
    for document in [everything(Language::Sv), minutes_of(2), minutes_of(3)] {
        let Some(file) = File::of(&document, "pdftotext", "poppler-utils") else {
            return;
        };
        let text = file.told("pdftotext", &["-raw", "d.pdf", "-"]);
        assert_eq!(read(&text, &document), words(&document), "{text}");
    }
}

#[test]
fn a_screen_reader_is_told_the_same_without_what_every_page_has() {
    for document in [minutes_of(2), minutes_of(3)] {
        let Some(file) = File::of(&document, "pdfinfo", "poppler-utils") else {
            return;
        };
        let told = file.told("pdfinfo", &["-struct-text", "d.pdf"]);
        let texts = told.lines().filter_map(|line| {
            let text = line.trim_start().strip_prefix('"')?;
            text.strip_suffix('"')
        });
        let texts: Vec<&str> = texts.collect();
        assert_eq!(split(&texts.join(" ")), words(&document), "{told}");
    }
}

#[test]
fn a_screen_reader_is_told_what_is_what() {
    let document = everything(Language::Sv);
    let Some(file) = File::of(&document, "pdfinfo", "poppler-utils") else {
        return;
    };
    let told = file.told("pdfinfo", &["-struct-text", "d.pdf"]);
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    let count = |line: &str| lines.iter().filter(|other| other.starts_with(line)).count();
    assert_eq!((count("H1 "), count("H2 "), count("H3 ")), (1, 3, 1));
    // The table of activities, and the values of two figures: each row has as many cells.
    assert_eq!((count("Table"), count("THead"), count("TBody")), (3, 3, 3));
    assert_eq!(
        (count("TH:"), count("TD")),
        (4 + 2 + 3 + 60 + 5 + 3, 60 * 3 + 5 + 3 * 2)
    );
    assert_eq!((count("/Scope /Column"), count("/Scope /Row")), (9, 68));
    assert_eq!((count("Lbl"), count("LBody")), (6, 6));
    assert_eq!(count("Figure"), 2);
    assert_eq!(
        count("\"UTKAST"),
        1,
        "it is read once, and seen on every page"
    );
}

#[test]
fn other_programs_find_the_file_whole_and_its_fonts_in_it() {
    let document = everything(Language::Sv);
    let Some(file) = File::of(&document, "qpdf", "qpdf") else {
        return;
    };
    assert!(
        file.told("qpdf", &["--check", "d.pdf"])
            .contains("No syntax")
    );
    let parts = file.told("qpdf", &["--json", "d.pdf"]);
    let alternative = "\"/Alt\": \"u:Andelen otrygga minskade från 34 % till 28 %";
    assert!(parts.contains(alternative), "what stands for a figure");
    if !has("pdffonts", "poppler-utils") {
        return;
    }
    let fonts = file.told("pdffonts", &["d.pdf"]);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(fonts.len(), 3, "{fonts:?}");
    for font in fonts {
        assert!(
            font.contains("yes yes yes"),
            "embedded, in part, in Unicode: {font}"
        );
    }
}

#[test]
fn a_file_says_which_standards_it_keeps_and_what_it_is() {
    let document = everything(Language::En);
    let Some(file) = File::of(&document, "pdfinfo", "poppler-utils") else {
        return;
    };
    let meta = file.told("pdfinfo", &["-meta", "d.pdf"]);
    for part in [
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>",
        "<rdf:li xml:lang=\"x-default\">Mötesanteckningar: Träff &lt;i&gt; oktober</rdf:li>",
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">KS 2020/45</rdf:li>",
        "<dc:creator><rdf:Seq><rdf:li>Social hållbarhet &amp; trygghet</rdf:li>",
        "<xmp:CreateDate>2020-10-05T00:00:00Z</xmp:CreateDate>",
    ] {
        assert!(meta.contains(part), "{part}: {meta}");
    }
    let told = file.told("pdfinfo", &["d.pdf"]);
    for (name, value) in [
        ("Title", "Mötesanteckningar: Träff <i> oktober"),
        ("Keywords", "trygghet, brottsförebyggande"),
        ("Tagged", "yes"),
        ("JavaScript", "no"),
        ("Pages", "4"),
        ("Page size", "595.28 x 841.89 pts (A4)"),
    ] {
        let line = format!("{:<16} {value}", format!("{name}:"));
        assert!(told.lines().any(|other| other == line), "{line}: {told}");
    }
}

#[test]
fn nothing_reaches_beyond_the_margins() {
    let long = "Enmycketlångsammanhängandetextutanmellanslag".repeat(9);
    let row = |n: usize| vec![long.clone(); n];
    let document = Document {
        blocks: vec![
            Block::Heading(2, long.clone()),
            Block::Facts(vec![(long.clone(), long.clone())]),
            Block::List(vec![Item::alone(Line::plain(&long))]),
            Block::Table(Table::new(row(2), vec![row(2)])),
            Block::Table(Table::new(row(12), vec![row(12)]).numbers(&[3])),
            // A row that no page can hold.
            Block::Table(Table::new(row(1), vec![vec!["ord ".repeat(9_000)]])),
        ],
        ..dated(&long)
    };
    let Some(file) = File::of(&document, "pdftotext", "poppler-utils") else {
        return;
    };
    let told = file.told("pdftotext", &["-bbox", "d.pdf", "-"]);
    let place = |line: &str, name: &str| {
        let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse::<f32>().unwrap()
    };
    let found: Vec<&str> = told.lines().filter(|line| line.contains("<word")).collect();
    assert!(found.len() > 9_000);
    for line in found {
        let across = place(line, "xMin") > 50.0 && place(line, "xMax") < 545.0;
        let down = place(line, "yMin") > 20.0 && place(line, "yMax") < 820.0;
        assert!(across && down, "{line}");
    }
}

#[test]
fn nobody_signs_a_page_that_says_nothing() {
    for number in [2, 3] {
        let document = minutes_of(number);
        let Some(file) = File::of(&document, "pdftotext", "poppler-utils") else {
            return;
        };
        let text = file.told("pdftotext", &["-raw", "d.pdf", "-"]);
        let last = text.split_terminator('\u{c}').next_back().unwrap();
        let place = |words: &str| {
            last.find(words)
                .unwrap_or_else(|| panic!("{words}: {last}"))
        };
        assert!(place("Justering\n") < place("\nOrdförande"), "{last}");
    }
}

#[test]
fn who_signs_has_a_page_of_their_own_only_where_the_one_before_is_full() {
    let minutes = minutes_of(3);
    let Some(file) = File::of(&minutes, "pdftotext", "poppler-utils") else {
        return;
    };
    let text = file.told("pdftotext", &["-raw", "d.pdf", "-"]);
    let last = text.split_terminator('\u{c}').next_back().unwrap();
    assert!(
        last.contains("Åtgärder\n") && last.contains("\nJusterare"),
        "{last}"
    );
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let document = everything(Language::Sv);
    assert!(render(&document).unwrap() == render(&document).unwrap());
    let empty = render(&dated("Inget")).unwrap();
    assert!(empty.starts_with(b"%PDF-1.7"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_people_write_can_be_written(
        text in proptest::collection::vec(any::<char>(), 0..40),
        head in "\\PC{1,20}",
    ) {
        let text: String = text.into_iter().collect();
        let document = Document {
            mark: Some(text.clone()),
            blocks: vec![
                Block::Heading(2, head.clone()),
                Block::Paragraph(Line::led_by(text.clone()).then(&head).then(&text)),
                Block::Table(Table::new(vec![head.clone(); 2], vec![vec![text.clone(), head.clone()]])),
            ],
            ..dated(&format!("M {head}"))
        };
        if let Err(why) = render(&document) {
            prop_assert!(false, "{why}");
        }
    }
}
