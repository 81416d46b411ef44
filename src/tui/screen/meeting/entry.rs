//! Entries of minutes as lists show them: what each is, in a column, and its words.

use ratatui::style::Style;

use crate::domain::minutes::{DecisionState, Entry, EntryKind};
use crate::domain::query::minutes;
use crate::lang::minuted;
use crate::tui::desk::Desk;
use crate::tui::widget::paint::{Paint, wrap};

/// One entry, broken into rows.
pub struct Rows {
    head: String,
    style: Style,
    text: Vec<String>,
    struck: bool,
}

/// Columns before the words.
const INDENT: u16 = 2;

impl Rows {
    /// Returns the rows of an entry on so many columns.
    pub fn of(entry: &Entry, width: u16, desk: &Desk<'_>) -> Self {
        let theme = desk.theme;
        let (head, style) = head(entry, desk);
        let mut text = minutes::text(desk.group(), entry)
            .map(ToString::to_string)
            .unwrap_or_default();
        let decision = minutes::decision(desk.group(), entry);
        let struck = decision.is_some_and(|decision| decision.state == DecisionState::Struck);
        if struck {
            text = format!(
                "{text} ({})",
                desk.code(DecisionState::SET, DecisionState::Struck.code())
            );
        }
        for dissent in decision.iter().flat_map(|decision| &decision.dissents) {
            text = format!("{text}\n{}", minuted::dissented(desk.tongue, dissent));
        }
        if let Some(tail) = tail(entry, desk) {
            text = format!("{text} {} {tail}", theme.signs.dot);
        }
        let gap = if head.is_empty() {
            String::new()
        } else {
            format!("{head} ")
        };
        let room = usize::from(width.saturating_sub(INDENT)).max(8);
        Self {
            text: wrap(&format!("{gap}{text}"), room),
            head,
            style,
            struck,
        }
    }

    /// Returns how many rows it takes.
    pub fn height(&self) -> usize {
        self.text.len()
    }

    /// Draws its rows from `skip` on, at `y` and below; `chosen` marks it.
    pub fn draw(&self, paint: &mut Paint<'_>, y: u16, skip: usize, chosen: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        let words = match (chosen, self.struck) {
            (true, _) => theme.chosen,
            (_, true) => theme.faint,
            _ => theme.plain,
        };
        for (row, line) in self.text.iter().enumerate().skip(skip) {
            let y = y + (row - skip) as u16;
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let width = paint.width().saturating_sub(INDENT);
            // The head never breaks: it is shorter than any room.
            match line.strip_prefix(self.head.as_str()).filter(|_| row == 0) {
                Some(rest) => {
                    paint.row(
                        INDENT - 1,
                        y,
                        &[(" ", words), (&self.head, self.style), (rest, words)],
                    );
                }
                None => {
                    paint.text(INDENT, y, width, line, words);
                }
            }
        }
    }
}

fn head(entry: &Entry, desk: &Desk<'_>) -> (String, Style) {
    let theme = desk.theme;
    let word = |kind: EntryKind| desk.code(EntryKind::SET, kind.code()).to_uppercase();
    match entry.kind {
        EntryKind::Note => (String::new(), theme.plain),
        EntryKind::Decision => {
            let number = entry.decision.map(|id| format!("§{} ", id.number));
            let head = format!(
                "{}{}",
                number.unwrap_or_default(),
                word(EntryKind::Decision)
            );
            (head, theme.accent)
        }
        EntryKind::Action => {
            let id = entry.action.map(|id| format!("{id} ")).unwrap_or_default();
            (format!("{id}{}", word(EntryKind::Action)), theme.strong)
        }
        EntryKind::Question => ("?".to_owned(), theme.warning),
        EntryKind::Parked => ("+".to_owned(), theme.warning),
        EntryKind::Correction => (word(EntryKind::Correction), theme.strong),
        EntryKind::Presence
        | EntryKind::Dissent
        | EntryKind::Report
        | EntryKind::Count
        | EntryKind::FollowUp
        | EntryKind::Change => (theme.signs.arrow_small.to_owned(), theme.faint),
    }
}

/// What is told after the words: who is to do it and when, whether it has been settled.
fn tail(entry: &Entry, desk: &Desk<'_>) -> Option<String> {
    match entry.kind {
        EntryKind::Action => {
            let action = desk.group().actions.get(&entry.action?)?;
            let owner = action.owner.as_ref().map(ToString::to_string);
            let member = action.member.as_ref().map(|id| format!("@{id}"));
            let due = action.due.map(|due| desk.date(due));
            let parts: Vec<String> = owner.into_iter().chain(member).chain(due).collect();
            Some(parts.join(" ")).filter(|tail| !tail.is_empty())
        }
        // What was told of it is led by its id alone.
        EntryKind::FollowUp => {
            let action = desk.group().actions.get(&entry.action?)?;
            Some(action.text.to_string())
        }
        EntryKind::Question | EntryKind::Parked if !entry.waits() => {
            Some(desk.word("entry-state-settled"))
        }
        _ => None,
    }
}
