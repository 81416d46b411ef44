//! When a report is owed, and what it is met by.

use samklang::domain::Command;
use samklang::domain::document::{DocumentKind, DutyField as R};
use samklang::domain::finding::{Finding, Mend, Rule, findings};
use samklang::domain::id::{DutyId, SendingId};
use samklang::domain::query::duty;
use samklang::domain::sending::{Report, SendingField as S};
use samklang::domain::{AnyId, NounKind};

use crate::domain::given::{Scene, add, date, edit, given, title};

const R1: DutyId = DutyId(1);

/// Given a duty to report every year, the first time on 1 March 2021, and reports sent on these days.
fn given_yearly(sent: &[&str]) -> Scene {
    given(|g| {
        g.has(
            add!(Duty _, R::Title(title("Året")), R::Recipient(title("Styrelsen")),
            R::Months(12), R::First(Some(date("2021-03-01"))), R::Report(Some(Report::Board))),
        );
        for day in sent {
            g.has(sending(day));
        }
    })
}

fn sending(day: &str) -> Command {
    add!(Sending _, S::Duty(R1), S::On(Some(date(day))))
}

/// Returns the days on which the report falls due and the number of the one that met it.
fn dues(scene: &Scene, last: &str) -> Vec<(String, Option<u32>)> {
    let duty = scene.group.duties.get(&R1).unwrap();
    let dues = duty::dues(&scene.group, duty, date(last)).into_iter();
    dues.map(|due| (due.on.to_string(), due.met.map(|id: SendingId| id.0)))
        .collect()
}

fn due(on: &str, met: Option<u32>) -> (String, Option<u32>) {
    (on.to_owned(), met)
}

fn overdue(scene: &Scene, today: &str) -> Vec<Finding> {
    let found = findings(&scene.group, date(today)).into_iter();
    found
        .map(|found| found.finding)
        .filter(|finding| finding.rule() == Rule::ReportOverdue)
        .collect()
}

#[test]
fn a_report_that_is_owed_is_found_from_the_day_after() {
    let scene = given_yearly(&[]);
    assert_eq!(overdue(&scene, "2021-03-01"), []);
    let found = overdue(&scene, "2021-03-02");
    let [finding] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(finding.mark(), "R1 2021-03-01");
    let mend = Mend::Add(NounKind::Sending, "duty", "R1".into());
    assert_eq!(finding.mend(), mend);
}

#[test]
fn one_that_comes_early_meets_the_day_to_come() {
    let scene = given_yearly(&["2021-02-20"]);
    assert_eq!(overdue(&scene, "2022-03-01"), []);
    assert_eq!(
        dues(&scene, "2021-12-31"),
        [due("2021-03-01", Some(1)), due("2022-03-01", None)]
    );
}

#[test]
fn one_that_comes_late_is_not_also_the_next_one() {
    let scene = given_yearly(&["2021-04-10"]);
    assert_eq!(overdue(&scene, "2021-04-11"), []);
    assert_eq!(overdue(&scene, "2022-03-02").len(), 1);
    let both = given_yearly(&["2021-04-10", "2021-04-11"]);
    assert_eq!(
        dues(&both, "2021-12-31"),
        [due("2021-03-01", Some(1)), due("2022-03-01", Some(2))]
    );
}

#[test]
fn a_day_that_was_missed_long_ago_stays_missed() {
    let scene = given_yearly(&["2023-03-05"]);
    assert_eq!(
        dues(&scene, "2023-12-31"),
        [
            due("2021-03-01", None),
            due("2022-03-01", None),
            due("2023-03-01", Some(1)),
            due("2024-03-01", None),
        ]
    );
    assert_eq!(overdue(&scene, "2023-12-31"), []);
}

#[test]
fn what_a_document_meets_or_goes_on_all_the_time_is_never_overdue() {
    for field in [
        R::Document(Some(DocumentKind::Plan)),
        R::Months(0),
        R::First(None),
    ] {
        let mut scene = given_yearly(&[]);
        scene.has(edit!(Duty R1, field));
        assert_eq!(overdue(&scene, "2025-01-01"), []);
    }
}

#[test]
fn the_year_that_is_reported_is_the_one_that_is_owed() {
    let year = |scene: &Scene, today| duty::year(&scene.group, Report::Board, date(today));
    let unmet = given_yearly(&[]);
    assert_eq!(year(&unmet, "2020-10-05"), 2020);
    assert_eq!(year(&unmet, "2021-02-10"), 2020);
    assert_eq!(year(&unmet, "2021-06-10"), 2020, "it is still owed");
    let met = given_yearly(&["2021-02-20"]);
    assert_eq!(year(&met, "2021-02-21"), 2021);
    assert_eq!(
        year(&given(|_| {}), "2021-02-21"),
        2021,
        "where none is owed"
    );
}

#[test]
fn a_report_keeps_what_it_tells_of_only_where_it_is_sent_the_same_day() {
    let mut scene = given_yearly(&[]);
    scene.at("2026-03-11T09:00:00+01:00");
    scene.has(sending("2026-03-11"));
    scene.has(sending("2026-03-09"));
    let told = |id| scene.group.sendings.get(&SendingId(id)).unwrap().told;
    assert_eq!((told(1), told(2)), (1, 0));
}

#[test]
fn that_it_was_sent_is_undone_like_everything_else() {
    let mut scene = given_yearly(&["2021-02-20"]);
    let undo = scene.undo(0);
    scene.has(undo);
    assert!(!scene.group.contains(&AnyId::Sending(SendingId(1))));
    assert_eq!(overdue(&scene, "2021-03-02").len(), 1);
}

#[test]
fn a_duty_with_a_report_does_not_go() {
    let scene = given_yearly(&["2021-02-20"]);
    let remove = samklang::domain::AnyWish::remove(R1.into());
    scene
        .when(Command::Noun(remove))
        .refused(&samklang::domain::Refusal::StillUsed {
            id: R1.into(),
            by: SendingId(1).into(),
        });
}
