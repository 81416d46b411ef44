//! The interface as a whole: a stack of screens, what has been asked and not yet answered, and the
//! line that tells what just happened.

mod coming;
mod drafts;
mod fulfil;
mod home;
mod past;
mod telling;
mod written;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};

use super::desk::Desk;
use super::input::keys::after_escape;
use super::keymap::{Action, Keymap};
use super::screen::cycle::Cycle;
use super::screen::help::Help;
use super::screen::log::Log;
use super::screen::meeting::Room;
use super::screen::palette::Palette;
use super::screen::walk::Walk;
use super::screen::welcome::{Beginning, Welcome};
use super::screen::{Draft, Intent, Screen};
use super::theme::Theme;
use super::told::{Doing, Told};
use super::widget::{chrome, paint::Paint};
use super::writing::Writer;
use crate::domain::catalogue::Catalogue;
use crate::domain::decide::may_change;
use crate::domain::query::guard::Piece;
use crate::domain::query::report::council::Since;
use crate::domain::sending::Report;
use crate::domain::time::Date;
use crate::domain::{AnyId, Group};
use crate::host::{Ask, Client};
use crate::lang::{Tongue, refusal};
use past::Past;
use written::Ordered;

/// The smallest screen that can be drawn, in columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);

/// What the reader has chosen.
pub struct Settings {
    /// Colours and signs.
    pub theme: Theme,
    /// Keys.
    pub keys: Keymap,
    /// Language.
    pub tongue: Tongue,
    /// Opens a catalogue that comes with the program.
    pub catalogues: fn(Catalogue) -> Group,
    /// Writes a report that the group owes.
    pub reports: Reports,
    /// Writes documents to files, nothing where the reader may write none.
    pub writer: Option<Arc<dyn Writer>>,
    /// Whether the reader may still be here, by what the group says; for those who were let in by a
    /// key that can be withdrawn.
    pub admits: Option<Admits>,
}

/// Writes a report of a group, on a day and in so many columns, given the group as its log has it since
/// it was told last; with its texts as the guard looks at them.
pub type Reports =
    fn(&Group, Report, Date, usize, &dyn Fn(&Since) -> Group) -> (String, Vec<Piece>);

/// Tells by the group whether somebody may be at it.
pub type Admits = Box<dyn Fn(&Group) -> bool>;

/// Where somebody wants to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At the cycle.
    Cycle,
    /// In the walk.
    Walk,
    /// At the room's view of the meeting that is going on.
    Room,
}

/// What the loop must do besides drawing.
#[derive(Debug, Default)]
pub struct Effects {
    /// Leave.
    pub quit: bool,
    /// Leave, since the reader may not be here any more.
    pub shown_out: bool,
    /// Copy these to the terminal's clipboard.
    pub copy: Vec<String>,
    /// Begin a store, and go on at it with [`Ui::move_to`].
    pub begin: Option<Beginning>,
    /// Have this edited in the person's own editor, and hand it back with [`Ui::edited`].
    pub editor: Option<String>,
}

/// The interface: [`Ui::key`] and its like change it, [`Ui::draw`] only reads.
pub struct Ui {
    client: Client,
    settings: Settings,
    size: (u16, u16),
    screens: Vec<Box<dyn Screen>>,
    /// The group as it was, while that is what is looked at.
    past: Option<Past>,
    /// The ask of the screen on top that is on its way.
    asked: Option<u64>,
    /// What was typed since: it is meant for what comes once the answer is there.
    ahead: VecDeque<Typed>,
    /// What is to be written to files.
    ordered: Ordered,
    told: Told,
    /// What the last ask was.
    doing: Doing,
    effects: Effects,
    /// The draft that was kept last.
    drafted: Option<Draft>,
    /// Where the others were told that this one is.
    told_at: Option<AnyId>,
}

enum Typed {
    Key(KeyEvent),
    Paste(String),
}

impl Ui {
    /// Returns the interface of a session, opening on the cycle.
    pub fn new(client: Client, settings: Settings, size: (u16, u16)) -> Self {
        let mut ui = Self {
            client,
            settings,
            size,
            screens: Vec::new(),
            past: None,
            asked: None,
            ahead: VecDeque::new(),
            ordered: Ordered::default(),
            told: Told::default(),
            doing: Doing::Change,
            effects: Effects::default(),
            drafted: None,
            told_at: None,
        };
        let first: Box<dyn Screen> = Box::new(Cycle::new(&ui.desk()));
        ui.screens.push(first);
        ui
    }

    /// Goes to where somebody wants to begin.
    pub fn begin_at(&mut self, start: Start) {
        let desk = self.desk();
        let intent = match start {
            Start::Cycle => return,
            Start::Walk => Intent::Open(Box::new(Walk::from(None, &desk))),
            Start::Room => Intent::Go(Box::new(Room::default())),
        };
        self.fulfil(intent);
    }

    /// Returns the interface where there is no store yet: `client` is a session that keeps nothing.
    pub fn welcome(client: Client, settings: Settings, size: (u16, u16)) -> Self {
        let mut ui = Self::new(client, settings, size);
        ui.screens = vec![Box::new(Welcome)];
        ui
    }

    /// Goes on at another session, the one that was just begun.
    pub fn move_to(&mut self, client: Client) {
        self.client = client;
        self.asked = None;
        self.tell_word("told-begun");
        self.screens = vec![Box::new(Cycle::new(&self.desk()))];
    }

    /// Returns the session, so that it can be closed.
    pub fn into_client(self) -> Client {
        self.client
    }

    /// Returns the session.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns and forgets what the loop must do.
    pub fn effects(&mut self) -> Effects {
        std::mem::take(&mut self.effects)
    }

    /// Returns whether an ask is still unanswered.
    pub fn is_waiting(&self) -> bool {
        self.asked.is_some()
    }

    /// Takes a key. While an answer is awaited it waits as well: nothing is asked twice by a key
    /// that is pressed twice, and what is typed ahead comes where it would have come in time.
    pub fn key(&mut self, key: &KeyEvent) {
        if !self.leaves_writing(key) {
            self.ahead.push_back(Typed::Key(*key));
            self.take_typed();
        }
    }

    /// Takes a pasted text, in its turn as a key.
    pub fn paste(&mut self, text: &str) {
        self.ahead.push_back(Typed::Paste(text.to_owned()));
        self.take_typed();
    }

    /// Takes the screen's new size in columns and rows.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        if self.size != (columns, rows) {
            self.size = (columns, rows);
            self.refresh();
        }
    }

    /// Takes back what was edited in the person's own editor, or the sentence that says why it was not.
    pub fn edited(&mut self, outcome: Result<String, String>) {
        match outcome {
            Ok(text) => self.with_top(|screen, desk| screen.edited(&text, desk)),
            Err(sentence) => self.tell(sentence),
        }
    }

    /// Returns how long what is drawn holds by itself: until a timer that shows has moved on.
    pub fn holds_for(&self) -> Option<Duration> {
        if !self.client.clock_runs() || self.past.is_some() {
            return None;
        }
        let desk = self.desk();
        let shown = self.screens[self.base()..].iter();
        shown.filter_map(|screen| screen.holds_for(&desk)).min()
    }

    /// Draws everything and returns where the terminal's cursor stands, if it shows.
    pub fn draw(&self, paint: &mut Paint<'_>) -> Option<(u16, u16)> {
        let desk = self.desk();
        paint.keep_to_ascii(desk.theme.signs.ascii);
        if paint.width() < SMALLEST.0 || paint.height() < SMALLEST.1 {
            let text = desk.say(
                "too-small",
                &[
                    ("columns", i64::from(SMALLEST.0).into()),
                    ("rows", i64::from(SMALLEST.1).into()),
                ],
            );
            paint.prose(0, 0, paint.height(), &text, desk.theme.plain);
            return None;
        }
        let base = self.base();
        let place = self.top().place();
        let mut body = if self.screens[base].is_bare() {
            let (width, height) = (paint.width(), paint.height());
            paint.part(0, 0, width, height)
        } else {
            let title = self.screens[base].title(&desk);
            let bottom = chrome::Bottom {
                told: &self.told,
                hints: desk.hints(place, |action| self.top().does(action, &desk)),
                place,
            };
            chrome::frame(paint, &desk, &title, self.screens[base].place(), &bottom)
        };
        let overlays: u16 = self.screens[base + 1..]
            .iter()
            .map(|screen| screen.rows(&desk))
            .sum();
        let (width, height) = (body.width(), body.height());
        let overlays = overlays.min(height);
        let mut cursor =
            self.screens[base].draw(&mut body.part(0, 0, width, height - overlays), &desk);
        let mut y = height - overlays;
        for screen in &self.screens[base + 1..] {
            let rows = screen.rows(&desk).min(height - y);
            cursor = screen.draw(&mut body.part(0, y, width, rows), &desk);
            y += rows;
        }
        cursor
    }

    /// The screen that fills what those on top of it leave.
    fn base(&self) -> usize {
        let mut screens = self.screens.iter();
        screens
            .rposition(|screen| !screen.is_overlay())
            .unwrap_or(0)
    }

    fn desk(&self) -> Desk<'_> {
        desk(&self.client, &self.settings, self.past.as_ref(), self.size)
    }

    fn top(&self) -> &dyn Screen {
        self.screens
            .last()
            .map(|screen| &**screen)
            .expect("BUG: the first screen is never taken away")
    }

    fn take_typed(&mut self) {
        while !self.is_waiting()
            && !self.ordered.is_awaited()
            && let Some(typed) = self.ahead.pop_front()
        {
            match typed {
                Typed::Key(key) => self.take_key(&key),
                Typed::Paste(text) => self.with_top(|screen, desk| screen.pasted(&text, desk)),
            }
        }
    }

    fn take_key(&mut self, key: &KeyEvent) {
        let place = self.top().place();
        match (self.settings.keys.action(place, key), after_escape(key)) {
            (Some(action), _) => self.act(action),
            (None, Some(next)) => {
                self.ahead.push_front(Typed::Key(next));
                self.take_key(&KeyCode::Esc.into());
            }
            (None, None) => self.with_top(|screen, desk| screen.typed(key, desk)),
        }
    }

    fn with_top(&mut self, answer: impl FnOnce(&mut Box<dyn Screen>, &Desk<'_>) -> Intent) {
        let desk = desk(&self.client, &self.settings, self.past.as_ref(), self.size);
        if let Some(top) = self.screens.last_mut() {
            let intent = answer(top, &desk);
            self.fulfil(intent);
        }
    }

    fn refresh(&mut self) {
        let desk = desk(&self.client, &self.settings, self.past.as_ref(), self.size);
        self.screens
            .iter_mut()
            .for_each(|screen| screen.refresh(&desk));
    }

    /// What can be done anywhere is done here, the rest by the screen on top. Who may only read is
    /// told before anything is filled in.
    fn act(&mut self, action: Action) {
        // Whatever it leads to finds what was typed before it, also where nothing was drawn since.
        self.keep_changed_draft();
        let permitted = may_change(self.client.group(), self.client.me());
        if let (true, Err(refused)) = (action.is_change(), permitted) {
            self.told = refusal::sentence(&self.settings.tongue, &refused).into();
            return;
        }
        if let (true, Some(told)) = (action.is_change(), self.read_only()) {
            self.told = told.into();
            return;
        }
        if self.past.is_some() && action.is_change() {
            self.tell_word("past-no-change");
            return;
        }
        let place = self.top().place();
        if let Some(screen) = home::of(action, place, &self.desk()) {
            return self.fulfil(screen);
        }
        let intent = match action {
            Action::Log if self.past.is_some() => return self.look_at_now(),
            Action::Log => Intent::Open(Box::new(Log::new(&self.desk()))),
            Action::Quit => Intent::Quit,
            Action::Undo => return self.with_top(|screen, _| Intent::Ask(screen.undo())),
            Action::Redo => Intent::Ask(Ask::Redo),
            Action::Help => Intent::Open(Box::new(Help::new(place, &self.desk()))),
            Action::Palette => Intent::Open(Box::new(Palette::new(place, &self.desk()))),
            action => return self.with_top(|screen, desk| screen.act(action, desk)),
        };
        self.fulfil(intent);
    }
}

fn desk<'a>(
    client: &'a Client,
    settings: &'a Settings,
    past: Option<&'a Past>,
    size: (u16, u16),
) -> Desk<'a> {
    let now = past.map_or_else(|| client.now(), |past| past.at);
    Desk {
        client,
        tongue: &settings.tongue,
        theme: &settings.theme,
        keys: &settings.keys,
        catalogues: settings.catalogues,
        reports: settings.reports,
        writer: settings.writer.as_deref(),
        size,
        past: past.map(|past| &past.group),
        today: past.map_or_else(|| client.today(), |past| past.at.date()),
        now,
    }
}
