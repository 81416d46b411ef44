//! Text that a person wrote, made safe once, where it comes in.
//!
//! Everything that screens, reports and scripts later show went through [`Text::new`], so none of
//! them can be made to emit control sequences, reorder what stands beside it or break a grid.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// A text in NFC without control characters, bidi controls or zero-width characters.
///
/// Line breaks are kept; what is one line by its nature is checked with [`Text::is_one_line`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Text(String);

impl Text {
    /// Longest title in characters.
    pub const TITLE_MAX: usize = 200;
    /// Longest running text in characters.
    pub const PROSE_MAX: usize = 4_000;

    /// Cleans `raw`: NFC, line ends to `\n`, tabs to a space, other controls to U+FFFD, invisible
    /// and direction-changing characters dropped, outer white space trimmed.
    pub fn new(raw: &str) -> Self {
        // `\r\n` is one line end; a lone `\r` is one too.
        let unified = raw.replace("\r\n", "\n");
        let cleaned: String = unified
            .chars()
            .filter(|c| !is_invisible(*c))
            .map(|c| match c {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
                '\t' => ' ',
                c if c.is_control() => char::REPLACEMENT_CHARACTER,
                c => c,
            })
            .nfc()
            .collect();
        Self(cleaned.trim().to_owned())
    }

    /// Returns whether cleaning would leave `raw` as it is, told at a glance: every character is
    /// one that NFC, width and direction leave alone, and nothing stands to be trimmed. Most text
    /// ever written here is of this kind, and is read by the thousand when a store opens.
    fn is_clean(raw: &str) -> bool {
        let plain = |c: char| matches!(c, '\n' | ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}');
        raw.chars().all(plain) && raw.trim().len() == raw.len()
    }

    /// Returns whether `c` can stand in a text of one line: it is seen, and steers nothing.
    pub fn has_place_for(c: char) -> bool {
        !c.is_control() && !is_invisible(c) && !matches!(c, '\u{2028}' | '\u{2029}')
    }

    /// Returns the text as it stands.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether nothing is left after cleaning.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether the text holds no line break.
    pub fn is_one_line(&self) -> bool {
        !self.0.contains('\n')
    }

    /// Returns the length in characters, which is what the limits count.
    pub fn chars(&self) -> usize {
        self.0.chars().count()
    }
}

/// Characters that are never seen but change what is: those that Unicode lets a program ignore
/// (`Default_Ignorable_Code_Point`: zero-width marks, fillers, tags, variation selectors that make
/// terminals disagree on a width), bidi controls (the "Trojan Source" set), annotations.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

/// Bytes from outside are cleaned as well: a store or a file may have been written by anyone.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Ok(if Self::is_clean(&raw) {
            Self(raw)
        } else {
            Self::new(&raw)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_clear_the_screen_or_turn_the_line_around() {
        assert_eq!(
            Text::new("a\u{1b}[2Jb\u{7}").as_str(),
            "a\u{fffd}[2Jb\u{fffd}"
        );
        assert_eq!(Text::new("A\u{202e}B\u{2066}C\u{200b}D").as_str(), "ABCD");
    }

    #[test]
    fn what_is_told_clean_at_a_glance_is_clean() {
        let all = ('\0'..=char::MAX).map(|c| format!("a{c}b"));
        let pairs = ["", " a", "a ", "\n", "a\u{308}", "Å", "é\u{301}"].map(str::to_owned);
        for raw in all.chain(pairs).filter(|raw| Text::is_clean(raw)) {
            assert_eq!(Text::new(&raw).as_str(), raw, "{raw:?}");
        }
    }

    #[test]
    fn decomposed_letters_become_the_swedish_ones() {
        assert_eq!(
            Text::new("Sa\u{308}vsjo\u{308} a\u{30a}").as_str(),
            "Sävsjö å"
        );
    }

    #[test]
    fn line_breaks_stay_and_edges_go() {
        assert_eq!(
            Text::new("  ett\r\ntvå\rtre\t! ").as_str(),
            "ett\ntvå\ntre !"
        );
    }
}
