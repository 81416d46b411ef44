//! The note to the council is one page, however much there is to tell, and what the council has to
//! answer is on it.

use std::fs;

use samklang::domain::activity::Status;
use samklang::domain::command::What;
use samklang::domain::goal::{IndicatorField, IndicatorKind};
use samklang::domain::promise::CommitmentField;
use samklang::domain::text::Text;
use samklang::domain::{Command, Group};
use samklang::lang::{Language, Tongue};
use samklang::report::document::{Block, Document};
use samklang::report::{self, docx, pdf, text};
use tempfile::TempDir;

use super::at;
use super::council::{given_meeting, minute, on};
use crate::domain::given::{L1_1, Scene, add, reading, steps, title};
use crate::tools::{has, run};

/// A text of so many letters and spaces, as people write.
fn long(lead: &str, letters: usize) -> String {
    let words = " Gruppen tar upp frågan igen i november när offerten har kommit";
    let all = format!("{lead}{}", words.repeat(1 + letters / words.len()));
    all.chars().take(letters.max(lead.len())).collect()
}

/// How much there is to tell.
#[derive(Clone, Copy, Debug, Default)]
struct Much {
    blocked: usize,
    asked: usize,
    decided: usize,
    read: usize,
    counted: usize,
    /// How long each text is, in letters.
    letters: usize,
}

/// Given a group of which there is so much to tell.
fn given_much(much: Much) -> Scene {
    given_meeting(|g| {
        for _ in 1..much.blocked {
            g.planned_activity();
        }
        let all: Vec<_> = g.group.activities.iter().map(|it| it.id).collect();
        if much.blocked > 0 {
            g.has(Command::Report {
                activities: all,
                status: Status::Blocked,
                note: Some(Text::new(&long("Leverantören dröjer.", much.letters))),
            });
        }
        for number in 0..much.decided {
            let lead = format!("Beslut {number}: nattvandringen förlängs.");
            g.has(minute(&long(&lead, much.letters), What::Decision));
        }
        for number in 0..much.asked {
            let lead = format!("Fråga {number}: vad säger Hållbarhetsrådet?");
            g.has(minute(&long(&lead, much.letters), What::Question));
        }
        for number in 0..much.read {
            let name = title(&format!("Anmälda brott av slaget {number}"));
            g.has(
                add!(Indicator _, IndicatorField::Title(name), IndicatorField::Goal("G1".parse().unwrap()),
                IndicatorField::Kind(IndicatorKind::Effect)),
            );
            let indicator = format!("I{}", number + 2).parse().unwrap();
            g.has(Command::Read {
                indicator,
                reading: reading("2026-03-01", 40_000),
            });
        }
        for number in 0..much.counted {
            let name = title(&format!("Minst fyra fältpass av slaget {number} om året"));
            g.has(add!(Commitment _, CommitmentField::Title(name),
                CommitmentField::Promise(L1_1.promise), CommitmentField::Target(4)));
            let commitment = format!("L1.{}", number + 2).parse().unwrap();
            g.has(Command::Count {
                commitment,
                count: steps("2026-03-02", 1),
            });
        }
        at(g, "2026-03-10T11:00:00+01:00", minute("Slut.", What::Note));
    })
}

fn noted(language: Language, scene: &Scene) -> Document {
    on(scene, "2026-03-11", |note| {
        report::council::note(&Tongue::new(language), &scene.group, note)
    })
}

/// Returns how many pages a PDF file has.
fn pages(document: &Document) -> usize {
    let bytes = pdf::render(document).unwrap();
    let page = b"/Type/Page/";
    let found = bytes.windows(page.len());
    found.filter(|it| it == page).count()
}

/// Groups of each size, and of odd ones.
fn sizes() -> Vec<Much> {
    let even = [0, 1, 3, 10, 60, 500].map(|n| Much {
        blocked: n,
        asked: n,
        decided: n,
        read: n.min(60),
        counted: n.min(60),
        letters: 95,
    });
    let odd = [
        Much {
            blocked: 60,
            decided: 30,
            letters: 95,
            ..Much::default()
        },
        Much {
            asked: 40,
            blocked: 3,
            decided: 3,
            letters: 60,
            ..Much::default()
        },
        Much {
            decided: 12,
            letters: 4_000,
            asked: 3,
            blocked: 2,
            ..Much::default()
        },
    ];
    even.into_iter().chain(odd).collect()
}

#[test]
fn the_note_is_one_page_however_much_there_is_to_tell() {
    let folder = TempDir::new().unwrap();
    let mut files = Vec::new();
    for (number, much) in sizes().into_iter().enumerate() {
        let scene = given_much(much);
        for language in Language::ALL {
            let document = noted(language, &scene);
            assert_eq!(pages(&document), 1, "{much:?}");
            let lines = text::render(&document).lines().count();
            assert!(lines <= 60, "{much:?}: {lines}");
            let name = format!("{number}-{}.docx", language.code());
            fs::write(folder.path().join(&name), docx::render(&document).unwrap()).unwrap();
            files.push(name);
        }
    }
    if !has("soffice", "libreoffice-writer-nogui") || !has("pdfinfo", "poppler-utils") {
        return;
    }
    let home = folder.path().join("profile");
    let home = format!("-env:UserInstallation=file://{}", home.display());
    let mut args = vec![&*home, "--headless", "--convert-to", "pdf"];
    args.extend(files.iter().map(String::as_str));
    run("soffice", &args, folder.path());
    for file in files {
        let told = run("pdfinfo", &[&file.replace("docx", "pdf")], folder.path());
        let one = told
            .lines()
            .any(|line| line.split_whitespace().eq(["Pages:", "1"]));
        assert!(one, "{file}: {told}");
    }
}

/// Returns what stands under each heading, in order.
fn under(document: &Document) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for block in &document.blocks {
        match (block, all.last_mut()) {
            (Block::Heading(_, text), _) => all.push((text.clone(), Vec::new())),
            (Block::List(items), Some((_, own))) => {
                own.extend(items.iter().map(|item| item.line.words()));
            }
            _ => {}
        }
    }
    all
}

#[test]
fn what_the_council_is_asked_stands_first_and_no_status_crowds_it_out() {
    for language in Language::ALL {
        let scene = given_much(Much {
            blocked: 60,
            asked: 6,
            decided: 60,
            letters: 95,
            ..Much::default()
        });
        let all = under(&noted(language, &scene));
        let (heading, first) = &all[0];
        assert_eq!(*heading, Tongue::new(language).word("council-needs"));
        for (number, line) in first.iter().take(6).enumerate() {
            assert!(line.contains(&format!(": Fråga {number}:")), "{first:#?}");
        }
        // The rest has room for each of its kinds, and says how much more there is.
        for (heading, lines) in &all {
            let more = lines.iter().any(|line| line.starts_with("… "));
            assert!(!lines[0].starts_with("… "), "{heading}: {lines:#?}");
            let claimed = lines.iter().filter(|line| line.ends_with(']'));
            assert_eq!(more, claimed.count() > 1, "{heading}: {lines:#?}");
        }
    }
}

#[test]
fn what_is_very_long_ends_between_two_words_and_says_where_the_rest_is() {
    let scene = given_much(Much {
        asked: 1,
        letters: 4_000,
        ..Much::default()
    });
    let all = under(&noted(Language::Sv, &scene));
    let asked = &all[0].1[0];
    assert!(asked.chars().count() < 320, "{asked}");
    assert!(asked.ends_with(" … [M1:1]"), "{asked}");
}

#[test]
fn a_group_with_nothing_has_its_page_too() {
    let document = report::owed(
        &Group::default(),
        samklang::domain::sending::Report::Council,
        "2026-03-11".parse().unwrap(),
        &|_| Group::default(),
    );
    assert_eq!(pages(&document.unwrap()), 1);
}
