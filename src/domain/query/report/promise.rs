//! What the public is told of the promises that were made to it: what was promised, what shows that it
//! was done, how far that has come, and what follows. It names nobody.

use super::Source;
use super::council::counted;
use super::names::Names;
use crate::domain::activity::Status;
use crate::domain::group::Group;
use crate::domain::id::{
    ActivityId, CommitmentId, DocumentId, OrganisationId, ProblemId, PromiseId,
};
use crate::domain::noun::AnyId;
use crate::domain::promise::{Commitment, Count, CountPeriod, Promise};
use crate::domain::query::pace::{self, Pace};
use crate::domain::query::renewal::renewed_by;
use crate::domain::query::trace::{self, Trace};
use crate::domain::time::Date;

/// A promise, and what became of it.
#[derive(Debug)]
pub struct FollowUp {
    /// Which.
    pub id: PromiseId,
    /// What is promised.
    pub title: String,
    /// Who promises.
    pub parties: Vec<OrganisationId>,
    /// Its first and its last day.
    pub period: (Option<Date>, Option<Date>),
    /// The problems that it is to do something about, with what they are called.
    pub problems: Vec<(ProblemId, String)>,
    /// How many dialogues told of those.
    pub dialogues: usize,
    /// The commitments within it.
    pub commitments: Vec<Committed>,
    /// The document that gives it, nothing where nobody has said which.
    pub document: Option<DocumentId>,
    /// The document that renews that one, nothing where none does yet.
    pub renewed_by: Option<(DocumentId, String)>,
}

/// A commitment, and what became of it.
#[derive(Debug)]
pub struct Committed {
    /// Which.
    pub id: CommitmentId,
    /// What is to be done.
    pub title: String,
    /// How far it has come.
    pub pace: Pace,
    /// What shows that, nothing where nothing was counted.
    pub source: Option<Source>,
    /// How far it came in each year before that, where it counts by year.
    pub earlier: Vec<Earlier>,
    /// The movements of its counter over the whole promise, oldest first.
    pub evidence: Vec<Evidence>,
    /// What is done for it.
    pub activities: Vec<Doing>,
}

/// How far a commitment came in a year that is over.
#[derive(Debug)]
pub struct Earlier {
    /// Which.
    pub year: i32,
    /// How far.
    pub pace: Pace,
    /// What shows that, nothing where nothing was counted.
    pub source: Option<Source>,
}

/// One movement of a counter.
#[derive(Debug)]
pub struct Evidence {
    /// The day it holds for.
    pub on: Date,
    /// How far the counter moved.
    pub step: i32,
    /// Whether its day is within the promise's term, so that it counts.
    pub counts: bool,
    /// What shows it.
    pub said: Option<String>,
    /// The organisation that counted or did it, nothing where nobody has said.
    pub by: Option<OrganisationId>,
}

/// An activity that is done for a commitment.
#[derive(Debug)]
pub struct Doing {
    /// Which.
    pub id: ActivityId,
    /// What is done.
    pub title: String,
    /// Who does it.
    pub owner: Option<OrganisationId>,
    /// How it is going.
    pub status: Status,
    /// Which trip round the cycle it is on.
    pub turn: usize,
    /// Its last day, nothing where nobody has said.
    pub to: Option<Date>,
}

/// Returns what became of every promise, or of one, on `today`.
pub fn follow_up(group: &Group, only: Option<PromiseId>, today: Date) -> Vec<FollowUp> {
    let (trace, names) = (Trace::of(group), Names::of(group));
    let promises = group.promises.iter();
    let wanted = promises.filter(|promise| only.is_none_or(|id| id == promise.id));
    let told = wanted.map(|promise| {
        let document = promise.document.and_then(|id| group.documents.get(&id));
        let renewed_by = document.and_then(|it| renewed_by(group, it));
        FollowUp {
            id: promise.id,
            title: names.hidden(promise.title.as_str()),
            parties: promise.parties.clone(),
            period: (promise.from, promise.to),
            problems: problems(group, promise, &names),
            dialogues: trace::dialogues(group, promise).len(),
            commitments: trace
                .led_to(&promise.id.into())
                .iter()
                .filter_map(|id| committed(group, &trace, &names, id, today))
                .collect(),
            document: promise.document,
            renewed_by: renewed_by.map(|it| (it.id, names.hidden(it.title.as_str()))),
        }
    });
    told.collect()
}

fn problems(group: &Group, promise: &Promise, names: &Names) -> Vec<(ProblemId, String)> {
    let problems = promise.problems.iter();
    let known = problems.filter_map(|id| group.problems.get(id));
    let told = known.map(|it| (it.id, names.hidden(it.title.as_str())));
    told.collect()
}

fn committed(
    group: &Group,
    trace: &Trace,
    names: &Names,
    id: &AnyId,
    today: Date,
) -> Option<Committed> {
    let AnyId::Commitment(id) = id else {
        return None;
    };
    let commitment = group.commitments.get(id)?;
    let promise = group.promises.get(&commitment.promise);
    let pace = pace::pace(commitment, promise, today);
    let activities = trace.led_to(&(*id).into()).iter();
    Some(Committed {
        id: *id,
        title: names.hidden(commitment.title.as_str()),
        source: counted(commitment, promise, pace.on),
        earlier: earlier(promise, commitment, &pace, today),
        evidence: evidence(group, names, commitment, promise),
        activities: activities
            .filter_map(|id| doing(group, names, id))
            .collect(),
        pace,
    })
}

/// Returns how far a commitment came in the years before the one that is told of.
fn earlier(
    promise: Option<&Promise>,
    commitment: &Commitment,
    now: &Pace,
    today: Date,
) -> Vec<Earlier> {
    let first = match commitment.period {
        CountPeriod::Year => promise.and_then(|promise| promise.from),
        CountPeriod::Term => None,
    };
    let years = first.map_or(0, Date::year)..now.on.year();
    let years = years.filter(|_| first.is_some());
    let ends = years.filter_map(|year| Date::new(year, 12, 31));
    let told = ends.filter(|end| *end < today).map(|end| Earlier {
        year: end.year(),
        pace: pace::at_end_of(commitment, promise, end),
        source: counted(commitment, promise, end),
    });
    told.collect()
}

fn evidence(
    group: &Group,
    names: &Names,
    commitment: &Commitment,
    promise: Option<&Promise>,
) -> Vec<Evidence> {
    let counts = commitment.counts.iter();
    let told = counts.map(|count| Evidence {
        on: count.on,
        step: count.step,
        counts: promise.is_none_or(|promise| promise.holds_on(count.on)),
        said: count
            .evidence
            .as_ref()
            .map(|said| names.hidden(said.as_str())),
        by: by(group, count),
    });
    told.collect()
}

/// Whoever did it, else whoever counted.
fn by(group: &Group, count: &Count) -> Option<OrganisationId> {
    let activity = count.activity.and_then(|id| group.activities.get(&id));
    let member = count.by.as_ref().and_then(|id| group.members.get(id));
    let counted = || member.and_then(|member| member.organisation.clone());
    activity.and_then(|it| it.owner.clone()).or_else(counted)
}

fn doing(group: &Group, names: &Names, id: &AnyId) -> Option<Doing> {
    let AnyId::Activity(id) = id else {
        return None;
    };
    let activity = group.activities.get(id)?;
    Some(Doing {
        id: *id,
        title: names.hidden(activity.title.as_str()),
        owner: activity.owner.clone(),
        status: activity.status,
        turn: activity.turn(),
        to: activity.to,
    })
}
