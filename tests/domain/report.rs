//! Telling how activities are going.

use samklang::domain::activity::{ActivityField, Report, Status};
use samklang::domain::id::ActivityId;
use samklang::domain::organisation::MemberField;
use samklang::domain::{Command, Event, Refusal};

use super::given::{
    A1, Scene, add, edit, given_basics, member, moment, no_such, organisation, report, title,
};

#[test]
fn a_report_says_when_by_whom_and_what_stood_before() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(edit!(Member member("anna"), MemberField::Organisation(Some(organisation("POL")))));
        g.at("2026-03-12T10:00:00+01:00");
        g.by("anna");
    })
    .when(Command::Report {
        activities: vec![A1],
        status: Status::AtRisk,
        note: Some("Två sjuka".into()),
    })
    .then(&[Event::StatusReported {
        activity: A1,
        report: Report {
            at: moment("2026-03-12T10:00:00+01:00"),
            by: "anna".into(),
            status: Status::AtRisk,
            note: Some("Två sjuka".into()),
        },
        was: Status::NotStarted,
    }]);
    assert_eq!(scene.a1().status, Status::AtRisk);
}

#[test]
fn the_same_status_again_is_news() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(report(Status::OnTrack));
    })
    .when(report(Status::OnTrack))
    .granted();
    assert_eq!(scene.a1().reports.len(), 2);
}

#[test]
fn where_one_of_several_is_unknown_none_is_told_of() {
    let scene = given_basics(Scene::planned_activity)
        .when(Command::Report {
            activities: vec![A1, ActivityId(9)],
            status: Status::Done,
            note: None,
        })
        .refused(&no_such("A9"));
    assert!(scene.a1().reports.is_empty());
}

#[test]
fn an_activity_named_twice_is_told_of_once() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(add!(Activity _, ActivityField::Title(title("B"))));
    })
    .when(Command::Report {
        activities: vec![A1, ActivityId(2), A1],
        status: Status::OnTrack,
        note: None,
    })
    .granted();
    assert_eq!(scene.a1().reports.len(), 1);
    let last: Vec<_> = scene.log.iter().rev().take(2).map(|r| r.last).collect();
    assert_eq!(last, [true, false]);
}

#[test]
fn a_report_on_nothing_is_refused() {
    given_basics(|_| {})
        .when(Command::Report {
            activities: vec![],
            status: Status::Done,
            note: None,
        })
        .refused(&Refusal::NothingChanges);
}

#[test]
fn an_empty_note_is_no_note() {
    let scene = given_basics(Scene::planned_activity)
        .when(Command::Report {
            activities: vec![A1],
            status: Status::OnTrack,
            note: Some("\u{200b} ".into()),
        })
        .granted();
    assert_eq!(scene.a1().reports[0].note, None);
}
