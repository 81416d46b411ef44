//! Whether somebody may have what they want: the table of [`role`](crate::domain::role), held to.
//!
//! What is unknown is nobody's: that it is so is for the decision to say.

use super::activity::is_shut;
use crate::domain::activity::Activity;
use crate::domain::command::{AnyWish, Command, Said, Stamp, Step, What, Who};
use crate::domain::event::Record;
use crate::domain::group::{Group, Holds};
use crate::domain::id::{ActivityId, CommitmentId, EntryId, IndicatorId, MemberId, OrganisationId};
use crate::domain::minutes::Entry;
use crate::domain::noun::{AnyId, Noun, Wish};
use crate::domain::organisation::{Member, Role};
use crate::domain::refusal::Refusal;
use crate::domain::role::{Leave, Right};
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::{Action, BudgetLine};

/// Returns whether `by` may change anything: observers read; who is no member works at a store of
/// their own, where nobody else decides. Nobody changes anything unnamed, nor under a name that no
/// report could show, nor as somebody who has left a group that others lead.
///
/// # Errors
/// [`Refusal::NotPermitted`].
pub fn may_change(group: &Group, by: &Text) -> Result<(), Refusal> {
    asker(group, by).map(drop)
}

/// Returns whether `by` may erase the text of a record.
///
/// # Errors
/// [`Refusal::NotPermitted`], [`Refusal::Reserved`].
pub fn may_erase(group: &Group, by: &Text) -> Result<(), Refusal> {
    let asker = asker(group, by)?;
    asker.map_or(Ok(()), |asker| asker.need(Right::Erase, || false))
}

/// Returns whether `by` may confirm decisions.
///
/// # Errors
/// [`Refusal::NotPermitted`], [`Refusal::Reserved`].
pub fn may_decide(group: &Group, by: &Text) -> Result<(), Refusal> {
    let asker = asker(group, by)?;
    asker.map_or(Ok(()), |asker| asker.need(Right::Decide, || false))
}

/// Refuses where `by` may not have `command` granted, whatever else stands against it.
pub(super) fn permitted(group: &Group, command: &Command, stamp: &Stamp) -> Result<(), Refusal> {
    let asker = asker(group, &stamp.by)?;
    asker.map_or(Ok(()), |asker| asker.may(command, stamp.at.date()))
}

/// Returns the member who asks, nothing where it is somebody who is none.
fn asker<'a>(group: &'a Group, by: &'a Text) -> Result<Option<Asker<'a>>, Refusal> {
    let named = by.is_one_line() && (1..=Text::TITLE_MAX).contains(&by.chars());
    let id: Option<MemberId> = by.as_str().parse().ok();
    let member = id.as_ref().and_then(|id| group.members.get(id));
    let led = is_led(group);
    let has_left = led && member.is_none() && id.is_some_and(|id| group.members.was_given(&id));
    let reads = member.is_some_and(|member| member.role == Role::Observer);
    if !named || has_left || reads {
        return Err(Refusal::NotPermitted { by: by.clone() });
    }
    let bound = member.filter(|_| led);
    Ok(bound.map(|member| Asker { group, member, by }))
}

/// Returns whether there is somebody to ask: where nobody could change who may what, nobody is bound
/// by it, or they would be so for good.
fn is_led(group: &Group) -> bool {
    let mut members = group.members.iter();
    members.any(|member| Right::Group.leave(member.role) == Leave::Yes)
}

/// A member who wants something.
struct Asker<'a> {
    group: &'a Group,
    member: &'a Member,
    by: &'a Text,
}

impl Asker<'_> {
    fn may(&self, command: &Command, today: Date) -> Result<(), Refusal> {
        match command {
            Command::Noun(wish) => self.may_wish(wish),
            Command::Import(rows) => self.may_import(rows),
            Command::Report { activities, .. } => {
                self.need(Right::Report, || self.is_each_own(activities))
            }
            Command::Move {
                activity,
                to,
                because,
            } => {
                self.need(Right::Move, || self.is_each_own(&[*activity]))?;
                let shut = || is_shut(self.group, *activity, *to, today);
                if because.is_some() && shut() {
                    self.need(Right::PassGate, || false)?;
                }
                Ok(())
            }
            Command::Read { indicator, .. } => {
                self.need(Right::Measure, || self.measures(*indicator))
            }
            Command::Count { commitment, .. } => {
                self.need(Right::Measure, || self.keeps(*commitment))
            }
            // Whom the minutes are to be approved by is the meeting's to say.
            Command::Meet {
                step: Step::Approve,
                ..
            } => self.need(Right::Approve, || true),
            Command::Meet { .. } => self.need(Right::Run, || false),
            Command::CallSeries { .. } => self.need(Right::Call, || false),
            Command::Attend { who, .. } => {
                self.need(Right::Attend, || who.iter().all(|who| self.is_of(who)))
            }
            Command::Minute { said, .. } => self.may_say(said, today),
            Command::Amend { entry, said, .. } => {
                self.need(Right::Amend, || self.is_entry_own(*entry))?;
                self.may_say(said, today)
            }
            Command::Withdraw { entry, .. } | Command::Settle { entry, .. } => {
                self.need(Right::Amend, || self.is_entry_own(*entry))
            }
            Command::Confirm { .. } | Command::Strike { .. } => self.need(Right::Decide, || false),
            Command::Dissent { dissent, .. } => self.need(Right::Dissent, || {
                dissent.member.as_ref() == Some(&self.member.id)
            }),
            Command::Correct { .. } => self.need(Right::Correct, || false),
            Command::Undo { change } => self.may_undo(change),
            Command::Reword { thing, field, .. } => self.may_reword(thing, field),
        }
    }

    /// Refuses what the table does not allow, `own` telling whether it is only about what is one's own.
    fn need(&self, right: Right, own: impl FnOnce() -> bool) -> Result<(), Refusal> {
        match right.leave(self.member.role) {
            Leave::Yes => Ok(()),
            Leave::Own if own() => Ok(()),
            Leave::Own => Err(Refusal::NotOwn { right }),
            Leave::No => Err(Refusal::Reserved { right }),
        }
    }

    fn may_wish(&self, wish: &AnyWish) -> Result<(), Refusal> {
        let right = Right::of(wish.kind());
        match wish {
            AnyWish::Activity(wish) => self.need(right, || {
                self.is_own_before_and_after(wish, |it| self.is_activity_own(it))
            }),
            AnyWish::Action(wish) => self.need(right, || {
                self.is_own_before_and_after(wish, |it| self.is_action_own(it))
            }),
            AnyWish::BudgetLine(wish) => self.need(right, || {
                let own = |line: &BudgetLine| self.represents(Some(&line.organisation));
                self.is_own_before_and_after(wish, own)
            }),
            AnyWish::Entry(wish) => self.need(right, || {
                self.is_own_before_and_after(wish, |it| self.made(it))
            }),
            _ => self.need(right, || false),
        }
    }

    /// Words are put otherwise by those who may have them written.
    fn may_reword(&self, thing: &AnyId, field: &Text) -> Result<(), Refusal> {
        match thing {
            AnyId::Activity(id) if field.as_str() == "reports" => {
                self.need(Right::Report, || self.is_each_own(&[*id]))
            }
            AnyId::Indicator(id) => self.need(Right::Measure, || self.measures(*id)),
            AnyId::Commitment(id) => self.need(Right::Measure, || self.keeps(*id)),
            thing => self.may_wish(&AnyWish::edit(thing.clone(), Vec::new())?),
        }
    }

    /// Rows from a file bring what only decisions bring otherwise: stages, minutes, what was counted.
    /// Several things that are to go at once are rows as well, but bring nothing.
    fn may_import(&self, rows: &[AnyWish]) -> Result<(), Refusal> {
        if rows.iter().all(AnyWish::removes) {
            return rows.iter().try_for_each(|wish| self.may_wish(wish));
        }
        self.need(Right::Import, || false)
    }

    /// What a line brings about takes the same leave as had it been asked for without one.
    fn may_say(&self, said: &Said, today: Date) -> Result<(), Refusal> {
        match &said.what {
            What::Note | What::Question | What::Parked => self.need(Right::Note, || false),
            What::Decision => self.need(Right::Decide, || false),
            What::Does(command) => {
                self.need(Right::Note, || false)?;
                match &**command {
                    // No line has another in it, which the decision says.
                    Command::Minute { .. } | Command::Amend { .. } => Ok(()),
                    command => self.may(command, today),
                }
            }
        }
    }

    /// One's own change can be taken back, but not who may what: that takes today's leave.
    fn may_undo(&self, change: &[Record]) -> Result<(), Refusal> {
        let of_group = |record: &Record| {
            let subject = record.event.subject();
            subject.is_some_and(|id| Right::of(id.kind()) == Right::Group)
        };
        if change.iter().any(of_group) {
            self.need(Right::Group, || false)?;
        }
        self.need(Right::Undo, || {
            change.iter().all(|record| record.by == *self.by)
        })
    }

    /// Returns whether a wish is about what is one's own and stays so: nobody takes what is another's
    /// by naming themselves its owner, nor gives away what others then have to do.
    fn is_own_before_and_after<N: Noun>(&self, wish: &Wish<N>, own: impl Fn(&N) -> bool) -> bool
    where
        Group: Holds<N>,
    {
        let there = |id: &N::Id| Holds::<N>::table(self.group).get(id);
        let filled = |mut noun: N, fields: &[N::Field]| {
            for field in fields {
                noun.swap(field.clone());
            }
            noun
        };
        match wish {
            Wish::Add { id, fields } => {
                own(&filled(N::blank(id.clone().unwrap_or_default()), fields))
            }
            Wish::Edit { id, fields, .. } => {
                there(id).is_none_or(|noun| own(noun) && own(&filled(noun.clone(), fields)))
            }
            Wish::Remove { id } => there(id).is_none_or(own),
        }
    }

    fn represents(&self, organisation: Option<&OrganisationId>) -> bool {
        organisation.is_some() && self.member.organisation.as_ref() == organisation
    }

    fn is_me(&self, member: Option<&MemberId>) -> bool {
        member == Some(&self.member.id)
    }

    fn is_activity_own(&self, activity: &Activity) -> bool {
        self.represents(activity.owner.as_ref()) || self.is_me(activity.member.as_ref())
    }

    fn is_each_own(&self, activities: &[ActivityId]) -> bool {
        let mut known = activities
            .iter()
            .filter_map(|id| self.group.activities.get(id));
        known.all(|activity| self.is_activity_own(activity))
    }

    /// An action is also of whoever does the activity that it belongs to, where it is nobody else's.
    fn is_action_own(&self, action: &Action) -> bool {
        if action.owner.is_none() && action.member.is_none() {
            let activity = action.activity.as_slice();
            return !activity.is_empty() && self.is_each_own(activity);
        }
        self.represents(action.owner.as_ref()) || self.is_me(action.member.as_ref())
    }

    fn made(&self, entry: &Entry) -> bool {
        entry.by.as_ref() == Some(self.by)
    }

    fn is_entry_own(&self, id: EntryId) -> bool {
        let entry = self.group.entries.get(&id);
        entry.is_none_or(|entry| self.made(entry))
    }

    /// Returns whether an own activity serves the goal that an indicator tells about.
    fn measures(&self, id: IndicatorId) -> bool {
        self.group.indicators.get(&id).is_none_or(|indicator| {
            let mut activities = self.group.activities.iter();
            activities.any(|activity| {
                self.is_activity_own(activity) && activity.goals.contains(&indicator.goal)
            })
        })
    }

    /// Returns whether one's organisation gave the promise, or an own activity serves the commitment.
    fn keeps(&self, id: CommitmentId) -> bool {
        if !self.group.commitments.contains(&id) {
            return true;
        }
        let promise = self.group.promises.get(&id.promise);
        let gave = promise.is_some_and(|promise| {
            let mut parties = promise.parties.iter();
            parties.any(|party| self.represents(Some(party)))
        });
        let mut activities = self.group.activities.iter();
        gave || activities
            .any(|activity| self.is_activity_own(activity) && activity.commitments.contains(&id))
    }

    fn is_of(&self, who: &Who) -> bool {
        match who {
            Who::Member(id) => self.is_me(Some(id)) || !self.group.members.contains(id),
            Who::Organisation(id) => {
                self.represents(Some(id)) || !self.group.organisations.contains(id)
            }
            Who::Guest(_) => false,
        }
    }
}
