//! A line and its words, each with its place in what was typed.

use std::borrow::Cow;

use super::{Span, SpanKind};
use crate::domain::text::Text;

/// What may stand before a word without being part of it.
const OPENING: &[char] = &['(', '[', '"', '\'', '“', '”', '«', '»'];
/// What may stand after a word without being part of it.
const CLOSING: &[char] = &[
    ',', '.', ';', ':', '!', '?', ')', ']', '"', '\'', '“', '”', '«', '»', '…',
];

/// A line, or what follows its mark.
#[derive(Clone, Debug)]
pub(super) struct Line<'l> {
    /// All of it, as it was typed.
    pub(super) raw: &'l str,
    /// Where it begins.
    pub(super) start: usize,
    /// Its words.
    pub(super) words: Vec<Word<'l>>,
}

/// What stands between two spaces.
#[derive(Clone, Debug)]
pub(super) struct Word<'l> {
    /// Where it begins, with the marks around it.
    pub(super) start: usize,
    /// Where it ends, with the marks around it.
    pub(super) end: usize,
    /// Where it begins, without them.
    inner: (usize, usize),
    /// The word without the marks around it, cleaned.
    pub(super) text: Cow<'l, str>,
    /// The same in lower case.
    pub(super) lower: Cow<'l, str>,
    /// The marks that follow it.
    pub(super) after: &'l str,
}

impl<'l> Line<'l> {
    /// Returns the whole line.
    pub(super) fn new(raw: &'l str) -> Self {
        Self::of(raw, 0)
    }

    /// Returns the line from a byte on, which must be between characters.
    pub(super) fn from(&self, start: usize) -> Self {
        Self::of(self.raw, start)
    }

    fn of(raw: &'l str, start: usize) -> Self {
        let rest = raw.get(start..).unwrap_or_default();
        let mut words = Vec::new();
        let mut begun = None;
        let ends = rest.char_indices().chain([(rest.len(), ' ')]);
        for (at, c) in ends {
            match (c.is_whitespace(), begun) {
                (true, Some(first)) => {
                    words.extend(Word::of(raw, start + first, start + at));
                    begun = None;
                }
                (false, None) => begun = Some(at),
                _ => {}
            }
        }
        Self { raw, start, words }
    }

    /// Returns the text from the word numbered `from` on, without what only stands between.
    pub(super) fn text_from(&self, from: usize) -> Text {
        match self.words.get(from) {
            Some(word) => {
                let text = Text::new(self.raw.get(word.start..).unwrap_or_default());
                Text::new(text.as_str().trim_start_matches(BETWEEN))
            }
            None => Text::default(),
        }
    }

    /// Returns the text without the words for which `leave_out` says so.
    pub(super) fn text_without(&self, leave_out: impl Fn(usize) -> bool) -> Text {
        let mut kept = String::with_capacity(self.raw.len());
        let mut last = self.start;
        for (place, word) in self.words.iter().enumerate() {
            if leave_out(place) {
                kept.push_str(
                    self.raw
                        .get(last..word.start)
                        .unwrap_or_default()
                        .trim_end(),
                );
            } else {
                kept.push_str(self.raw.get(last..word.end).unwrap_or_default());
            }
            last = word.end;
        }
        kept.push_str(self.raw.get(last..).unwrap_or_default());
        let text = Text::new(&kept);
        Text::new(text.as_str().trim_matches(BETWEEN))
    }

    /// Returns the place of the first word from `from` on that is no dash.
    pub(super) fn after_dashes(&self, from: usize) -> usize {
        let words = self.words.get(from..).unwrap_or_default();
        let dash = |word: &&Word<'_>| matches!(&*word.text, "-" | "–" | "—" | ":");
        from + words.iter().take_while(dash).count()
    }

    /// Returns words as they are compared: in lower case, a space between.
    pub(super) fn joined(&self, from: usize, count: usize) -> Option<String> {
        let words = self.words.get(from..from.checked_add(count)?)?;
        let words: Vec<&str> = words.iter().map(|word| &*word.lower).collect();
        Some(words.join(" "))
    }

    /// Returns the span from one word to another, both included.
    pub(super) fn span(&self, first: usize, last: usize, kind: SpanKind) -> Option<Span> {
        let (first, last) = (self.words.get(first)?, self.words.get(last)?);
        Some(Span {
            start: first.inner.0,
            end: last.inner.1,
            kind,
        })
    }
}

/// What stands between a word that is understood and the words of one's own.
const BETWEEN: &[char] = &[' ', '-', '–', '—', ':', ',', ';', '\n'];

impl<'l> Word<'l> {
    /// Returns the word, nothing where there is nothing to see.
    fn of(raw: &'l str, start: usize, end: usize) -> Option<Self> {
        let whole = raw.get(start..end)?;
        let hidden = |c: char| !Text::has_place_for(c);
        let inner = whole.trim_start_matches(|c| hidden(c) || OPENING.contains(&c));
        let bare = inner.trim_end_matches(|c| hidden(c) || CLOSING.contains(&c));
        if whole.chars().all(hidden) {
            return None;
        }
        // A word of nothing but marks is itself.
        let (inner, bare) = if bare.is_empty() {
            (whole, whole)
        } else {
            (inner, bare)
        };
        let first = end - inner.len();
        let text = cleaned(bare);
        let lower = if text.chars().any(char::is_uppercase) {
            Cow::Owned(text.to_lowercase())
        } else {
            text.clone()
        };
        Some(Self {
            start,
            end,
            inner: (first, first + bare.len()),
            text,
            lower,
            after: inner.get(bare.len()..).unwrap_or_default(),
        })
    }

    /// Returns the place of the word in the line.
    pub(super) fn span(&self, kind: SpanKind) -> Span {
        Span {
            start: self.inner.0,
            end: self.inner.1,
            kind,
        }
    }

    /// Returns whether it is asked about.
    pub(super) fn is_asked(&self) -> bool {
        self.after.contains('?')
    }
}

/// Nearly all words are clean, and a line is read with each key.
fn cleaned(word: &str) -> Cow<'_, str> {
    let plain = |c: char| matches!(c, '!'..='~' | 'Å' | 'Ä' | 'Ö' | 'å' | 'ä' | 'ö' | 'é');
    if word.chars().all(plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(Text::new(word).to_string())
    }
}
