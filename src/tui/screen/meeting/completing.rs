//! Going through what completes a line, one offer after the other and back to what was typed.

use crate::capture::Offer;
use crate::tui::widget::line::Line;

/// The offers that are gone through, and the line as it was typed.
pub struct Completing {
    typed: Line,
    offers: Vec<Offer>,
    /// Which is chosen; nothing where the line is as it was typed.
    chosen: Option<usize>,
}

impl Completing {
    /// Begins with the line as it was typed.
    pub fn of(typed: &Line, offers: &[Offer]) -> Self {
        Self {
            typed: typed.clone(),
            offers: offers.to_vec(),
            chosen: None,
        }
    }

    /// Goes to the next offer, or to the one before, and returns the line with it. Beyond
    /// either end the line is as it was typed.
    pub fn step(&mut self, back: bool) -> Line {
        let last = self.offers.len().checked_sub(1);
        self.chosen = match (self.chosen, back) {
            (None, false) => last.map(|_| 0),
            (None, true) => last,
            (Some(at), false) => Some(at + 1).filter(|at| Some(*at) <= last),
            (Some(at), true) => at.checked_sub(1),
        };
        let mut line = self.typed.clone();
        if let Some((offer, _)) = self.chosen() {
            line.replace(offer.start..offer.end, &offer.text);
            // What is typed next is another word.
            let end = line.text().len();
            if line.cursor() == end {
                line.replace(end..end, " ");
            }
        }
        line
    }

    /// Returns the offer that stands in the line, and which one it is, from 1.
    pub fn chosen(&self) -> Option<(&Offer, usize)> {
        let at = self.chosen?;
        Some((self.offers.get(at)?, at + 1))
    }

    /// Returns how many offers there are.
    pub fn count(&self) -> usize {
        self.offers.len()
    }
}
