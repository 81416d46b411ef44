//! Where in a file something stands, as editors count it.

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
        }
    }

    /// Returns the place of the byte at `offset`.
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.start(line);
        // Bytes that continue a character are not characters of their own.
        let before = self.text[start..offset]
            .iter()
            .filter(|byte| **byte & 0xC0 != 0x80)
            .count();
        Place {
            line,
            column: before + 1,
        }
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
        assert_eq!(lines.line_at(at), "åäö = x".as_bytes());
    }
}
