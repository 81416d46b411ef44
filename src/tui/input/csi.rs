//! The keys that terminals send as control sequences: arrows, editing keys, function keys, and modified characters.
//!
//! Covers what xterm, VTE, kitty, foot, Windows Terminal, tmux, screen and the Linux console send by default, and the
//! two ways in which some of them send modified characters although nobody asked (`CSI u` and `CSI 27 ; … ~`).

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::keys::normal;

/// Reads a sequence that begins with `ESC [`: how many bytes it has, and the key if it is one. `None` if unfinished.
pub(super) fn control_sequence(bytes: &[u8]) -> Option<(usize, Option<KeyEvent>)> {
    let body = bytes.get(2..)?;
    // The Linux console's F1 to F5.
    if let [b'[', rest @ ..] = body {
        let letter = *rest.first()?;
        let key = matches!(letter, b'A'..=b'E').then(|| plain(KeyCode::F(letter - b'A' + 1)));
        return Some((4, key));
    }
    // A mouse report in the oldest form: three bytes of any value.
    if let [b'M', report @ ..] = body {
        return (report.len() >= 3).then_some((6, None));
    }
    let end = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f))?;
    let (parameters, last) = (&body[..end], body[end]);
    if !matches!(last, 0x40..=0x7e) {
        // Another sequence, or a control character, begins within this one: drop what there was.
        return Some((2 + end, None));
    }
    Some((2 + end + 1, key(parameters, last)))
}

/// Returns the key for the letter after `ESC O`, which some terminals send for arrows, Home, End, F1 to F4 and the keypad.
pub(super) fn single_shift(letter: u8) -> Option<KeyEvent> {
    match letter {
        b'M' => Some(plain(KeyCode::Enter)),
        // The keypad in application mode: `j` is *, and so on to `y`, 9.
        b'j'..=b'y' => Some(plain(KeyCode::Char(char::from(letter - b'j' + b'*')))),
        _ => by_letter(letter).map(plain),
    }
}

fn plain(code: KeyCode) -> KeyEvent {
    normal(code, KeyModifiers::NONE)
}

fn key(parameters: &[u8], last: u8) -> Option<KeyEvent> {
    // A first byte of < = > ? marks a report. Anything but digits and separators is no key either.
    let text = std::str::from_utf8(parameters).ok()?;
    let mut numbers = [0_u32; 3];
    let mut kind = None;
    for (index, field) in text.split(';').enumerate() {
        let mut parts = field.split(':');
        let number = match parts.next() {
            None | Some("") => 1,
            Some(digits) => digits.parse().ok()?,
        };
        if let Some(slot) = numbers.get_mut(index) {
            *slot = number;
        }
        if index == 1 {
            kind = parts.next();
        }
    }
    // Kitty's protocol says after the modifiers that a key was let go.
    if kind == Some("3") {
        return None;
    }
    let [first, second, third] = numbers;
    let (code, held) = match last {
        b'u' => (by_character(first)?, second),
        b'~' if first == 27 => (by_character(third)?, second),
        b'~' => (by_number(first)?, second),
        // `ESC [ row ; column R` is an answer to a question; F3 has 1 in the place of the row.
        b'R' if first != 1 || second == 0 => return None,
        b'Z' => (KeyCode::BackTab, 0),
        _ => (by_letter(last)?, second),
    };
    Some(normal(code, modifiers(held)))
}

fn modifiers(parameter: u32) -> KeyModifiers {
    let bits = parameter.saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (32, KeyModifiers::ALT),
    ] {
        if bits & bit != 0 {
            held |= modifier;
        }
    }
    held
}

fn by_letter(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn by_number(number: u32) -> Option<KeyCode> {
    let function = |first: u32, from: u8| {
        u8::try_from(number - first)
            .ok()
            .map(|nth| KeyCode::F(from + nth))
    };
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=24 => function(23, 11),
        _ => None,
    }
}

fn by_character(number: u32) -> Option<KeyCode> {
    Some(match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        // Kitty's numbers for keys that type nothing lie in a private area.
        57344..=63743 => return None,
        _ => KeyCode::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sequence: &str) -> Option<KeyEvent> {
        let (used, key) = control_sequence(sequence.as_bytes()).unwrap();
        assert_eq!(used, sequence.len(), "{sequence:?}");
        key
    }

    #[test]
    fn arrows_and_editing_keys_with_and_without_modifiers() {
        assert_eq!(
            read("\x1b[D"),
            Some(KeyEvent::new(KeyCode::Left, KeyModifiers::NONE))
        );
        assert_eq!(
            read("\x1b[1;5C"),
            Some(KeyEvent::new(KeyCode::Right, KeyModifiers::CONTROL))
        );
        assert_eq!(
            read("\x1b[5~"),
            Some(KeyEvent::new(KeyCode::PageUp, KeyModifiers::NONE))
        );
        assert_eq!(
            read("\x1b[3;2~"),
            Some(KeyEvent::new(KeyCode::Delete, KeyModifiers::SHIFT))
        );
        assert_eq!(
            read("\x1b[Z"),
            Some(KeyEvent::new(KeyCode::BackTab, KeyModifiers::NONE))
        );
    }

    #[test]
    fn function_keys_in_all_their_forms() {
        let f5 = Some(KeyEvent::new(KeyCode::F(5), KeyModifiers::NONE));
        assert_eq!(read("\x1b[15~"), f5);
        assert_eq!(read("\x1b[[E"), f5);
        assert_eq!(
            read("\x1b[24~"),
            Some(KeyEvent::new(KeyCode::F(12), KeyModifiers::NONE))
        );
        assert_eq!(
            read("\x1b[1;2R"),
            Some(KeyEvent::new(KeyCode::F(3), KeyModifiers::SHIFT))
        );
        assert_eq!(
            single_shift(b'P'),
            Some(KeyEvent::new(KeyCode::F(1), KeyModifiers::NONE))
        );
    }

    #[test]
    fn modified_characters_although_nobody_asked() {
        assert_eq!(
            read("\x1b[112;5u"),
            Some(KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL))
        );
        assert_eq!(
            read("\x1b[27;5;112~"),
            Some(KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL))
        );
        assert_eq!(
            read("\x1b[64;7u"),
            Some(KeyEvent::new(KeyCode::Char('@'), KeyModifiers::NONE))
        );
        assert_eq!(read("\x1b[112;1:3u"), None);
    }

    #[test]
    fn the_keypad_types() {
        assert_eq!(
            single_shift(b'p'),
            Some(KeyEvent::new(KeyCode::Char('0'), KeyModifiers::NONE))
        );
        assert_eq!(
            single_shift(b'k'),
            Some(KeyEvent::new(KeyCode::Char('+'), KeyModifiers::NONE))
        );
    }
}
