//! Every decision: a wish, the group as it stands and a stamp become events or a refusal.
//!
//! Pure: the same three always give the same answer.

mod activity;
mod after;
mod amend;
mod attend;
mod call;
mod guard;
mod measure;
mod meet;
mod minute;
mod noun;
mod permit;
mod rule;
mod undo;

use super::command::{Command, Stamp};
use super::event::Event;
use super::group::Group;
use super::refusal::Refusal;
pub use guard::tells_of_nobody;
pub use permit::{may_change, may_decide, may_erase};

/// Returns what happens if `command` is granted to the one who stamps it, never nothing at all.
///
/// # Errors
/// The [`Refusal`] that stands against it.
pub fn decide(group: &Group, command: Command, stamp: &Stamp) -> Result<Vec<Event>, Refusal> {
    permit::permitted(group, &command, stamp)?;
    let events = match command {
        Command::Noun(wish) => noun::decide(group, wish, stamp)?,
        Command::Import(rows) => noun::import(group, rows)?,
        Command::Report {
            activities,
            status,
            note,
        } => activity::report(group, &activities, status, note.as_ref(), stamp)?,
        Command::Move {
            activity,
            to,
            because,
        } => activity::advance(group, activity, to, because.as_ref(), stamp)?,
        Command::Read { indicator, reading } => measure::read(group, indicator, &reading)?,
        Command::Count { commitment, count } => measure::count(group, commitment, &count)?,
        Command::Meet { meeting, step } => meet::decide(group, meeting, step, stamp)?,
        Command::CallSeries { series, until } => call::call_series(group, series, until, stamp)?,
        Command::Attend {
            meeting,
            who,
            presence,
            clock,
        } => {
            let noted = attend::Noted { presence, clock };
            attend::attend(group, meeting, &who, noted, stamp)?
        }
        Command::Minute {
            meeting,
            item,
            said,
        } => minute::minute(group, meeting, item, said, stamp)?,
        Command::Amend {
            entry,
            said,
            change,
            over,
        } => {
            amend::not_overtaken(group, entry, over.as_ref(), Some(&said.line))?;
            amend::amend(group, entry, said, &change, stamp)?
        }
        Command::Withdraw {
            entry,
            change,
            over,
        } => {
            amend::not_overtaken(group, entry, over.as_ref(), None)?;
            amend::withdraw(group, entry, &change)?
        }
        Command::Confirm { decision } => minute::decision(group, decision, |decision, _| {
            decision.confirmed = decision.confirmed.or(Some(stamp.at));
            Ok(())
        })?,
        Command::Strike { decision } => minute::strike(group, decision)?,
        Command::Dissent { decision, dissent } => {
            minute::decision(group, decision, |decision, _| {
                minute::dissent(decision, dissent);
                Ok(())
            })?
        }
        Command::Settle { entry, state } => minute::settle(group, entry, state)?,
        Command::Correct { entry, text } => minute::correct(group, entry, text, stamp)?,
        Command::Undo { change } => undo::decide(group, change)?,
        Command::Reword {
            thing,
            field,
            words,
        } => noun::reword(group, &thing, &field, &words)?,
    };
    if events.is_empty() {
        return Err(Refusal::NothingChanges);
    }
    let lapsed = guard::lapsed(group, &events);
    Ok(events.into_iter().chain(lapsed).collect())
}
