//! `samklang check`: the store's health.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out, who};
use crate::host::local;
use crate::tui::fault;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// First mend what can be mended; the damaged journal is kept aside
    #[arg(long)]
    repair: bool,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let place = cx.place()?;
    let fault = |error| cx.store_fault(&error);
    let repair = if args.repair {
        Some(local::repair(&place, who::login().as_str()).map_err(fault)?)
    } else {
        None
    };
    let mended = repair.filter(|repair| repair.aside.is_some());
    let health = local::check(&place).map_err(fault)?;
    let problems = &health.problems;
    if cx.global.json {
        let problem = |damage: &local::Damage| json!({ "offset": damage.offset, "seq": damage.seq, "message": fault::fault(&cx.tongue, &damage.fault) });
        out::json(&json!({
            "ok": health.is_ok(),
            "records": health.records,
            "last_seq": health.head.seq,
            "head": health.head.hash.to_string(),
            "erased": health.erased,
            "torn": health.torn,
            "repaired": mended.map(|repair| json!({
                "from_index": repair.from_index,
                "lost": repair.lost,
                "aside": repair.aside.map(|aside| aside.display().to_string()),
            })),
            "problems": problems.iter().map(problem).collect::<Json>(),
        }))?;
    } else {
        if let Some(repair) = mended {
            let aside = repair.aside.unwrap_or_default().display().to_string();
            let args = [
                ("found", repair.from_index.into()),
                ("lost", repair.lost.into()),
                ("aside", aside.into()),
            ];
            out::print(cx, &cx.tongue.say("cli-check-repaired", &args))?;
        }
        let args = [
            ("records", health.records.into()),
            ("seq", health.head.seq.into()),
        ];
        let (id, problems) = if health.is_ok() {
            ("cli-check-ok", String::new())
        } else {
            let told = problems
                .iter()
                .map(|damage| format!("\n  {}", fault::damage(&cx.tongue, damage)));
            ("cli-check-damaged", told.collect())
        };
        out::print(cx, &format!("{}{problems}", cx.tongue.say(id, &args)))?;
    }
    if health.is_ok() {
        Ok(())
    } else {
        Err(Failure::silent(Status::Damaged as u8))
    }
}
