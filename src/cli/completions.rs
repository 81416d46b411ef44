//! `samklang completions`: a script that completes commands and options.

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::{Outcome, args, out};

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// For which shell
    shell: Shell,
}

pub(super) fn run(args: &Args) -> Outcome {
    let mut script = Vec::new();
    let mut command = args::Args::command();
    clap_complete::generate(args.shell, &mut command, "samklang", &mut script);
    out::raw(&script)
}
