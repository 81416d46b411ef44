//! Activities, and the actions that come out of them.

use super::amount::{Minutes, Ore};
use super::field::{Title, parts};
use super::id::{
    ActionId, ActivityId, AgendaItemId, BudgetLineId, CommitmentId, DevelopmentAreaId, FactorId,
    GoalId, MeetingId, MemberId, OrganisationId,
};
use super::noun::noun;
use super::text::Text;
use super::time::{Date, Moment};
use super::word::words;

words! {
    /// Where an activity is in the cycle (*skede*).
    Stage "stage" {
        /// *Planera.*
        Plan "plan",
        /// *Genomföra.*
        Do "do",
        /// *Följa upp.*
        Check "check",
        /// *Förbättra.*
        Improve "improve",
    }
}

impl Stage {
    /// Returns the stage that follows within a turn; after improve a new turn begins.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// Returns the stage before within a turn.
    pub fn previous(self) -> Option<Self> {
        (self as usize)
            .checked_sub(1)
            .and_then(|place| Self::ALL.get(place))
            .copied()
    }
}

words! {
    /// How an activity is going.
    Status "status" {
        /// *Ej påbörjad.*
        NotStarted "not-started",
        /// *Enligt plan.*
        OnTrack "on-track",
        /// *Hotad.*
        AtRisk "at-risk",
        /// *Hinder.*
        Blocked "blocked",
        /// *Klar.*
        Done "done",
        /// *Stoppad.*
        Stopped "stopped",
    }
}

impl Status {
    /// The order in which they are asked for: an activity that is asked about has mostly begun.
    pub const ASKED: [Self; 6] = [
        Self::OnTrack,
        Self::AtRisk,
        Self::Blocked,
        Self::Done,
        Self::Stopped,
        Self::NotStarted,
    ];
}

words! {
    /// What is to become of an activity after a turn.
    Verdict "verdict" {
        /// Goes on as it is.
        Continue "continue",
        /// Goes on, changed.
        Adjust "adjust",
        /// Goes on, larger.
        ScaleUp "scale-up",
        /// Ends.
        Stop "stop",
    }
}

words! {
    /// The answer to "did we do it?".
    Did "did" {
        /// As planned.
        Yes "yes",
        /// In part.
        Partly "partly",
        /// Not at all.
        No "no",
    }
}

words! {
    /// The answer to "did it help?".
    Helped "helped" {
        /// The readings say so.
        Yes "yes",
        /// In part.
        Partly "partly",
        /// The readings say it did not.
        No "no",
        /// Not measurable yet, for a stated reason.
        NotMeasurable "not-measurable",
    }
}

parts! {
    /// A step on the way, with the day it is due and the day it was reached.
    Milestone {
        /// Due on.
        due: Date, Required;
        /// What.
        title: Title, Required;
        /// Reached on.
        reached: Option<Date>, Optional;
    }
}

parts! {
    /// One status report.
    Report {
        /// When it was given.
        at: Moment, Required;
        /// By whom.
        by: Text, Required;
        /// How it was going.
        status: Status, Required;
        /// In words.
        note: Option<Text>, Optional;
    }
}

parts! {
    /// A turn that has ended, with what was learnt.
    Turn {
        /// First day.
        begun: Option<Date>, Optional;
        /// Last day.
        ended: Date, Required;
        /// How it stood at the end.
        status: Status, Required;
        /// "Did we do it?"
        did: Option<Did>, Optional;
        /// "Did it help?"
        helped: Option<Helped>, Optional;
        /// Why it could not be measured, or what the readings showed.
        helped_because: Option<Text>, Optional;
        /// What was learnt.
        lesson: Option<Text>, Optional;
        /// What became of it.
        verdict: Option<Verdict>, Optional;
        /// The status reports of the turn, oldest first.
        reports: Vec<Report>, Optional;
        /// First day of its period.
        from: Option<Date>, Optional;
        /// Last day of its period.
        to: Option<Date>, Optional;
        /// Working time it used, in minutes.
        hours_used: Minutes, Optional;
        /// Money it used, in öre.
        cost_used: Ore, Optional;
        /// Its steps on the way.
        milestones: Vec<Milestone>, Optional;
    }
}

noun! {
    /// Something the group does (*aktivitet*), owned by one organisation and paid from a line of
    /// that organisation's ordinary budget.
    Activity, ActivityField, ActivityId {
        /// What is done.
        Title title: Title, Required;
        /// Who does it.
        Owner owner: Option<OrganisationId>, Optional;
        /// Who answers for it.
        Member member: Option<MemberId>, Optional;
        /// What pays: a line of the owner's.
        Budget budget: Option<BudgetLineId>, Optional;
        /// First day.
        From from: Option<Date>, Optional;
        /// Last day.
        To to: Option<Date>, Optional;
        /// The goals it serves.
        Goals goals: Vec<GoalId>, Optional;
        /// The factors it starts from.
        Factors factors: Vec<FactorId>, Optional;
        /// The development areas it serves.
        Areas areas: Vec<DevelopmentAreaId>, Optional;
        /// The commitments it serves.
        Commitments commitments: Vec<CommitmentId>, Optional;
        /// Planned working time, in minutes.
        HoursPlanned hours_planned: Minutes, Optional;
        /// Used working time, in minutes.
        HoursUsed hours_used: Minutes, Optional;
        /// Planned cost, in öre.
        CostPlanned cost_planned: Ore, Optional;
        /// Used cost, in öre.
        CostUsed cost_used: Ore, Optional;
        /// Steps on the way.
        Milestones milestones: Vec<Milestone>, Optional;
        /// "Did we do it?", this turn.
        Did did: Option<Did>, Optional;
        /// "Did it help?", this turn.
        Helped helped: Option<Helped>, Optional;
        /// Why that cannot be measured yet, or what the readings show.
        HelpedBecause helped_because: Option<Text>, Optional;
        /// What was learnt, this turn.
        Lesson lesson: Option<Text>, Optional;
        /// What is to become of it after this turn.
        Verdict verdict: Option<Verdict>, Optional;
        /// Where it comes from.
        Source source: Option<Text>, Optional;
        /// Where it is in the cycle.
        Stage stage: Stage, Kept;
        /// How it is going.
        Status status: Status, Kept;
        /// First day of this turn.
        Begun begun: Option<Date>, Kept;
        /// This turn's status reports, oldest first.
        Reports reports: Vec<Report>, Kept;
        /// The turns that have ended, oldest first.
        Turns turns: Vec<Turn>, Kept;
    }

    fn order(&mut self) {
        self.reports.sort_by_key(|report| report.at);
        self.turns.sort_by_key(|turn| turn.ended);
    }
}

impl Activity {
    /// Returns which trip round the cycle this is, from 1.
    pub fn turn(&self) -> usize {
        self.turns.len() + 1
    }

    /// Returns the newest report, of this turn or an earlier one.
    pub fn last_report(&self) -> Option<&Report> {
        self.reports
            .last()
            .or_else(|| self.turns.iter().rev().find_map(|turn| turn.reports.last()))
    }

    /// Returns the last status report that was given before a moment, in whichever turn.
    pub fn last_report_before(&self, before: Moment) -> Option<&Report> {
        let earlier = self
            .turns
            .iter()
            .rev()
            .flat_map(|turn| turn.reports.iter().rev());
        let mut all = self.reports.iter().rev().chain(earlier);
        all.find(|report| report.at < before)
    }

    /// Returns whether nothing more will happen in it: it was improved upon, and the verdict was to
    /// stop. One that was only stopped is still followed up.
    pub fn is_over(&self) -> bool {
        self.stage == Stage::Improve && self.verdict == Some(Verdict::Stop)
    }

    /// Returns whether the group works with it, or has: all but what was stopped.
    pub fn counts(&self) -> bool {
        self.status != Status::Stopped
    }

    /// Returns whether nothing more is done in it, so that it is neither late nor goes on without an end.
    pub fn rests(&self) -> bool {
        matches!(self.status, Status::Done | Status::Stopped) || self.is_over()
    }

    /// Returns the milestones of all its turns, the earliest turn's first.
    pub fn all_milestones(&self) -> impl Iterator<Item = &Milestone> {
        let turns = self.turns.iter().flat_map(|turn| &turn.milestones);
        turns.chain(&self.milestones)
    }

    /// Returns by how many days it is late on `on`, nothing where it is not.
    pub fn days_late(&self, on: Date) -> Option<i64> {
        let late = on.days_since(self.to?);
        (late > 0 && !self.rests()).then_some(late)
    }
}

words! {
    /// Where an action stands.
    ActionState "action-state" {
        /// To be done.
        Open "open",
        /// Done.
        Done "done",
        /// Not to be done after all.
        Dropped "dropped",
    }
}

words! {
    /// What was last told of an action that is still open.
    Progress "progress" {
        /// Nothing yet.
        Untold "untold",
        /// It is on its way.
        OnItsWay "on-its-way",
        /// Something hinders it.
        Hindered "hindered",
    }
}

noun! {
    /// Something somebody is to do by a day (*åtgärd*).
    Action, ActionField, ActionId {
        /// What is to be done.
        Text text: Title, Required;
        /// The organisation that is to do it.
        Owner owner: Option<OrganisationId>, Optional;
        /// The member who is to do it.
        Member member: Option<MemberId>, Optional;
        /// By when.
        Due due: Option<Date>, Optional;
        /// The activity it belongs to.
        Activity activity: Option<ActivityId>, Optional;
        /// Where it stands.
        State state: ActionState, Optional;
        /// Where it comes from.
        Source source: Option<Text>, Optional;
        /// What was last told of it.
        Progress progress: Progress, Optional;
        /// The meeting that gave it.
        Meeting meeting: Option<MeetingId>, Kept;
        /// The agenda item it came out of.
        Item item: Option<AgendaItemId>, Kept;
    }
}

impl Action {
    /// Returns whether it should have been done before `on`.
    pub fn is_overdue(&self, on: Date) -> bool {
        self.state == ActionState::Open && self.due.is_some_and(|due| due < on)
    }
}
