//! `samklang demo`: the interface on the sample, in a store that goes when it ends.

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, bare, out};
use crate::domain::Group;
use crate::domain::organisation::Role;
use crate::domain::text::Text;
use crate::exchange;
use crate::host::{Client, Delivery, Memory};

pub(super) fn run(cx: &Context) -> Outcome {
    if out::is_interactive() {
        bare::interface(cx, |deliver| sample(cx, deliver))
    } else {
        bare::print(cx, sample(cx, Box::new(|_| ()))?)
    }
}

/// Returns a session at the sample, which only memory holds.
pub(super) fn sample(
    cx: &Context,
    deliver: Box<dyn Fn(Delivery) + Send + Sync>,
) -> Result<Session, Failure> {
    let import = exchange::toml::read(exchange::sample::savsjo(), &Group::default())
        .map_err(|errors| broken(&errors))?;
    // It is taken in once, so that whoever looks on can be somebody in it.
    let start = |group: Group, me: Text, memory, deliver| {
        Session::new(Client::host(memory, group, cx.clock, me, deliver))
    };
    let mut first = start(
        Group::default(),
        Text::new("samklang"),
        Memory::default(),
        Box::new(|_| ()) as Box<dyn Fn(Delivery) + Send + Sync>,
    );
    let records = cx.settle(&mut first, import.command())?;
    let mut memory = Memory::default();
    crate::host::Keep::append(&mut memory, &records).map_err(|error| broken(&error))?;
    let group = first.group().clone();
    let me = match &cx.settings.member {
        Some(_) => cx.me(&group)?,
        None => facilitator(&group).unwrap_or_else(|| Text::new("samklang")),
    };
    Ok(start(group, me, memory, deliver))
}

fn facilitator(group: &Group) -> Option<Text> {
    let mut members = group.members.iter();
    let member = members.find(|member| member.role == Role::Facilitator)?;
    Some(Text::new(member.id.as_str()))
}

fn broken(error: &dyn std::fmt::Display) -> Failure {
    let lines = vec![format!("BUG: the sample cannot be taken in: {error}")];
    Failure::of_lines(Status::File, "sample", lines)
}
