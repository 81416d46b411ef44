//! Taking a change back by a new one, where nobody has built on it.

use samklang::domain::activity::{ActivityField, Stage, Status, Verdict};
use samklang::domain::document::DocumentField;
use samklang::domain::goal::GoalField;
use samklang::domain::id::ActivityId;
use samklang::domain::noun::Fact;
use samklang::domain::organisation::OrganisationField;
use samklang::domain::{Command, Event, Goal, Refusal};

use super::given::{
    A1, Scene, add, edit, fact, given, given_basics, organisation, reading, report, title, wish,
};

pub(super) fn to(to: Stage, because: Option<&str>) -> Command {
    Command::Move {
        activity: A1,
        to,
        because: because.map(Into::into),
    }
}

pub(super) fn built_on_a1() -> Refusal {
    Refusal::BuiltOn {
        id: Some(A1.into()),
    }
}

#[track_caller]
pub(super) fn undo(scene: Scene, back: usize) -> super::given::Outcome {
    let command = scene.undo(back);
    scene.when(command)
}

#[test]
fn an_undo_is_a_change_of_its_own_that_says_what_it_undid() {
    let scene = given(|g| drop(g.has(add!(Goal _, GoalField::Title(title("Mål"))))));
    let scene = undo(scene, 0).then(&[
        Event::Undone { seq: 1 },
        fact(Fact::<Goal>::Removed {
            id: "G1".parse().unwrap(),
            fields: vec![GoalField::Title(title("Mål"))],
        }),
    ]);
    assert!(scene.group.goals.is_empty());
}

#[test]
fn an_undone_turn_end_brings_reports_and_answers_back_and_redo_ends_it_again() {
    let before = given_basics(|g| {
        super::turn::at_improve(g);
        g.has(edit!(Activity A1, ActivityField::Verdict(Some(Verdict::Continue))));
    });
    let ended = before.clone().when(to(Stage::Plan, None)).granted();
    let mut undone = undo(ended.clone(), 0).granted();
    assert_eq!(untouched(undone.a1()), untouched(before.a1()));
    undone.has(undone.undo(0));
    assert_eq!(untouched(undone.a1()), untouched(ended.a1()));
}

fn untouched(activity: &samklang::domain::Activity) -> samklang::domain::Activity {
    samklang::domain::Activity {
        seq: 0,
        ..activity.clone()
    }
}

#[test]
fn other_fields_do_not_stand_in_the_way() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(edit!(Activity A1, ActivityField::Title(title("B"))));
        g.has(edit!(Activity A1, ActivityField::Lesson(Some("L".into()))));
        g.has(report(Status::OnTrack));
    });
    let scene = undo(scene, 2).granted();
    assert_eq!(scene.a1().title, title("Grannsamverkan"));
    assert!(scene.a1().lesson.is_some());
}

#[test]
fn an_import_is_undone_whole_in_whatever_order_its_rows_stood() {
    let mut scene = given(|g| {
        g.has(Command::Import(vec![
            wish!(Activity Add Some(A1), ActivityField::Title(title("A")),
                ActivityField::Owner(Some(organisation("POL")))),
            wish!(Organisation Add Some(organisation("POL")), OrganisationField::Name(title("P"))),
            wish!(Document Add None, DocumentField::Title(title("D")),
                DocumentField::Parents(vec!["D2".parse().unwrap()])),
            wish!(Document Add None, DocumentField::Title(title("E"))),
        ]));
    });
    scene = undo(scene, 0).granted();
    assert!(scene.group.activities.is_empty() && scene.group.organisations.is_empty());
    scene = undo(scene, 0).granted();
    assert_eq!(scene.group.documents.len(), 2);
}

#[test]
fn a_report_on_several_is_taken_back_from_all_or_none() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(add!(Activity _, ActivityField::Title(title("B"))));
        g.has(Command::Report {
            activities: vec![A1, ActivityId(2)],
            status: Status::Done,
            note: None,
        });
    });
    let undone = undo(scene.clone(), 0).granted();
    assert!(undone.group.activities.iter().all(|a| a.reports.is_empty()));
    let scene = scene.when(report(Status::Blocked)).granted();
    let scene = undo(scene, 1).refused(&built_on_a1());
    assert_eq!(
        scene.group.activities.get(&ActivityId(2)).unwrap().status,
        Status::Done
    );
}

#[test]
fn a_reading_taken_back_leaves_the_others() {
    let read = |on, value| Command::Read {
        indicator: "I1".parse().unwrap(),
        reading: reading(on, value),
    };
    let scene = given_basics(|g| {
        g.has(read("2026-02-01", 2));
        g.has(read("2026-01-01", 1));
    });
    let scene = undo(scene, 1).granted();
    assert_eq!(scene.i1().readings, [reading("2026-01-01", 1)]);
}

#[test]
fn there_must_be_something_to_undo() {
    for change in [vec![], vec![mark()]] {
        given(|_| {})
            .when(Command::Undo { change })
            .refused(&Refusal::NothingToUndo);
    }
}

fn mark() -> samklang::domain::Record {
    samklang::domain::Record {
        seq: 1,
        at: super::given::moment("2026-03-10T09:00:00+01:00"),
        by: "anna".into(),
        last: true,
        event: Event::Undone { seq: 0 },
    }
}

#[test]
fn what_was_erased_does_not_come_back() {
    let erased = samklang::domain::Record {
        event: Event::TextErased {
            seq: 1,
            because: "GDPR".into(),
            digest: [0; 32],
        },
        ..mark()
    };
    given(|_| {})
        .when(Command::Undo {
            change: vec![erased],
        })
        .refused(&Refusal::BuiltOn { id: None });
}
