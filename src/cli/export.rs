//! `samklang export`: the group as a file, for itself, for scripts, for spreadsheets and calendars.

use std::io::{self, Write};

use clap::ValueEnum;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::View;
use super::{Outcome, calendar, file, guard};
use crate::domain::NounKind;
use crate::exchange::sheet::comma::{self, Form};
use crate::exchange::sheet::{Sheet, Table, book};
use crate::exchange::{json, toml};
use crate::report;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// In which format; else the one that the file's name ends with, else toml
    #[arg(long)]
    format: Option<Format>,
    /// Which table, as activities or indicators.readings: csv is one, and a workbook holds all where
    /// none is named
    #[arg(long, value_name = "TABLE")]
    table: Vec<String>,
    /// Write csv so that a spreadsheet opens it at once: with a byte-order mark and, in Swedish,
    /// semicolons and decimal commas
    #[arg(long)]
    excel: bool,
    #[command(flatten)]
    pub(super) to: file::To,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// What `import` and `init --from` read
    Toml,
    /// What scripts read
    Json,
    /// One table, comma-separated
    Csv,
    /// A workbook with a sheet for each table
    Xlsx,
    /// The meetings, for a calendar
    Ics,
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ics => "ics",
        }
    }
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    if args.format.is_none() {
        let known = Format::value_variants().iter();
        let known: Vec<&str> = known.map(|format| format.ending()).collect();
        args.to.is_known(cx, &known)?;
    }
    let format = args.format(cx);
    if !args.table.is_empty() && !matches!(format, Format::Csv | Format::Xlsx) {
        return Err(cx.fail(Status::Usage, "cli-table-of-spreadsheets", &[]));
    }
    let view = cx.read()?;
    let name = args.name(&view, format);
    let bytes = match format {
        Format::Toml => {
            guard::whole(cx, &view.group);
            toml::write(&view.group).into_bytes()
        }
        Format::Json => {
            guard::whole(cx, &view.group);
            let write = |to: &mut dyn Write| json::write(&view.group, to);
            return args.to.stream(cx, &name, write);
        }
        Format::Csv => {
            if args.table.len() != 1 {
                return Err(unnamed(cx, &view));
            }
            let sheets = args.sheets(cx, &view)?;
            let sheet = sheets.first().ok_or_else(|| unnamed(cx, &view))?;
            let language = cx.tongue_of(&view.group).language();
            let form = if args.excel {
                Form::Spreadsheet(language)
            } else {
                Form::Standard
            };
            comma::write(sheet, form).map_err(|error| unwritten(cx, &error))?
        }
        Format::Xlsx => {
            args.to.is_shown(cx, format.ending())?;
            let sheets = args.sheets(cx, &view)?;
            let own = view.group.own().map(|own| own.name.to_string());
            let title = own.unwrap_or_default();
            book::write(&sheets, &title, &title, view.today)
                .map_err(|error| unwritten(cx, &io::Error::other(error)))?
        }
        Format::Ics => {
            guard::kinds(cx, &view.group, &[NounKind::Meeting, NounKind::AgendaItem])?;
            calendar::all(cx, &view)?.into_bytes()
        }
    };
    args.to.put(cx, &name, &bytes)
}

impl Args {
    fn format(&self, cx: &Context) -> Format {
        let all = Format::value_variants().iter();
        let named = || {
            all.clone()
                .find(|format| self.to.ends_with(format.ending()))
        };
        let asked = if cx.global.json {
            Format::Json
        } else {
            Format::Toml
        };
        self.format.or(named().copied()).unwrap_or(asked)
    }

    /// Returns what the file is called in a folder.
    fn name(&self, view: &View, format: Format) -> String {
        let own = view.group.own().map(|own| own.name.to_string());
        let table = match self.table.as_slice() {
            [table] => table.as_str(),
            _ => "",
        };
        let own = own.unwrap_or_default();
        let name = report::file_name([&own, table, &view.today.to_string()]);
        format!("{name}.{}", format.ending())
    }

    /// Returns the tables that are named, or all in which anything stands; they leave the group.
    fn sheets(&self, cx: &Context, view: &View) -> Result<Vec<Sheet>, Failure> {
        let named = self.table.iter().map(|name| Table::find(name));
        let named: Option<Vec<Table>> = named.collect();
        let named = named.ok_or_else(|| unnamed(cx, view))?;
        let all = named.is_empty();
        let tables = if all { Table::all().collect() } else { named };
        let kinds: Vec<NounKind> = tables.iter().map(|table| table.kind).collect();
        guard::kinds(cx, &view.group, &kinds)?;
        let tongue = cx.tongue_of(&view.group);
        let sheets = tables.into_iter();
        let sheets = sheets.map(|table| table.of(&tongue, &view.group, view.today));
        Ok(sheets
            .filter(|sheet| !all || !sheet.rows.is_empty())
            .collect())
    }
}

/// Returns the failure that no table, or none of that name, is asked for.
fn unnamed(cx: &Context, view: &View) -> Failure {
    let held = Table::all().filter(|table| !view.group.ids(table.kind).is_empty());
    let codes: Vec<String> = held.map(|table| table.code().replace('_', "-")).collect();
    let args = [("tables", codes.join(", ").into())];
    cx.fail(Status::Usage, "cli-which-table", &args)
}

fn unwritten(cx: &Context, error: &io::Error) -> Failure {
    let args = [("error", error.to_string().into())];
    cx.fail(Status::File, "cli-not-rendered", &args)
}
