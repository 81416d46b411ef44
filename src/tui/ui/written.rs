//! Having a document written, and waiting for it: what is typed meanwhile comes where it would have
//! come in time, and `Esc` waits no longer.

use crossterm::event::KeyEvent;

use super::{Typed, Ui};
use crate::lang::system::system;
use crate::tui::input::keys::after_escape;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::write;
use crate::tui::writing::{Order, Work, Written};

/// What was ordered.
#[derive(Default)]
pub(super) struct Ordered {
    /// The number of the order that the screen on top waits for.
    awaited: Option<u64>,
    last: u64,
    works: Vec<Work>,
}

impl Ordered {
    pub(super) fn is_awaited(&self) -> bool {
        self.awaited.is_some()
    }
}

impl Ui {
    pub(super) fn write(&mut self, order: Order) {
        let Some(writer) = self.settings.writer.clone() else {
            return self.tell_word("write-not-here");
        };
        let ordered = &mut self.ordered;
        ordered.last += 1;
        ordered.awaited = Some(ordered.last);
        ordered.works.push(Work::new(ordered.last, order, writer));
        self.tell_word("write-under-way");
    }

    /// Returns and forgets what was ordered to be written: what came of each goes to [`Ui::written`].
    pub fn take_works(&mut self) -> Vec<Work> {
        std::mem::take(&mut self.ordered.works)
    }

    /// Takes what came of an order. Where nobody waits for it any more it is told all the same.
    pub fn written(&mut self, ticket: u64, written: &Written) {
        if self.ordered.awaited == Some(ticket) {
            self.ordered.awaited = None;
            self.with_top(|screen, desk| screen.written(written, desk));
            self.take_typed();
        } else {
            let told = write::told(written, &self.desk());
            self.tell(told);
        }
    }

    /// Takes in that an order was not even begun.
    pub(in crate::tui) fn not_begun(&mut self, ticket: u64, error: &std::io::Error) {
        let why = system(&self.settings.tongue, error);
        self.written(ticket, &Written::Failed(why));
    }

    /// Waits no longer where the key says so, and returns whether it did: what is written goes on.
    pub(super) fn leaves_writing(&mut self, key: &KeyEvent) -> bool {
        // Whatever comes right behind it comes as one key with it.
        let next = after_escape(key);
        let is_back = self.settings.keys.action(Place::Write, key) == Some(Action::Back);
        let leaves = self.ordered.is_awaited() && (is_back || next.is_some());
        if leaves {
            self.ordered.awaited = None;
            self.act(Action::Back);
            self.tell_word("write-goes-on");
            self.ahead.extend(next.map(Typed::Key));
            self.take_typed();
        }
        leaves
    }
}
