//! `samklang check`: the store's health.

use super::context::Context;
use super::{Outcome, out};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Mend what can be mended
    #[arg(long)]
    repair: bool,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let _ = args.repair;
    let _ = cx;
    out::print("")
}
