//! A document as a file: in which format, and where.

use std::path::Path;
use std::sync::Arc;

use crossterm::event::KeyEvent;

use super::proof::Proof;
use super::{Intent, Screen, finds};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::query::guard::Leaving;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::line::Line;
use crate::tui::widget::paint::{Paint, wrap};
use crate::tui::writing::{Matter, Order, Paper, Written};

/// The most rows that what stands in the way takes.
const MOST: u16 = 3;

/// What is to be written, and where.
pub struct Write {
    matter: Arc<Matter>,
    endings: Vec<&'static str>,
    /// The format's place among them.
    ending: usize,
    /// Whether somebody chose it since the name was typed.
    chosen: bool,
    line: Line,
    /// What stands in the way, in one sentence.
    trouble: Option<String>,
    /// The path under which there is a file that may be written over by asking once more.
    there: Option<String>,
}

/// Asks where a document of the group that is looked at is to be written.
pub fn open(paper: Paper, desk: &Desk<'_>) -> Intent {
    let Some(writer) = desk.writer else {
        return Intent::Tell(desk.word("write-not-here"));
    };
    let group = match &paper {
        Paper::Minutes(meeting) => match desk.client.minuted(desk.group(), *meeting) {
            Ok(group) => group,
            Err(why) => return Intent::Tell(desk.denied(&why)),
        },
        Paper::Notice(_) | Paper::Report(..) => desk.group().clone(),
    };
    let matter = Matter {
        paper,
        group,
        today: desk.today,
    };
    let Some(offered) = writer.offer(&matter) else {
        return Intent::Tell(desk.word("write-nothing"));
    };
    let mut screen = Write {
        matter: Arc::new(matter),
        endings: writer.endings(),
        ending: 0,
        chosen: false,
        line: Line::new(&offered),
        trouble: None,
        there: None,
    };
    screen.follow_ending();
    Intent::Open(Box::new(screen))
}

/// Asks where the paper of a meeting is to be written: its notice while it is only called, else its
/// minutes.
pub fn of_meeting(meeting: &Meeting, desk: &Desk<'_>) -> Intent {
    let paper = match meeting.state {
        MeetingState::Called => Paper::Notice(meeting.id),
        _ => Paper::Minutes(meeting.id),
    };
    open(paper, desk)
}

/// Returns what came of an order, in one sentence.
pub fn told(written: &Written, desk: &Desk<'_>) -> String {
    match written {
        Written::Done(file) => desk.say("write-done", &[("file", file.as_str().into())]),
        Written::There(file) => desk.say("write-stays", &[("file", file.as_str().into())]),
        Written::Guarded(found) => guarded(found.len(), desk),
        Written::Failed(sentence) => sentence.clone(),
    }
}

/// Says what is held back, or where it only comes about in the document, which no list of the group's
/// texts shows, asks why it may leave.
pub fn held_back(found: &[Leaving], desk: &Desk<'_>) -> Intent {
    match found {
        [first, ..] if found.iter().all(|it| it.mark().is_some()) => {
            finds::exempt_arising(first, desk)
        }
        found => Intent::Tell(guarded(found.len(), desk)),
    }
}

/// Says that so many places of something tell of persons, and that it leaves the group by no way.
fn guarded(count: usize, desk: &Desk<'_>) -> String {
    let key = desk.keys.name(Place::Report, Action::Finds);
    let key = key.unwrap_or_default();
    desk.say(
        "write-guarded",
        &[("count", count.into()), ("key", key.into())],
    )
}

impl Write {
    /// Returns how the name that is typed ends.
    fn typed_ending(&self) -> Option<&str> {
        Path::new(self.line.text()).extension()?.to_str()
    }

    /// Takes the format that the name ends with, where it ends with one.
    fn follow_ending(&mut self) {
        self.chosen = false;
        let place = self.typed_ending().and_then(|typed| {
            let mut known = self.endings.iter();
            known.position(|ending| ending.eq_ignore_ascii_case(typed))
        });
        self.ending = place.unwrap_or(self.ending);
    }

    /// Takes another format, and lets the name end with it where it ended with the one before.
    fn turn(&mut self, by: usize) {
        let ended = self
            .typed_ending()
            .filter(|typed| typed.eq_ignore_ascii_case(self.endings[self.ending]))
            .map(str::len);
        self.ending = (self.ending + by) % self.endings.len();
        self.chosen = true;
        if let Some(length) = ended {
            let whole = self.line.text().len();
            self.line
                .replace(whole - length..whole, self.endings[self.ending]);
        }
        self.changed();
    }

    /// What was said of one path or format is not true of another.
    fn changed(&mut self) {
        (self.trouble, self.there) = (None, None);
    }

    /// Shows what would be written.
    fn proof(&self, desk: &Desk<'_>) -> Intent {
        Intent::Open(Box::new(Proof::of(Arc::clone(&self.matter), desk)))
    }

    fn order(&mut self, desk: &Desk<'_>) -> Intent {
        let path = self.line.text().trim().to_owned();
        if path.is_empty() {
            self.trouble = Some(desk.word("write-where"));
            return Intent::Stay;
        }
        let over = self.there.as_ref() == Some(&path);
        self.changed();
        Intent::Write(Order {
            matter: Arc::clone(&self.matter),
            ending: self.endings[self.ending],
            chosen: self.chosen,
            path,
            over,
        })
    }
}

impl Screen for Write {
    fn place(&self) -> Place {
        Place::Write
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Open => return self.order(desk),
            Action::Back => return Intent::Back,
            Action::Proof => return self.proof(desk),
            Action::NextField => self.turn(1),
            Action::PreviousField => self.turn(self.endings.len() - 1),
            _ => {}
        }
        Intent::Stay
    }

    fn typed(&mut self, key: &KeyEvent, _: &Desk<'_>) -> Intent {
        let before = self.line.text().to_owned();
        self.line.key(key);
        if self.line.text() != before {
            self.changed();
            self.follow_ending();
        }
        Intent::Stay
    }

    fn pasted(&mut self, text: &str, _: &Desk<'_>) -> Intent {
        self.line.paste(text);
        self.changed();
        self.follow_ending();
        Intent::Stay
    }

    fn written(&mut self, written: &Written, desk: &Desk<'_>) -> Intent {
        match written {
            Written::Done(_) => {
                let told = Intent::Tell(told(written, desk));
                return Intent::BackWith(Box::new(told));
            }
            Written::Guarded(found) => {
                return Intent::BackWith(Box::new(held_back(found, desk)));
            }
            Written::There(file) => {
                let key = desk.keys.name(Place::Write, Action::Open);
                let args = [
                    ("key", key.unwrap_or_default().into()),
                    ("file", file.as_str().into()),
                ];
                self.trouble = Some(desk.say("write-there", &args));
                self.there = Some(self.line.text().trim().to_owned());
            }
            Written::Failed(sentence) => self.trouble = Some(sentence.clone()),
        }
        // What stands in the way is told here, and nothing is under way any more.
        Intent::Tell(String::new())
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn rows(&self, desk: &Desk<'_>) -> u16 {
        let width = usize::from(desk.size.0.saturating_sub(1));
        let trouble = self.trouble.as_ref().map(|it| wrap(it, width).len());
        3 + trouble.map_or(0, |rows| (rows as u16).min(MOST))
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        paint.rule(0, theme.signs.rule, theme.faint);
        let mut x = paint.row(1, 1, &[(&desk.word("write-as"), theme.strong)]);
        for (place, ending) in self.endings.iter().enumerate() {
            let (sign, style) = if place == self.ending {
                (theme.signs.marker, theme.chosen)
            } else {
                (" ", theme.plain)
            };
            x = paint.row(x + 1, 1, &[(sign, theme.accent), (ending, style)]);
        }
        let x = paint.row(
            1,
            2,
            &[(theme.signs.prompt, theme.accent), (" ", theme.plain)],
        );
        let cursor = self.line.draw(paint, x, 2, theme.plain);
        if let Some(trouble) = &self.trouble {
            paint.prose(1, 3, MOST, trouble, theme.warning);
        }
        Some(cursor)
    }
}
