//! Finding labels by a few of their letters, best first.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Finds labels. It keeps its room for scoring, which is larger than most of what is scored.
pub struct Finder {
    matcher: Matcher,
    letters: Vec<char>,
}

impl Default for Finder {
    fn default() -> Self {
        Self {
            matcher: Matcher::new(Config::DEFAULT),
            letters: Vec::new(),
        }
    }
}

impl Finder {
    /// Returns the places of the labels that `typed` finds, best first; all of them where nothing
    /// is typed.
    ///
    /// Swedish letters are letters of their own: `a` does not find `å`.
    pub fn find<'a>(&mut self, typed: &str, labels: impl Iterator<Item = &'a str>) -> Vec<usize> {
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Never);
        let mut scored: Vec<(Reverse<u32>, usize)> = labels
            .enumerate()
            .filter_map(|(place, label)| {
                // Texts are composed, so a character is what a reader takes for one; looking for
                // clusters in thousands of labels would be felt at each key.
                let letters = if label.is_ascii() {
                    Utf32Str::Ascii(label.as_bytes())
                } else {
                    self.letters.clear();
                    self.letters.extend(label.chars());
                    Utf32Str::Unicode(&self.letters)
                };
                let score = pattern.score(letters, &mut self.matcher)?;
                Some((Reverse(score), place))
            })
            .collect();
        scored.sort_unstable();
        scored.into_iter().map(|(_, place)| place).collect()
    }
}
