//! Every sentence that claims something says what it rests on, or that there is nothing.

use samklang::domain::query::report::promise::follow_up;
use samklang::domain::{AnyId, Group, NounKind};
use samklang::lang::{Language, Tongue};
use samklang::report;
use samklang::report::claim::Absence;
use samklang::report::document::{Block, Document, Item, Line, Table};

use super::{TODAY, board, council, the_sample};
use crate::domain::given::date;

/// Returns the sentences of a document that neither cite what the group has nor say plainly that
/// there is nothing.
fn unfounded(tongue: &Tongue, group: &Group, document: &Document) -> Vec<String> {
    let absences: Vec<String> = Absence::SET
        .codes
        .iter()
        .map(|code| tongue.word(&format!("{}-{code}", Absence::SET.name)))
        .collect();
    let is_absent = |text: &str| {
        absences
            .iter()
            .any(|absence| text.ends_with(absence.as_str()))
    };
    let is_founded = |text: &str| is_absent(text) || cites(group, text);
    let legend = tongue.word("report-legend");
    let mut unfounded = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(..) | Block::Facts(_) | Block::Signatures(_) => {}
            Block::Figure(figure) => {
                let told = figure.alternative.clone();
                unfounded.extend(Some(told).filter(|told| !is_founded(told)));
            }
            Block::Paragraph(line) => {
                unfounded.extend(Some(line.words()).filter(|words| *words != legend));
            }
            Block::List(items) => {
                let said = items.iter().map(|item| item.line.words());
                unfounded.extend(said.filter(|words| !is_founded(words)));
                let below = items.iter().flat_map(|item| &item.below);
                unfounded.extend(below.map(|item| item.line.words()));
            }
            Block::Table(table) => {
                let rows = table.rows.iter().map(|row| row.join(" "));
                unfounded.extend(rows.filter(|row| !cites(group, row)));
            }
        }
    }
    unfounded
}

/// Returns whether a text ends with sources in brackets, all of which are there.
fn cites(group: &Group, text: &str) -> bool {
    let Some((_, cited)) = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['))
    else {
        return false;
    };
    cited
        .split(", ")
        .all(|source| source == "…" || is_there(group, source))
}

/// Returns whether a source names a record or things that there are.
fn is_there(group: &Group, source: &str) -> bool {
    if let Some(seq) = source.strip_prefix('#') {
        return seq
            .parse::<u64>()
            .is_ok_and(|seq| (1..=group.seq).contains(&seq));
    }
    let (id, day) = source.split_once(' ').unwrap_or((source, ""));
    let days_are = day.is_empty()
        || day
            .split('–')
            .all(|day| day.parse::<samklang::domain::time::Date>().is_ok());
    let named = |text: &str| -> Option<AnyId> {
        let kinds = NounKind::ALL.iter();
        let ids = kinds.filter_map(|kind| kind.id(text).ok());
        ids.into_iter().find(|id| group.contains(id))
    };
    days_are && id.split('–').all(|id| named(id).is_some())
}

/// Every report of the sample, in a language.
fn reports(tongue: &Tongue, group: &Group) -> Vec<Document> {
    let today = date(TODAY);
    vec![
        report::council::note(tongue, group, &council(group, today)),
        board(tongue, group, 2020, TODAY),
        board(tongue, group, 2019, TODAY),
        board(tongue, group, 2021, "2022-02-01"),
        report::promise::report(tongue, group, &follow_up(group, None, today), today),
    ]
}

#[test]
fn every_sentence_says_what_it_rests_on_or_that_there_is_nothing() {
    for language in Language::ALL {
        let (tongue, sample) = (Tongue::new(language), the_sample());
        for group in [&sample, &Group::default()] {
            for document in reports(&tongue, group) {
                let unfounded = unfounded(&tongue, group, &document);
                assert!(unfounded.is_empty(), "{}: {unfounded:#?}", document.title);
                assert!(document.blocks.len() > 1, "{} says nothing", document.title);
            }
        }
    }
}

/// The test above can fail: it does where somebody puts a sentence beside the claims.
#[test]
fn a_sentence_without_a_source_is_found() {
    let (tongue, group) = (Tongue::new(Language::Sv), the_sample());
    let line = |text: &str| Line::plain(text);
    let document = Document {
        blocks: vec![
            Block::Paragraph(line("Det gick bra.")),
            Block::List(vec![
                Item::alone(line("Brotten minskade.")),
                Item::alone(line("Brotten minskade. []")),
                Item::alone(line("Brotten minskade. [A99 2020-01-01]")),
                Item::alone(line("Brotten minskade. [I1 i somras]")),
                Item::alone(line("Brotten minskade. [#99999]")),
                Item::alone(line("Brotten minskade. [I1 2020-06-30]")),
            ]),
            Block::Table(Table::new(
                vec!["a".into(), "källa".into()],
                vec![vec!["A1".into(), String::new()]],
            )),
        ],
        ..Document::new(Language::Sv, "Rapport")
    };
    assert_eq!(unfounded(&tongue, &group, &document).len(), 7);
}
