//! The state of a working group: the fold of its records, and nothing else.

mod part;
mod sorted;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::activity::{Activity, Stage, Status, Turn};
use super::amount::{Minutes, Ore};
use super::event::{AnyFact, Event, Record};
use super::field::{Spec, Value};
use super::id::Id as _;
use super::noun::{AnyId, Fact, Noun, NounKind, each_noun};
use super::query::minutes;
use super::text::Text;
use super::time::Moment;
use sorted::Sorted;

/// All things of one kind, by id.
///
/// Copies of a table share what has not changed since: the clerk and each session have a group, and
/// a group may be large.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Table<N: Noun> {
    #[serde(serialize_with = "write_rows", deserialize_with = "read_rows")]
    rows: Sorted<N::Id, Arc<N>>,
    highest: u32,
    /// The ids of those that went, in order.
    gone: Vec<N::Id>,
}

/// Writes the rows without their ids, which they hold themselves.
fn write_rows<N: Noun, S: Serializer>(
    rows: &Sorted<N::Id, Arc<N>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(rows.rows().iter().map(|(_, noun)| &**noun))
}

fn read_rows<'de, N: Noun, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Sorted<N::Id, Arc<N>>, D::Error> {
    let rows = Vec::<Row<N>>::deserialize(deserializer)?;
    Ok(Sorted::new(
        rows.into_iter().map(|Row(id, noun)| (id, noun)).collect(),
    ))
}

/// A row as it is read: where it will stay, since nouns are large and many.
struct Row<N: Noun>(N::Id, Arc<N>);

impl<'de, N: Noun> Deserialize<'de> for Row<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let noun = Arc::<N>::new(N::deserialize(deserializer)?);
        Ok(Self(noun.id().clone(), noun))
    }
}

impl<N: Noun> Default for Table<N> {
    fn default() -> Self {
        Self {
            rows: Sorted::default(),
            highest: 0,
            gone: Vec::new(),
        }
    }
}

impl<N: Noun> Table<N> {
    /// Returns the one called `id`.
    pub fn get(&self, id: &N::Id) -> Option<&N> {
        self.rows.get(id).map(|noun| &**noun)
    }

    /// Returns whether there is one called `id`.
    pub fn contains(&self, id: &N::Id) -> bool {
        self.rows.get(id).is_some()
    }

    /// Returns all, in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &N> + ExactSizeIterator {
        self.rows.rows().iter().map(|(_, noun)| &**noun)
    }

    /// Returns those whose ids lie between two, both of them included, in order.
    pub fn between(&self, bounds: (N::Id, N::Id)) -> impl DoubleEndedIterator<Item = &N> {
        let (first, last) = bounds;
        let rows = self.rows.between(&first, &last);
        rows.iter().map(|(_, noun)| &**noun)
    }

    /// Returns the highest id between two that something bears or bore.
    pub(super) fn last_given(&self, bounds: &(N::Id, N::Id)) -> Option<&N::Id> {
        let gone = &self.gone[..self.gone.partition_point(|id| *id <= bounds.1)];
        let gone = gone.last().filter(|id| **id >= bounds.0);
        let standing = self.rows.between(&bounds.0, &bounds.1).last();
        standing.map(|(id, _)| id).max(gone)
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.rows.rows().len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.rows().is_empty()
    }

    /// Returns what a new one with the fields of `draft` is called; nothing where people choose.
    ///
    /// Numbers are never given twice, even if what bore them has gone.
    pub fn fresh_id(&self, draft: &N) -> Option<N::Id> {
        draft.fresh(self.highest, &|id| self.was_given(id))
    }

    /// Returns the highest number given so far.
    pub(super) fn highest(&self) -> u32 {
        self.highest
    }

    /// Returns whether something is or was called `id`.
    pub(super) fn was_given(&self, id: &N::Id) -> bool {
        self.contains(id) || self.gone.binary_search(id).is_ok()
    }

    fn apply(&mut self, fact: &Fact<N>, seq: u64) {
        match fact {
            Fact::Added { id, fields } => {
                let mut noun = N::blank(id.clone());
                self.highest = self.highest.max(id.number().unwrap_or(0));
                for field in fields {
                    noun.swap(field.clone());
                }
                noun.touch(seq);
                if let Ok(place) = self.gone.binary_search(id) {
                    self.gone.remove(place);
                }
                self.rows.insert(id.clone(), Arc::new(noun));
            }
            Fact::Edited { id, changes } => {
                if let Some(noun) = self.rows.get_mut(id).map(Arc::make_mut) {
                    for change in changes {
                        noun.swap(change.now.clone());
                    }
                    noun.touch(seq);
                }
            }
            Fact::Removed { id, .. } => {
                if let (Some(_), Err(place)) = (self.rows.remove(id), self.gone.binary_search(id)) {
                    self.gone.insert(place, id.clone());
                }
            }
        }
    }

    fn change(&mut self, id: &N::Id, seq: u64, change: impl FnOnce(&mut N)) {
        if let Some(noun) = self.rows.get_mut(id).map(Arc::make_mut) {
            change(noun);
            noun.touch(seq);
        }
    }
}

/// A group that holds a table of `N`.
pub trait Holds<N: Noun> {
    /// Returns the table.
    fn table(&self) -> &Table<N>;
}

macro_rules! group {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        /// A working group as it stands after the records up to [`Group::seq`].
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct Group {
            /// The last record that was applied, 0 before the first.
            pub seq: u64,
            /// When that was.
            pub at: Option<Moment>,
            /// The records whose text was erased, by whom, when and why.
            pub erased: BTreeMap<u64, Erased>,
            $(#[doc = concat!("Every [`super::", stringify!($name), "`].")] pub $table: Table<super::$name>,)+
        }

        $(impl Holds<super::$name> for Group {
            fn table(&self) -> &Table<super::$name> { &self.$table }
        })+

        impl Group {
            /// Returns whether there is a thing called `id`.
            pub fn contains(&self, id: &AnyId) -> bool {
                match id { $(AnyId::$name(id) => self.$table.contains(id),)+ }
            }

            /// Returns the ids of everything of one kind, in order.
            pub fn ids(&self, kind: NounKind) -> Vec<AnyId> {
                match kind { $(NounKind::$name => {
                    self.$table.iter().map(|noun| noun.id().clone().into()).collect()
                })+ }
            }

            /// Returns every field of `id` with its value, nothing where there is no such thing.
            pub fn values(&self, id: &AnyId) -> Option<Vec<(&'static Spec, Value)>> {
                match id { $(AnyId::$name(id) => self.$table.get(id).map(|noun| {
                    <super::$name as Noun>::FIELDS.iter()
                        .zip(noun.fields().iter().map(<super::$name as Noun>::value))
                        .collect()
                }),)+ }
            }

            /// Returns the value of the field of `id` that is called `key`, nothing where there is no
            /// such thing or field. Cheaper than [`Group::values`] where few fields are looked at.
            pub fn value(&self, id: &AnyId, key: &str) -> Option<Value> {
                match id { $(AnyId::$name(id) => self.$table.get(id).and_then(|noun| noun.get(key)),)+ }
            }

            /// Returns the record that last changed `id`.
            pub fn seq_of(&self, id: &AnyId) -> Option<u64> {
                match id { $(AnyId::$name(id) => self.$table.get(id).map(Noun::seq),)+ }
            }

            /// Takes over what `other` calls `id`, so that a decision can look at what becomes of it.
            pub(super) fn copy(&mut self, other: &Self, id: &AnyId) {
                match id { $(AnyId::$name(id) => if let Some(noun) = other.$table.rows.get(id) {
                    self.$table.rows.insert(id.clone(), noun.clone());
                },)+ }
            }

            fn apply_fact(&mut self, fact: &AnyFact, seq: u64) {
                match fact { $(AnyFact::$name(fact) => self.$table.apply(fact, seq),)+ }
            }
        }
    };
}

each_noun!(group);

/// That the text of a record was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// The record of the act.
    pub act: u64,
    /// When.
    pub at: Moment,
    /// By whom: a member's id, or a login.
    pub by: Text,
    /// Why.
    pub because: Text,
}

impl Group {
    /// Takes in a record: the only way in which the state changes.
    ///
    /// A record that speaks of what is not there changes nothing but [`Group::seq`].
    pub fn apply(&mut self, record: &Record) {
        self.seq = record.seq;
        self.at = Some(record.at);
        if let Event::TextErased { seq, because, .. } = &record.event {
            let erased = Erased {
                act: record.seq,
                at: record.at,
                by: record.by.clone(),
                because: because.clone(),
            };
            self.erased.insert(*seq, erased);
        }
        self.happen(&record.event, record.seq);
    }

    /// Does what an event says to what it is about.
    pub(super) fn happen(&mut self, event: &Event, seq: u64) {
        match event {
            Event::Noun(fact) => self.apply_fact(fact, seq),
            Event::StatusReported {
                activity, report, ..
            } => self.activities.change(activity, seq, |a| {
                a.status = report.status;
                a.reports.push(report.clone());
            }),
            Event::ReportWithdrawn {
                activity,
                report,
                was,
            } => self.activities.change(activity, seq, |a| {
                a.status = *was;
                remove_last(&mut a.reports, report);
            }),
            Event::StageMoved {
                activity, stage, ..
            } => {
                self.activities
                    .change(activity, seq, |a| a.stage = stage.now);
            }
            Event::TurnEnded { activity, turn, .. } => {
                self.activities.change(activity, seq, |a| end_turn(a, turn));
            }
            Event::TurnReopened { activity, turn, .. } => {
                self.activities
                    .change(activity, seq, |a| reopen_turn(a, turn));
            }
            Event::ReadingTaken { indicator, reading } => {
                self.indicators.change(indicator, seq, |i| {
                    // Oldest first; of one day, in the order in which they were taken.
                    let place = i.readings.partition_point(|other| other.on <= reading.on);
                    i.readings.insert(place, reading.clone());
                });
            }
            Event::ReadingWithdrawn { indicator, reading } => {
                self.indicators
                    .change(indicator, seq, |i| remove_last(&mut i.readings, reading));
            }
            Event::Counted { commitment, count } => self.commitments.change(commitment, seq, |c| {
                let place = c.counts.partition_point(|other| other.on <= count.on);
                c.counts.insert(place, count.clone());
            }),
            Event::CountWithdrawn { commitment, count } => {
                self.commitments
                    .change(commitment, seq, |c| remove_last(&mut c.counts, count));
            }
            Event::Undone { .. } | Event::TextErased { .. } => {}
        }
    }

    /// Returns the row that tells of the group itself.
    pub fn own(&self) -> Option<&super::Profile> {
        self.profile.iter().next()
    }

    /// Returns what `id` is called in words: its first field.
    ///
    /// A decision's entry is called as the decision is.
    pub fn label(&self, id: &AnyId) -> Option<String> {
        if let AnyId::Entry(id) = id {
            let text = minutes::text(self, self.entries.get(id)?);
            return text.map(ToString::to_string);
        }
        let first = id.kind().fields().first()?;
        match self.value(id, first.key)? {
            Value::Text(text) => Some(text.to_string()),
            _ => None,
        }
    }
}

fn remove_last<T: PartialEq>(items: &mut Vec<T>, item: &T) {
    if let Some(place) = items.iter().rposition(|other| other == item) {
        items.remove(place);
    }
}

fn end_turn(activity: &mut Activity, turn: &Turn) {
    activity.turns.push(turn.clone());
    activity.begun = Some(turn.ended);
    activity.stage = Stage::Plan;
    activity.status = Status::NotStarted;
    activity.reports.clear();
    (activity.did, activity.helped, activity.verdict) = (None, None, None);
    (activity.helped_because, activity.lesson) = (None, None);
    // What the turn took and when stays with it; the next one is planned anew.
    (activity.from, activity.to) = (None, None);
    (activity.hours_used, activity.cost_used) = (Minutes(0), Ore(0));
    activity.milestones.clear();
}

fn reopen_turn(activity: &mut Activity, turn: &Turn) {
    remove_last(&mut activity.turns, turn);
    activity.begun = turn.begun;
    activity.stage = Stage::Improve;
    activity.status = turn.status;
    activity.reports.clone_from(&turn.reports);
    (activity.did, activity.helped, activity.verdict) = (turn.did, turn.helped, turn.verdict);
    (activity.helped_because, activity.lesson) = (turn.helped_because.clone(), turn.lesson.clone());
    (activity.from, activity.to) = (turn.from, turn.to);
    (activity.hours_used, activity.cost_used) = (turn.hours_used, turn.cost_used);
    activity.milestones.clone_from(&turn.milestones);
}
