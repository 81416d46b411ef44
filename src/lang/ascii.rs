//! For terminals that show little more than ASCII: the signs of the program's own as ASCII ones.
//! Letters stay, å, ä and ö are no signs, and so does whatever else people write.

use std::borrow::Cow;

/// Returns `text` with a sign of ASCII for each that has one, as wide as it was.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.chars().map(sign).collect::<String>().into()
}

/// Returns a sentence likewise; what it leaves out at the end takes the room it needs.
pub fn sentence(text: &str) -> String {
    plain(&text.replace('…', "...")).into_owned()
}

fn sign(c: char) -> char {
    match c {
        '·' | '•' | '–' | '—' | '−' | '‐' | '‑' => '-',
        '“' | '”' | '„' | '«' | '»' => '"',
        '’' | '‘' | '´' => '\'',
        '→' | '›' => '>',
        '←' | '‹' => '<',
        '↑' => '^',
        '↓' => 'v',
        '…' => '~',
        '⏎' => '|',
        '×' => 'x',
        '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_become_ascii_and_letters_stay() {
        assert_eq!(plain("A17: hotad – “Å·ö”…"), "A17: hotad - \"Å-ö\"~");
        assert_eq!(sentence("Sparar…"), "Sparar...");
        assert_eq!(plain("§ 34, 5 €"), "§ 34, 5 €");
    }
}
