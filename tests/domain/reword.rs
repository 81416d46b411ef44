//! Other words in the place of a text that a decision of its own put there: a report's note, what shows
//! a count, where a reading comes from.

use samklang::domain::activity::Status;
use samklang::domain::id::{CommitmentId, IndicatorId, PromiseId};
use samklang::domain::noun::AnyId;
use samklang::domain::query::guard::held;
use samklang::domain::{Command, Refusal};

use super::given::{A1, Scene, given_basics, reading, steps};

const TOLD: &str = "Anna Exempelsson har svarat";
const NOW: &str = "En boende har svarat";

const COUNTED: CommitmentId = CommitmentId {
    promise: PromiseId(1),
    place: 1,
};

fn told() -> Command {
    Command::Report {
        activities: vec![A1],
        status: Status::AtRisk,
        note: Some(TOLD.into()),
    }
}

fn reword(thing: impl Into<AnyId>, field: &str) -> Command {
    Command::Reword {
        thing: thing.into(),
        field: field.into(),
        words: vec![(TOLD.into(), NOW.into())],
    }
}

/// Returns a scene in which a report, a count and a reading tell of somebody.
fn given_told() -> Scene {
    given_basics(|g| {
        g.planned_activity();
        g.has(told());
        g.has(Command::Count {
            commitment: COUNTED,
            count: samklang::domain::promise::Count {
                evidence: Some(TOLD.into()),
                ..steps("2026-03-01", 1)
            },
        });
        g.has(Command::Read {
            indicator: IndicatorId(1),
            reading: samklang::domain::goal::Reading {
                source: Some(TOLD.into()),
                ..reading("2026-03-01", 10_000)
            },
        });
    })
}

#[test]
fn each_text_gets_other_words_and_all_else_stays() {
    let mut scene = given_told();
    let before = scene.group.clone();
    assert_eq!(held(&scene.group).len(), 3);
    for (thing, field) in [
        (AnyId::from(A1), "reports"),
        (COUNTED.into(), "counts"),
        (IndicatorId(1).into(), "readings"),
    ] {
        scene.has(reword(thing, field));
    }
    assert_eq!(held(&scene.group), []);
    let activity = scene.group.activities.get(&A1).unwrap();
    let report = activity.reports.last().unwrap();
    assert_eq!(report.note.as_ref().unwrap().as_str(), NOW);
    let was = before.activities.get(&A1).unwrap();
    assert_eq!(
        (activity.status, report.at),
        (was.status, was.reports[0].at)
    );
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(held(&scene.group).len(), 1);
}

#[test]
fn what_stands_there_no_more_is_not_written_over() {
    let mut scene = given_told();
    scene.has(reword(A1, "reports"));
    let overtaken = Refusal::Overtaken {
        id: A1.into(),
        key: "reports",
    };
    scene
        .clone()
        .when(reword(A1, "reports"))
        .refused(&overtaken);
    scene
        .when(reword(A1, "nonsense"))
        .refused(&Refusal::UnknownField {
            kind: samklang::domain::NounKind::Activity,
            key: "nonsense".into(),
        });
}
