//! The line that filters a list of activities as one types.

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use super::line::Line;
use super::paint::Paint;
use crate::domain::Activity;
use crate::domain::NounKind;
use crate::domain::query::filter::{self, Filter, FilterError};
use crate::lang::refusal;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};

/// A filter, and whether it is being typed.
#[derive(Clone, Debug, Default)]
pub struct FilterLine {
    line: Line,
    open: bool,
    filter: Filter,
    wrong: Option<FilterError>,
    titles: Titles,
}

/// The titles of all activities as a filter compares them, by which it looks through thousands with
/// each letter that is typed.
#[derive(Clone, Debug, Default)]
struct Titles {
    /// In the order of the ids.
    titles: Vec<String>,
    /// The record up to which they are those of the group.
    seq: Option<u64>,
}

impl Titles {
    fn keep_up(&mut self, desk: &Desk<'_>) {
        let group = desk.group();
        if self.seq != Some(group.seq) {
            let ids = group.activities.iter().map(|activity| activity.id.into());
            self.titles = ids
                .map(|id| filter::title(desk.tongue, group, &id))
                .collect();
            self.seq = Some(group.seq);
        }
    }
}

impl FilterLine {
    /// Returns whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.line.is_empty()
    }

    /// Returns what has been typed.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// Returns where keys are pressed: here while it is open, else in the list's own `place`.
    pub fn place(&self, place: Place) -> Place {
        if self.open { Place::Prompt } else { place }
    }

    /// Answers an action and returns whether it was one for the filter.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Filter => self.open = true,
            Action::Open | Action::Back if self.open => self.open = false,
            Action::Back if !self.is_empty() => self.line = Line::default(),
            _ => return false,
        }
        true
    }

    /// Takes a key and returns whether the filter changed.
    pub fn key(&mut self, key: &KeyEvent) -> bool {
        self.open && self.line.key(key)
    }

    /// Takes a pasted text and returns whether the filter changed.
    pub fn paste(&mut self, text: &str) -> bool {
        if self.open {
            self.line.paste(text);
        }
        self.open
    }

    /// Returns the activities that pass, in the order of their ids. While a filter makes no sense
    /// yet, the last one that did holds.
    pub fn pass<'a>(&mut self, desk: &Desk<'a>) -> Vec<&'a Activity> {
        match Filter::parse(desk.tongue, NounKind::Activity, self.text()) {
            Ok(filter) => (self.filter, self.wrong) = (filter, None),
            Err(wrong) => self.wrong = Some(wrong),
        }
        let activities = desk.group().activities.iter();
        if self.open || !self.filter.is_empty() {
            self.titles.keep_up(desk);
        }
        if self.filter.is_empty() {
            return activities.collect();
        }
        let passes = |activity: &Activity, title: &str| {
            self.filter
                .matches(desk.group(), &activity.id.into(), title, desk.today)
        };
        activities
            .zip(&self.titles.titles)
            .filter(|(activity, title)| passes(activity, title))
            .map(|(activity, _)| activity)
            .collect()
    }

    /// Returns what the heading says of it, nothing where everything passes.
    pub fn title(&self, desk: &Desk<'_>) -> String {
        if self.is_empty() {
            String::new()
        } else {
            desk.say("filter-on", &[("filter", self.text().into())])
        }
    }

    /// Says why a list is empty: nothing passes, nothing is there, or nothing at all yet.
    pub fn emptiness(&self, desk: &Desk<'_>) -> String {
        if !self.is_empty() {
            return desk.word("filter-empty");
        }
        let add = desk
            .keys
            .name(Place::Cycle, Action::Add)
            .unwrap_or_default();
        if desk.group().activities.is_empty() {
            desk.say("cycle-first", &[("key", add.into())])
        } else {
            desk.word("cycle-empty")
        }
    }

    /// Draws the line on the last row while it is open, and returns where the cursor stands.
    pub fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let y = paint.height().checked_sub(1).filter(|_| self.open)?;
        paint.blank(y);
        let label = desk.word("filter-label");
        let x = paint.row(
            1,
            y,
            &[(&label, desk.theme.faint), (" / ", desk.theme.accent)],
        );
        if let Some(wrong) = &self.wrong {
            let sentence = refusal::filter(desk.tongue, wrong);
            let typed = self.text().width() as u16 + 2;
            let room = paint.width().saturating_sub(x + typed + 1);
            paint.text(x + typed, y, room, &sentence, desk.theme.warning);
        }
        Some(self.line.draw(paint, x, y, desk.theme.strong))
    }
}
