//! Marks at the beginning of a line: `!` and `beslut:`, `>` and `åtgärd:`, `?` and `fråga:`, `+` and
//! `parkera:`.

use super::line::{Line, Word};
use super::vocabulary::{MARKS, Mark, SIGNS, THAT};
use super::{Made, Remark, Sight, Span, SpanKind, action};
use crate::domain::command::What;
use crate::domain::text::Text;

/// The longest word that is a mark, in characters, with room for a space before its colon.
const LONGEST: usize = 14;

/// Returns the mark that a line begins with, where it stands, and where the rest begins.
pub(super) fn find(line: &Line<'_>) -> Option<(Mark, Span, usize)> {
    let raw = line.raw;
    let hidden = |c: char| c.is_whitespace() || !Text::has_place_for(c);
    let rest = raw.trim_start_matches(hidden);
    let start = raw.len() - rest.len();
    let (mark, length) = sign(rest).or_else(|| word(rest))?;
    let end = start + length;
    let kind = SpanKind::Mark;
    Some((mark, Span { start, end, kind }, end))
}

fn sign(rest: &str) -> Option<(Mark, usize)> {
    let first = rest.chars().next()?;
    let (_, mark) = SIGNS.iter().find(|(sign, _)| *sign == first)?;
    // Said with emphasis, `!!` is the same.
    let after = rest.trim_start_matches(first);
    match after.chars().next() {
        // `>=`, `+46 70 …`, `>50 % av eleverna`: no marks.
        Some('=') => None,
        Some(c) if c.is_ascii_digit() && matches!(first, '>' | '+') => None,
        _ => Some((*mark, rest.len() - after.len())),
    }
}

fn word(rest: &str) -> Option<(Mark, usize)> {
    let mut head = rest.char_indices().take(LONGEST);
    let (end, sign) = head.find(|(at, c)| *c == ':' || is_dash(rest, *at))?;
    let typed = Text::new(rest.get(..end)?).as_str().to_lowercase();
    let (_, mark) = MARKS.iter().find(|(word, _)| *word == typed)?;
    Some((*mark, end + sign.len_utf8()))
}

/// Returns whether a dash stands there, with space around it.
fn is_dash(rest: &str, at: usize) -> bool {
    let (before, after) = rest.split_at(at);
    let after = after.strip_prefix(['-', '–', '—']);
    before.ends_with(char::is_whitespace)
        && after.is_some_and(|after| after.starts_with(char::is_whitespace))
}

/// Returns the note that a line stays which begins as a decision or an action and lacks the colon:
/// `Beslut Vi köper in`, `beslutades att`. *Beslut om lov fattas senare* is prose.
pub(super) fn without_colon(line: &Line<'_>, first: &Word<'_>) -> Option<Made> {
    let mut marks = MARKS.iter();
    let (_, mark) = marks.find(|(word, _)| *word == first.lower)?;
    let next = line.words.get(1)?;
    let names_it = |c: char| c.is_ascii_digit();
    let begins = next.text.starts_with(char::is_uppercase) && !next.text.contains(names_it);
    let is_one = matches!(mark, Mark::Decision | Mark::Action)
        && (begins || THAT.contains(&&*next.lower))
        && first.after.is_empty();
    is_one.then(|| {
        let typed = Text::new(&first.text);
        Made::note(Remark::LacksColon(typed), vec![first.span(SpanKind::Wrong)])
    })
}

/// Reads what follows a mark.
pub(super) fn read(mark: Mark, span: Span, rest: &Line<'_>, sight: &Sight<'_>) -> Made {
    let spans = vec![span];
    let what = match mark {
        Mark::Action => return action::read(rest, spans, sight),
        Mark::Decision => What::Decision,
        Mark::Question => What::Question,
        Mark::Parked => What::Parked,
    };
    let text = Text::new(rest.raw.get(rest.start..).unwrap_or_default());
    if text.is_empty() {
        Made::note(Remark::NothingSaid, spans)
    } else {
        Made::says(text, what, spans)
    }
}
