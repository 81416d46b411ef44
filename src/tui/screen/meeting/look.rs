//! Pasted lines, and pieces of a line that is longer than an entry, looked at before they are entered.

use super::entered;
use super::several::Piece;
use super::sitting::says;
use super::typing::sight;
use crate::capture::{self, Outcome};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{Entry, Record};
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::{Draft, Intent, Screen};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// Lines that are looked at.
pub struct Look {
    meeting: MeetingId,
    /// The entry that the first of them is to replace.
    amends: Option<EntryId>,
    lines: Vec<Piece>,
    cursor: Cursor,
    /// While they are on their way to the disk, the number of the last entry before them.
    entering: Option<u32>,
}

impl Look {
    /// Returns the look at a text, those of its lines that hold something; the first of them is to
    /// replace `amends`.
    pub fn of(meeting: MeetingId, amends: Option<EntryId>, text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<Piece> = lines.flat_map(Piece::of).collect();
        let mut cursor = Cursor::default();
        cursor.resize(lines.len());
        Self {
            meeting,
            amends,
            lines,
            cursor,
            entering: None,
        }
    }

    /// Returns the look at what was pasted before the program was ended, if anything was.
    pub fn left(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        let draft = desk.draft(&draft_key(meeting))?;
        // Led by the entry that the first line is to replace, or by nothing.
        let (amends, text) = draft.split_once('\n')?;
        Some(Self::of(meeting, amends.parse().ok(), text))
    }

    /// Returns how many lines there are.
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    fn amends(&self, place: usize) -> Option<EntryId> {
        self.amends.filter(|_| place == 0)
    }

    fn enter(&mut self, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return Intent::Back;
        };
        let asks = self.lines.iter().enumerate().filter_map(|(place, line)| {
            let amends = self.amends(place);
            let said = line.said(&sight(meeting, amends, desk))?;
            Some(Intent::Ask(says(meeting.id, amends, said).into()))
        });
        let mut intents: Vec<Intent> = asks.collect();
        // Dropped once they are kept, since the clerk does one after the other.
        intents.push(Intent::Draft(Draft {
            key: draft_key(self.meeting),
            text: None,
        }));
        self.entering = Some(last_entry(self.meeting, desk));
        Intent::All(intents)
    }

    /// Takes out the lines that stand in the minutes by now, and returns their entries.
    fn take_kept<'a>(&mut self, from: u32, desk: &Desk<'a>) -> Vec<&'a Entry> {
        let group = desk.group();
        let amended = self.amends.and_then(|id| group.entries.get(&id));
        let own = |entry: &&Entry| entry.id.number > from && entry.by.as_ref() == Some(desk.me());
        let new = minutes::entries(group, self.meeting).filter(own);
        let mut entries: Vec<&Entry> = amended.into_iter().chain(new).collect();
        let mut kept = Vec::new();
        self.lines.retain(|line| {
            let text = Text::new(&line.text);
            let place = entries
                .iter()
                .position(|entry| entry.line.as_ref() == Some(&text));
            kept.extend(place.map(|place| entries.remove(place)));
            place.is_none()
        });
        kept
    }
}

/// Returns the number of a meeting's last entry, 0 where it has none.
fn last_entry(meeting: MeetingId, desk: &Desk<'_>) -> u32 {
    let last = minutes::entries(desk.group(), meeting).next_back();
    last.map_or(0, |entry| entry.id.number)
}

fn draft_key(meeting: MeetingId) -> String {
    format!("pasted:{meeting}")
}

impl Screen for Look {
    fn place(&self) -> Place {
        Place::Look
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, desk.size.1 / 2) => Intent::Stay,
            Action::Open => self.enter(desk),
            Action::Back => {
                let draft = self.draft().map_or(Intent::Stay, Intent::Draft);
                Intent::All(vec![
                    draft,
                    Intent::Back,
                    Intent::Tell(desk.word("look-kept")),
                ])
            }
            _ => Intent::Stay,
        }
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        let Some(from) = self.entering.take() else {
            return Intent::Stay;
        };
        let kept = self.take_kept(from, desk);
        if self.lines.is_empty() {
            let told = entered::told(&kept, desk);
            return Intent::All(vec![Intent::Back, Intent::Tell(told)]);
        }
        // What was refused stays here to be looked at.
        self.cursor.resize(self.lines.len());
        match outcome {
            Ok(_) => Intent::Tell(desk.say("look-left", &[("count", self.lines.len().into())])),
            Err(_) => Intent::Stay,
        }
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("look-title", &[("count", self.lines.len().into())])
    }

    fn draft(&self) -> Option<Draft> {
        let amends = self.amends.map(|id| id.to_string()).unwrap_or_default();
        let lines = self.lines.iter().map(|line| {
            let before = if line.goes_on { ' ' } else { '\n' };
            format!("{before}{}", line.text)
        });
        Some(Draft {
            key: draft_key(self.meeting),
            text: Some(amends + &lines.collect::<String>()),
        })
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let meeting = desk.group().meetings.get(&self.meeting)?;
        let (width, height) = (paint.width(), usize::from(paint.height() / 2));
        let rows = self
            .lines
            .iter()
            .enumerate()
            .skip(self.cursor.top(height))
            .take(height);
        for (place, (row, line)) in rows.enumerate() {
            let y = place as u16 * 2;
            let chosen = row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let style = if chosen { theme.chosen } else { theme.plain };
            paint.text(2, y, width - 3, &line.text, style);
            let sight = sight(meeting, self.amends(row), desk);
            let reading = capture::read(&line.text, &sight);
            let becomes = match reading.outcome {
                _ if line.goes_on => desk.word("look-goes-on"),
                Outcome::Asks(_) => desk.word("look-note"),
                _ => reading.preview(&sight),
            };
            let x = paint.row(
                4,
                y + 1,
                &[(theme.signs.becomes, theme.faint), (" ", theme.plain)],
            );
            paint.text(x, y + 1, width.saturating_sub(x + 1), &becomes, theme.faint);
        }
        None
    }
}
