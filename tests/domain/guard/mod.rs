//! The privacy guard: what it finds in texts, what it lets pass, and what somebody has let through.

mod around;
mod exempt;
mod homes;
mod numbers;
mod ordinary;
mod people;
mod words;

use samklang::domain::guard::{Find, Kind, Known, finds};

/// Returns what is found in a text where nobody is known.
fn found(text: &str) -> Vec<(Kind, &str)> {
    let all = finds(text, Known::default());
    all.iter()
        .map(|find: &Find| (find.kind, find.words(text)))
        .collect()
}

/// Checks that nothing is found in any of these texts.
#[track_caller]
fn pass(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), [], "{text}");
    }
}

/// Checks that just `kind` is found, of these words, in the text.
#[track_caller]
fn is_found(kind: Kind, words: &str, text: &str) {
    assert_eq!(found(text), [(kind, words)], "{text}");
}
