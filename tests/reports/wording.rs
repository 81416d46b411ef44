//! What the note to a council says of what it tells twice over, and of the time that it covers.

use samklang::domain::activity::Status;
use samklang::lang::{Language, Tongue};
use samklang::report;

use super::council::{given_owed, on, send};
use super::{at, lines};
use crate::domain::given::report as told;

#[test]
fn what_is_newly_blocked_is_told_once_with_what_it_was() {
    let scene = given_owed(|g| {
        at(g, "2026-04-01T10:00:00+02:00", told(Status::OnTrack));
        at(g, "2026-04-01T11:00:00+02:00", send("2026-04-01"));
        at(g, "2026-04-20T12:00:00+02:00", told(Status::Blocked));
    });
    for (language, line, still) in [
        (
            Language::Sv,
            "Hinder: A1 Grannsamverkan (enligt plan → hinder). [A1 2026-04-20]",
            "Inget annat har ändrats.",
        ),
        (
            Language::En,
            "Blocked: A1 Grannsamverkan (on track → blocked). [A1 2026-04-20]",
            "Nothing else has changed.",
        ),
    ] {
        let said = on(&scene, "2026-05-01", |note| {
            lines(&report::council::note(
                &Tongue::new(language),
                &scene.group,
                note,
            ))
        });
        let of_it: Vec<_> = said
            .iter()
            .filter(|it| it.contains("Grannsamverkan"))
            .collect();
        assert_eq!(of_it, [line]);
        assert!(said.contains(&still.to_owned()), "{said:#?}");
    }
}

#[test]
fn on_the_day_it_was_sent_it_covers_what_came_after_that() {
    let scene = given_owed(|g| at(g, "2026-04-01T11:00:00+02:00", send("2026-04-01")));
    for (language, line) in [
        (
            Language::Sv,
            "Avser: det som tillkommit 1 april 2026 efter förra rapporten samma dag",
        ),
        (
            Language::En,
            "Covers: what has come on 1 April 2026 after the last report of the same day",
        ),
    ] {
        let said = |today| {
            on(&scene, today, |note| {
                lines(&report::council::note(
                    &Tongue::new(language),
                    &scene.group,
                    note,
                ))
            })
        };
        assert!(
            said("2026-04-01").contains(&line.to_owned()),
            "{:#?}",
            said("2026-04-01")
        );
        assert!(!said("2026-04-02").contains(&line.to_owned()));
    }
}
