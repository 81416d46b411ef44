//! A line that is asked for, at the bottom, with what lies beneath still showing.

use crossterm::event::KeyEvent;

use super::{Draft, Intent, Screen};
use crate::domain::Record;
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::Paint;

/// What becomes of the line once it is entered.
pub type Entered = Box<dyn Fn(&str, &Desk<'_>) -> Intent>;

/// What there is to tell where what was asked for is refused.
pub type Refused = Box<dyn Fn(&Denied, &Desk<'_>) -> Intent>;

/// A line that is asked for.
pub struct Prompt {
    label: String,
    line: Line,
    /// What stood in the line at first.
    stands: String,
    /// Where the line is kept while it is not entered.
    draft: String,
    entered: Entered,
    refused: Option<Refused>,
}

impl Prompt {
    /// Asks for a line under `label`; what was typed and left under `draft` comes back.
    pub fn new(label: String, draft: String, desk: &Desk<'_>, entered: Entered) -> Self {
        let typed = desk.draft(&draft).unwrap_or_default();
        Self {
            label,
            line: Line::new(&typed),
            stands: String::new(),
            draft,
            entered,
            refused: None,
        }
    }

    /// Has a refusal answered by `refused`.
    #[must_use]
    pub fn on_refusal(self, refused: Refused) -> Self {
        Self {
            refused: Some(refused),
            ..self
        }
    }

    /// Asks for a line that stands as `stands` until it is changed.
    pub fn holding(
        label: String,
        draft: String,
        stands: &str,
        desk: &Desk<'_>,
        entered: Entered,
    ) -> Self {
        let mut prompt = Self::new(label, draft, desk, entered);
        if prompt.line.is_empty() {
            prompt.line = Line::new(stands);
        }
        Self {
            stands: stands.to_owned(),
            ..prompt
        }
    }

    fn to_keep(&self) -> Draft {
        Draft {
            key: self.draft.clone(),
            text: (self.line.text() != self.stands).then(|| self.line.text().to_owned()),
        }
    }
}

impl Screen for Prompt {
    fn place(&self) -> Place {
        Place::Prompt
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Open => (self.entered)(self.line.text(), desk),
            Action::Back => Intent::All(vec![Intent::Draft(self.to_keep()), Intent::Back]),
            _ => Intent::Stay,
        }
    }

    fn typed(&mut self, key: &KeyEvent, _: &Desk<'_>) -> Intent {
        self.line.key(key);
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, _: &Desk<'_>) -> Intent {
        self.line.paste(text);
        Intent::Stay
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        match outcome {
            Ok(_) => Intent::All(vec![
                Intent::Draft(Draft {
                    key: self.draft.clone(),
                    text: None,
                }),
                Intent::Back,
            ]),
            Err(why) => match &self.refused {
                Some(refused) => refused(why, desk),
                None => Intent::Stay,
            },
        }
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn rows(&self, _: &Desk<'_>) -> u16 {
        3
    }

    fn draft(&self) -> Option<Draft> {
        Some(self.to_keep())
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        paint.rule(0, theme.signs.rule, theme.faint);
        // While personal data stands in the line, what to write instead is told for what is asked.
        let (told, style) = match desk.privacy(self.line.text()) {
            Some(privacy) => (privacy, theme.warning),
            None => (self.label.clone(), theme.strong),
        };
        paint.text(1, 1, paint.width() - 2, &told, style);
        let x = paint.row(
            1,
            2,
            &[(theme.signs.prompt, theme.accent), (" ", theme.plain)],
        );
        Some(self.line.draw(paint, x, 2, theme.plain))
    }
}
