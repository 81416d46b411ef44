//! Every decision: a wish, the group as it stands and a stamp become events or a refusal.
//!
//! Pure: the same three always give the same answer.

mod activity;
mod measure;
mod noun;
mod rule;
mod undo;

use super::command::{Command, Stamp};
use super::event::Event;
use super::group::Group;
use super::organisation::Role;
use super::refusal::Refusal;

/// Returns what happens if `command` is granted to the one who stamps it, never nothing at all.
///
/// # Errors
/// The [`Refusal`] that stands against it.
pub fn decide(group: &Group, command: Command, stamp: &Stamp) -> Result<Vec<Event>, Refusal> {
    may_change(group, stamp)?;
    let events = match command {
        Command::Noun(wish) => noun::decide(group, wish, stamp)?,
        Command::Import(rows) => noun::import(group, rows, stamp)?,
        Command::Report {
            activities,
            status,
            note,
        } => activity::report(group, &activities, status, note, stamp)?,
        Command::Move {
            activity,
            to,
            because,
        } => activity::advance(group, activity, to, because, stamp)?,
        Command::Read { indicator, reading } => measure::read(group, indicator, reading)?,
        Command::Count { commitment, count } => measure::count(group, commitment, count)?,
        Command::Undo { change } => undo::decide(group, change)?,
    };
    if events.is_empty() {
        Err(Refusal::NothingChanges)
    } else {
        Ok(events)
    }
}

/// Observers read; who is no member works at a store of their own.
fn may_change(group: &Group, stamp: &Stamp) -> Result<(), Refusal> {
    let member = stamp
        .by
        .as_str()
        .parse()
        .ok()
        .and_then(|id| group.members.get(&id));
    match member {
        Some(member) if member.role == Role::Observer => Err(Refusal::NotPermitted {
            by: stamp.by.clone(),
        }),
        _ => Ok(()),
    }
}
