//! The line of a meeting: kept as it is typed, in the place of the entry that it was taken from. What
//! is begun and left for another line is set aside, and comes back.

use crossterm::event::KeyEvent;

use super::item;
use super::read_line::{At, ReadLine};
use super::seen::{Seen, says, withdraws};
use super::several::{Piece, is_entered, line_of};
use super::trial::Trial;
use super::undone;
use crate::capture::Outcome;
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::minutes::Entry;
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::Draft;
use crate::tui::widget::paint::Paint;

/// The line being typed, and the entry that it is to replace.
pub struct Typing {
    meeting: MeetingId,
    line: ReadLine,
    /// The entry that the line is to replace, as it was taken up; nothing for a new one.
    amends: Option<Seen>,
    /// The item at which a new line was begun, under which it stays wherever the meeting goes.
    under: Option<AgendaItemId>,
    /// What was begun and set aside: changes of entries, and new lines, the latest last.
    aside: Vec<Piece>,
    /// The words of others' or one's own that came back as a choice: left as they are, they are let go.
    offered: Option<String>,
    /// Whether it would be granted, where it changes an entry.
    trial: Trial,
    /// Whether it was left half typed before, so that there may be others.
    was_left: bool,
}

/// Returns the key under which a meeting's line is kept.
pub fn draft_key(meeting: MeetingId) -> String {
    format!("sitting:{meeting}")
}

/// Returns the line that a draft holds, and the entry that it is to replace, as that was seen, or the
/// item that it stands under.
pub fn in_draft(draft: &str) -> (&str, &str) {
    let (amends, rest) = draft.split_once('\n').unwrap_or(("", draft));
    (rest.lines().next().unwrap_or_default(), amends)
}

impl Typing {
    /// Returns the line of a meeting, with what was left half typed.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        // A draft that cannot be read is no reason not to type.
        let draft = desk.draft(&draft_key(meeting));
        let mut typing = Self::left(meeting, &draft.unwrap_or_default(), desk);
        // One that stands in the minutes already gives way to another that was left.
        while typing.was_left && typing.holds_nothing() {
            let next = desk.next_draft(&draft_key(meeting));
            typing = Self::left(meeting, &next.unwrap_or_default(), desk);
        }
        typing
    }

    fn left(meeting: MeetingId, draft: &str, desk: &Desk<'_>) -> Self {
        let (text, place) = in_draft(draft);
        let amends = Seen::from_draft(place, desk.group());
        let amended = amends.as_ref().map(|seen| seen.entry);
        let text = if is_entered(meeting, amended, text, desk) {
            ""
        } else {
            text
        };
        let mut typing = Self {
            meeting,
            line: ReadLine::new(text),
            amends: amends.filter(|_| !text.is_empty()),
            under: place.parse().ok().filter(|_| !text.is_empty()),
            aside: draft
                .lines()
                .skip(2)
                .flat_map(|line| Piece::from_draft(line, desk.group()))
                .collect(),
            offered: None,
            trial: Trial::default(),
            was_left: !draft.is_empty(),
        };
        if typing.text().is_empty() {
            typing.come_back(desk);
        }
        typing.read(desk);
        typing
    }

    /// Returns what was typed.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// Returns what the line reads as.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.line.outcome()
    }

    /// Returns the entry that the line is to replace.
    pub fn amends(&self) -> Option<EntryId> {
        self.amends.as_ref().map(|seen| seen.entry)
    }

    /// Returns the same as it was taken up.
    pub fn over(&self) -> Option<&Seen> {
        self.amends.as_ref()
    }

    /// Returns the item that a new line stands under, nothing where it is where the meeting is.
    pub fn under(&self) -> Option<AgendaItemId> {
        self.under
    }

    /// Returns what was begun and set aside.
    pub fn aside(&self) -> &[Piece] {
        &self.aside
    }

    fn holds_nothing(&self) -> bool {
        self.text().is_empty() && self.amends.is_none() && self.aside.is_empty()
    }

    /// Takes a refusal of the line, and tells what somebody else made of the entry meanwhile, if
    /// that is why.
    pub fn overtaken(&mut self, denied: &Denied, desk: &Desk<'_>) -> Option<String> {
        let seen = self.amends.as_mut()?;
        let told = seen.overtaken(denied, Place::Sitting, desk)?;
        self.offered = Some(self.text().to_owned());
        Some(told)
    }

    /// Takes up an entry to change it, and tells what became of the line before, or what came back.
    pub fn take_up(&mut self, entry: &Entry, desk: &Desk<'_>) -> Option<String> {
        let told = self.set_aside(desk);
        let of_entry = |piece: &Piece| piece.over.as_ref().is_some_and(|it| it.entry == entry.id);
        let Some(place) = self.aside.iter().position(of_entry) else {
            let line = line_of(entry, desk).map(ToString::to_string);
            let seen = Seen::of(entry, desk.group());
            self.put(&line.unwrap_or_default(), Some(seen), None, desk);
            return told;
        };
        let Piece { text, over, .. } = self.aside.remove(place);
        self.put(&text, over, None, desk);
        self.offered = Some(text);
        let key = |action| desk.keys.name(Place::Sitting, action).unwrap_or_default();
        let args = [
            ("id", entry.id.to_string().into()),
            ("save", key(Action::Open).into()),
            ("leave", key(Action::Back).into()),
        ];
        Some(desk.say("sitting-change-back", &args))
    }

    /// Leaves the entry that is taken up for a new line, and tells what became of the change.
    pub fn leave(&mut self, desk: &Desk<'_>) -> Option<String> {
        let told = self.set_aside(desk);
        self.come_back(desk);
        told
    }

    /// Lets go of a change that came back as a choice and was left as it is, else leaves it.
    pub fn step_back(&mut self, desk: &Desk<'_>) -> Option<String> {
        if self.offered.as_deref() == Some(self.text()) {
            self.come_back(desk);
            return None;
        }
        self.leave(desk)
    }

    /// Takes up the line that an undoing took back.
    pub fn take_back(&mut self, line: &undone::Line, desk: &Desk<'_>) {
        let seen = line.amends.and_then(|id| Seen::find(id, desk.group()));
        self.put(&line.text, seen, line.under, desk);
    }

    /// Makes room for the next line once this one is entered. Where it had been left, so may another
    /// have been, by another session of the same person: that is next.
    pub fn entered(&mut self, desk: &Desk<'_>) {
        self.come_back(desk);
        if self.was_left && self.holds_nothing() {
            let next = desk.next_draft(&draft_key(self.meeting));
            *self = Self::left(self.meeting, &next.unwrap_or_default(), desk);
        }
    }

    /// Sets aside what is not entered, and tells so.
    fn set_aside(&mut self, desk: &Desk<'_>) -> Option<String> {
        let text = self.text().to_owned();
        let is_begun = match &self.amends {
            Some(seen) => seen.line() != text,
            None => !text.trim().is_empty(),
        };
        if !is_begun {
            return None;
        }
        let told = if let Some(seen) = &self.amends {
            let args = [("id", seen.entry.to_string().into())];
            desk.say("sitting-change-aside", &args)
        } else {
            let key = desk.keys.name(Place::Sitting, Action::AmendLater);
            let args = [("key", key.unwrap_or_default().into())];
            desk.say("sitting-line-aside", &args)
        };
        self.aside.push(Piece {
            over: self.amends.take(),
            ..Piece::new(text, self.under)
        });
        Some(told)
    }

    /// Has the new line that was set aside last in the place of this one, else an empty one.
    pub fn come_back(&mut self, desk: &Desk<'_>) {
        let new = self.aside.iter().rposition(|piece| piece.over.is_none());
        match new.map(|place| self.aside.remove(place)) {
            Some(piece) => self.put(&piece.text, None, piece.under, desk),
            None => self.put("", None, None, desk),
        }
    }

    fn put(
        &mut self,
        text: &str,
        amends: Option<Seen>,
        under: Option<AgendaItemId>,
        desk: &Desk<'_>,
    ) {
        (self.amends, self.under, self.offered) = (amends, under, None);
        self.line.put(&text.replace('\n', " "), self.at(), desk);
        self.begin(desk);
        self.try_out(desk);
    }

    /// Finds out whether a change would be refused, before it is promised.
    fn try_out(&mut self, desk: &Desk<'_>) {
        self.trial.rest();
        let changed = self.amends.as_ref();
        let Some(seen) = changed.filter(|seen| seen.line() != self.line.text()) else {
            return;
        };
        let command = match self.line.outcome() {
            Some(Outcome::Says(said)) => says(self.meeting, Some(seen), None, said.clone()),
            Some(Outcome::Nothing) => withdraws(seen),
            Some(Outcome::Asks(_)) | None => return,
        };
        self.trial.hear(seen, command, desk);
    }

    /// Makes room for a new line where this one stands in the minutes.
    pub fn leave_entered(&mut self, desk: &Desk<'_>) {
        if is_entered(self.meeting, self.amends(), self.text(), desk) {
            self.come_back(desk);
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: &KeyEvent, desk: &Desk<'_>) {
        self.line.key(key);
        self.begin(desk);
    }

    /// Takes pasted text of one line.
    pub fn paste(&mut self, text: &str, desk: &Desk<'_>) {
        self.line.paste(text);
        self.begin(desk);
    }

    /// Returns whether there is room for a key's character.
    pub fn has_room_for_key(&self, key: &KeyEvent) -> bool {
        self.line.line().has_room_for_key(key)
    }

    /// Returns what the line would hold with a pasted text for which there is no room in it; nothing
    /// where there is.
    pub fn beyond(&self, text: &str) -> Option<String> {
        let line = self.line.line();
        (!line.has_room_for(text)).then(|| line.with_pasted(text))
    }

    /// Reads what was typed since it was read last.
    pub fn read_typed(&mut self, desk: &Desk<'_>) {
        self.follow(desk);
        self.line.read_typed(self.at(), desk);
        self.try_out(desk);
    }

    /// Puts the next offer, or the one before, in the place of what is being typed.
    pub fn complete(&mut self, back: bool, desk: &Desk<'_>) {
        self.line.complete(back, self.at(), desk);
    }

    /// Returns why the line is less than it looks like, where it is a note for that reason only.
    pub fn short_of(&self, desk: &Desk<'_>) -> Option<String> {
        self.line.short_of(desk)
    }

    /// Reads the line again: it, or the group, is another one.
    pub fn read(&mut self, desk: &Desk<'_>) {
        self.follow(desk);
        self.line.read(self.at(), desk);
        self.try_out(desk);
    }

    /// Notes at which item a new line is begun.
    fn begin(&mut self, desk: &Desk<'_>) {
        let group = desk.group();
        let begun = self.under.filter(|item| group.agenda_items.contains(item));
        let at = || group.meetings.get(&self.meeting)?.item;
        let is_new = self.amends.is_none() && !self.line.text().is_empty();
        self.under = begun.or_else(at).filter(|_| is_new);
    }

    /// Where the line is read.
    fn at(&self) -> At {
        (self.meeting, self.amends())
    }

    /// Goes along with what others do to the entry that is taken up. One that has gone is not
    /// replaced: the line is a new one. Where nothing was typed yet, the words of others are taken up.
    fn follow(&mut self, desk: &Desk<'_>) {
        let group = desk.group();
        let seen = self.amends.take();
        self.amends = seen.filter(|seen| group.entries.contains(&seen.entry));
        self.begin(desk);
        let Some(seen) = self.amends.as_mut() else {
            return;
        };
        let is_overtaken = seen.is_overtaken(group);
        if is_overtaken && self.line.text() != seen.line() {
            return;
        }
        if let Some(now) = Seen::find(seen.entry, group) {
            if is_overtaken {
                self.line = ReadLine::new(&now.line());
            }
            *seen = now;
        }
    }

    /// Returns what a kill must not take.
    pub fn draft(&self) -> Draft {
        let amends = self.amends.as_ref().map(Seen::kept);
        let place = amends.or(self.under.map(|item| item.to_string()));
        let typed = format!("{}\n{}", place.unwrap_or_default(), self.line.text());
        let aside = self.aside.iter().map(|piece| format!("\n{}", piece.kept()));
        let typed = std::iter::once(typed).chain(aside).collect::<String>();
        Draft {
            key: draft_key(self.meeting),
            text: (typed != "\n").then_some(typed),
        }
    }

    /// Draws the line, and below it what it becomes and what completes it, on two rows from `y`; or why
    /// it becomes nothing.
    pub fn draw(
        &self,
        paint: &mut Paint<'_>,
        y: u16,
        why_not: Option<&String>,
        desk: &Desk<'_>,
    ) -> (u16, u16) {
        let theme = desk.theme;
        let meeting = desk.group().meetings.get(&self.meeting);
        let elsewhere = meeting.and_then(|meeting| item::elsewhere(self.under, meeting, desk));
        let led = match (self.amends(), elsewhere) {
            (Some(id), _) => format!("{id} "),
            (None, Some(place)) => {
                let under = desk.say("sitting-under", &[("place", place.into())]);
                format!("{under} ")
            }
            (None, None) => String::new(),
        };
        let mark = format!("{led}{} ", theme.signs.prompt);
        let x = 1 + paint.text(1, y, 16, &mark, theme.accent);
        let is_emptied = self.amends.is_some() && self.text().is_empty();
        let goes = is_emptied.then(|| desk.word("sitting-takes-out"));
        let Some(why) = why_not.or(self.trial.refused()).or(goes.as_ref()) else {
            let at = self.at();
            return self.line.draw(paint, (x, y), at, Place::Sitting, desk);
        };
        let cursor = self.line.draw_line((x, y), paint, desk);
        paint.text(3, y + 1, paint.width() - 4, why, theme.warning);
        cursor
    }
}
