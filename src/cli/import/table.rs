//! Tables taken in: of readings, or of things of one kind.

use std::io::Read as _;
use std::path::Path;

use super::told::{sentence, unread};
use super::{Args, READINGS};
use crate::cli::context::Context;
use crate::cli::exit::{Failure, Status};
use crate::cli::out;
use crate::cli::session::Session;
use crate::domain::command::Stamp;
use crate::domain::field::Title;
use crate::domain::noun::Wish;
use crate::domain::profile::{ColumnName, ProfileField, TableColumn};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::{AnyId, AnyWish, Command, Group, decide};
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::exchange::sheet::{self, take};
use crate::exchange::{csv, grid};
use crate::lang::{Arg, word};

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

/// Returns which table a file is, by its headings; nothing where it cannot be read, which is told where it
/// is taken in.
///
/// # Errors
/// Where no table fits, or several.
pub(super) fn guessed(
    cx: &Context,
    group: &Group,
    file: &Path,
) -> Result<Option<&'static str>, Failure> {
    let columns = group.own().map_or(Vec::new(), |own| own.columns.clone());
    let known = csv::Known {
        columns,
        ..csv::Known::default()
    };
    let Ok(bytes) = bytes(file) else {
        return Ok(None);
    };
    let (Ok(is_readings), Ok(kinds)) = (csv::is_of_readings(&bytes, &known), take::fitting(&bytes))
    else {
        return Ok(None);
    };
    match kinds.as_slice() {
        _ if is_readings => Ok(Some(READINGS)),
        [kind] => Ok(Some(kind.table())),
        _ => Err(which(cx)),
    }
}

/// Returns the failure that nobody has said which table it is, with those that there are.
fn which(cx: &Context) -> Failure {
    cx.fail(Status::Usage, "cli-which-table", &[tables()])
}

fn tables() -> (&'static str, Arg<'static>) {
    let tables = sheet::Table::all().filter(|table| table.can_be_read());
    let tables = tables.map(|it| it.code().replace('_', "-"));
    let tables: Vec<String> = std::iter::once(READINGS.to_owned()).chain(tables).collect();
    ("tables", tables.join(", ").into())
}

/// Reads a table of things of one kind.
pub(super) fn things(
    cx: &Context,
    session: &Session,
    file: &Path,
    table: &str,
    args: &Args,
) -> Result<take::Taken, Failure> {
    let name = file.display().to_string();
    let table = sheet::Table::find(table).ok_or_else(|| which(cx))?;
    if !table.can_be_read() {
        let code = table.code().replace('_', "-");
        let args = [("table", code.into()), tables()];
        return Err(cx.fail(Status::Usage, "cli-table-only-written", &args));
    }
    let kind = table.kind;
    let columns = args.column.iter().map(|typed| {
        let (column, heading) = parted(cx, typed)?;
        Ok((column.to_owned(), heading.to_owned()))
    });
    let known = take::Known {
        kind,
        list: table.list(),
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
pub(super) fn readings(
    cx: &Context,
    session: &Session,
    file: &Path,
    args: &Args,
) -> Result<Command, Failure> {
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

/// Returns the failure that a rule of the group is which stands against a row of a table.
pub(super) fn refused(
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
