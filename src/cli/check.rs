//! `samklang check`: the store's health.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out, who};
use crate::host::local;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Open the store first, which mends what can be mended: an index that does not agree with the
    /// journal, the end of a change that was cut short
    #[arg(long)]
    repair: bool,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let place = cx.place()?;
    let fault = |error| cx.store_fault(&error);
    if args.repair {
        let opened = local::open(&place, who::login().as_str()).map_err(fault)?;
        drop(cx.begin(opened, |_| ())?);
    }
    let health = local::check(&place).map_err(fault)?;
    let problems = &health.problems;
    if cx.global.json {
        let problem = |damage: &local::Damage| json!({ "offset": damage.offset, "seq": damage.seq, "message": damage.fault.to_string() });
        out::json(&json!({
            "ok": health.is_ok(),
            "records": health.records,
            "last_seq": health.head.seq,
            "head": health.head.hash.to_string(),
            "erased": health.erased,
            "torn": health.torn,
            "problems": problems.iter().map(problem).collect::<Json>(),
        }))?;
    } else {
        let args = [
            ("records", health.records.into()),
            ("seq", health.head.seq.into()),
        ];
        let (id, problems) = if health.is_ok() {
            ("cli-check-ok", String::new())
        } else {
            let told = problems.iter().map(|damage| format!("\n  {damage}"));
            ("cli-check-damaged", told.collect())
        };
        out::print(&format!("{}{problems}", cx.tongue.say(id, &args)))?;
    }
    if health.is_ok() {
        Ok(())
    } else {
        Err(Failure::silent(Status::Damaged as u8))
    }
}
