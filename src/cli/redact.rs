//! `samklang redact`: the text of a record, erased wherever it stands.

use super::context::Context;
use super::{Outcome, out};
use crate::domain::Event;
use crate::domain::erase::{Erasure, tells};
use crate::domain::text::Text;
use crate::host::{Ask, Erase};
use crate::lang::erased;
use crate::lang::value::list;

/// Arguments of `redact`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record, as `log` numbers it
    seq: u64,
    /// Erase only those texts of it that hold these words
    #[arg(long, value_name = "WORDS")]
    only: Option<String>,
    /// Why its text is erased; it stands in the log
    #[arg(long, value_name = "REASON")]
    because: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let instead = erased::instead(session.group());
    // What tells that the same stands elsewhere can only be asked of the text while it is there.
    let record = session.records(args.seq, 1);
    let record = record.map_err(|why| cx.denied(&why))?;
    let only = args.only.as_deref().map(Text::new);
    let erasure = Erasure::of(&record, args.seq, &instead, only.as_ref());
    let telling = erasure.map_or_else(Vec::new, |it| it.telling());
    let erase = Erase {
        seq: args.seq,
        because: Text::new(&args.because),
        instead,
        holding: only,
    };
    let records = cx.settle(&mut session, Ask::Erase(erase))?;
    let erased: Vec<u64> = records
        .iter()
        .filter_map(|record| match record.event {
            Event::TextErased { seq, .. } => Some(seq),
            _ => None,
        })
        .collect();
    let mut left = Vec::new();
    session.each_record(cx, 1, |record, _| {
        if tells(&record.event, &telling) {
            left.push(record.seq);
        }
        Ok(())
    })?;
    let seq = records.last().map(|record| record.seq);
    let mut said = erased::act(&cx.tongue, &records).unwrap_or_default();
    if cx.global.json {
        return out::json(&serde_json::json!({
            "seq": seq, "erased": erased, "left": left, "message": said,
        }));
    }
    if !left.is_empty() {
        let seqs: Vec<String> = left.iter().map(ToString::to_string).collect();
        let seqs = list(&cx.tongue, "list-and", &seqs);
        let args = [("seqs", seqs.into()), ("count", left.len().into())];
        let more = cx.tongue.say("cli-redact-left", &args);
        said = format!("{said}\n{more}");
    }
    out::say(cx, &said)
}
