//! Approving minutes: what is asked before they are locked, since that cannot be taken back.

use super::{closing, step, trial};
use crate::domain::command::{Command, Step};
use crate::domain::meeting::Meeting;
use crate::lang::initials;
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;
use crate::tui::screen::choice::{Choice, Chosen};

/// Asks whether the minutes of a meeting are to be approved, with the lines that were begun and not
/// entered; where it would be refused, that is told at once.
pub fn of(meeting: &Meeting, desk: &Desk<'_>) -> Intent {
    let id = meeting.id;
    let command = Command::Meet {
        meeting: id,
        step: Step::Approve,
    };
    if trial::refused(command, &[], desk).is_some() {
        return step(id, Step::Approve);
    }
    let approve: Chosen = Box::new(move |_| Intent::BackWith(Box::new(step(id, Step::Approve))));
    let leave: Chosen = Box::new(|_| Intent::Back);
    let answers = vec![
        (desk.word("approve-yes"), approve),
        (desk.word("approve-no"), leave),
    ];
    let unentered = closing::others(id, desk).into_iter().map(|who| {
        let named = initials::named(desk.group(), &who).to_owned();
        desk.say("closing-others", &[("who", named.into())])
    });
    let title = desk.say("approve-title", &[("id", id.to_string().into())]);
    Intent::Open(Box::new(Choice::new(title, unentered.collect(), answers)))
}
