//! Who and what a line mentions: told apart, and without any effect.

use super::line::{Line, Word};
use super::who::is_in_capitals;
use super::{Sight, Span, SpanKind, who};
use crate::domain::id::{ActionId, ActivityId, CommitmentId, OrganisationId};
use crate::domain::text::Text;

/// Adds what is mentioned in the words that are not told apart yet, and puts the spans in order.
/// Returns who is spoken of with `@` and is not known.
pub(super) fn add(
    line: &Line<'_>,
    sight: &Sight<'_>,
    spans: &mut Vec<Span>,
    mentions: &mut Vec<String>,
) -> Option<Text> {
    let mut unknown = None;
    let known = spans.len();
    for word in &line.words {
        let free = |span: &Span| span.end <= word.start || word.end <= span.start;
        if !spans.iter().take(known).all(free) {
            continue;
        }
        match who::addressed(word, sight) {
            Some(Ok(person)) => {
                mention(mentions, person.to_string());
                spans.push(word.span(SpanKind::Who));
            }
            Some(Err(name)) => {
                spans.push(word.span(SpanKind::Wrong));
                unknown.get_or_insert(name);
            }
            None => {
                if let Some((name, kind)) = mentioned(word, sight) {
                    mention(mentions, name);
                    spans.push(word.span(kind));
                }
            }
        }
    }
    spans.sort_by_key(|span| (span.start, span.end));
    let mut last = 0;
    spans.retain(|span| {
        let apart = span.start >= last && span.start < span.end;
        last = if apart { span.end } else { last };
        apart
    });
    unknown
}

fn mention(mentions: &mut Vec<String>, name: String) {
    if !mentions.contains(&name) {
        mentions.push(name);
    }
}

/// Returns the thing, or the organisation in capitals, that a word is.
fn mentioned(word: &Word<'_>, sight: &Sight<'_>) -> Option<(String, SpanKind)> {
    // `A12:s` and `KFF:s` are still A12 and KFF.
    let name = word.text.split(':').next().unwrap_or_default();
    if let Some(id) = thing(name, sight) {
        return Some((id, SpanKind::Thing));
    }
    let id: OrganisationId = is_in_capitals(name).then(|| name.parse().ok())??;
    let there = sight.group.organisations.contains(&id);
    there.then(|| (id.to_string(), SpanKind::Who))
}

fn thing(name: &str, sight: &Sight<'_>) -> Option<String> {
    let group = sight.group;
    // Most words are none, and are not parsed three times.
    if !name.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let activity = name.parse::<ActivityId>().ok();
    let activity = activity.filter(|id| group.activities.contains(id));
    let action = name.parse::<ActionId>().ok();
    let action = action.filter(|id| group.actions.contains(id));
    let commitment = name.parse::<CommitmentId>().ok();
    let commitment = commitment.filter(|id| group.commitments.contains(id));
    activity
        .map(|id| id.to_string())
        .or(action.map(|id| id.to_string()))
        .or(commitment.map(|id| id.to_string()))
}
