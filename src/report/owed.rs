//! Each report that a group owes, written as text: for those who read it where they are.

use std::convert::Infallible;

use super::{Document, board, council, guarded, promise, text};
use crate::domain::group::Group;
use crate::domain::query::duty;
use crate::domain::query::guard::Piece;
use crate::domain::query::report::board::{Year, yearly};
use crate::domain::query::report::council::{Since, note};
use crate::domain::query::report::promise::follow_up;
use crate::domain::sending::Report;
use crate::domain::time::Date;
use crate::lang::{Language, Tongue};

/// Returns a report that a group owes, as text of at most `width` columns in its own language, with its
/// texts as the guard looks at them; `logged` gives the group as its log had it then.
pub fn as_text(
    group: &Group,
    report: Report,
    today: Date,
    width: usize,
    logged: &dyn Fn(&Since) -> Group,
) -> (String, Vec<Piece>) {
    let owed = owed(group, report, today, logged);
    owed.map_or_else(Default::default, |it| {
        (text::render_in(&it, width), guarded(&it))
    })
}

/// Returns the same as a document, nothing where its year has not begun.
pub fn owed(
    group: &Group,
    report: Report,
    today: Date,
    logged: &dyn Fn(&Since) -> Group,
) -> Option<Document> {
    let tongue = Tongue::new(Language::of(group));
    Some(match report {
        Report::Council => {
            let since = Since::last_sent(group, today);
            let before = logged(&since);
            council::note(&tongue, group, &note(group, &before, since, today))
        }
        Report::Board => {
            let year = duty::year(group, report, today);
            let logged = |since: &Since| Ok::<_, Infallible>(logged(since));
            let Ok(year) = Year::of(group, year, today, logged);
            let year = year?;
            board::report(&tongue, group, &yearly(group, &year, today))
        }
        Report::Promise => promise::report(&tongue, group, &follow_up(group, None, today), today),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr as _;

    use super::*;
    use crate::domain::arbitrary;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn of_any_group_and_day_there_is_something_to_read(
            group in arbitrary::group(),
            year in 1901..=2998_i32,
            month in 1..=12_u32,
            width in 38..=80_usize,
        ) {
            let today = Date::new(year, month, 28).unwrap();
            for report in Report::ALL {
                for before in [Group::default(), group.clone()] {
                    let (text, _) = as_text(&group, *report, today, width, &|_| before.clone());
                    prop_assert!(text.lines().count() > 4, "{text}");
                    prop_assert!(text.lines().all(|line| line.width() <= width), "{text}");
                }
            }
        }
    }
}
