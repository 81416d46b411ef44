//! The interface in the terminal: screens that answer keys with intents, and draw what they read.
//!
//! [`run`] is the loop: wait for something, take all that has happened, draw once.

pub mod desk;
pub mod fault;
pub mod input;
pub mod keymap;
pub mod screen;
pub mod terminal;
pub mod theme;
pub mod told;
pub mod ui;
pub mod widget;
pub mod writing;

use std::time::Instant;

use crate::host::{Client, Delivery};
use input::{Inbox, Message, Post, STATUS_GONE, Wish};
use screen::welcome::Beginning;
use terminal::{Terminal, TerminalError, Uncopied};
pub use ui::{Settings, Start, Ui};
use widget::paint::Paint;

/// How to begin a store from the welcome: returns the session, or a sentence that says why not.
pub type Begin<'a> = Box<dyn FnMut(Beginning, &Link) -> Result<Client, String> + 'a>;

/// How to have a text edited in the person's own editor: returns what it became, or a sentence that
/// says why it was not.
pub type Edit<'a> = Box<dyn FnMut(&str) -> Result<String, String> + 'a>;

/// The status of a reader who may not be here any more.
pub const STATUS_SHOWN_OUT: u8 = 5;

/// Where the host leaves what it has for the interface.
pub type Link = Post<Delivery>;

/// Hands what comes from the host to the interface.
pub fn deliver(link: &Link) -> impl Fn(Delivery) + Send + Sync + 'static {
    let link = link.clone();
    move |delivery| {
        // Nobody reads any more once the interface has ended.
        let _ = link.send(Message::Link(delivery));
    }
}

/// Runs an interface until its reader leaves or its terminal goes, and returns the session and the
/// exit status.
///
/// # Errors
/// Where there is no terminal to run in.
pub fn run(
    mut ui: Ui,
    (inbox, link): (Inbox<Delivery>, Link),
    mut begin: Begin<'_>,
    mut edit: Edit<'_>,
) -> Result<(Client, u8), TerminalError> {
    let mut terminal = Terminal::open(&link)?;
    let mut under_way = 0;
    let status = loop {
        let behind = terminal.behind_until();
        if behind.is_none() {
            draw(&mut terminal, &mut ui);
        }
        let deadline = behind.or_else(|| ui.holds_for().map(|time| Instant::now() + time));
        let batch = inbox.next_batch(deadline);
        let is_written = |message: &&Message<_>| matches!(message, Message::Written(..));
        under_way -= batch.iter().filter(is_written).count();
        if let Some(status) = take(&mut ui, batch, &mut terminal) {
            break status;
        }
        under_way += writing::begin(&mut ui, &link);
        let effects = ui.effects();
        for text in &effects.copy {
            match terminal.copy(text) {
                Ok(()) => {}
                Err(Uncopied::TooLong) => ui.tell_word("told-too-long-to-copy"),
                Err(Uncopied::NoClipboard) => ui.tell_word("told-no-clipboard"),
            }
        }
        match effects.begin.map(|beginning| begin(beginning, &link)) {
            Some(Ok(client)) => ui.move_to(client),
            Some(Err(sentence)) => ui.tell(sentence),
            None => {}
        }
        if let Some(text) = &effects.editor {
            let edited = terminal.hand_over(|| edit(text));
            ui.edited(edited);
        }
        if effects.shown_out {
            break STATUS_SHOWN_OUT;
        }
        if effects.quit {
            break 0;
        }
        ui.keep_changed_draft();
        ui.tell_where();
    };
    ui.keep_drafts();
    drop(terminal);
    writing::finish(&inbox, under_way);
    Ok((ui.into_client(), status))
}

fn draw(terminal: &mut Terminal, ui: &mut Ui) {
    terminal.draw(|frame| {
        let area = frame.area();
        ui.resize(area.width, area.height);
        if let Some(cursor) = ui.draw(&mut Paint::new(frame.buffer_mut(), area)) {
            frame.set_cursor_position(cursor);
        }
    });
}

/// Takes all that has happened and returns the status to end with, if it is to end.
fn take(ui: &mut Ui, batch: Vec<Message<Delivery>>, terminal: &mut Terminal) -> Option<u8> {
    let mut keys = Vec::new();
    for message in batch {
        if let Message::Key(key) = &message
            && !input::keys::is_suspend(key)
        {
            keys.push(*key);
            continue;
        }
        ui.keys(&std::mem::take(&mut keys));
        match message {
            Message::Paste(text) => ui.paste(&text),
            Message::Link(delivery) => ui.deliver(delivery),
            Message::Written(ticket, written) => ui.written(ticket, &written),
            // Any other key was taken above.
            Message::Key(_) | Message::Signal(Wish::Suspend) => suspend(ui, terminal),
            Message::Signal(Wish::Resume) => terminal.resume(),
            Message::Signal(wish @ Wish::Quit(_)) => return Some(wish.exit_status().unwrap_or(1)),
            Message::Gone => return Some(STATUS_GONE),
            // What stood there may be gone or moved, even where the size is what it was: a window can
            // shrink and grow again before anybody looks.
            Message::Resize(..) => terminal.redraw(),
            Message::Shown => terminal.has_shown(),
            Message::Timer => {}
        }
    }
    ui.keys(&keys);
    None
}

fn suspend(ui: &mut Ui, terminal: &mut Terminal) {
    ui.keep_drafts();
    if !terminal.suspend() {
        ui.tell_word("told-no-job-control");
    }
}
