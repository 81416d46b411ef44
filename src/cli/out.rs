//! Printing: cleaned, buffered, and unmoved by a reader who leaves early.

use std::io::{self, BufWriter, ErrorKind, Write as _};

use serde::Serialize;

use super::Outcome;
use super::context::Context;
use super::exit::{Failure, Status};
use crate::domain::Record;
use crate::lang::ascii;

/// Standard output, written in large pieces.
pub(super) struct Out {
    to: BufWriter<io::StdoutLock<'static>>,
    ascii: bool,
}

impl Out {
    /// Returns standard output for texts, as the reader wants their signs.
    pub(super) fn new(cx: &Context) -> Self {
        Self {
            ascii: cx.settings.ascii,
            ..Self::for_bytes()
        }
    }

    fn for_bytes() -> Self {
        Self {
            to: BufWriter::with_capacity(64 * 1024, io::stdout().lock()),
            ascii: false,
        }
    }

    /// Prints a line.
    pub(super) fn line(&mut self, text: &str) -> Outcome {
        let text = clean(text);
        let text = if self.ascii {
            ascii::plain(&text)
        } else {
            text.as_str().into()
        };
        ended(writeln!(self.to, "{text}"))
    }

    /// Prints one JSON document on a line.
    pub(super) fn json(&mut self, document: &impl Serialize) -> Outcome {
        let text = serde_json::to_string(document).map_err(|error| fault(&error.into()))?;
        // Whoever reads documents reads every sign.
        ended(writeln!(self.to, "{}", clean(&text)))
    }

    /// Hands over all that was printed.
    pub(super) fn end(mut self) -> Outcome {
        ended(self.to.flush())
    }
}

/// Prints a text, which may have several lines.
pub(super) fn print(cx: &Context, text: &str) -> Outcome {
    let mut out = Out::new(cx);
    out.line(text)?;
    out.end()
}

/// Prints one JSON document.
pub(super) fn json(document: &impl Serialize) -> Outcome {
    let mut out = Out::for_bytes();
    out.json(document)?;
    out.end()
}

/// Writes bytes of the program's own as they are: scripts and manual pages.
pub(super) fn raw(bytes: &[u8]) -> Outcome {
    let mut out = Out::for_bytes();
    ended(out.to.write_all(bytes))?;
    out.end()
}

/// Prints what `write` writes, as it is.
pub(super) fn stream(write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> Outcome {
    let mut out = Out::for_bytes();
    ended(write(&mut out.to))?;
    out.end()
}

/// Prints what a change was: a sentence, only the ids where little is wanted, or a document; and on
/// standard error what it wrote that tells of a person.
pub(super) fn changed(cx: &Context, said: &str, ids: &[String], records: &[Record]) -> Outcome {
    let seq = records.last().map(|record| record.seq);
    if cx.global.json {
        let (id, finds) = (ids.first(), cx.written());
        json(&serde_json::json!({
            "id": id, "ids": ids, "seq": seq, "message": said, "finds": finds,
        }))?;
    } else {
        say(cx, said)?;
    }
    cx.complain_of_written();
    Ok(())
}

/// Prints what was done, unless only what was asked for is wanted.
pub(super) fn say(cx: &Context, said: &str) -> Outcome {
    if cx.global.quiet {
        Ok(())
    } else {
        print(cx, said)
    }
}

/// Prints a text on standard error; there is nobody left to tell if that fails.
pub(super) fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", clean(text.trim_end()));
}

fn ended(written: io::Result<()>) -> Outcome {
    written.map_err(|error| match error.kind() {
        // `samklang log | head` is done when head is.
        ErrorKind::BrokenPipe => Failure::reader_left(),
        _ => fault(&error),
    })
}

/// Returns the failure that nothing can be printed.
pub(super) fn fault(error: &io::Error) -> Failure {
    Failure::of_lines(Status::File, "output-fault", vec![error.to_string()])
}

/// Whatever a text went through, no control sequence of it reaches a terminal.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => c,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_printed_can_steer_a_terminal() {
        assert_eq!(
            clean("a\u{1b}[2Jb\n\u{9b}2J\u{202e}"),
            "a\u{fffd}[2Jb\n\u{fffd}2J\u{fffd}"
        );
    }
}
