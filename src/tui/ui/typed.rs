//! Keys and pasted texts in their turn: what is typed while an answer is awaited comes where it would
//! have come in time, and what is typed at once is read once.

use crossterm::event::{KeyCode, KeyEvent};

use super::Ui;
use crate::tui::input::keys::after_escape;
use crate::tui::keymap::Keymap;

/// What was typed and has not been taken yet.
pub(super) enum Typed {
    Key(KeyEvent),
    Paste(String),
}

impl Ui {
    /// Takes a key. While an answer is awaited it waits as well: nothing is asked twice by a key
    /// that is pressed twice, and what is typed ahead comes where it would have come in time.
    pub fn key(&mut self, key: &KeyEvent) {
        self.keys(std::slice::from_ref(key));
    }

    /// Takes keys that came at once.
    pub fn keys(&mut self, keys: &[KeyEvent]) {
        for key in keys {
            if !self.leaves_writing(key) {
                self.ahead.push_back(Typed::Key(*key));
            }
        }
        self.take_typed();
    }

    /// Takes a pasted text, in its turn as a key.
    pub fn paste(&mut self, text: &str) {
        self.ahead.push_back(Typed::Paste(text.to_owned()));
        self.take_typed();
    }

    pub(super) fn take_typed(&mut self) {
        while !self.is_waiting()
            && !self.ordered.is_awaited()
            && let Some(typed) = self.ahead.pop_front()
        {
            match typed {
                Typed::Key(key) => self.take_key(&key),
                Typed::Paste(text) => self.with_top(|screen, desk| screen.pasted(&text, desk)),
            }
        }
        self.read_typed();
    }

    /// Has the screen on top read what was typed in it since: once for all that came at once.
    pub(super) fn read_typed(&mut self) {
        let desk = super::desk(&self.client, &self.settings, self.past.as_ref(), self.size);
        if let Some(top) = self.screens.last_mut() {
            top.read_typed(&desk);
        }
    }

    fn take_key(&mut self, key: &KeyEvent) {
        let place = self.top().place();
        // Where one types, what came in one piece is Alt with the key: nobody leaves by it, nor has a
        // letter do what it does elsewhere.
        let next = after_escape(key).filter(|_| !Keymap::types(place));
        match (self.settings.keys.action(place, key), next) {
            (Some(action), _) => self.act(action),
            (None, Some(next)) => {
                self.ahead.push_front(Typed::Key(next));
                self.take_key(&KeyCode::Esc.into());
            }
            (None, None) => self.with_top(|screen, desk| screen.typed(key, desk)),
        }
    }
}
