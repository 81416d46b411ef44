//! `samklang import`: a group file taken in, all or nothing.

mod table;
mod told;

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser as _, ValueParser};

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, out};
use crate::domain::catalogue::Catalogue;
use crate::domain::command::Stamp;
use crate::domain::refusal::Refusal;
use crate::domain::{Command, Event, Group, decide};
use crate::exchange::catalogue as shelf;
use crate::exchange::sheet::Table;
use crate::exchange::toml::{self, Import};
use crate::lang::event;
use told::sentence;
pub(super) use told::unread;

/// Arguments of `import`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Args {
    /// The file, as `export` writes it, - for standard input; or a table (.csv, .tsv, .xlsx), where
    /// nothing else is said of readings, with the columns indicator, date, value and source
    file: Option<PathBuf>,
    /// Take in what comes with the program and the group has not: the duties of a law, or all factors
    #[arg(long, value_name = "NAME", value_parser = catalogue(), conflicts_with = "file")]
    catalogue: Option<Catalogue>,
    /// Take the file for a table, whatever it is called: of readings, or --table activities, members,
    /// budget or whatever else there is, a row for each
    #[arg(long, value_name = "KIND", num_args = 0..=1, default_missing_value = READINGS)]
    table: Option<String>,
    /// Which sheet of a workbook; else the first
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What a column of the table is called, as value=Andel or owner=Ansvarig; of readings it is kept
    /// for the next table
    #[arg(long, value_name = "COLUMN=HEADING")]
    column: Vec<String>,
    /// The indicator that all of the table is about, where it has no column for that
    #[arg(long, value_name = "ID")]
    indicator: Option<String>,
    /// Tell what it would do, and do nothing
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    /// Returns them with what follows `--table` in its place, which may be the file.
    fn settled(&self, cx: &Context) -> Result<Self, Failure> {
        let mut args = self.clone();
        if args.file.is_none() && args.catalogue.is_none() {
            let is_file = |table: &&str| *table != READINGS && Table::find(table).is_none();
            let file = args.table.as_deref().filter(is_file).map(PathBuf::from);
            let lacks = || cx.fail(Status::Usage, "cli-which-file", &[]);
            args.file = Some(file.ok_or_else(lacks)?);
            args.table = Some(READINGS.to_owned());
        }
        // As they are called where they are written.
        let is_written = |table: &String| table == "indicators.readings";
        if args.table.as_ref().is_some_and(is_written) {
            args.table = Some(READINGS.to_owned());
        }
        Ok(args)
    }
}

/// What a table is of where nobody says.
const READINGS: &str = "readings";

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let args = &args.settled(cx)?;
    let mut session = cx.open()?;
    let plain = |refusal, _: &Group| Failure::refused(&cx.tongue, &refusal);
    if let Some(catalogue) = args.catalogue {
        let command = Command::Import(shelf::missing(catalogue, session.group()));
        return settle(cx, &mut session, args, command, plain);
    }
    let file = args.file.as_deref().unwrap_or(Path::new("-"));
    let of_table = args.sheet.is_some() || args.indicator.is_some() || !args.column.is_empty();
    let guessed = if args.table.is_none() && !of_table && is_table(file) {
        table::guessed(cx, session.group(), file)?
    } else {
        None
    };
    let table = args.table.as_deref().or(guessed);
    if let Some(table) = table.filter(|table| *table != READINGS) {
        let taken = table::things(cx, &session, file, table, args)?;
        let command = Command::Import(taken.wishes.clone());
        let stamp = stamp(&session);
        return settle(cx, &mut session, args, command, |refusal, group| {
            table::refused(cx, &taken, refusal, group, &stamp)
        });
    }
    if args.table.is_some() || of_table || is_table(file) {
        let command = table::readings(cx, &session, file, args)?;
        return settle(cx, &mut session, args, command, plain);
    }
    let import = read(cx, file, session.group())?;
    settle(
        cx,
        &mut session,
        args,
        import.command(),
        |refusal, group| refused(cx, &import, refusal, group),
    )
}

/// Tells what would be done, or does it, all or nothing; `refused` says what stands against it.
fn settle(
    cx: &Context,
    session: &mut Session,
    args: &Args,
    command: Command,
    refused: impl FnOnce(Refusal, &Group) -> Failure,
) -> Outcome {
    let file = match (&args.file, args.catalogue) {
        (Some(file), _) => file.display().to_string(),
        (None, catalogue) => catalogue.unwrap_or_default().to_string(),
    };
    let group = session.group().clone();
    let stamp = stamp(session);
    let events = match decide(&group, command.clone(), &stamp) {
        Ok(events) => events,
        Err(Refusal::NothingChanges) => {
            let args = [("file", file.into())];
            let said = cx.tongue.say("cli-would-import-nothing", &args);
            return out::changed(cx, &said, &[], &[]);
        }
        Err(refusal) => return Err(refused(refusal, &group)),
    };
    let say = |id: &str| {
        let args = [
            ("file", file.as_str().into()),
            ("count", events.len().into()),
        ];
        cx.tongue.say(id, &args)
    };
    let ids = events.iter().filter_map(Event::subject);
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    if args.dry_run {
        let mut said = vec![say("cli-would-import")];
        if !cx.global.json {
            said.extend(events.iter().map(|event| {
                let told = event::sentence(&cx.tongue, &group, event, session.today());
                format!("  {told}")
            }));
        }
        return out::changed(cx, &said.join("\n"), &ids, &[]);
    }
    let records = cx.settle(session, command)?;
    out::changed(cx, &say("cli-imported"), &ids, &records)
}

fn stamp(session: &Session) -> Stamp {
    Stamp {
        at: session.now(),
        by: session.me().clone(),
    }
}

/// Returns what `--catalogue` takes.
fn catalogue() -> ValueParser {
    let known = PossibleValuesParser::new(Catalogue::SET.codes);
    known
        .try_map(|name| Catalogue::from_code(&name).ok_or("BUG: a catalogue without a code"))
        .into()
}

/// Returns whether a file is a table, by the end of its name.
fn is_table(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ["csv", "tsv", "xlsx"].contains(&ending.to_lowercase().as_str()))
}

/// Reads a file, or standard input where it is called `-`.
pub(super) fn read(cx: &Context, file: &Path, group: &Group) -> Result<Import, Failure> {
    let read = if file == Path::new("-") {
        toml::read_from(std::io::stdin().lock(), group)
    } else {
        toml::read_file(file, group)
    };
    read.map_err(|errors| unread(cx, &file.display().to_string(), &errors))
}

/// Returns the failure that a rule of the group is which stands against a row.
pub(super) fn refused(cx: &Context, import: &Import, refusal: Refusal, group: &Group) -> Failure {
    let failure = Failure::refused(&cx.tongue, &refusal);
    let error = import.rows.refused(refusal, group);
    failure.told(vec![sentence(cx, &error)])
}
