//! What a council is told that follows the work: what has changed since it was told last, and what it
//! is needed for.

use std::collections::BTreeMap;

use super::Source;
use super::as_of::{as_of, has_begun};
use crate::domain::activity::{Activity, Stage, Status};
use crate::domain::document::Duty;
use crate::domain::finding::{Finding, Severity, Subject, findings};
use crate::domain::goal::{Indicator, Reading};
use crate::domain::group::Group;
use crate::domain::id::ActivityId;
use crate::domain::minutes::{Decision, DecisionState, Entry, EntryKind};
use crate::domain::noun::AnyId;
use crate::domain::promise::{Commitment, Promise};
use crate::domain::query::pace::{self, Pace};
use crate::domain::query::past::When;
use crate::domain::query::{duty, minutes};
use crate::domain::sending::{Report, Sending};
use crate::domain::time::{Date, Moment};

/// Since when something is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// The day until whose end it was told before.
    pub day: Date,
    /// The place in the log that was told of last; nothing where only the day is known.
    pub record: Option<u64>,
    /// The report that was sent then, nothing where none was.
    pub sent: Option<Sending>,
    /// Whether somebody asked for it since then, whatever was sent.
    pub is_asked: bool,
}

impl Since {
    /// Returns since when there is news for a council: since it was told last, else since the
    /// beginning of the year.
    pub fn last_sent(group: &Group, today: Date) -> Self {
        let duty = duty::met_by(group, Report::Council);
        let sent = duty.and_then(|duty| duty::last_sent(group, duty, today));
        let record = sent.map(|sent| u64::from(sent.told)).filter(|it| *it > 0);
        let year = Date::new(today.year(), 1, 1).map(|first| first.plus_days(-1));
        let day = sent.and_then(|sent| sent.on).or(year).unwrap_or(today);
        Self {
            day,
            record,
            sent: sent.cloned(),
            is_asked: false,
        }
    }

    /// Returns since when there is news where somebody has said so; `on` is the day of the last record
    /// that there was then.
    pub fn when(when: When, on: Date) -> Self {
        let (day, record) = match when {
            When::Until(at) => (at.date(), None),
            When::Record(seq) => (on, Some(seq)),
        };
        Self {
            day,
            record,
            sent: None,
            is_asked: true,
        }
    }

    /// Returns what came after a day.
    pub fn end_of(day: Date) -> Self {
        Self {
            day,
            record: None,
            sent: None,
            is_asked: true,
        }
    }

    /// Returns the place in the log until which it was told, `end_of` telling when a day ends.
    pub fn place(&self, end_of: impl Fn(Date) -> Option<Moment>) -> When {
        let last = || end_of(self.day).map_or(When::Record(0), When::Until);
        self.record.map_or_else(last, When::Record)
    }
}

/// What a council is told.
#[derive(Debug)]
pub struct Note<'a> {
    /// Since when.
    pub since: Since,
    /// The day on which it is told.
    pub today: Date,
    /// The duty that it meets, nothing where there is none.
    pub duty: Option<&'a Duty>,
    /// Whether the log reaches back so far; else what has no day of its own cannot be compared.
    pub is_logged: bool,
    /// The activities that have come, or whose stage, status or turn is another.
    pub moved: Vec<Moved<'a>>,
    /// What was decided, or taken back.
    pub decided: Vec<Decided<'a>>,
    /// What was measured.
    pub read: Vec<(&'a Indicator, &'a Reading)>,
    /// How far each commitment that counts has come.
    pub paced: Vec<Paced<'a>>,
    /// What the council is needed for, the most pressing first.
    pub needs: Vec<Need<'a>>,
}

/// An activity that is not as it was.
#[derive(Debug)]
pub struct Moved<'a> {
    /// As it is.
    pub activity: &'a Activity,
    /// As it was, nothing where it has come since.
    pub was: Option<Was>,
    /// What shows it.
    pub sources: Vec<Source>,
}

/// How an activity was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Was {
    /// How it was going.
    pub status: Status,
    /// Where it was in the cycle, nothing where that cannot be told.
    pub stage: Option<Stage>,
    /// Which trip round the cycle it was on.
    pub turn: usize,
}

/// A decision that has come or was taken back.
#[derive(Debug)]
pub struct Decided<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// The entry by which it stands in the minutes.
    pub entry: Option<&'a Entry>,
}

/// How far a commitment has come.
#[derive(Debug)]
pub struct Paced<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// Where its counter stood.
    pub was: i64,
    /// Where it stands.
    pub pace: Pace,
    /// What shows it: nothing where nothing has been counted.
    pub source: Option<Source>,
}

/// Something that the council is needed for.
#[derive(Debug)]
pub enum Need<'a> {
    /// An activity that is blocked, with the entry that told of it last.
    Blocked(&'a Activity, Option<&'a Entry>),
    /// A question that waits and names the council.
    Question(&'a Entry),
    /// Something that is not in accord and that nobody has accepted, with what it is about.
    Finding(Finding, AnyId),
}

/// Returns what a council is told on `today`, `logged` being the group as its log has it since then.
pub fn note<'a>(now: &'a Group, logged: &Group, since: Since, today: Date) -> Note<'a> {
    let is_logged = has_begun(logged) || !has_begun(now);
    let told;
    let before = if is_logged {
        logged
    } else {
        told = as_of(now, since.day);
        &told
    };
    let duty = duty::met_by(now, Report::Council);
    let is_news = |decision: &&Decision| {
        let was = before.decisions.get(&decision.id);
        was.map_or(decision.state == DecisionState::Standing, |was| {
            was.state != decision.state
        })
    };
    let entry = |decision: &Decision| {
        let entries = decision.meeting.map(|id| minutes::entries(now, id));
        let mut entries = entries.into_iter().flatten();
        entries.find(|entry| entry.decision == Some(decision.id))
    };
    let decided = now
        .decisions
        .iter()
        .filter(is_news)
        .map(|decision| Decided {
            entry: entry(decision),
            decision,
        });
    let activities = now.activities.iter();
    // What was said of each activity last, of which there may be many.
    let entries = now.entries.iter();
    let said: BTreeMap<ActivityId, &Entry> = entries
        .filter_map(|entry| Some((entry.activity?, entry)))
        .collect();
    Note {
        today,
        duty,
        is_logged,
        moved: activities
            .filter_map(|it| moved(before, it, said.get(&it.id).copied(), is_logged))
            .collect(),
        decided: decided.collect(),
        read: read(now, before),
        paced: paced(now, before, today),
        needs: needs(now, &said, duty, today),
        since,
    }
}

fn moved<'a>(
    before: &Group,
    activity: &'a Activity,
    said: Option<&Entry>,
    is_logged: bool,
) -> Option<Moved<'a>> {
    let was = before.activities.get(&activity.id).map(|was| Was {
        status: was.status,
        stage: is_logged.then_some(was.stage),
        turn: was.turn(),
    });
    let stands = Was {
        status: activity.status,
        stage: is_logged.then_some(activity.stage),
        turn: activity.turn(),
    };
    if was == Some(stands) {
        return None;
    }
    let reported = activity.last_report().filter(|report| {
        let before = before.activities.get(&activity.id);
        before.and_then(Activity::last_report) != Some(report)
    });
    let reported = reported.map(|report| Source::on(activity.id, report.at.date()));
    let ended = activity.turns.last().filter(|_| {
        let turn = was.map(|was| was.turn);
        turn.is_some_and(|turn| turn != activity.turn())
    });
    let ended = ended.map(|turn| Source::on(activity.id, turn.ended));
    let said = said.filter(|entry| !before.entries.contains(&entry.id));
    let mut sources: Vec<Source> = reported.into_iter().chain(ended).collect();
    sources.extend(said.map(|entry| Source::of(entry.id)));
    sources.dedup();
    if sources.is_empty() {
        sources.push(Source::Record(activity.seq));
    }
    Some(Moved {
        activity,
        was,
        sources,
    })
}

fn read<'a>(now: &'a Group, before: &Group) -> Vec<(&'a Indicator, &'a Reading)> {
    let each = now.indicators.iter().flat_map(|indicator| {
        let was = before.indicators.get(&indicator.id);
        let known = was.map_or(&[][..], |was| &was.readings);
        let news = indicator.readings.iter();
        news.filter(move |reading| !known.contains(reading))
            .map(move |reading| (indicator, reading))
    });
    each.collect()
}

fn paced<'a>(now: &'a Group, before: &Group, today: Date) -> Vec<Paced<'a>> {
    let counts = |commitment: &&Commitment| commitment.target > 0;
    let each = now.commitments.iter().filter(counts).map(|commitment| {
        let promise = now.promises.get(&commitment.promise);
        let pace = pace::pace(commitment, promise, today);
        // In the same period: one that counts by year begins anew.
        let was = before.commitments.get(&commitment.id);
        let was = was.map_or(0, |was| was.counted(promise, pace.on));
        Paced {
            commitment,
            was,
            source: counted(commitment, promise, pace.on),
            pace,
        }
    });
    each.collect()
}

/// Returns the movements that make up a counter on a day, nothing where there are none.
pub fn counted(commitment: &Commitment, promise: Option<&Promise>, on: Date) -> Option<Source> {
    let counts = commitment.counts.iter();
    let mut days = counts
        .filter(|count| commitment.counts_in(promise, count, on))
        .map(|count| count.on);
    let first = days.next()?;
    let last = days.next_back().unwrap_or(first);
    Some(Source::Days(commitment.id.into(), first, last))
}

/// The shortest word that can stand for what it ends, in characters.
const SHORTEST: usize = 5;

/// Returns whether a text names a body: by its whole name, or by a word in which the name ends, as
/// "rådet" is of "Hållbarhetsrådet"; with or without a genitive.
fn is_named(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let ends = |word: &str| word.chars().count() >= SHORTEST && name.ends_with(word);
    let is_end = |word: &str| ends(word) || word.strip_suffix('s').is_some_and(ends);
    text.contains(&name) || words.any(is_end)
}

fn needs<'a>(
    now: &'a Group,
    said: &BTreeMap<ActivityId, &'a Entry>,
    duty: Option<&Duty>,
    today: Date,
) -> Vec<Need<'a>> {
    let activities = now.activities.iter();
    let blocked = activities.filter(|it| it.status == Status::Blocked);
    let blocked = blocked.map(|it| Need::Blocked(it, said.get(&it.id).copied()));
    let asked = duty.map(|duty| duty.recipient.as_str());
    let is_asked = |entry: &&Entry| {
        let text = entry.text.as_ref().zip(asked);
        entry.kind == EntryKind::Question
            && entry.waits()
            && text.is_some_and(|(text, asked)| is_named(text.as_str(), asked))
    };
    let asked = now.entries.iter().filter(is_asked).map(Need::Question);
    let found = findings(now, today).into_iter();
    let found = found.filter(|found| {
        let ends = matches!(found.finding, Finding::Expiring { .. });
        let is_bad = found.finding.rule().severity() == Severity::Fault;
        found.accepted.is_none() && (is_bad || ends)
    });
    let found = found.filter_map(|found| match found.finding.subject() {
        Subject::Thing(id) => Some(Need::Finding(found.finding, id)),
        Subject::Domain(_) => None,
    });
    // What is asked waits for an answer; the rest is told.
    asked.chain(blocked).chain(found).collect()
}
