//! `samklang log`: the record of all that happened, oldest first.

use super::context::Context;
use super::show::happened;
use super::{Outcome, out};
use crate::exchange;

/// Arguments of `log`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Begin with the record after this one
    #[arg(
        long,
        value_name = "SEQ",
        default_value_t = 0,
        hide_default_value = true
    )]
    since: u64,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let mut printed = out::Out::new(cx);
    view.session
        .each_record(cx, args.since.saturating_add(1), |record, hash| {
            if record.seq > view.group.seq {
                return Ok(());
            }
            if cx.global.json {
                return printed.json(&exchange::json::record(record, hash));
            }
            let cells = happened(cx, &view, record);
            let [seq, at, by, said] = [0, 1, 2, 3].map(|place| cells[place].trim());
            printed.line(&format!("{seq:>5}  {at}  {by}  {said}"))
        })?;
    printed.end()
}
