//! What can be typed after `samklang`, as clap knows it.

use std::path::PathBuf;

use clap::{ArgAction, Parser, ValueEnum};

use super::{
    accept, add, agenda, changes, check, completions, config, count, edit, exempt, export, import,
    init, invite, list, log, meeting, minutes, moving, note, probe, read, redact, remove, renew,
    report, reword, search, show, ssh_session, status, undo,
};
use crate::lang::Language;

/// A meeting cockpit for working groups that plan, do, check and improve.
#[derive(Debug, Parser)]
#[command(
    name = "samklang",
    version,
    max_term_width = 100,
    args_override_self = true,
    after_help = "Without a command: the interface; where there is no terminal, the cycle as text.\n\n\
        Exit status: 0 done, 1 refused by a rule of the group, 2 wrong usage, 3 no such id, 4 the store\n\
        cannot be reached or opened, 5 not permitted for this member, 6 the store is damaged, 7 a file\n\
        could not be read or written."
)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Subcommand>,
}

impl Args {
    /// Returns them with `--at` where it belongs: a meeting that is added or edited has a time of
    /// that name, and only what reads can read the past.
    pub(super) fn settled(mut self) -> Self {
        let is_field = match &self.command {
            Some(Subcommand::Add(add)) => add.gives("at"),
            Some(Subcommand::Edit(edit)) => edit.gives("at"),
            _ => false,
        };
        if is_field {
            self.global.at = None;
        }
        self
    }
}

/// What goes with every command.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    #[arg(
        long,
        help = "Folder of the group; else $SAMKLANG_STORE, else $XDG_DATA_HOME/samklang/group",
        global = true,
        value_name = "DIR",
        env = "SAMKLANG_STORE",
        hide_env = true
    )]
    pub(super) store: Option<PathBuf>,
    /// Language of the output, sv or en; else the config's, else the system's
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) lang: Option<Language>,
    /// Who you are; else the config's member, else the one whose login is $USER
    // Named otherwise than the field, which `edit --member` sets.
    #[arg(id = "as", long = "as", global = true, value_name = "MEMBER")]
    pub(super) member: Option<String>,
    /// Answer scripts: one JSON document, or one object a line for log
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// Read the group as it was: a record number, a date, or a date and time
    #[arg(long, global = true, value_name = "WHEN")]
    pub(super) at: Option<String>,
    /// Let the clock stand still at this local time, as 2020-10-05T13:00
    #[arg(long, global = true, value_name = "WHEN")]
    pub(super) now: Option<String>,
    /// When to use colour: auto, always or never
    #[arg(
        long,
        hide_possible_values = true,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true
    )]
    pub(super) color: Colour,
    /// Draw without characters outside ASCII
    #[arg(long, global = true)]
    pub(super) ascii: bool,
    /// Print only what was asked for
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    /// Log more; twice for everything
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(super) verbose: u8,
    /// Who came in by SSH, where somebody did: nothing that can be typed.
    #[arg(skip)]
    pub(super) caller: Option<ssh_session::Caller>,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// Where the terminal has it and nothing forbids it.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, clap::Subcommand)]
pub(super) enum Subcommand {
    /// Make a store for a new group, empty or filled
    Init(init::Args),
    /// Open the interface on the sample, in a store that goes when it ends
    Demo,
    /// List everything of one kind, narrowed by a filter
    List(list::Args),
    /// Show one thing and all that hangs on it, with its history
    Show(show::Args),
    /// Add something and print its id
    Add(add::Args),
    /// Change fields of something
    Edit(edit::Args),
    /// Tell how activities are going, or where actions stand
    Status(status::Args),
    /// Move an activity to another stage
    Move(moving::Args),
    /// Take a reading of an indicator
    Read(read::Args),
    /// Move a commitment's counter
    Count(count::Args),
    /// Say that the group can live with a finding, and why
    Accept(accept::Args),
    /// Let personal data in a text leave the group, and say why
    Exempt(exempt::Args),
    /// Put other words in the place of personal data
    Reword(reword::Args),
    /// Add the document that comes after one, with what carries over
    Renew(renew::Args),
    /// Enter a line into the minutes of the meeting that goes on
    Note(note::Args),
    /// Remove something that nothing points to
    Remove(remove::Args),
    /// Print the agenda of a meeting, or move an item of it
    Agenda(agenda::Args),
    /// Print the notice of a meeting, or write it for a calendar
    Invite(invite::Args),
    /// Run a meeting: open, next, close, approve, and what is noted at it
    Meeting(meeting::Args),
    /// Print the minutes of a meeting, in the group's language
    Minutes(minutes::Args),
    /// Print the report to the council, to the board, or on the promises
    Report(report::Args),
    /// Show my organisation's activities and my actions
    Mine,
    /// Open the room's view of the meeting that is going on
    Room,
    /// Open the walk over the activities
    Walk,
    /// Search everything said and decided, best first
    Search(search::Args),
    /// Have the store and let others in, without an interface
    Serve,
    /// Tell who is at the group
    Sessions,
    /// Tell what is not as it was
    Changes(changes::Args),
    /// Print the record of all that happened
    Log(log::Args),
    /// Take back a change by a new one
    Undo(undo::Args),
    /// Erase the text of a record wherever it stands, for good
    Redact(redact::Args),
    /// Tell whether the store is whole
    Check(check::Args),
    /// Take in a group file, all or nothing
    Import(import::Args),
    /// Write the group as a file
    Export(export::Args),
    /// Print the lines by which OpenSSH knows the members, one a key
    AuthorizedKeys,
    /// Do what a member asks for who comes in by SSH, as the lines of authorized-keys have it
    SshSession(ssh_session::Args),
    /// Show the configuration
    Config(config::Args),
    /// Print a completion script for a shell
    Completions(completions::Args),
    /// Print the manual page
    Man,
    #[command(name = "__probe-index", hide = true)]
    ProbeIndex(probe::Args),
}
