//! The command palette: everything that can be done here, and every activity, found by a few letters.

use crossterm::event::KeyEvent;

use super::form::Form;
use super::report::Report;
use super::{Intent, Screen, write};
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

/// The palette.
pub struct Palette {
    line: Line,
    /// Label, key, what it does; the key is empty where there is none.
    rows: Vec<(String, String, Does)>,
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
            .map(|action| {
                (
                    desk.action(action),
                    desk.keys.name(place, action).unwrap_or_default(),
                    Does::Act(action),
                )
            })
            .collect();
        rows.extend(
            NounKind::ALL
                .iter()
                .filter(|kind| **kind != NounKind::Profile && !kind.is_minuted())
                .map(|kind| {
                    let noun = desk.word(&format!("noun-{kind}"));
                    (
                        desk.say(
                            "palette-add",
                            &[("kind", kind.to_string().into()), ("noun", noun.into())],
                        ),
                        String::new(),
                        Does::Add(*kind),
                    )
                }),
        );
        rows.extend(Which::ALL.iter().map(|which| {
            let report = desk.code(Which::SET, which.code());
            (report, String::new(), Does::Report(*which))
        }));
        rows.extend(agenda::next_called(desk.group(), None).map(|meeting| {
            let label = desk.say("write-notice", &[("id", meeting.id.to_string().into())]);
            (label, String::new(), Does::Write(Paper::Notice(meeting.id)))
        }));
        rows.extend(desk.group().activities.iter().map(|activity| {
            (
                format!("{} {}", activity.id, activity.title),
                String::new(),
                Does::Open(activity.id.into()),
            )
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
        let labels = self.rows.iter().map(|(label, ..)| label.as_str());
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
                return match &self.rows[*row].2 {
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
            let (label, key, _) = &self.rows[*row];
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
