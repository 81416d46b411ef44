//! What the walk asks at each stage, with its answers.

use unicode_width::UnicodeWidthStr as _;

use crate::domain::activity::{Activity, Did, Helped, Stage, Status, Verdict};
use crate::domain::word::WordSet;
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;

/// A question with a few answers, one of which may be chosen.
pub struct Question {
    set: WordSet,
    codes: &'static [&'static str],
    now: Option<&'static str>,
    chosen: Option<&'static str>,
}

impl Question {
    fn new(set: WordSet, codes: &'static [&'static str], now: Option<&'static str>) -> Self {
        Self {
            set,
            codes,
            now,
            chosen: None,
        }
    }

    /// Returns the activity's field that the answer goes to.
    pub fn key(&self) -> &'static str {
        self.set.name
    }

    /// Chooses an answer and returns whether there is one in that place; the same again lets go.
    pub fn answer(&mut self, place: usize) -> bool {
        let Some(code) = self.codes.get(place) else {
            return false;
        };
        self.chosen = (self.chosen != Some(code)).then_some(code);
        self.chosen.is_some()
    }

    /// Chooses the answer of that code, where there is one.
    pub fn choose(&mut self, code: &str) {
        self.chosen = self.codes.iter().find(|known| **known == code).copied();
    }

    /// Returns the answer, nothing where all is as before.
    pub fn answered(&self) -> Option<&'static str> {
        self.chosen
    }

    /// Takes over what stands by now, and keeps what was chosen.
    pub fn stand_as(&mut self, fresh: &Self) {
        self.now = fresh.now;
    }

    /// Returns the rows that drawing it takes on so many columns.
    pub fn rows(&self, width: u16, desk: &Desk<'_>) -> u16 {
        let (mut x, mut rows) = (LEFT, 2);
        for code in self.codes {
            let needed = desk.code(self.set, code).width() as u16 + 5;
            if x + needed > width && x > LEFT {
                (x, rows) = (LEFT, rows + 1);
            }
            x += needed;
        }
        rows
    }

    /// Draws the question and its answers, and returns the next free row.
    pub fn draw(&self, paint: &mut Paint<'_>, y: u16, asking: bool, desk: &Desk<'_>) -> u16 {
        let theme = desk.theme;
        let label = desk.word(&format!("ask-{}", self.set.name));
        paint.text(
            3,
            y,
            paint.width().saturating_sub(4 + MARK),
            &label,
            if asking { theme.strong } else { theme.faint },
        );
        let (mut x, mut row) = (LEFT, y + 1);
        for (place, code) in self.codes.iter().enumerate() {
            let word = desk.code(self.set, code);
            let number = (place + 1).to_string();
            if x + word.width() as u16 + 5 > paint.width() && x > LEFT {
                (x, row) = (LEFT, row + 1);
            }
            let chosen = self.chosen == Some(*code);
            let stands = self.chosen.is_none() && self.now == Some(*code);
            let style = if chosen || stands {
                theme.chosen
            } else {
                theme.plain
            };
            let mark = match (chosen, stands) {
                (true, _) => theme.signs.marker,
                (_, true) => theme.signs.dot,
                _ => " ",
            };
            let gap = ("  ", theme.plain);
            x = paint.row(
                x,
                row,
                &[
                    (mark, theme.accent),
                    (&number, theme.strong),
                    (" ", theme.plain),
                    (&word, style),
                    gap,
                ],
            );
        }
        row + 1
    }
}

/// The column where answers begin.
const LEFT: u16 = 4;

/// What is left free at the right of a question, for which of several it is.
const MARK: u16 = 12;

/// How it can be going, from the walk: all but not started, or it would not be asked about.
const GOING: &[&str] = {
    const CODES: [&str; 5] = [
        Status::ASKED[0].code(),
        Status::ASKED[1].code(),
        Status::ASKED[2].code(),
        Status::ASKED[3].code(),
        Status::ASKED[4].code(),
    ];
    &CODES
};

/// Returns what is asked of an activity where it stands.
pub fn of(activity: &Activity) -> Vec<Question> {
    match activity.stage {
        Stage::Plan => Vec::new(),
        Stage::Do => vec![Question::new(
            Status::SET,
            GOING,
            Some(activity.status.code()),
        )],
        Stage::Check => vec![
            Question::new(Did::SET, Did::SET.codes, activity.did.map(Did::code)),
            Question::new(
                Helped::SET,
                Helped::SET.codes,
                activity.helped.map(Helped::code),
            ),
        ],
        Stage::Improve => {
            vec![Question::new(
                Verdict::SET,
                Verdict::SET.codes,
                activity.verdict.map(Verdict::code),
            )]
        }
    }
}

/// Returns the activity's field that the typed words go to.
pub fn words_go_to(stage: Stage) -> &'static str {
    match stage {
        Stage::Plan | Stage::Do => "note",
        Stage::Check => "helped_because",
        Stage::Improve => "lesson",
    }
}

/// Returns what those words are so far.
pub fn said(activity: &Activity) -> Option<String> {
    match activity.stage {
        Stage::Plan | Stage::Do => None,
        Stage::Check => activity.helped_because.as_ref().map(ToString::to_string),
        Stage::Improve => activity.lesson.as_ref().map(ToString::to_string),
    }
}
