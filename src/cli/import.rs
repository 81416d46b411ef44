//! `samklang import`: a group file taken in, all or nothing.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, out};
use crate::domain::catalogue::Catalogue;
use crate::domain::command::Stamp;
use crate::domain::field::Title;
use crate::domain::noun::Wish;
use crate::domain::profile::{ColumnName, ProfileField, TableColumn};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::{AnyId, AnyWish, Command, Event, Group, decide};
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::sheet::{self, take};
use crate::exchange::toml::{self, Import};
use crate::exchange::{catalogue as shelf, csv, grid};
use crate::lang::system::system;
use crate::lang::{Arg, event, refusal, word};

/// Arguments of `import`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The file, as `export` writes it, - for standard input; or a table (.csv, .tsv, .xlsx), where
    /// nothing else is said of readings, with the columns indicator, date, value and source
    #[arg(required_unless_present = "catalogue")]
    file: Option<PathBuf>,
    /// Take in what comes with the program and the group has not: the duties of a law, or all factors
    #[arg(long, value_name = "NAME", value_parser = catalogue, conflicts_with = "file")]
    catalogue: Option<Catalogue>,
    /// Take the file for a table, whatever it is called: of readings, or --table=activities, members,
    /// budget or whatever else there is, a row for each
    #[arg(long, value_name = "KIND", num_args = 0..=1, require_equals = true, default_missing_value = READINGS)]
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

/// What a table is of where nobody says.
const READINGS: &str = "readings";

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let plain = |refusal, _: &Group| Failure::refused(&cx.tongue, &refusal);
    if let Some(catalogue) = args.catalogue {
        let command = Command::Import(shelf::missing(catalogue, session.group()));
        return settle(cx, &mut session, args, command, plain);
    }
    let file = args.file.as_deref().unwrap_or(Path::new("-"));
    if let Some(table) = args.table.as_deref().filter(|table| *table != READINGS) {
        let taken = things(cx, &session, file, table, args)?;
        let command = Command::Import(taken.wishes.clone());
        let stamp = stamp(&session);
        return settle(cx, &mut session, args, command, |refusal, group| {
            refused_row(cx, &taken, refusal, group, &stamp)
        });
    }
    let of_table = args.sheet.is_some() || args.indicator.is_some() || !args.column.is_empty();
    if args.table.is_some() || of_table || is_table(file) {
        let command = readings(cx, &session, file, args)?;
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

/// Returns the failure that a rule of the group is which stands against a row of a table.
fn refused_row(
    cx: &Context,
    taken: &take::Taken,
    refusal: Refusal,
    group: &Group,
    stamp: &Stamp,
) -> Failure {
    let failure = Failure::refused(&cx.tongue, &refusal);
    let alone = |wish: &AnyWish| {
        let command = Command::Import(vec![wish.clone()]);
        decide(group, command, stamp).err()
    };
    let error = taken.refused(refusal, alone);
    failure.told(vec![sentence(cx, &error)])
}

/// Returns the catalogue of that name.
fn catalogue(name: &str) -> Result<Catalogue, String> {
    Catalogue::from_code(name).ok_or_else(|| Catalogue::SET.codes.join(", "))
}

/// Returns whether a file is a table, by the end of its name.
fn is_table(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ["csv", "tsv", "xlsx"].contains(&ending.to_lowercase().as_str()))
}

/// Returns a column and its heading, as they were typed.
fn parted<'a>(cx: &Context, typed: &'a str) -> Result<(&'a str, &'a str), Failure> {
    let parts = typed.split_once('=').map(|(a, b)| (a.trim(), b.trim()));
    let whole = parts.filter(|(column, heading)| !column.is_empty() && !heading.is_empty());
    whole.ok_or_else(|| {
        let args = [("text", typed.into())];
        cx.fail(Status::Usage, "cli-column-heading", &args)
    })
}

/// Returns what a column of readings is called, as it was typed.
fn column(cx: &Context, typed: &str) -> Result<ColumnName, Failure> {
    let (column, heading) = parted(cx, typed)?;
    let set = TableColumn::SET;
    let column = match word::resolve(&cx.tongue, set.name, set.codes, column) {
        word::Match::Found(code) => TableColumn::from_code(code),
        _ => None,
    };
    let heading = Title(Text::new(heading));
    let named = column.map(|column| ColumnName { column, heading });
    named.ok_or_else(|| {
        let args = [("columns", set.codes.join(", ").into())];
        cx.fail(Status::Usage, "cli-which-column", &args)
    })
}

/// Reads a table of things of one kind.
fn things(
    cx: &Context,
    session: &Session,
    file: &Path,
    table: &str,
    args: &Args,
) -> Result<take::Taken, Failure> {
    let name = file.display().to_string();
    let table = sheet::Table::find(table).ok_or_else(|| {
        let kinds = sheet::kinds().map(|kind| kind.table().replace('_', "-"));
        let kinds: Vec<String> = kinds.collect();
        let args = [("tables", kinds.join(", ").into())];
        cx.fail(Status::Usage, "cli-which-table", &args)
    })?;
    let kind = table.kind;
    let columns = args.column.iter().map(|typed| {
        let (column, heading) = parted(cx, typed)?;
        Ok((column.to_owned(), heading.to_owned()))
    });
    let known = take::Known {
        kind,
        columns: columns.collect::<Result<_, Failure>>()?,
        sheet: args.sheet.as_deref(),
    };
    let bytes = bytes(file).map_err(|fault| {
        let error = ImportError::whole(Problem::Unreadable(fault));
        unread(cx, &name, &error.into())
    })?;
    let taken = take::read(&bytes, &known, session.group(), &cx.tongue, session.today())
        .map_err(|errors| unread(cx, &name, &errors))?;
    if !taken.left_out.is_empty() {
        let args = [("columns", taken.left_out.join(", ").into())];
        out::complain(&cx.tongue.say("cli-columns-left-out", &args));
    }
    Ok(taken)
}

/// Reads a table of readings; what its columns were said to be called is kept for the next one.
fn readings(cx: &Context, session: &Session, file: &Path, args: &Args) -> Result<Command, Failure> {
    let group = session.group();
    let name = file.display().to_string();
    let unread = |errors: &ImportErrors| unread(cx, &name, errors);
    let bytes = bytes(file).map_err(|fault| {
        let error = ImportError::whole(Problem::Unreadable(fault));
        unread(&error.into())
    })?;
    let indicator = match &args.indicator {
        Some(id) => match cx.find(group, id)? {
            AnyId::Indicator(id) => Some(id),
            _ => return Err(cx.unknown(id)),
        },
        None => None,
    };
    let own = group.own();
    let mut columns = own.map_or(Vec::new(), |own| own.columns.clone());
    for typed in &args.column {
        let named = column(cx, typed)?;
        columns.retain(|kept| *kept != named);
        columns.push(named);
    }
    let known = csv::Known {
        columns,
        indicator,
        sheet: args.sheet.clone(),
    };
    let mut wishes = csv::read(&bytes, &known, group, session.today()).map_err(|it| unread(&it))?;
    if let (Some(own), false) = (own, args.column.is_empty())
        && own.columns != known.columns
    {
        let fields = vec![ProfileField::Columns(known.columns)];
        let over = vec![ProfileField::Columns(own.columns.clone())];
        let id = own.id;
        wishes.push(AnyWish::Profile(Wish::Edit { id, fields, over }));
    }
    Ok(Command::Import(wishes))
}

/// Returns what stands in a file, or in standard input where it is called `-`; no more than a table
/// may be, and one byte to tell that there is more.
fn bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin()
            .lock()
            .take(grid::MOST + 1)
            .read_to_end(&mut bytes)?;
    } else {
        let file = std::fs::File::open(file)?;
        file.take(grid::MOST + 1).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
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

/// Returns the failure that a file is which cannot be read as a group.
pub(super) fn unread(cx: &Context, file: &str, errors: &ImportErrors) -> Failure {
    let lines: Vec<String> = errors
        .all()
        .iter()
        .map(|error| format!("{file}: {}", sentence(cx, error)))
        .collect();
    let first = errors.all().first().map(|error| &error.problem);
    let (status, code) = match first {
        Some(
            problem @ (Problem::Unreadable(_)
            | Problem::TooLarge { .. }
            | Problem::NotUtf8 { .. }
            | Problem::Syntax { .. }
            | Problem::IsJson
            | Problem::NotATable
            | Problem::OpenQuote
            | Problem::NewerFormat { .. }),
        ) => (Status::File, problem.code()),
        Some(problem) => (Status::Refused, problem.code()),
        None => (Status::File, "unreadable"),
    };
    Failure::of_lines(status, &format!("import-{code}"), lines)
}

/// Returns what is wrong and where, as a sentence without the file.
fn sentence(cx: &Context, error: &ImportError) -> String {
    let mut args = error.args();
    match &error.problem {
        Problem::Refused(refusal) => {
            args.push(("reason", refusal::sentence(&cx.tongue, refusal)));
        }
        Problem::Unfit { kind, key, misfit } => {
            let told = refusal::misfit(&cx.tongue, *kind, key, misfit);
            return placed(cx, error, args, told);
        }
        Problem::Unreadable(fault) => args.push(("reason", system(&cx.tongue, fault))),
        _ => {}
    }
    let typed: Vec<(&str, Arg<'_>)> = args
        .iter()
        .map(|(name, text)| (*name, Arg::from(text.as_str())))
        .collect();
    let id = format!("import-{}", error.problem.code());
    let problem = cx.tongue.say(&id, &typed);
    placed(cx, error, args, problem)
}

/// Returns what is wrong, with where that is.
fn placed(
    cx: &Context,
    error: &ImportError,
    args: Vec<(&'static str, String)>,
    problem: String,
) -> String {
    let place = match (error.place, error.path.is_empty()) {
        (None, _) => return problem,
        (Some(_), true) => "import-at-line",
        (Some(_), false) => "import-at",
    };
    let args = args.into_iter().chain([("problem", problem)]);
    let args: Vec<(&str, Arg<'_>)> = args.map(|(name, text)| (name, text.into())).collect();
    cx.tongue.say(place, &args)
}
