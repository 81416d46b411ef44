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

/// Splits what is made of parts: at every `|`, and at every `//` between spaces, which a Swedish
/// keyboard has plainly and which stands in no date and no address.
pub(super) fn split_parts(text: &str) -> Vec<&str> {
    split(text, &['|'])
        .into_iter()
        .flat_map(split_slashes)
        .collect()
}

fn split_slashes(text: &str) -> Vec<&str> {
    let is_free = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(SLASHES) {
        let end = at + mark.len();
        let before = text[start..at].chars().next_back();
        if is_free(before) && is_free(text[end..].chars().next()) {
            pieces.push(&text[start..at]);
            start = end;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

/// Between parts, where no key for `|` is at hand.
pub(super) const SLASHES: &str = "//";

/// Returns the text that an escaped piece stands for.
pub(super) fn plain(piece: &str) -> String {
    let mut plain = String::with_capacity(piece.len());
    let mut characters = piece.trim().chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n') => plain.push('\n'),
                Some(other @ ('\\' | '|' | ';' | '/')) => plain.push(other),
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
        .replace(SLASHES, "\\//")
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

    #[test]
    fn parts_stand_between_either_mark() {
        assert_eq!(split_parts("a | b // c|d"), ["a ", " b ", " c", "d"]);
        assert_eq!(split_parts("12/10 // a //"), ["12/10 ", " a ", ""]);
        for one in ["http://a.se", "a//b", "a \\// b", "a /// b"] {
            assert_eq!(split_parts(one), [one]);
        }
        for text in ["//", "a // b", "///", "a //// b", "\\//"] {
            assert_eq!(split_parts(&escaped(text)).len(), 1, "{text}");
            assert_eq!(plain(&escaped(text)), text);
        }
    }
}
