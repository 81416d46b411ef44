//! The secretary's side of a meeting: the agenda, the minutes of the item at hand, and the line,
//! where every printable key types.

use std::time::Duration;

use crossterm::event::KeyEvent;

use super::agenda::Agenda;
use super::closing::Closing;
use super::look::Look;
use super::read_line::told_lacking;
use super::readback::ReadBack;
use super::rollcall::RollCall;
use super::seen::{Seen, says, withdraws};
use super::several;
use super::typing::Typing;
use super::{heading, item, step, timer, undone, work};
use crate::capture::Outcome;
use crate::domain::command::{Command, Step};
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{AnyId, Entry, Record};
use crate::host::{Ask, Denied};
use crate::lang::initials;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::{Draft, Intent, Screen, prompt};
use crate::tui::widget::paint::Paint;

/// From this width the agenda stands beside the minutes.
const BESIDE: u16 = 64;

/// The secretary's side.
pub struct Sitting {
    meeting: MeetingId,
    typing: Typing,
    /// The line that was entered and is on its way to the disk.
    entering: bool,
    /// What was entered last is being taken back.
    undoing: bool,
    /// What an editor has to change.
    handed: Vec<Seen>,
    /// The item whose entries these are.
    handed_of: Option<AgendaItemId>,
    /// Who closed the meeting while one sat at it.
    closed_by: Option<Text>,
}

impl Sitting {
    /// Returns the sitting of a meeting that is going on, with the line that was left half typed.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        Self {
            meeting,
            typing: Typing::of(meeting, desk),
            entering: false,
            undoing: false,
            handed: Vec::new(),
            handed_of: None,
            closed_by: None,
        }
    }

    /// Has an entry be taken up, with the change of it that was set aside.
    pub fn changing(mut self, entry: EntryId, desk: &Desk<'_>) -> Self {
        if let Some(entry) = desk.group().entries.get(&entry) {
            self.typing.take_up(entry, desk);
        }
        self
    }

    fn meeting<'a>(&self, desk: &Desk<'a>) -> Option<&'a Meeting> {
        let meeting = desk.group().meetings.get(&self.meeting);
        meeting.filter(|meeting| meeting.state == MeetingState::Open)
    }

    /// Enters the line: as a new entry, or in the place of the one it was taken from.
    fn enter(&mut self, desk: &Desk<'_>) -> Intent {
        if self.typing.text().chars().count() > Text::PROSE_MAX {
            let whole = self.typing.text().to_owned();
            return self.look_at_pieces(&whole, desk);
        }
        match self.typing.outcome() {
            None => Intent::Stay,
            // An entry that is emptied is taken out.
            Some(Outcome::Nothing) => match self.typing.over() {
                Some(seen) => self.ask(withdraws(seen)),
                None => Intent::Stay,
            },
            Some(Outcome::Asks(asks)) => Intent::Tell(told_lacking(asks, desk)),
            Some(Outcome::Says(said)) => {
                let said = said.clone();
                let (over, under) = (self.typing.over(), self.typing.under());
                self.ask(says(self.meeting, over, under, said))
            }
        }
    }

    /// What is longer than an entry may be becomes several, after one look; the first of them is in the
    /// place of the one that is amended.
    fn look_at_pieces(&mut self, whole: &str, desk: &Desk<'_>) -> Intent {
        let look = Look::of(
            self.meeting,
            (self.typing.over().cloned(), self.typing.under()),
            whole,
            desk,
        );
        self.typing.come_back(desk);
        // It is kept there before it is not kept here any more.
        let kept = look.draft().into_iter().chain([self.typing.draft()]);
        let kept = kept.map(Intent::Draft);
        Intent::All(kept.chain([Intent::Open(Box::new(look))]).collect())
    }

    fn ask(&mut self, command: Command) -> Intent {
        self.entering = true;
        Intent::Ask(command.into())
    }

    /// Takes up the entry before or after the one at hand; after the newest, the line is new again.
    fn amend(&mut self, back: bool, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = self.meeting(desk) else {
            return Intent::Stay;
        };
        // Who has gone on meanwhile takes nothing away from what is being mended.
        let amended = self.typing.amends();
        let amended = amended.and_then(|id| desk.group().entries.get(&id));
        let item = amended.map_or(meeting.item, |entry| entry.item);
        let mut entries = minutes::under(desk.group(), meeting.id, item);
        let found: Option<&Entry> = match (self.typing.amends(), back) {
            (None, true) => entries.next_back(),
            (None, false) => None,
            (Some(at), true) => entries
                .take_while(|entry| entry.id != at)
                .last()
                .or(desk.group().entries.get(&at)),
            (Some(at), false) => entries.skip_while(|entry| entry.id != at).nth(1),
        };
        let told = match found {
            // Before the first there is none.
            Some(entry) if self.typing.amends() == Some(entry.id) => None,
            Some(entry) => self.typing.take_up(entry, desk),
            None if self.typing.amends().is_some() => self.typing.leave(desk),
            None => None,
        };
        told.map_or(Intent::Stay, Intent::Tell)
    }

    /// Hands the lines of the item at hand to an editor, unless what came from there still waits:
    /// then there is a choice first.
    fn edit(&mut self, meeting: &Meeting, desk: &Desk<'_>) -> Intent {
        if let Some(look) = Look::left_edited(meeting.id, desk) {
            return look.again(desk);
        }
        self.handed = several::handed(meeting, desk.group());
        self.handed_of = meeting.item;
        Intent::Editor(several::numbered(&self.handed))
    }

    /// Takes up the line that was undone, to be mended and entered again; what is being typed is not
    /// thrown away for it.
    fn take_back(&mut self, records: &[Record], desk: &Desk<'_>) {
        let line = undone::line(records, desk.group()).filter(|_| self.typing.text().is_empty());
        if let Some(line) = line {
            self.typing.take_back(&line, desk);
        }
    }

    /// Says that somebody else closed the meeting, and what becomes of the line.
    fn told_closed(&self, desk: &Desk<'_>) -> String {
        let by = self.closed_by.as_ref();
        let by = by.map(|by| initials::named(desk.group(), by).to_owned());
        let id = match (&by, self.typing.draft().text.is_some()) {
            (Some(_), true) => "sitting-closed-by-kept",
            (Some(_), false) => "sitting-closed-by",
            (None, true) => "sitting-closed-kept",
            (None, false) => "sitting-closed",
        };
        let args = [
            ("id", self.meeting.to_string().into()),
            ("who", by.unwrap_or_default().into()),
        ];
        desk.say(id, &args)
    }

    /// Goes where the meeting stands by now, which somebody else closed.
    fn follow(&self, desk: &Desk<'_>) -> Intent {
        Intent::All(vec![
            Intent::Draft(self.typing.draft()),
            super::go(self.meeting, desk),
            Intent::Tell(self.told_closed(desk)),
        ])
    }

    fn tell_item(&self, desk: &Desk<'_>) -> Intent {
        let item = self.meeting(desk).and_then(|meeting| meeting.item);
        match item.and_then(|id| desk.group().agenda_items.get(&id)) {
            Some(item) => Intent::Tell(item::told(item, desk)),
            None => Intent::Stay,
        }
    }

    fn leave(&self, desk: &Desk<'_>) -> Intent {
        let kept = Intent::Draft(self.typing.draft());
        let key = desk.keys.name(Place::Cycle, Action::Meetings);
        let args = [
            ("id", self.meeting.to_string().into()),
            ("key", key.unwrap_or_default().into()),
        ];
        let told = Intent::Tell(desk.say("sitting-left", &args));
        Intent::All(vec![kept, Intent::Act(Action::Cycle), told])
    }
}

impl Screen for Sitting {
    fn place(&self) -> Place {
        Place::Sitting
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = self.meeting(desk) else {
            return self.follow(desk);
        };
        match action {
            Action::Open => self.enter(desk),
            Action::Complete | Action::CompleteBack => {
                self.typing.complete(action == Action::CompleteBack, desk);
                Intent::Stay
            }
            Action::Amend | Action::AmendLater => self.amend(action == Action::Amend, desk),
            Action::NextItem => step(meeting.id, Step::Next),
            Action::PreviousItem => step(meeting.id, Step::Previous),
            Action::Work => work(meeting, desk),
            Action::ReadBack => match ReadBack::at_hand(meeting, desk) {
                Some(screen) => Intent::Open(Box::new(screen)),
                None => Intent::Tell(desk.word("readback-none")),
            },
            Action::Agenda => Intent::Open(Box::new(Agenda::of(meeting.id, desk))),
            Action::RollCall => Intent::Open(Box::new(RollCall::of(meeting.id, desk))),
            Action::CloseMeeting => Intent::Open(Box::new(Closing::of(meeting.id, desk))),
            Action::Editor => self.edit(meeting, desk),
            Action::Back if self.typing.amends().is_some() => {
                let told = self.typing.step_back(desk);
                told.map_or(Intent::Stay, Intent::Tell)
            }
            Action::Back => self.leave(desk),
            _ => Intent::Stay,
        }
    }

    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        if !self.typing.has_room_for_key(key) {
            return prompt::full(desk);
        }
        self.typing.key(key, desk);
        Intent::Stay
    }

    fn read_typed(&mut self, desk: &Desk<'_>) {
        self.typing.read_typed(desk);
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        if text.trim_end().contains('\n') {
            let under = self.meeting(desk).and_then(|meeting| meeting.item);
            let look = Look::of(self.meeting, (None, under), text, desk);
            return Intent::Open(Box::new(look));
        }
        if let Some(whole) = self.typing.beyond(text) {
            return self.look_at_pieces(&whole, desk);
        }
        self.typing.paste(text, desk);
        Intent::Stay
    }

    fn edited(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        let pieces = several::differences(std::mem::take(&mut self.handed), self.handed_of, text);
        if pieces.is_empty() {
            return Intent::Tell(desk.word("sitting-unchanged"));
        }
        Intent::Open(Box::new(Look::edited(self.meeting, pieces)))
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        let mut told = Intent::Stay;
        let entering = std::mem::take(&mut self.entering);
        if let Err(denied) = outcome
            && entering
            && let Some(overtaken) = self.typing.overtaken(denied, desk)
        {
            return Intent::Tell(overtaken);
        }
        if entering && outcome.is_ok() {
            if let Some(why) = self.typing.short_of(desk) {
                let key = desk.keys.name(Place::Sitting, Action::Amend);
                let args = [("why", why.into()), ("key", key.unwrap_or_default().into())];
                told = Intent::Tell(desk.say("sitting-only-note", &args));
            }
            self.typing.entered(desk);
        }
        let is_undoing = std::mem::take(&mut self.undoing);
        if let Ok(records) = outcome {
            if is_undoing {
                self.take_back(records, desk);
                told = undone::strikes(records).map_or(told, |id| {
                    let key = desk.keys.name(Place::Sitting, Action::Amend);
                    let args = [
                        ("id", id.to_string().into()),
                        ("key", key.unwrap_or_default().into()),
                    ];
                    Intent::Tell(desk.say("sitting-struck", &args))
                });
            } else if undone::is(records) {
                self.typing.leave_entered(desk);
            }
            if item::is_reached(records) {
                told = self.tell_item(desk);
            }
        }
        match self.meeting(desk) {
            Some(_) => told,
            None => super::go(self.meeting, desk),
        }
    }

    fn done_by_others(&mut self, records: &[Record], desk: &Desk<'_>) -> Option<String> {
        let by = item::stepped_to(self.meeting, MeetingState::Closed, records)?;
        self.closed_by = Some(by.clone());
        Some(self.told_closed(desk))
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.typing.read(desk);
    }

    fn does(&self, action: Action, desk: &Desk<'_>) -> Option<Action> {
        // What is over cannot be typed at: any key goes where it stands.
        let goes_on = self.meeting(desk).is_some();
        (goes_on || action == Action::Help).then_some(action)
    }

    fn undo(&mut self) -> Ask {
        self.undoing = true;
        Ask::UndoAt(self.meeting)
    }

    fn holds_for(&self, desk: &Desk<'_>) -> Option<Duration> {
        let item = self.meeting(desk)?.item?;
        Some(timer::minute(
            desk.group().agenda_items.get(&item)?,
            desk.now,
        ))
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let meeting = desk.group().meetings.get(&self.meeting);
        meeting.map_or_else(String::new, |meeting| heading(meeting, desk))
    }

    fn at(&self, desk: &Desk<'_>) -> Option<AnyId> {
        item::at_hand(desk).map(|item| item.id.into())
    }

    fn draft(&self) -> Option<Draft> {
        Some(self.typing.draft())
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let meeting = desk.group().meetings.get(&self.meeting)?;
        let (width, height) = (paint.width(), paint.height());
        let has_agenda = meeting.item.is_some();
        let left = if width >= BESIDE && has_agenda {
            item::agenda_width(meeting, desk).min(width / 3)
        } else {
            0
        };
        let rows = height.saturating_sub(3);
        if left > 0 {
            item::draw_agenda(&mut paint.part(0, 0, left, rows), meeting, desk);
        }
        if meeting.state == MeetingState::Open {
            let mut right = paint.part(left, 0, width - left, rows);
            item::draw_head(&mut right, meeting, desk);
            item::draw_entries(
                &mut right.part(0, 1, width - left, rows.saturating_sub(1)),
                meeting,
                self.typing.amends(),
                desk,
            );
        }
        paint.rule(rows, desk.theme.signs.rule, desk.theme.faint);
        let over = self.meeting(desk).is_none().then(|| {
            let key = desk.keys.name(Place::Sitting, Action::Open);
            // Who closed it was told as it happened.
            desk.say("sitting-over", &[("key", key.unwrap_or_default().into())])
        });
        Some(self.typing.draw(paint, height - 2, over.as_ref(), desk))
    }
}
