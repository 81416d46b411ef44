//! Taking a change back by a new one, where nobody has built on it.

use samklang::domain::activity::{ActivityField, Stage, Status, Verdict};
use samklang::domain::document::DocumentField;
use samklang::domain::goal::GoalField;
use samklang::domain::id::ActivityId;
use samklang::domain::noun::Fact;
use samklang::domain::organisation::OrganisationField;
use samklang::domain::{Command, Event, Goal, Refusal};

use super::given::{
    A1, L1_1, Scene, add, edit, fact, given, given_basics, no_such, organisation, reading, report,
    steps, title, wish,
};

fn owner(code: Option<&str>) -> Command {
    edit!(Activity A1, ActivityField::Owner(code.map(organisation)))
}

fn to(to: Stage, because: Option<&str>) -> Command {
    Command::Move {
        activity: A1,
        to,
        because: because.map(Into::into),
    }
}

fn built_on_a1() -> Refusal {
    Refusal::BuiltOn {
        id: Some(A1.into()),
    }
}

#[track_caller]
fn undo(scene: Scene, back: usize) -> super::given::Outcome {
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
fn a_turn_end_stands_once_the_next_turn_has_been_told_of() {
    let scene = given_basics(|g| {
        super::turn::at_improve(g);
        g.has(to(Stage::Plan, Some("Ändå")));
        g.has(report(Status::OnTrack));
    });
    undo(scene, 1).refused(&built_on_a1());
}

#[test]
fn what_has_been_edited_since_is_built_on() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(edit!(Activity A1, ActivityField::Title(title("B"))));
        g.has(edit!(Activity A1, ActivityField::Title(title("C"))));
    });
    undo(scene.clone(), 1).refused(&built_on_a1());
    undo(scene, 2).refused(&built_on_a1());
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
fn what_others_point_to_does_not_go() {
    let scene = given(|g| {
        g.has(add!(Organisation organisation("POL"), OrganisationField::Name(title("P"))));
        g.has(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::Owner(Some(organisation("POL")))));
    });
    undo(scene, 1).refused(&Refusal::StillUsed {
        id: organisation("POL").into(),
        by: A1.into(),
    });
}

#[test]
fn what_a_count_points_to_does_not_go() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(Command::Count {
            commitment: L1_1,
            count: samklang::domain::promise::Count {
                activity: Some(A1),
                ..steps("2026-01-01", 1)
            },
        });
    });
    undo(scene, 1).refused(&Refusal::StillUsed {
        id: A1.into(),
        by: L1_1.into(),
    });
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
fn a_value_does_not_come_back_that_others_have_made_impossible() {
    // The owner it had is gone by now.
    let scene = given(|g| {
        g.has(add!(Activity _, ActivityField::Title(title("A"))));
        g.has(add!(Organisation organisation("POL"), OrganisationField::Name(title("P"))));
        g.has(owner(Some("POL")));
        g.has(owner(None));
        g.has(g.undo(2));
    });
    undo(scene, 1).refused(&no_such("POL"));
    // The line that pays by now is another's than the owner it had.
    let scene = given_basics(|g| {
        g.has(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::Owner(Some(organisation("POL")))));
        g.has(owner(Some("SOC")));
        g.has(edit!(Activity A1, ActivityField::Budget(Some("SOC-1".parse().unwrap()))));
    });
    undo(scene, 1).refused(&Refusal::BudgetOfOther {
        line: "SOC-1".parse().unwrap(),
        holder: organisation("SOC"),
        owner: organisation("POL"),
    });
}

#[test]
fn no_circle_of_documents_comes_back() {
    let parents = |id: &str, parents: &[&str]| {
        edit!(Document id.parse().unwrap(),
            DocumentField::Parents(parents.iter().map(|p| p.parse().unwrap()).collect()))
    };
    let scene = given_basics(|g| {
        g.has(parents("D2", &[]));
        g.has(parents("D1", &["D2"]));
    });
    undo(scene, 1).refused(&Refusal::Circle {
        id: samklang::domain::id::DocumentId(2).into(),
    });
}

#[test]
fn a_counter_does_not_come_below_zero() {
    let count = |step| Command::Count {
        commitment: L1_1,
        count: steps("2026-01-01", step),
    };
    let scene = given_basics(|g| {
        g.has(count(5));
        g.has(count(-3));
    });
    let refused = undo(scene.clone(), 1);
    refused.refused(&Refusal::Misfit {
        kind: samklang::domain::NounKind::Commitment,
        key: "counts",
        misfit: samklang::domain::field::Misfit::Negative,
    });
    let scene = undo(scene, 0).granted();
    assert_eq!(scene.l1_1().counts, [steps("2026-01-01", 5)]);
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
fn a_report_is_not_given_again_before_a_newer_one() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(report(Status::OnTrack));
        g.has(g.undo(0));
        g.has(report(Status::NotStarted));
    });
    undo(scene, 1).refused(&built_on_a1());
}

#[test]
fn a_report_is_not_given_again_in_a_later_turn() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(report(Status::OnTrack));
        g.has(g.undo(0));
        g.at("2026-03-12T09:00:00+01:00");
        g.has(to(Stage::Improve, Some("Ändå")));
        g.has(to(Stage::Plan, Some("Ändå")));
    });
    undo(scene, 2).refused(&built_on_a1());
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
fn nothing_is_undone_twice() {
    let scene = given(|g| {
        g.has(add!(Goal _, GoalField::Title(title("Mål"))));
        g.has(g.undo(0));
    });
    undo(scene, 1).refused(&Refusal::BuiltOn {
        id: Some(samklang::domain::id::GoalId(1).into()),
    });
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
