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

/// Names the places of several groups together.
macro_rules! places {
    ($($(#[$doc:meta])* $name:ident = $($group:expr),+;)+) => { $(
        $(#[$doc])*
        const $name: &[Place] = {
            const GROUPS: &[&[Place]] = &[$($group),+];
            const ALL: [Place; count(GROUPS)] = joined(GROUPS);
            &ALL
        };
    )+ };
}

const fn count(groups: &[&[Place]]) -> usize {
    let (mut count, mut group) = (0, 0);
    while group < groups.len() {
        count += groups[group].len();
        group += 1;
    }
    count
}

const fn joined<const N: usize>(groups: &[&[Place]]) -> [Place; N] {
    let mut all = [Place::Cycle; N];
    let (mut filled, mut group) = (0, 0);
    while group < groups.len() {
        let mut place = 0;
        while place < groups[group].len() {
            all[filled] = groups[group][place];
            filled += 1;
            place += 1;
        }
        group += 1;
    }
    all
}

const ONE_ACTIVITY: &[Place] = &[P::Cycle, P::Activities];

/// The boards that show what the group has.
const OWN_BOARDS: &[Place] = &[
    P::Documents,
    P::Goals,
    P::Factors,
    P::Promises,
    P::Budget,
    P::Wheel,
];

/// What is listed on the way to something else.
const OTHER_LISTS: &[Place] = &[P::Shelf, P::Changes, P::Finds];

/// The lists that are read at a meeting or about one.
const OF_MEETINGS: &[Place] = &[P::Agenda, P::Review, P::RollCall, P::Closing, P::Minutes];

places! {
    BOARDS = OWN_BOARDS, OTHER_LISTS;
    /// Where rows are read, so that letters move as well as arrows.
    READ_ROWS = ONE_ACTIVITY, OWN_BOARDS, OTHER_LISTS, OF_MEETINGS,
        &[P::Meetings, P::History, P::Log, P::Report, P::Proof, P::Help, P::Choice, P::Look];
    ROWS = READ_ROWS, &[P::Palette, P::Search];
    /// Where one may go to any main screen.
    SCREENS = ONE_ACTIVITY, OWN_BOARDS,
        &[P::Meetings, P::Agenda, P::Minutes, P::History, P::Help, P::Finds];
    /// Where every letter is free for a command.
    READING = ONE_ACTIVITY, OWN_BOARDS, OTHER_LISTS, OF_MEETINGS,
        &[P::Meetings, P::History, P::Log, P::Report, P::Proof, P::Help, P::Choice, P::Walk, P::Room];
    /// Where one's last change can be taken back.
    ACTING = ONE_ACTIVITY, OWN_BOARDS,
        &[P::Shelf, P::Finds, P::Walk, P::History, P::Meetings, P::Agenda, P::Review, P::RollCall, P::Minutes];
    /// Where `Esc` steps back to what lies beneath.
    STEPPED_INTO = OF_MEETINGS,
        &[
            P::Walk,
            P::Form,
            P::History,
            P::Log,
            P::Report,
            P::Proof,
            P::Help,
            P::Palette,
            P::Prompt,
            P::Saying,
            P::Choice,
            P::Room,
            P::ReadBack,
            P::Look,
            P::Search,
            P::Write,
        ];
    /// The boards whose chosen row can be told of over the whole screen: the factors have their cell.
    TOLD_WHOLE = OTHER_LISTS, &[P::Documents, P::Goals, P::Promises, P::Budget, P::Wheel];
}

/// Where a printable key types and therefore cannot be a command.
pub(super) const TYPING: &[Place] = &[
    P::Form,
    P::Prompt,
    P::Saying,
    P::Palette,
    P::Sitting,
    P::Search,
    P::Write,
];

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
    row(&[P::Walk], Action::Answer1, &["1"], 0),
    row(&[P::Walk], Action::Answer2, &["2"], 0),
    row(&[P::Walk], Action::Answer3, &["3"], 0),
    row(&[P::Walk], Action::Answer4, &["4"], 0),
    row(&[P::Walk], Action::Answer5, &["5"], 0),
    row(&[P::Walk], Action::Answer6, &["6"], 0),
    row(&[P::Walk], Action::Up, &["up", "k"], 0),
    row(&[P::Walk], Action::Down, &["down", "j"], 0),
    row(&[P::Walk], Action::Comment, &["tab"], 1),
    row(&[P::Walk], Action::Open, &["enter"], 2),
    row(&[P::Walk], Action::Edit, &["e"], 7),
    row(&[P::Walk], Action::Forward, &[">"], 7),
    row(&[P::Walk], Action::Backward, &["<"], 0),
    row(&[P::Walk], Action::Give, &["a"], 3),
    row(&[P::Walk], Action::Decide, &["d"], 4),
    row(&[P::Walk], Action::Park, &["p"], 5),
    row(&[P::Walk], Action::History, &["t"], 0),
    row(
        &[P::Walk],
        Action::Next,
        &[".", "right", "l", "pagedown"],
        6,
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
    row(&[P::Sitting], Action::Open, &["enter"], 1),
    row(&[P::Sitting], Action::Complete, &["tab"], 2),
    row(&[P::Sitting], Action::CompleteBack, &["backtab"], 0),
    row(&[P::Sitting], Action::NextItem, &["pagedown"], 3),
    row(&[P::Sitting], Action::PreviousItem, &["pageup"], 0),
    row(&[P::Sitting], Action::Amend, &["up"], 4),
    row(&[P::Sitting], Action::AmendLater, &["down"], 0),
    // Ctrl-Z is the shell's, Ctrl-U and Ctrl-Y edit the line.
    row(&[P::Sitting], Action::Undo, &["ctrl-r", "f11"], 6),
    row(&[P::Sitting], Action::Redo, &["ctrl-x", "insert"], 0),
    row(&[P::Sitting], Action::Work, &["f4"], 5),
    row(&[P::Sitting], Action::Room, &["f5"], 7),
    row(ACTING, Action::Room, &["f5"], 0),
    row(&[P::Sitting], Action::ReadBack, &["f6"], 7),
    row(&[P::Sitting], Action::Agenda, &["f7"], 0),
    row(&[P::Sitting], Action::CloseMeeting, &["f8"], 9),
    row(&[P::Sitting], Action::RollCall, &["f9"], 0),
    row(&[P::Sitting], Action::Editor, &["ctrl-g", "f12"], 0),
    row(&[P::Sitting], Action::Back, &["esc"], 8),
    row(&[P::Room], Action::Open, &["enter"], 0),
    row(&[P::Room], Action::Room, &["f5"], 0),
    row(&[P::Room], Action::NextItem, &["pagedown", "."], 1),
    row(&[P::Room], Action::PreviousItem, &["pageup", ","], 0),
    row(&[P::Room], Action::Borrow, &["b"], 2),
    row(&[P::Room], Action::Work, &["f4", "w"], 3),
    row(&[P::Room], Action::Edit, &["e"], 0),
    row(&[P::ReadBack], Action::Open, &["enter"], 1),
    row(&[P::ReadBack], Action::Edit, &["e"], 2),
    row(&[P::ReadBack], Action::Dissent, &["d"], 3),
    row(&[P::ReadBack], Action::Strike, &["s"], 4),
    row(&[P::ReadBack], Action::Next, &[".", "right", "pagedown"], 5),
    row(
        &[P::ReadBack],
        Action::Previous,
        &[",", "left", "pageup"],
        0,
    ),
    row(&[P::ReadBack, P::Room], Action::Up, &["up", "k"], 0),
    row(&[P::ReadBack, P::Room], Action::Down, &["down", "j"], 0),
    row(&[P::ReadBack], Action::Undo, &["u", "ctrl-r"], 0),
    row(&[P::ReadBack], Action::Redo, &["U", "ctrl-x"], 0),
    row(&[P::Meetings], Action::Open, &["enter"], 1),
    row(&[P::Meetings], Action::OpenMeeting, &["o"], 2),
    row(&[P::Meetings], Action::Add, &["a"], 3),
    row(&[P::Meetings], Action::Edit, &["e"], 4),
    row(&[P::Meetings], Action::History, &["t"], 0),
    row(&[P::Meetings], Action::Write, &["w"], 5),
    row(&[P::Agenda], Action::OpenMeeting, &["o"], 1),
    row(&[P::Agenda], Action::Open, &["enter"], 2),
    row(&[P::Agenda], Action::Edit, &["e"], 0),
    row(&[P::Agenda], Action::Add, &["a"], 3),
    row(&[P::Agenda], Action::Later, &[">", "J"], 4),
    row(&[P::Agenda], Action::Earlier, &["<", "K"], 5),
    row(&[P::Agenda], Action::Borrow, &["b"], 0),
    row(&[P::Agenda], Action::Remove, &["delete", "x"], 6),
    row(&[P::Agenda], Action::Settle, &["s"], 0),
    row(&[P::Agenda], Action::RollCall, &["f9", "n"], 0),
    row(&[P::Agenda], Action::Write, &["w"], 7),
    row(&[P::Review], Action::Answer1, &["1"], 1),
    row(&[P::Review], Action::Answer2, &["2"], 0),
    row(&[P::Review], Action::Answer3, &["3"], 0),
    row(&[P::Review], Action::Answer4, &["4"], 0),
    row(&[P::Review], Action::Comment, &["tab"], 2),
    row(&[P::Review], Action::Edit, &["e"], 3),
    row(&[P::RollCall], Action::Answer1, &["1"], 1),
    row(&[P::RollCall], Action::Open, &["enter"], 0),
    row(&[P::RollCall], Action::Answer2, &["2"], 0),
    row(&[P::RollCall], Action::Answer3, &["3"], 0),
    row(&[P::RollCall], Action::Answer4, &["4"], 0),
    row(&[P::RollCall], Action::Add, &["a"], 2),
    row(&[P::Closing], Action::Open, &["enter"], 1),
    row(&[P::Closing], Action::Edit, &["e"], 2),
    row(&[P::Closing], Action::RollCall, &["f9", "n"], 3),
    row(&[P::Minutes], Action::Open, &["enter"], 1),
    row(&[P::Minutes], Action::Edit, &["e"], 0),
    row(&[P::Minutes], Action::OpenMeeting, &["o"], 3),
    row(&[P::Minutes], Action::Approve, &["v"], 2),
    row(&[P::Minutes], Action::RollCall, &["f9", "n"], 0),
    row(&[P::Minutes], Action::Settle, &["s"], 0),
    row(&[P::Minutes], Action::Write, &["w"], 8),
    row(&[P::Minutes], Action::Copy, &["y"], 0),
    row(&[P::Minutes], Action::Reset, &["X"], 9),
    row(&[P::Look], Action::Open, &["enter"], 1),
    row(&[P::Look], Action::Edit, &["e"], 2),
    row(&[P::Look], Action::Remove, &["delete", "x"], 3),
    row(&[P::Look], Action::Editor, &["ctrl-g", "f12"], 4),
    row(&[P::Look], Action::Reset, &["X", "ctrl-r"], 5),
    row(BOARDS, Action::Open, &["enter"], 1),
    row(TOLD_WHOLE, Action::Aside, &["tab"], 7),
    row(&[P::Documents], Action::Accept, &["x"], 2),
    row(&[P::Finds], Action::Exempt, &["x"], 2),
    row(&[P::Finds], Action::Edit, &["e"], 0),
    row(&[P::Finds], Action::History, &["t"], 0),
    row(&[P::Shelf], Action::TakeAll, &["A"], 2),
    row(&[P::Documents, P::Factors], Action::Catalogue, &["K"], 6),
    row(&[P::Goals], Action::Read, &["m"], 2),
    row(&[P::Promises], Action::Count, &["+", "m"], 2),
    row(&[P::Promises], Action::Turn, &["v"], 5),
    row(OWN_BOARDS, Action::Add, &["a"], 3),
    row(OWN_BOARDS, Action::Edit, &["e"], 4),
    row(OWN_BOARDS, Action::History, &["t"], 0),
    row(OWN_BOARDS, Action::Copy, &["y"], 0),
    row(&[P::Wheel], Action::Next, &["."], 2),
    row(&[P::Wheel], Action::Previous, &[","], 0),
    row(&[P::Budget, P::Wheel], Action::Left, &["left", "h"], 5),
    row(&[P::Budget, P::Wheel], Action::Right, &["right", "l"], 6),
    row(
        &[P::Documents, P::Goals, P::Factors],
        Action::Left,
        &["left", "h"],
        0,
    ),
    row(
        &[P::Documents, P::Goals, P::Factors],
        Action::Right,
        &["right", "l"],
        0,
    ),
    row(BOARDS, Action::Back, &["esc"], 0),
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
    row(
        &[P::Prompt, P::Saying, P::Palette],
        Action::Open,
        &["enter"],
        1,
    ),
    row(&[P::Saying], Action::Complete, &["tab"], 2),
    row(&[P::Saying], Action::CompleteBack, &["backtab"], 0),
    row(&[P::Choice], Action::Open, &["enter"], 2),
    row(ACTING, Action::Undo, &["u"], 0),
    row(ACTING, Action::Redo, &["U"], 0),
    row(&[P::Report], Action::Sent, &["s"], 1),
    row(&[P::Report], Action::Write, &["w"], 2),
    row(&[P::Report], Action::Copy, &["y"], 8),
    row(&[P::Report], Action::Finds, &["P"], 0),
    row(&[P::Write], Action::Open, &["enter"], 1),
    row(&[P::Write], Action::Proof, &["f6"], 3),
    row(&[P::Proof], Action::Copy, &["y"], 8),
    row(&[P::Write], Action::NextField, &["tab"], 2),
    row(&[P::Write], Action::PreviousField, &["backtab"], 0),
    row(&[P::Log], Action::Open, &["enter"], 1),
    row(&[P::Log], Action::Since, &["c"], 2),
    row(&[P::Log], Action::Filter, &["/"], 3),
    row(&[P::Log, P::History, P::Finds], Action::Erase, &["E"], 4),
    row(SCREENS, Action::Log, &["T"], 0),
    row(SCREENS, Action::Cycle, &["1"], 0),
    row(SCREENS, Action::Activities, &["2"], 0),
    row(SCREENS, Action::Meetings, &["3"], 0),
    row(SCREENS, Action::Documents, &["4"], 0),
    row(SCREENS, Action::Goals, &["5"], 0),
    row(SCREENS, Action::Factors, &["6"], 0),
    row(SCREENS, Action::Promises, &["7"], 0),
    row(SCREENS, Action::Budget, &["8"], 0),
    row(SCREENS, Action::Wheel, &["9"], 0),
    row(SCREENS, Action::Search, &["f"], 0),
    row(SCREENS, Action::Finds, &["P"], 0),
    row(&[P::Sitting], Action::Search, &["f2"], 0),
    row(&[P::Search], Action::Open, &["enter"], 1),
    row(READING, Action::Palette, &["space", "ctrl-p"], 8),
    row(&[P::Sitting], Action::Palette, &["ctrl-p"], 0),
    row(READING, Action::Help, &["?"], 9),
    row(&[P::ReadBack, P::Look], Action::Help, &["?"], 9),
    row(&[P::Sitting], Action::Help, &["f3"], 4),
    row(
        &[P::Form, P::Prompt, P::Saying, P::Palette, P::Search],
        Action::Help,
        &["f3"],
        0,
    ),
    row(&[P::Welcome], Action::Quit, &["q"], 3),
    row(&[P::Welcome], Action::Help, &["?"], 4),
    row(READING, Action::Quit, &["q"], 0),
    row(ONE_ACTIVITY, Action::Back, &["esc"], 0),
    row(&[P::Meetings], Action::Back, &["esc"], 0),
    row(&[P::Welcome], Action::Back, &["esc"], 0),
    row(STEPPED_INTO, Action::Back, &["esc"], 7),
];
