//! Where in a file something stands, as editors count it.

use std::cell::Cell;
use std::ops::Range;

/// A place in a file: line and column, both from 1, the column in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The lines of a text, for turning byte offsets into places.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a [u8],
    starts: Vec<usize>,
    /// The offset asked for last and its place: the next one is near, and a line may be the whole
    /// file.
    last: Cell<(usize, Place)>,
}

impl<'a> Lines<'a> {
    /// Returns the lines of `text`, which need not be valid UTF-8.
    pub fn of(text: &'a [u8]) -> Self {
        let after_breaks = text
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(after_breaks).collect(),
            last: Cell::new((0, Place { line: 1, column: 1 })),
        }
    }

    /// Returns the place of the byte at `offset`.
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let (near, known) = self.last.get();
        let (from, column) = if known.line == line {
            (near, known.column)
        } else {
            (self.start(line), 1)
        };
        let between = self.characters(from.min(offset)..from.max(offset));
        let column = if offset < from {
            column - between
        } else {
            column + between
        };
        let place = Place { line, column };
        self.last.set((offset, place));
        place
    }

    /// Bytes that continue a character are not characters of their own.
    fn characters(&self, bytes: Range<usize>) -> usize {
        let bytes = self.text[bytes].iter();
        bytes.filter(|byte| **byte & 0xC0 != 0x80).count()
    }

    /// Returns the line that holds the byte at `offset`, without its end.
    pub fn line_at(&self, offset: usize) -> &'a [u8] {
        let line = self.place(offset).line;
        let end = self
            .starts
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        &self.text[self.start(line)..end]
    }

    fn start(&self, line: usize) -> usize {
        self.starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let text = "a = 1\nåäö = x\n";
        let lines = Lines::of(text.as_bytes());
        let at = text.find('x').unwrap_or_default();
        assert_eq!(lines.place(at), Place { line: 2, column: 7 });
        assert_eq!(lines.place(0), Place { line: 1, column: 1 });
        assert_eq!(lines.place(9_999), Place { line: 3, column: 1 });
        assert_eq!(lines.place(at - 3), Place { line: 2, column: 4 });
        assert_eq!(lines.place(at), Place { line: 2, column: 7 });
        assert_eq!(lines.line_at(at), "åäö = x".as_bytes());
    }
}
