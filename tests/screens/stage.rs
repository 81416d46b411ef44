//! The interface on the sample at a fixed moment, without a terminal: keys in, frames out.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use samklang::domain::text::Text;
use samklang::domain::{Group, Record, Stamp, decide};
use samklang::exchange::{sample, toml};
use samklang::host::{Change, Client, Clock, Delivery, Keep as _, Memory};
use samklang::lang::{Language, Tongue};
use samklang::tui::keymap::Keymap;
use samklang::tui::theme::{Theme, ThemeName};
use samklang::tui::widget::paint::Paint;
use samklang::tui::{Settings, Ui};

use super::writing::Scribe;

/// The moment at which the sample comes alive.
pub const NOW: &str = "2020-10-05T13:47:00+02:00";

/// Where what comes from a host goes.
pub type Deliver = dyn Fn(Delivery) + Send + Sync;

/// The interface, and what its host sends it.
pub struct Stage {
    pub ui: Ui,
    deliveries: Receiver<Delivery>,
    size: (u16, u16),
}

impl Stage {
    /// Sets up the sample on a screen of that size.
    pub fn sample(language: Language, size: (u16, u16)) -> Self {
        Self::sample_for("sekreterare", language, size)
    }

    /// Sets up the sample for somebody else than the secretary.
    pub fn sample_for(me: &str, language: Language, size: (u16, u16)) -> Self {
        let (group, records) = sample_group();
        let mut memory = Memory::default();
        memory.append(&[Change::from(records.as_slice())]).unwrap();
        Self::at(me, memory, group, language, size)
    }

    /// Sets up the sample for a terminal that shows little more than ASCII.
    pub fn sample_in_ascii(language: Language, size: (u16, u16)) -> Self {
        let (group, records) = sample_group();
        let mut memory = Memory::default();
        memory.append(&[Change::from(records.as_slice())]).unwrap();
        Self::with(true, "sekreterare", memory, group, language, size)
    }

    /// Sets up a group.
    pub fn of(memory: Memory, group: Group, language: Language, size: (u16, u16)) -> Self {
        Self::at("sekreterare", memory, group, language, size)
    }

    fn at(me: &str, memory: Memory, group: Group, language: Language, size: (u16, u16)) -> Self {
        Self::with(false, me, memory, group, language, size)
    }

    fn with(
        ascii: bool,
        me: &str,
        memory: Memory,
        group: Group,
        language: Language,
        size: (u16, u16),
    ) -> Self {
        let client = |clock, deliver: Box<Deliver>| {
            Client::host(memory, group, clock, Text::new(me), deliver)
        };
        Self::at_client(ascii, client, language, size)
    }

    /// Sets up a session that `client` begins, given the clock and where answers go.
    pub fn at_client(
        ascii: bool,
        client: impl FnOnce(Clock, Box<Deliver>) -> Client,
        language: Language,
        size: (u16, u16),
    ) -> Self {
        let (deliver, deliveries) = channel();
        let clock = Clock::Still(NOW.parse().unwrap());
        let deliver = move |delivery| drop(deliver.send(delivery));
        let client = client(clock, Box::new(deliver));
        let settings = Settings {
            catalogues: samklang::exchange::catalogue::open,
            reports: samklang::report::as_text,
            writer: Some(Arc::new(Scribe)),
            admits: None,
            theme: Theme::new(ThemeName::Terminal, ascii),
            keys: Keymap::new(ascii),
            tongue: Tongue::new(language).in_ascii(ascii),
        };
        Self {
            ui: Ui::new(client, settings, size),
            deliveries,
            size,
        }
    }

    /// Presses keys: characters as themselves, others by name in angle brackets (`<Enter>`), and
    /// waits for whatever they ask of the host.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in read(keys) {
            self.ui.key(&key);
            self.settle();
        }
        self
    }

    /// Presses keys without waiting for anything before the last of them.
    pub fn press_ahead(&mut self, keys: &str) -> &mut Self {
        for key in read(keys) {
            self.ui.key(&key);
        }
        self.settle();
        self
    }

    /// Waits for whatever was asked of the host, and for what is written.
    pub fn settle(&mut self) {
        while self.ui.is_waiting() {
            self.ui.deliver(self.deliveries.recv().unwrap());
        }
        for work in self.ui.take_works() {
            let (ticket, written) = work.done();
            self.ui.written(ticket, &written);
        }
    }

    /// Waits for what others do, until it shows.
    pub fn wait_for(&mut self, is_so: impl Fn(&Self) -> bool) {
        while !is_so(self) {
            let delivery = self.deliveries.recv_timeout(Duration::from_secs(30));
            assert!(delivery.is_ok(), "never came to be so:\n{}", self.frame());
            self.ui.deliver(delivery.unwrap());
        }
    }

    /// Changes the screen's size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.size = (columns, rows);
        self.ui.resize(columns, rows);
        self
    }

    /// Draws, and returns the grid.
    pub fn buffer(&self) -> Buffer {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buffer = Buffer::empty(area);
        self.ui.draw(&mut Paint::new(&mut buffer, area));
        buffer
    }

    /// Draws, and returns the rows as text.
    pub fn frame(&self) -> String {
        let buffer = self.buffer();
        let width = usize::from(self.size.0);
        let rows = buffer.content().chunks(width).map(|row| {
            let row: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            row.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}

fn read(keys: &str) -> Vec<KeyEvent> {
    let mut read = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let key = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            Some((name, after)) if !name.is_empty() => {
                rest = after;
                named(name)
            }
            _ => {
                rest = &rest[c.len_utf8()..];
                KeyEvent::from(KeyCode::Char(c))
            }
        };
        read.push(key);
    }
    read
}

fn named(name: &str) -> KeyEvent {
    let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
    match name {
        "Enter" => plain(KeyCode::Enter),
        "Esc" => plain(KeyCode::Esc),
        "Tab" => plain(KeyCode::Tab),
        "BackTab" => plain(KeyCode::BackTab),
        "Up" => plain(KeyCode::Up),
        "Down" => plain(KeyCode::Down),
        "Left" => plain(KeyCode::Left),
        "Right" => plain(KeyCode::Right),
        "Home" => plain(KeyCode::Home),
        "End" => plain(KeyCode::End),
        "PageUp" => plain(KeyCode::PageUp),
        "PageDown" => plain(KeyCode::PageDown),
        "Backspace" => plain(KeyCode::Backspace),
        "Delete" => plain(KeyCode::Delete),
        "Space" => plain(KeyCode::Char(' ')),
        "lt" => plain(KeyCode::Char('<')),
        _ if name.starts_with('F') && name.len() > 1 => {
            plain(KeyCode::F(name[1..].parse().unwrap()))
        }
        _ => match name.strip_prefix("C-").and_then(|rest| rest.chars().next()) {
            Some(c) => KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL),
            None => panic!("no key is called <{name}>"),
        },
    }
}

/// Returns the sample as a group and the records that made it.
pub fn sample_group() -> (Group, Vec<Record>) {
    group_of(sample::savsjo())
}

/// Returns the group of a file and the records that made it.
pub fn group_of(file: &str) -> (Group, Vec<Record>) {
    let import = toml::read(file, &Group::default()).unwrap();
    let stamp = Stamp {
        at: NOW.parse().unwrap(),
        by: Text::new("samklang"),
    };
    let events = decide(&Group::default(), import.command(), &stamp).unwrap();
    let count = events.len();
    let mut group = Group::default();
    let records: Vec<Record> = events
        .into_iter()
        .enumerate()
        .map(|(place, event)| Record {
            seq: place as u64 + 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: place + 1 == count,
            event,
        })
        .collect();
    for record in &records {
        group.apply(record);
    }
    (group, records)
}
