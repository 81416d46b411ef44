//! Turns the bytes that a terminal sends into keys and pasted text.
//!
//! crossterm's own reader takes 1,024 bytes at a time and then waits for the *next* bytes to arrive, so what is left of
//! a longer burst lies unread; it takes an escape sequence that the network split in two for the Escape key and text;
//! and it spins when the terminal is gone. This decoder keeps an unfinished sequence until the rest comes, and its
//! caller says when it has waited long enough. The events are crossterm's, which crokey and tui-input understand.
//!
//! Sequences that it does not know (mouse, focus, answers to questions nobody asked) are swallowed, never typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::csi::control_sequence;
use super::keys::normal;

const ESC: u8 = 0x1b;
const PASTE_START: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// How long an answer to how the terminal is, is.
const ANSWER_BYTES: usize = 4;

/// A paste beyond this many bytes is cut; the domain's own limits are far below.
const PASTE_LIMIT: usize = 1 << 20;

/// A sequence that is not finished after this many bytes is not one.
const SEQUENCE_LIMIT: usize = 4096;

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// A key.
    Key(KeyEvent),
    /// Pasted text, with `\n` line ends.
    Paste(String),
    /// The terminal's answer to how it is.
    Answer,
}

/// Bytes in, keys and pastes out.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
    /// The paste that has begun and not ended.
    paste: Option<Vec<u8>>,
    /// What came last was a lone ESC, and was taken for the key.
    escaped: bool,
}

/// What the next bytes may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wait {
    /// Whether an ESC is the key, or begins a sequence.
    Escape,
    /// What a sequence that has begun is: nobody types one, so a slow line has the rest.
    Rest,
    /// Whether the ESC that was taken for the key began a sequence after all.
    Late,
}

/// What the first bytes of the input are.
enum Step {
    /// This many bytes make this key, or nothing worth telling.
    Done(usize, Option<KeyEvent>),
    PasteStarts,
    /// The terminal's answer to how it is, in four bytes.
    Answer,
    /// It depends on bytes that are not here yet.
    Unfinished,
}

impl Decoder {
    /// Takes what was read and appends what it amounts to.
    pub(super) fn feed(&mut self, bytes: &[u8], found: &mut Vec<Input>) {
        // The Escape key has done its work, but what is left shall not be typed as text.
        if std::mem::take(&mut self.escaped) && is_rest(bytes) {
            self.pending.push(ESC);
        }
        self.pending.extend_from_slice(bytes);
        self.advance(false, found);
    }

    /// Returns what the next bytes may change of what the last ones meant, and so whether to wait for them.
    ///
    /// Nothing within a paste: its end always comes, and text must never be taken for keys. Nothing within a
    /// character either: the rest of it comes, however slow the line is, or what comes instead shows that it does not.
    pub(super) fn waits(&self) -> Option<Wait> {
        match self.pending.as_slice() {
            _ if self.paste.is_some() => None,
            [] => self.escaped.then_some(Wait::Late),
            [ESC] => Some(Wait::Escape),
            [ESC, 0..=0x7f, ..] => Some(Wait::Rest),
            _ => None,
        }
    }

    /// Says that nothing more came: a lone ESC was the Escape key.
    pub(super) fn settle(&mut self, found: &mut Vec<Input>) {
        if self.paste.is_none() {
            self.escaped = self.pending == [ESC];
            self.advance(true, found);
        }
    }

    /// Forgets everything unfinished.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }

    fn advance(&mut self, last: bool, found: &mut Vec<Input>) {
        let bytes = std::mem::take(&mut self.pending);
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            if let Some(paste) = &mut self.paste {
                let Some(end) = find(rest, PASTE_END) else {
                    // Keep what may be the beginning of the end.
                    let keep = rest.len().min(PASTE_END.len() - 1);
                    let (text, tail) = rest.split_at(rest.len() - keep);
                    append_limited(paste, text);
                    self.pending = tail.to_vec();
                    return;
                };
                append_limited(paste, &rest[..end]);
                found.push(Input::Paste(pasted_text(paste)));
                self.paste = None;
                rest = &rest[end + PASTE_END.len()..];
                continue;
            }
            match step(rest, last) {
                Step::Done(used, key) => {
                    found.extend(key.map(Input::Key));
                    rest = &rest[used..];
                }
                Step::PasteStarts => {
                    self.paste = Some(Vec::new());
                    rest = &rest[PASTE_START.len()..];
                }
                Step::Answer => {
                    found.push(Input::Answer);
                    rest = &rest[ANSWER_BYTES..];
                }
                Step::Unfinished => {
                    self.pending = rest.to_vec();
                    return;
                }
            }
        }
    }
}

/// Returns whether these bytes, read at once, are what a sequence lacks that has lost its ESC. Who types the same
/// signs one by one is read one by one.
fn is_rest(bytes: &[u8]) -> bool {
    match bytes {
        [b'O', b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S'] => true,
        [b'[', _, ..] => {
            let whole = [&[ESC], bytes].concat();
            whole.starts_with(PASTE_START) || matches!(control_sequence(&whole), Some((_, Some(_))))
        }
        _ => false,
    }
}

/// Reads one key off the front. With `last` nothing is unfinished.
fn step(bytes: &[u8], last: bool) -> Step {
    match bytes {
        [ESC] if last => done(1, KeyCode::Esc, KeyModifiers::NONE),
        // Escape twice is Escape and then whatever the second one begins.
        [ESC, ESC, ..] => done(1, KeyCode::Esc, KeyModifiers::NONE),
        [ESC, b'[' | b'O'] if last => {
            done(2, KeyCode::Char(char::from(bytes[1])), KeyModifiers::ALT)
        }
        // It is well, or says that it is not: it has come so far.
        [ESC, b'[', b'0' | b'3', b'n', ..] => Step::Answer,
        [ESC, b'[', ..] => {
            if bytes.starts_with(PASTE_START) {
                return Step::PasteStarts;
            }
            match control_sequence(bytes) {
                Some((used, key)) => Step::Done(used, key),
                None => unfinished(bytes, last),
            }
        }
        [] | [ESC] | [ESC, b'O'] => Step::Unfinished,
        [ESC, b'O', letter, ..] => Step::Done(3, super::csi::single_shift(*letter)),
        // Strings: answers to questions about colours, versions and the clipboard.
        [ESC, b']' | b'P' | b'_' | b'^', ..] => string(bytes, last),
        [ESC, ..] => match step(&bytes[1..], last) {
            Step::Done(used, Some(key)) => {
                let key = normal(key.code, key.modifiers | KeyModifiers::ALT);
                Step::Done(used + 1, Some(key))
            }
            Step::Done(used, None) => Step::Done(used + 1, None),
            other => other,
        },
        [b'\r' | b'\n', ..] => done(1, KeyCode::Enter, KeyModifiers::NONE),
        [b'\t', ..] => done(1, KeyCode::Tab, KeyModifiers::NONE),
        [0x08 | 0x7f, ..] => done(1, KeyCode::Backspace, KeyModifiers::NONE),
        [0, ..] => done(1, KeyCode::Char(' '), KeyModifiers::CONTROL),
        [byte @ 0x01..=0x1a, ..] => done(
            1,
            KeyCode::Char(char::from(byte - 1 + b'a')),
            KeyModifiers::CONTROL,
        ),
        [byte @ 0x1c..=0x1f, ..] => done(
            1,
            KeyCode::Char(char::from(byte - 0x1c + b'4')),
            KeyModifiers::CONTROL,
        ),
        [byte @ 0x20..=0x7e, ..] => done(1, KeyCode::Char(char::from(*byte)), KeyModifiers::NONE),
        _ => character(bytes, last),
    }
}

fn done(used: usize, code: KeyCode, modifiers: KeyModifiers) -> Step {
    Step::Done(used, Some(normal(code, modifiers)))
}

fn unfinished(bytes: &[u8], last: bool) -> Step {
    if last || bytes.len() > SEQUENCE_LIMIT {
        Step::Done(bytes.len(), None)
    } else {
        Step::Unfinished
    }
}

fn string(bytes: &[u8], last: bool) -> Step {
    if bytes.len() == 2 && last {
        return done(2, KeyCode::Char(char::from(bytes[1])), KeyModifiers::ALT);
    }
    let bell = bytes.iter().position(|byte| *byte == 0x07).map(|at| at + 1);
    let terminator = find(&bytes[2..], b"\x1b\\").map(|at| at + 4);
    match bell.into_iter().chain(terminator).min() {
        Some(used) => Step::Done(used, None),
        None => unfinished(bytes, last),
    }
}

/// Reads one character of several bytes; bytes that are not UTF-8 are dropped one at a time.
fn character(bytes: &[u8], last: bool) -> Step {
    let head = &bytes[..bytes.len().min(4)];
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) if error.error_len().is_none() && !last => return Step::Unfinished,
        Err(_) => return Step::Done(1, None),
    };
    match text.chars().next() {
        // C1 controls are what an 8-bit terminal would send; nobody types them.
        Some(c) if c.is_control() => Step::Done(c.len_utf8(), None),
        Some(c) => done(c.len_utf8(), KeyCode::Char(c), KeyModifiers::NONE),
        None => Step::Done(1, None),
    }
}

fn append_limited(paste: &mut Vec<u8>, text: &[u8]) {
    let room = PASTE_LIMIT.saturating_sub(paste.len());
    paste.extend_from_slice(&text[..text.len().min(room)]);
}

fn pasted_text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .replace("\r\n", "\n")
        .replace('\r', "\n")
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}

#[cfg(test)]
mod tests;
