//! A line that is read on each key as something said at a meeting: what it becomes, and what completes
//! it.

use std::ops::Range;

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use super::completing::Completing;
use crate::capture::{self, Ahead, Asks, Offer, Outcome, Reading, Remark, Sight, SpanKind};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::tui::desk::Desk;
use crate::tui::input::keys::text_of;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::{Paint, fit};

/// Signs that stand close to the word before them.
const CLOSING: &str = ".,:;!?)";

/// Returns what a line is seen from, at a meeting; `amends` is the entry that it is to replace.
pub fn sight<'a>(meeting: &'a Meeting, amends: Option<EntryId>, desk: &'a Desk<'a>) -> Sight<'a> {
    Sight {
        group: desk.group(),
        tongue: desk.tongue,
        meeting,
        me: desk.me(),
        amends: amends.and_then(|id| desk.group().entries.get(&id)),
        ahead: Ahead::default(),
        now: desk.now,
    }
}

/// The words that a line is said with where only a part of it is typed: before it, and after it.
pub type Around = Box<dyn Fn(&str, &Sight<'_>) -> (String, String)>;

/// A line being typed, what it reads as, and what could complete it.
pub struct ReadLine {
    line: Line,
    around: Option<Around>,
    reading: Option<Reading>,
    /// What to think of before personal data stands in the minutes.
    privacy: Option<String>,
    offers: Vec<Offer>,
    /// What is being gone through; what is typed on accepts it.
    completing: Option<Completing>,
    /// Whether it was typed in since it was read.
    is_unread: bool,
    /// Where the cursor stands behind a space that was put after a word that was completed.
    spaced: Option<usize>,
}

/// Where a line is read: at which meeting, in the place of which entry.
pub type At = (MeetingId, Option<EntryId>);

/// Says that a line stays since the action that it is lacks something.
pub fn told_lacking(asks: &Asks, desk: &Desk<'_>) -> String {
    let lacks = asks.lacking(desk.tongue);
    desk.say("sitting-asks", &[("lacks", lacks.into())])
}

impl ReadLine {
    /// Returns a line that is all typed.
    pub fn new(text: &str) -> Self {
        Self {
            line: Line::new(text),
            around: None,
            reading: None,
            privacy: None,
            offers: Vec::new(),
            completing: None,
            is_unread: false,
            spaced: None,
        }
    }

    /// Returns a line that is said with other words around it.
    pub fn within(text: &str, around: Around) -> Self {
        Self {
            around: Some(around),
            ..Self::new(text)
        }
    }

    /// Returns what was typed.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// Returns what the line reads as, with what stands around it.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.reading.as_ref().map(|reading| &reading.outcome)
    }

    /// Returns why the line is less than it looks like, where it is a note for that reason only.
    pub fn short_of(&self, desk: &Desk<'_>) -> Option<String> {
        let reading = self.reading.as_ref().filter(|it| it.falls_short)?;
        Some(reading.remark.as_ref()?.clause(desk.tongue))
    }

    /// Puts another line in its place.
    pub fn put(&mut self, text: &str, at: At, desk: &Desk<'_>) {
        self.line = Line::new(text);
        self.change();
        self.read(at, desk);
    }

    /// Takes a key, to be read with all that comes at once with it.
    pub fn key(&mut self, key: &KeyEvent) {
        let spaced = std::mem::take(&mut self.spaced);
        match text_of(key).filter(|_| spaced == Some(self.line.cursor())) {
            // It stands there already.
            Some(' ') => {}
            Some(sign) if CLOSING.contains(sign) => {
                let end = self.line.cursor();
                self.line.replace(end - 1..end, &sign.to_string());
            }
            _ => {
                self.line.key(key);
            }
        }
        self.change();
    }

    /// Takes pasted text of one line, to be read as a key is.
    pub fn paste(&mut self, text: &str) {
        self.line.paste(text);
        self.change();
    }

    /// Returns the line as it stands.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// Reads what was typed since it was read last.
    pub fn read_typed(&mut self, at: At, desk: &Desk<'_>) {
        if self.is_unread {
            self.read(at, desk);
        }
    }

    fn change(&mut self) {
        self.completing = None;
        self.is_unread = true;
    }

    /// Puts the next offer, or the one before, in the place of what is being typed. Where there is
    /// but one it is taken, and what comes after it completed next.
    pub fn complete(&mut self, back: bool, at: At, desk: &Desk<'_>) {
        let begun = self.completing.take();
        let mut completing = begun.unwrap_or_else(|| Completing::of(&self.line, &self.offers));
        self.line = completing.step(back);
        self.spaced = completing.chosen().map(|_| self.line.cursor());
        self.spaced = self.spaced.filter(|_| self.line.text().ends_with(' '));
        self.completing = Some(completing).filter(|it| it.count() > 1);
        self.read(at, desk);
    }

    /// Reads the line again: it, or the group, is another one.
    pub fn read(&mut self, (meeting, amends): At, desk: &Desk<'_>) {
        self.is_unread = false;
        let meeting = desk.group().meetings.get(&meeting);
        let Some(sight) = meeting.map(|meeting| sight(meeting, amends, desk)) else {
            return;
        };
        self.privacy = desk.privacy_brief(self.line.text());
        let (typed, cursor) = (self.line.text(), self.line.cursor());
        let Some(around) = &self.around else {
            self.reading = Some(capture::read(typed, &sight));
            self.offers = capture::offers(typed, cursor, &sight);
            return;
        };
        let (before, after) = around(typed, &sight);
        let whole = format!("{before}{typed}{after}");
        let own = before.len()..before.len() + typed.len();
        let mut reading = capture::read(&whole, &sight);
        reading
            .spans
            .retain_mut(|span| moved(&mut span.start, &mut span.end, &own));
        self.reading = Some(reading);
        self.offers = capture::offers(&whole, own.start + cursor, &sight);
        self.offers
            .retain_mut(|offer| moved(&mut offer.start, &mut offer.end, &own));
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

    /// Draws the line from a column on, and below it what it becomes and what completes it, on two rows
    /// from `y`; `place` is where its keys are pressed.
    pub fn draw(
        &self,
        paint: &mut Paint<'_>,
        (x, y): (u16, u16),
        at: At,
        place: Place,
        desk: &Desk<'_>,
    ) -> (u16, u16) {
        let cursor = self.draw_line((x, y), paint, desk);
        let is_begun = self.is_begun();
        let meeting = desk.group().meetings.get(&at.0);
        let reading = self.reading.as_ref().filter(|_| !self.line.is_empty());
        if let Some((reading, meeting)) = reading.zip(meeting) {
            let sight = sight(meeting, at.1, desk);
            if is_begun {
                let reading = reading.without_remark();
                self.draw_preview((&reading, &sight), paint, y + 1, place, desk);
            } else {
                self.draw_preview((reading, &sight), paint, y + 1, place, desk);
            }
        }
        cursor
    }

    /// Draws the line alone, from a column on, and returns where the cursor stands.
    pub fn draw_line(
        &self,
        (x, y): (u16, u16),
        paint: &mut Paint<'_>,
        desk: &Desk<'_>,
    ) -> (u16, u16) {
        let theme = desk.theme;
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
        cursor
    }

    fn draw_preview(
        &self,
        (reading, sight): (&Reading, &Sight<'_>),
        paint: &mut Paint<'_>,
        y: u16,
        place: Place,
        desk: &Desk<'_>,
    ) {
        let theme = desk.theme;
        let style = match (&reading.outcome, &reading.remark, &self.privacy) {
            (Outcome::Asks(_), ..) | (_, Some(_), _) | (.., Some(_)) => theme.warning,
            _ => theme.faint,
        };
        let preview = reading.preview(sight);
        let preview = match &self.privacy {
            Some(privacy) => format!("{privacy} {} {preview}", theme.signs.dot),
            None => preview,
        };
        let x = paint.row(
            3,
            y,
            &[(theme.signs.becomes, theme.faint), (" ", theme.plain)],
        );
        let from = x + preview.width() as u16 + 1;
        let end = self.draw_offer(paint, from, y, place, desk);
        paint.text(x, y, end.saturating_sub(x), &preview, style);
    }

    /// Draws what completes the line, to the right of the column `from` where there is room for both,
    /// and returns where what stands to the left of it must end.
    fn draw_offer(
        &self,
        paint: &mut Paint<'_>,
        from: u16,
        y: u16,
        place: Place,
        desk: &Desk<'_>,
    ) -> u16 {
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
        let key = desk.keys.name(place, Action::Complete);
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

/// Moves bytes of a whole line to where they stand in the part that is typed, and returns whether they
/// stand there.
fn moved(start: &mut usize, end: &mut usize, own: &Range<usize>) -> bool {
    let is_within = own.start <= *start && *end <= own.end;
    if is_within {
        (*start, *end) = (*start - own.start, *end - own.start);
    }
    is_within
}
