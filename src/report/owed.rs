//! Each report that a group owes, written as text: for those who read it where they are.

use super::{board, council, promise, text};
use crate::domain::group::Group;
use crate::domain::query::duty;
use crate::domain::query::report::board::{Year, yearly};
use crate::domain::query::report::council::{Since, note};
use crate::domain::query::report::promise::follow_up;
use crate::domain::sending::Report;
use crate::domain::time::Date;
use crate::lang::{Language, Tongue};

/// Returns a report that a group owes, as text in its own language; `logged` gives the group as its
/// log has it since it was told last.
pub fn as_text(
    group: &Group,
    report: Report,
    today: Date,
    logged: &dyn Fn(&Since) -> Group,
) -> String {
    let tongue = Tongue::new(Language::of(group));
    let document = match report {
        Report::Council => {
            let since = Since::last_sent(group, today);
            let before = logged(&since);
            council::note(&tongue, group, &note(group, &before, since, today))
        }
        Report::Board => {
            let year = duty::year(group, report, today);
            let Some(year) = Year::of(group, year, today) else {
                return String::new();
            };
            board::report(&tongue, group, &yearly(group, &year, today))
        }
        Report::Promise => promise::report(&tongue, group, &follow_up(group, None, today), today),
    };
    text::render(&document)
}
