//! Readings of indicators and movements of commitments' counters.

use super::after::After;
use crate::domain::event::Event;
use crate::domain::field::{FieldValue, Misfit};
use crate::domain::goal::Reading;
use crate::domain::group::Group;
use crate::domain::id::{CommitmentId, IndicatorId};
use crate::domain::noun::NounKind;
use crate::domain::promise::Count;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

fn unknown(id: impl std::fmt::Display) -> Refusal {
    Refusal::UnknownId {
        text: Text::new(&id.to_string()),
    }
}

fn fitting<T: FieldValue>(kind: NounKind, key: &'static str, value: &T) -> Result<T, Refusal> {
    T::from_value(value.to_value()).map_err(|misfit| Refusal::Misfit { kind, key, misfit })
}

/// Takes a reading.
pub(super) fn read(
    group: &Group,
    id: IndicatorId,
    reading: &Reading,
) -> Result<Vec<Event>, Refusal> {
    group.indicators.get(&id).ok_or_else(|| unknown(id))?;
    Ok(vec![Event::ReadingTaken {
        indicator: id,
        reading: fitting(NounKind::Indicator, "readings", reading)?,
    }])
}

/// Moves a counter, never below zero: what counts by nothing that does not, nor the other way round.
pub(super) fn count(group: &Group, id: CommitmentId, count: &Count) -> Result<Vec<Event>, Refusal> {
    let commitment = group.commitments.get(&id).ok_or_else(|| unknown(id))?;
    let promise = group.promises.get(&commitment.promise);
    let stood = commitment.counted_beside(promise, count.on);
    let event = Event::Counted {
        commitment: id,
        count: fitting(NounKind::Commitment, "counts", count)?,
    };
    let mut after = After::new(group);
    after.happen(&event);
    after.check()?;
    if count.step < 0 && stood + i64::from(count.step) < 0 {
        return Err(Refusal::Misfit {
            kind: NounKind::Commitment,
            key: "counts",
            misfit: Misfit::Negative,
        });
    }
    Ok((count.step != 0).then_some(event).into_iter().collect())
}
