//! Screen 1, home: the cycle, the activities of a stage, and the one that is chosen.

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use super::detail::{self, Detail};
use super::{Intent, Screen};
use crate::domain::activity::Stage;
use crate::domain::id::ActivityId;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::walk::Walk;
use crate::tui::widget::filter::FilterLine;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// From this width the four stages stand side by side.
const SIDE_BY_SIDE: u16 = 120;

/// The cycle.
pub struct Cycle {
    stage: Stage,
    /// The activities of each stage that pass the filter, soonest end first.
    columns: [Vec<ActivityId>; 4],
    cursors: [Cursor; 4],
    filter: FilterLine,
}

impl Cycle {
    /// Returns the cycle, standing where most is going on.
    pub fn new(desk: &Desk<'_>) -> Self {
        let mut cycle = Self {
            stage: Stage::Do,
            columns: Default::default(),
            cursors: Default::default(),
            filter: FilterLine::default(),
        };
        cycle.refresh(desk);
        if cycle.columns[Stage::Do as usize].is_empty() {
            cycle.stage = Stage::ALL
                .iter()
                .copied()
                .find(|s| !cycle.columns[*s as usize].is_empty())
                .unwrap_or(Stage::Plan);
        }
        cycle
    }

    fn chosen(&self) -> Option<ActivityId> {
        let stage = self.stage as usize;
        self.columns[stage].get(self.cursors[stage].row()).copied()
    }

    fn cursor(&mut self) -> &mut Cursor {
        &mut self.cursors[self.stage as usize]
    }

    fn draw_tabs(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let theme = desk.theme;
        let narrow = paint.width() < 72;
        let mut x = 1;
        for stage in Stage::ALL {
            let count = self.columns[*stage as usize].len();
            let word = desk.code(Stage::SET, stage.code()).to_uppercase();
            let text = format!("{word} {count}");
            let chosen = *stage == self.stage;
            let short: String = if narrow && !chosen {
                format!("{} {count}", first_letters(&word))
            } else {
                text
            };
            let (text, style) = if chosen {
                (
                    if narrow {
                        format!("[{short}]")
                    } else {
                        format!("[ {short} ]")
                    },
                    theme.accent,
                )
            } else {
                (format!(" {short} "), theme.plain)
            };
            x += paint.text(x, 0, paint.width().saturating_sub(x), &text, style);
            if *stage != Stage::Improve && !narrow {
                let arrow = [
                    (" ", theme.plain),
                    (theme.signs.arrow, theme.faint),
                    (" ", theme.plain),
                ];
                x = paint.row(x, 0, &arrow);
            }
        }
        let year = format!(
            "{} {} {}",
            theme.signs.turn,
            desk.date(desk.today),
            desk.today.year()
        );
        if x + year.width() as u16 + 1 < paint.width() {
            paint.text_right(paint.width() - 1, 0, &year, theme.faint);
        }
    }

    fn draw_list(&self, stage: Stage, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let ids = &self.columns[stage as usize];
        let cursor = self.cursors[stage as usize];
        if ids.is_empty() {
            let empty = self.filter.emptiness(desk);
            paint.text(1, 0, paint.width() - 1, &empty, desk.theme.faint);
            return;
        }
        let top = cursor.top(usize::from(paint.height()));
        let visible = ids
            .iter()
            .enumerate()
            .skip(top)
            .take(usize::from(paint.height()));
        for (y, (row, id)) in visible.enumerate() {
            let Some(activity) = desk.group().activities.get(id) else {
                continue;
            };
            let chosen = stage == self.stage && row == cursor.row();
            detail::row(paint, y as u16, activity, chosen, desk);
        }
    }

    fn draw_cards(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let width = paint.width() / 4;
        let height = paint.height();
        for stage in Stage::ALL {
            let mut column = paint.part(width * (*stage as u16), 0, width - 1, height);
            let ids = &self.columns[*stage as usize];
            let cursor = self.cursors[*stage as usize];
            let cards = usize::from(height / 3).max(1);
            let top = cursor.top(cards);
            for (place, (row, id)) in ids.iter().enumerate().skip(top).take(cards).enumerate() {
                let Some(activity) = desk.group().activities.get(id) else {
                    continue;
                };
                let chosen = *stage == self.stage && row == cursor.row();
                detail::card(&mut column, place as u16 * 3, activity, chosen, desk);
            }
        }
    }

    fn draw_heads(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let width = paint.width() / 4;
        for stage in Stage::ALL {
            let count = self.columns[*stage as usize].len();
            let word = desk.code(Stage::SET, stage.code()).to_uppercase();
            let (text, style) = if *stage == self.stage {
                (format!("[ {word} {count} ]"), desk.theme.accent)
            } else {
                (format!("  {word} {count}"), desk.theme.plain)
            };
            let x = width * (*stage as u16);
            let end = x + 1 + paint.text(x + 1, 0, width - 2, &text, style);
            if *stage != Stage::Improve && end + 4 < x + width {
                paint.text(
                    x + width - 4,
                    0,
                    3,
                    desk.theme.signs.arrow,
                    desk.theme.faint,
                );
            }
        }
    }
}

/// `FÖLJA UPP` → `FÖL`: enough to know a stage by on a narrow screen.
fn first_letters(word: &str) -> String {
    word.chars().take(3).collect()
}

impl Screen for Cycle {
    fn place(&self) -> Place {
        self.filter.place(Place::Cycle)
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let page = desk.size.1 / 3;
        match action {
            action if self.cursor().act(action, page) => {}
            Action::Left => self.stage = self.stage.previous().unwrap_or(Stage::Improve),
            Action::Right => self.stage = self.stage.next().unwrap_or(Stage::Plan),
            Action::Walk => return Intent::Open(Box::new(Walk::from(self.chosen(), desk))),
            action if self.filter.act(action) => self.refresh(desk),
            action => return detail::act(action, self.chosen(), desk),
        }
        Intent::Stay
    }

    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        if self.filter.key(key) {
            self.refresh(desk);
        }
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        if self.filter.paste(text) {
            self.refresh(desk);
        }
        Intent::Stay
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let before = self.chosen();
        let mut activities = self.filter.pass(desk);
        activities.retain(|activity| !activity.is_over());
        // Soonest end first, those without an end last.
        activities.sort_by_key(|activity| (activity.to.is_none(), activity.to, activity.id));
        for stage in Stage::ALL {
            let ids = activities
                .iter()
                .filter(|a| a.stage == *stage)
                .map(|a| a.id)
                .collect::<Vec<_>>();
            self.cursors[*stage as usize].resize(ids.len());
            self.columns[*stage as usize] = ids;
        }
        self.follow(before);
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        self.filter.title(desk)
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let (width, height) = (paint.width(), paint.height());
        if width >= SIDE_BY_SIDE {
            self.draw_heads(paint, desk);
        } else {
            self.draw_tabs(paint, desk);
        }
        paint.rule(1, desk.theme.signs.rule, desk.theme.faint);
        let below = Detail::rows(width, height);
        let mut list = paint.part(0, 2, width, height.saturating_sub(2 + below));
        if width >= SIDE_BY_SIDE {
            self.draw_cards(&mut list, desk);
        } else {
            self.draw_list(self.stage, &mut list, desk);
        }
        if below > 0 {
            let mut area = paint.part(0, height - below, width, below);
            if let Some(activity) = self
                .chosen()
                .and_then(|id| desk.group().activities.get(&id))
            {
                Detail { activity }.draw(&mut area, desk);
            } else {
                area.rule(0, desk.theme.signs.rule, desk.theme.faint);
            }
        }
        self.filter.draw(paint, desk)
    }
}

impl Cycle {
    /// Keeps the same activity chosen through a change, in whatever stage it is now.
    fn follow(&mut self, id: Option<ActivityId>) {
        let Some(id) = id else { return };
        for stage in Stage::ALL {
            if let Some(row) = self.columns[*stage as usize]
                .iter()
                .position(|other| *other == id)
            {
                self.stage = *stage;
                self.cursors[*stage as usize].choose(row);
            }
        }
    }
}
