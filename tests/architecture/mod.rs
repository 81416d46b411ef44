//! The code map, kept: which layer may name which, and what stands in one place only.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod layer;
mod lexer;
mod paths;
mod place;

use std::path::Path;

/// A source file, by its path below `src`.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }
}

#[test]
fn no_layer_names_one_that_it_may_not_know() {
    holds(layer::violations);
}

#[test]
fn what_belongs_in_one_place_stands_there_only() {
    holds(place::elsewhere);
}

#[test]
fn time_is_asked_for_once_and_the_terminal_is_drawn_on_once() {
    let sources = sources();
    let clocks = place::clocks(&sources);
    assert!(
        clocks.len() == 1 && clocks[0].starts_with("host/clock"),
        "the clock is asked in {clocks:#?}"
    );
    let draws = place::draws(&sources);
    assert!(draws.len() <= 1, "the terminal is drawn on in {draws:#?}");
}

#[test]
fn every_file_says_what_it_is_for_and_can_be_understood_without_scrolling() {
    holds(place::style);
}

fn holds(violations: impl Fn(&Source) -> Vec<String>) {
    let found: Vec<String> = sources().iter().flat_map(violations).collect();
    assert!(found.is_empty(), "{found:#?}");
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(&root).unwrap().display().to_string();
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 10, "the sources are not where they were");
    sources
}
