//! Movements of a commitment's counter.

use samklang::domain::field::Misfit;
use samklang::domain::promise::{CommitmentField, Count, CountPeriod, PromiseField};
use samklang::domain::query::pace;
use samklang::domain::{Command, Event, NounKind, Refusal};

use super::given::{A1, L1_1, Scene, date, edit, given_basics, member, no_such, steps};

fn count(count: Count) -> Command {
    Command::Count {
        commitment: L1_1,
        count,
    }
}

/// How far the counter of L1.1 stands on a day.
fn counted(scene: &Scene, on: &str) -> i64 {
    let promise = scene.group.promises.get(&L1_1.promise);
    scene.l1_1().counted(promise, date(on))
}

/// Has the promise hold from and to these days.
fn term(g: &mut Scene, from: Option<&str>, to: Option<&str>) {
    let promise = L1_1.promise;
    g.has(
        edit!(Promise promise, PromiseField::From(from.map(date)), PromiseField::To(to.map(date))),
    );
}

fn below_zero() -> Refusal {
    Refusal::Misfit {
        kind: NounKind::Commitment,
        key: "counts",
        misfit: Misfit::Negative,
    }
}

fn by_year(g: &mut Scene) {
    g.has(edit!(Commitment L1_1, CommitmentField::Period(CountPeriod::Year)));
}

#[test]
fn evidence_moves_the_counter() {
    let step = Count {
        evidence: Some("Rapport 12".into()),
        activity: Some(A1),
        by: Some(member("anna")),
        ..steps("2026-02-01", 2)
    };
    let scene = given_basics(Scene::planned_activity)
        .when(count(step.clone()))
        .then(&[Event::Counted {
            commitment: L1_1,
            count: step,
        }]);
    assert_eq!(counted(&scene, "2026-12-31"), 2);
}

#[test]
fn a_correction_may_come_down_to_zero_but_not_below() {
    let twice = |g: &mut Scene| drop(g.has(count(steps("2026-02-01", 2))));
    given_basics(twice)
        .when(count(steps("2026-03-01", -3)))
        .refused(&below_zero());
    let scene = given_basics(twice)
        .when(count(steps("2026-03-01", -2)))
        .granted();
    assert_eq!(counted(&scene, "2026-03-01"), 0);
}

#[test]
fn by_year_each_year_begins_again() {
    let scene = given_basics(|g| {
        by_year(g);
        g.has(count(steps("2025-11-01", 4)));
        g.has(count(steps("2026-02-01", 1)));
    });
    assert_eq!(counted(&scene, "2026-06-01"), 1);
    assert_eq!(counted(&scene, "2025-06-01"), 4);
    scene
        .when(count(steps("2026-03-01", -2)))
        .refused(&below_zero());
}

#[test]
fn no_step_is_no_movement() {
    given_basics(|_| {})
        .when(count(steps("2026-03-01", 0)))
        .refused(&Refusal::NothingChanges);
}

#[test]
fn a_step_beyond_a_million_is_a_slip() {
    for step in [i32::MAX, i32::MIN, 1_000_001] {
        given_basics(|_| {})
            .when(count(steps("2026-03-01", step)))
            .refused(&Refusal::Misfit {
                kind: NounKind::Commitment,
                key: "counts",
                misfit: Misfit::TooLarge,
            });
    }
}

#[test]
fn who_counted_and_what_did_it_must_be_there() {
    given_basics(|_| {})
        .when(count(Count {
            activity: Some(A1),
            ..steps("2026-03-01", 1)
        }))
        .refused(&no_such("A1"));
    given_basics(|_| {})
        .when(count(Count {
            by: Some(member("ingen")),
            ..steps("2026-03-01", 1)
        }))
        .refused(&no_such("ingen"));
}

#[test]
fn what_is_not_there_is_not_counted() {
    given_basics(|_| {})
        .when(Command::Count {
            commitment: "L1.9".parse().unwrap(),
            count: steps("2026-03-01", 1),
        })
        .refused(&no_such("L1.9"));
}

#[test]
fn what_is_done_outside_the_term_is_recorded_and_does_not_count() {
    for day in ["2025-12-31", "2027-01-01"] {
        let scene = given_basics(|g| term(g, Some("2026-01-01"), Some("2026-12-31")))
            .when(count(steps(day, 3)))
            .then(&[Event::Counted {
                commitment: L1_1,
                count: steps(day, 3),
            }]);
        assert_eq!(scene.l1_1().counts.len(), 1);
        assert_eq!(counted(&scene, "2026-06-01"), 0, "{day}");
        assert_eq!(counted(&scene, day), 0, "{day}");
        assert!(pace::is_outside(&scene.group, L1_1, date(day)), "{day}");
    }
}

#[test]
fn both_ends_of_the_term_are_within_it() {
    let scene = given_basics(|g| {
        term(g, Some("2026-01-01"), Some("2026-12-31"));
        for day in ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"] {
            g.has(count(steps(day, 1)));
        }
    });
    assert_eq!(counted(&scene, "2026-06-01"), 2);
    for day in ["2026-01-01", "2026-12-31"] {
        assert!(!pace::is_outside(&scene.group, L1_1, date(day)), "{day}");
    }
}

#[test]
fn an_end_that_nobody_has_set_is_open() {
    for (from, to, stands) in [
        (None, Some("2026-12-31"), 2),
        (Some("2026-01-01"), None, 2),
        (None, None, 3),
    ] {
        let scene = given_basics(|g| {
            // What already stands so is no change to ask for.
            if from.or(to).is_some() {
                term(g, from, to);
            }
            for day in ["2025-06-01", "2026-06-01", "2027-06-01"] {
                g.has(count(steps(day, 1)));
            }
        });
        assert_eq!(counted(&scene, "2026-06-01"), stands, "{from:?} {to:?}");
    }
}

#[test]
fn by_year_only_what_the_term_holds_of_the_year_counts() {
    let scene = given_basics(|g| {
        by_year(g);
        term(g, Some("2026-07-01"), Some("2027-06-30"));
        for (day, step) in [
            ("2026-06-30", 8),
            ("2026-07-01", 1),
            ("2027-06-30", 2),
            ("2027-07-01", 4),
        ] {
            g.has(count(steps(day, step)));
        }
    });
    assert_eq!(counted(&scene, "2026-12-31"), 1);
    assert_eq!(counted(&scene, "2027-06-30"), 2);
}

#[test]
fn a_term_that_is_moved_moves_what_counts() {
    let counted_early = |to: &str| {
        given_basics(|g| {
            g.has(count(steps("2026-02-01", 2)));
            g.has(count(steps("2026-08-01", 1)));
            term(g, Some("2026-01-01"), Some(to));
        })
    };
    assert_eq!(counted(&counted_early("2026-06-30"), "2026-06-01"), 2);
    assert_eq!(counted(&counted_early("2026-12-31"), "2026-06-01"), 3);
}

#[test]
fn what_does_not_count_makes_no_room_for_a_correction_of_what_does() {
    let given = || {
        given_basics(|g| {
            term(g, Some("2026-01-01"), Some("2026-12-31"));
            g.has(count(steps("2025-11-01", 2)));
            g.has(count(steps("2026-02-01", 1)));
        })
    };
    given()
        .when(count(steps("2026-03-01", -2)))
        .refused(&below_zero());
    given()
        .when(count(steps("2027-03-01", -3)))
        .refused(&below_zero());
    let scene = given().when(count(steps("2025-12-01", -2))).granted();
    assert_eq!(counted(&scene, "2026-03-01"), 1);
}
