//! The line of a meeting: kept as it is typed, in the place of the entry that it was taken from.

use crossterm::event::KeyEvent;

use super::item;
use super::read_line::{At, ReadLine};
use super::seen::Seen;
use crate::capture::Outcome;
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::Place;
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
    /// Whether it was left half typed before, so that there may be others.
    was_left: bool,
}

/// Returns whether a line stands in the minutes already. One that was left as a draft does where the
/// program was ended after it was kept and before that was told.
fn is_entered(meeting: MeetingId, amends: Option<EntryId>, text: &str, desk: &Desk<'_>) -> bool {
    let entry = match amends {
        Some(id) => desk.group().entries.get(&id),
        None => minutes::entries(desk.group(), meeting).next_back(),
    };
    entry.is_some_and(|entry| entry.line.as_ref() == Some(&Text::new(text)))
}

/// Returns the key under which a meeting's line is kept.
pub fn draft_key(meeting: MeetingId) -> String {
    format!("sitting:{meeting}")
}

/// Returns the line that a draft holds, and the entry that it is to replace, as that was seen, or the
/// item that it stands under.
pub fn in_draft(draft: &str) -> (&str, &str) {
    let (amends, text) = draft.split_once('\n').unwrap_or(("", draft));
    (text, amends)
}

impl Typing {
    /// Returns the line of a meeting, with what was left half typed.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        // A draft that cannot be read is no reason not to type.
        let draft = desk.draft(&draft_key(meeting));
        let mut typing = Self::left(meeting, &draft.unwrap_or_default(), desk);
        // One that stands in the minutes already gives way to another that was left.
        while typing.was_left && typing.text().is_empty() {
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
            was_left: !draft.is_empty(),
        };
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

    /// Has a line that was taken up stay under an item.
    pub fn stay_under(&mut self, item: Option<AgendaItemId>) {
        self.under = item.or(self.under);
    }

    /// Takes a refusal of the line, and tells what somebody else made of the entry meanwhile, if
    /// that is why.
    pub fn overtaken(&mut self, denied: &Denied, desk: &Desk<'_>) -> Option<String> {
        let seen = self.amends.as_mut()?;
        seen.overtaken(denied, Place::Sitting, desk)
    }

    /// Takes up another line: that of an entry to change, or a new one.
    pub fn take_up(&mut self, text: &str, amends: Option<EntryId>, desk: &Desk<'_>) {
        self.amends = amends.and_then(|id| Seen::find(id, desk.group()));
        self.line.put(&text.replace('\n', " "), self.at(), desk);
        self.under = None;
        self.begin(desk);
    }

    /// Makes room for a new line once this one is entered. Where it had been left, so may another have
    /// been, by another session of the same person: that is next.
    pub fn entered(&mut self, desk: &Desk<'_>) {
        self.take_up("", None, desk);
        if std::mem::take(&mut self.was_left) {
            let next = desk.next_draft(&draft_key(self.meeting));
            *self = Self::left(self.meeting, &next.unwrap_or_default(), desk);
        }
    }

    /// Makes room for a new line where this one stands in the minutes.
    pub fn leave_entered(&mut self, desk: &Desk<'_>) {
        if is_entered(self.meeting, self.amends(), self.text(), desk) {
            self.take_up("", None, desk);
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
        Draft {
            key: draft_key(self.meeting),
            text: (typed != "\n").then_some(typed),
        }
    }

    /// Draws the line, and below it what it becomes and what completes it, on two rows from `y`.
    pub fn draw(&self, paint: &mut Paint<'_>, y: u16, desk: &Desk<'_>) -> (u16, u16) {
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
        self.line
            .draw(paint, (x, y), self.at(), Place::Sitting, desk)
    }
}
