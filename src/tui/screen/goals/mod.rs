//! Screen 5: the goals with their indicators, "did we do it?" beside "did it help?", and of the
//! chosen one what may be claimed of it and its readings as a chart.

mod aside;
mod line;

use std::collections::BTreeMap;

use super::Intent;
use super::board::View;
use super::choice::{Choice, New};
use super::form::Form;
use super::take;
use crate::domain::goal::IndicatorKind;
use crate::domain::id::GoalId;
use crate::domain::query::effect::Answer;
use crate::domain::{AnyId, Indicator, NounKind};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;
use line::Line;

/// From this width of the whole screen on, the two questions stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// The goals and their indicators.
pub struct Goals {
    /// Which of two indicators on one row is chosen.
    side: IndicatorKind,
}

impl Default for Goals {
    fn default() -> Self {
        Self {
            side: IndicatorKind::Process,
        }
    }
}

/// One row.
pub enum Row {
    /// A goal, and what can be answered of it.
    Goal {
        /// Which.
        id: GoalId,
        /// "Did we do it?"
        did: Answer,
        /// "Did it help?"
        helped: Answer,
    },
    /// Indicators of the goal above: of each question one, or only one where there is little room.
    Indicators {
        /// "Did we do it?"
        did: Option<Box<Line>>,
        /// "Did it help?"
        helped: Option<Box<Line>>,
        /// Whether they stand side by side.
        both: bool,
    },
}

impl Goals {
    /// The indicator that is chosen on a row: on the side one is at, where there is one.
    fn line<'a>(&self, row: &'a Row) -> Option<&'a Line> {
        match row {
            Row::Goal { .. } => None,
            Row::Indicators { did, helped, .. } => match self.side {
                IndicatorKind::Process => did.as_deref().or(helped.as_deref()),
                IndicatorKind::Effect => helped.as_deref().or(did.as_deref()),
            },
        }
    }

    fn add(&self, row: Option<&Row>, desk: &Desk<'_>) -> Intent {
        let goal = match row {
            Some(Row::Goal { id, .. }) => Some(*id),
            Some(row) => self.line(row).map(|line| line.goal),
            None => None,
        };
        let Some(goal) = goal else {
            return Intent::Open(Box::new(Form::add(NounKind::Goal, desk)));
        };
        let kind = desk.code(IndicatorKind::SET, self.side.code());
        let several = vec![
            New {
                label: desk.say("goals-add-indicator", &[("goal", goal.to_string().into())]),
                kind: NounKind::Indicator,
                given: vec![("goal", goal.to_string()), ("kind", kind)],
            },
            New {
                label: desk.word("goals-add-goal"),
                kind: NounKind::Goal,
                given: Vec::new(),
            },
        ];
        Intent::Open(Box::new(Choice::adding(several, desk)))
    }
}

/// The rows of one goal: its own, and those of its indicators.
fn rows_of(goal: GoalId, own: &[&Indicator], wide: bool) -> Vec<Row> {
    let answer = |kind| Answer::of(own.iter().copied(), kind);
    let of = |kind: IndicatorKind| {
        let own = own.iter().filter(move |indicator| indicator.kind == kind);
        own.map(|indicator| Box::new(Line::of(indicator)))
    };
    let mut rows = vec![Row::Goal {
        id: goal,
        did: answer(IndicatorKind::Process),
        helped: answer(IndicatorKind::Effect),
    }];
    let (mut did, mut helped) = (of(IndicatorKind::Process), of(IndicatorKind::Effect));
    if !wide {
        let one = |did, helped| Row::Indicators {
            did,
            helped,
            both: false,
        };
        rows.extend(did.map(|line| one(Some(line), None)));
        rows.extend(helped.map(|line| one(None, Some(line))));
        return rows;
    }
    loop {
        match (did.next(), helped.next()) {
            (None, None) => return rows,
            (did, helped) => rows.push(Row::Indicators {
                did,
                helped,
                both: true,
            }),
        }
    }
}

impl View for Goals {
    type Row = Row;
    const PLACE: Place = Place::Goals;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Row> {
        let mut of: BTreeMap<GoalId, Vec<&Indicator>> = BTreeMap::new();
        for indicator in desk.group().indicators.iter() {
            of.entry(indicator.goal).or_default().push(indicator);
        }
        let wide = desk.size.0 >= SIDE_BY_SIDE;
        let goals = desk.group().goals.iter();
        goals
            .flat_map(|goal| {
                let own = of.get(&goal.id).map_or(&[][..], Vec::as_slice);
                rows_of(goal.id, own, wide)
            })
            .collect()
    }

    fn id(&self, row: &Row) -> Option<AnyId> {
        match row {
            Row::Goal { id, .. } => Some((*id).into()),
            Row::Indicators { .. } => self.line(row).map(|line| line.id.into()),
        }
    }

    fn act(&mut self, action: Action, row: Option<&Row>, desk: &Desk<'_>) -> Option<Intent> {
        match action {
            Action::Left => self.side = IndicatorKind::Process,
            Action::Right => self.side = IndicatorKind::Effect,
            Action::Add => return Some(self.add(row, desk)),
            Action::Read => {
                let line = row.and_then(|row| self.line(row));
                return Some(match line {
                    Some(line) => take::reading(line.id, desk),
                    None => Intent::Tell(desk.word("goals-choose-indicator")),
                });
            }
            _ => return None,
        }
        Some(Intent::Stay)
    }

    fn title(&self, _: &[Row], desk: &Desk<'_>) -> String {
        let args = [
            ("goals", desk.group().goals.len().into()),
            ("indicators", desk.group().indicators.len().into()),
        ];
        desk.say("goals-title", &args)
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("goals-empty")
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Row, chosen: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        match row {
            Row::Goal { id, .. } => {
                let name = id.to_string();
                let style = if chosen { theme.picked } else { theme.accent };
                let x = 2 + paint.text(1, 0, 8, &name, style);
                let goal = desk.group().goals.get(id);
                let title = goal.map_or("", |goal| goal.title.as_str());
                let room = paint.width().saturating_sub(x + 1);
                paint.text(x, 0, room, title, theme.strong);
            }
            Row::Indicators {
                did, helped, both, ..
            } => {
                let width = paint.width().saturating_sub(1);
                let at = self.line(row).map(|line| line.id);
                if !*both {
                    let line = did.as_deref().or(helped.as_deref());
                    if let Some(line) = line {
                        line.draw(&mut paint.part(1, 0, width, 1), chosen, true, desk);
                    }
                    return;
                }
                let half = width / 2;
                for (x, line) in [(1, did), (1 + half, helped)] {
                    let mut part = paint.part(x, 0, half.saturating_sub(1), 1);
                    match line {
                        Some(line) => {
                            let chosen = chosen && Some(line.id) == at;
                            line.draw(&mut part, chosen, false, desk);
                            // The row's own marker stands before the left one.
                            if chosen && x > 1 {
                                part.text(0, 0, 1, theme.signs.marker, theme.accent);
                            }
                        }
                        None => {
                            part.text(1, 0, half, "–", theme.faint);
                        }
                    }
                }
            }
        }
    }

    fn head_rows(&self, width: u16, _: u16) -> u16 {
        u16::from(width >= SIDE_BY_SIDE)
    }

    fn draw_head(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let list = super::board::list_width(paint.width());
        let half = list.saturating_sub(1) / 2;
        let theme = desk.theme;
        paint.text(2, 0, half, &desk.word("question-process"), theme.faint);
        paint.text(
            2 + half,
            0,
            half,
            &desk.word("question-effect"),
            theme.faint,
        );
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Row, desk: &Desk<'_>) {
        match row {
            Row::Goal { id, did, helped } => aside::goal(paint, *id, (*did, *helped), desk),
            Row::Indicators { .. } => {
                if let Some(line) = self.line(row) {
                    aside::indicator(paint, line, desk);
                }
            }
        }
    }
}
