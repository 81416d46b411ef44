//! The hidden command that the store runs after an unclean stop: it opens the index where a crash
//! hurts nobody.

use std::path::PathBuf;

use super::Outcome;
use super::exit::{Failure, Status};
use crate::host::local;

/// Arguments of the probe.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The index
    dir: PathBuf,
}

pub(super) fn run(args: &Args) -> Outcome {
    if local::probe_index(&args.dir) {
        Ok(())
    } else {
        Err(Failure::silent(Status::Damaged as u8))
    }
}
