//! The only place that knows keys. Hints, help, palette and manual are read from the same table.

use crokey::{KeyCombination, KeyCombinationFormat};
use crossterm::event::KeyEvent;

use crate::domain::word::words;

words! {
    /// What a key can do. The code names its message (`action-status`) and its line in the config.
    Action "action" {
        /// One row up.
        Up "up",
        /// One row down.
        Down "down",
        /// To the left: the stage or column before.
        Left "left",
        /// To the right.
        Right "right",
        /// A page up.
        PageUp "page-up",
        /// A page down.
        PageDown "page-down",
        /// To the first row.
        First "first",
        /// To the last row.
        Last "last",
        /// Opens what is chosen, or agrees.
        Open "open",
        /// One step back; never quits, never discards.
        Back "back",
        /// Leaves the program.
        Quit "quit",
        /// Filters as one types.
        Filter "filter",
        /// Adds a new one.
        Add "add",
        /// Edits what is chosen.
        Edit "edit",
        /// Tells how it is going.
        Status "status",
        /// A stage forward.
        Forward "forward",
        /// A stage back.
        Backward "backward",
        /// Takes back one's own last change.
        Undo "undo",
        /// Does it again.
        Redo "redo",
        /// The command palette.
        Palette "palette",
        /// Help for this place.
        Help "help",
        /// The cycle.
        Cycle "cycle",
        /// All activities.
        Activities "activities",
        /// The walk.
        Walk "walk",
        /// The history of what is chosen.
        History "history",
        /// Marks a row for a bulk change.
        Mark "mark",
        /// Sorts by the next column.
        Sort "sort",
        /// The other way round.
        Reverse "reverse",
        /// Which columns show.
        Columns "columns",
        /// Copies what is chosen to the terminal's clipboard.
        Copy "copy",
        /// The next item.
        Next "next",
        /// The item before.
        Previous "previous",
        /// A comment to the answer.
        Comment "comment",
        /// Saves.
        Save "save",
        /// Puts back what stood in the form at first.
        Reset "reset",
        /// The next field, or the completion offered.
        NextField "next-field",
        /// The field before.
        PreviousField "previous-field",
        /// The offer above, or the field above.
        OfferUp "offer-up",
        /// The offer below, or the field below.
        OfferDown "offer-down",
        /// The sample, in a welcome.
        Sample "sample",
        /// An empty group, in a welcome.
        Empty "empty",
        /// First answer.
        Answer1 "answer-1",
        /// Second answer.
        Answer2 "answer-2",
        /// Third answer.
        Answer3 "answer-3",
        /// Fourth answer.
        Answer4 "answer-4",
        /// Fifth answer.
        Answer5 "answer-5",
        /// Sixth answer.
        Answer6 "answer-6",
    }
}

impl Action {
    /// Returns whether it is done to one chosen thing.
    pub fn is_about_one(self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Edit
                | Self::Status
                | Self::Forward
                | Self::Backward
                | Self::History
                | Self::Copy
                | Self::Mark
        )
    }

    /// Returns whether it only moves about in a place, so that nobody looks for it by name.
    pub fn is_movement(self) -> bool {
        use Action as A;
        let moves = [
            A::Up,
            A::Down,
            A::Left,
            A::Right,
            A::PageUp,
            A::PageDown,
            A::First,
            A::Last,
            A::Open,
            A::Back,
        ];
        moves.contains(&self) || self.answer().is_some()
    }

    /// Returns which answer it is, from 0.
    pub fn answer(self) -> Option<usize> {
        let answers = [
            Self::Answer1,
            Self::Answer2,
            Self::Answer3,
            Self::Answer4,
            Self::Answer5,
            Self::Answer6,
        ];
        answers.iter().position(|answer| *answer == self)
    }
}

words! {
    /// Where the keys are pressed: what is on top.
    Place "place" {
        /// The cycle.
        Cycle "cycle",
        /// The activities' table.
        Activities "activities",
        /// The walk.
        Walk "walk",
        /// A form.
        Form "form",
        /// The history of one thing.
        History "history",
        /// Help.
        Help "help",
        /// The palette.
        Palette "palette",
        /// The welcome.
        Welcome "welcome",
        /// A line that is asked for.
        Prompt "prompt",
        /// A choice of a few answers.
        Choice "choice",
    }
}

/// One row of the table: in which places which keys do what, and whether the bottom line says so.
struct Row {
    places: &'static [Place],
    action: Action,
    keys: &'static [&'static str],
    /// Lower comes first in the bottom line; 0 is not shown there.
    hint: u8,
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
    P::Welcome,
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
    P::Welcome,
    P::Choice,
];
const ONE_ACTIVITY: &[Place] = &[P::Cycle, P::Activities];
const ACTING: &[Place] = &[P::Cycle, P::Activities, P::Walk, P::History];

/// Where a printable key types and therefore cannot be a command.
const TYPING: &[Place] = &[P::Form, P::Prompt, P::Palette];

/// Every action with its keys. None needs `AltGr`, a dead key, or a chord that a terminal takes.
static TABLE: &[Row] = &[
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
    row(READING, Action::Quit, &["q"], 0),
    row(ONE_ACTIVITY, Action::Back, &["esc"], 0),
    row(STEPPED_INTO, Action::Back, &["esc"], 7),
];

/// The keys in force: the table, with what the reader's config puts in its place.
#[derive(Clone, Debug)]
pub struct Keymap {
    bound: Vec<(Place, KeyCombination, Action)>,
    ascii: bool,
}

/// A key in the config that is not one, or cannot be used there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{key}` is no key for `{action}`")]
pub struct NotAKey {
    /// As it was written.
    pub key: String,
    /// What it was to do.
    pub action: String,
}

impl Keymap {
    /// Returns the table's own keys; `ascii` spells them without arrows.
    pub fn new(ascii: bool) -> Self {
        let mut bound = Vec::new();
        for Row {
            places,
            action,
            keys,
            ..
        } in TABLE
        {
            for key in *keys {
                let key =
                    parse(key).unwrap_or_else(|| panic!("BUG: the keymap's own `{key}` is no key"));
                bound.extend(places.iter().map(|place| (*place, key, *action)));
            }
        }
        Self { bound, ascii }
    }

    /// Gives an action other keys wherever it can be done.
    ///
    /// # Errors
    /// [`NotAKey`] where there is no such action, or a key cannot be read.
    pub fn rebind(&mut self, action: &str, keys: &[String]) -> Result<(), NotAKey> {
        let wrong = |key: &str| NotAKey {
            key: key.to_owned(),
            action: action.to_owned(),
        };
        let known = Action::from_code(action).ok_or_else(|| wrong(""))?;
        let keys: Vec<KeyCombination> = keys
            .iter()
            .map(|key| parse(key).ok_or_else(|| wrong(key)))
            .collect::<Result<_, _>>()?;
        let places: Vec<Place> = Place::ALL
            .iter()
            .copied()
            .filter(|place| self.keys(*place, known).next().is_some())
            .collect();
        self.bound.retain(|(place, key, bound)| {
            *bound != known && !(places.contains(place) && keys.contains(key))
        });
        for place in places {
            self.bound
                .extend(keys.iter().map(|key| (place, *key, known)));
        }
        Ok(())
    }

    /// Returns what a key does in a place. What is more particular stands first in the table.
    pub fn action(&self, place: Place, key: &KeyEvent) -> Option<Action> {
        let pressed = KeyCombination::from(*key).normalized();
        self.bound
            .iter()
            .find(|(at, bound, _)| *at == place && *bound == pressed)
            .map(|(_, _, action)| *action)
    }

    /// Returns every action that can be done in a place, in the table's order, once each.
    pub fn actions(&self, place: Place) -> Vec<Action> {
        let mut actions = Vec::new();
        for Row { places, action, .. } in TABLE {
            if places.contains(&place) && !actions.contains(action) {
                actions.push(*action);
            }
        }
        actions
    }

    /// Returns what the bottom line tells in a place: the key and the action, best first.
    pub fn hints(&self, place: Place) -> Vec<(String, Action)> {
        let mut rows: Vec<&Row> = TABLE
            .iter()
            .filter(|row| row.hint > 0 && row.places.contains(&place))
            .collect();
        rows.sort_by_key(|row| row.hint);
        rows.iter()
            .filter_map(|row| Some((self.name(place, row.action)?, row.action)))
            .collect()
    }

    /// Returns how the first key of an action is written for people.
    pub fn name(&self, place: Place, action: Action) -> Option<String> {
        self.keys(place, action).next().map(|key| self.spell(key))
    }

    /// Returns how all keys of an action are written for people.
    pub fn names(&self, place: Place, action: Action) -> String {
        self.keys(place, action)
            .map(|key| self.spell(key))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn keys(&self, place: Place, action: Action) -> impl Iterator<Item = KeyCombination> {
        self.bound
            .iter()
            .filter(move |(at, _, bound)| *at == place && *bound == action)
            .map(|(_, key, _)| *key)
    }

    fn spell(&self, key: KeyCombination) -> String {
        let name = KeyCombinationFormat::default()
            .with_implicit_shift()
            .to_string(key);
        let sign = match name.as_str() {
            "Enter" => "↵",
            "Up" => "↑",
            "Down" => "↓",
            "Left" => "←",
            "Right" => "→",
            "Space" => "␣",
            _ => return name,
        };
        if self.ascii { name } else { sign.to_owned() }
    }
}

fn parse(key: &str) -> Option<KeyCombination> {
    let one = key.chars().next().filter(|_| key.chars().count() == 1);
    match one {
        // A key is what it produces: `>` and `U` are themselves, whatever Shift had to do with it.
        Some(c) => Some(
            KeyCombination::from(KeyEvent::from(crossterm::event::KeyCode::Char(c))).normalized(),
        ),
        None => crokey::parse(key).ok().map(KeyCombination::normalized),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_types_no_printable_key_is_a_command() {
        let keymap = Keymap::new(false);
        for place in TYPING {
            for c in (' '..='~').chain("åäöÅÄÖéü§½".chars()) {
                let key = KeyEvent::from(crossterm::event::KeyCode::Char(c));
                assert_eq!(keymap.action(*place, &key), None, "{c} in {place}");
            }
        }
    }

    #[test]
    fn no_key_does_two_things_in_one_place() {
        let keymap = Keymap::new(false);
        for (index, (place, key, action)) in keymap.bound.iter().enumerate() {
            let taken = keymap.bound[..index]
                .iter()
                .find(|(at, other, _)| at == place && other == key);
            assert_eq!(
                taken.map(|(.., other)| other),
                None,
                "{key} in {place} for {action}"
            );
        }
    }

    #[test]
    fn no_binding_needs_what_a_swedish_keyboard_lacks() {
        for Row { action, keys, .. } in TABLE {
            for key in *keys {
                assert!(
                    !["@", "$", "{", "[", "]", "}", "\\", "|", "~", "`", "^"].contains(key),
                    "{action}"
                );
                assert!(
                    !key.contains("alt-")
                        && !["ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m"].contains(key),
                    "{action}"
                );
            }
        }
    }

    #[test]
    fn keys_can_be_given_anew() {
        let mut keymap = Keymap::new(false);
        keymap.rebind("status", &["ö".into()]).unwrap();
        let pressed = |c| KeyEvent::from(crossterm::event::KeyCode::Char(c));
        assert_eq!(
            keymap.action(Place::Cycle, &pressed('ö')),
            Some(Action::Status)
        );
        assert_eq!(keymap.action(Place::Cycle, &pressed('s')), None);
        assert!(keymap.rebind("status", &["nonsense-key".into()]).is_err());
        assert!(keymap.rebind("fly", &["f".into()]).is_err());
    }
}
