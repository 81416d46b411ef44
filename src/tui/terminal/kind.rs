//! What a terminal can do, as far as its name in `TERM` tells.
//!
//! Nearly everything that people sit at understands what xterm does, or ignores what it does not understand. Here
//! stand only the names of those that do otherwise. No database is asked: terminfo is not installed everywhere, and
//! says little of what matters here.

/// More than fits a clipboard sequence anywhere: terminals drop longer ones, some of them without a word.
const CLIPBOARD: usize = 74_994;

/// GNU screen keeps this much of such a sequence, and shows the rest as text.
const CLIPBOARD_IN_SCREEN: usize = 760;

/// What a terminal can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Whether text can be written anywhere on its screen.
    pub draws: bool,
    /// Whether it has colours, or at least leaves out those that it has not.
    pub has_colours: bool,
    /// Whether it can go to a column of the row, and erase a stretch of it.
    pub(super) has_columns: bool,
    /// How many bytes a sequence for the clipboard may have without ending up on the screen.
    pub(super) clipboard: usize,
}

impl Kind {
    /// What xterm, and whatever claims nothing else, can do.
    pub(super) const XTERM: Self = Self {
        draws: true,
        has_colours: true,
        has_columns: true,
        clipboard: CLIPBOARD,
    };

    /// Returns what the terminal that `TERM` names can do.
    pub fn here() -> Self {
        let name = std::env::var_os("TERM").unwrap_or_default();
        Self::of(&name.to_string_lossy())
    }

    /// Returns what the terminal of that name can do.
    pub(super) fn of(name: &str) -> Self {
        // What comes after a hyphen is a variant: vt100-w, linux-16color, screen.xterm-256color.
        let family = name.split(['-', '.']).next().unwrap_or_default();
        match family {
            // The VT52 came before the sequences that all others agree on.
            "dumb" | "unknown" | "vt52" => Self {
                draws: false,
                has_colours: false,
                has_columns: false,
                clipboard: 0,
            },
            // DEC's own, and what imitates them to the letter. A colour out of 256 makes them blink, and the text of
            // a string ends up on the screen.
            "vt100" | "vt101" | "vt102" | "vt125" | "vt131" | "vt132" | "vt200" | "vt220"
            | "vt240" | "vt300" | "vt320" | "vt340" | "vt400" | "vt420" => Self {
                has_colours: false,
                has_columns: false,
                clipboard: 0,
                ..Self::XTERM
            },
            // Before Linux 5 its console wrote out the text of most strings.
            "linux" => Self {
                clipboard: 0,
                ..Self::XTERM
            },
            "screen" => Self {
                clipboard: CLIPBOARD_IN_SCREEN,
                ..Self::XTERM
            },
            _ => Self::XTERM,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_nobody_knows_is_like_xterm() {
        for name in ["", "xterm-256color", "tmux-256color", "foot", "vtx", "ansi"] {
            assert_eq!(Kind::of(name), Kind::XTERM, "{name}");
        }
    }

    #[test]
    fn those_that_do_otherwise_are_known_in_all_their_variants() {
        for name in ["dumb", "unknown", "vt52"] {
            assert!(!Kind::of(name).draws, "{name}");
        }
        for name in ["vt100", "vt100-w", "vt220", "vt420-nam"] {
            let kind = Kind::of(name);
            assert!(
                kind.draws && !kind.has_colours && !kind.has_columns,
                "{name}"
            );
        }
        for (name, most) in [("linux-16color", 0), ("screen.xterm-256color", 760)] {
            assert_eq!(Kind::of(name).clipboard, most, "{name}");
            assert!(Kind::of(name).has_colours, "{name}");
        }
    }
}
