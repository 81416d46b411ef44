//! Every action with its keys: the one table that keys, hints, help, palette and manual are read from.

use super::action::{Action, Place};

/// One row of the table: in which places which keys do what, and whether the bottom line says so.
pub(super) struct Row {
    pub(super) places: &'static [Place],
    pub(super) action: Action,
    pub(super) keys: &'static [&'static str],
    /// Lower comes first in the bottom line; 0 is not shown there.
    pub(super) hint: u8,
}

const fn row(
    places: &'static [Place],
    action: Action,
    keys: &'static [&'static str],
    hint: u8,
) -> Row {
    Row {
        places,
        action,
        keys,
        hint,
    }
}

use Place as P;

const ROWS: &[Place] = &[
    P::Cycle,
    P::Activities,
    P::History,
    P::Help,
    P::Palette,
    P::Choice,
];
const READ_ROWS: &[Place] = &[P::Cycle, P::Activities, P::History, P::Help, P::Choice];
const STEPPED_INTO: &[Place] = &[
    P::Walk,
    P::Form,
    P::History,
    P::Help,
    P::Palette,
    P::Prompt,
    P::Choice,
];
const SCREENS: &[Place] = &[P::Cycle, P::Activities, P::History, P::Help];
const READING: &[Place] = &[
    P::Cycle,
    P::Activities,
    P::Walk,
    P::History,
    P::Help,
    P::Choice,
];
const ONE_ACTIVITY: &[Place] = &[P::Cycle, P::Activities];
const ACTING: &[Place] = &[P::Cycle, P::Activities, P::Walk, P::History];

/// Where a printable key types and therefore cannot be a command.
pub(super) const TYPING: &[Place] = &[P::Form, P::Prompt, P::Palette];

/// Every action with its keys. None needs `AltGr`, a dead key, or a chord that a terminal takes.
pub(super) static TABLE: &[Row] = &[
    row(ONE_ACTIVITY, Action::Status, &["s"], 1),
    row(ONE_ACTIVITY, Action::Edit, &["e"], 2),
    row(ONE_ACTIVITY, Action::Forward, &[">"], 3),
    row(ONE_ACTIVITY, Action::Walk, &["w"], 4),
    row(ONE_ACTIVITY, Action::Add, &["a"], 5),
    row(ONE_ACTIVITY, Action::Filter, &["/"], 6),
    row(ONE_ACTIVITY, Action::Backward, &["<"], 0),
    row(ONE_ACTIVITY, Action::History, &["t"], 0),
    row(&[P::Activities], Action::Mark, &["m", "insert"], 0),
    row(&[P::Activities], Action::Sort, &["o"], 0),
    row(&[P::Activities], Action::Reverse, &["O"], 0),
    row(&[P::Activities], Action::Columns, &["c"], 0),
    row(ONE_ACTIVITY, Action::Copy, &["y"], 0),
    row(&[P::Walk], Action::Answer1, &["1"], 1),
    row(&[P::Walk], Action::Answer2, &["2"], 0),
    row(&[P::Walk], Action::Answer3, &["3"], 0),
    row(&[P::Walk], Action::Answer4, &["4"], 0),
    row(&[P::Walk], Action::Answer5, &["5"], 0),
    row(&[P::Walk], Action::Answer6, &["6"], 0),
    row(&[P::Walk], Action::Up, &["up", "k"], 0),
    row(&[P::Walk], Action::Down, &["down", "j"], 0),
    row(&[P::Walk], Action::Comment, &["tab"], 3),
    row(&[P::Walk], Action::Open, &["enter"], 2),
    row(&[P::Walk], Action::Edit, &["e"], 6),
    row(&[P::Walk], Action::Forward, &[">"], 5),
    row(&[P::Walk], Action::Backward, &["<"], 0),
    row(&[P::Walk], Action::Add, &["a"], 0),
    row(&[P::Walk], Action::History, &["t"], 0),
    row(
        &[P::Walk],
        Action::Next,
        &[".", "right", "l", "pagedown"],
        4,
    ),
    row(
        &[P::Walk],
        Action::Previous,
        &[",", "left", "h", "pageup"],
        0,
    ),
    row(&[P::Choice], Action::Answer1, &["1"], 1),
    row(&[P::Choice], Action::Answer2, &["2"], 0),
    row(&[P::Choice], Action::Answer3, &["3"], 0),
    row(&[P::Choice], Action::Answer4, &["4"], 0),
    row(&[P::Choice], Action::Answer5, &["5"], 0),
    row(&[P::Choice], Action::Answer6, &["6"], 0),
    row(&[P::Form], Action::Save, &["ctrl-s", "f2"], 1),
    row(&[P::Form], Action::NextField, &["tab"], 2),
    row(&[P::Form], Action::PreviousField, &["backtab"], 0),
    row(&[P::Form], Action::OfferDown, &["down"], 0),
    row(&[P::Form], Action::OfferUp, &["up"], 0),
    row(&[P::Form], Action::PageDown, &["pagedown"], 0),
    row(&[P::Form], Action::PageUp, &["pageup"], 0),
    row(&[P::Form], Action::Add, &["ctrl-n", "f4"], 0),
    row(&[P::Form], Action::Open, &["enter"], 4),
    row(&[P::Form], Action::Reset, &["ctrl-r"], 8),
    row(&[P::Welcome], Action::Sample, &["s", "enter"], 1),
    row(&[P::Welcome], Action::Empty, &["t"], 2),
    row(ROWS, Action::Up, &["up"], 0),
    row(READ_ROWS, Action::Up, &["k"], 0),
    row(ROWS, Action::Down, &["down"], 0),
    row(READ_ROWS, Action::Down, &["j"], 0),
    row(ROWS, Action::PageUp, &["pageup"], 0),
    row(ROWS, Action::PageDown, &["pagedown"], 0),
    row(READ_ROWS, Action::First, &["home", "g"], 0),
    row(READ_ROWS, Action::Last, &["end", "G"], 0),
    row(&[P::Cycle, P::Activities], Action::Left, &["left", "h"], 0),
    row(
        &[P::Cycle, P::Activities],
        Action::Right,
        &["right", "l"],
        0,
    ),
    row(ONE_ACTIVITY, Action::Open, &["enter"], 0),
    row(&[P::Prompt, P::Palette], Action::Open, &["enter"], 1),
    row(&[P::Choice], Action::Open, &["enter"], 2),
    row(ACTING, Action::Undo, &["u"], 0),
    row(ACTING, Action::Redo, &["U"], 0),
    row(SCREENS, Action::Cycle, &["1"], 0),
    row(SCREENS, Action::Activities, &["2"], 0),
    row(READING, Action::Palette, &["space", "ctrl-p"], 8),
    row(READING, Action::Help, &["?"], 9),
    row(TYPING, Action::Help, &["f3"], 0),
    row(&[P::Welcome], Action::Quit, &["q"], 3),
    row(&[P::Welcome], Action::Help, &["?"], 4),
    row(READING, Action::Quit, &["q"], 0),
    row(ONE_ACTIVITY, Action::Back, &["esc"], 0),
    row(&[P::Welcome], Action::Back, &["esc"], 0),
    row(STEPPED_INTO, Action::Back, &["esc"], 7),
];
