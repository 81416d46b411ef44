//! Moving an activity within its turn.

use samklang::domain::activity::{Stage, Status};
use samklang::domain::gate::Lack;
use samklang::domain::id::ActivityId;
use samklang::domain::noun::Change;
use samklang::domain::{Command, Event, Refusal};

use super::given::{A1, Scene, date, given_basics, no_such, report};

fn to(to: Stage) -> Command {
    Command::Move {
        activity: A1,
        to,
        because: None,
    }
}

fn at_any_cost(to: Stage) -> Command {
    Command::Move {
        activity: A1,
        to,
        because: Some("Rådet vill det".into()),
    }
}

fn at_check(g: &mut Scene) {
    g.planned_activity();
    g.has(to(Stage::Do));
    g.has(report(Status::OnTrack));
    g.has(to(Stage::Check));
}

#[test]
fn an_open_gate_lets_through() {
    let scene = given_basics(Scene::planned_activity)
        .when(to(Stage::Do))
        .then(&[Event::StageMoved {
            activity: A1,
            stage: Change {
                was: Stage::Plan,
                now: Stage::Do,
            },
            on: date("2026-03-10"),
            lacks: vec![],
            because: None,
        }]);
    assert_eq!(scene.a1().stage, Stage::Do);
}

#[test]
fn several_stages_forward_ask_for_what_every_gate_on_the_way_asks() {
    given_basics(Scene::planned_activity)
        .when(to(Stage::Improve))
        .refused(&Refusal::GateClosed {
            activity: A1,
            to: Stage::Improve,
            lacks: vec![Lack::Report, Lack::Did, Lack::Helped],
        });
}

#[test]
fn a_gate_passed_for_a_reason_leaves_what_it_lacked_on_record() {
    given_basics(Scene::planned_activity)
        .when(at_any_cost(Stage::Improve))
        .then(&[Event::StageMoved {
            activity: A1,
            stage: Change {
                was: Stage::Plan,
                now: Stage::Improve,
            },
            on: date("2026-03-10"),
            lacks: vec![Lack::Report, Lack::Did, Lack::Helped],
            because: Some("Rådet vill det".into()),
        }]);
}

#[test]
fn a_reason_of_nothing_but_spaces_opens_no_gate() {
    given_basics(Scene::planned_activity)
        .when(Command::Move {
            activity: A1,
            to: Stage::Check,
            because: Some(" \u{200b}\n".into()),
        })
        .refused(&Refusal::GateClosed {
            activity: A1,
            to: Stage::Check,
            lacks: vec![Lack::Report],
        });
}

#[test]
fn back_is_free() {
    for back in [Stage::Do, Stage::Plan] {
        let scene = given_basics(at_check).when(to(back)).granted();
        assert_eq!(scene.a1().stage, back);
        assert_eq!(scene.a1().turn(), 1);
    }
}

#[test]
fn a_reason_for_going_back_is_kept() {
    given_basics(at_check)
        .when(at_any_cost(Stage::Plan))
        .then(&[Event::StageMoved {
            activity: A1,
            stage: Change {
                was: Stage::Check,
                now: Stage::Plan,
            },
            on: date("2026-03-10"),
            lacks: vec![],
            because: Some("Rådet vill det".into()),
        }]);
}

#[test]
fn where_it_is_already_it_does_not_move() {
    given_basics(at_check)
        .when(at_any_cost(Stage::Check))
        .refused(&Refusal::StageSame {
            activity: A1,
            stage: Stage::Check,
        });
}

#[test]
fn what_is_not_there_does_not_move() {
    given_basics(|_| {})
        .when(Command::Move {
            activity: ActivityId(9),
            to: Stage::Do,
            because: None,
        })
        .refused(&no_such("A9"));
}
