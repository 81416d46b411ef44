//! The group as it stands after what is being decided, without a copy of all the rest of it.

use std::collections::BTreeSet;

use super::rule;
use crate::domain::event::Event;
use crate::domain::group::{Group, Holds};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::minutes::EntryKind;
use crate::domain::noun::{AnyId, Noun, NounKind, each_noun};
use crate::domain::refusal::Refusal;
use crate::domain::{Activity, BudgetLine, Entry};

/// Returns a copy of the group as it stands after these events.
pub(super) fn group_after(group: &Group, events: &[Event]) -> Group {
    let mut now = group.clone();
    for event in events {
        now.happen(event, group.seq + 1);
    }
    now
}

/// A group with events laid over it. What they touch is copied, the rest is looked up below.
pub(super) struct After<'a> {
    before: &'a Group,
    /// Only what was touched, as it stands now.
    touched: Group,
    ids: BTreeSet<AnyId>,
}

impl<'a> After<'a> {
    pub(super) fn new(before: &'a Group) -> Self {
        Self {
            before,
            touched: Group::default(),
            ids: BTreeSet::new(),
        }
    }

    /// Lays an event over the group.
    pub(super) fn happen(&mut self, event: &Event) {
        if let Some(id) = event.subject()
            && self.ids.insert(id.clone())
        {
            self.touched.copy(self.before, &id);
        }
        self.touched.happen(event, self.before.seq + 1);
    }

    pub(super) fn get<N: Noun>(&self, id: &N::Id) -> Option<&N>
    where
        Group: Holds<N>,
    {
        let table = if self.ids.contains(&id.clone().into()) {
            &self.touched
        } else {
            self.before
        };
        Holds::<N>::table(table).get(id)
    }

    pub(super) fn contains(&self, id: &AnyId) -> bool {
        if self.ids.contains(id) {
            self.touched.contains(id)
        } else {
            self.before.contains(id)
        }
    }

    /// Returns what a new one with the fields of `draft` is called.
    pub(super) fn fresh_id<N: Noun>(&self, draft: &N) -> Option<N::Id>
    where
        Group: Holds<N>,
    {
        let (before, touched) = (
            Holds::<N>::table(self.before),
            Holds::<N>::table(&self.touched),
        );
        draft.fresh(before.highest().max(touched.highest()), &|id| {
            before.was_given(id) || touched.was_given(id)
        })
    }

    pub(super) fn all<N: Noun + 'static>(&self) -> impl Iterator<Item = &N>
    where
        Group: Holds<N>,
    {
        let untouched = Holds::<N>::table(self.before)
            .iter()
            .filter(|noun| !self.ids.contains(&noun.id().clone().into()));
        untouched.chain(Holds::<N>::table(&self.touched).iter())
    }

    /// Checks every rule that what happened can have broken.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        self.ids.iter().try_for_each(|id| self.check_unlocked(id))?;
        self.ids.iter().try_for_each(|id| self.check_one(id))?;
        self.check_nothing_points_nowhere()?;
        self.touched
            .budget_lines
            .iter()
            .filter(|line| self.has_other_holder(line))
            .try_for_each(|line| self.check_payments(line))
    }

    /// Minutes that were approved before are locked: only a correction is added, a question may
    /// still be settled, and the registry gives them its number when it gets them.
    fn check_unlocked(&self, id: &AnyId) -> Result<(), Refusal> {
        let meeting = match id {
            AnyId::Meeting(id) if self.is_only_registered(*id) => None,
            AnyId::Meeting(id) => Some(*id),
            AnyId::AgendaItem(id) => Some(id.meeting),
            AnyId::Entry(id) if self.is_new_correction(*id) || self.is_only_settled(*id) => None,
            AnyId::Entry(id) => Some(id.meeting),
            AnyId::Decision(id) => self.before.decisions.get(id).and_then(|it| it.meeting),
            _ => None,
        };
        let meeting = meeting.and_then(|id| self.before.meetings.get(&id));
        match meeting.filter(|meeting| meeting.state == MeetingState::Approved) {
            Some(meeting) => Err(Refusal::MinutesLocked {
                meeting: meeting.id,
            }),
            None => Ok(()),
        }
    }

    fn is_new_correction(&self, id: EntryId) -> bool {
        let is_new = !self.before.entries.contains(&id);
        let entry = self.get::<Entry>(&id).filter(|_| is_new);
        entry.is_some_and(|entry| entry.kind == EntryKind::Correction)
    }

    fn is_only_settled(&self, id: EntryId) -> bool {
        let entries = self.before.entries.get(&id).zip(self.get::<Entry>(&id));
        entries.is_some_and(|(was, now)| {
            let unsettled = Entry {
                state: was.state,
                seq: was.seq,
                ..now.clone()
            };
            unsettled == *was
        })
    }

    fn is_only_registered(&self, id: MeetingId) -> bool {
        let meetings = self.before.meetings.get(&id).zip(self.get::<Meeting>(&id));
        meetings.is_some_and(|(was, now)| {
            let unregistered = Meeting {
                registry: was.registry.clone(),
                seq: was.seq,
                ..now.clone()
            };
            unregistered == *was
        })
    }

    fn check_nothing_points_nowhere(&self) -> Result<(), Refusal> {
        let went: BTreeSet<&AnyId> = self.ids.iter().filter(|id| !self.contains(id)).collect();
        if went.is_empty() {
            return Ok(());
        }
        match self.pointing_to(&went) {
            Some((by, id)) => Err(Refusal::StillUsed { id, by }),
            None => Ok(()),
        }
    }

    fn has_other_holder(&self, line: &BudgetLine) -> bool {
        let before = self.before.budget_lines.get(&line.id);
        before.is_none_or(|before| before.organisation != line.organisation)
    }

    /// A line that changes hands no longer pays for what its former holder does.
    fn check_payments(&self, line: &BudgetLine) -> Result<(), Refusal> {
        self.all::<Activity>()
            .filter(|activity| activity.budget.as_ref() == Some(&line.id))
            .try_for_each(|activity| rule::activity(activity, self))
    }
}

macro_rules! each_kind {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        impl After<'_> {
            fn check_one(&self, id: &AnyId) -> Result<(), Refusal> {
                match id { $(AnyId::$name(id) => match self.touched.$table.get(id) {
                    Some(noun) => rule::check(noun, self),
                    None => Ok(()),
                },)+ }
            }

            /// Returns something that points to one of `ids`, and to which.
            fn pointing_to(&self, ids: &BTreeSet<&AnyId>) -> Option<(AnyId, AnyId)> {
                let mut kinds: Vec<NounKind> = ids.iter().map(|id| id.kind()).collect();
                kinds.dedup();
                let mut to = None;
                $(if NounKind::$name.fields().iter().any(|spec| spec.shape.points_to(&kinds)) {
                    for noun in self.all::<crate::domain::$name>() {
                        noun.each_ref(&kinds, &mut |id| if ids.contains(id) {
                            to.get_or_insert_with(|| id.clone());
                        });
                        if let Some(to) = to { return Some((noun.id().clone().into(), to)); }
                    }
                })+
                None
            }
        }
    };
}

each_noun!(each_kind);
