//! A line that is asked for, at the bottom, with what lies beneath still showing.

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use super::{Draft, Intent, Screen};
use crate::domain::Record;
use crate::host::Denied;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::meeting::{Around, At, ReadLine};
use crate::tui::widget::line::{Line, MOST};
use crate::tui::widget::paint::Paint;

/// What becomes of the line once it is entered.
pub type Entered = Box<dyn Fn(&str, &Desk<'_>) -> Intent>;

/// What there is to tell where what was asked for is refused.
pub type Refused = Box<dyn Fn(&Denied, &Desk<'_>) -> Intent>;

/// What a line that is typed means, nothing where there is no more to tell than stands there.
pub type Meant = Box<dyn Fn(&str, &Desk<'_>) -> Option<String>>;

/// A line that is asked for.
pub struct Prompt {
    label: String,
    line: Typed,
    /// What stood in the line at first.
    stands: String,
    /// Where the line is kept while it is not entered.
    draft: String,
    entered: Entered,
    refused: Option<Refused>,
    meant: Option<Meant>,
}

/// The line as it is typed.
enum Typed {
    /// As it stands.
    Plain(Line),
    /// Read on each key as something said at a meeting.
    Said(Box<ReadLine>, At),
}

/// Tells that a line takes no more.
pub fn full(desk: &Desk<'_>) -> Intent {
    Intent::Tell(desk.say("line-full", &[("most", MOST.into())]))
}

impl Typed {
    fn line(&self) -> &Line {
        match self {
            Self::Plain(line) => line,
            Self::Said(line, _) => line.line(),
        }
    }

    fn text(&self) -> &str {
        self.line().text()
    }
}

impl Prompt {
    /// Asks for a line under `label`; what was typed and left under `draft` comes back.
    pub fn new(label: String, draft: String, desk: &Desk<'_>, entered: Entered) -> Self {
        let typed = desk.draft(&draft).unwrap_or_default();
        Self {
            label,
            line: Typed::Plain(Line::new(&typed)),
            stands: String::new(),
            draft,
            entered,
            refused: None,
            meant: None,
        }
    }

    /// Has what the line means told beside it.
    #[must_use]
    pub fn meaning(self, meant: Meant) -> Self {
        Self {
            meant: Some(meant),
            ..self
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
        if prompt.line.text().is_empty() {
            prompt.line = Typed::Plain(Line::new(stands));
        }
        Self {
            stands: stands.to_owned(),
            ..prompt
        }
    }

    /// Has what is typed read as something said at a meeting, with words around it if there are any:
    /// what it becomes shows below, and it is completed.
    #[must_use]
    pub fn said(self, at: At, around: Option<Around>, desk: &Desk<'_>) -> Self {
        let typed = self.line.text();
        let mut line = match around {
            Some(around) => ReadLine::within(typed, around),
            None => ReadLine::new(typed),
        };
        line.read(at, desk);
        Self {
            line: Typed::Said(Box::new(line), at),
            ..self
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
        match self.line {
            Typed::Plain(_) => Place::Prompt,
            Typed::Said(..) => Place::Saying,
        }
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Open => (self.entered)(self.line.text(), desk),
            Action::Complete | Action::CompleteBack => {
                if let Typed::Said(line, at) = &mut self.line {
                    line.complete(action == Action::CompleteBack, *at, desk);
                }
                Intent::Stay
            }
            Action::Back => Intent::All(vec![Intent::Draft(self.to_keep()), Intent::Back]),
            _ => Intent::Stay,
        }
    }

    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        if !self.line.line().has_room_for_key(key) {
            return full(desk);
        }
        match &mut self.line {
            Typed::Plain(line) => {
                line.key(key);
            }
            Typed::Said(line, _) => line.key(key),
        }
        Intent::Stay
    }

    fn read_typed(&mut self, desk: &Desk<'_>) {
        if let Typed::Said(line, at) = &mut self.line {
            line.read_typed(*at, desk);
        }
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        let has_room = self.line.line().has_room_for(text);
        match &mut self.line {
            Typed::Plain(line) => line.paste(text),
            Typed::Said(line, _) => line.paste(text),
        }
        if has_room { Intent::Stay } else { full(desk) }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        if let Typed::Said(line, at) = &mut self.line {
            line.read(*at, desk);
        }
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
        match self.line {
            Typed::Plain(_) => 3,
            Typed::Said(..) => 4,
        }
    }

    fn draft(&self) -> Option<Draft> {
        Some(self.to_keep())
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        paint.rule(0, theme.signs.rule, theme.faint);
        // While personal data stands in the line, what to write instead is told for what is asked; where
        // it is read, that is told with what it becomes.
        let privacy = match &self.line {
            Typed::Plain(line) => desk.privacy(line.text()),
            Typed::Said(..) => None,
        };
        let (told, style) = match privacy {
            Some(privacy) => (privacy, theme.warning),
            None => (self.label.clone(), theme.strong),
        };
        paint.text(1, 1, paint.width() - 2, &told, style);
        let x = paint.row(
            1,
            2,
            &[(theme.signs.prompt, theme.accent), (" ", theme.plain)],
        );
        Some(match &self.line {
            Typed::Plain(line) => {
                let meant = self.meant.as_ref();
                if let Some(meant) = meant.and_then(|meant| meant(line.text(), desk)) {
                    let x = x + line.text().width() as u16 + 2;
                    let room = paint.width().saturating_sub(x + 1);
                    paint.text(x, 2, room, &meant, theme.faint);
                }
                line.draw(paint, x, 2, theme.plain)
            }
            Typed::Said(line, at) => line.draw(paint, (x, 2), *at, Place::Saying, desk),
        })
    }
}
