//! Lines looked at before they are entered: pasted ones, pieces of one that is longer than an entry, and
//! what an editor made of an item.

use super::becoming;
use super::entered::{self, Gone};
use super::seen::Seen;
use super::several::Piece;
use super::trial;
use crate::domain::id::{AgendaItemId, MeetingId};
use crate::domain::minutes::DecisionState;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{Entry, Group, Record};
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::prompt::Prompt;
use crate::tui::screen::{Draft, Intent, Screen};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// Lines that are looked at.
pub struct Look {
    meeting: MeetingId,
    /// Whether they come from an editor.
    edited: bool,
    lines: Vec<Piece>,
    cursor: Cursor,
    /// While they are on their way to the disk, the number of the last entry before them.
    entering: Option<u32>,
}

impl Look {
    /// Returns the look at a text, those of its lines that hold something; the first of them is to
    /// replace what is seen in `over`, the others stand under an item. What was pasted before and left
    /// comes first.
    pub fn of(
        meeting: MeetingId,
        (over, under): (Option<Seen>, Option<AgendaItemId>),
        text: &str,
        desk: &Desk<'_>,
    ) -> Self {
        let left = Self::left_pasted(meeting, desk).map(|look| look.lines);
        let mut lines = left.unwrap_or_default();
        lines.extend(Piece::of_text(text, over, under));
        Self::at(meeting, false, lines)
    }

    /// Returns the look at what an editor made of an item.
    pub fn edited(meeting: MeetingId, lines: Vec<Piece>) -> Self {
        Self::at(meeting, true, lines)
    }

    fn at(meeting: MeetingId, edited: bool, lines: Vec<Piece>) -> Self {
        let mut cursor = Cursor::default();
        cursor.resize(lines.len());
        Self {
            meeting,
            edited,
            lines,
            cursor,
            entering: None,
        }
    }

    /// Returns the look at what was pasted or edited before the program was ended, if anything was.
    pub fn left(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        Self::left_pasted(meeting, desk).or_else(|| Self::left_edited(meeting, desk))
    }

    /// Opens the look at lines that were left, and tells what there is to choose.
    pub fn again(self, desk: &Desk<'_>) -> Intent {
        let key = |action| desk.keys.name(Place::Look, action).unwrap_or_default();
        let args = [
            ("save", key(Action::Open).into()),
            ("editor", key(Action::Editor).into()),
            ("reset", key(Action::Reset).into()),
        ];
        let id = if self.edited {
            "look-back-edited"
        } else {
            "look-back-pasted"
        };
        let told = Intent::Tell(desk.say(id, &args));
        Intent::All(vec![Intent::Open(Box::new(self)), told])
    }

    /// Returns how many lines there are.
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    fn left_pasted(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        let lines = left(meeting, false, desk);
        (!lines.is_empty()).then(|| Self::at(meeting, false, lines))
    }

    /// Returns the look at what an editor made of an item, and was not entered.
    pub fn left_edited(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        let lines = left(meeting, true, desk);
        (!lines.is_empty()).then(|| Self::edited(meeting, lines))
    }

    fn enter(&mut self, desk: &Desk<'_>) -> Intent {
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return Intent::Back;
        };
        let commands = self.lines.iter();
        let commands = commands.filter_map(|line| line.command(meeting, desk));
        let mut intents: Vec<Intent> = commands.map(|it| Intent::Ask(it.into())).collect();
        // Dropped once they are kept, since the clerk does one after the other.
        intents.push(self.keeping(None));
        self.entering = Some(last_entry(self.meeting, desk));
        Intent::All(intents)
    }

    fn keeping(&self, text: Option<String>) -> Intent {
        let key = draft_key(self.meeting, self.edited);
        Intent::Draft(Draft { key, text })
    }

    /// Takes out the lines that stand in the minutes by now, and returns their entries, and what went.
    fn take_kept<'a>(&mut self, from: u32, desk: &Desk<'a>) -> (Vec<&'a Entry>, Gone) {
        let group = desk.group();
        let own = |entry: &&Entry| entry.id.number > from && entry.by.as_ref() == Some(desk.me());
        let mut new: Vec<&Entry> = minutes::entries(group, self.meeting).filter(own).collect();
        let (mut kept, mut gone) = (Vec::new(), Gone::default());
        self.lines.retain(|line| {
            let amended = line.over.as_ref();
            let amended = amended.and_then(|seen| group.entries.get(&seen.entry));
            if line.takes_out() {
                let is_gone = amended.is_none_or(|entry| is_struck(entry, group));
                match amended.filter(|_| is_gone) {
                    Some(_) => gone.struck += 1,
                    None => gone.out += usize::from(is_gone),
                }
                return !is_gone;
            }
            let text = Text::new(&line.text);
            let says_so = |entry: &&Entry| entry.line.as_ref() == Some(&text);
            let found = amended.filter(says_so).or_else(|| {
                let place = new.iter().position(says_so)?;
                Some(new.remove(place))
            });
            kept.extend(found);
            found.is_none()
        });
        (kept, gone)
    }

    /// Has those that others changed meanwhile show what stands there now: to be entered over that, or
    /// left out.
    fn see(&mut self, group: &Group) {
        for line in &mut self.lines {
            let seen = line.over.as_mut().filter(|seen| seen.is_overtaken(group));
            if let Some((seen, now)) = seen.and_then(|seen| {
                let now = Seen::find(seen.entry, group)?;
                Some((seen, now))
            }) {
                *seen = now;
                line.is_contested = true;
            }
        }
    }

    /// Finds out why each line that is left was refused.
    fn ask_why(&mut self, desk: &Desk<'_>) {
        let Some(meeting) = desk.group().meetings.get(&self.meeting) else {
            return;
        };
        for line in &mut self.lines {
            let change = line.over.as_ref().map(|seen| trial::change(seen, desk));
            let command = line.command(meeting, desk);
            line.refused =
                command.and_then(|it| trial::refused(it, &change.unwrap_or_default(), desk));
        }
    }

    /// Leaves the chosen line out.
    fn leave_out(&mut self) -> Intent {
        if self.cursor.row() < self.lines.len() {
            self.lines.remove(self.cursor.row());
            self.cursor.resize(self.lines.len());
        }
        if self.lines.is_empty() {
            return Intent::All(vec![self.keeping(None), Intent::Back]);
        }
        Intent::Stay
    }

    /// Asks for other words in the place of the chosen line.
    fn mend(&self, desk: &Desk<'_>) -> Intent {
        let Some(line) = self.lines.get(self.cursor.row()) else {
            return Intent::Stay;
        };
        let label = desk.word("look-mend");
        let entered = |text: &str, _: &Desk<'_>| {
            let mended = Intent::Edited(text.to_owned());
            Intent::BackWith(Box::new(mended))
        };
        let draft = format!("look:{}:{}", self.meeting, self.cursor.row());
        let at = (self.meeting, line.over.as_ref().map(|seen| seen.entry));
        let prompt = Prompt::holding(label, draft, &line.text, desk, Box::new(entered));
        let prompt = prompt.said(at, None, desk);
        Intent::Open(Box::new(prompt))
    }
}

/// Returns the lines that were left.
fn left(meeting: MeetingId, edited: bool, desk: &Desk<'_>) -> Vec<Piece> {
    let draft = desk.draft(&draft_key(meeting, edited)).unwrap_or_default();
    let lines = draft.lines();
    let lines = lines.flat_map(|line| Piece::from_draft(line, desk.group()));
    lines.collect()
}

fn is_struck(entry: &Entry, group: &Group) -> bool {
    let decision = minutes::decision(group, entry);
    decision.is_some_and(|decision| decision.state == DecisionState::Struck)
}

/// Returns the number of a meeting's last entry, 0 where it has none.
fn last_entry(meeting: MeetingId, desk: &Desk<'_>) -> u32 {
    let last = minutes::entries(desk.group(), meeting).next_back();
    last.map_or(0, |entry| entry.id.number)
}

/// Returns the key under which pasted lines are kept, or those of an editor.
pub fn draft_key(meeting: MeetingId, edited: bool) -> String {
    let from = if edited { "edited" } else { "pasted" };
    format!("{from}:{meeting}")
}

impl Screen for Look {
    fn place(&self) -> Place {
        Place::Look
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, desk.size.1 / 2) => Intent::Stay,
            Action::Open => self.enter(desk),
            Action::Edit => self.mend(desk),
            Action::Remove => self.leave_out(),
            Action::Reset => Intent::All(vec![
                self.keeping(None),
                Intent::Back,
                Intent::Tell(desk.word("look-let-go")),
            ]),
            // What stands now is edited: these lines are let go.
            Action::Editor if self.edited => {
                let anew = Intent::BackWith(Box::new(Intent::Act(Action::Editor)));
                Intent::All(vec![self.keeping(None), anew])
            }
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

    fn does(&self, action: Action, _: &Desk<'_>) -> Option<Action> {
        (self.edited || action != Action::Editor).then_some(action)
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        let meeting = desk.group().meetings.get(&self.meeting);
        let under = meeting.and_then(|meeting| meeting.item);
        self.lines.extend(Piece::of_text(text, None, under));
        self.cursor.resize(self.lines.len());
        Intent::Stay
    }

    fn edited(&mut self, text: &str, _: &Desk<'_>) -> Intent {
        let text = text.trim();
        let row = self.cursor.row();
        if let Some(line) = self.lines.get_mut(row)
            && !text.is_empty()
        {
            let mended = Piece::of(text, line.over.take(), line.under);
            self.lines.splice(row..=row, mended);
            self.cursor.resize(self.lines.len());
        }
        Intent::Stay
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        let Some(from) = self.entering.take() else {
            return Intent::Stay;
        };
        let (kept, gone) = self.take_kept(from, desk);
        if self.lines.is_empty() {
            let told = entered::told(&kept, &gone, desk);
            return Intent::All(vec![Intent::Back, Intent::Tell(told)]);
        }
        // What was refused stays here to be looked at.
        self.see(desk.group());
        self.ask_why(desk);
        self.cursor.resize(self.lines.len());
        let kept = self.draft().map_or(Intent::Stay, Intent::Draft);
        let is_told = outcome.is_ok() || self.lines.iter().any(|line| line.is_contested);
        if !is_told {
            return kept;
        }
        let why = self.lines.iter().find_map(|line| line.refused.clone());
        let id = if why.is_some() {
            "look-left-why"
        } else {
            "look-left"
        };
        let args = [
            ("count", self.lines.len().into()),
            ("why", why.unwrap_or_default().into()),
        ];
        let left = desk.say(id, &args);
        Intent::All(vec![kept, Intent::Tell(left)])
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let id = if self.edited {
            "look-title-edited"
        } else {
            "look-title"
        };
        desk.say(id, &[("count", self.lines.len().into())])
    }

    fn draft(&self) -> Option<Draft> {
        let mut text = String::new();
        for (place, line) in self.lines.iter().enumerate() {
            if line.goes_on {
                text.push(' ');
                text.push_str(&line.text);
                continue;
            }
            text.push_str(if place > 0 { "\n" } else { "" });
            text.push_str(&line.kept());
        }
        Some(Draft {
            key: draft_key(self.meeting, self.edited),
            text: Some(text),
        })
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let meeting = desk.group().meetings.get(&self.meeting)?;
        let (width, height) = (paint.width(), usize::from(paint.height() / 2));
        let top = self.cursor.top(height);
        let end = self.lines.len().min(top + height);
        // The numbers that are given go on from line to line.
        let becomes = becoming::all(&self.lines[..end], meeting, desk);
        let rows = self.lines.iter().enumerate().take(end).skip(top);
        for (place, (row, line)) in rows.enumerate() {
            let y = place as u16 * 2;
            let chosen = row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let style = if chosen { theme.chosen } else { theme.plain };
            let gone = line.over.as_ref().filter(|_| line.takes_out());
            let shown = gone.map_or_else(|| line.text.clone(), Seen::line);
            paint.text(2, y, width - 3, &shown, style);
            let x = paint.row(
                4,
                y + 1,
                &[(theme.signs.becomes, theme.faint), (" ", theme.plain)],
            );
            let style = if line.is_contested || line.refused.is_some() {
                theme.warning
            } else {
                theme.faint
            };
            let becomes = becomes.get(row).map_or("", String::as_str);
            paint.text(x, y + 1, width.saturating_sub(x + 1), becomes, style);
        }
        None
    }
}
