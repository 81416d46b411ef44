//! A decision read back: its § and its words, as large as the screen, and one key that confirms.

use super::read_line::{Around, sight};
use super::seen;
use crate::capture::{self, Outcome};
use crate::domain::Decision;
use crate::domain::command::{Command, What};
use crate::domain::decide::may_decide;
use crate::domain::id::{DecisionId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::minutes::DecisionState;
use crate::domain::noun::AnyId;
use crate::domain::query::minutes;
use crate::host::Ask;
use crate::lang::minuted;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::prompt::Prompt;
use crate::tui::screen::{Intent, Screen};
use crate::tui::widget::paint::{Paint, wrap};

/// A decision, read back.
pub struct ReadBack {
    meeting: MeetingId,
    decision: DecisionId,
    /// Confirming was asked for: the next one is read back once that is on disk.
    confirming: bool,
    /// How many rows of its words are passed by, where they are more than the screen.
    passed: usize,
}

/// Returns the newest decision under the item that a meeting is at which holds and was not confirmed.
pub fn unconfirmed<'a>(meeting: &Meeting, desk: &Desk<'a>) -> Option<&'a Decision> {
    all_unconfirmed(meeting.id, desk).rfind(|decision| decision.item == meeting.item)
}

/// Returns the decisions of a meeting that hold and were not confirmed, oldest first.
fn all_unconfirmed<'a>(
    meeting: MeetingId,
    desk: &Desk<'a>,
) -> impl DoubleEndedIterator<Item = &'a Decision> {
    let group = desk.group();
    let entries = minutes::entries(group, meeting);
    let decisions = entries.filter_map(|entry| minutes::decision(group, entry));
    decisions
        .filter(|decision| decision.state == DecisionState::Standing)
        .filter(|decision| decision.confirmed.is_none())
}

/// How a decision is laid out on so many columns and rows.
struct Layout {
    indent: u16,
    lines: Vec<String>,
    /// How many rows of its words show at a time.
    room: usize,
    /// Whether the reader is asked if it is right.
    is_asked: bool,
}

impl Layout {
    fn of(decision: &Decision, (width, height): (u16, u16), desk: &Desk<'_>) -> Self {
        let indent = if width >= 60 { 10 } else { 3 };
        let lines = wrap(decision.text.as_str(), usize::from(width - indent - 2));
        let is_asked = decision.confirmed.is_none() && may_decide(desk.group(), desk.me()).is_ok();
        // The head and a row below it; the question and one above.
        let around = 2 + 2 * u16::from(is_asked) + decision.dissents.len() as u16;
        let room = usize::from(height.saturating_sub(around)).max(1);
        // Where they are more, a row says so.
        let room = if lines.len() > room { room - 1 } else { room };
        Self {
            indent,
            lines,
            room: room.max(1),
            is_asked,
        }
    }

    /// How many rows can be passed by at most.
    fn last(&self) -> usize {
        self.lines.len().saturating_sub(self.room)
    }
}

/// Returns how many rows of a decision are passed by, one more or one less.
pub fn passed(passed: usize, action: Action, decision: &Decision, desk: &Desk<'_>) -> usize {
    let last = Layout::of(decision, desk.body(), desk).last();
    match action {
        Action::Down => (passed + 1).min(last),
        _ => passed.min(last).saturating_sub(1),
    }
}

/// Draws a decision, as large as there is room for, and the question whether it is right, where the
/// reader may say so. Of more words than the screen holds those after `passed` rows, and how many are left.
pub fn draw(
    paint: &mut Paint<'_>,
    decision: &Decision,
    (place, passed): (Place, usize),
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    let (width, height) = (paint.width(), paint.height());
    let layout = Layout::of(decision, (width, height), desk);
    let Layout {
        indent,
        lines,
        room,
        is_asked,
    } = &layout;
    let word = desk.word("entry-kind-decision").to_uppercase();
    let head = format!("{}  {word}", decision.id);
    let below = 2 * u16::from(*is_asked) + decision.dissents.len() as u16;
    let needed = lines.len() as u16 + 3 + below;
    // As far down as a third, less where the words need the room.
    let mut y = (height / 3).min(height.saturating_sub(needed));
    paint.text(3, y, width - 4, &head, theme.accent);
    y += 2;
    let first = passed.min(layout.last());
    for line in lines.iter().skip(first).take(*room) {
        paint.text(*indent, y, width - indent, line, theme.strong);
        y += 1;
    }
    if layout.last() > 0 {
        let after = layout.last() - first;
        let args = [("before", first.into()), ("after", after.into())];
        let told = desk.say("readback-more", &args);
        paint.text(*indent, y, width - indent, &told, theme.faint);
        y += 1;
    }
    for dissent in &decision.dissents {
        let told = minuted::dissented(desk.tongue, dissent);
        paint.text(*indent, y, width - indent, &told, theme.warning);
        y += 1;
    }
    if *is_asked {
        let key = |action| desk.keys.name(place, action).unwrap_or_default();
        let (yes, edit) = (key(Action::Open), key(Action::Edit));
        let ask = desk.say(
            "readback-ask",
            &[("yes", yes.into()), ("edit", edit.into())],
        );
        let y = (y + 1).min(height.saturating_sub(1));
        paint.text(*indent, y, width - indent, &ask, theme.plain);
    }
}

/// Returns the intent by which a decision is worded anew: it keeps its §.
pub fn reword(decision: &Decision, desk: &Desk<'_>) -> Intent {
    let group = desk.group();
    let meeting = decision.meeting;
    let own = meeting.and_then(|meeting| {
        minutes::entries(group, meeting).find(|entry| entry.decision == Some(decision.id))
    });
    let Some(entry) = own else {
        return Intent::Stay;
    };
    let label = desk.say("readback-reword", &[("id", decision.id.to_string().into())]);
    let asked = (label, format!("reword:{}", decision.id));
    let stands = decision.text.to_string();
    let id = decision.id;
    let said = move |text: &str, _: &Desk<'_>| {
        if text.trim().is_empty() {
            // One that is emptied is taken back: its § stays, struck.
            return Err(Intent::Ask(Command::Strike { decision: id }.into()));
        }
        seen::decides(text).map(Some)
    };
    let around: Around = Box::new(|_, _| ("! ".to_owned(), String::new()));
    seen::reword(entry, asked, (&stands, Some(around)), desk, said)
}

impl ReadBack {
    /// Returns the decisions of a meeting that were not confirmed, to be read back in their order.
    pub fn of(meeting: MeetingId, desk: &Desk<'_>) -> Option<Self> {
        let decision = all_unconfirmed(meeting, desk).next()?;
        Some(Self::begin(meeting, decision))
    }

    /// Returns the same, with those first that were made under the item that the meeting is at.
    pub fn at_hand(meeting: &Meeting, desk: &Desk<'_>) -> Option<Self> {
        let own = all_unconfirmed(meeting.id, desk).find(|it| it.item == meeting.item);
        own.map(|decision| Self::begin(meeting.id, decision))
            .or_else(|| Self::of(meeting.id, desk))
    }

    fn begin(meeting: MeetingId, decision: &Decision) -> Self {
        Self {
            meeting,
            decision: decision.id,
            confirming: false,
            passed: 0,
        }
    }

    /// Goes to the one after it that was not confirmed, or the one before.
    fn step(&mut self, back: bool, desk: &Desk<'_>) -> Intent {
        let mut ids = all_unconfirmed(self.meeting, desk).map(|decision| decision.id);
        let next = if back {
            ids.rfind(|id| *id < self.decision)
        } else {
            ids.find(|id| *id > self.decision)
        };
        self.decision = next.unwrap_or(self.decision);
        self.passed = 0;
        Intent::Stay
    }

    /// Asks who dissents, and why: read as at the meeting's line, where the decision is named.
    fn dissent(&self, decision: &Decision, desk: &Desk<'_>) -> Intent {
        let (meeting, item, id) = (self.meeting, decision.item, decision.id);
        let label = desk.say("readback-dissent", &[("id", id.to_string().into())]);
        // The line knows the word in both languages.
        let led = move || format!("reservation {id} ");
        let entered = move |who: &str, desk: &Desk<'_>| {
            let meeting = desk.group().meetings.get(&meeting);
            let Some(meeting) = meeting.filter(|_| !who.trim().is_empty()) else {
                return Intent::Back;
            };
            let sight = sight(meeting, None, desk);
            let reading = capture::read(&format!("{}{who}", led()), &sight);
            match reading.outcome {
                Outcome::Says(said) => match said.what.clone() {
                    What::Does(command) if meeting.state != MeetingState::Open => {
                        Intent::Ask((*command).into())
                    }
                    What::Does(_) => Intent::Ask(super::minute(meeting.id, item, said).into()),
                    _ => {
                        let why = reading.remark.map(|why| why.clause(desk.tongue));
                        Intent::Tell(why.unwrap_or_default())
                    }
                },
                Outcome::Nothing | Outcome::Asks(_) => Intent::Back,
            }
        };
        let draft = format!("dissent:{id}");
        let around: Around = Box::new(move |_, _| (led(), String::new()));
        let prompt = Prompt::new(label, draft, desk, Box::new(entered));
        let prompt = prompt.said((self.meeting, None), Some(around), desk);
        Intent::Open(Box::new(prompt))
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
            Action::Dissent => self.dissent(decision, desk),
            Action::Strike => {
                self.confirming = true;
                Intent::Ask(
                    Command::Strike {
                        decision: decision.id,
                    }
                    .into(),
                )
            }
            Action::Down | Action::Up => {
                self.passed = passed(self.passed, action, decision, desk);
                Intent::Stay
            }
            Action::Next | Action::Previous => self.step(action == Action::Previous, desk),
            Action::Back => Intent::Back,
            _ => Intent::Stay,
        }
    }

    fn answered(
        &mut self,
        outcome: &Result<Vec<crate::domain::Record>, crate::host::Denied>,
        desk: &Desk<'_>,
    ) -> Intent {
        if !std::mem::take(&mut self.confirming) || outcome.is_err() {
            return Intent::Stay;
        }
        // On to the one after it; what was passed by comes last.
        let left = || all_unconfirmed(self.meeting, desk).map(|decision| decision.id);
        let next = left()
            .find(|id| *id > self.decision)
            .or_else(|| left().next());
        match next {
            Some(decision) => {
                (self.decision, self.passed) = (decision, 0);
                Intent::Stay
            }
            None => Intent::Back,
        }
    }

    fn undo(&mut self) -> Ask {
        Ask::UndoAt(self.meeting)
    }

    /// The room sees the one that is read.
    fn at(&self, _: &Desk<'_>) -> Option<AnyId> {
        Some(self.decision.into())
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let title = desk.word("readback-title");
        let count = all_unconfirmed(self.meeting, desk).count();
        let place = all_unconfirmed(self.meeting, desk).position(|it| it.id == self.decision);
        match place.filter(|_| count > 1) {
            Some(place) => {
                let args = [("place", (place + 1).into()), ("count", count.into())];
                let of = desk.say("readback-of", &args);
                format!("{title} {} {of}", desk.theme.signs.dot)
            }
            None => title,
        }
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let decision = desk.group().decisions.get(&self.decision)?;
        draw(paint, decision, (Place::ReadBack, self.passed), desk);
        None
    }
}
