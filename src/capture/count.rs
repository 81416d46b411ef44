//! A counter moved by evidence: `A12 +1 Insats 12`, `A12 L1.1 +1`, `L1.1 +1`.

use super::line::{Line, Word};
use super::vocabulary::number;
use super::{Made, Remark, Sight, Span, SpanKind, who};
use crate::domain::command::Command;
use crate::domain::id::{ActivityId, CommitmentId};
use crate::domain::promise::Count;
use crate::domain::text::Text;

/// How many ids may stand before the step.
const MOST_IDS: usize = 3;
/// The farthest that a counter moves at once, either way.
const FARTHEST: i32 = 1_000_000;

/// How far a counter is to move, nothing where that is too far.
type Step = Option<i32>;

/// Reads a line that begins with an activity or a commitment and moves a counter.
pub(super) fn read(line: &Line<'_>, sight: &Sight<'_>) -> Option<Made> {
    let (named, told) = named(line, sight)?;
    let counted = told.and_then(|(commitment, count)| {
        if sight.counted(commitment) + i64::from(count.step) < 0 {
            return Err(Remark::BelowZero(commitment));
        }
        Ok(Command::Count { commitment, count })
    });
    Some(match counted {
        Ok(command) => Made::does(Text::new(line.raw), command, named.spans),
        Err(remark) => Made::note(
            remark,
            wrong(named.spans, &remark_of(line, &named.ids, sight)),
        ),
    })
}

/// Returns the step that a line tells and whose counter it moves, or why none; nothing where it is
/// another kind of line.
pub(super) fn told(line: &Line<'_>, sight: &Sight<'_>) -> Option<Told> {
    Some(named(line, sight)?.1)
}

/// What a line tells of a counter.
type Told = Result<(CommitmentId, Count), Remark>;

/// The ids that a line of a counter names, and where they and the step stand.
struct Ids {
    ids: Vec<Named>,
    spans: Vec<Span>,
}

fn named(line: &Line<'_>, sight: &Sight<'_>) -> Option<(Ids, Told)> {
    id(line.words.first()?)?;
    let place = (1..=MOST_IDS).find(|place| line.words.get(*place).is_some_and(is_step))?;
    let mut ids = Vec::new();
    let mut spans = Vec::new();
    for word in line.words.get(..place)? {
        ids.push(id(word)?);
        spans.push(word.span(SpanKind::Thing));
    }
    let word = line.words.get(place)?;
    spans.push(word.span(SpanKind::Count));
    // What the count is for may also follow it, once.
    let mut rest = place + 1;
    while let Some(more) = line.words.get(rest).and_then(id) {
        if ids.iter().any(|id| id.is_activity() == more.is_activity()) {
            break;
        }
        ids.push(more);
        spans.extend(line.span(rest, rest, SpanKind::Thing));
        rest += 1;
    }
    let told = counted(&ids, word, line.text_from(rest), sight);
    Some((Ids { ids, spans }, told))
}

/// Returns the step that a word is: `+1`, `-2`, `+två`.
pub(super) fn step(word: &Word<'_>) -> Option<Step> {
    let text = &*word.lower;
    let (sign, digits) = match text.chars().next()? {
        '+' => (1, text.get(1..)?),
        '-' => (-1, text.get(1..)?),
        c @ '−' => (-1, text.get(c.len_utf8()..)?),
        _ => return None,
    };
    if digits.is_empty() || word.is_asked() {
        return None;
    }
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        let step = digits.parse::<i32>().ok().filter(|step| *step <= FARTHEST);
        return Some(step.map(|step| sign * step));
    }
    number(digits).map(|step| Some(sign * step))
}

fn is_step(word: &Word<'_>) -> bool {
    step(word).is_some()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Activity(ActivityId),
    Commitment(CommitmentId),
}

impl Named {
    fn is_activity(self) -> bool {
        matches!(self, Self::Activity(_))
    }

    fn is_known(self, sight: &Sight<'_>) -> bool {
        match self {
            Self::Activity(id) => sight.group.activities.contains(&id),
            Self::Commitment(id) => sight.group.commitments.contains(&id),
        }
    }
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Activity(id) => id.fmt(f),
            Self::Commitment(id) => id.fmt(f),
        }
    }
}

fn id(word: &Word<'_>) -> Option<Named> {
    let activity = word.text.parse().ok().map(Named::Activity);
    activity.or_else(|| word.text.parse().ok().map(Named::Commitment))
}

fn counted(ids: &[Named], word: &Word<'_>, evidence: Text, sight: &Sight<'_>) -> Told {
    if let Some(unknown) = ids.iter().find(|id| !id.is_known(sight)) {
        return Err(Remark::UnknownId(Text::new(&unknown.to_string())));
    }
    let mut activities = ids.iter().filter_map(|id| match id {
        Named::Activity(id) => Some(*id),
        Named::Commitment(_) => None,
    });
    let mut commitments = ids.iter().filter_map(|id| match id {
        Named::Commitment(id) => Some(*id),
        Named::Activity(_) => None,
    });
    let (activity, commitment) = (activities.next(), commitments.next());
    if activities.next().is_some() || commitments.next().is_some() {
        return Err(Remark::CountAlone);
    }
    let served = activity.and_then(|id| sight.group.activities.get(&id));
    let served = served.map_or(&[][..], |activity| &activity.commitments);
    let commitment = match (commitment, served, activity) {
        (Some(commitment), _, _) => commitment,
        (None, [one], _) => *one,
        (None, [], Some(activity)) => return Err(Remark::NoCommitment(activity)),
        (None, several, Some(activity)) => {
            return Err(Remark::WhichCommitment(activity, several.to_vec()));
        }
        (None, _, None) => return Err(Remark::CountAlone),
    };
    let too_far = || Remark::TooFar(Text::new(&word.text));
    let step = step(word).flatten().ok_or_else(too_far)?;
    let count = Count {
        on: sight.day(),
        step,
        evidence: Some(evidence).filter(|evidence| !evidence.is_empty()),
        activity,
        by: who::me(sight),
    };
    Ok((commitment, count))
}

/// Returns which of the ids the group lacks, by their place.
fn remark_of(line: &Line<'_>, ids: &[Named], sight: &Sight<'_>) -> Vec<(usize, usize)> {
    let unknown = ids.iter().filter(|id| !id.is_known(sight));
    let unknown: Vec<Named> = unknown.copied().collect();
    let words = line.words.iter().take(MOST_IDS + 3);
    let words = words.filter(|word| id(word).is_some_and(|id| unknown.contains(&id)));
    words
        .map(|word| word.span(SpanKind::Wrong))
        .map(|span| (span.start, span.end))
        .collect()
}

fn wrong(mut spans: Vec<Span>, unknown: &[(usize, usize)]) -> Vec<Span> {
    for span in &mut spans {
        if unknown.contains(&(span.start, span.end)) {
            span.kind = SpanKind::Wrong;
        }
    }
    spans
}
