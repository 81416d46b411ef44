//! One field of a form: what is typed in it, and what is wrong with that.

use crossterm::event::KeyEvent;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::NounKind;
use crate::domain::field::{Misfit, Shape, Spec, Value};
use crate::lang::{entry, refusal};
use crate::tui::desk::Desk;
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::Paint;

/// How a line break shows in a field of one row.
const BREAK: &str = "⏎";

/// One field of a form.
pub struct Field {
    /// Its description.
    pub spec: &'static Spec,
    /// What is typed in it.
    pub line: Line,
    /// What is wrong with that, as a sentence.
    pub error: Option<String>,
    /// What to think of before personal data stands there.
    privacy: Option<String>,
    original: String,
    /// What was typed in it already when the form was opened, nothing where that is what it held.
    given: Option<String>,
    /// The value that it held at first.
    was: Value,
}

impl Field {
    /// Returns a field that holds `text`.
    pub fn new(spec: &'static Spec, text: &str) -> Self {
        let text = text.replace('\n', BREAK);
        Self {
            spec,
            line: Line::new(&text),
            error: None,
            privacy: None,
            original: text,
            given: None,
            was: Value::Nothing,
        }
    }

    /// Returns an empty field in which something is typed already, so that it counts as changed.
    pub fn given(spec: &'static Spec, typed: &str) -> Self {
        let mut field = Self::new(spec, "");
        field.line = Line::new(typed);
        field.given = Some(typed.to_owned());
        field
    }

    /// Returns a field that holds a value.
    pub fn holding(spec: &'static Spec, value: &Value, desk: &Desk<'_>) -> Self {
        Self {
            was: value.clone(),
            ..Self::new(spec, &entry::write(desk.tongue, spec, value))
        }
    }

    /// Returns the value that it held at first.
    pub fn was(&self) -> &Value {
        &self.was
    }

    /// Takes what somebody else has put there since for what it held at first: saved again, what is
    /// typed is put in its place, and begun again, it stands.
    pub fn overtaken(&mut self, by: &Value, desk: &Desk<'_>) -> String {
        let theirs = Self::holding(self.spec, by, desk);
        (self.original, self.was) = (theirs.original, theirs.was);
        self.original.clone()
    }

    /// Returns whether it holds something else than at first.
    pub fn is_changed(&self) -> bool {
        self.line.text() != self.original
    }

    /// Returns whether a person typed in it since the form was opened.
    pub fn is_touched(&self) -> bool {
        self.line.text() != self.at_first()
    }

    fn at_first(&self) -> &str {
        self.given.as_ref().unwrap_or(&self.original)
    }

    /// Returns whether something is wrong with what is typed.
    pub fn is_wrong(&self) -> bool {
        self.error.is_some()
    }

    /// Returns whether its one value is chosen from a set, so that nobody edits it by letters.
    pub fn is_of_a_set(&self) -> bool {
        !self.spec.many && matches!(self.spec.shape, Shape::Ref(_) | Shape::Word(_))
    }

    /// Returns whether it holds running text, so that nothing needs to be said of what it is read as.
    pub fn is_prose(&self) -> bool {
        matches!(self.spec.shape, Shape::Line | Shape::Prose)
    }

    /// Puts back what it held at first, or was given.
    pub fn reset(&mut self) {
        self.line = Line::new(self.at_first());
        self.error = None;
    }

    /// Puts `text` in place of all that is typed.
    pub fn type_in(&mut self, text: &str) {
        self.line = Line::new(text);
    }

    /// Takes a key and returns whether it was one that edits.
    pub fn key(&mut self, key: &KeyEvent) -> bool {
        let edits = self.line.key(key);
        if edits {
            self.error = None;
        }
        edits
    }

    /// Takes a pasted text; its line breaks are kept where the field can have any.
    pub fn paste(&mut self, text: &str) {
        let breaks = self.spec.shape == Shape::Prose;
        self.line.paste(&if breaks {
            text.trim_end().replace('\n', BREAK)
        } else {
            text.to_owned()
        });
        self.error = None;
    }

    /// Looks for personal data in what is typed; nothing is refused for it.
    pub fn look(&mut self, desk: &Desk<'_>) {
        let typed = Some(self.line.text()).filter(|_| self.is_prose());
        self.privacy = typed.and_then(|typed| desk.privacy(typed));
    }

    /// Returns the value, or why there is none.
    pub fn read(&self, desk: &Desk<'_>) -> Result<Value, Misfit> {
        entry::read(
            desk.tongue,
            self.spec,
            &self.line.text().replace(BREAK, "\n"),
            desk.today,
        )
    }

    /// Notes what is wrong, and returns whether nothing is.
    pub fn check(&mut self, kind: NounKind, desk: &Desk<'_>) -> bool {
        self.error = self
            .read(desk)
            .err()
            .map(|misfit| refusal::misfit(desk.tongue, kind, self.spec.key, &misfit));
        self.error.is_none()
    }

    /// Returns what is being typed: the last item of a list, or all of it.
    pub fn token(&self) -> &str {
        let text = self.line.text();
        if !self.spec.many {
            return text.trim();
        }
        text.rsplit([',', ' ']).next().unwrap_or(text).trim()
    }

    /// Puts `text` in place of what is being typed, ready for the next item of a list.
    pub fn replace(&mut self, text: &str) {
        let kept = self.line.text().trim_end();
        let kept = &kept[..kept.len() - self.token().len()];
        let more = if self.spec.many { ", " } else { "" };
        self.line = Line::new(&format!("{kept}{text}{more}"));
        self.error = None;
    }

    /// Returns the rows it takes.
    pub fn rows(&self) -> u16 {
        1 + u16::from(self.error.is_some() || self.privacy.is_some())
    }

    /// Draws it, and returns where the cursor stands.
    pub fn draw(
        &self,
        paint: &mut Paint<'_>,
        y: u16,
        (name, label): (&str, u16),
        at: bool,
        desk: &Desk<'_>,
    ) -> (u16, u16) {
        let theme = desk.theme;
        if at {
            paint.text(0, y, 1, theme.signs.marker, theme.accent);
        }
        paint.text(
            1,
            y,
            label,
            name,
            if at { theme.strong } else { theme.faint },
        );
        let x = label + 2;
        paint.text(
            x,
            y,
            1,
            theme.signs.prompt,
            if at { theme.accent } else { theme.faint },
        );
        let error = self.error.as_ref();
        let error = error.map(|it| (theme.signs.cross, it, theme.bad));
        let privacy = self.privacy.as_ref();
        let privacy = privacy.map(|it| (theme.signs.attention, it, theme.warning));
        if let Some((sign, text, style)) = error.or(privacy) {
            let told = format!("{sign} {text}");
            // Below the line, and as far to the left of it as it takes to be told in full.
            let last = paint.width().saturating_sub(told.width() as u16 + 1);
            let x = last.clamp(1, x + 2);
            paint.text(x, y + 1, paint.width().saturating_sub(x + 1), &told, style);
        }
        if let Some(understood) = self.understood(desk).filter(|_| !at) {
            let typed = self.line.text().width() as u16;
            let x = x + 2 + typed + 2;
            paint.text(
                x,
                y,
                paint.width().saturating_sub(x + 1),
                &understood,
                theme.faint,
            );
        }
        self.line.draw(paint, x + 2, y, theme.plain)
    }

    /// Says which day is meant, where it was not typed in full.
    fn understood(&self, desk: &Desk<'_>) -> Option<String> {
        if self.spec.many || self.spec.shape != Shape::Date || self.line.is_empty() {
            return None;
        }
        match self.read(desk) {
            Ok(Value::Date(on)) => desk.understood(self.line.text(), on),
            _ => None,
        }
    }
}
