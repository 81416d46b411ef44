//! Rust text to tokens, as far as paths need it: without comments, texts and white space.

/// A piece of code and the line on which it stands, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) line: usize,
    pub(super) text: String,
}

/// Returns the tokens: names whole, `::` whole, everything else character by character.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        rest: text,
        line: 1,
        tokens: Vec::new(),
    };
    while lexer.step() {}
    lexer.tokens
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some(length) = raw_text(self.rest).or_else(|| quoted(self.rest)) {
            self.skip(length);
        } else if first.is_alphanumeric() || first == '_' {
            let name = |c: char| !(c.is_alphanumeric() || c == '_');
            self.take(self.rest.find(name).unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("::") {
            self.take(2);
        } else if first.is_whitespace() {
            self.skip(first.len_utf8());
        } else {
            self.take(first.len_utf8());
        }
        true
    }

    fn take(&mut self, length: usize) {
        self.tokens.push(Token {
            line: self.line,
            text: self.rest[..length].to_owned(),
        });
        self.rest = &self.rest[length..];
    }

    fn skip(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

/// Returns the length of a comment that may hold others.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Returns the length of `r"…"`, `r#"…"#` and so on.
fn raw_text(text: &str) -> Option<usize> {
    let marks = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let after = marks.trim_start_matches('#');
    let hashes = marks.len() - after.len();
    let body = after.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = text.len() - body.len();
    Some(
        body.find(&end)
            .map_or(text.len(), |at| start + at + end.len()),
    )
}

/// Returns the length of `"…"`, `b"…"` or a character; a lifetime is none.
fn quoted(text: &str) -> Option<usize> {
    let body = text.strip_prefix('b').unwrap_or(text);
    let start = text.len() - body.len();
    let quote = body.chars().next().filter(|c| ['"', '\''].contains(c))?;
    let inside = &body[1..];
    if quote == '\'' && !is_character(inside) {
        return None;
    }
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(start + 1 + at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

fn is_character(inside: &str) -> bool {
    let mut chars = inside.chars();
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

#[test]
fn comments_and_texts_are_no_code() {
    let text = "/* a /* b */ c */ x // d\n\"e \\\" f\" r#\"g \" h\"# b'i' '\\'' 'j' &'k l";
    let names: Vec<_> = tokens(text).into_iter().map(|t| (t.line, t.text)).collect();
    let expected = [(1, "x"), (2, "&"), (2, "'"), (2, "k"), (2, "l")];
    assert_eq!(names, expected.map(|(line, text)| (line, text.to_owned())));
}
