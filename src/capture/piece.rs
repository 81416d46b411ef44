//! A line that is longer than the minutes' entries may be, cut where one word ends.

use crate::domain::text::Text;

/// Returns the line in as many pieces as it takes entries to hold it, nearly always itself. Every
/// character but the space at a cut stands in one of them.
pub fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while !fits(rest) {
        let mut most = Text::PROSE_MAX;
        let (piece, after) = loop {
            let (piece, after) = cut(rest, most);
            // Composed anew, a text may grow.
            if fits(piece) || most < 2 {
                break (piece, after);
            }
            most /= 2;
        };
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

fn fits(text: &str) -> bool {
    // A character is a byte at least, so that what is short in bytes needs no cleaning to tell.
    text.len() <= Text::PROSE_MAX / 4 || Text::new(text).chars() <= Text::PROSE_MAX
}

/// Cuts after the last space within `most` characters, or after as many where there is none.
fn cut(text: &str, most: usize) -> (&str, &str) {
    let end = text.char_indices().nth(most.max(1));
    let end = end.map_or(text.len(), |(at, _)| at);
    let (head, tail) = text.split_at(end);
    match head.rfind(char::is_whitespace).filter(|at| *at > 0) {
        Some(at) => {
            let (head, tail) = text.split_at(at);
            (head, tail.trim_start())
        }
        None => (head, tail),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_cut_between_words_and_loses_none() {
        assert_eq!(pieces("kort"), ["kort"]);
        assert_eq!(pieces(""), [""]);
        let long = "ett ord till ".repeat(1_000);
        let cut = pieces(&long);
        assert_eq!(cut.len(), 4);
        assert!(
            cut.iter()
                .all(|piece| Text::new(piece).chars() <= Text::PROSE_MAX)
        );
        let words = |text: &str| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&cut.join(" ")), words(&long));
        let solid = "å".repeat(9_001);
        assert_eq!(pieces(&solid).concat(), solid);
    }
}
