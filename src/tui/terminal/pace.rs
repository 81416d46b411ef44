//! How far the terminal is behind, so that frames do not queue up on a slow line.
//!
//! A slow terminal makes a write wait, and what is typed meanwhile is drawn once. Over SSH it does not: a megabyte is
//! taken in before anything waits, which at 9600 baud is a quarter of an hour. So with the first frame, and
//! later whenever much has been sent, the terminal is asked how it is (`ESC [ 5 n`, which every terminal since the VT100
//! answers). Until it has answered, which it does when it has come so far, only little more is drawn. One that never
//! answered is never waited for.

use std::time::{Duration, Instant};

/// What asks a terminal how it is.
pub(super) const QUESTION: &[u8] = b"\x1b[5n";

/// So many bytes may be under way before it is asked: more than any frame, and more than a person's keys make.
const BEFORE_ASKING: usize = 4096;

/// So many more may follow before the answer: an answer takes its time where the line is long rather than slow.
const BEFORE_ANSWER: usize = 2048;

/// What the slowest line takes in a second, at 9600 baud.
const SLOWEST: u128 = 960;

/// An answer that has not come by then was lost.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long a terminal that is to be given back may take for its answer, which nobody else expects.
const FAREWELL: Duration = Duration::from_secs(1);

/// The same, where it may be one that never answers.
const FAREWELL_UNHEARD: Duration = Duration::from_millis(300);

/// What is known of how far the terminal has come.
#[derive(Debug)]
pub(super) struct Pace {
    /// Bytes that may be under way, or those sent since it was asked.
    sent: usize,
    counted: Instant,
    asked: Option<Instant>,
    /// How often it was asked.
    questions: u64,
    /// It has answered before.
    answers: bool,
}

impl Pace {
    /// Returns the pace of a terminal that has been sent nothing.
    pub(super) fn new(now: Instant) -> Self {
        Self {
            sent: 0,
            counted: now,
            asked: None,
            questions: 0,
            answers: false,
        }
    }

    /// Counts what was sent. Returns whether the terminal is to be asked now.
    pub(super) fn send(&mut self, bytes: usize, now: Instant) -> bool {
        if self.asked.is_none() {
            let passed = now.saturating_duration_since(self.counted).as_millis();
            let shown = usize::try_from(passed * SLOWEST / 1000).unwrap_or(usize::MAX);
            self.sent = self.sent.saturating_sub(shown);
        }
        self.counted = now;
        self.sent += bytes;
        // The first answer tells that there are answers, before much depends on it.
        let much = self.questions == 0 || self.sent > BEFORE_ASKING;
        let ask = self.asked.is_none() && bytes > 0 && much;
        if ask {
            self.asked = Some(now);
            self.questions += 1;
            self.sent = 0;
        }
        ask
    }

    /// Takes the answer.
    pub(super) fn answered(&mut self) {
        self.answers |= self.asked.take().is_some();
    }

    /// Forgets the question, since another program has had the terminal.
    pub(super) fn forget(&mut self) {
        self.asked = None;
        self.sent = 0;
    }

    /// Returns until when at most nothing is to be drawn, if the terminal is too far behind.
    pub(super) fn behind_until(&mut self, now: Instant) -> Option<Instant> {
        let until = self.asked? + PATIENCE;
        if now >= until {
            self.forget();
            self.answers = false;
            return None;
        }
        (self.answers && self.sent > BEFORE_ANSWER).then_some(until)
    }

    /// Returns how often the terminal was asked.
    pub(super) fn asked_so_far(&self) -> u64 {
        self.questions
    }

    /// Returns how much longer an answer may be awaited before the terminal is given back.
    pub(super) fn farewell(&self, now: Instant) -> Option<Duration> {
        let limit = if self.answers {
            PATIENCE
        } else {
            FAREWELL_UNHEARD
        };
        let until = self.asked? + limit;
        let left = until.saturating_duration_since(now).min(FAREWELL);
        (!left.is_zero()).then_some(left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn what_a_person_does_asks_for_nothing() {
        let mut now = Instant::now();
        let mut pace = Pace::new(now);
        assert!(pace.send(3000, now));
        pace.answered();
        for _ in 0..100 {
            now += SECOND / 4;
            assert!(!pace.send(200, now));
        }
        assert_eq!(pace.farewell(now), None);
    }

    #[test]
    fn a_terminal_that_never_answers_is_never_waited_for() {
        let now = Instant::now();
        let mut pace = Pace::new(now);
        assert!(pace.send(5000, now));
        assert!(!pace.send(50_000, now));
        assert_eq!(pace.behind_until(now), None);
        assert_eq!(pace.farewell(now), Some(FAREWELL_UNHEARD));
        assert_eq!(pace.farewell(now + SECOND), None);
    }

    #[test]
    fn one_that_answers_is_drawn_on_as_fast_as_it_answers() {
        let mut now = Instant::now();
        let mut pace = Pace::new(now);
        assert!(pace.send(5000, now));
        pace.answered();
        assert!(pace.send(5000, now));
        assert!(!pace.send(2000, now));
        assert_eq!(pace.behind_until(now), None);
        assert!(!pace.send(100, now));
        assert_eq!(pace.behind_until(now), Some(now + PATIENCE));
        pace.answered();
        assert_eq!(pace.behind_until(now), None);
        assert!(pace.send(5000, now) && !pace.send(5000, now));
        // The answer was lost.
        now += PATIENCE;
        assert_eq!(pace.behind_until(now), None);
    }
}
