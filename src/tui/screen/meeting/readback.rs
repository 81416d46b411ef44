//! A decision read back: its § and its words, as large as the screen, and one key that confirms.

use super::sitting::says;
use crate::domain::Decision;
use crate::domain::command::{Command, Said, What};
use crate::domain::id::{DecisionId, MeetingId};
use crate::domain::minutes::DecisionState;
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::prompt::Prompt;
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::paint::{Paint, wrap};

/// A decision, read back.
pub struct ReadBack {
    decision: DecisionId,
    /// Confirming was asked for: the screen goes once that is on disk.
    confirming: bool,
}

/// Returns the newest decision of a meeting that holds and was not confirmed.
pub fn unconfirmed<'a>(meeting: MeetingId, desk: &Desk<'a>) -> Option<&'a Decision> {
    let group = desk.group();
    let entries = minutes::entries(group, meeting).rev();
    let mut decisions = entries.filter_map(|entry| minutes::decision(group, entry));
    decisions
        .find(|decision| decision.state == DecisionState::Standing && decision.confirmed.is_none())
}

/// Draws a decision, as large as there is room for, and the question whether it is right.
pub fn draw(paint: &mut Paint<'_>, decision: &Decision, place: Place, desk: &Desk<'_>) {
    let theme = desk.theme;
    let (width, height) = (paint.width(), paint.height());
    let indent = if width >= 60 { 10 } else { 3 };
    let word = desk.word("entry-kind-decision").to_uppercase();
    let head = format!("{}  {word}", decision.id);
    let lines = wrap(decision.text.as_str(), usize::from(width - indent - 2));
    // As far down as a third, less where the words need the room.
    let needed = lines.len() as u16 + 5 + decision.dissents.len() as u16;
    let mut y = (height / 3).min(height.saturating_sub(needed));
    paint.text(3, y, width - 4, &head, theme.accent);
    y += 2;
    for line in &lines {
        paint.text(indent, y, width - indent, line, theme.strong);
        y += 1;
    }
    for dissent in &decision.dissents {
        let told = desk.say("entry-dissent", &[("who", dissent.who.to_string().into())]);
        paint.text(indent, y, width - indent, &told, theme.warning);
        y += 1;
    }
    if decision.confirmed.is_none() {
        let key = |action| desk.keys.name(place, action).unwrap_or_default();
        let (yes, edit) = (key(Action::Open), key(Action::Edit));
        let ask = desk.say(
            "readback-ask",
            &[("yes", yes.into()), ("edit", edit.into())],
        );
        paint.text(indent, y + 1, width - indent, &ask, theme.plain);
    }
}

/// Returns the intent by which a decision is worded anew: it keeps its §.
pub fn reword(decision: &Decision, desk: &Desk<'_>) -> Intent {
    let group = desk.group();
    let meeting = decision.meeting;
    let own = meeting.and_then(|meeting| {
        minutes::entries(group, meeting).find(|entry| entry.decision == Some(decision.id))
    });
    let Some((entry, meeting)) = own.map(|entry| entry.id).zip(meeting) else {
        return Intent::Stay;
    };
    let label = desk.say("readback-reword", &[("id", decision.id.to_string().into())]);
    let id = decision.id;
    let entered = move |text: &str, _: &Desk<'_>| {
        let text = Text::new(text);
        // One that is emptied is taken back: its § stays, struck.
        if text.is_empty() {
            return Intent::Ask(Command::Strike { decision: id }.into());
        }
        let line = Text::new(&format!("! {text}"));
        let what = What::Decision;
        Intent::Ask(says(meeting, Some(entry), Said { line, text, what }).into())
    };
    let draft = format!("reword:{}", decision.id);
    let stands = decision.text.to_string();
    Intent::Open(Box::new(Prompt::holding(
        label,
        draft,
        &stands,
        desk,
        Box::new(entered),
    )))
}

impl ReadBack {
    /// Returns the newest decision of a meeting that was not confirmed, to be read back.
    pub fn newest(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        let decision = unconfirmed(meeting, desk)?.id;
        Some(Self {
            decision,
            confirming: false,
        })
    }

    fn dissent(&self, desk: &Desk<'_>) -> Intent {
        let decision = self.decision;
        let label = desk.say("readback-dissent", &[("id", decision.to_string().into())]);
        let entered = move |who: &str, desk: &Desk<'_>| {
            if Text::new(who).is_empty() {
                return Intent::Stay;
            }
            let dissent = minutes::dissenter(desk.group(), who);
            Intent::Ask(Command::Dissent { decision, dissent }.into())
        };
        let draft = format!("dissent:{decision}");
        Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
    }
}

impl Screen for ReadBack {
    fn place(&self) -> Place {
        Place::ReadBack
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let Some(decision) = desk.group().decisions.get(&self.decision) else {
            return Intent::Back;
        };
        match action {
            Action::Open if decision.confirmed.is_some() => Intent::Back,
            Action::Open => {
                self.confirming = true;
                Intent::Ask(
                    Command::Confirm {
                        decision: decision.id,
                    }
                    .into(),
                )
            }
            Action::Edit => reword(decision, desk),
            Action::Dissent => self.dissent(desk),
            Action::Strike => {
                self.confirming = true;
                Intent::Ask(
                    Command::Strike {
                        decision: decision.id,
                    }
                    .into(),
                )
            }
            Action::Back => Intent::Back,
            _ => Intent::Stay,
        }
    }

    fn answered(
        &mut self,
        outcome: &Result<Vec<crate::domain::Record>, crate::host::Denied>,
        _: &Desk<'_>,
    ) -> Intent {
        if std::mem::take(&mut self.confirming) && outcome.is_ok() {
            return Intent::Back;
        }
        Intent::Stay
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.word("readback-title")
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let decision = desk.group().decisions.get(&self.decision)?;
        draw(paint, decision, Place::ReadBack, desk);
        None
    }
}
