//! Readings of indicators and movements of commitments' counters.

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

fn fits<T: FieldValue>(kind: NounKind, key: &'static str, value: &T) -> Result<(), Refusal> {
    T::from_value(value.to_value())
        .map(drop)
        .map_err(|misfit| Refusal::Misfit { kind, key, misfit })
}

/// Takes a reading.
pub(super) fn read(
    group: &Group,
    id: IndicatorId,
    reading: Reading,
) -> Result<Vec<Event>, Refusal> {
    group.indicators.get(&id).ok_or_else(|| unknown(id))?;
    fits(NounKind::Indicator, "readings", &reading)?;
    Ok(vec![Event::ReadingTaken {
        indicator: id,
        reading,
    }])
}

/// Moves a counter, never below zero.
pub(super) fn count(group: &Group, id: CommitmentId, count: Count) -> Result<Vec<Event>, Refusal> {
    let commitment = group.commitments.get(&id).ok_or_else(|| unknown(id))?;
    fits(NounKind::Commitment, "counts", &count)?;
    if let Some(activity) = count
        .activity
        .filter(|activity| !group.activities.contains(activity))
    {
        return Err(unknown(activity));
    }
    if commitment.counted(count.on) + i64::from(count.step) < 0 {
        return Err(Refusal::Misfit {
            kind: NounKind::Commitment,
            key: "counts",
            misfit: Misfit::Negative,
        });
    }
    if count.step == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Counted {
        commitment: id,
        count,
    }])
}
