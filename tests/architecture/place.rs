//! What belongs in one place, and how every file looks.

use super::Source;
use super::lexer::tokens;
use super::paths::named;

const LONGEST: usize = 400;

/// A segment of a path, and where alone it may stand.
const BELONGS: &[(&str, &[&str])] = &[
    ("sled", &["store/"]),
    ("bincode", &["store/", "host/wire"]),
    // What writes cells to the terminal writes whatever colours the theme has chosen; paper has
    // colours of its own.
    ("Color", &["tui/theme", "tui/terminal/", "report/pdf/press"]),
];

/// Names that are never called or written in code, and where all the same.
const NEVER: &[(&str, &str)] = &[
    ("unsafe", ""),
    ("todo", ""),
    ("unimplemented", ""),
    ("println", "cli/out"),
    ("print", "cli/out"),
    ("eprintln", "cli/out"),
    ("eprint", "cli/out"),
];

pub(super) fn elsewhere(source: &Source) -> Vec<String> {
    if is_test(source) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for named in named(source) {
        for (segment, places) in BELONGS {
            let here = places.iter().any(|place| source.path.starts_with(place));
            if !here && named.path.iter().any(|name| name == segment) {
                found.push(format!("{}:{} names {segment}", source.path, named.line));
            }
        }
    }
    let tokens = tokens(&source.text);
    for (place, token) in tokens.iter().enumerate() {
        let is_macro = tokens.get(place + 1).is_some_and(|next| next.text == "!");
        let never = NEVER.iter().find(|(name, _)| *name == token.text);
        let Some((name, but_in)) = never.filter(|(name, _)| is_macro || *name == "unsafe") else {
            continue;
        };
        if but_in.is_empty() || !source.path.starts_with(but_in) {
            found.push(format!("{}:{} says {name}", source.path, token.line));
        }
    }
    found
}

/// Returns where the machine's clock is asked.
pub(super) fn clocks(sources: &[Source]) -> Vec<String> {
    let asked = |path: &[String]| {
        let clock = path.iter().rev().nth(1).map_or("", String::as_str);
        path.last().is_some_and(|last| last == "now")
            && ["Utc", "Local", "SystemTime"].contains(&clock)
    };
    let each = sources.iter().filter(|source| !is_test(source));
    let each = each.flat_map(|source| {
        let paths = named(source).into_iter();
        paths
            .filter(|named| asked(&named.path))
            .map(|named| format!("{}:{}", source.path, named.line))
    });
    each.collect()
}

/// Tests within the library try one thing on its own, with whatever that takes.
fn is_test(source: &Source) -> bool {
    source.path.ends_with("/tests.rs") || source.path.contains("/tests/")
}

/// Returns where `terminal.draw(…)` is called.
pub(super) fn draws(sources: &[Source]) -> Vec<String> {
    let call = ["terminal", ".", "draw", "("];
    let each = sources.iter().filter(|source| !is_test(source));
    let each = each.flat_map(|source| {
        let tokens = tokens(&source.text);
        let calls = tokens.windows(call.len());
        let calls = calls.filter(|window| window.iter().map(|t| t.text.as_str()).eq(call));
        let places = calls.map(|window| format!("{}:{}", source.path, window[0].line));
        places.collect::<Vec<_>>()
    });
    each.collect()
}

pub(super) fn style(source: &Source) -> Vec<String> {
    let Source { path, text } = source;
    let mut found = Vec::new();
    if !text.starts_with("//! ") {
        found.push(format!("{path} does not open with what it is for"));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        found.push(format!("{path} has {lines} lines, more than {LONGEST}"));
    }
    for (place, line) in text.lines().enumerate() {
        let mut words = line.split(|c: char| !c.is_alphanumeric());
        if words.any(|word| ["TODO", "FIXME", "XXX"].contains(&word)) {
            found.push(format!("{path}:{} leaves something to do", place + 1));
        }
    }
    found
}

#[test]
fn what_stands_in_a_wrong_place_is_found() {
    for (path, text) in [
        ("host/clerk.rs", "fn f() { sled::open(); }"),
        ("host/clerk.rs", "use bincode::{serde::*};"),
        ("tui/ui.rs", "use ratatui::style::{Color, Style};"),
        ("tui/ui.rs", "fn f() -> u8 { Color::Red }"),
        ("tui/ui.rs", "fn f() { unsafe { g() } }"),
        ("tui/ui.rs", "fn f() { todo!() }"),
        ("cli/list.rs", "fn f() { println!(\"x\"); }"),
    ] {
        assert_eq!(
            elsewhere(&Source::new(path, text)).len(),
            1,
            "{path}: {text}"
        );
    }
}

#[test]
fn what_stands_in_its_place_is_not() {
    for (path, text) in [
        ("store/index.rs", "use sled::Db; use bincode::serde;"),
        ("host/wire/frame.rs", "use bincode::serde;"),
        ("tui/theme.rs", "use ratatui::style::Color;"),
        ("cli/out.rs", "fn f() { println!(\"x\"); }"),
        (
            "tui/ui.rs",
            "// unsafe, todo!(), Color::Red\nfn print(unsafe_code: u8) {}",
        ),
    ] {
        assert_eq!(
            elsewhere(&Source::new(path, text)),
            [""; 0],
            "{path}: {text}"
        );
    }
}

#[test]
fn a_second_clock_and_a_second_draw_are_found() {
    let sources = [
        Source::new("host/clock.rs", "fn f() { Local::now(); }"),
        Source::new(
            "tui/ui.rs",
            "fn f() { chrono::Utc::now(); self.terminal.draw(g); }",
        ),
        Source::new(
            "tui/mod.rs",
            "fn f() { std::time::SystemTime::now(); terminal\n.draw(g); }",
        ),
    ];
    assert_eq!(
        clocks(&sources),
        ["host/clock.rs:1", "tui/ui.rs:1", "tui/mod.rs:1"]
    );
    assert_eq!(draws(&sources), ["tui/ui.rs:1", "tui/mod.rs:1"]);
}

#[test]
fn a_file_too_long_or_without_its_word_is_found() {
    let fine = format!("//! What it is for.\n{}", "\n".repeat(LONGEST - 1));
    for (text, wrong) in [
        (fine.as_str(), 0),
        (&format!("{fine}\n"), 1),
        ("use std::fmt;", 1),
        ("//! What.\n// TODO: all of it", 1),
        ("//! What.\n// FIXME", 1),
        ("//! What todo lists are.\nconst TODOS: u8 = 0;", 0),
    ] {
        assert_eq!(style(&Source::new("a.rs", text)).len(), wrong, "{text}");
    }
}
