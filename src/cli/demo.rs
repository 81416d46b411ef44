//! `samklang demo`: the interface on the sample, in a store that goes when it ends.

use super::context::Context;
use super::exit::Failure;
use super::interface::Sight;
use super::session::Session;
use super::{Outcome, bare, init, interface};
use crate::domain::organisation::Role;
use crate::domain::text::Text;
use crate::domain::{Command, Group, Record, Stamp, decide};
use crate::host::{Change, Client, Delivery, Keep as _, Memory};
use crate::tui::Start;

pub(super) fn run(cx: &Context) -> Outcome {
    if matches!(interface::sight(), Sight::Clear) {
        interface::run(cx, Start::Cycle, |deliver| sample(cx, deliver))
    } else {
        bare::print(cx, sample(cx, |_| ())?)
    }
}

/// Returns a session at the sample, which only memory holds.
pub(super) fn sample(
    cx: &Context,
    deliver: impl Fn(Delivery) + Send + Sync + 'static,
) -> Result<Session, Failure> {
    // It is taken in by nobody in particular, so that whoever looks on can be somebody in it.
    let wishes = init::sample(cx)?;
    let clock = init::clock(cx, &wishes);
    let stamp = Stamp {
        at: clock.now(),
        by: Text::new("samklang"),
    };
    let command = Command::Import(wishes);
    let mut group = Group::default();
    let events = decide(&group, command, &stamp)
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))?;
    let count = events.len();
    let records: Vec<Record> = (1..)
        .zip(events)
        .map(|(seq, event)| Record {
            seq,
            at: stamp.at,
            by: stamp.by.clone(),
            last: seq == count as u64,
            event,
        })
        .collect();
    let mut memory = Memory::default();
    memory
        .append(&[Change::from(records.as_slice())])
        .map_err(|error| cx.denied(&error.into()))?;
    for record in &records {
        group.apply(record);
    }
    let me = match &cx.settings.member {
        Some(_) => cx.me(&group)?,
        None => facilitator(&group).unwrap_or(stamp.by),
    };
    let client = Client::host(memory, group, clock, me, deliver);
    Ok(Session::new(client))
}

fn facilitator(group: &Group) -> Option<Text> {
    let mut members = group.members.iter();
    let member = members.find(|member| member.role == Role::Facilitator)?;
    Some(Text::new(member.id.as_str()))
}
