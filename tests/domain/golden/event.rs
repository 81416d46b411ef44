//! A sample of every variant of [`Event`] but facts about nouns, which have a file for each noun.

use samklang::domain::activity::{Did, Helped, Report, Stage, Status, Turn, Verdict};
use samklang::domain::amount::{Minutes, Ore};
use samklang::domain::gate::Lack;
use samklang::domain::goal::Reading;
use samklang::domain::id::{GoalId, IndicatorId};
use samklang::domain::noun::{Change, Fact};
use samklang::domain::promise::Count;
use samklang::domain::{Event, Goal};

use super::super::given::{A1, L1_1, date, fact, member, moment, reading, steps};

/// Returns the samples, each named after its variant.
pub(super) fn samples() -> Vec<(String, Event)> {
    let first = fact(Fact::<Goal>::Removed {
        id: GoalId(2),
        fields: vec![],
    });
    std::iter::successors(Some(("noun", first)), |(_, event)| next(event))
        .map(|(name, event)| (name.to_owned(), event))
        .collect()
}

/// Returns a sample of the variant that follows. A new variant does not compile until it stands
/// here, after the one that was last.
fn next(event: &Event) -> Option<(&'static str, Event)> {
    let (activity, was) = (A1, Status::OnTrack);
    let because = Some("Rådet vill det".into());
    let lacks = vec![Lack::Verdict, Lack::Lesson];
    let (indicator, commitment) = (IndicatorId(4), L1_1);
    let (report, turn, reading, count) = (report(), turn(), read(), count());
    Some(match event {
        Event::Noun(_) => (
            "status-reported",
            Event::StatusReported {
                activity,
                report,
                was,
            },
        ),
        Event::StatusReported { .. } => (
            "report-withdrawn",
            Event::ReportWithdrawn {
                activity,
                report,
                was,
            },
        ),
        Event::ReportWithdrawn { .. } => (
            "stage-moved",
            Event::StageMoved {
                activity,
                stage: Change {
                    was: Stage::Plan,
                    now: Stage::Check,
                },
                on: date("2026-03-10"),
                lacks,
                because,
            },
        ),
        Event::StageMoved { .. } => (
            "turn-ended",
            Event::TurnEnded {
                activity,
                turn,
                lacks,
                because,
            },
        ),
        Event::TurnEnded { .. } => (
            "turn-reopened",
            Event::TurnReopened {
                activity,
                turn,
                lacks,
                because,
            },
        ),
        Event::TurnReopened { .. } => ("reading-taken", Event::ReadingTaken { indicator, reading }),
        Event::ReadingTaken { .. } => (
            "reading-withdrawn",
            Event::ReadingWithdrawn { indicator, reading },
        ),
        Event::ReadingWithdrawn { .. } => ("counted", Event::Counted { commitment, count }),
        Event::Counted { .. } => (
            "count-withdrawn",
            Event::CountWithdrawn { commitment, count },
        ),
        Event::CountWithdrawn { .. } => ("undone", Event::Undone { seq: 299 }),
        Event::Undone { .. } => (
            "text-erased",
            Event::TextErased {
                seq: 299,
                because: "GDPR".into(),
                digest: [0xab; 32],
            },
        ),
        Event::TextErased { .. } => return None,
    })
}

/// Returns a sample for every lack, each named after its code.
pub(super) fn lacks() -> Vec<(String, Event)> {
    let moved = |lack: &Lack| Event::StageMoved {
        activity: A1,
        stage: Change {
            was: Stage::Do,
            now: Stage::Improve,
        },
        on: date("2026-03-10"),
        lacks: vec![*lack],
        because: None,
    };
    let all = Lack::ALL.iter();
    all.map(|lack| (lack.code().to_owned(), moved(lack)))
        .collect()
}

fn report() -> Report {
    Report {
        at: moment("2026-03-09T16:20:00+01:00"),
        by: "anna".into(),
        status: Status::Blocked,
        note: Some("Två sjuka".into()),
    }
}

fn turn() -> Turn {
    Turn {
        begun: Some(date("2026-01-01")),
        ended: date("2026-03-10"),
        status: Status::Done,
        did: Some(Did::Partly),
        helped: Some(Helped::NotMeasurable),
        helped_because: Some("Först nästa år".into()),
        lesson: Some("Börja tidigare".into()),
        verdict: Some(Verdict::ScaleUp),
        reports: vec![report()],
        from: Some(date("2026-01-07")),
        to: Some(date("2026-03-09")),
        hours_used: Minutes(90),
        cost_used: Ore(120_050),
        milestones: vec![],
    }
}

fn read() -> Reading {
    Reading {
        source: Some("Brå".into()),
        ..reading("2026-01-31", -125_000)
    }
}

fn count() -> Count {
    Count {
        evidence: Some("Rapport 12".into()),
        activity: Some(A1),
        by: Some(member("anna")),
        ..steps("2026-02-01", -2)
    }
}
