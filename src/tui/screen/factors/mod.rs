//! Screen 6: the factors, domain by domain, risk beside protection, and of the chosen cell its
//! factors with the activities that address each. `Enter` steps into the cell, and there opens a
//! factor.

mod digest;
mod matrix;

use super::form::Form;
use super::{Intent, Screen, shelf, thing};
use crate::domain::catalogue::Catalogue;
use crate::domain::factor::{FactorDomain, FactorKind};
use crate::domain::query::coverage::{Addressed, Cell, Coverage, coverage};
use crate::domain::{AnyId, Group, NounKind};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;
use matrix::{Matrix, ROWS};

/// From this width on, the cell's factors stand beside the matrix.
const WIDE: u16 = 100;

/// From this height on, they stand below it while one is among them.
const TALL: u16 = ROWS + 6;

/// From this height on, they stand there whole also while one goes through the matrix.
const ROOMY: u16 = 30;

/// The matrix of factors.
pub struct Factors {
    coverage: Coverage,
    domain: FactorDomain,
    kind: FactorKind,
    /// Whether one is among the factors of the cell.
    inside: bool,
    cursor: Cursor,
}

impl Factors {
    /// Returns the matrix, at its first cell.
    pub fn new(desk: &Desk<'_>) -> Self {
        let mut factors = Self {
            coverage: coverage(desk.group()),
            domain: FactorDomain::ALL[0],
            kind: FactorKind::ALL[0],
            inside: false,
            cursor: Cursor::default(),
        };
        factors.enter_cell();
        factors
    }

    /// Returns the matrix, at the risks of a domain.
    pub fn at(domain: FactorDomain, desk: &Desk<'_>) -> Self {
        let mut factors = Self::new(desk);
        factors.go(domain as usize, FactorKind::Risk);
        factors
    }

    fn cell(&self) -> &Cell {
        self.coverage.cell(self.domain, self.kind)
    }

    fn chosen(&self) -> Option<AnyId> {
        let factor = self.cell().factors.get(self.cursor.row())?;
        self.inside.then(|| factor.factor.into())
    }

    fn enter_cell(&mut self) {
        let count = self.cell().factors.len();
        self.cursor.resize(count);
        self.inside &= count > 0;
    }

    fn go(&mut self, domain: usize, kind: FactorKind) {
        let last = FactorDomain::ALL.len() - 1;
        self.domain = FactorDomain::ALL[domain.min(last)];
        self.kind = kind;
        self.cursor.choose(0);
        self.enter_cell();
    }

    /// Moves in the matrix, and returns whether that is what the action does.
    fn moves(&mut self, action: Action) -> bool {
        let at = self.domain as usize;
        match action {
            Action::Left => self.go(at, FactorKind::Risk),
            Action::Right => self.go(at, FactorKind::Protective),
            Action::Up => self.go(at.saturating_sub(1), self.kind),
            Action::Down => self.go(at + 1, self.kind),
            Action::First | Action::PageUp => self.go(0, self.kind),
            Action::Last | Action::PageDown => self.go(usize::MAX, self.kind),
            _ => return false,
        }
        true
    }

    fn add(&self, desk: &Desk<'_>) -> Intent {
        let given = [
            ("kind", desk.code(FactorKind::SET, self.kind.code())),
            ("domain", desk.code(FactorDomain::SET, self.domain.code())),
        ];
        Intent::Open(Box::new(Form::add_with(NounKind::Factor, &given, desk)))
    }

    /// The rows of the cell: its factors, then what combines in one activity.
    fn draw_cell(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let theme = desk.theme;
        let cell = self.cell();
        let width = paint.width();
        let named = format!(
            "{} {} {}",
            desk.code(FactorDomain::SET, self.domain.code()),
            theme.signs.dot,
            desk.code(FactorKind::SET, self.kind.code())
        );
        paint.text(1, 0, width - 1, &named, theme.strong);
        if cell.factors.is_empty() {
            let empty = desk.word("factors-nothing-here");
            paint.text(1, 1, width - 1, &empty, theme.warning);
            return;
        }
        let height = usize::from(paint.height().saturating_sub(1));
        let top = self.cursor.top(height);
        let shown = cell.factors.iter().enumerate().skip(top).take(height);
        let mut y = 1;
        for (place, factor) in shown {
            let chosen = self.inside && place == self.cursor.row();
            draw_factor(&mut paint.part(0, y, width, 1), factor, chosen, desk);
            y += 1;
        }
        let combined = cell.activities.iter();
        let combined = combined.filter_map(|id| Some((id, self.coverage.combined.get(id)?)));
        let mut heading = Some(desk.word("factors-combined"));
        for (activity, factors) in combined {
            if let Some(heading) = heading.take() {
                paint.text(1, y + 1, width - 1, &heading, theme.faint);
                y += 2;
            }
            if y >= paint.height() {
                return;
            }
            let factors: Vec<String> = factors.iter().map(ToString::to_string).collect();
            let factors = factors.join(" + ");
            let left = paint.text_right(width - 1, y, &factors, theme.strong);
            let named = desk.named(&(*activity).into());
            paint.text(1, y, left.saturating_sub(2), &named, theme.plain);
            y += 1;
        }
    }
}

/// Draws a factor on one row, with the activities that address it.
fn draw_factor(paint: &mut Paint<'_>, factor: &Addressed, chosen: bool, desk: &Desk<'_>) {
    let theme = desk.theme;
    let id = factor.factor.to_string();
    if chosen {
        paint.text(0, 0, 1, theme.signs.marker, theme.accent);
    }
    let style = if chosen { theme.picked } else { theme.strong };
    let x = 2 + paint.text(1, 0, 8, &id, style);
    let room = paint.width().saturating_sub(x + 1);
    let (by, style) = if factor.by.is_empty() {
        let word = desk.word("factors-unaddressed");
        (format!("{} {word}", theme.signs.cross), theme.warning)
    } else {
        let shown = usize::from(room / 3 / 4).max(1);
        let named = factor.by.iter().take(shown).map(ToString::to_string);
        let more = factor.by.len().saturating_sub(shown);
        let more = (more > 0).then(|| format!("+{more}"));
        let by: Vec<String> = named.chain(more).collect();
        (format!("{} {}", theme.signs.tick, by.join(" ")), theme.good)
    };
    let left = paint.text_right(paint.width().saturating_sub(1), 0, &by, style);
    let known = desk.group().factors.get(&factor.factor);
    let title = known.map_or("", |known| known.title.as_str());
    paint.text(x, 0, left.saturating_sub(x + 1), title, theme.plain);
}

impl Screen for Factors {
    fn place(&self) -> Place {
        Place::Factors
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let page = desk.size.1.saturating_sub(8);
        match action {
            action if self.inside && self.cursor.act(action, page) => Intent::Stay,
            action if self.moves(action) => Intent::Stay,
            Action::Add => self.add(desk),
            Action::Catalogue => {
                let (domain, kind) = (self.domain, self.kind);
                let here = move |stock: &Group, id: &AnyId| match id {
                    AnyId::Factor(id) => stock
                        .factors
                        .get(id)
                        .is_some_and(|it| (it.domain, it.kind) == (domain, kind)),
                    _ => false,
                };
                shelf::open(Catalogue::Factors, here, desk)
            }
            Action::Open if !self.inside => {
                self.inside = !self.cell().factors.is_empty();
                if self.inside {
                    return Intent::Stay;
                }
                Intent::Tell(desk.word("factors-nothing-here"))
            }
            Action::Back if self.inside => {
                self.inside = false;
                Intent::Stay
            }
            Action::Back => Intent::Act(Action::Cycle),
            action if !self.inside && action.is_about_one() => {
                Intent::Tell(desk.word("factors-step-in"))
            }
            action => thing::act(action, self.chosen().as_ref(), desk),
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let before = self.chosen();
        self.coverage = coverage(desk.group());
        self.enter_cell();
        let mut factors = self.cell().factors.iter();
        let place = factors.position(|factor| Some(factor.factor.into()) == before);
        if let Some(place) = place {
            self.cursor.choose(place);
        }
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let (all, left) = self.coverage.counts();
        desk.say(
            "factors-title",
            &[("all", all.into()), ("left", left.into())],
        )
    }

    fn at(&self, _: &Desk<'_>) -> Option<AnyId> {
        self.chosen()
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let (width, height) = (paint.width(), paint.height());
        let matrix = Matrix {
            coverage: &self.coverage,
            at: (self.domain, self.kind),
            active: !self.inside,
        };
        if width >= WIDE {
            let beside = width * 2 / 5;
            matrix.draw(&mut paint.part(0, 0, width - beside, height), desk);
            self.draw_cell(&mut paint.part(width - beside, 0, beside, height), desk);
        } else if self.inside && height < TALL {
            self.draw_cell(paint, desk);
        } else {
            matrix.draw(&mut paint.part(0, 0, width, ROWS), desk);
            if height > ROWS + 2 {
                paint.rule(ROWS, desk.theme.signs.rule, desk.theme.faint);
                let rest = height - ROWS - 1;
                let mut below = paint.part(0, ROWS + 1, width, rest);
                if self.inside || height >= ROOMY {
                    self.draw_cell(&mut below, desk);
                } else {
                    digest::draw(&mut below, self.cell(), &self.coverage, desk);
                }
            }
        }
        None
    }
}
