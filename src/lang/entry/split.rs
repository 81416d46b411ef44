//! Marks between values, and what keeps them from being marks.

/// Splits at every one of `marks` that no backslash stands before; the pieces keep their
/// backslashes.
pub(super) fn split<'a>(text: &'a str, marks: &[char]) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, c) in text.char_indices() {
        if !escaped && marks.contains(&c) {
            pieces.push(&text[start..at]);
            start = at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    pieces.push(&text[start..]);
    pieces
}

/// Returns the text that an escaped piece stands for.
pub(super) fn plain(piece: &str) -> String {
    let mut plain = String::with_capacity(piece.len());
    let mut characters = piece.trim().chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n') => plain.push('\n'),
                Some(other @ ('\\' | '|' | ';')) => plain.push(other),
                // A backslash that nobody meant as a mark, as in `C:\mapp`.
                Some(other) => plain.extend(['\\', other]),
                None => plain.push('\\'),
            },
            c => plain.push(c),
        }
    }
    plain
}

/// Returns a text as a piece that [`plain`] takes back.
pub(super) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('|', "\\|")
        .replace(';', "\\;")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_a_text_come_back() {
        for text in ["a|b;c\nd\\", "\\n", "\\\\|", "C:\\mapp"] {
            let piece = escaped(text);
            assert_eq!(split(&piece, &['|', ';', '\n']), [piece.as_str()], "{text}");
            assert_eq!(plain(&piece), text);
        }
        assert_eq!(plain("C:\\mapp"), "C:\\mapp");
        assert_eq!(split("a\\|b|c", &['|']), ["a\\|b", "c"]);
    }
}
