//! The only place that knows keys. Hints, help, palette and manual are read from the same table.

mod action;
mod table;

use crokey::{KeyCombination, KeyCombinationFormat};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use action::{Action, Place};
use table::{Row, TABLE, TYPING};

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

    /// Gives an action other keys wherever it can be done, and takes these keys from what had them
    /// there. Where one types, keys that print keep typing: if there are no others, the action
    /// keeps its own.
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
        for place in Place::ALL {
            let keys: Vec<KeyCombination> = keys
                .iter()
                .copied()
                .filter(|key| !(TYPING.contains(place) && prints(*key)))
                .collect();
            // What another action took from this one stands in the table still.
            if keys.is_empty() || !self.actions(*place).contains(&known) {
                continue;
            }
            self.bound
                .retain(|(at, key, bound)| at != place || (*bound != known && !keys.contains(key)));
            self.bound
                .extend(keys.iter().map(|key| (*place, *key, known)));
        }
        Ok(())
    }

    /// Returns every action with its keys wherever they are pressed, as the config writes them.
    pub fn table(&self) -> Vec<(Action, Vec<String>)> {
        let keys = |action: &Action| {
            let mut keys: Vec<String> = Vec::new();
            for (_, key, _) in self.bound.iter().filter(|(.., bound)| bound == action) {
                let written = KeyCombinationFormat::default()
                    .with_lowercase_modifiers()
                    .to_string(*key);
                let written = if written.chars().count() == 1 {
                    written
                } else {
                    written.to_lowercase()
                };
                if !keys.contains(&written) {
                    keys.push(written);
                }
            }
            keys
        };
        Action::ALL
            .iter()
            .map(|action| (*action, keys(action)))
            .filter(|(_, keys)| !keys.is_empty())
            .collect()
    }

    /// Returns what a key does in a place. What is more particular stands first in the table.
    pub fn action(&self, place: Place, key: &KeyEvent) -> Option<Action> {
        let pressed = pressed(*key);
        self.bound
            .iter()
            .find(|(at, bound, _)| *at == place && *bound == pressed)
            .map(|(_, _, action)| *action)
    }

    /// Returns whether every printable key types in a place.
    pub fn types(place: Place) -> bool {
        TYPING.contains(&place)
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
            // As keyboards have it printed.
            "PageDown" => return "PgDn".to_owned(),
            "PageUp" => return "PgUp".to_owned(),
            "BackTab" => return "Shift-Tab".to_owned(),
            _ => return name,
        };
        if self.ascii { name } else { sign.to_owned() }
    }
}

/// Returns a key that was pressed as the table has it: Shift+Tab is with Shift there.
fn pressed(mut key: KeyEvent) -> KeyCombination {
    if key.code == KeyCode::BackTab {
        key.modifiers |= KeyModifiers::SHIFT;
    }
    KeyCombination::from(key).normalized()
}

/// Shift makes another letter of it, which prints as well.
fn prints(key: KeyCombination) -> bool {
    let key: KeyEvent = key.into();
    matches!(key.code, KeyCode::Char(_)) && (key.modifiers - KeyModifiers::SHIFT).is_empty()
}

fn parse(key: &str) -> Option<KeyCombination> {
    let one = key.chars().next().filter(|_| key.chars().count() == 1);
    match one {
        // A key is what it produces: `>` and `U` are themselves, whatever Shift had to do with it.
        Some(c) => Some(KeyCombination::from(KeyEvent::from(KeyCode::Char(c))).normalized()),
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
                let key = KeyEvent::from(KeyCode::Char(c));
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
    fn every_key_is_written_as_it_is_read() {
        let keymap = Keymap::new(false);
        for (action, keys) in keymap.table() {
            let mut again = keymap.clone();
            again.rebind(action.code(), &keys).unwrap();
            assert_eq!(
                again
                    .table()
                    .iter()
                    .find(|(other, _)| *other == action)
                    .map(|(_, keys)| keys),
                Some(&keys)
            );
        }
    }

    #[test]
    fn keys_can_be_given_anew() {
        let mut keymap = Keymap::new(false);
        keymap.rebind("status", &["ö".into()]).unwrap();
        let pressed = |c| KeyEvent::from(KeyCode::Char(c));
        assert_eq!(
            keymap.action(Place::Cycle, &pressed('ö')),
            Some(Action::Status)
        );
        assert_eq!(keymap.action(Place::Cycle, &pressed('s')), None);
        keymap
            .rebind("help", &["?".into(), "ctrl-g".into()])
            .unwrap();
        assert_eq!(
            keymap.action(Place::Cycle, &pressed('?')),
            Some(Action::Help)
        );
        assert_eq!(
            keymap.action(Place::Form, &pressed('?')),
            None,
            "one types there"
        );
        assert!(keymap.rebind("status", &["nonsense-key".into()]).is_err());
        assert!(keymap.rebind("fly", &["f".into()]).is_err());
    }

    #[test]
    fn two_actions_can_change_keys_with_each_other_in_either_order() {
        let pressed = |c| KeyEvent::from(KeyCode::Char(c));
        for order in [["status", "edit"], ["edit", "status"]] {
            let mut keymap = Keymap::new(false);
            for action in order {
                let key = if action == "status" { "e" } else { "s" };
                keymap.rebind(action, &[key.into()]).unwrap();
            }
            for place in [Place::Cycle, Place::Activities] {
                assert_eq!(keymap.action(place, &pressed('e')), Some(Action::Status));
                assert_eq!(keymap.action(place, &pressed('s')), Some(Action::Edit));
            }
        }
    }

    #[test]
    fn no_key_that_prints_is_taken_from_what_is_typed() {
        let mut keymap = Keymap::new(false);
        keymap.rebind("open", &["o".into(), "O".into()]).unwrap();
        let enter = KeyEvent::from(KeyCode::Enter);
        for o in ['o', 'O'].map(|c| KeyEvent::from(KeyCode::Char(c))) {
            assert_eq!(keymap.action(Place::Cycle, &o), Some(Action::Open));
            for place in TYPING {
                assert_eq!(keymap.action(*place, &o), None, "{place}");
                assert_eq!(keymap.action(*place, &enter), Some(Action::Open), "{place}");
            }
        }
    }
}
