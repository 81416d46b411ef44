//! A bar: how much of something is used.

use crate::tui::theme::Theme;

/// Returns `width` cells of which the used share is filled; overdrawn fills all.
pub fn bar(theme: &Theme, width: usize, used: i64, of: i64) -> String {
    let full = if of <= 0 {
        usize::from(used > 0) * width
    } else {
        let used = usize::try_from(used.max(0)).unwrap_or(0);
        let of = usize::try_from(of).unwrap_or(usize::MAX);
        (used.saturating_mul(width) / of).min(width)
    };
    theme.signs.full.repeat(full) + &theme.signs.empty.repeat(width - full)
}
