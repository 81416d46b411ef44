//! What things look like: styles by role, and the signs that go with them. Colours stand here and
//! nowhere else, and no state is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::activity::Status;
use crate::domain::word::words;

words! {
    /// A choice of colours.
    ThemeName "theme" {
        /// The terminal's own colours and the sixteen of ANSI.
        Terminal "terminal",
        /// For light backgrounds.
        Light "light",
        /// For dark backgrounds.
        Dark "dark",
        /// For projectors and tired eyes.
        HighContrast "high-contrast",
        /// No colour at all.
        Mono "mono",
    }
}

/// Styles by role, and the signs.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Running text.
    pub plain: Style,
    /// What matters: ids, headings, values.
    pub strong: Style,
    /// What stands back: labels, rules, hints.
    pub faint: Style,
    /// What is chosen, where the keys act.
    pub chosen: Style,
    /// The id of what is chosen in a list.
    pub picked: Style,
    /// The program's own name and the active stage.
    pub accent: Style,
    /// All is well.
    pub good: Style,
    /// Take care.
    pub warning: Style,
    /// Something is in the way, or wrong.
    pub bad: Style,
    /// The signs in use.
    pub signs: &'static Signs,
}

/// The signs of one repertoire.
#[derive(Debug)]
pub struct Signs {
    /// Whether all of them are ASCII.
    pub ascii: bool,
    /// A horizontal rule.
    pub rule: &'static str,
    /// Before what is chosen.
    pub marker: &'static str,
    /// From one stage to the next.
    pub arrow: &'static str,
    /// One more turn.
    pub turn: &'static str,
    /// The filled part of a bar.
    pub full: &'static str,
    /// The empty part of a bar.
    pub empty: &'static str,
    /// Where one types.
    pub prompt: &'static str,
    /// Between two short things.
    pub dot: &'static str,
    /// Up, better or more.
    pub up: &'static str,
    /// Down, worse or less.
    pub down: &'static str,
    /// From a state to another.
    pub arrow_small: &'static str,
    /// What a line becomes.
    pub becomes: &'static str,
    /// Take care.
    pub attention: &'static str,
    /// Met, done.
    pub tick: &'static str,
    /// Not met.
    pub cross: &'static str,
    /// An upright line, as where today is.
    pub upright: &'static str,
    /// One reading in a chart.
    pub point: &'static str,
    /// Days that hold.
    pub band: &'static str,
    /// Days that hold and are soon over.
    pub ending: &'static str,
    /// Days that nothing holds on.
    pub bare: &'static str,
    /// Today, across rows.
    pub today: &'static str,
    /// How much, from least to most.
    pub bars: &'static [&'static str],
    /// Whether big figures can be made of blocks.
    pub blocks: bool,
    status: [&'static str; 6],
}

const UNICODE: Signs = Signs {
    ascii: false,
    rule: "─",
    marker: "▌",
    arrow: "━▶",
    turn: "↺",
    full: "▓",
    empty: "░",
    prompt: "›",
    dot: "·",
    up: "↑",
    down: "↓",
    arrow_small: "→",
    becomes: "↳",
    attention: "▲",
    tick: "✓",
    cross: "✗",
    upright: "│",
    point: "●",
    band: "━",
    ending: "╍",
    bare: "·",
    today: "│",
    bars: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    blocks: true,
    status: ["○", "●", "▲", "■", "✓", "□"],
};

const ASCII: Signs = Signs {
    ascii: true,
    rule: "-",
    marker: ">",
    arrow: "->",
    turn: "@",
    full: "#",
    empty: ".",
    prompt: ">",
    dot: "-",
    up: "^",
    down: "v",
    arrow_small: ">",
    becomes: "=",
    attention: "!",
    tick: "+",
    cross: "x",
    upright: "|",
    point: "*",
    band: "=",
    ending: "~",
    bare: ".",
    today: "|",
    bars: &["_", ".", "-", "=", "^"],
    blocks: false,
    status: ["o", "*", "!", "#", "+", "x"],
};

impl Theme {
    /// Returns a theme; `ascii` draws without box characters.
    pub fn new(name: ThemeName, ascii: bool) -> Self {
        let signs = if ascii { &ASCII } else { &UNICODE };
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let mono = Self {
            plain,
            strong: bold,
            faint: plain.add_modifier(Modifier::DIM),
            chosen: bold,
            picked: bold.add_modifier(Modifier::REVERSED),
            accent: bold,
            good: plain,
            warning: bold,
            bad: bold.add_modifier(Modifier::UNDERLINED),
            signs,
        };
        match name {
            ThemeName::Mono => mono,
            ThemeName::Terminal => Self {
                accent: bold.fg(Color::Cyan),
                good: plain.fg(Color::Cyan),
                warning: bold.fg(Color::Yellow),
                bad: bold.fg(Color::Magenta),
                ..mono
            },
            ThemeName::Light => Self {
                faint: plain.fg(Color::Indexed(241)),
                accent: bold.fg(Color::Indexed(24)),
                good: plain.fg(Color::Indexed(24)),
                warning: bold.fg(Color::Indexed(130)),
                bad: bold.fg(Color::Indexed(125)),
                ..mono
            },
            ThemeName::Dark => Self {
                faint: plain.fg(Color::Indexed(246)),
                accent: bold.fg(Color::Indexed(117)),
                good: plain.fg(Color::Indexed(117)),
                warning: bold.fg(Color::Indexed(221)),
                bad: bold.fg(Color::Indexed(213)),
                ..mono
            },
            ThemeName::HighContrast => Self {
                faint: plain,
                accent: bold.add_modifier(Modifier::UNDERLINED),
                chosen: bold.add_modifier(Modifier::REVERSED),
                warning: bold.add_modifier(Modifier::UNDERLINED),
                bad: bold.add_modifier(Modifier::REVERSED),
                ..mono
            },
        }
    }

    /// Returns the sign and the style of a status; its word goes with them.
    pub fn status(&self, status: Status) -> (&'static str, Style) {
        let style = match status {
            Status::NotStarted | Status::Stopped => self.faint,
            Status::OnTrack | Status::Done => self.good,
            Status::AtRisk => self.warning,
            Status::Blocked => self.bad,
        };
        (self.signs.status[status as usize], style)
    }
}
