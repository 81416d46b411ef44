//! Words that tell how something is going, found at a place in a line.

use super::line::Line;
use super::vocabulary::ORDINARY;
use super::{Remark, Sight};
use crate::domain::text::Text;
use crate::lang::Tongue;
use crate::lang::word::{Match, resolve, words};

/// The most words that one of them has: *on its way*.
const MOST_WORDS: usize = 3;

/// What may be said: a set of words, those of its codes that are meant, and other forms of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// The sets and their codes.
    pub(super) sets: &'static [(&'static str, &'static [&'static str])],
    /// Other forms, each with its code.
    pub(super) forms: &'static [(&'static str, &'static str)],
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// A word of this set.
    Word {
        /// The set.
        set: &'static str,
        /// The code.
        code: &'static str,
        /// How many words of the line it takes.
        count: usize,
    },
    /// The beginning of several.
    Several(Remark),
}

/// Finds what the words from `from` on say: whole words, or the beginning of one.
///
/// A beginning that is a word of its own counts only where nothing follows: *A12 ej* is a status,
/// *A12 ej klar* is not.
pub(super) fn find(
    line: &Line<'_>,
    from: usize,
    choice: Choice,
    sight: &Sight<'_>,
) -> Option<Found> {
    (1..=MOST_WORDS).rev().find_map(|count| {
        let last = line.words.get((from + count).checked_sub(1)?)?;
        let typed = line.joined(from, count).filter(|_| !last.is_asked())?;
        let more = line.words.len() > from + count;
        of(&typed, more, count, choice, sight.tongue)
    })
}

fn of(typed: &str, more: bool, count: usize, choice: Choice, tongue: &Tongue) -> Option<Found> {
    let found = |(set, code)| Some(Found::Word { set, code, count });
    if let Some((_, code)) = choice.forms.iter().find(|(form, _)| *form == typed) {
        let (set, _) = choice.sets.iter().find(|(_, codes)| codes.contains(code))?;
        return found((set, code));
    }
    let mut begun: Vec<(&'static str, &'static str)> = Vec::new();
    for (set, codes) in choice.sets {
        match resolve(tongue, set, codes, typed) {
            Match::Found(code) if is_whole(tongue, set, code, typed) => return found((set, code)),
            Match::Found(code) => begun.push((set, code)),
            Match::Ambiguous(codes) => begun.extend(codes.into_iter().map(|code| (*set, code))),
            Match::Unknown => {}
        }
    }
    if more && ORDINARY.contains(&typed) {
        return None;
    }
    match begun[..] {
        [] => None,
        [one] => found(one),
        _ => Some(Found::Several(Remark::Ambiguous {
            typed: Text::new(typed),
            words: begun
                .iter()
                .map(|(set, code)| format!("{set}-{code}"))
                .collect(),
        })),
    }
}

fn is_whole(tongue: &Tongue, set: &str, code: &str, typed: &str) -> bool {
    let typed = typed.replace(['-', '_'], " ");
    words(tongue, set, code).contains(&typed)
}
