//! Any one thing as screens show it, and what can be done to it from any of them.

use super::form::Form;
use super::history::History;
use super::{Intent, meeting};
use crate::domain::AnyId;
use crate::tui::desk::Desk;
use crate::tui::keymap::Action;

/// Answers an action on the chosen thing; what it does not know changes nothing.
pub fn act(action: Action, chosen: Option<&AnyId>, desk: &Desk<'_>) -> Intent {
    let Some(id) = chosen else {
        return if action.is_about_one() {
            Intent::Tell(desk.word("told-nothing-chosen"))
        } else {
            Intent::Stay
        };
    };
    match action {
        Action::Open => go(id, desk),
        Action::Edit => edit(id, desk),
        Action::History => Intent::Open(Box::new(History::of(id.clone(), desk))),
        Action::Copy => Intent::Copy(desk.named(id)),
        _ => Intent::Stay,
    }
}

/// Goes to a thing: a meeting where it is held, anything else on its form.
pub fn go(id: &AnyId, desk: &Desk<'_>) -> Intent {
    match id {
        AnyId::Meeting(meeting) => meeting::lay(*meeting, desk),
        id => edit(id, desk),
    }
}

/// Opens the form of a thing.
pub fn edit(id: &AnyId, desk: &Desk<'_>) -> Intent {
    match Form::edit(id, desk) {
        Ok(form) => Intent::Open(Box::new(form)),
        Err(instead) => instead,
    }
}
