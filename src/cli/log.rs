//! `samklang log`: the record of all that happened, oldest first.

use super::context::Context;
use super::exit::Status;
use super::live::Live;
use super::session::Session;
use super::show::happened;
use super::{Outcome, out};
use crate::domain::time::Date;
use crate::domain::{Group, Record};
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
    /// Go on with what happens, until it is ended
    #[arg(long)]
    follow: bool,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    if args.follow {
        return follow(cx, args.since);
    }
    let view = cx.read()?;
    let mut printed = out::Out::new(cx);
    view.session
        .each_record(cx, args.since.saturating_add(1), |record, hash| {
            if record.seq > view.group.seq {
                return Ok(());
            }
            print(cx, &mut printed, (&view.group, view.today), record, hash)
        })?;
    printed.end()
}

/// Prints what there is and then what happens, each record once it is on disk.
fn follow(cx: &Context, since: u64) -> Outcome {
    if cx.global.at.is_some() {
        return Err(cx.fail(Status::Usage, "cli-follow-is-now", &[]));
    }
    let mut live = Live::open(cx)?;
    let mut next = since.saturating_add(1);
    let mut print_new = |session: &Session| -> Outcome {
        let mut printed = out::Out::new(cx);
        let seen = (session.group(), session.today());
        session.each_record(cx, next, |record, hash| {
            next = record.seq + 1;
            print(cx, &mut printed, seen, record, hash)
        })?;
        printed.end()
    };
    print_new(&live.session)?;
    live.stay(cx, |session, _| print_new(session))
}

fn print(
    cx: &Context,
    printed: &mut out::Out,
    (group, today): (&Group, Date),
    record: &Record,
    hash: &str,
) -> Outcome {
    if cx.global.json {
        return printed.json(&exchange::json::record(group, record, hash));
    }
    let cells = happened(cx, group, today, record);
    let [seq, at, by, said] = [0, 1, 2, 3].map(|place| cells[place].trim());
    printed.line(&format!("{seq:>5}  {at}  {by}  {said}"))
}
