//! The command line: one subcommand a file, and what they share.
//!
//! `args` names everything, `context` opens what a command works on, `out` prints, `exit` ends.
//! Commands speak English; output speaks the reader's language, and `--json` none.

mod accept;
mod add;
mod agenda;
mod args;
mod authorized_keys;
mod bare;
mod calendar;
mod changes;
mod check;
mod completions;
mod config;
mod configured;
mod context;
mod count;
mod cycle;
mod demo;
mod document;
mod edit;
mod editor;
mod exempt;
mod exit;
mod export;
mod faults;
mod fields;
mod file;
mod findings;
mod guard;
mod import;
mod init;
mod interface;
mod invite;
mod key;
mod list;
mod live;
mod log;
mod loose;
mod man;
mod meeting;
mod mine;
mod minutes;
mod moving;
mod note;
mod out;
mod panic;
mod probe;
mod read;
mod redact;
mod remove;
mod renew;
mod report;
mod reword;
mod roles;
mod rows;
mod search;
mod serve;
mod session;
mod sessions;
mod settings;
mod show;
mod ssh_session;
mod status;
mod table;
mod trace;
mod undo;
mod usage;
mod wheel;
mod when;
mod which;
mod who;
mod writing;

use std::cell::Cell;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use args::{Args, Subcommand};
use context::{Context, Stay};
use exit::{Failure, Status};

use crate::lang::{Language, Tongue};
use crate::tui::Start;

/// What came of a command.
type Outcome = Result<(), Failure>;

/// Does what the arguments ask for and returns the exit status. Call it once, in the main thread.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let parsed = Args::command()
        .try_get_matches_from(&arguments)
        .and_then(|matches| Args::from_arg_matches(&matches));
    let args = match parsed {
        Ok(args) => args,
        Err(error) => return usage::told(&error, usage::asked(&arguments)),
    };
    let args = match ssh_session::settled(args) {
        Ok(args) => args.settled(),
        Err(ended) => return ended,
    };
    trace::start(args.global.verbose);
    panic::install();
    let (json, lang) = (args.global.json, args.global.lang);
    let settled = Cell::new(None);
    let outcome = panic::caught(|| {
        let cx = Context::new(args.global)?;
        settled.set(Some(cx.tongue.language()));
        dispatch(&cx, args.command)?;
        cx.done()
    });
    let outcome = outcome.unwrap_or_else(|| {
        let environment = |name: &str| std::env::var(name).ok();
        let language = || Language::detect(lang, None, environment);
        Err(panic::failure(&Tongue::new(
            settled.get().unwrap_or_else(language),
        )))
    });
    match outcome {
        Ok(()) => Status::Done.into(),
        Err(failure) => failure.tell(json),
    }
}

fn dispatch(cx: &Context, command: Option<Subcommand>) -> Outcome {
    match command {
        None => bare::run(cx),
        Some(Subcommand::Init(args)) => init::run(cx, &args),
        Some(Subcommand::Demo) => demo::run(cx),
        Some(Subcommand::List(args)) => list::run(cx, &args),
        Some(Subcommand::Show(args)) => show::run(cx, &args),
        Some(Subcommand::Add(args)) => add::run(cx, args),
        Some(Subcommand::Edit(args)) => edit::run(cx, &args),
        Some(Subcommand::Status(args)) => status::run(cx, &args),
        Some(Subcommand::Move(args)) => moving::run(cx, &args),
        Some(Subcommand::Read(args)) => read::run(cx, &args),
        Some(Subcommand::Count(args)) => count::run(cx, &args),
        Some(Subcommand::Accept(args)) => accept::run(cx, &args),
        Some(Subcommand::Exempt(args)) => exempt::run(cx, &args),
        Some(Subcommand::Reword(args)) => reword::run(cx, &args),
        Some(Subcommand::Renew(args)) => renew::run(cx, &args),
        Some(Subcommand::Note(args)) => note::run(cx, &args),
        Some(Subcommand::Remove(args)) => remove::run(cx, &args),
        Some(Subcommand::Agenda(args)) => agenda::run(cx, &args),
        Some(Subcommand::Invite(args)) => invite::run(cx, &args),
        Some(Subcommand::Meeting(args)) => meeting::run(cx, &args),
        Some(Subcommand::Minutes(args)) => minutes::run(cx, &args),
        Some(Subcommand::Report(args)) => report::run(cx, &args),
        Some(Subcommand::Mine) => mine::run(cx),
        Some(Subcommand::Room) => interface::run(cx, Start::Room, |link| cx.look(Stay::Long, link)),
        Some(Subcommand::Walk) => interface::run(cx, Start::Walk, |link| cx.look(Stay::Long, link)),
        Some(Subcommand::Search(args)) => search::run(cx, &args),
        Some(Subcommand::Serve) => serve::run(cx),
        Some(Subcommand::Sessions) => sessions::run(cx),
        Some(Subcommand::Changes(args)) => changes::run(cx, &args),
        Some(Subcommand::Log(args)) => log::run(cx, &args),
        Some(Subcommand::Undo(args)) => undo::run(cx, &args),
        Some(Subcommand::Redact(args)) => redact::run(cx, &args),
        Some(Subcommand::Check(args)) => check::run(cx, &args),
        Some(Subcommand::Import(args)) => import::run(cx, &args),
        Some(Subcommand::Export(args)) => export::run(cx, &args),
        Some(Subcommand::AuthorizedKeys) => authorized_keys::run(cx),
        Some(Subcommand::SshSession(_)) => unreachable!("BUG: what it asks for is done instead"),
        Some(Subcommand::Config(args)) => config::run(cx, &args),
        Some(Subcommand::Completions(args)) => completions::run(&args),
        Some(Subcommand::Man) => man::run(),
        Some(Subcommand::ProbeIndex(args)) => probe::run(&args),
    }
}
