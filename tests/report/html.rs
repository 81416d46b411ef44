//! The HTML of documents: whole, in order, without anything of what people wrote become markup;
//! and what a validator and a checker of accessibility say of it.

use std::fs;
use std::path::Path;

use base64ct::{Base64, Encoding as _};
use samklang::lang::Language;
use samklang::report::document::{Block, Document, Line, Table};
use samklang::report::html::render;
use serde_json::Value as Json;
use tempfile::TempDir;

use super::given::{everything, minutes_of};
use super::{split, words};
use crate::tools::{has, of_npm, run};

/// Returns the tags of a page as they are written, without `<` and `>`, with the text after each.
fn tags(html: &str) -> Vec<(&str, &str)> {
    let parts = html.split('<').skip(1);
    parts.map(|part| part.split_once('>').unwrap()).collect()
}

fn name(tag: &str) -> &str {
    tag.trim_start_matches('/')
        .split([' ', '/'])
        .next()
        .unwrap()
}

/// Returns what a page says, without its head.
fn told(html: &str) -> Vec<String> {
    let (_, body) = html.split_once("<body>").unwrap();
    let texts = tags(body).into_iter().map(|(tag, text)| match name(tag) {
        // Only these stand within words, or between them without a space.
        "strong" | "span" => text.to_owned(),
        // What is drawn is told by the figure's alternative and its values.
        "text" => String::new(),
        _ => format!(" {text}"),
    });
    let text: String = texts.collect();
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let text = signs
        .iter()
        .fold(text, |text, (sign, meant)| text.replace(sign, meant));
    split(&text)
}

fn all() -> Vec<Document> {
    vec![
        everything(Language::Sv),
        everything(Language::En),
        minutes_of(2),
        minutes_of(3),
    ]
}

#[test]
fn a_page_says_what_the_document_says_in_its_order() {
    for document in all() {
        assert_eq!(
            told(&render(&document)),
            words(&document),
            "{}",
            document.title
        );
    }
}

#[test]
fn every_tag_is_closed_where_it_was_opened() {
    for document in all() {
        let html = render(&document);
        let mut open = Vec::new();
        for (tag, _) in tags(&html) {
            let is_alone = tag.ends_with('/') || ["meta", "br", "!DOCTYPE"].contains(&name(tag));
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name(tag)), "{tag}");
            } else if !is_alone {
                open.push(name(tag));
            }
        }
        assert_eq!(open, Vec::<&str>::new());
    }
}

#[test]
fn a_page_needs_nothing_but_itself() {
    let html = render(&everything(Language::Sv));
    for (tag, _) in tags(&html) {
        assert!(
            !["script", "link", "img", "iframe", "a"].contains(&name(tag)),
            "{tag}"
        );
        assert!(!tag.contains("src=") && !tag.contains("href="), "{tag}");
    }
    assert!(!html.contains("url(") && !html.contains("@import"));
}

#[test]
fn a_page_tells_a_screen_reader_what_is_what() {
    let html = render(&everything(Language::En));
    for part in [
        "<html lang=\"en\">",
        "<title>Mötesanteckningar: Träff &lt;i&gt; oktober – Social hållbarhet &amp; trygghet</title>",
        "<meta name=\"author\" content=\"Social hållbarhet &amp; trygghet\">",
        "<meta name=\"dcterms.date\" content=\"2020-10-05\">",
        "<header>\n<p class=\"mark\">UTKAST – ej justerat</p>\n<h1 id=\"h0\">",
        "<caption>Alla aktiviteter</caption>",
        "<table class=\"reflows\">\n<caption>",
        "<tr><th scope=\"col\">Nr</th>",
        "<th scope=\"col\" class=\"number\">Kr</th>",
        "<tr><th scope=\"row\">A1</th><td data-label=\"Vad:\">Insats nummer 1: å, ä &amp; ö &lt;b&gt;fet&lt;/b&gt;</td>",
        "<td class=\"number\" data-label=\"Kr:\">",
        "<figcaption id=\"f1\">Otrygga i centrum</figcaption>\n<svg role=\"img\" aria-label=\"Andelen otrygga",
        "<table aria-labelledby=\"f1\">",
        "<strong>§\u{a0}34/2020 Beslut: </strong>Belysningen tänds<br>en timme tidigare",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    let levels = tags(&html).into_iter().filter_map(|(tag, _)| {
        let level = name(tag).strip_prefix('h')?.parse::<u8>().ok();
        level.filter(|_| !tag.starts_with('/'))
    });
    let levels: Vec<u8> = levels.collect();
    assert_eq!(levels, [1, 2, 2, 3, 2]);
    // A table without a title is called what the heading above it says.
    let minutes = render(&minutes_of(3));
    let heading = minutes.find("<h2 id=\"h1\">Närvaro</h2>");
    let table = minutes.find("<table class=\"reflows\" aria-labelledby=\"h1\">");
    assert!(heading.is_some() && heading < table, "{minutes}");
}

#[test]
fn a_validator_has_nothing_to_say_of_a_page() {
    let Some(validator) = of_npm("html-validate/bin/html-validate.mjs") else {
        return;
    };
    if !has("node", "nodejs") {
        return;
    }
    let folder = TempDir::new().unwrap();
    // A long title is no error but in the eyes of search engines, which never see a page.
    let rules = r#"{"root": true, "extends": ["html-validate:standard", "html-validate:a11y"], "rules": {"long-title": "off"}}"#;
    fs::write(folder.path().join(".htmlvalidate.json"), rules).unwrap();
    for (number, document) in all().iter().enumerate() {
        let name = format!("{number}.html");
        fs::write(folder.path().join(&name), render(document)).unwrap();
        let validator = validator.to_str().unwrap();
        run("node", &[validator, &name], folder.path());
    }
}

/// Returns what a browser of its own, which asks nobody for anything, prints of a page.
fn chromium(folder: &TempDir, wanted: &[&str], page: &Path) -> String {
    let profile = format!(
        "--user-data-dir={}",
        folder.path().join("profile").display()
    );
    let page = format!("file://{}", page.display());
    let mut args = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        &profile,
    ];
    args.extend(wanted);
    args.push(&page);
    run("chromium", &args, folder.path())
}

/// Returns what axe finds on a page so many pixels wide, in light or dark: its violations, and how much
/// it looked at.
fn looked_at(folder: &TempDir, html: &str, axe: &str, dark: bool, width: u32) -> Json {
    let ask = "axe.run().then(found => { const told = document.createElement('pre'); \
         told.id = 'told'; told.textContent = btoa(unescape(encodeURIComponent(JSON.stringify({ \
         violations: found.violations, passes: found.passes.length, \
         dark: matchMedia('(prefers-color-scheme: dark)').matches })))); document.body.append(told); })";
    let asked = format!("<script>{axe}</script><script>{ask}</script></body>");
    let page = folder.path().join("page.html");
    fs::write(&page, html.replace("</body>", &asked)).unwrap();
    let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
    let size = format!("--window-size={width},900");
    let wanted = [
        scheme.as_str(),
        &size,
        "--virtual-time-budget=20000",
        "--dump-dom",
    ];
    let dom = chromium(folder, &wanted, &page);
    let (_, told) = dom
        .split_once("<pre id=\"told\">")
        .expect("axe told nothing");
    let (told, _) = told.split_once('<').unwrap();
    serde_json::from_slice(&Base64::decode_vec(told).unwrap()).unwrap()
}

#[test]
fn nobody_is_kept_from_reading_a_page() {
    let Some(axe) = of_npm("axe-core/axe.min.js") else {
        return;
    };
    if !has("chromium", "chromium") {
        return;
    }
    let axe = fs::read_to_string(axe).unwrap();
    let folder = TempDir::new().unwrap();
    for document in [everything(Language::Sv), minutes_of(3)] {
        for (dark, width) in [(false, 1_000), (true, 1_000), (false, 500)] {
            let found = looked_at(&folder, &render(&document), &axe, dark, width);
            assert_eq!(found["violations"], Json::Array(Vec::new()));
            assert_eq!(found["dark"], dark);
            assert!(found["passes"].as_u64().unwrap() > 15, "{found}");
        }
    }
    // It does look: what is too pale is found.
    let pale = render(&minutes_of(3)).replace("--ink: #1b1b1b", "--ink: #bbbbbb");
    let found = looked_at(&folder, &pale, &axe, false, 1_000);
    assert_eq!(found["violations"][0]["id"], "color-contrast");
}

#[test]
fn a_narrow_page_has_all_of_a_table_and_parts_no_day() {
    if !has("chromium", "chromium") {
        return;
    }
    let head = ["Aktivitet", "Ägare", "Status", "Gjorde vi det?", "Källa"];
    let row = [
        "A15 Föräldramöte åk 7 om alkohol och droger",
        "Utbildningsförvaltningen",
        "utvärderingsförberedelser",
        "tillsammans",
        "[A15 2020-09-30]",
    ];
    let of = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    let said = "Insats 11 genomfördes. [L1.1 2020-02-14–2020-09-26] ".repeat(30);
    let document = Document {
        blocks: vec![
            Block::Heading(2, "Mål".into()),
            Block::Paragraph(Line::plain(said)),
            Block::Table(Table::new(of(head), vec![of(row)])),
        ],
        ..Document::new(Language::Sv, "Årsrapport")
    };
    let ask = "<script>const days = [...document.querySelectorAll('.day')]; \
        const table = document.querySelector('.table'); \
        const last = table.querySelector('td:last-child').getBoundingClientRect(); \
        const label = getComputedStyle(table.querySelector('td:last-child'), '::before').content; \
        const told = document.createElement('pre'); told.id = 'told'; \
        told.textContent = [document.documentElement.scrollWidth <= innerWidth, innerWidth < 600, \
        table.scrollWidth <= table.clientWidth && last.right <= innerWidth, label.startsWith('\"Källa:'), \
        days.length, days.every(it => it.getClientRects().length == 1), \
        getComputedStyle(table.querySelector('thead')).display]; \
        document.body.append(told);</script></body>";
    let folder = TempDir::new().unwrap();
    let page = folder.path().join("narrow.html");
    fs::write(&page, render(&document).replace("</body>", ask)).unwrap();
    let dom = chromium(&folder, &["--window-size=500,900", "--dump-dom"], &page);
    let (_, told) = dom.split_once("<pre id=\"told\">").unwrap();
    assert!(
        told.starts_with("true,true,true,true,61,true,block<"),
        "{told}"
    );
}

#[test]
fn a_printed_draft_says_so_on_every_page() {
    if !has("chromium", "chromium") || !has("pdftotext", "poppler-utils") {
        return;
    }
    let folder = TempDir::new().unwrap();
    let page = folder.path().join("draft.html");
    fs::write(&page, render(&everything(Language::Sv))).unwrap();
    let pdf = folder.path().join("draft.pdf");
    let print = format!("--print-to-pdf={}", pdf.display());
    chromium(&folder, &["--no-pdf-header-footer", &print], &page);
    let text = run("pdftotext", &["draft.pdf", "-"], folder.path());
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    assert!(pages.len() > 2);
    for (number, page) in (1..).zip(&pages) {
        assert!(page.contains("UTKAST – ej justerat"), "{page}");
        let place = format!("{number} ({})", pages.len());
        assert!(page.contains(&place), "{place}: {page}");
    }
}
