//! A list whose rows take several lines each: going through it, every line of it shows once.

use crate::tui::keymap::Action;

/// Which row is chosen, and which of its lines one is at. How many lines each row takes depends on how
/// wide the screen is, so that is given anew each time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tall {
    row: usize,
    line: usize,
}

impl Tall {
    /// Returns the chosen row.
    pub fn row(self) -> usize {
        self.row
    }

    /// Chooses a row, its first line.
    pub fn choose(&mut self, row: usize) {
        (self.row, self.line) = (row, 0);
    }

    /// Takes in how many rows there are now.
    pub fn resize(&mut self, count: usize) {
        if self.row >= count {
            self.choose(count.saturating_sub(1));
        }
    }

    /// Answers an action that moves among rows of so many lines in a window of `height`, and returns
    /// whether it was one. A row that goes on below the window is gone on with before the next one.
    pub fn act(&mut self, action: Action, heights: &[usize], height: usize) -> bool {
        let lines = Lines::of(heights, height);
        let at = lines.at(*self);
        let (top, start) = (lines.top(at), lines.start(self.row));
        let end = start + heights.get(self.row).copied().unwrap_or_default();
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
        *self = lines.find(next);
        true
    }

    /// Returns the first row that a window of `height` shows, and how many of its lines are above it.
    pub fn top(self, heights: &[usize], height: usize) -> (usize, usize) {
        let lines = Lines::of(heights, height);
        let top = lines.find(lines.top(lines.at(self)));
        (top.row, top.line)
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

    fn at(&self, tall: Tall) -> usize {
        let own = self.heights.get(tall.row).copied().unwrap_or_default();
        self.start(tall.row) + tall.line.min(own.saturating_sub(1))
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

    /// Returns where a line is, the last one where there are fewer.
    fn find(&self, line: usize) -> Tall {
        let mut left = line.min(self.count.saturating_sub(1));
        for (row, own) in self.heights.iter().enumerate() {
            match left.checked_sub(*own) {
                Some(rest) => left = rest,
                None => return Tall { row, line: left },
            }
        }
        Tall::default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// Goes on until nothing moves any more, and returns every line that showed.
    fn shown(
        from: Tall,
        action: Action,
        heights: &[usize],
        height: usize,
    ) -> (Tall, BTreeSet<usize>) {
        let (mut tall, mut shown) = (from, BTreeSet::new());
        loop {
            let (row, line) = tall.top(heights, height);
            let top = heights.iter().take(row).sum::<usize>() + line;
            shown.extend(top..(top + height).min(heights.iter().sum()));
            let before = tall;
            assert!(tall.act(action, heights, height));
            if tall == before {
                return (tall, shown);
            }
        }
    }

    proptest! {
        #[test]
        fn every_line_shows_whichever_way_one_goes(
            heights in prop::collection::vec(1_usize..30, 1..12),
            height in 1_usize..20,
        ) {
            let all: BTreeSet<usize> = (0..heights.iter().sum()).collect();
            for (there, back) in [(Action::Down, Action::Up), (Action::PageDown, Action::PageUp)] {
                let (end, down) = shown(Tall::default(), there, &heights, height);
                prop_assert_eq!(&down, &all);
                prop_assert_eq!(end.row(), heights.len() - 1);
                let (start, up) = shown(end, back, &heights, height);
                prop_assert_eq!(&up, &all);
                prop_assert_eq!(start.row(), 0);
            }
        }

        #[test]
        fn the_line_one_is_at_always_shows(
            heights in prop::collection::vec(1_usize..30, 1..12),
            height in 1_usize..20,
            row in 0_usize..12,
        ) {
            let mut tall = Tall::default();
            tall.choose(row % heights.len());
            let at = heights.iter().take(tall.row()).sum::<usize>();
            let (first, line) = tall.top(&heights, height);
            let top = heights.iter().take(first).sum::<usize>() + line;
            prop_assert!(top <= at && at < top + height);
        }
    }

    #[test]
    fn nothing_is_no_panic() {
        let mut tall = Tall::default();
        assert!(tall.act(Action::Down, &[], 5));
        assert!(tall.act(Action::Last, &[], 0));
        assert_eq!(tall.top(&[], 0), (0, 0));
        tall.resize(0);
        assert_eq!(tall.row(), 0);
    }
}
