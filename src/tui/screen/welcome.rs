//! What a person meets where there is no store yet: one key for the sample, one for a group of
//! their own.

use super::prompt::Prompt;
use super::{Intent, Screen};
use crate::domain::text::Text;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;

/// How a store is to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// With the sample.
    Sample,
    /// Empty, under this name.
    Named(Text),
}

/// The welcome.
pub struct Welcome;

impl Screen for Welcome {
    fn place(&self) -> Place {
        Place::Welcome
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Sample => Intent::Begin(Beginning::Sample),
            Action::Empty => {
                let entered = |name: &str, desk: &Desk<'_>| {
                    let name = Text::new(name);
                    if name.is_empty() {
                        Intent::Tell(desk.word("welcome-name-needed"))
                    } else {
                        Intent::Begin(Beginning::Named(name))
                    }
                };
                let label = desk.word("welcome-name");
                Intent::Open(Box::new(Prompt::new(
                    label,
                    "welcome".into(),
                    desk,
                    Box::new(entered),
                )))
            }
            _ => Intent::Stay,
        }
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        // On a low screen what can be chosen comes first, and what it is about is left out.
        let low = paint.height() <= 10;
        let about: &[&str] = if low {
            &["welcome-empty"]
        } else {
            &["welcome-what", "welcome-empty"]
        };
        let mut y = u16::from(!low);
        for id in about {
            y += paint.prose(2, y, 5, &desk.word(id), theme.plain) + 1;
        }
        for (action, id) in [
            (Action::Sample, "welcome-sample"),
            (Action::Empty, "welcome-own"),
        ] {
            let key = desk.keys.name(Place::Welcome, action).unwrap_or_default();
            paint.text(2, y, 4, &key, theme.accent);
            let mut rest = paint.part(6, y, paint.width().saturating_sub(7), 3);
            y += rest.prose(0, 0, 3, &desk.word(id), theme.plain).max(1);
        }
        None
    }
}
