//! One indicator in the list: what it is called, its newest value, and which way that is.

use ratatui::style::Style;

use crate::domain::Indicator;
use crate::domain::goal::{IndicatorKind, Reading};
use crate::domain::id::{GoalId, IndicatorId};
use crate::domain::query::effect::{Course, Standing, days, standing};
use crate::lang::number;
use crate::tui::desk::Desk;
use crate::tui::theme::Theme;
use crate::tui::widget::chart::sparkline;
use crate::tui::widget::paint::Paint;

/// The most readings that a chart or a sparkline holds: more than any screen has columns.
const MOST: usize = 250;

/// The columns of the word that says which question it answers.
const KIND: u16 = 6;

/// An indicator as it is drawn.
pub struct Line {
    pub(super) id: IndicatorId,
    pub(super) goal: GoalId,
    pub(super) kind: IndicatorKind,
    pub(super) standing: Standing,
    /// The newest readings, one a day, oldest first.
    pub(super) readings: Vec<Reading>,
    values: Vec<f64>,
}

impl Line {
    pub(super) fn of(indicator: &Indicator) -> Self {
        let days = days(indicator);
        let days = &days[days.len().saturating_sub(MOST)..];
        Self {
            id: indicator.id,
            goal: indicator.goal,
            kind: indicator.kind,
            standing: standing(indicator),
            readings: days.iter().map(|reading| (*reading).clone()).collect(),
            values: days.iter().map(|reading| reading.value.as_f64()).collect(),
        }
    }

    /// Draws it on one row; `kind` says which question it answers, where nothing else does.
    pub(super) fn draw(&self, paint: &mut Paint<'_>, chosen: bool, kind: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        let Some(indicator) = desk.group().indicators.get(&self.id) else {
            return;
        };
        let id = self.id.to_string();
        let style = if chosen { theme.picked } else { theme.strong };
        let mut x = 2 + paint.text(1, 0, 8, &id, style);
        if kind {
            let word = desk.word(&format!("question-{}-short", self.kind));
            paint.text(x, 0, KIND, &word, theme.faint);
            x += KIND + 1;
        }
        let mut right = paint.width();
        match &self.standing.latest {
            None => right = paint.text_right(right, 0, &desk.word("no-reading-yet"), theme.faint),
            Some(latest) => {
                if let Some(change) = self.standing.change {
                    let (sign, style) = course(change.course, theme);
                    let word = format!("{sign} {}", desk.code(Course::SET, change.course.code()));
                    right = paint.text_right(right, 0, &word, style).saturating_sub(1);
                }
                let value = number::decimal(desk.language(), latest.value);
                right = paint.text_right(right, 0, &value, theme.strong);
                let bars = sparkline(theme, &self.values, 8);
                if !bars.is_empty() && paint.width() >= 48 {
                    right = paint.text_right(right.saturating_sub(1), 0, &bars, theme.good);
                }
            }
        }
        let room = right.saturating_sub(x + 1);
        paint.text(x, 0, room, indicator.title.as_str(), theme.plain);
    }
}

/// Returns the sign and the style of a way things go; its word goes with them.
pub(super) fn course(course: Course, theme: &Theme) -> (&'static str, Style) {
    let signs = theme.signs;
    match course {
        Course::Better => (signs.up, theme.good),
        Course::Worse => (signs.down, theme.warning),
        Course::Unchanged => (signs.arrow_small, theme.plain),
        Course::Uneven => (signs.dot, theme.plain),
    }
}
