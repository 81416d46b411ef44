//! The interface: how much of the screen a key changes, and how long until it is drawn.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use samklang::domain::text::Text;
use samklang::domain::{Group, Record};
use samklang::host::{Change, Client, Clock, Keep as _, Memory};
use samklang::lang::{Language, Tongue};
use samklang::tui::keymap::Keymap;
use samklang::tui::theme::{Theme, ThemeName};
use samklang::tui::widget::paint::Paint;
use samklang::tui::{Settings, Ui};

use super::{least, many, tell};

const AREA: Rect = Rect::new(0, 0, 80, 24);
/// How often each key is pressed.
const PRESSED: u32 = 50;

/// Measures the interface of a group.
pub fn measure(group: &Group, records: &[Record]) {
    let begin = || {
        Ui::new(
            client(group, records),
            settings(),
            (AREA.width, AREA.height),
        )
    };
    let (mut ui, time) = least(3, begin);
    let blank = Buffer::empty(AREA);
    let (first, drawn) = least(3, || draw(&ui));
    let cells = format!("{} cells", blank.diff(&first).len());
    tell("the first frame", &cells, time + drawn);
    for (what, keys) in [
        ("moving, a key", &[KeyCode::Down][..]),
        ("another stage, a key", &[KeyCode::Right]),
        (
            "a filter's letter",
            &[KeyCode::Char('/'), KeyCode::Char('v')],
        ),
    ] {
        let (last, before) = keys.split_last().unwrap();
        for key in before {
            ui.key(&KeyEvent::from(*key));
        }
        press(&mut ui, what, *last);
    }
}

/// Measures going to each main screen of a group, and moving in it.
pub fn measure_screens(group: &Group, records: &[Record]) {
    let (width, height) = (AREA.width, AREA.height);
    let mut ui = Ui::new(client(group, records), settings(), (width, height));
    for (key, what) in ('1'..='9').zip([
        "cycle",
        "activities",
        "meetings",
        "documents",
        "goals",
        "factors",
        "promises",
        "budget",
        "year wheel",
    ]) {
        let before = draw(&ui);
        let ((), opened) = least(3, || ui.key(&KeyEvent::from(KeyCode::Char(key))));
        let (after, drawn) = least(3, || draw(&ui));
        let cells = format!("{} cells", before.diff(&after).len());
        tell(&format!("{what}, to the frame"), &cells, opened + drawn);
        press(&mut ui, &format!("{what}, a step"), KeyCode::Down);
    }
}

fn press(ui: &mut Ui, what: &str, key: KeyCode) {
    let (mut cells, mut longest) = (0, Duration::ZERO);
    let mut shown = draw(ui);
    for _ in 0..PRESSED {
        let (next, time) = least(1, || {
            ui.key(&KeyEvent::from(key));
            draw(ui)
        });
        cells += shown.diff(&next).len();
        (shown, longest) = (next, longest.max(time));
    }
    let figure = format!("{} cells", cells / PRESSED as usize);
    tell(&format!("{what}, at longest"), &figure, longest);
}

fn draw(ui: &Ui) -> Buffer {
    let mut buffer = Buffer::empty(AREA);
    ui.draw(&mut Paint::new(&mut buffer, AREA));
    buffer
}

fn client(group: &Group, records: &[Record]) -> Client {
    let mut memory = Memory::default();
    memory.append(&[Change::from(records)]).unwrap();
    let clock = Clock::Still(many::NOW.parse().unwrap());
    Client::host(memory, group.clone(), clock, Text::new("sekreterare"), drop)
}

fn settings() -> Settings {
    Settings {
        admits: None,
        catalogues: samklang::exchange::catalogue::open,
        reports: samklang::report::as_text,
        writer: None,
        theme: Theme::new(ThemeName::Terminal, false),
        keys: Keymap::new(false),
        tongue: Tongue::new(Language::Sv),
    }
}
