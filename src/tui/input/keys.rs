//! What a key event looks like to the rest of the program, whichever way a terminal sent it.
//!
//! What a key *produces* is matched, not where it sits on the keyboard:
//!
//! - Text is `Char` with no modifiers. `U` is `Char('U')` and not Shift+u, `?` is `?` on every layout.
//! - Ctrl+Alt with a printable character is `AltGr`, so it is text: `Char` with no modifiers.
//! - Ctrl with a letter is the lower-case letter with `CONTROL`; Alt with a character keeps `ALT`.
//! - Ctrl+H is `Backspace` and Ctrl+J is `Enter`, as some terminals send these keys. Ctrl+I is `Tab`, Ctrl+M `Enter`.
//! - Shift+Tab is `BackTab` with no modifiers.
//! - Only presses and repeats arrive, never releases; both look like a press.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Returns the event for a key with its modifiers, in the one form that the program knows.
pub fn normal(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {
    let held = |which| modifiers.contains(which);
    let (code, modifiers) = match code {
        KeyCode::Char(' ') if modifiers == KeyModifiers::CONTROL => (code, modifiers),
        KeyCode::Char('h' | 'H') if modifiers == KeyModifiers::CONTROL => {
            (KeyCode::Backspace, KeyModifiers::NONE)
        }
        KeyCode::Char('j' | 'J' | 'm' | 'M') if modifiers == KeyModifiers::CONTROL => {
            (KeyCode::Enter, KeyModifiers::NONE)
        }
        KeyCode::Char('i' | 'I') if modifiers == KeyModifiers::CONTROL => {
            (KeyCode::Tab, KeyModifiers::NONE)
        }
        KeyCode::Char(_) if held(KeyModifiers::CONTROL) && held(KeyModifiers::ALT) => {
            (code, KeyModifiers::NONE)
        }
        KeyCode::Char(c) if held(KeyModifiers::CONTROL) => (
            KeyCode::Char(c.to_ascii_lowercase()),
            modifiers - KeyModifiers::SHIFT,
        ),
        KeyCode::Tab if held(KeyModifiers::SHIFT) => (KeyCode::BackTab, KeyModifiers::NONE),
        // The character says whether Shift was held, and so does the name.
        KeyCode::Char(_) | KeyCode::BackTab => (code, modifiers - KeyModifiers::SHIFT),
        _ => (code, modifiers),
    };
    KeyEvent::new(code, modifiers)
}

/// Returns the text that a key types, if it types any.
pub fn text_of(key: &KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(c) if key.modifiers.is_empty() => Some(c),
        _ => None,
    }
}

/// Returns the key that came right after Escape, where what came may be either that or Alt with the key: terminals
/// send the same bytes for both, and a slow line brings at once what was typed one after the other.
pub fn after_escape(key: &KeyEvent) -> Option<KeyEvent> {
    let types = matches!(key.code, KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab);
    (types && key.modifiers == KeyModifiers::ALT)
        .then(|| KeyEvent::new(key.code, KeyModifiers::NONE))
}

/// Returns whether a key is the shell's own for stopping a program, which raw mode hands to us.
pub fn is_suspend(key: &KeyEvent) -> bool {
    key.code == KeyCode::Char('z') && key.modifiers == KeyModifiers::CONTROL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn altgr_is_text_and_shift_is_in_the_character() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(text_of(&normal(KeyCode::Char('@'), altgr)), Some('@'));
        assert_eq!(
            text_of(&normal(KeyCode::Char('Å'), KeyModifiers::SHIFT)),
            Some('Å')
        );
        assert_eq!(
            text_of(&normal(KeyCode::Char('x'), KeyModifiers::ALT)),
            None
        );
    }

    #[test]
    fn what_alt_holds_may_have_come_after_escape() {
        let alt = |code| normal(code, KeyModifiers::ALT);
        let key = after_escape(&alt(KeyCode::Char('j')));
        assert_eq!(key.as_ref().and_then(text_of), Some('j'));
        // Backspace with Alt takes a word.
        assert_eq!(after_escape(&alt(KeyCode::Backspace)), None);
        assert_eq!(after_escape(&KeyEvent::from(KeyCode::Enter)), None);
    }

    #[test]
    fn a_control_letter_is_lower_case() {
        let key = normal(
            KeyCode::Char('P'),
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        );
        assert_eq!(
            key,
            KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL)
        );
    }
}
