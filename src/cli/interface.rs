//! Opening the interface: what the configuration and the arguments say, as the interface takes it.

use std::sync::Arc;

use super::Outcome;
use super::args::Colour;
use super::context::{Context, Stay};
use super::editor;
use super::exit::{Failure, Status};
use super::init;
use super::session::Session;
use super::writing::Files;
use crate::domain::Group;
use crate::exchange::catalogue;
use crate::host::{Client, Delivery, Memory};
use crate::lang::Tongue;
use crate::report;
use crate::tui::input::{Inbox, channel};
use crate::tui::keymap::Keymap;
use crate::tui::screen::welcome::Beginning;
use crate::tui::terminal::{self, Kind};
use crate::tui::theme::{Theme, ThemeName};
use crate::tui::ui::Admits;
use crate::tui::{self, Link, Start, Ui};

/// The interface asks the terminal for its size as soon as it has one.
const SIZE: (u16, u16) = (80, 24);

/// What takes the answers that nobody waits for.
pub(super) type Deliver = Box<dyn Fn(Delivery) + Send + Sync>;

/// Whether somebody can see the interface here.
pub(super) enum Sight {
    /// They sit at a terminal that can show it.
    Clear,
    /// They sit at a terminal that cannot, which is called this.
    Dumb(String),
    /// Nobody sits at a terminal.
    None,
}

/// Returns whether somebody can see the interface here.
pub(super) fn sight() -> Sight {
    if !terminal::has_person() {
        return Sight::None;
    }
    if Kind::here().draws {
        return Sight::Clear;
    }
    let name = std::env::var_os("TERM").unwrap_or_default();
    Sight::Dumb(name.to_string_lossy().into_owned())
}

impl Sight {
    /// Returns what to tell who sits at a terminal that cannot show the interface.
    pub(super) fn told(&self, cx: &Context) -> Option<String> {
        match self {
            Self::Clear | Self::None => None,
            Self::Dumb(name) => {
                let args = [("term", name.as_str().into())];
                Some(cx.tongue.say("cli-dumb", &args))
            }
        }
    }

    /// Returns the failure of a command that is nothing but the interface.
    fn failure(&self, cx: &Context) -> Failure {
        let failure = cx.fail(Status::File, "cli-no-terminal", &[]);
        match self.told(cx) {
            Some(told) => failure.told(vec![told]),
            None => failure,
        }
    }
}

/// Runs the interface on the session that `open` opens, beginning where somebody wants to.
pub(super) fn run(
    cx: &Context,
    start: Start,
    open: impl FnOnce(Deliver) -> Result<Session, Failure>,
) -> Outcome {
    match sight() {
        Sight::Clear => {}
        sight => return Err(sight.failure(cx)),
    }
    let (inbox, link) = channel();
    let session = open(Box::new(tui::deliver(&link)))?;
    let at = cx.at(session.today())?;
    let at = at.map(|at| session.known(cx, at)).transpose()?;
    if let Some(begins) = at.and_then(|at| session.log_begins_after(at)) {
        return Err(cx.before_log(begins));
    }
    let mut ui = Ui::new(session.into_client(), settings(cx), SIZE);
    ui.begin_at(start);
    if let Some(at) = at {
        ui.look_back(at);
    }
    ui.tell_read_only();
    show(cx, ui, (inbox, link))
}

/// Runs the interface where there is no group yet: it begins with how to make one.
pub(super) fn welcome(cx: &Context) -> Outcome {
    let (inbox, link) = channel();
    let group = Group::default();
    let me = cx.me(&group)?;
    let deliver = tui::deliver(&link);
    let client = Client::host(Memory::default(), group, cx.clock, me, deliver);
    let ui = Ui::welcome(client, settings(cx), SIZE);
    show(cx, ui, (inbox, link))
}

fn show(cx: &Context, ui: Ui, (inbox, link): (Inbox<Delivery>, Link)) -> Outcome {
    let begin = |beginning: Beginning, link: &Link| {
        let deliver = tui::deliver(link);
        let begun = match beginning {
            Beginning::Sample => {
                init::sample(cx).and_then(|wishes| init::make(cx, wishes, Stay::Long, deliver))
            }
            Beginning::Named(name) => init::empty(cx, &name)
                .and_then(|wishes| init::make(cx, wishes, Stay::Long, deliver)),
        };
        begun
            .map(Session::into_client)
            .map_err(|failure| failure.sentence())
    };
    let edit = |text: &str| {
        // An editor can open any file of the machine that it runs at, and a shell there.
        if cx.global.caller.is_some() {
            return Err(cx.tongue.word("editor-not-here"));
        }
        editor::edit(text).map_err(|error| {
            tracing::error!(%error, "editing");
            cx.tongue
                .say("editor-failed", &[("editor", error.editor().into())])
        })
    };
    let ended = tui::run(ui, (inbox, link), Box::new(begin), Box::new(edit));
    let (client, status) = ended.map_err(|error| {
        let args = [("why", error.to_string().into())];
        cx.fail(Status::File, "cli-no-interface", &args)
    })?;
    client.close().map_err(|why| cx.denied(&why))?;
    match status {
        0 => Ok(()),
        tui::STATUS_SHOWN_OUT => Err(cx.withdrawn()),
        other => Err(Failure::silent(other)),
    }
}

fn settings(cx: &Context) -> tui::Settings {
    let chosen = &cx.settings;
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    let theme = match chosen.colour {
        Colour::Never => ThemeName::Mono,
        Colour::Auto if no_colour || !Kind::here().has_colours => ThemeName::Mono,
        Colour::Auto | Colour::Always => chosen.theme.unwrap_or(ThemeName::Terminal),
    };
    let mut keys = Keymap::new(chosen.ascii);
    for (action, bound) in &chosen.keys {
        // What cannot be bound was told when the configuration was read.
        let _ = keys.rebind(action, bound);
    }
    tui::Settings {
        theme: Theme::new(theme, chosen.ascii),
        keys,
        tongue: Tongue::new(cx.tongue.language()).in_ascii(chosen.ascii),
        catalogues: catalogue::open,
        reports: report::as_text,
        // It would be a file of the machine that serves, and not of theirs.
        writer: match cx.global.caller {
            Some(_) => None,
            None => Some(Arc::new(Files::new(cx.tongue.language()))),
        },
        admits: cx.global.caller.clone().map(|caller| {
            let admits: Admits = Box::new(move |group| caller.known(group).is_some());
            admits
        }),
    }
}
