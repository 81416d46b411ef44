//! Several lines at once: pasted, and looked at before they are entered; or edited in an editor, and
//! taken back as changes.

use super::sitting::says;
use super::typing::sight;
use crate::capture::{self, Outcome, Sight};
use crate::domain::command::{Command, Said, What};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::{Draft, Intent, Screen};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// Pasted lines, looked at.
pub struct Look {
    meeting: MeetingId,
    lines: Vec<String>,
    cursor: Cursor,
}

impl Look {
    /// Returns the look at a pasted text: its lines that hold something.
    pub fn of(meeting: MeetingId, text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        // None is longer than an entry may be.
        let lines: Vec<String> = lines.flat_map(capture::pieces).map(Into::into).collect();
        let mut cursor = Cursor::default();
        cursor.resize(lines.len());
        Self {
            meeting,
            lines,
            cursor,
        }
    }

    /// Returns the look at what was pasted before the program was ended, if anything was.
    pub fn left(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        let text = desk.client.draft(&draft_key(meeting)).ok().flatten()?;
        Some(Self::of(meeting, &text))
    }

    fn enter(&self, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return Intent::Back;
        };
        let asks = self.lines.iter().filter_map(|line| {
            let said = said(line, &sight(meeting, None, desk))?;
            Some(Intent::Ask(says(meeting.id, None, said).into()))
        });
        let dropped = Intent::Draft(Draft {
            key: draft_key(self.meeting),
            text: None,
        });
        Intent::All(asks.chain([dropped, Intent::Back]).collect())
    }
}

fn draft_key(meeting: MeetingId) -> String {
    format!("pasted:{meeting}")
}

/// Returns what a line says. An action that lacks its owner or its day cannot ask here: it is a note.
fn said(line: &str, sight: &Sight<'_>) -> Option<Said> {
    match capture::read(line, sight).outcome {
        Outcome::Nothing => None,
        Outcome::Says(said) => Some(said),
        Outcome::Asks(_) => Some(Said {
            line: Text::new(line),
            text: Text::new(line),
            what: What::Note,
        }),
    }
}

/// Returns what must be asked for so that the entries of the item at hand become what an editor made
/// of their lines: a line led by an entry's number is that entry, another one is new, an entry whose
/// line has gone is taken out.
pub fn changes(meeting: &Meeting, edited: &str, desk: &Desk<'_>) -> Vec<Intent> {
    let mut left: Vec<EntryId> = minutes::under(desk.group(), meeting.id, meeting.item)
        .map(|entry| entry.id)
        .collect();
    let mut commands = Vec::new();
    for line in edited
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let (number, rest) = line.split_once(':').unwrap_or(("", line));
        let own = left.iter().position(|id| Ok(id.number) == number.parse());
        let Some(place) = own else {
            let said = said(line, &sight(meeting, None, desk));
            commands.extend(said.map(|said| says(meeting.id, None, said)));
            continue;
        };
        let id = left.remove(place);
        let stands = desk.group().entries.get(&id).and_then(|entry| {
            entry
                .line
                .as_ref()
                .or_else(|| minutes::text(desk.group(), entry))
        });
        let same = stands.is_some_and(|line| line.as_str().replace('\n', " ") == rest.trim());
        match said(rest.trim(), &sight(meeting, Some(id), desk)).filter(|_| !same) {
            Some(said) => commands.push(says(meeting.id, Some(id), said)),
            None if rest.trim().is_empty() => left.push(id),
            None => {}
        }
    }
    let gone = left.into_iter().map(|entry| Command::Withdraw {
        entry,
        change: Vec::new(),
    });
    let all = commands.into_iter().chain(gone);
    all.map(|command| Intent::Ask(command.into())).collect()
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

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.say("look-title", &[("count", self.lines.len().into())])
    }

    fn draft(&self) -> Option<Draft> {
        Some(Draft {
            key: draft_key(self.meeting),
            text: Some(self.lines.join("\n")),
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
            paint.text(2, y, width - 3, line, style);
            let sight = sight(meeting, None, desk);
            let reading = capture::read(line, &sight);
            let becomes = match reading.outcome {
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
