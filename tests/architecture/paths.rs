//! The paths that a file names, in `use` items with their braces and inline, seen from the crate.

use super::Source;
use super::lexer::{Token, tokens};

/// A path with the line on which it begins; `crate`, `self` and `super` are resolved to `crate`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) line: usize,
    pub(super) path: Vec<String>,
}

/// Returns every path of more than one segment.
pub(super) fn named(source: &Source) -> Vec<Named> {
    let mut reader = Reader {
        tokens: tokens(&source.text),
        at: 0,
        modules: module_of(&source.path),
        inline: Vec::new(),
        depth: 0,
        found: Vec::new(),
    };
    while reader.at < reader.tokens.len() {
        reader.step();
    }
    reader.found
}

/// Returns the module that a file below `src` is.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let mut modules: Vec<String> = path.split('/').map(str::to_owned).collect();
    if modules.last().is_some_and(|last| last == "mod") || ["lib", "main"].contains(&path) {
        modules.pop();
    }
    modules
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
    modules: Vec<String>,
    /// The depths of braces at which a module within the file began.
    inline: Vec<usize>,
    depth: usize,
    found: Vec<Named>,
}

impl Reader {
    fn text(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |t| &t.text)
    }

    fn step(&mut self) {
        match self.text(0) {
            "use" => {
                self.at += 1;
                self.tree(&[]);
            }
            "mod" if self.text(2) == "{" => {
                self.modules.push(self.text(1).to_owned());
                self.depth += 1;
                self.inline.push(self.depth);
                self.at += 3;
            }
            "{" => {
                self.depth += 1;
                self.at += 1;
            }
            "}" => {
                if self.inline.last() == Some(&self.depth) {
                    self.inline.pop();
                    self.modules.pop();
                }
                self.depth = self.depth.saturating_sub(1);
                self.at += 1;
            }
            text if is_name(text) && self.text(1) == "::" => self.inline_path(),
            _ => self.at += 1,
        }
    }

    /// Reads a path in the midst of code.
    fn inline_path(&mut self) {
        let line = self.tokens[self.at].line;
        let mut path = vec![self.text(0).to_owned()];
        self.at += 1;
        while self.text(0) == "::" && is_name(self.text(1)) {
            path.push(self.text(1).to_owned());
            self.at += 2;
        }
        self.keep(line, path);
    }

    /// Reads a tree of a `use` item, below what was read before it.
    fn tree(&mut self, above: &[String]) {
        let mut path = above.to_vec();
        let line = self.tokens.get(self.at).map_or(0, |t| t.line);
        loop {
            match self.text(0) {
                "::" => self.at += 1,
                "{" => {
                    self.at += 1;
                    while !["}", ""].contains(&self.text(0)) {
                        self.tree(&path);
                        if self.text(0) == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                "as" => {
                    self.at += 2;
                    break;
                }
                "*" => {
                    path.push("*".to_owned());
                    self.at += 1;
                    break;
                }
                "self" if path.len() > 1 => self.at += 1,
                name if is_name(name) => {
                    path.push(name.to_owned());
                    self.at += 1;
                }
                _ => break,
            }
        }
        if path.as_slice() == above && self.text(0) != "," && self.text(0) != "}" {
            // What no use item holds: pass it, whatever it is.
            self.at += 1;
        }
        self.keep(line, path);
    }

    fn keep(&mut self, line: usize, path: Vec<String>) {
        if let Some(path) = self.resolved(path) {
            self.found.push(Named { line, path });
        }
    }

    fn resolved(&self, path: Vec<String>) -> Option<Vec<String>> {
        let head = path.first()?.as_str();
        let mut from = match head {
            "crate" | "samklang" => Vec::new(),
            "self" | "super" => self.modules.clone(),
            _ => return (path.len() > 1).then_some(path),
        };
        let mut rest = path.into_iter().peekable();
        if head_is_root(rest.peek()) {
            rest.next();
        }
        while let Some(step) = rest.next_if(|step| step == "self" || step == "super") {
            if step == "super" {
                from.pop();
            }
        }
        let whole = std::iter::once("crate".to_owned());
        Some(whole.chain(from).chain(rest).collect())
    }
}

fn head_is_root(head: Option<&String>) -> bool {
    head.is_some_and(|head| head == "crate" || head == "samklang")
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn joined(path: &str, text: &str) -> Vec<String> {
    let named = named(&Source::new(path, text));
    named.iter().map(|named| named.path.join("::")).collect()
}

#[test]
fn braces_within_braces_are_read() {
    let text = "use crate::{domain::{Group, event::{self, Record as R}, id::*}, store};";
    let expected = [
        "crate::domain::Group",
        "crate::domain::event",
        "crate::domain::event::Record",
        "crate::domain::id::*",
        "crate::store",
    ];
    assert_eq!(joined("tui/ui.rs", text), expected);
}

#[test]
fn paths_within_code_are_read() {
    let text = "fn f(a: &crate::store::Store) -> Vec<std::fs::File> { sled::open::<u8>(a) }";
    let expected = ["crate::store::Store", "std::fs::File", "sled::open"];
    assert_eq!(joined("tui/ui.rs", text), expected);
}

#[test]
fn relative_paths_are_resolved() {
    let text = "use super::super::store::Store; use self::x::y; mod tests { use super::ui; } use super::z;";
    let expected = [
        "crate::store::Store",
        "crate::tui::screen::x::y",
        "crate::tui::screen::ui",
        "crate::tui::z",
    ];
    assert_eq!(joined("tui/screen.rs", text), expected);
    assert_eq!(joined("tui/screen/mod.rs", text), expected);
}

#[test]
fn what_only_looks_like_a_path_is_none() {
    let text = "// use crate::store;\nlet a = \"crate::store\"; /* crate::store::X */ 'a: loop {}";
    assert!(joined("tui/ui.rs", text).is_empty());
}
