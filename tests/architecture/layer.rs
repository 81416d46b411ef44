//! Which layer may name which.

use super::Source;
use super::paths::named;

/// Each layer with those that it may name, itself aside. What is not here may name none.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("host", &["domain", "store"]),
    ("lang", &["domain"]),
    ("capture", &["domain", "lang"]),
    ("report", &["domain", "lang"]),
    ("exchange", &["domain", "lang"]),
    ("tui", &["domain", "host", "lang", "capture"]),
    (
        "cli",
        &[
            "domain", "host", "lang", "capture", "report", "exchange", "tui",
        ],
    ),
    ("main.rs", &["cli"]),
];

/// What of std and of the crates beside it a layer may not touch, by the path's beginning.
const MAY_NOT_TOUCH: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "std::fs",
            "std::io",
            "std::net",
            "std::thread",
            "std::process",
            "std::env",
            "std::time::Instant",
            "std::time::SystemTime",
            // A pointer that is shared is no lock, and nobody waits at it: `Arc` may be named.
            "std::sync::Barrier",
            "std::sync::Condvar",
            "std::sync::LazyLock",
            "std::sync::Mutex",
            "std::sync::Once",
            "std::sync::OnceLock",
            "std::sync::RwLock",
            "std::sync::atomic",
            "std::sync::mpsc",
            "chrono::Utc",
            "chrono::Local",
            "ratatui",
            "crossterm",
            "fluent_bundle",
            "clap",
            "tracing",
        ],
    ),
    ("tui", &["std::fs"]),
    ("lang", &["ratatui", "crossterm"]),
    ("store", &["ratatui", "crossterm", "fluent_bundle", "clap"]),
    ("host", &["ratatui", "crossterm", "fluent_bundle", "clap"]),
];

pub(super) fn violations(source: &Source) -> Vec<String> {
    let layer = source.path.split('/').next().unwrap_or_default();
    let layer = layer
        .strip_suffix(".rs")
        .filter(|name| *name != "main")
        .unwrap_or(layer);
    let named = named(source).into_iter();
    let wrong =
        named.filter(|named| !may_name(layer, &named.path) || !may_touch(layer, &named.path));
    wrong
        .map(|named| {
            format!(
                "{}:{} names {}",
                source.path,
                named.line,
                named.path.join("::")
            )
        })
        .collect()
}

fn may_name(layer: &str, path: &[String]) -> bool {
    if path[0] != "crate" || layer == "lib" {
        return true;
    }
    let Some(other) = path.get(1) else {
        return false;
    };
    let allowed = MAY_NAME.iter().find(|(name, _)| *name == layer);
    *other == layer || allowed.is_some_and(|(_, others)| others.contains(&other.as_str()))
}

fn may_touch(layer: &str, path: &[String]) -> bool {
    let rules = MAY_NOT_TOUCH.iter().filter(|(name, _)| *name == layer);
    let mut forbidden = rules.flat_map(|(_, paths)| *paths);
    !forbidden.any(|start| {
        let start: Vec<_> = start.split("::").collect();
        path.len() >= start.len() && start.iter().zip(path).all(|(a, b)| a == b)
    })
}

fn wrong(path: &str, text: &str) -> usize {
    violations(&Source::new(path, text)).len()
}

#[test]
fn forbidden_arrows_are_found_however_they_are_written() {
    for (path, text) in [
        ("domain/group.rs", "use crate::store::Store;"),
        ("domain/group.rs", "use super::super::host;"),
        ("domain/group.rs", "fn f() { crate::lang::say(); }"),
        (
            "domain/decide/mod.rs",
            "use crate::{domain::Group, tui::{ui::Ui}};",
        ),
        ("domain/group.rs", "use crate::*;"),
        ("domain/time.rs", "use std::{fmt, time::Instant};"),
        ("domain/time.rs", "fn f() { std::thread::yield_now(); }"),
        ("store/mod.rs", "use crate::host::Client;"),
        ("host/clerk.rs", "use crate::tui::Ui;"),
        ("tui/ui.rs", "use crate::{domain, store::StoreError};"),
        (
            "tui/ui.rs",
            "mod tests { use super::super::store; use super::super::super::store; }",
        ),
        ("tui/ui.rs", "use std::fs;"),
        ("tui/ui.rs", "use std::{fs::File, fmt};"),
        ("capture/mod.rs", "use crate::host::Ask;"),
        ("report/mod.rs", "use crate::exchange::json;"),
        ("exchange/mod.rs", "use crate::host::Client;"),
        ("cli/mod.rs", "use crate::store::Store;"),
        ("main.rs", "use samklang::domain::Group;"),
        ("plugin/mod.rs", "use crate::domain::Group;"),
    ] {
        assert_eq!(wrong(path, text), 1, "{path}: {text}");
    }
}

#[test]
fn allowed_arrows_are_not() {
    for (path, text) in [
        (
            "domain/group.rs",
            "use super::event::Record; use crate::domain::id;",
        ),
        (
            "domain/noun.rs",
            "macro_rules! m { () => { $crate::domain::field::Spec } }",
        ),
        (
            "host/keep.rs",
            "use crate::store::StoreError; use crate::domain::Group;",
        ),
        (
            "tui/ui.rs",
            "use crate::host::Client; use crate::{domain::Group, lang::Language};",
        ),
        (
            "tui/ui.rs",
            "use super::store_view; mod store { pub fn f() {} } use self::store::f;",
        ),
        (
            "cli/mod.rs",
            "use crate::{exchange, host, lang, report, tui};",
        ),
        (
            "main.rs",
            "fn main() { samklang::cli::run(std::env::args_os()) }",
        ),
        ("lib.rs", "pub use crate::domain::Group;"),
    ] {
        assert_eq!(wrong(path, text), 0, "{path}: {text}");
    }
}
