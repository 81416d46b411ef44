//! The line being typed at a meeting: read on each key, with what completes it.

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use super::completing::Completing;
use super::seen::Seen;
use crate::capture::{self, Offer, Outcome, Reading, Remark, Sight, SpanKind};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::Draft;
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::{Paint, fit};

/// The line being typed, what it reads as, and what could complete it.
pub struct Typing {
    meeting: MeetingId,
    line: Line,
    /// The entry that the line is to replace, as it was taken up; nothing for a new one.
    amends: Option<Seen>,
    reading: Option<Reading>,
    /// What to think of before personal data stands in the minutes.
    privacy: Option<String>,
    offers: Vec<Offer>,
    /// What is being gone through; what is typed on accepts it.
    completing: Option<Completing>,
}

/// Returns what a line is seen from, at a meeting; `amends` is the entry that it is to replace.
pub fn sight<'a>(meeting: &'a Meeting, amends: Option<EntryId>, desk: &'a Desk<'a>) -> Sight<'a> {
    Sight {
        group: desk.group(),
        tongue: desk.tongue,
        meeting,
        me: desk.me(),
        amends: amends.and_then(|id| desk.group().entries.get(&id)),
    }
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
fn draft_key(meeting: MeetingId) -> String {
    format!("sitting:{meeting}")
}

impl Typing {
    /// Returns the line of a meeting, with what was left half typed.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Self {
        // A draft that cannot be read is no reason not to type.
        let draft = desk.draft(&draft_key(meeting));
        let draft = draft.unwrap_or_default();
        let (amends, text) = draft.split_once('\n').unwrap_or(("", draft.as_str()));
        let amends = Seen::from_draft(amends, desk.group());
        let amended = amends.as_ref().map(|seen| seen.entry);
        let text = if is_entered(meeting, amended, text, desk) {
            ""
        } else {
            text
        };
        let mut typing = Self {
            meeting,
            line: Line::new(text),
            amends: amends.filter(|_| !text.is_empty()),
            reading: None,
            privacy: None,
            offers: Vec::new(),
            completing: None,
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
        self.reading.as_ref().map(|reading| &reading.outcome)
    }

    /// Returns the entry that the line is to replace.
    pub fn amends(&self) -> Option<EntryId> {
        self.amends.as_ref().map(|seen| seen.entry)
    }

    /// Returns the same as it was taken up.
    pub fn over(&self) -> Option<&Seen> {
        self.amends.as_ref()
    }

    /// Takes a refusal of the line, and tells what somebody else made of the entry meanwhile, if
    /// that is why.
    pub fn overtaken(&mut self, denied: &Denied, desk: &Desk<'_>) -> Option<String> {
        let seen = self.amends.as_mut()?;
        seen.overtaken(denied, Place::Sitting, desk)
    }

    /// Takes up another line: that of an entry to change, or a new one.
    pub fn take_up(&mut self, text: &str, amends: Option<EntryId>, desk: &Desk<'_>) {
        self.line = Line::new(&text.replace('\n', " "));
        self.amends = amends.and_then(|id| Seen::find(id, desk.group()));
        self.completing = None;
        self.read(desk);
    }

    /// Makes room for a new line where this one stands in the minutes.
    pub fn leave_entered(&mut self, desk: &Desk<'_>) {
        if is_entered(self.meeting, self.amends(), self.text(), desk) {
            self.take_up("", None, desk);
        }
    }

    /// Takes a key and returns whether it was one that edits.
    pub fn key(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> bool {
        let edits = self.line.key(key);
        self.completing = None;
        self.read(desk);
        edits
    }

    /// Takes pasted text of one line.
    pub fn paste(&mut self, text: &str, desk: &Desk<'_>) {
        self.line.paste(text);
        self.completing = None;
        self.read(desk);
    }

    /// Puts the next offer, or the one before, in the place of what is being typed. Where there is
    /// but one it is taken, and what comes after it completed next.
    pub fn complete(&mut self, back: bool, desk: &Desk<'_>) {
        let begun = self.completing.take();
        let mut completing = begun.unwrap_or_else(|| Completing::of(&self.line, &self.offers));
        self.line = completing.step(back);
        self.completing = Some(completing).filter(|it| it.count() > 1);
        self.read(desk);
    }

    /// Returns why the line is less than it looks like, where it is a note for that reason only.
    pub fn short_of(&self, desk: &Desk<'_>) -> Option<String> {
        let reading = self.reading.as_ref().filter(|it| it.falls_short)?;
        Some(reading.remark.as_ref()?.clause(desk.tongue))
    }

    /// Reads the line again: it, or the group, is another one.
    pub fn read(&mut self, desk: &Desk<'_>) {
        self.follow(desk);
        let meeting = desk.group().meetings.get(&self.meeting);
        let Some(sight) = meeting.map(|meeting| sight(meeting, self.amends(), desk)) else {
            return;
        };
        self.reading = Some(capture::read(self.line.text(), &sight));
        self.privacy = desk.privacy(self.line.text());
        self.offers = capture::offers(self.line.text(), self.line.cursor(), &sight);
    }

    /// Goes along with what others do to the entry that is taken up. One that has gone is not
    /// replaced: the line is a new one. Where nothing was typed yet, the words of others are taken up.
    fn follow(&mut self, desk: &Desk<'_>) {
        let group = desk.group();
        let seen = self.amends.take();
        self.amends = seen.filter(|seen| group.entries.contains(&seen.entry));
        let Some(seen) = self.amends.as_mut() else {
            return;
        };
        let is_overtaken = seen.is_overtaken(group);
        if is_overtaken && self.line.text() != seen.line() {
            return;
        }
        if let Some(now) = Seen::find(seen.entry, group) {
            if is_overtaken {
                self.line = Line::new(&now.line());
            }
            *seen = now;
        }
    }

    /// Returns whether the name at the cursor, which nobody has, is the beginning of one that is
    /// offered: then it is only not whole yet.
    fn is_begun(&self) -> bool {
        let remark = self.reading.as_ref().and_then(|it| it.remark.as_ref());
        let Some(Remark::UnknownWho { typed, .. }) = remark else {
            return false;
        };
        let typed = typed.as_str().to_lowercase();
        let before = self.text()[..self.line.cursor()].to_lowercase();
        let begins = |offer: &Offer| offer.text.to_lowercase().starts_with(&typed);
        before.ends_with(&typed) && self.offers.iter().any(begins)
    }

    /// Returns what a kill must not take.
    pub fn draft(&self) -> Draft {
        let amends = self.amends.as_ref().map(Seen::kept).unwrap_or_default();
        let typed = format!("{amends}\n{}", self.line.text());
        Draft {
            key: draft_key(self.meeting),
            text: (typed != "\n").then_some(typed),
        }
    }

    /// Draws the line, and below it what it becomes and what completes it, on two rows from `y`.
    pub fn draw(&self, paint: &mut Paint<'_>, y: u16, desk: &Desk<'_>) -> (u16, u16) {
        let theme = desk.theme;
        let mark = match self.amends() {
            Some(id) => format!("{id} {} ", theme.signs.prompt),
            None => format!("{} ", theme.signs.prompt),
        };
        let x = 1 + paint.text(1, y, 16, &mark, theme.accent);
        let cursor = self.line.draw(paint, x, y, theme.plain);
        let is_begun = self.is_begun();
        let spans = self.reading.iter().flat_map(|reading| &reading.spans);
        let styled = spans.map(|span| {
            let style = match span.kind {
                SpanKind::Mark => theme.accent,
                SpanKind::Wrong if !is_begun => theme.bad,
                SpanKind::Status | SpanKind::Count => theme.good,
                SpanKind::Thing | SpanKind::Who | SpanKind::Day | SpanKind::Wrong => theme.strong,
            };
            (span.start..span.end, style)
        });
        self.line.highlight(paint, (x, y), styled);
        let reading = self.reading.as_ref().filter(|_| !self.line.is_empty());
        if let Some(reading) = reading {
            if is_begun {
                self.draw_preview(&reading.without_remark(), paint, y + 1, desk);
            } else {
                self.draw_preview(reading, paint, y + 1, desk);
            }
        }
        cursor
    }

    fn draw_preview(&self, reading: &Reading, paint: &mut Paint<'_>, y: u16, desk: &Desk<'_>) {
        let theme = desk.theme;
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return;
        };
        let style = match (&reading.outcome, &reading.remark, &self.privacy) {
            (Outcome::Asks(_), ..) | (_, Some(_), _) | (.., Some(_)) => theme.warning,
            _ => theme.faint,
        };
        let preview = reading.preview(&sight(meeting, self.amends(), desk));
        // What it becomes can wait until that is mended.
        let preview = match &self.privacy {
            Some(privacy) => format!("{privacy} {} {preview}", theme.signs.dot),
            None => preview,
        };
        let x = paint.row(
            3,
            y,
            &[(theme.signs.becomes, theme.faint), (" ", theme.plain)],
        );
        let end = self.draw_offer(paint, x + preview.width() as u16 + 1, y, desk);
        paint.text(x, y, end.saturating_sub(x), &preview, style);
    }

    /// Draws what completes the line, to the right of the column `from` where there is room for both,
    /// and returns where what stands to the left of it must end.
    fn draw_offer(&self, paint: &mut Paint<'_>, from: u16, y: u16, desk: &Desk<'_>) -> u16 {
        let width = paint.width();
        let chosen = self.completing.as_ref().and_then(|it| {
            let (offer, place) = it.chosen()?;
            Some((offer, format!("{place}/{}", it.count())))
        });
        let is_chosen = chosen.is_some();
        let offered = chosen.or_else(|| {
            let offer = self.offers.first()?;
            let more = self.offers.len() - 1;
            let more = (more > 0).then(|| format!("+{more}"));
            Some((offer, more.unwrap_or_default()))
        });
        let Some((offer, count)) = offered.filter(|_| width >= 60) else {
            return width - 1;
        };
        let key = desk.keys.name(Place::Sitting, Action::Complete);
        let key = key.unwrap_or_default();
        // It may take a third of the row, and gives way to what the line becomes down to half of that.
        let around = key.width() + count.width() + 3;
        let left = usize::from(width.saturating_sub(from)).saturating_sub(around);
        let third = usize::from(width / 3);
        let label = fit(&offer.label, left.clamp(third / 2, third));
        let label = format!("{key} {label} {count}");
        let style = if is_chosen {
            desk.theme.accent
        } else {
            desk.theme.faint
        };
        paint
            .text_right(width - 1, y, label.trim_end(), style)
            .saturating_sub(1)
    }
}
