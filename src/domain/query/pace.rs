//! How far a commitment has come in its period, and how much of that period's time is gone: said in
//! one place, and only what the numbers bear.

use crate::domain::group::Group;
use crate::domain::id::CommitmentId;
use crate::domain::promise::{Commitment, CountPeriod, Promise};
use crate::domain::time::Date;
use crate::domain::word::words;

words! {
    /// How a counter stands beside the time that is gone.
    Standing "pace" {
        /// Its period has not begun.
        NotBegun "not-begun",
        /// More than an even pace would have given by now.
        Ahead "ahead",
        /// What an even pace would have given by now.
        Even "even",
        /// Less than an even pace would have given by now.
        Behind "behind",
        /// The target is reached.
        Reached "reached",
        /// The period is over, and the target was not reached.
        Missed "missed",
    }
}

/// The days in which a target is to be reached, both of them included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: Date,
    /// The last.
    pub to: Date,
}

/// How far a commitment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Where the counter stands on `on`.
    pub counted: i64,
    /// The day that is told of: today, but for one that counts by year a day within the term.
    pub on: Date,
    /// How many at least, nothing where it does not count.
    pub target: Option<u32>,
    /// Its period, nothing where nobody has said when that begins and ends.
    pub span: Option<Span>,
    /// How much of the period is gone, in whole percent: 100 from its last day on.
    pub gone: Option<u8>,
    /// How many an even pace would have given by now, whole ones only.
    pub even: Option<i64>,
    /// What may be claimed of it: nothing without a target or a period.
    pub standing: Option<Standing>,
}

/// Returns how far a commitment has come on `today`, nothing where there is none.
pub fn of(group: &Group, id: CommitmentId, today: Date) -> Option<Pace> {
    let commitment = group.commitments.get(&id)?;
    Some(pace(
        commitment,
        group.promises.get(&commitment.promise),
        today,
    ))
}

/// Returns how far a commitment of `promise` has come on `today`.
///
/// One that counts by year is told in the year of today, of which only what lies within the
/// promise's term is its period; before the term in the first year of it, after it in the last.
pub fn pace(commitment: &Commitment, promise: Option<&Promise>, today: Date) -> Pace {
    let (from, to) = promise.map_or((None, None), |promise| (promise.from, promise.to));
    let (on, span) = match commitment.period {
        CountPeriod::Term => (today, from.zip(to).map(|(from, to)| Span { from, to })),
        CountPeriod::Year => {
            let on = within(today, from, to);
            (on, year_of(on, from, to))
        }
    };
    // One that ended before it began comes in nowhere; it would have no days to divide by.
    let span = span.filter(|span| span.from <= span.to);
    let counted = commitment.counted(promise, on);
    let target = Some(commitment.target).filter(|target| *target > 0);
    let time = span.map(|span| {
        let days = span.to.days_since(span.from) + 1;
        let gone = today.days_since(span.from) + 1;
        (gone.clamp(0, days), days)
    });
    let even = target
        .zip(time)
        .map(|(target, (gone, days))| i64::from(target) * gone / days);
    Pace {
        counted,
        on,
        target,
        span,
        gone: time.and_then(|(gone, days)| u8::try_from(gone * 100 / days).ok()),
        even,
        standing: target
            .zip(time)
            .map(|(target, time)| standing(counted, i64::from(target), time, span, today)),
    }
}

/// Returns how far a commitment of `promise` had come when `day` was over: a period whose last day that
/// was is over with it.
pub fn at_end_of(commitment: &Commitment, promise: Option<&Promise>, day: Date) -> Pace {
    let pace = pace(commitment, promise, day);
    let is_over = pace.span.is_some_and(|span| span.to <= day);
    let over = |standing| match standing {
        Standing::Reached => Standing::Reached,
        _ => Standing::Missed,
    };
    Pace {
        standing: pace.standing.map(|it| if is_over { over(it) } else { it }),
        ..pace
    }
}

/// Less than one whole is neither ahead nor behind: what is counted comes whole, time does not.
fn standing(
    counted: i64,
    target: i64,
    (gone, days): (i64, i64),
    span: Option<Span>,
    today: Date,
) -> Standing {
    if counted >= target {
        Standing::Reached
    } else if span.is_some_and(|span| today > span.to) {
        Standing::Missed
    } else if gone == 0 {
        Standing::NotBegun
    } else if counted > (target * gone + days - 1) / days {
        Standing::Ahead
    } else if counted < target * gone / days {
        Standing::Behind
    } else {
        Standing::Even
    }
}

/// Returns whether what is counted on `day` counts for nothing, since the promise does not hold then.
pub fn is_outside(group: &Group, id: CommitmentId, day: Date) -> bool {
    let commitment = group.commitments.get(&id);
    let promise = commitment.and_then(|it| group.promises.get(&it.promise));
    promise.is_some_and(|promise| !promise.holds_on(day))
}

fn within(today: Date, from: Option<Date>, to: Option<Date>) -> Date {
    let on = to.map_or(today, |to| today.min(to));
    from.map_or(on, |from| on.max(from))
}

fn year_of(on: Date, from: Option<Date>, to: Option<Date>) -> Option<Span> {
    let first = Date::new(on.year(), 1, 1)?;
    let last = Date::new(on.year(), 12, 31)?;
    Some(Span {
        from: from.map_or(first, |from| first.max(from)),
        to: to.map_or(last, |to| last.min(to)),
    })
}
