//! What stands against an undo: what others have built on it, and the rules.

use samklang::domain::activity::{ActivityField, Stage, Status};
use samklang::domain::document::DocumentField;
use samklang::domain::goal::GoalField;
use samklang::domain::organisation::OrganisationField;
use samklang::domain::{Command, Refusal};

use super::given::{
    A1, L1_1, add, edit, given, given_basics, no_such, organisation, report, steps, title,
};
use super::undo::{built_on_a1, to, undo};

fn owner(code: Option<&str>) -> Command {
    edit!(Activity A1, ActivityField::Owner(code.map(organisation)))
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
fn nothing_is_undone_twice() {
    let scene = given(|g| {
        g.has(add!(Goal _, GoalField::Title(title("Mål"))));
        g.has(g.undo(0));
    });
    undo(scene, 1).refused(&Refusal::BuiltOn {
        id: Some(samklang::domain::id::GoalId(1).into()),
    });
}
