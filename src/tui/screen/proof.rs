//! A document as it would leave the group, read through before it is written.

use std::sync::Arc;

use super::{Intent, Screen, copy};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::pager::Pager;
use crate::tui::widget::paint::Paint;
use crate::tui::writing::Matter;

/// A document that is read through.
pub struct Proof {
    matter: Arc<Matter>,
    /// In how many columns it is laid out.
    width: u16,
    pager: Pager,
}

impl Proof {
    /// Returns what would be written.
    pub fn of(matter: Arc<Matter>, desk: &Desk<'_>) -> Self {
        let mut proof = Self {
            matter,
            width: 0,
            pager: Pager::default(),
        };
        proof.refresh(desk);
        proof
    }
}

impl Screen for Proof {
    fn place(&self) -> Place {
        Place::Proof
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Back => Intent::Back,
            Action::Copy => copy::text(self.pager.text(), desk),
            action => {
                self.pager.act(action, desk);
                Intent::Stay
            }
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let width = Pager::width(desk);
        if width == self.width {
            return;
        }
        let text = desk
            .writer
            .and_then(|writer| writer.read(&self.matter, width.into()));
        self.pager.read(&text.unwrap_or_default());
        self.width = width;
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.word("proof-title")
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        self.pager.draw(paint, desk);
        None
    }
}
