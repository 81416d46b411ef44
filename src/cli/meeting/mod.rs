//! `samklang meeting`: the steps of a meeting, who is there, and what becomes of what was said.

mod close;
mod noted;

use super::context::Context;
use super::exit::Failure;
use super::which::{self, Else};
use super::{Outcome, guard, out};
use crate::domain::command::{Command, Step};
use crate::domain::query::guard::open_in_minutes;
use crate::domain::refusal::Refusal;
use crate::host::Denied;
use crate::lang::guard as words;
use crate::lang::refusal;

/// Arguments of `meeting`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, clap::Subcommand)]
enum Act {
    /// Open the meeting that is called next, or go on with one that was closed
    Open(Which),
    /// Go to the next item
    Next(Which),
    /// Go to the item before
    Previous(Which),
    /// Go to an item of the agenda
    Goto(GoTo),
    /// Close the meeting and read back what was decided and who does what by when
    Close(Which),
    /// Approve the minutes of the newest meeting that is closed, which locks them
    Approve(Which),
    /// Note who is there, who is not, who came and who left
    Attend(noted::Attend),
    /// Confirm a decision that was read back
    Confirm(noted::Which),
    /// Take a decision back while its meeting is open; its number stays, struck
    Strike(noted::Which),
    /// Note somebody's dissent from a decision
    Dissent(noted::Dissented),
    /// Settle a question or a parked matter
    Settle(noted::Settle),
}

#[derive(Debug, clap::Args)]
struct Which {
    /// The meeting, as M4; else the one that is meant
    #[arg(value_name = "M")]
    meeting: Option<String>,
}

#[derive(Debug, clap::Args)]
struct GoTo {
    /// The item, as M4.3, or its place on the agenda
    item: String,
    /// The meeting; else the one that is going on
    #[arg(value_name = "M")]
    meeting: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    match &args.act {
        Act::Open(which) => step(cx, which, Else::NextCalled, Step::Open),
        Act::Next(which) => step(cx, which, Else::Open, Step::Next),
        Act::Previous(which) => step(cx, which, Else::Open, Step::Previous),
        Act::Goto(to) => go_to(cx, to),
        Act::Close(which) => close::run(cx, which.meeting.as_deref()),
        Act::Approve(which) => approve(cx, which),
        Act::Attend(args) => noted::attend(cx, args),
        Act::Confirm(args) => noted::confirm(cx, args),
        Act::Strike(args) => noted::strike(cx, args),
        Act::Dissent(args) => noted::dissent(cx, args),
        Act::Settle(args) => noted::settle(cx, args),
    }
}

fn step(cx: &Context, which: &Which, otherwise: Else, step: Step) -> Outcome {
    let mut session = cx.open()?;
    let typed = which.meeting.as_deref();
    let meeting = which::meeting(cx, session.group(), typed, otherwise)?.id;
    let records = cx.settle(&mut session, Command::Meet { meeting, step })?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[meeting.to_string()], &records)
}

/// An approval that is refused for what tells of persons says of each what and where.
fn approve(cx: &Context, which: &Which) -> Outcome {
    let mut session = cx.open()?;
    let typed = which.meeting.as_deref();
    let meeting = which::meeting(cx, session.group(), typed, Else::Closed)?.id;
    let step = Step::Approve;
    match session.settle(Command::Meet { meeting, step }) {
        Ok(records) => {
            let said = cx.told(&session, &records);
            out::changed(cx, &said, &[meeting.to_string()], &records)
        }
        Err(Denied::Refused(refusal @ Refusal::TellsOfPersons { .. })) => {
            let group = session.group();
            let open = open_in_minutes(group, meeting);
            let mut lines = refusal::lines(&cx.tongue, &refusal);
            lines.extend(open.iter().map(|it| words::held(&cx.tongue, it)));
            let rows = open.iter().map(|it| guard::row(cx, group, it));
            let failure = Failure::refused(&cx.tongue, &refusal).told(lines);
            Err(failure.with("finds", rows.collect()))
        }
        Err(why) => Err(cx.denied(&why)),
    }
}

fn go_to(cx: &Context, to: &GoTo) -> Outcome {
    let mut session = cx.open()?;
    let meeting = which::meeting(cx, session.group(), to.meeting.as_deref(), Else::Open)?.id;
    let item = which::item(cx, session.group(), meeting, &to.item)?;
    let step = Step::GoTo(item);
    let records = cx.settle(&mut session, Command::Meet { meeting, step })?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[meeting.to_string()], &records)
}
