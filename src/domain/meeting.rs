//! Meetings, the series they come in, and their agendas.

use super::activity::Stage;
use super::field::{Title, parts};
use super::id::{
    ActivityId, AgendaItemId, DocumentId, EntryId, MeetingId, MemberId, OrganisationId, SeriesId,
    StandingItemId,
};
use super::noun::noun;
use super::text::Text;
use super::time::{Date, Moment};
use super::wall::Wall;
use super::word::words;

words! {
    /// How often a series meets.
    Repeat "repeat" {
        /// The same weekday of each month, as every first Monday. A fifth one is the last.
        Monthly "monthly",
        /// The same weekday every week.
        Weekly "weekly",
        /// The same weekday every other week.
        Fortnightly "fortnightly",
        /// The same weekday of every third month.
        Quarterly "quarterly",
    }
}

words! {
    /// A month of the year.
    Month "month" {
        /// January.
        January "january",
        /// February.
        February "february",
        /// March.
        March "march",
        /// April.
        April "april",
        /// May.
        May "may",
        /// June.
        June "june",
        /// July.
        July "july",
        /// August.
        August "august",
        /// September.
        September "september",
        /// October.
        October "october",
        /// November.
        November "november",
        /// December.
        December "december",
    }
}

noun! {
    /// A series of meetings: every first Monday at one, but not in July.
    Series, SeriesField, SeriesId {
        /// What its meetings are called.
        Title title: Title, Required;
        /// Its first meeting, which tells weekday, place in the month and time of day.
        First first: Option<Wall>, Required;
        /// How often.
        Repeat repeat: Repeat, Optional;
        /// Months in which it does not meet.
        Skip skip: Vec<Month>, Optional;
        /// The last day on which it may meet; a year after the first where none is given.
        Until until: Option<Date>, Optional;
        /// How long a meeting is planned to be, in minutes.
        Minutes minutes: u32, Optional;
        /// Where it meets.
        Place place: Option<Title>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
    }
}

words! {
    /// What the program does at an item of an agenda.
    ItemKind "item-kind" {
        /// A matter of its own.
        Matter "matter",
        /// The meeting is opened, and who is there is noted.
        Opening "opening",
        /// The last minutes, and every open action.
        Actions "actions",
        /// The walk over the activities.
        Walk "walk",
        /// Other business.
        Other "other",
        /// The next meeting.
        NextMeeting "next-meeting",
    }
}

noun! {
    /// An item that stands on every agenda of the group (*stående punkt*): the template.
    StandingItem, StandingItemField, StandingItemId {
        /// What it is called.
        Title title: Title, Required;
        /// What the program does at it.
        Kind kind: ItemKind, Optional;
        /// The stage of the cycle it serves.
        Stage stage: Option<Stage>, Optional;
        /// Who presents it.
        Presenter presenter: Option<MemberId>, Optional;
        /// Time allotted, in minutes.
        Minutes minutes: u32, Optional;
        /// Its place on the agenda, the lowest first.
        Rank rank: u32, Optional;
    }
}

words! {
    /// How far a meeting has come.
    MeetingState "meeting-state" {
        /// Called (*kallad*).
        Called "called",
        /// Going on (*pågår*).
        Open "open",
        /// Over, its minutes not yet approved (*avslutad*).
        Closed "closed",
        /// Its minutes are approved and locked (*justerad*).
        Approved "approved",
    }
}

words! {
    /// What is noted of somebody's attendance.
    Presence "presence" {
        /// Is there.
        Present "present",
        /// Has sent apologies (*anmält förhinder*).
        Apologies "apologies",
        /// Is there without being a member, called in for a matter (*adjungerad*).
        CoOpted "co-opted",
        /// Left.
        Left "left",
        /// Has just come (*kommer*).
        Came "came",
    }
}

impl Presence {
    /// Returns whether who was noted so is there.
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Present | Self::CoOpted | Self::Came)
    }
}

parts! {
    /// One thing that was noted of somebody's attendance: they were there, came, left. The newest of
    /// one person holds.
    Attendance {
        /// The member, where it is one.
        member: Option<MemberId>, Optional;
        /// Somebody who is no member, by role.
        guest: Option<Title>, Optional;
        /// Whom they represent; alone, that somebody of it was there.
        organisation: Option<OrganisationId>, Optional;
        /// What was noted.
        presence: Presence, Required;
        /// At which item.
        item: Option<AgendaItemId>, Optional;
        /// When: as it was told, else as it was noted.
        at: Option<Moment>, Optional;
    }
}

noun! {
    /// A meeting of the group (*träff, möte*).
    Meeting, MeetingField, MeetingId {
        /// What it is called.
        Title title: Title, Required;
        /// When it is to begin, as the clock on the wall will have it.
        At at: Option<Wall>, Required;
        /// How long it is planned to be, in minutes; 0 where nobody has said.
        Minutes minutes: u32, Optional;
        /// Where.
        Place place: Option<Title>, Optional;
        /// The series it is one of.
        Series series: Option<SeriesId>, Optional;
        /// Who leads it.
        Chair chair: Option<MemberId>, Optional;
        /// Who takes the minutes.
        Secretary secretary: Option<MemberId>, Optional;
        /// Who verifies the minutes (*justerare*).
        Adjuster adjuster: Option<MemberId>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
        /// How far it has come.
        State state: MeetingState, Kept;
        /// The item it is at.
        Item item: Option<AgendaItemId>, Kept;
        /// When it was opened.
        Opened opened: Option<Moment>, Kept;
        /// When it was closed.
        Closed closed: Option<Moment>, Kept;
        /// When its minutes were approved.
        Approved approved: Option<Moment>, Kept;
        /// By whom.
        ApprovedBy approved_by: Option<Text>, Kept;
        /// What was noted of attendance, in order.
        Attendance attendance: Vec<Attendance>, Kept;
        /// When it was called, which with its id makes a name that no other meeting has.
        Called called: Option<Moment>, Kept;
        /// How often when, where or what was changed since it was called.
        Revision revision: u32, Kept;
        /// Its number in the registry (*diarienummer*).
        Registry registry: Option<Title>, Optional;
        /// Those times of attendance that somebody told; all others are when it was noted.
        Told told: Vec<Moment>, Kept;
    }
}

impl Meeting {
    /// Returns the meeting's day: the one it was called for, whenever its minutes are written.
    pub fn day(&self) -> Option<Date> {
        self.at.map(Wall::date)
    }

    /// Returns when it is planned to end, nothing where nobody has said how long it takes.
    pub fn ends(&self) -> Option<Wall> {
        self.at
            .filter(|_| self.minutes > 0)
            .map(|at| at.later(self.minutes))
    }
}

words! {
    /// Why an item comes back to a later agenda.
    Comeback "comeback" {
        /// It was not reached.
        NotReached "not-reached",
        /// An action that came out of it is still open.
        OpenAction "open-action",
    }
}

noun! {
    /// An item of a meeting's agenda (*dagordningspunkt*).
    AgendaItem, AgendaItemField, AgendaItemId {
        /// What it is called.
        Title title: Title, Required;
        /// The meeting it belongs to.
        Meeting meeting: MeetingId, Required;
        /// What the program does at it.
        Kind kind: ItemKind, Optional;
        /// The stage of the cycle it serves.
        Stage stage: Option<Stage>, Optional;
        /// Who presents it.
        Presenter presenter: Option<MemberId>, Optional;
        /// Time allotted, in minutes.
        Minutes minutes: u32, Optional;
        /// The activities it is about.
        Activities activities: Vec<ActivityId>, Optional;
        /// The documents it is about.
        Documents documents: Vec<DocumentId>, Optional;
        /// What was parked or asked before and is taken up here.
        TakesUp takes_up: Option<EntryId>, Optional;
        /// Its place on the agenda, the lowest first.
        Rank rank: u32, Optional;
        /// The standing item it was made from.
        Standing standing: Option<StandingItemId>, Kept;
        /// The earlier item that comes back here.
        BackFrom back_from: Option<AgendaItemId>, Kept;
        /// Why that comes back.
        Because because: Option<Comeback>, Kept;
        /// When it was first reached.
        Reached reached: Option<Moment>, Kept;
        /// Since when the meeting has been at it, nothing where it is elsewhere.
        Began began: Option<Moment>, Kept;
        /// The time that earlier visits took, in seconds.
        Seconds seconds: u32, Kept;
    }

    fn fresh(&self, _: u32, taken: &dyn Fn(&AgendaItemId) -> bool) -> Option<AgendaItemId> {
        let id = |number| AgendaItemId { meeting: self.meeting, number };
        (1..=crate::domain::id::MAX_NUMBER).map(id).find(|id| !taken(id))
    }
}

impl AgendaItem {
    /// Returns the seconds spent at it so far.
    pub fn spent(&self, now: Moment) -> u32 {
        let visit = self
            .began
            .map_or(0, |began| (now.millis() - began.millis()) / 1_000);
        self.seconds
            .saturating_add(u32::try_from(visit.max(0)).unwrap_or(u32::MAX))
    }
}
