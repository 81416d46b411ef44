//! Text in markup of angle brackets, which HTML, SVG and Office Open XML share.

use super::bound::bound;

/// Returns a text of which nothing is markup, wherever it stands. Line breaks stay; what markup of
/// this kind may not hold at all becomes a space, or a sign that says so. It is set in type.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in bound(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' => escaped.push('\n'),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(
            escaped("<b a='1'>\"å\" & ö\u{1b}[2J\u{fffe}\n</b>"),
            "&lt;b a=&#39;1&#39;&gt;&quot;å&quot; &amp; ö [2J\u{fffd}\n&lt;/b&gt;"
        );
    }
}
