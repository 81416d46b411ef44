//! What was learnt in a year: the answers, lessons and verdicts of the turns that ended, and of those
//! that wait for their end.

use super::Source;
use super::board::{Done, Year, effects};
use crate::domain::activity::{Activity, Did, Helped, Stage, Verdict};
use crate::domain::group::Group;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// What was learnt in a turn.
#[derive(Debug)]
pub struct Learnt<'a> {
    /// Of which activity.
    pub activity: &'a Activity,
    /// Which of its turns, from 1.
    pub turn: usize,
    /// The day on which it ended, nothing where it waits for its end.
    pub ended: Option<Date>,
    /// "Did we do it?"
    pub did: Option<Did>,
    /// "Did it help?"
    pub helped: Option<Helped>,
    /// Why it could not be measured, or what the readings showed.
    pub because: Option<&'a Text>,
    /// What was learnt.
    pub lesson: Option<&'a Text>,
    /// What becomes of it.
    pub verdict: Option<Verdict>,
    /// The turn's end, or the record that holds the answers.
    pub source: Source,
    /// The readings that an answer to "did it help?" rests on.
    pub readings: Vec<Source>,
}

impl Learnt<'_> {
    /// Returns whether "did it help?" was answered by what only a reading could show, and none does.
    pub fn lacks_reading(&self) -> bool {
        let claims = |helped: Helped| helped != Helped::NotMeasurable;
        self.helped.is_some_and(claims) && self.readings.is_empty()
    }
}

/// Returns what was learnt in the turns that ended in the year, in order of time, then in those that
/// wait for their end.
pub(super) fn learnt<'a>(then: &'a Group, year: &Year, done: &[Done<'a>]) -> Vec<Learnt<'a>> {
    let mut ended: Vec<Learnt<'a>> = then
        .activities
        .iter()
        .flat_map(|activity| over(then, year, activity))
        .collect();
    ended.sort_by_key(|it| (it.ended, it.activity.id));
    ended.extend(
        done.iter()
            .filter_map(|it| waiting(then, year, it.activity)),
    );
    ended
}

fn over<'a>(
    then: &'a Group,
    year: &Year,
    activity: &'a Activity,
) -> impl Iterator<Item = Learnt<'a>> {
    let turns = (1..).zip(&activity.turns);
    let ended = turns.filter(|(_, turn)| year.has(turn.ended));
    ended.map(move |(place, turn)| Learnt {
        activity,
        turn: place,
        ended: Some(turn.ended),
        did: turn.did,
        helped: turn.helped,
        because: turn.helped_because.as_ref(),
        lesson: turn.lesson.as_ref(),
        verdict: turn.verdict,
        source: Source::on(activity.id, turn.ended),
        readings: effects(then, activity, turn.ended).collect(),
    })
}

fn waiting<'a>(then: &'a Group, year: &Year, activity: &'a Activity) -> Option<Learnt<'a>> {
    let is_told = activity.lesson.is_some() || activity.verdict.is_some();
    (year.stage(activity) == Stage::Improve && is_told && year.knows(activity)).then(|| Learnt {
        activity,
        turn: activity.turn(),
        ended: None,
        did: activity.did,
        helped: activity.helped,
        because: activity.helped_because.as_ref(),
        lesson: activity.lesson.as_ref(),
        verdict: activity.verdict,
        source: Source::Record(activity.seq),
        readings: effects(then, activity, year.span.to).collect(),
    })
}
