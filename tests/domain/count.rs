//! Movements of a commitment's counter.

use samklang::domain::field::Misfit;
use samklang::domain::promise::{CommitmentField, Count, CountPeriod};
use samklang::domain::{Command, Event, NounKind, Refusal};

use super::given::{A1, L1_1, Scene, date, edit, given_basics, member, no_such, steps};

fn count(count: Count) -> Command {
    Command::Count {
        commitment: L1_1,
        count,
    }
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
    assert_eq!(scene.l1_1().counted(date("2026-12-31")), 2);
}

#[test]
fn a_correction_may_come_down_to_zero_but_not_below() {
    let counted = |g: &mut Scene| drop(g.has(count(steps("2026-02-01", 2))));
    given_basics(counted)
        .when(count(steps("2026-03-01", -3)))
        .refused(&below_zero());
    let scene = given_basics(counted)
        .when(count(steps("2026-03-01", -2)))
        .granted();
    assert_eq!(scene.l1_1().counted(date("2026-03-01")), 0);
}

#[test]
fn by_year_each_year_begins_again() {
    let scene = given_basics(|g| {
        by_year(g);
        g.has(count(steps("2025-11-01", 4)));
        g.has(count(steps("2026-02-01", 1)));
    });
    assert_eq!(scene.l1_1().counted(date("2026-06-01")), 1);
    assert_eq!(scene.l1_1().counted(date("2025-06-01")), 4);
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
