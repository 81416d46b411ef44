//! Each gate with each thing that it demands.

use samklang::domain::Command;
use samklang::domain::activity::{ActivityField, Did, Helped, Stage, Status, Verdict};
use samklang::domain::gate::{Lack, lacks};
use samklang::domain::goal::{IndicatorField, IndicatorKind};
use samklang::domain::guard::Kind;

use super::given::{A1, Scene, add, date, edit, given_basics, reading, report, title};

#[track_caller]
fn lacking(scene: &Scene, stage: Stage, on: &str, expected: &[Lack]) {
    assert_eq!(lacks(&scene.group, scene.a1(), stage, date(on)), expected);
}

fn with(fields: Vec<ActivityField>) -> impl FnOnce(&mut Scene) {
    move |g| {
        g.planned_activity();
        g.has(Command::Noun(samklang::domain::AnyWish::Activity(
            samklang::domain::noun::Wish::Edit {
                id: A1,
                fields,
                over: Vec::new(),
            },
        )));
    }
}

#[test]
fn plan_asks_for_owner_line_period_goal_and_factor() {
    let scene = given_basics(|g| {
        g.has(add!(Activity _, ActivityField::Title(title("Bara en tanke"))));
    });
    let all = [
        Lack::Owner,
        Lack::Budget,
        Lack::From,
        Lack::To,
        Lack::Goal,
        Lack::Factor,
    ];
    lacking(&scene, Stage::Plan, "2026-03-10", &all);
    let scene = given_basics(Scene::planned_activity);
    lacking(&scene, Stage::Plan, "2026-03-10", &[]);
}

#[test]
fn plan_asks_for_each_on_its_own() {
    for (field, lack) in [
        (ActivityField::Budget(None), Lack::Budget),
        (ActivityField::From(None), Lack::From),
        (ActivityField::To(None), Lack::To),
        (ActivityField::Goals(vec![]), Lack::Goal),
        (ActivityField::Factors(vec![]), Lack::Factor),
    ] {
        lacking(
            &given_basics(with(vec![field])),
            Stage::Plan,
            "2026-03-10",
            &[lack],
        );
    }
}

#[test]
fn plan_asks_for_an_owner_whose_line_it_is() {
    let scene = given_basics(with(vec![ActivityField::Owner(None)]));
    lacking(
        &scene,
        Stage::Plan,
        "2026-03-10",
        &[Lack::Owner, Lack::BudgetOfOwner],
    );
}

#[test]
fn do_asks_for_a_report_of_this_turn() {
    let scene = given_basics(Scene::planned_activity);
    lacking(&scene, Stage::Do, "2026-03-10", &[Lack::Report]);
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(report(Status::NotStarted));
    });
    lacking(&scene, Stage::Do, "2026-03-10", &[]);
}

#[test]
fn do_asks_for_a_period_that_has_begun_by_the_day() {
    let scene = given_basics(|g| {
        with(vec![ActivityField::From(Some(date("2026-04-01")))])(g);
        g.has(report(Status::OnTrack));
    });
    lacking(&scene, Stage::Do, "2026-03-31", &[Lack::PeriodBegun]);
    lacking(&scene, Stage::Do, "2026-04-01", &[]);
}

#[test]
fn do_asks_for_a_period_at_all() {
    let scene = given_basics(|g| {
        with(vec![ActivityField::From(None)])(g);
        g.has(report(Status::OnTrack));
    });
    lacking(&scene, Stage::Do, "2026-04-01", &[Lack::PeriodBegun]);
}

#[test]
fn the_day_is_the_one_on_the_wall() {
    let scene = |at: &str| {
        given_basics(|g| {
            with(vec![ActivityField::From(Some(date("2026-04-01")))])(g);
            g.has(report(Status::OnTrack));
            g.at(at);
        })
        .when(Command::Move {
            activity: A1,
            to: Stage::Check,
            because: None,
        })
    };
    // Half past midnight in Sweden is still the day before in Greenwich.
    scene("2026-04-01T00:30:00+02:00").granted();
    scene("2026-03-31T23:30:00+02:00").refused(&samklang::domain::Refusal::GateClosed {
        activity: A1,
        to: Stage::Check,
        lacks: vec![Lack::PeriodBegun],
    });
}

#[test]
fn a_reason_that_tells_of_somebody_passes_no_gate_and_moves_nothing_back() {
    let moved = |to, because: &str| Command::Move {
        activity: A1,
        to,
        because: Some(because.into()),
    };
    let refused = |kind| samklang::domain::Refusal::ReasonTells { kind };
    let scene = given_basics(Scene::planned_activity);
    scene
        .clone()
        .when(moved(Stage::Check, "Anna Exempelsson har sagt ja"))
        .refused(&refused(Kind::Name));
    scene
        .clone()
        .when(moved(Stage::Do, "Ring 070-174 06 05 först"))
        .refused(&refused(Kind::Phone));
    scene
        .when(moved(Stage::Check, "Beslutat av rådet"))
        .granted();
}

#[test]
fn check_asks_both_questions() {
    let scene = given_basics(Scene::planned_activity);
    lacking(
        &scene,
        Stage::Check,
        "2026-03-10",
        &[Lack::Did, Lack::Helped],
    );
}

#[test]
fn check_takes_no_claim_of_effect_without_a_reading_and_a_baseline() {
    for helped in [Helped::Yes, Helped::Partly, Helped::No] {
        let answered = || {
            with(vec![
                ActivityField::Did(Some(Did::Yes)),
                ActivityField::Helped(Some(helped)),
            ])
        };
        lacking(
            &given_basics(answered()),
            Stage::Check,
            "2026-03-10",
            &[Lack::Reading],
        );
        let read = |g: &mut Scene| {
            answered()(g);
            g.has(Command::Read {
                indicator: "I1".parse().unwrap(),
                reading: reading("2026-03-01", 90_000),
            });
        };
        lacking(
            &given_basics(read),
            Stage::Check,
            "2026-03-10",
            &[Lack::Reading],
        );
        let with_baseline = |kind| {
            given_basics(|g| {
                read(g);
                let zero = samklang::domain::amount::Decimal::default();
                g.has(edit!(Indicator "I1".parse().unwrap(),
                    IndicatorField::Baseline(Some(zero)), IndicatorField::Kind(kind)));
            })
        };
        lacking(
            &with_baseline(IndicatorKind::Effect),
            Stage::Check,
            "2026-03-10",
            &[],
        );
        let process = with_baseline(IndicatorKind::Process);
        lacking(&process, Stage::Check, "2026-03-10", &[Lack::Reading]);
    }
}

#[test]
fn check_takes_not_measurable_only_with_a_because() {
    let unmeasurable = |because| {
        given_basics(with(vec![
            ActivityField::Did(Some(Did::No)),
            ActivityField::Helped(Some(Helped::NotMeasurable)),
            ActivityField::HelpedBecause(because),
        ]))
    };
    lacking(
        &unmeasurable(None),
        Stage::Check,
        "2026-03-10",
        &[Lack::HelpedBecause],
    );
    let told = unmeasurable(Some("Först nästa år".into()));
    lacking(&told, Stage::Check, "2026-03-10", &[]);
}

#[test]
fn improve_asks_for_verdict_and_lesson() {
    let scene = given_basics(Scene::planned_activity);
    lacking(
        &scene,
        Stage::Improve,
        "2026-03-10",
        &[Lack::Verdict, Lack::Lesson],
    );
    let scene = given_basics(with(vec![
        ActivityField::Verdict(Some(Verdict::Adjust)),
        ActivityField::Lesson(Some("Börja tidigare".into())),
    ]));
    lacking(&scene, Stage::Improve, "2026-03-10", &[]);
}
