//! The command palette: everything that can be done here, and every activity, found by a few letters.

use crossterm::event::KeyEvent;

use super::form::Form;
use super::report::Report;
use super::{Intent, Screen, write};
use crate::domain::meeting::MeetingState;
use crate::domain::query::agenda;
use crate::domain::sending::Report as Which;
use crate::domain::{AnyId, NounKind};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::fuzzy::Finder;
use crate::tui::widget::line::Line;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;
use crate::tui::writing::Paper;

/// What a row of the palette does.
#[derive(Clone, Debug)]
enum Does {
    Act(Action),
    Add(NounKind),
    Open(AnyId),
    Report(Which),
    Write(Paper),
}

/// A row of the palette.
struct Row {
    label: String,
    /// Empty where there is none.
    key: String,
    /// What it is found by: the label, and other words for the same where people have them.
    found_by: String,
    does: Does,
}

impl Row {
    fn new(label: String, does: Does) -> Self {
        Self {
            found_by: label.clone(),
            label,
            key: String::new(),
            does,
        }
    }

    /// Returns the row that is found by the words of a message as well.
    fn also(mut self, id: &str, desk: &Desk<'_>) -> Self {
        self.found_by = format!("{} {}", self.label, desk.word(id));
        self
    }
}

/// The palette.
pub struct Palette {
    line: Line,
    rows: Vec<Row>,
    found: Vec<usize>,
    cursor: Cursor,
    finder: Finder,
}

impl Palette {
    /// Returns the palette over a place.
    pub fn new(place: Place, desk: &Desk<'_>) -> Self {
        let mut rows: Vec<_> = desk
            .keys
            .actions(place)
            .into_iter()
            .filter(|action| !action.is_movement() && *action != Action::Palette)
            .map(|action| Row {
                key: desk.keys.name(place, action).unwrap_or_default(),
                ..Row::new(desk.action(action), Does::Act(action))
            })
            .collect();
        rows.extend(
            NounKind::ALL
                .iter()
                .filter(|kind| **kind != NounKind::Profile && !kind.is_minuted())
                .map(|kind| {
                    let noun = desk.word(&format!("noun-{kind}"));
                    let args = [("kind", kind.to_string().into()), ("noun", noun.into())];
                    Row::new(desk.say("palette-add", &args), Does::Add(*kind))
                }),
        );
        rows.extend(Which::ALL.iter().map(|which| {
            let report = desk.code(Which::SET, which.code());
            let also = format!("palette-also-{which}");
            Row::new(report, Does::Report(*which)).also(&also, desk)
        }));
        let is_held = |state| state > MeetingState::Called;
        let held = agenda::newest(desk.group(), is_held).into_iter();
        let held = held.map(|it| (it.id, "write-minutes", Paper::Minutes(it.id)));
        let called = agenda::next_called(desk.group(), None).into_iter();
        let called = called.map(|it| (it.id, "write-notice", Paper::Notice(it.id)));
        rows.extend(held.chain(called).map(|(id, label, paper)| {
            let also = format!("palette-also-{label}");
            let label = desk.say(label, &[("id", id.to_string().into())]);
            Row::new(label, Does::Write(paper)).also(&also, desk)
        }));
        rows.extend(desk.group().activities.iter().map(|activity| {
            let label = format!("{} {}", activity.id, activity.title);
            Row::new(label, Does::Open(activity.id.into()))
        }));
        let mut palette = Self {
            line: Line::default(),
            rows,
            found: Vec::new(),
            cursor: Cursor::default(),
            finder: Finder::default(),
        };
        palette.find();
        palette
    }

    fn find(&mut self) {
        let labels = self.rows.iter().map(|row| row.found_by.as_str());
        self.found = self.finder.find(self.line.text(), labels);
        self.cursor.resize(self.found.len());
        self.cursor.choose(0);
    }
}

impl Screen for Palette {
    fn place(&self) -> Place {
        Place::Palette
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            action if self.cursor.act(action, 10) => {}
            Action::Back => return Intent::Back,
            Action::Open => {
                let Some(row) = self.found.get(self.cursor.row()) else {
                    return Intent::Stay;
                };
                return match &self.rows[*row].does {
                    Does::Act(action) => Intent::BackWith(Box::new(Intent::Act(*action))),
                    Does::Add(kind) => Intent::Become(Box::new(Form::add(*kind, desk))),
                    Does::Report(which) => Intent::Become(Box::new(Report::new(*which, desk))),
                    Does::Write(paper) => {
                        Intent::BackWith(Box::new(write::open(paper.clone(), desk)))
                    }
                    Does::Open(id) => match Form::edit(id, desk) {
                        Ok(form) => Intent::Become(Box::new(form)),
                        Err(instead) => instead,
                    },
                };
            }
            _ => {}
        }
        Intent::Stay
    }

    fn typed(&mut self, key: &KeyEvent, _: &Desk<'_>) -> Intent {
        if self.line.key(key) {
            self.find();
        }
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, _: &Desk<'_>) -> Intent {
        self.line.paste(text);
        self.find();
        Intent::Stay
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn rows(&self, desk: &Desk<'_>) -> u16 {
        (desk.size.1.saturating_sub(8)).clamp(5, 14)
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        paint.rule(0, theme.signs.rule, theme.faint);
        let x = paint.row(
            1,
            1,
            &[(theme.signs.prompt, theme.accent), (" ", theme.plain)],
        );
        let cursor = self.line.draw(paint, x, 1, theme.strong);
        if self.found.is_empty() {
            paint.text(
                1,
                2,
                paint.width() - 2,
                &desk.word("palette-empty"),
                theme.faint,
            );
        }
        let height = usize::from(paint.height().saturating_sub(2));
        let top = self.cursor.top(height);
        for (y, (place, row)) in self
            .found
            .iter()
            .enumerate()
            .skip(top)
            .take(height)
            .enumerate()
        {
            let y = 2 + y as u16;
            let Row { label, key, .. } = &self.rows[*row];
            let chosen = place == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let left = paint.text_right(paint.width() - 1, y, key, theme.faint);
            paint.text(
                2,
                y,
                left.saturating_sub(3),
                label,
                if chosen { theme.chosen } else { theme.plain },
            );
        }
        Some(cursor)
    }
}
