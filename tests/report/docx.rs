//! The DOCX of documents: what a word processor makes of it, and what another reader finds in it.

use std::fs;
use std::sync::{Mutex, PoisonError};

use samklang::lang::Language;
use samklang::report::document::{Block, Document, Table};
use samklang::report::docx::render;
use serde_json::Value as Json;
use tempfile::TempDir;

use super::given::{everything, minutes_of};
use super::{split, words};
use crate::tools::{has, python_with, run};

fn written(document: &Document) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("d.docx"), render(document).unwrap()).unwrap();
    folder
}

/// A word processor is large, and one at a time is enough for a machine that runs other tests.
static ONE: Mutex<()> = Mutex::new(());

/// Has a word processor of its own write the document in another format, into the same folder.
fn converted(folder: &TempDir, format: &str) {
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let home = folder.path().join("profile");
    let home = format!("-env:UserInstallation=file://{}", home.display());
    let args = [&home, "--headless", "--convert-to", format, "d.docx"];
    run("soffice", &args, folder.path());
}

#[test]
fn a_word_processor_reads_what_the_document_says_in_its_order() {
    if !has("soffice", "libreoffice-writer-nogui") {
        return;
    }
    for document in [everything(Language::Sv), minutes_of(3)] {
        let folder = written(&document);
        converted(&folder, "txt:Text (encoded):UTF8");
        let text = fs::read_to_string(folder.path().join("d.txt")).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        assert_eq!(split(text), words(&document), "{text}");
    }
}

#[test]
fn a_word_processor_prints_a_draft_as_one_on_every_page() {
    if !has("soffice", "libreoffice-writer-nogui") || !has("pdftotext", "poppler-utils") {
        return;
    }
    let folder = written(&everything(Language::Sv));
    converted(&folder, "pdf");
    let text = run("pdftotext", &["d.pdf", "-"], folder.path());
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    assert!(pages.len() > 2);
    for (number, page) in (1..).zip(&pages) {
        assert_eq!(page.matches("UTKAST – ej justerat").count(), 1, "{page}");
        let place = format!("{number} ({})", pages.len());
        assert!(page.contains(&place), "{place}: {page}");
    }
    // The table's head is on each page where it goes on.
    let of_table = pages.iter().filter(|page| page.contains("Insats nummer"));
    let of_table: Vec<_> = of_table.collect();
    let headed = of_table.iter().filter(|page| page.contains("Anmärkning"));
    assert_eq!((of_table.len(), headed.count()), (2, 2), "{text}");
}

#[test]
fn a_word_processor_parts_no_word_of_a_table() {
    if !has("soffice", "libreoffice-writer-nogui") || !has("pdftotext", "poppler-utils") {
        return;
    }
    let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    let head = ["Aktivitet", "Ägare", "Status", "Gjorde vi det?", "Källa"];
    let rows = vec![
        row([
            "A4 Öppet hus på sommarlovet i Vrigstad och Stockaryd, med föreningslivet",
            "SOC",
            "klar",
            "delvis",
            "[A4 2020-08-17]",
        ]),
        row([
            "A17 Belysning",
            "TEK",
            "hinder",
            "obesvarat",
            "[A17 2020-09-07]",
        ]),
    ];
    let values = vec![vec!["2020-08-31".to_owned(), "14".to_owned()]];
    let numbers = Table::new(vec!["Dag".into(), "Värde".into()], values).numbers(&[1]);
    let document = Document {
        blocks: vec![
            Block::Table(Table::new(row(head), rows)),
            Block::Table(numbers),
        ],
        ..Document::new(Language::Sv, "Årsrapport")
    };
    let folder = written(&document);
    converted(&folder, "pdf");
    let text = run("pdftotext", &["-layout", "d.pdf", "-"], folder.path());
    let found = split(&text);
    for word in words(&document) {
        assert!(found.contains(&word), "{word}: {text}");
    }
}

/// What another reader finds: title and author, the language, headings, lists, and of each table how
/// many rows and columns it has and whether its first row is a head.
const ASK: &str = r#"
import docx, json, sys
from docx.oxml.ns import qn
d = docx.Document(sys.argv[1])
p = d.core_properties
print(json.dumps({
    "title": p.title, "author": p.author, "subject": p.subject, "keywords": p.keywords,
    "language": p.language, "created": p.created.isoformat(),
    "lang": d.styles.element.find(".//" + qn("w:lang")).get(qn("w:val")),
    "headings": [[q.style.name, q.text] for q in d.paragraphs if q.style.name.startswith("Heading")],
    "levels": [q._p.pPr.numPr.ilvl.val for q in d.paragraphs if q.style.name == "List Bullet"],
    "tables": [[len(t.rows), len(t.columns), t.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None,
                t.cell(0, 0).text] for t in d.tables],
    "right": [c.paragraphs[0].alignment == 2 for c in d.tables[0].rows[1].cells],
    "header": d.sections[0].header.paragraphs[0].text,
}))
"#;

#[test]
fn another_reader_finds_headings_lists_tables_and_what_it_is() {
    let Some(python) = python_with("docx", "python3-docx") else {
        return;
    };
    let folder = written(&everything(Language::Sv));
    let told = run(&python, &["-c", ASK, "d.docx"], folder.path());
    let told: Json = serde_json::from_str(&told).unwrap();
    let expected = serde_json::json!({
        "title": "Mötesanteckningar: Träff <i> oktober",
        "author": "Social hållbarhet & trygghet",
        "subject": "KS 2020/45",
        "keywords": "trygghet, brottsförebyggande",
        "language": "sv-SE",
        "created": "2020-10-05T00:00:00",
        "lang": "sv-SE",
        "headings": [
            ["Heading 1", "Mötesanteckningar: Träff <i> oktober"],
            ["Heading 2", "1. Läget → framåt ✓"],
            ["Heading 2", "2. Aktiviteter"],
            ["Heading 3", "Mål"],
            ["Heading 2", "3. Underskrifter"],
        ],
        "levels": [0, 1, 2, 0],
        "tables": [[61, 4, true, "Nr"], [6, 2, true, "Dag"], [4, 3, true, "Organisation"]],
        "right": [false, false, true, false],
        "header": "Mötesanteckningar: Träff <i> oktober · Social hållbarhet & trygghet\tUTKAST – ej justerat",
    });
    for (key, value) in expected.as_object().unwrap() {
        let found = told[key].to_string();
        assert_eq!(found.replace("+00:00", ""), value.to_string(), "{key}");
    }
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let document = everything(Language::En);
    let bytes = render(&document).unwrap();
    assert!(bytes == render(&document).unwrap());
    assert!(bytes.starts_with(b"PK"));
}
