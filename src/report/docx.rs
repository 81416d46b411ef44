//! A document as Office Open XML, for those who go on writing in it: real headings, lists, tables
//! with heads that repeat, and a language, by which a screen reader and a spelling checker know it.
//!
//! A file of this kind is some parts of XML in a ZIP file. Most are the same for every document and
//! stand beside as they are; `body` writes what the document says.

mod body;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::document::Document;
use super::format::RenderError;
use super::markup::escaped;
use crate::lang::Language;

/// How every part begins.
const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Returns the document as a DOCX file.
///
/// # Errors
/// Where the file would be larger than a ZIP file can be.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let language = match document.language {
        Language::Sv => "sv-SE",
        Language::En => "en-GB",
    };
    let styles = include_str!("docx/styles.xml").replace("{language}", language);
    let settings = include_str!("docx/settings.xml").replace("{language}", language);
    let parts = [
        ("[Content_Types].xml", include_str!("docx/types.xml").into()),
        ("_rels/.rels", include_str!("docx/package.xml").into()),
        ("docProps/core.xml", core(document, language)),
        ("docProps/app.xml", include_str!("docx/app.xml").into()),
        (
            "word/_rels/document.xml.rels",
            include_str!("docx/relations.xml").into(),
        ),
        ("word/document.xml", body::written(document)),
        ("word/styles.xml", styles),
        (
            "word/numbering.xml",
            include_str!("docx/numbering.xml").into(),
        ),
        ("word/settings.xml", settings),
        ("word/header1.xml", header(document)),
        ("word/header2.xml", include_str!("docx/first.xml").into()),
        ("word/footer1.xml", include_str!("docx/footer.xml").into()),
    ];
    // Every file has the same time, so that the same document is the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let fault = |error: &dyn std::fmt::Display| RenderError(error.to_string());
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        file.start_file(name, options)
            .map_err(|error| fault(&error))?;
        let bytes = [PROLOGUE.as_bytes(), part.as_bytes()].concat();
        file.write_all(&bytes).map_err(|error| fault(&error))?;
    }
    let file = file.finish().map_err(|error| fault(&error))?;
    Ok(file.into_inner())
}

/// Returns what is known of the document beside what it says.
fn core(document: &Document, language: &str) -> String {
    let about = &document.about;
    let keywords = Some(about.keywords.join(", ")).filter(|words| !words.is_empty());
    let known = [
        ("dc:title", Some(document.title.clone())),
        ("dc:creator", about.author.clone()),
        ("dc:subject", about.subject.clone()),
        ("cp:keywords", keywords),
        ("dc:language", Some(language.to_owned())),
    ];
    let known = known.into_iter().filter_map(|(tag, value)| {
        let value = escaped(&value?).replace('\n', " ");
        Some(format!("<{tag}>{value}</{tag}>"))
    });
    let made = about.date.map_or_else(String::new, |date| {
        let of = |tag: &str| format!("<{tag} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</{tag}>");
        of("dcterms:created") + &of("dcterms:modified")
    });
    format!(
        "<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}{made}</cp:coreProperties>",
        known.collect::<String>()
    )
}

/// Returns the head of every page but the first, which begins with the document's own.
fn header(document: &Document) -> String {
    let author = document.about.author.as_ref();
    let author = author.map_or_else(String::new, |author| format!(" · {author}"));
    let mut head = body::run(&format!("{}{author}", document.title), "");
    if let Some(mark) = &document.mark {
        head.push_str("<w:r><w:tab/></w:r>");
        head.push_str(&body::run(mark, "<w:rStyle w:val=\"MarkCharacters\"/>"));
    }
    format!(
        "<w:hdr {}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{head}</w:p></w:hdr>",
        body::NAMES
    )
}
