//! Every screen of the interface as it looks on the sample, at three sizes, in both languages.

use samklang::lang::Language;

use super::Stage;

/// A projector's large type, a phone's SSH, a desk's large window.
const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (160, 50)];

/// What is looked at, and the keys that lead there.
const PLACES: [(&str, &str); 65] = [
    ("cycle", ""),
    ("cycle-plan", "<Left>"),
    ("cycle-filtered", "/status:hinder<Enter>"),
    ("cycle-nothing-passes", "/finns inte"),
    ("activities", "2"),
    ("activities-other-columns", "2<Right><Right>"),
    ("activities-sorted-and-marked", "2ooOmm"),
    ("walk-plan", "<Left>w"),
    ("walk-do", "w3<Tab>Offert antagen"),
    ("walk-check", "<Right>w1"),
    ("walk-improve", "<Right><Right>w"),
    ("status", "s"),
    ("status-words", "s2Svårt att få ledare"),
    ("gate", "<Left>>"),
    ("form", "e"),
    ("form-offers", "e<Tab>p"),
    ("form-wrong", "e<Tab><Tab><Tab><Tab><End>x<C-s>"),
    ("history", "s2hej<Enter>t"),
    ("palette", "<Space>ny"),
    ("help", "?"),
    ("meetings", "3"),
    ("agenda", "3<Enter>"),
    ("sitting", "3o"),
    (
        "sitting-line",
        "3o! Vandringen förlängs<Enter>A14 hotad svårt att få ledare @KFF",
    ),
    ("sitting-asks", "3o> ringer föreningarna @K"),
    ("roll-call", "3o<F4>12"),
    ("review", "3o<PageDown><F4>1"),
    ("read-back", "3o! Vandringen förlängs till mars<Enter><F6>"),
    (
        "closing",
        "3o> ringer @KFF 12/10<Enter>! Vandringen förlängs<Enter><F8>",
    ),
    ("minutes", "3<Down><Enter>"),
    ("search", "fnattvandring"),
    ("goals", "5"),
    ("goals-indicator", "5<Down><Right>"),
    (
        "goals-trend",
        "5<Down><Right>m58 30/9 // Polisen<Enter>m57,5 1/10<Enter>",
    ),
    ("goals-read", "5<Down>m12"),
    ("documents", "4"),
    ("documents-finding", "4<Down><Down><Down><Down><Down><Down>"),
    ("documents-whole", "4<Down><Down><Down><Tab>"),
    (
        "documents-accept",
        "4<Down><Down><Down><Down><Down>xTas upp i budgeten för 2021",
    ),
    ("shelf", "4K"),
    ("log", "T"),
    ("past", "T<Down><Enter>"),
    ("changes", "TGc<Down>"),
    ("budget", "8"),
    ("budget-line", "8<Down><Right>"),
    ("promises", "7"),
    ("promises-commitment", "7<Down>"),
    ("promises-problem", "7<End><Up><Up><Up><Up><Up><Up>"),
    ("promises-dialogue", "7<End><Up><Up>"),
    ("promises-forth", "7v"),
    ("promises-back", "7vv"),
    ("promises-count", "7<Down>+Insats 12, centrum"),
    ("factors", "6"),
    ("factors-cell", "6<Down><Enter>"),
    ("wheel", "9"),
    (
        "wheel-activity",
        "9<End><Up><Up><Up><Up><Up><Up><Up><Up><Up><Up>..",
    ),
    ("wheel-next-year", "9<Right><Down><Down>"),
    ("wheel-actions", "9<End>"),
    ("sitting-personal-data", "3oHon nås på 070-174 06 05"),
    ("form-personal-data", "aSamtal på 070-174 06 05"),
    (
        "finds",
        "aJour 070-174 06 05<F2>aBor på Storgatan 12 A<F2>P",
    ),
    ("report", "9<Right><Down><Down><Enter>"),
    ("write", "3<Down><Enter>w"),
    (
        "write-there",
        "3<Down><Enter>w<C-u>~/Möten/finns.pdf<Enter>",
    ),
    (
        "write-guarded",
        "3<Down><Enter>w<C-u>~/personuppgifter.pdf<Enter>",
    ),
];

/// What the room sees fills the screen, without the frame of the others.
const ROOM: [(&str, &str); 2] = [
    (
        "room",
        "3o<PageDown><PageDown>A14 hotad få ledare<Enter><F5>",
    ),
    (
        "room-decision",
        "3o! Nattvandringen förlängs till den 30 november.<Enter><F5>",
    ),
];

#[test]
fn every_screen_looks_as_it_should() {
    for (language, code) in [(Language::Sv, "sv"), (Language::En, "en")] {
        for (columns, rows) in SIZES {
            for (name, keys) in PLACES {
                let mut stage = Stage::sample(language, (columns, rows));
                stage.press(keys);
                insta::assert_snapshot!(format!("{name}-{columns}x{rows}-{code}"), stage.frame());
            }
        }
    }
}

#[test]
fn the_room_sees_what_it_should() {
    for (language, code) in [(Language::Sv, "sv"), (Language::En, "en")] {
        for (columns, rows) in SIZES {
            for (name, keys) in ROOM {
                let mut stage = Stage::sample(language, (columns, rows));
                stage.press(keys);
                insta::assert_snapshot!(format!("{name}-{columns}x{rows}-{code}"), stage.frame());
            }
        }
    }
}

#[test]
fn in_ascii_no_sign_is_another() {
    let told = [
        ("told", "s2Ett – ord<Enter>"),
        ("filtered", "2/status:hinder<Enter>m"),
        ("form-parts", "<Left>e<Down><Down><Down><Down>12/10"),
    ];
    for language in Language::ALL {
        for size in SIZES {
            for (name, keys) in PLACES.iter().chain(&ROOM).chain(&told) {
                let mut stage = Stage::sample_in_ascii(language, size);
                let frame = stage.press(keys).frame();
                let odd: String = frame
                    .chars()
                    // A decision's number has a sign of its own, which no other stands for.
                    .filter(|c| !c.is_ascii() && !c.is_alphabetic() && *c != '§')
                    .collect();
                assert_eq!(odd, "", "{name}\n{frame}");
            }
        }
    }
}

#[test]
fn no_screen_breaks_at_any_size() {
    for (name, keys) in PLACES {
        let mut stage = Stage::sample(Language::Sv, (80, 24));
        stage.press(keys);
        for columns in (40..=250).step_by(15) {
            for rows in (12..=70).step_by(7) {
                let frame = stage.resize(columns, rows).frame();
                // The frame stands whatever fills it: the name above, the rules, the hints below.
                assert!(
                    frame.starts_with(" SAMKLANG"),
                    "{name} at {columns}x{rows}\n{frame}"
                );
                let lines: Vec<&str> = frame.lines().collect();
                assert_eq!(
                    lines.len(),
                    usize::from(rows),
                    "{name} at {columns}x{rows}\n{frame}"
                );
                let is_rule = |row: &&str| row.chars().all(|c| c == '─');
                // What is told may take three rows.
                let below = &lines[lines.len() - 5..lines.len() - 2];
                assert!(
                    is_rule(&lines[1]) && below.iter().any(is_rule),
                    "{name} at {columns}x{rows}\n{frame}"
                );
            }
        }
    }
}

#[test]
fn a_screen_too_small_says_so_in_one_sentence() {
    for size in [(39, 24), (80, 11), (1, 1), (20, 5)] {
        let frame = Stage::sample(Language::Sv, size).frame();
        assert!(
            !frame.contains("SAMKLANG") && !frame.contains('─'),
            "{frame}"
        );
    }
    let frame = Stage::sample(Language::En, (39, 11)).frame();
    assert!(
        frame.starts_with("Samklang needs at least 40 columns and"),
        "{frame}"
    );
}
