//! Other values in what is there.

use samklang::domain::activity::ActivityField;
use samklang::domain::budget::BudgetLineField;
use samklang::domain::document::DocumentField;
use samklang::domain::field::{Misfit, Value};
use samklang::domain::noun::{Change, Fact};
use samklang::domain::promise::{CommitmentField, CountPeriod, PromiseField};
use samklang::domain::{Activity, AnyWish, Command, NounKind, Refusal};

use super::given::{
    A1, L1_1, Scene, add, date, edit, fact, given_basics, no_such, organisation, steps, title,
};

#[test]
fn an_edit_says_what_stood_and_what_stands() {
    given_basics(Scene::planned_activity)
        .when(
            edit!(Activity A1, ActivityField::Title(title("Nattvandring")),
            ActivityField::Owner(Some(organisation("POL")))),
        )
        .then(&[fact(Fact::<Activity>::Edited {
            id: A1,
            changes: vec![Change {
                was: ActivityField::Title(title("Grannsamverkan")),
                now: ActivityField::Title(title("Nattvandring")),
            }],
        })]);
}

#[test]
fn the_last_of_two_values_for_one_field_counts() {
    let scene = given_basics(Scene::planned_activity)
        .when(edit!(Activity A1, ActivityField::Title(title("Ett")),
            ActivityField::Title(title("Två"))))
        .granted();
    assert_eq!(scene.a1().title, title("Två"));
}

#[test]
fn an_edit_that_changes_nothing_is_refused() {
    for command in [
        edit!(Activity A1),
        edit!(Activity A1, ActivityField::Title(title("  Grannsamverkan\u{200b} "))),
        edit!(Activity A1, ActivityField::Title(title("B")),
            ActivityField::Title(title("Grannsamverkan"))),
        edit!(Activity A1, ActivityField::Lesson(Some("".into()))),
    ] {
        given_basics(Scene::planned_activity)
            .when(command)
            .refused(&Refusal::NothingChanges);
    }
}

#[test]
fn an_edit_of_what_is_not_there_is_refused() {
    given_basics(|_| {})
        .when(edit!(Activity A1, ActivityField::Title(title("A"))))
        .refused(&no_such("A1"));
}

#[test]
fn a_title_cannot_be_taken_away() {
    given_basics(Scene::planned_activity)
        .when(edit!(Activity A1, ActivityField::Title(title(""))))
        .refused(&Refusal::Misfit {
            kind: NounKind::Activity,
            key: "title",
            misfit: Misfit::Missing,
        });
}

#[test]
fn an_owner_cannot_leave_the_line_that_pays() {
    given_basics(Scene::planned_activity)
        .when(edit!(Activity A1, ActivityField::Owner(Some(organisation("SOC")))))
        .refused(&budget_of_other("POL-1", "POL", "SOC"));
}

#[test]
fn owner_and_line_change_together() {
    given_basics(Scene::planned_activity)
        .when(
            edit!(Activity A1, ActivityField::Owner(Some(organisation("SOC"))),
            ActivityField::Budget(Some("SOC-1".parse().unwrap()))),
        )
        .granted();
}

#[test]
fn a_line_cannot_change_hands_under_what_it_pays_for() {
    let hand_over = || {
        edit!(BudgetLine "POL-1".parse().unwrap(),
            BudgetLineField::Organisation(organisation("SOC")))
    };
    given_basics(Scene::planned_activity)
        .when(hand_over())
        .refused(&budget_of_other("POL-1", "SOC", "POL"));
    given_basics(|_| {}).when(hand_over()).granted();
}

#[test]
fn documents_cannot_go_round_in_a_circle() {
    given_basics(|g| {
        g.has(
            add!(Document _, DocumentField::Title(title("Överenskommelse")),
            DocumentField::Parents(vec!["D2".parse().unwrap()])),
        );
    })
    .when(edit!(Document "D1".parse().unwrap(),
        DocumentField::Parents(vec!["D3".parse().unwrap()])))
    .refused(&Refusal::Circle {
        id: samklang::domain::id::DocumentId(1).into(),
    });
}

#[test]
fn a_document_may_follow_from_several_that_follow_from_one() {
    given_basics(|g| {
        g.has(add!(Document _, DocumentField::Title(title("Lägesbild")),
            DocumentField::Parents(vec!["D1".parse().unwrap()])));
    })
    .when(add!(Document _, DocumentField::Title(title("Löfte")),
        DocumentField::Parents(vec!["D2".parse().unwrap(), "D3".parse().unwrap()])))
    .granted();
}

#[test]
fn a_commitment_cannot_move_to_another_promise() {
    given_basics(|g| {
        g.has(add!(Promise _, PromiseField::Title(title("Två"))));
    })
    .when(edit!(Commitment L1_1, CommitmentField::Promise("L2".parse().unwrap())))
    .refused(&Refusal::Misfit {
        kind: NounKind::Commitment,
        key: "promise",
        misfit: Misfit::NotAnId(NounKind::Promise),
    });
}

#[test]
fn a_counter_by_year_cannot_begin_where_a_year_would_be_below_zero() {
    given_basics(|g| {
        for count in [steps("2025-05-01", 5), steps("2026-01-05", -2)] {
            g.has(Command::Count {
                commitment: L1_1,
                count,
            });
        }
    })
    .when(edit!(Commitment L1_1, CommitmentField::Period(CountPeriod::Year)))
    .refused(&Refusal::Misfit {
        kind: NounKind::Commitment,
        key: "counts",
        misfit: Misfit::Negative,
    });
}

#[test]
fn a_goal_named_twice_is_named_once() {
    let scene = given_basics(Scene::planned_activity)
        .when(
            edit!(Activity A1, ActivityField::Goals(vec!["G1".parse().unwrap(); 3]),
            ActivityField::From(Some(date("2026-02-01")))),
        )
        .granted();
    assert_eq!(scene.a1().goals.len(), 1);
}

#[test]
fn a_title_of_two_lines_becomes_one() {
    let scene = given_basics(Scene::planned_activity)
        .when(edit!(Activity A1, ActivityField::Title(title("Ett\ntvå"))))
        .granted();
    assert_eq!(scene.a1().title.as_str(), "Ett två");
}

fn budget_of_other(line: &str, holder: &str, owner: &str) -> Refusal {
    Refusal::BudgetOfOther {
        line: line.parse().unwrap(),
        holder: organisation(holder),
        owner: organisation(owner),
    }
}

#[test]
fn what_somebody_else_has_changed_meanwhile_is_not_written_over_unseen() {
    let over = |seen: &str, wanted: &str| {
        let text = |text: &str| vec![("title".to_owned(), Value::Text(text.into()))];
        Command::Noun(AnyWish::edit_over(A1.into(), text(wanted), text(seen)).unwrap())
    };
    let given = || given_basics(Scene::planned_activity);
    given()
        .when(over("Noll", "Två"))
        .refused(&Refusal::Overtaken {
            id: A1.into(),
            key: "title",
        });
    // Who wants what stands there already has nothing to choose.
    given()
        .when(over("Noll", "Grannsamverkan"))
        .refused(&Refusal::NothingChanges);
    let scene = given().when(over("Grannsamverkan", "Två")).granted();
    assert_eq!(scene.a1().title, title("Två"));
}
