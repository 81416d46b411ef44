//! The main screens: which one an action goes to from anywhere.

use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::activities::Activities;
use crate::tui::screen::board::{Board, View};
use crate::tui::screen::budget::Budget;
use crate::tui::screen::cycle::Cycle;
use crate::tui::screen::documents::Documents;
use crate::tui::screen::factors::Factors;
use crate::tui::screen::finds::Finds;
use crate::tui::screen::goals::Goals;
use crate::tui::screen::search::Search;
use crate::tui::screen::wheel::Wheel;
use crate::tui::screen::{Intent, meeting, promises};

/// Returns the way to the screen that an action goes to, nothing where it goes to none.
pub(super) fn of(action: Action, place: Place, desk: &Desk<'_>) -> Option<Intent> {
    Some(match action {
        Action::Cycle => Intent::Go(Box::new(Cycle::new(desk))),
        Action::Activities => Intent::Go(Box::new(Activities::new(desk))),
        Action::Meetings => meeting::home(desk),
        Action::Documents => board(Documents::default(), desk),
        Action::Goals => board(Goals::default(), desk),
        Action::Factors => Intent::Go(Box::new(Factors::new(desk))),
        Action::Promises => Intent::Go(promises::home(desk)),
        Action::Budget => board(Budget::new(desk), desk),
        Action::Finds => board(Finds::default(), desk),
        Action::Wheel => board(Wheel::new(desk), desk),
        Action::Room if place != Place::Room => meeting::follow(desk),
        Action::Search => Intent::Open(Box::<Search>::default()),
        _ => return None,
    })
}

fn board(view: impl View + 'static, desk: &Desk<'_>) -> Intent {
    Intent::Go(Box::new(Board::new(view, desk)))
}
