//! `samklang count`: evidence that moves a commitment's counter.

use super::context::Context;
use super::exit::Status;
use super::{Outcome, fields, out};
use crate::domain::command::Command;
use crate::domain::id::{ActivityId, CommitmentId};
use crate::domain::noun::NounKind;
use crate::domain::promise::Count;
use crate::domain::query::pace;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::lang;

/// Arguments of `count`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The commitment, as L1.1
    commitment: String,
    /// How far; below zero corrects
    #[arg(default_value = "+1", allow_negative_numbers = true, value_name = "+N")]
    step: String,
    /// What shows it
    #[arg(short = 'm', long = "evidence", value_name = "EVIDENCE")]
    evidence: Option<String>,
    /// The activity that did it
    #[arg(long, value_name = "ID")]
    activity: Option<String>,
    /// The day it holds for; else today
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let today = session.today();
    let commitment: CommitmentId = args
        .commitment
        .parse()
        .map_err(|_| cx.unknown(&args.commitment))?;
    let step = args.step.replace('−', "-").parse().map_err(|_| {
        let text = Text::new(&args.step).to_string();
        cx.fail(Status::Usage, "cli-not-a-step", &[("text", text.into())])
    })?;
    let activity = match &args.activity {
        Some(id) => Some(id.parse::<ActivityId>().map_err(|_| cx.unknown(id))?),
        None => None,
    };
    let kind = NounKind::Commitment;
    let on = match &args.on {
        Some(on) => fields::one::<Date>(cx, kind, Count::PARTS, "on", on, today)?,
        None => today,
    };
    let me = session.me().as_str().parse().ok();
    let count = Count {
        on,
        step,
        evidence: args.evidence.as_deref().map(Text::new),
        activity,
        by: me.filter(|me| session.group().members.contains(me)),
    };
    let records = cx.settle(&mut session, Command::Count { commitment, count })?;
    let mut said = cx.told(&session, &records);
    if let Some(pace) = pace::of(session.group(), commitment, on)
        && pace.target.is_some()
    {
        let counter = lang::pace::counter(&cx.tongue, &pace);
        said = format!("{said} ({counter})");
    }
    out::changed(cx, &said, &[commitment.to_string()], &records)
}
