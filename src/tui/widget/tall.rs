//! A list whose rows take several lines each: going through it, every line of it shows once.

use crate::tui::keymap::Action;

/// Which row is chosen, which of its lines one is at, and how many lines each row takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tall {
    row: usize,
    line: usize,
    heights: Vec<usize>,
}

impl Tall {
    /// Returns the chosen row.
    pub fn row(&self) -> usize {
        self.row
    }

    /// Chooses a row, its first line.
    pub fn choose(&mut self, row: usize) {
        (self.row, self.line) = (row, 0);
    }

    /// Takes in how many lines each row takes now; to be told anew where the screen has another width.
    pub fn resize(&mut self, heights: Vec<usize>) {
        if self.row >= heights.len() {
            self.choose(heights.len().saturating_sub(1));
        }
        self.heights = heights;
    }

    /// Answers an action that moves among the rows in a window of `height`, and returns whether it was
    /// one. A row that goes on below the window is gone on with before the next one.
    pub fn act(&mut self, action: Action, height: usize) -> bool {
        let lines = Lines::of(&self.heights, height);
        let at = lines.at(self.row, self.line);
        let (top, start) = (lines.top(at), lines.start(self.row));
        let end = start + self.heights.get(self.row).copied().unwrap_or_default();
        let next = match action {
            Action::Down if end > top + height => lines.page_after(at),
            Action::Down if end < lines.count => end,
            Action::Down => at,
            Action::Up if start < top => start.max(lines.page_before(at)),
            Action::Up => {
                let before = lines.start(self.row.saturating_sub(1));
                before.max(top.min(lines.page_before(at)))
            }
            Action::PageDown => at + lines.page,
            Action::PageUp => at.saturating_sub(lines.page),
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return false,
        };
        (self.row, self.line) = lines.find(next);
        true
    }

    /// Returns the first row that a window of `height` shows, and how many of its lines are above it.
    pub fn top(&self, height: usize) -> (usize, usize) {
        let lines = Lines::of(&self.heights, height);
        lines.find(lines.top(lines.at(self.row, self.line)))
    }
}

/// The lines of all rows, in windows that each keep a line of the one before.
struct Lines<'a> {
    heights: &'a [usize],
    height: usize,
    count: usize,
    page: usize,
}

impl<'a> Lines<'a> {
    fn of(heights: &'a [usize], height: usize) -> Self {
        Self {
            heights,
            height,
            count: heights.iter().sum(),
            page: height.saturating_sub(1).max(1),
        }
    }

    fn start(&self, row: usize) -> usize {
        self.heights.iter().take(row).sum()
    }

    fn at(&self, row: usize, line: usize) -> usize {
        let own = self.heights.get(row).copied().unwrap_or_default();
        self.start(row) + line.min(own.saturating_sub(1))
    }

    fn top(&self, at: usize) -> usize {
        let most = self.count.saturating_sub(self.height);
        (at / self.page * self.page).min(most)
    }

    fn page_after(&self, at: usize) -> usize {
        (at / self.page + 1) * self.page
    }

    fn page_before(&self, at: usize) -> usize {
        (at / self.page).saturating_sub(1) * self.page
    }

    /// Returns in which row a line is, and the which of it; the last one where there are fewer.
    fn find(&self, line: usize) -> (usize, usize) {
        let mut left = line.min(self.count.saturating_sub(1));
        for (row, own) in self.heights.iter().enumerate() {
            match left.checked_sub(*own) {
                Some(rest) => left = rest,
                None => return (row, left),
            }
        }
        (0, 0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// Goes on until nothing moves any more, and returns every line that showed.
    fn shown(tall: &mut Tall, action: Action, height: usize) -> BTreeSet<usize> {
        let mut shown = BTreeSet::new();
        loop {
            let top = first(tall, height);
            shown.extend(top..(top + height).min(tall.heights.iter().sum()));
            let before = tall.clone();
            assert!(tall.act(action, height));
            if *tall == before {
                return shown;
            }
        }
    }

    /// Returns the first line that shows.
    fn first(tall: &Tall, height: usize) -> usize {
        let (row, line) = tall.top(height);
        tall.heights.iter().take(row).sum::<usize>() + line
    }

    fn of(heights: Vec<usize>) -> Tall {
        let mut tall = Tall::default();
        tall.resize(heights);
        tall
    }

    proptest! {
        #[test]
        fn every_line_shows_whichever_way_one_goes(
            heights in prop::collection::vec(1_usize..30, 1..12),
            height in 1_usize..20,
        ) {
            let all: BTreeSet<usize> = (0..heights.iter().sum()).collect();
            let mut tall = of(heights);
            let last = tall.heights.len() - 1;
            for (there, back) in [(Action::Down, Action::Up), (Action::PageDown, Action::PageUp)] {
                prop_assert_eq!(&shown(&mut tall, there, height), &all);
                prop_assert_eq!(tall.row(), last);
                prop_assert_eq!(&shown(&mut tall, back, height), &all);
                prop_assert_eq!(tall.row(), 0);
            }
        }

        #[test]
        fn the_line_one_is_at_always_shows(
            heights in prop::collection::vec(1_usize..30, 1..12),
            height in 1_usize..20,
            row in 0_usize..12,
        ) {
            let mut tall = of(heights);
            tall.choose(row % tall.heights.len());
            let at = tall.heights.iter().take(tall.row()).sum::<usize>();
            let top = first(&tall, height);
            prop_assert!(top <= at && at < top + height);
        }
    }

    #[test]
    fn nothing_is_no_panic() {
        let mut tall = of(Vec::new());
        assert!(tall.act(Action::Down, 5));
        assert!(tall.act(Action::Last, 0));
        assert_eq!(tall.top(0), (0, 0));
        assert_eq!(tall.row(), 0);
    }
}
