//! A catalogue opened: what of it the group has not, to take in one at a time or all at once.

use super::board::{Board, View};
use super::{Intent, thing};
use crate::domain::catalogue::{Catalogue, wish};
use crate::domain::command::Command;
use crate::domain::{AnyId, Group};
use crate::lang::refusal;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;

/// Opens a catalogue at what `wanted` says of what stands in it; tells where nothing is left.
pub fn open(
    catalogue: Catalogue,
    wanted: impl Fn(&Group, &AnyId) -> bool + 'static,
    desk: &Desk<'_>,
) -> Intent {
    let shelf = Shelf {
        catalogue,
        stock: (desk.catalogues)(catalogue),
        wanted: Box::new(wanted),
    };
    if shelf.left(desk).is_empty() {
        return Intent::Tell(desk.word("shelf-empty"));
    }
    Intent::Open(Box::new(Board::new(shelf, desk)))
}

/// Tells whether one thing of a stock is looked for.
type Wanted = Box<dyn Fn(&Group, &AnyId) -> bool>;

/// A catalogue.
struct Shelf {
    catalogue: Catalogue,
    /// All that stands in it, as a group of its own.
    stock: Group,
    /// Which of that are looked for.
    wanted: Wanted,
}

impl Shelf {
    fn left(&self, desk: &Desk<'_>) -> Vec<AnyId> {
        let mut left = self.catalogue.unheld(&self.stock, desk.group());
        left.retain(|id| (self.wanted)(&self.stock, id));
        left
    }

    /// What it is called, without its number in the catalogue: it gets another in the group.
    fn label(&self, id: &AnyId) -> String {
        self.stock.label(id).unwrap_or_default()
    }
}

impl View for Shelf {
    type Row = AnyId;
    const PLACE: Place = Place::Shelf;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<AnyId> {
        self.left(desk)
    }

    fn id(&self, _: &AnyId) -> Option<AnyId> {
        // The group has none of them yet.
        None
    }

    fn act(&mut self, action: Action, row: Option<&AnyId>, desk: &Desk<'_>) -> Option<Intent> {
        let rows = match action {
            Action::Open => row.into_iter().cloned().collect(),
            Action::TakeAll => self.left(desk),
            Action::Back => return Some(Intent::Back),
            _ => return None,
        };
        let wishes: Vec<_> = rows.iter().filter_map(|id| wish(&self.stock, id)).collect();
        Some(match <[_; 1]>::try_from(wishes) {
            Ok([one]) => Intent::Ask(Command::Noun(one).into()),
            Err(several) if several.is_empty() => Intent::Tell(desk.word("shelf-empty")),
            Err(several) => Intent::Ask(Command::Import(several).into()),
        })
    }

    fn title(&self, rows: &[AnyId], desk: &Desk<'_>) -> String {
        let name = desk.code(Catalogue::SET, self.catalogue.code());
        let args = [("name", name.into()), ("count", rows.len().into())];
        desk.say("shelf-title", &args)
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("shelf-empty")
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &AnyId, chosen: bool, desk: &Desk<'_>) {
        let style = if chosen {
            desk.theme.picked
        } else {
            desk.theme.plain
        };
        let room = paint.width().saturating_sub(2);
        paint.text(1, 0, room, &self.label(row), style);
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &AnyId, desk: &Desk<'_>) {
        let mut y = paint.prose(0, 0, 2, &self.label(row), desk.theme.strong);
        for (spec, value) in self.stock.values(row).unwrap_or_default().iter().skip(1) {
            if spec.keeper.is_person() && !value.is_nothing() {
                let label = refusal::field(desk.tongue, row.kind(), spec.key);
                let said = crate::lang::value::value(desk.tongue, spec, value, desk.today);
                y = thing::tell_one(paint, y, &label, &said, desk);
            }
        }
    }
}
