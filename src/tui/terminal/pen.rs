//! How the terminal's pen (colours and attributes) is changed with the fewest bytes.
//!
//! Only what a cell holds counts. Neither `NO_COLOR` nor the terminal's name is asked here: a theme without colours
//! gives bytes without colours, and keeps bold and reverse.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Each attribute that a cell may have, and the number that switches it on.
const ATTRIBUTES: [(Modifier, u16); 8] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// The style in which the terminal would write the next character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }

    /// Returns whether this pen writes in the cell's style.
    pub(super) fn is_like(self, cell: &Cell) -> bool {
        self == Self::of(cell)
    }

    /// Returns whether a blank written or erased with this pen would look other than a plain one.
    pub(super) fn marks_blanks(self) -> bool {
        self.bg != Color::Reset
            || self
                .modifier
                .intersects(Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT)
    }

    /// Appends what changes this pen into the cell's, which is nothing when they agree.
    pub(super) fn become_like(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let to = Self::of(cell);
        if *self == to {
            return;
        }
        let mut numbers = Numbers::default();
        let mut from = *self;
        // Taking an attribute away needs its own number each; starting over is as short and always right.
        if to == Self::default() || !to.modifier.contains(from.modifier) {
            if to != Self::default() {
                numbers.push(0);
            }
            from = Self::default();
        }
        for (attribute, number) in ATTRIBUTES {
            if to.modifier.contains(attribute) && !from.modifier.contains(attribute) {
                numbers.push(number);
            }
        }
        if to.fg != from.fg {
            numbers.push_color(to.fg, 0);
        }
        if to.bg != from.bg {
            numbers.push_color(to.bg, 10);
        }
        csi(out, numbers.as_slice(), b'm');
        *self = to;
    }
}

/// Appends `ESC [ numbers last`. A single 1 is what a terminal assumes anyway for movements, and is left out there.
pub(super) fn csi(out: &mut Vec<u8>, numbers: &[u16], last: u8) {
    out.extend_from_slice(b"\x1b[");
    if !(numbers == [1] && last != b'm') {
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 {
                out.push(b';');
            }
            // Writing to a Vec cannot fail.
            let _ = write!(out, "{number}");
        }
    }
    out.push(last);
}

/// The numbers of one SGR sequence: at most a reset, eight attributes and two colours of five numbers.
#[derive(Default)]
struct Numbers {
    list: [u16; 20],
    len: usize,
}

impl Numbers {
    fn push(&mut self, number: u16) {
        if let Some(slot) = self.list.get_mut(self.len) {
            *slot = number;
            self.len += 1;
        }
    }

    /// Adds a colour; `ground` is 0 for the foreground and 10 for the background.
    fn push_color(&mut self, color: Color, ground: u16) {
        let basic = match color {
            Color::Reset => 39,
            Color::Black => 30,
            Color::Red => 31,
            Color::Green => 32,
            Color::Yellow => 33,
            Color::Blue => 34,
            Color::Magenta => 35,
            Color::Cyan => 36,
            Color::Gray => 37,
            Color::DarkGray => 90,
            Color::LightRed => 91,
            Color::LightGreen => 92,
            Color::LightYellow => 93,
            Color::LightBlue => 94,
            Color::LightMagenta => 95,
            Color::LightCyan => 96,
            Color::White => 97,
            Color::Indexed(index) => {
                for number in [38 + ground, 5, u16::from(index)] {
                    self.push(number);
                }
                return;
            }
            Color::Rgb(red, green, blue) => {
                for number in [
                    38 + ground,
                    2,
                    u16::from(red),
                    u16::from(green),
                    u16::from(blue),
                ] {
                    self.push(number);
                }
                return;
            }
        };
        self.push(basic + ground);
    }

    fn as_slice(&self) -> &[u16] {
        &self.list[..self.len]
    }
}
