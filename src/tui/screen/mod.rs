//! The screens: each answers keys with intents, and draws what it reads.

pub mod activities;
pub mod board;
pub mod budget;
pub mod changes;
pub mod choice;
pub mod copy;
pub mod cycle;
pub mod detail;
pub mod documents;
pub mod erase;
pub mod factors;
pub mod finds;
pub mod form;
pub mod goals;
pub mod help;
pub mod history;
pub mod log;
pub mod meeting;
pub mod mend;
pub mod palette;
pub mod promises;
pub mod prompt;
pub mod proof;
pub mod records;
pub mod report;
pub mod search;
pub mod shelf;
pub mod take;
pub mod thing;
pub mod walk;
pub mod welcome;
pub mod wheel;
pub mod write;
pub mod year;

use std::time::Duration;

use crossterm::event::KeyEvent;

use crate::domain::query::past::When;
use crate::domain::{AnyId, Record};
use crate::host::{Ask, Denied};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;
use crate::tui::writing::{Order, Written};
use welcome::Beginning;

/// What a screen wants to happen.
pub enum Intent {
    /// Nothing.
    Stay,
    /// Ask the host for a change; the answer comes to [`Screen::answered`].
    Ask(Ask),
    /// Lay another screen on top.
    Open(Box<dyn Screen>),
    /// Lay another screen in this one's place.
    Become(Box<dyn Screen>),
    /// Go back to what is beneath.
    Back,
    /// Go back, and do this there.
    BackWith(Box<Intent>),
    /// Go to a main screen, leaving all that lies on top.
    Go(Box<dyn Screen>),
    /// Do what a key would do on the screen beneath, once this one has gone.
    Act(Action),
    /// Tell something in the line above the hints.
    Tell(String),
    /// Keep a draft, or drop it where nothing is typed.
    Draft(Draft),
    /// Copy a text to the terminal's clipboard (OSC 52).
    Copy(String),
    /// Have a text edited in the person's own editor; it comes to [`Screen::edited`].
    Editor(String),
    /// Hand a text that was asked for to the screen on top; it comes to [`Screen::edited`].
    Edited(String),
    /// Have a document written to a file; what came of it comes to [`Screen::written`].
    Write(Order),
    /// Several, in order.
    All(Vec<Intent>),
    /// Begin a store, from the welcome.
    Begin(Beginning),
    /// Look at the whole group as it was.
    LookBack(When),
    /// Leave the program.
    Quit,
}

/// What was typed and is not saved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Under which key it is kept.
    pub key: String,
    /// What was typed, nothing where all stands as it did at first.
    pub text: Option<String>,
}

/// One screen, or one thing that lies on top of it.
pub trait Screen {
    /// Returns where the keys are pressed.
    fn place(&self) -> Place;

    /// Answers an action.
    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent;

    /// Answers a key that is no command, where text has the focus.
    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        let _ = (key, desk);
        Intent::Stay
    }

    /// Reads what was typed since it was read last: before anything is done with it, and before it is
    /// drawn, once for many keys that came at once.
    fn read_typed(&mut self, desk: &Desk<'_>) {
        let _ = desk;
    }

    /// Answers a pasted text, which never fires a command.
    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        let _ = (text, desk);
        Intent::Stay
    }

    /// Takes back a text from the editor, or one that was asked for in its place.
    fn edited(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        let _ = (text, desk);
        Intent::Stay
    }

    /// Takes in what came of an order of this screen.
    fn written(&mut self, written: &Written, desk: &Desk<'_>) -> Intent {
        let _ = (written, desk);
        Intent::Stay
    }

    /// Takes in what came of an ask of this screen.
    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        let _ = (outcome, desk);
        Intent::Stay
    }

    /// Takes in what others did, and returns what there is to tell of it in the place of what is told of
    /// it anywhere.
    fn done_by_others(&mut self, records: &[Record], desk: &Desk<'_>) -> Option<String> {
        let _ = (records, desk);
        None
    }

    /// Takes in that the group has changed, or that the size has.
    fn refresh(&mut self, desk: &Desk<'_>) {
        let _ = desk;
    }

    /// Takes in that a text was erased in the log: what was read there before is read again.
    fn forget(&mut self, desk: &Desk<'_>) {
        self.refresh(desk);
    }

    /// Returns whether what lies beneath still shows, this one taking only its own part.
    fn is_overlay(&self) -> bool {
        false
    }

    /// Returns whether it takes the whole screen, without the frame around it.
    fn is_bare(&self) -> bool {
        false
    }

    /// Returns whether what is changed from here is minuted at the meeting that is going on.
    fn is_minuted(&self) -> bool {
        false
    }

    /// Returns what an action does here as things stand, for the hints: nothing where it does nothing,
    /// another where it does what that one does.
    fn does(&self, action: Action, desk: &Desk<'_>) -> Option<Action> {
        let _ = desk;
        Some(action)
    }

    /// Returns what undo takes back from here, which is asked for at once.
    fn undo(&mut self) -> Ask {
        Ask::Undo
    }

    /// Returns how long what it draws holds by itself, nothing where that is until something
    /// happens.
    fn holds_for(&self, desk: &Desk<'_>) -> Option<Duration> {
        let _ = desk;
        None
    }

    /// Returns the rows it needs at the bottom where it is an overlay.
    fn rows(&self, desk: &Desk<'_>) -> u16 {
        let _ = desk;
        0
    }

    /// Returns what stands at the right of the first row, where this is a main screen.
    fn title(&self, desk: &Desk<'_>) -> String {
        let _ = desk;
        String::new()
    }

    /// Returns which thing somebody is at here, for the others to see; nothing where at none for long.
    fn at(&self, desk: &Desk<'_>) -> Option<AnyId> {
        let _ = desk;
        None
    }

    /// Returns what a kill must not take, nothing where nobody can type.
    fn draft(&self) -> Option<Draft> {
        None
    }

    /// Draws, and returns where the terminal's cursor stands, if it shows.
    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)>;
}
