//! `samklang man`: the manual page, made from what `--help` says.

use std::io;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use super::{Outcome, args, out};

pub(super) fn run() -> Outcome {
    let mut page = Vec::new();
    match write(&mut page) {
        Ok(()) => out::raw(&page),
        Err(error) => Err(out::fault(&error)),
    }
}

fn write(page: &mut Vec<u8>) -> io::Result<()> {
    let mut command = args::Args::command();
    command.build();
    Man::new(command.clone()).render(page)?;
    for subcommand in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        section(page, subcommand)?;
    }
    Ok(())
}

/// Each command's own options, which the main page only names.
fn section(page: &mut Vec<u8>, command: &Command) -> io::Result<()> {
    use io::Write as _;
    let own = command.clone().mut_args(|arg| {
        let global = arg.is_global_set();
        arg.hide(global)
    });
    if own.get_name() == "help" {
        return Ok(());
    }
    let name = format!("samklang {}", own.get_name()).to_uppercase();
    writeln!(page, ".SH \"{name}\"")?;
    let man = Man::new(own);
    let mut text = Vec::new();
    man.render_description_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_options_section(&mut text)?;
    // Within a command's section its parts are subsections.
    let text = String::from_utf8_lossy(&text).replace("\n.SH ", "\n.SS ");
    let text = text
        .strip_prefix(".SH ")
        .map_or(text.clone(), |rest| format!(".SS {rest}"));
    page.write_all(text.as_bytes())
}
