//! The key of a draft as it is kept: what is typed, by whom, and in which session. Two sessions of one
//! person at the same thing have a draft each.

/// What stands between the key and the session's slot.
const SIGN: &str = " ~";

/// Digits of a slot.
const DIGITS: usize = 8;

/// Returns the key of a draft in a session's slot.
pub(super) fn in_slot(key: &str, slot: u32) -> String {
    format!("{key}{SIGN}{slot:08x}")
}

/// Returns the key of a draft without its slot, and that, where it has one.
pub(super) fn parted(key: &str) -> (&str, Option<u32>) {
    let parted = key
        .rsplit_once(SIGN)
        .filter(|(_, digits)| digits.len() == DIGITS);
    let slot = parted.and_then(|(base, digits)| {
        let slot = u32::from_str_radix(digits, 16).ok()?;
        Some((base, Some(slot)))
    });
    slot.unwrap_or((key, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_parted_into_what_it_was_made_of() {
        let key = in_slot("anna M3", 0xBEE);
        assert_eq!(parted(&key), ("anna M3", Some(0xBEE)));
        for key in ["anna M3", "anna ~M3", "anna M3 ~zzzzzzzz"] {
            assert_eq!(parted(key), (key, None));
        }
    }
}
