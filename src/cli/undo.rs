//! `samklang undo`: a change taken back by a new one.

use super::context::Context;
use super::{Outcome, out};
use crate::domain::{Event, Record};
use crate::host::Ask;
use crate::lang::event;

/// Arguments of `undo`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A record of the change, as `log` numbers it; else your own last change. To do it again, undo
    /// the undoing
    seq: Option<u64>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let ask = args.seq.map_or(Ask::Undo, Ask::UndoOf);
    let records = cx.settle(&mut session, ask)?;
    let undone = records.iter().find_map(|record| match record.event {
        Event::Undone { seq } => Some(seq),
        _ => None,
    });
    let brought: Vec<Record> = records
        .iter()
        .filter(|record| !matches!(record.event, Event::Undone { .. }))
        .cloned()
        .collect();
    let what = event::change(
        &cx.tongue,
        session.group(),
        &brought,
        false,
        session.today(),
    );
    let said = cx.tongue.say(
        "cli-undone",
        &[
            ("seq", undone.unwrap_or_default().into()),
            ("what", what.into()),
        ],
    );
    let ids: Vec<String> = records
        .iter()
        .filter_map(|record| record.event.subject())
        .map(|id| id.to_string())
        .collect();
    out::changed(cx, &said, &ids, &records)
}
