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
}

/// Bytes in, keys and pastes out.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
    /// The paste that has begun and not ended.
    paste: Option<Vec<u8>>,
}

/// What the first bytes of the input are.
enum Step {
    /// This many bytes make this key, or nothing worth telling.
    Done(usize, Option<KeyEvent>),
    PasteStarts,
    /// It depends on bytes that are not here yet.
    Unfinished,
}

impl Decoder {
    /// Takes what was read and appends what it amounts to.
    pub(super) fn feed(&mut self, bytes: &[u8], found: &mut Vec<Input>) {
        self.pending.extend_from_slice(bytes);
        self.advance(false, found);
    }

    /// Returns whether the next bytes may change what the last ones meant, and so whether to wait a moment for them.
    ///
    /// False within a paste: its end always comes, and text must never be taken for keys.
    pub(super) fn is_waiting(&self) -> bool {
        self.paste.is_none() && !self.pending.is_empty()
    }

    /// Says that nothing more came: a lone ESC was the Escape key.
    pub(super) fn settle(&mut self, found: &mut Vec<Input>) {
        if self.paste.is_none() {
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
                Step::Unfinished => {
                    self.pending = rest.to_vec();
                    return;
                }
            }
        }
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
mod tests {
    use super::*;

    /// Feeds the bytes in one piece, then one by one, and expects the same from both.
    fn decoded(bytes: &[u8]) -> Vec<Input> {
        let (mut whole, mut pieces) = (Vec::new(), Vec::new());
        let mut decoder = Decoder::default();
        decoder.feed(bytes, &mut whole);
        decoder.settle(&mut whole);
        let mut decoder = Decoder::default();
        for byte in bytes {
            decoder.feed(&[*byte], &mut pieces);
        }
        decoder.settle(&mut pieces);
        assert_eq!(whole, pieces, "split differently");
        assert!(!decoder.is_waiting());
        whole
    }

    fn keys(bytes: &[u8]) -> String {
        decoded(bytes)
            .iter()
            .map(|input| match input {
                Input::Key(key) => format!("{:?}/{:?} ", key.code, key.modifiers.bits()),
                Input::Paste(text) => format!("{text:?} "),
            })
            .collect()
    }

    #[test]
    fn text_in_any_script_is_text() {
        assert_eq!(
            keys("aÅ€𝄞?".as_bytes()),
            "Char('a')/0 Char('Å')/0 Char('€')/0 Char('𝄞')/0 Char('?')/0 "
        );
        assert_eq!(keys(b"a\xffb\xc3("), "Char('a')/0 Char('b')/0 Char('(')/0 ");
    }

    #[test]
    fn control_keys_have_their_names() {
        assert_eq!(
            keys(b"\r\n\t\x7f\x08\x10\x00"),
            "Enter/0 Enter/0 Tab/0 Backspace/0 Backspace/0 Char('p')/2 Char(' ')/2 "
        );
    }

    #[test]
    fn escape_is_a_key_only_when_nothing_follows() {
        assert_eq!(keys(b"\x1b"), "Esc/0 ");
        assert_eq!(keys(b"\x1b[A"), "Up/0 ");
        assert_eq!(keys(b"\x1b\x1b[A"), "Esc/0 Up/0 ");
        assert_eq!(keys(b"\x1bb\x1b\x7f"), "Char('b')/4 Backspace/4 ");
        assert_eq!(keys(b"\x1b["), "Char('[')/4 ");
    }

    #[test]
    fn pasted_text_is_one_message_with_plain_line_ends() {
        assert_eq!(
            keys(b"a\x1b[200~q\r\nx\ry\x1b[A\x1b[201~b"),
            "Char('a')/0 \"q\\nx\\ny\\u{1b}[A\" Char('b')/0 "
        );
    }

    #[test]
    fn an_unfinished_paste_is_not_typed() {
        let mut found = Vec::new();
        let mut decoder = Decoder::default();
        decoder.feed(b"\x1b[200~qqq", &mut found);
        decoder.settle(&mut found);
        assert!(found.is_empty() && !decoder.is_waiting());
        decoder.feed(b"\x1b[201~", &mut found);
        assert_eq!(found, [Input::Paste("qqq".into())]);
    }

    #[test]
    fn what_terminals_report_is_swallowed() {
        assert_eq!(keys(b"\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP>|tmux\x1b\\\x1b]x\x07\x1b[?62;4c\x1b[I\x1b[12;40R.") , "Char('.')/0 ");
        assert_eq!(keys(b"\x1b[<35;10;5M\x1b[M !!."), "Char('.')/0 ");
    }
}
